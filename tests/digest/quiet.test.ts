import { afterEach, describe, expect, it } from "vitest";
import { freshSqlite } from "../helpers/databases.ts";
import { bytesOf, programme } from "../helpers/programme.ts";
import { anna, mila, type Village, village } from "../helpers/village.ts";

let home: Village;
afterEach(() => home.close());

async function begin(began = "2022-12-20T10:00:00Z"): Promise<void> {
  home = await village(await freshSqlite(), began);
  await home.settle();
  await home.subscribe(home.slackSpot("C0WONEN"), "wonen");
}

const titles = () => home.office.posted.map(({ channel, title }) => `${channel} ${title}`);
const privately = (user: string) =>
  home.office.posted.filter(({ channel }) => channel === user).map(({ title }) => title);

it("sends nothing on the first day, long after the year of the only programme", async () => {
  await begin("2026-11-23T09:00:00Z");
  for (const day of ["2026-11-23", "2026-12-08", "2027-01-04", "2027-01-22", "2027-04-22"])
    await home.look(`${day}T10:00:00Z`, [1]);
  expect(titles()).toEqual([]);
  expect(await home.read("kwartaal aan", mila, { channel: "C0NIEUW", shared: true })).toContain(
    "Er is nog geen actieprogramma voor dit jaar.",
  );
});

it("tells a quarter in which nobody reports in three lines, and asks after the second", async () => {
  await begin();
  await home.look("2023-04-24T08:05:00Z", [1]);
  const [first] = home.office.posted.filter(({ channel }) => channel === "C0WONEN");
  expect(first?.text.split("\n").length).toBeLessThanOrEqual(4);
  expect(first?.text).toContain("heeft niemand iets gemeld");
  expect(privately("U0MILA")).toEqual([]);
  await home.look("2023-07-21T08:05:00Z", [1, 2]);
  expect(privately("U0MILA")).toEqual(["Al twee kwartalen heeft niemand iets gemeld"]);
  expect(await home.read("kwartaal verder alle")).toContain("Er stond niets stil");
  expect(await home.read("kwartaal pauze alle")).toContain("1 kanaal krijgt voorlopig geen");
  await home.look("2023-10-20T08:05:00Z", [1, 2]);
  expect(home.office.posted.filter(({ title }) => title.startsWith("Kwartaaloverzicht"))).toHaveLength(2);
  expect(await home.read("kwartaal verder alle")).toContain("1 kanaal krijgt weer");
  await home.look("2023-10-23T08:05:00Z");
  await home.look("2024-01-22T09:05:00Z");
  expect(home.office.posted.findLast(({ channel }) => channel === "C0WONEN")?.title).toBe(
    "Kwartaaloverzicht vierde kwartaal 2023",
  );
});

it("asks after two silent quarters on both sides of a new year", async () => {
  await begin();
  await home.told("27.1", "Beter Wonen", { asOf: "2023-09-20" });
  home.at("2023-12-01T10:00:00Z");
  const document = { name: "2024.md", read: async () => bytesOf(programme(2024)) };
  const shown = await home.hear("bestand 2024.md", mila, { files: [document] });
  const { says = "" } =
    "card" in shown ? (shown.card.buttons.find(({ label }) => label === "Neem over") ?? {}) : {};
  expect(await home.read(says)).toContain("Actieprogramma 2024 is overgenomen");
  await home.look("2024-01-22T09:05:00Z", [1, 2]);
  expect(privately("U0MILA")).not.toContain("Al twee kwartalen heeft niemand iets gemeld");
  await home.look("2024-04-22T09:05:00Z", [1, 2]);
  expect(privately("U0MILA")).toContain("Al twee kwartalen heeft niemand iets gemeld");
});

