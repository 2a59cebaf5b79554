import { afterEach, describe, expect, it } from "vitest";
import type { Card } from "#cards/card";
import { freshSqlite } from "../helpers/databases.ts";
import { anna, mila, type Village, village } from "../helpers/village.ts";

let home: Village;
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

const first = { year: 2023, quarter: 1 } as const;

async function begin(): Promise<void> {
  home = await village(await freshSqlite(), "2022-12-20T10:00:00Z");
  await home.settle();
  await home.subscribe(home.slackSpot("C0WONEN"), "wonen");
}

/** What the message of this kind that somebody got last has on its buttons. */
async function pressable(recipient: string, kind: "ahead"): Promise<Readonly<Record<string, string>>> {
  const [newest] = await home.register().deliveries.find({ kinds: [kind], recipient, most: 1 });
  const { buttons } = (newest?.content as { readonly card: Card }).card;
  return Object.fromEntries(buttons.map(({ label, says }) => [label, says]));
}

describe("two working days ahead", () => {
  it("a week is a week, however often and by whomever it is pressed", async () => {
    await begin();
    await home.look("2023-04-20T08:05:00Z");
    const { "Week uitstellen": week = "", "Zo versturen": fine = "" } = await pressable("U0MILA", "ahead");
    for (const line of [fine, week, week, fine]) expect(await home.read(line)).toContain("naar 1 kanaal");
    expect((await home.register().rhythms.plan(first))?.sendAt).toEqual(new Date("2023-05-01T08:00:00Z"));
    expect(await home.read(week, anna)).toContain("coördinator");
  });

  it("an overview is put off to a day that is named, and never past the next quarter's end", async () => {
    await begin();
    home.at("2023-04-20T08:05:00Z");
    const later = "kwartaal uitstellen eerste kwartaal 2023 tot";
    expect(await home.read(`${later} 6 mei 2023`)).toContain("op 8 mei 2023 om 10.00 uur");
    for (const day of ["1 juli 2023", "24 april 2023", "31 februari 2023", "ooit"])
      expect(await home.read(`${later} ${day}`)).toContain("25 april 2023 tot en met 30 juni 2023");
    expect((await home.register().rhythms.plan(first))?.sendAt).toEqual(new Date("2023-05-08T08:00:00Z"));
    expect(await home.read("kwartaal gewoon eerste kwartaal 2023")).toContain("24 april 2023 om 10.00 uur");
  });
});

describe("a quarter that is not there", () => {
  it.each([
    ["kwartaal uitstellen vijfde 2023", "Dit kwartaal bestaat niet."],
    ["kwartaal akkoord vijfde 2023", "Dit kwartaal bestaat niet."],
    ["kwartaal gewoon Q5 2023", "Dit kwartaal bestaat niet."],
    ["kwartaal toelichting vijfde 2023", "Dit kwartaal bestaat niet."],
    ["kwartaal versturen vijfde 2023", "Dit kwartaal bestaat niet."],
    ["kwartaal versturen vijfde 2023 zeker", "is hier niet duidelijk"],
    ["kwartaal uitstellen 1e kwartaal 2030", "moet nog beginnen"],
    ["kwartaal versturen 1e kwartaal 2022", "Er is geen actieprogramma van 2022."],
    ["kwartaal versturen 2023", "Welk kwartaal van 2023"],
    ["kwartaal versturen volgende week", "is hier niet duidelijk"],
    ["kwartaal akkoord straks", "is hier niet duidelijk"],
  ])("changes and sends nothing: %s", async (line, sentence) => {
    await begin();
    home.at("2023-04-20T08:05:00Z");
    expect(await home.read(line)).toContain(sentence);
    expect(await home.register().rhythms.plan(first)).toBeUndefined();
    expect(await home.register().deliveries.find({})).toEqual([]);
  });
});

it("an interim overview promises nothing of a quarter that is long over", async () => {
  await begin();
  home.at("2023-06-20T08:05:00Z");
  const asked = await home.read("kwartaal versturen eerste 2023");
  expect(asked).toContain("naar 1 kanaal");
  expect(asked).not.toContain("komt later");
  expect(asked).toContain("[Eerst bekijken] kwartaal eerste 2023");
});

it("what came before an overview that was put off is not late, what came after it is, typed or sent", async () => {
  await begin();
  home.at("2023-04-20T08:05:00Z");
  await home.read("kwartaal uitstellen eerste kwartaal 2023 tot 1 mei 2023", mila);
  home.at("2023-04-27T09:00:00Z");
  await home.told("27.1", "Beter Wonen", { asOf: "2023-03-31" });
  await home.look("2023-05-01T08:05:00Z");
  home.at("2023-05-10T09:00:00Z");
  await home.told("28.1", "Beter Wonen", { asOf: "2023-03-31" });
  home.at("2023-07-10T09:00:00Z");
  await home.told("30.1", "Beter Wonen", { asOf: "2023-06-30" });
  await home.look("2023-07-21T08:05:00Z");
  const sent = home.office.posted.find(({ title }) => title === "Kwartaaloverzicht tweede kwartaal 2023");
  const typed = await home.read("kwartaal tweede 2023");
  for (const words of [sent?.text, typed]) expect(words).toContain("1 melding nagekomen");
  expect(await home.read("kwartaal tweede 2023 meer")).toContain(
    "28.1, Beter Wonen: ● Op schema · stand per 31 maart",
  );
});

it("a channel of one party reads of that party's silence, not of everybody's", async () => {
  await begin();
  await home.subscribe(home.slackSpot("C0HAR"), "har", "HAR");
  home.at("2023-03-20T10:00:00Z");
  await home.told("27.1", "Beter Wonen", { asOf: "2023-03-20" });
  await home.look("2023-04-24T08:05:00Z");
  const [har] = home.office.posted.filter(({ channel }) => channel === "C0HAR");
  expect(har?.text).toContain("Over dit kwartaal heeft HAR niets gemeld.");
});
