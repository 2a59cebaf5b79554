import { afterEach, describe, expect, it } from "vitest";
import { freshSqlite } from "../helpers/databases.ts";
import { anna, type Village, village } from "../helpers/village.ts";

let home: Village;
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

async function begin(): Promise<void> {
  home = await village(await freshSqlite(), "2023-01-09T10:00:00Z");
  await home.settle();
  await home.subscribe(home.slackSpot("C0WONEN"), "wonen");
  await home.subscribe(home.slackSpot("C0HAR"), "har", "HAR");
}

const sentTo = (channel: string) =>
  home.office.posted.filter((one) => one.channel === channel && one.title.startsWith("Binnenkort"));

describe("a date that comes", () => {
  it("is told in every channel once, a week ahead: the calendar and what is not finished", async () => {
    await begin();
    await home.look("2023-06-22T10:00:00Z");
    expect(sentTo("C0WONEN")).toEqual([]);
    await home.look("2023-06-23T10:00:00Z", [1, 60]);
    await home.look("2023-06-26T10:00:00Z", [1]);
    const [told, ...others] = sentTo("C0WONEN");
    expect(others).toEqual([]);
    expect(told?.text).toContain("De datum is 30 juni 2023.");
    expect(told?.text).toContain("7.1 Proef met doorstroomwoningen en afspraken daarover");
    expect(told?.text).toContain("Aanbod van de woningcorporaties, voor 1 juli");
    const [har] = sentTo("C0HAR");
    expect(har?.text).toContain("Aanbod van de woningcorporaties, voor 1 juli");
    expect(har?.text).not.toContain("29.5");
  });

  it("is not told of what is finished, nor at night", async () => {
    await begin();
    await home.told("29.5", "Sint Joseph", { to: "done", asOf: "2023-06-20" });
    await home.look("2023-06-23T22:00:00Z");
    expect(sentTo("C0WONEN")).toEqual([]);
    await home.look("2023-06-26T10:00:00Z");
    expect(sentTo("C0WONEN")[0]?.text).toContain("7.1");
    expect(sentTo("C0WONEN")[0]?.text).not.toContain("29.5");
  });

  it("is a meeting too, with the way to its agenda", async () => {
    await begin();
    home.at("2023-05-01T09:00:00Z");
    await home.read("overleg 11 mei 2023 voorjaarsoverleg");
    await home.look("2023-05-08T10:00:00Z", [1]);
    expect(sentTo("C0WONEN").map(({ title }) => title)).toEqual(["Binnenkort: Voorjaarsoverleg"]);
  });

  it("is a meeting on a day that was told of already, on its own", async () => {
    await begin();
    await home.look("2023-06-23T08:05:00Z", [1]);
    const before = home.office.posted.filter(({ channel }) => channel === "C0WONEN").length;
    home.at("2023-06-24T09:00:00Z");
    await home.read("overleg 30 juni 2023 extra overleg");
    await home.look("2023-06-26T08:05:00Z", [1, 60]);
    const told = home.office.posted.filter(({ channel }) => channel === "C0WONEN").slice(before);
    expect(told.map(({ title }) => title)).toEqual(["Binnenkort: Extra overleg"]);
  });

  it("is a meeting too where no programme runs yet", async () => {
    await begin();
    home.at("2024-01-08T09:00:00Z");
    await home.read("overleg 18 januari 2024 nieuwjaarsoverleg");
    await home.look("2024-01-11T09:05:00Z", [1]);
    expect(home.office.posted.map(({ title }) => title)).toContain("Binnenkort: Nieuwjaarsoverleg");
  });

  it("is of no programme that is closed", async () => {
    await begin();
    home.at("2023-06-12T09:00:00Z");
    expect(await home.read("afsluiten 2023 zeker")).toContain("afgesloten");
    await home.look("2023-06-23T10:00:00Z");
    expect(sentTo("C0WONEN")).toEqual([]);
  });
});

describe("a date that passed", () => {
  const asked = () =>
    home.office.posted.filter(({ channel, title }) => channel === "U0ANNA" && title.endsWith("gehaald?"));

  it("is asked of its contact once; “Nog niet” asks how it stands, “Ja, klaar” ends it", async () => {
    await begin();
    await home.look("2023-04-03T10:00:00Z", [1, 60]);
    await home.look("2023-04-04T10:00:00Z");
    expect(asked().map(({ title }) => title)).toEqual([
      "5.3 Meedoen aan het leernetwerk gemengde wijken: gehaald?",
    ]);
    const [question] = await home.register().deliveries.find({ kinds: ["question"], recipient: "U0ANNA" });
    const { buttons } = (question?.content as { card: { buttons: { label: string; says: string }[] } }).card;
    const [yes, no] = buttons;
    expect([yes?.label, no?.label]).toEqual(["Ja, klaar", "Nog niet"]);

    expect(await home.read(no?.says ?? "", anna)).toContain("Hoe staat het nu?");
    const before = await home.register().commitments(2023);
    expect(before.find((one) => one.action === "5.3" && one.party === "Beter Wonen")?.status).toBe(
      "not-reported",
    );

    const done = await home.hear(yes?.says ?? "", anna);
    expect(done.place).toBe("asker");
    const after = await home.register().commitments(2023);
    expect(after.find((one) => one.action === "5.3" && one.party === "Beter Wonen")?.status).toBe("done");
    // Whoever presses another time is told how it stands, and reports nothing twice.
    expect(await home.read(yes?.says ?? "", anna)).toContain("✔ Afgerond");
    expect((await home.register().updates(2023, 5, 9)).filter(({ action }) => action === "5.3")).toHaveLength(
      1,
    );
    await home.look("2023-04-06T10:00:00Z");
    expect(asked()).toHaveLength(1);
  });

  it("cannot be answered by another party's member", async () => {
    await begin();
    const reply = await home.hear("voortgang 29.5 2023 afgerond", anna);
    expect(JSON.stringify(reply)).toContain("Sint Joseph");
    const parts = await home.register().commitments(2023);
    expect(parts.filter(({ status }) => status === "done")).toEqual([]);
  });
});