describe("after a long stop", () => {
  it("only the newest is sent, marked late, with the missed one named", async () => {
    await begin();
    await home.look("2023-03-29T10:00:00Z");
    await home.look("2023-08-09T08:05:00Z", [1, 2]);
    const sent = home.office.posted.filter(({ channel }) => channel === "C0WONEN");
    expect(sent.map(({ title }) => title)).toEqual([
      "Binnenkort: 31 maart 2023",
      "Kwartaaloverzicht tweede kwartaal 2023",
    ]);
    expect(sent[1]?.text).toContain(
      "Dit overzicht komt later dan gepland. Niet verstuurd: eerste kwartaal 2023.",
    );
  });

  it("what was put up before it and never sent is dropped", async () => {
    await begin();
    home.office.troubles.push({
      platform: "slack",
      status: 429,
      headers: { "retry-after": "9000" },
      body: {},
    });
    await home.look("2023-04-24T08:05:00Z");
    await home.look("2023-07-21T08:05:00Z", [1]);
    const sent = home.office.posted.filter(({ channel }) => channel === "C0WONEN");
    expect(sent.map(({ title }) => title)).toEqual(["Kwartaaloverzicht tweede kwartaal 2023"]);
  });

  it("nothing of a year whose programme came after the overview was to go out", async () => {
    await begin();
    home.at("2024-06-03T10:00:00Z");
    const register = home.register();
    const entrance = await home.house().entrance();
    const [programme] = entrance?.programmes ?? [];
    if (!programme) throw new Error("the example is not there");
    const text = await register.edition(programme.edition);
    await register.adopt({ ...text, year: 2024 }, null, new Date("2024-06-03T10:00:00Z"));
    await home.look("2024-06-03T10:30:00Z", [1]);
    expect(home.office.posted).toEqual([]);
    await home.look("2024-07-19T08:05:00Z", [1]);
    const sent = home.office.posted.filter(({ channel }) => channel === "C0WONEN");
    expect(sent.at(-1)?.title).toBe("Kwartaaloverzicht tweede kwartaal 2024");
    expect(sent.at(-1)?.text).not.toContain("Niet verstuurd: eerste kwartaal 2024");
  });

  it("nothing of a year that is over but its last quarter, and that only in January to March", async () => {
    await begin();
    await home.look("2023-10-20T08:05:00Z");
    await home.look("2024-04-03T08:05:00Z", [1]);
    expect(home.office.posted.filter(({ title }) => title.includes("vierde"))).toEqual([]);
  });
});

describe("a contact", () => {
  it("puts a reminder off, and hears on the first working day once", async () => {
    await begin();
    await home.look("2023-04-01T10:00:00Z");
    await home.look("2023-04-02T22:30:00Z");
    await home.look("2023-04-03T05:30:00Z");
    expect(privately("U0ANNA")).toEqual([]);
    await home.look("2023-04-03T08:05:00Z", [1, 60, 400]);
    await home.look("2023-04-04T08:05:00Z");
    const reminder = "Het eerste kwartaal 2023 is voorbij";
    const reminders = () => privately("U0ANNA").filter((title) => title === reminder).length;
    expect(reminders()).toBe(1);
    home.at("2023-04-14T09:00:00Z");
    expect(await home.read("later herinneren 1e kwartaal 2023", anna)).toContain("19 april 2023");
    await home.look("2023-04-17T08:05:00Z");
    await home.look("2023-04-18T08:05:00Z");
    expect(reminders()).toBe(1);
    await home.look("2023-04-19T08:05:00Z", [1]);
    for (const day of [20, 21, 24]) await home.look(`2023-04-${day}T08:05:00Z`);
    expect(reminders()).toBe(2);
    home.at("2023-04-24T09:00:00Z");
    expect(await home.read("later herinneren 1e kwartaal 2023", anna)).toContain(
      "niets om aan te herinneren",
    );
  });

  it("hears nothing where everything is reported, also after putting it off", async () => {
    await begin();
    await home.look("2023-04-03T08:05:00Z");
    home.at("2023-04-11T09:00:00Z");
    await home.read("later herinneren", anna);
    for (const { action, party } of await home.register().commitments(2023))
      if (party === "Beter Wonen") await home.told(action, party);
    const before = privately("U0ANNA").length;
    await home.look("2023-04-14T08:05:00Z");
    await home.look("2023-04-17T08:05:00Z");
    expect(privately("U0ANNA")).toHaveLength(before);
  });

  it("reads in a reminder that was put off what is left on that day", async () => {
    await begin();
    await home.look("2023-04-03T08:05:00Z");
    home.at("2023-04-11T09:00:00Z");
    await home.read("later herinneren", anna);
    const own = (await home.register().commitments(2023)).filter(({ party }) => party === "Beter Wonen");
    for (const { action, party } of own.slice(8)) await home.told(action, party);
    await home.look("2023-04-14T08:05:00Z");
    const told = home.office.posted.findLast(({ channel }) => channel === "U0ANNA");
    const left = /nog (\d+) delen/.exec(await home.read("wie nog"))?.[1];
    expect(told?.text).toContain(`Van ${left} delen is nog geen melding.`);
    expect(Number(left)).toBeLessThan(9);
  });

  it("is reminded by a coordinator, who sees when that was", async () => {
    await begin();
    home.at("2023-04-11T19:00:00Z");
    const before = await home.read("wie nog");
    expect(before).toContain("Anna de Vries (Beter Wonen): nog 42 delen");
    expect(before).toContain("Nog niet herinnerd.");
    expect(before).toContain("zonder contactpersoon");
    expect(await home.read("wie nog", anna)).not.toContain("Anna de Vries (");
    expect(await home.read("herinneren Anna de Vries")).toContain("Anna de Vries herinneren?");
    expect(await home.read("herinneren Anna de Vries zeker")).toContain("krijgt een bericht");
    // In the evening nobody is disturbed.
    await home.look("2023-04-11T19:05:00Z");
    expect(privately("U0ANNA")).toEqual([]);
    await home.look("2023-04-12T08:05:00Z");
    expect(privately("U0ANNA")).toContain("Wilt u melden hoe het staat?");
    expect(await home.read("wie nog Beter Wonen")).toContain("Laatst herinnerd op 12 april 2023.");
    expect(await home.read("herinneren Anna de Vries zeker")).toContain("kreeg vandaag al een bericht");
    expect(await home.read("herinneren Anna de Vries", anna)).toContain("coördinator");
  });
});

describe("the coordinator", () => {
  it("puts an overview off by a week, with words above it", async () => {
    await begin();
    await home.look("2023-04-20T08:05:00Z", [1]);
    expect(privately("U0MILA")).toEqual(["Het overzicht van het eerste kwartaal 2023 staat klaar"]);
    const note = { note: "Lees vooral de woningen." };
    await home.hear("kwartaal toelichting 1e kwartaal 2023", mila, { answers: note });
    expect(await home.read("kwartaal uitstellen 1e kwartaal 2023")).toContain("1 mei 2023 om 10.00 uur");
    await home.look("2023-04-24T08:05:00Z");
    expect(privately("C0WONEN")).toEqual([]);
    await home.look("2023-05-01T08:05:00Z", [1]);
    const [sent] = home.office.posted.filter(({ channel }) => channel === "C0WONEN");
    expect(sent?.text).toContain("Toelichting van de coördinator: Lees vooral de woningen.");
    expect(sent?.text).not.toContain("later dan gepland");
    expect(await home.read("kwartaal uitstellen 1e kwartaal 2023")).toContain("Dat moment is voorbij.");
  });

  it("sees an overview that was put off once more, two working days ahead", async () => {
    await begin();
    await home.look("2023-04-20T08:05:00Z");
    await home.read("kwartaal uitstellen 1e kwartaal 2023");
    await home.look("2023-04-24T08:05:00Z");
    await home.look("2023-04-26T08:05:00Z", [1]);
    const ahead = "Het overzicht van het eerste kwartaal 2023 staat klaar";
    expect(privately("U0MILA")).toEqual([ahead, ahead]);
  });

  it("sends an interim overview, once, and the quarter's own comes all the same", async () => {
    await begin();
    home.at("2023-04-12T09:00:00Z");
    expect(await home.read("kwartaal versturen")).toContain("naar 1 kanaal");
    const sure = "kwartaal versturen 1e kwartaal 2023 zeker";
    expect(await home.read(sure)).toContain("gaat naar 1 kanaal");
    home.at("2023-04-12T09:01:30Z");
    expect(await home.read(sure)).toContain("net al verstuurd");
    expect(await home.read("kwartaal versturen 4e kwartaal 2023 zeker")).not.toContain("wordt verstuurd");
    expect(await home.read(sure, anna)).toContain("coördinator");
    await home.look("2023-04-12T09:02:00Z");
    await home.look("2023-04-24T08:05:00Z");
    expect(privately("C0WONEN")).toEqual([
      "Tussenstand: Kwartaaloverzicht eerste kwartaal 2023",
      "Kwartaaloverzicht eerste kwartaal 2023",
    ]);
  });
});
