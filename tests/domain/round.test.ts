import { describe, expect, it } from "vitest";
import type { Action, Agreement, Edition } from "#domain/edition";
import { heldIn } from "#domain/holding";
import type { Contact } from "#domain/people";
import type { Commitment, Update } from "#domain/register";
import {
  askedOf,
  askingOf,
  behind,
  dueWithin,
  openOf,
  type Part,
  sayAgain,
  silences,
  urgentFirst,
  withoutOthers,
} from "#domain/round";
import type { Measure } from "#domain/standing";
import type { Status } from "#domain/status";

const workday = () => false;
const BW = "Beter Wonen";
const SJ = "Sint Joseph";

const action = (number: string, more: Partial<Action> = {}): Action => ({
  number,
  name: `Actie ${number}`,
  wording: { summary: [] },
  leads: [],
  parties: [BW, SJ],
  deadlines: [],
  targets: [],
  ongoing: false,
  noReport: [],
  ...more,
});

const part = (
  number: string,
  status: Status = "not-reported",
  asOf: string | null = null,
  party = BW,
): Commitment => ({ action: number, party, status, asOf, figure: null, version: 1, last: null });

const of = (number: string, status?: Status, asOf?: string): Part => ({
  action: action(number),
  part: part(number, status, asOf),
});

const numbers = (parts: readonly Part[]) => parts.map((one) => one.action.number);

const on = (today: string, past = false): Measure => ({ today, isHoliday: workday, past });

const edition = (...actions: readonly Action[]): Edition => ({
  year: 2023,
  source: { name: "Actieprogramma 2023", kind: "summary", example: true },
  chapters: [],
  footnotes: {},
  doubts: [],
  agreements: [
    {
      number: 1,
      title: "Een",
      chapter: 1,
      kind: "focus",
      wording: { summary: [] },
      deadlines: [],
      targets: [],
      seeAlso: [],
      footnotes: [],
      actions,
    } satisfies Agreement,
  ],
});

describe("what a programme asks", () => {
  it.each([
    ["2023-02-10", { asks: "quarter", quarter: { year: 2023, quarter: 1 } }],
    ["2023-04-11", { asks: "quarter", quarter: { year: 2023, quarter: 1 } }],
    ["2023-05-10", { asks: "quarter", quarter: { year: 2023, quarter: 2 } }],
    ["2023-01-09", { asks: "not-yet", quarter: { year: 2023, quarter: 1 } }],
    ["2022-11-23", { asks: "not-yet", quarter: { year: 2023, quarter: 1 } }],
    ["2024-01-09", { asks: "ending", year: 2023 }],
    ["2026-11-23", { asks: "ending", year: 2023 }],
  ])("on %s", (today, asking) =>
    expect(askingOf({ year: 2023, closed: false }, today, workday)).toEqual(asking));

  it("is nothing once a coordinator closed it", () =>
    expect(askingOf({ year: 2023, closed: true }, "2023-05-10", workday)).toEqual({
      asks: "closed",
      year: 2023,
    }));
});

describe("the parts of a round", () => {
  it("are those of the party that are asked, in the order of the text", () => {
    const text = edition(action("1.1"), action("1.2", { noReport: [BW] }), action("1.3", { parties: [SJ] }));
    const parts = [part("1.3"), part("1.2"), part("1.1"), part("1.1", "done", null, SJ)];
    expect(numbers(askedOf(text, parts, BW))).toEqual(["1.1"]);
  });

  it("are open until they are reported for the quarter", () => {
    const parts = [of("1.1", "on-track", "2023-03-31"), of("1.2", "behind", "2023-05-02"), of("1.3")];
    expect(numbers(openOf(parts, on("2023-05-10")))).toEqual(["1.1", "1.3"]);
    expect(numbers(openOf(parts, on("2023-04-11")))).toEqual(["1.3"]);
  });

  it("ask nothing more of what ended, and in a past year everything else", () => {
    const parts = [of("1.1", "done", "2023-01-31"), of("1.2", "on-track", "2023-12-31")];
    expect(numbers(openOf(parts, on("2023-11-10")))).toEqual([]);
    expect(numbers(openOf(parts, on("2026-11-23", true)))).toEqual(["1.2"]);
  });

  it("leave out what the party gave to somebody else", () => {
    const contact = { party: BW, action: "1.1", member: "vera", until: null };
    const parts = [of("1.1"), of("1.2")];
    const today = "2023-05-10";
    expect(numbers(withoutOthers(parts, "anna", [contact], today))).toEqual(["1.2"]);
    expect(numbers(withoutOthers(parts, null, [contact], today))).toEqual(["1.2"]);
    expect(numbers(withoutOthers(parts, "vera", [contact], today))).toEqual(["1.1", "1.2"]);
    expect(withoutOthers(parts, "anna", [{ ...contact, until: "2023-05-09" }], today)).toHaveLength(2);
    expect(withoutOthers(parts, "anna", [{ ...contact, until: today }], today)).toHaveLength(1);
    expect(withoutOthers(parts, "anna", [{ ...contact, party: SJ }], today)).toHaveLength(2);
    expect(withoutOthers(parts, "anna", [{ ...contact, action: null }], today)).toHaveLength(2);
  });

  it("are, for a contact, those of that contact and of nobody", () => {
    const today = "2023-05-10";
    const whole: Contact = { party: BW, action: null, member: "vera", until: null };
    const one: Contact = { party: BW, action: "1.1", member: "bas", until: null };
    const parts = [of("1.1"), of("1.2")];
    const walked = (member: string | null, contacts = [whole, one]) =>
      numbers(withoutOthers(parts, member, contacts, today));
    expect(walked("vera")).toEqual(["1.2"]);
    expect(walked("bas")).toEqual(["1.1"]);
    expect(walked("anna")).toEqual(["1.2"]);
    expect(walked(null, [whole])).toEqual(["1.1", "1.2"]);
    expect(walked("bas", [one])).toEqual(["1.1", "1.2"]);
    expect(walked("bas", [{ ...whole, until: "2023-05-09" }, one])).toEqual(["1.1", "1.2"]);
  });

  it("go on behind a part, and from the start where it is unknown", () => {
    const parts = [of("1.1"), of("1.2"), of("1.10")];
    expect(numbers(behind(parts, "1.1"))).toEqual(["1.2", "1.10"]);
    expect(numbers(behind(parts, "1.10"))).toEqual([]);
    expect(numbers(behind(parts, undefined))).toEqual(["1.1", "1.2", "1.10"]);
    expect(numbers(behind(parts, "9.9"))).toEqual(["1.1", "1.2", "1.10"]);
  });

  it("put red before orange before the rest", () => {
    const parts = [of("1.1"), of("1.2", "attention"), of("1.3", "on-track"), of("1.4", "behind")];
    expect(numbers(urgentFirst(parts))).toEqual(["1.4", "1.2", "1.1", "1.3"]);
  });

  it("are counted by party", () => {
    const text = edition(action("1.1"), action("1.2", { parties: [BW] }));
    const parts = [part("1.1", "on-track", "2023-05-02"), part("1.2"), part("1.1", "not-reported", null, SJ)];
    expect(silences(text, parts, [SJ, BW, "HAR"], on("2023-05-10"))).toEqual([
      { party: SJ, asked: 1, open: 1 },
      { party: BW, asked: 2, open: 1 },
      { party: "HAR", asked: 0, open: 0 },
    ]);
  });
});

describe("dates that come", () => {
  const dated = (number: string, ...dates: readonly string[]): Part => ({
    action: action(number, { deadlines: dates.map((date) => ({ date, text: date })) }),
    part: part(number),
  });

  const dates = (parts: readonly Part[], text = edition(...parts.map((one) => one.action))) =>
    dueWithin(parts, text, "2023-05-10", 60).map(
      ({ of: { number }, deadline }) => `${number} ${deadline.date}`,
    );

  it("are those within the days, today and the last day too, soonest first", () => {
    const parts = [dated("1.1", "2023-07-09", "2023-07-10", "2023-05-09"), dated("1.2", "2023-05-10")];
    expect(dates(parts)).toEqual(["1.2 2023-05-10", "1.1 2023-07-09"]);
  });

  it("are those of the agreement too, where one has a part in it", () => {
    const parts = [dated("1.1", "2023-06-01", "2023-06-01")];
    const deadlines = ["2023-06-01", "2023-06-30"].map((date) => ({ date, text: date }));
    const text = edition(...parts.map((one) => one.action));
    const promised = { ...text, agreements: text.agreements.map((one) => ({ ...one, deadlines })) };
    expect(dates(parts, promised)).toEqual(["1.1 2023-06-01", "1 2023-06-30"]);
    expect(dates([dated("2.1")], promised)).toEqual([]);
  });

  it("are none of what ended", () => {
    const { action: ended } = dated("1.1", "2023-06-01");
    expect(dates([{ action: ended, part: part("1.1", "done", "2023-05-01") }])).toEqual([]);
  });
});

describe("saying it again", () => {
  const update = (more: Partial<Update> = {}): Update => ({
    id: "a",
    action: "1.1",
    party: BW,
    at: new Date("2023-04-11T09:00:00Z"),
    asOf: "2023-03-31",
    kind: "report",
    version: 1,
    corrects: null,
    by: "Vera",
    member: null,
    byParty: BW,
    onBehalfOf: "mail van 16 april",
    door: "terminal",
    from: "not-reported",
    to: "on-track",
    text: "Het loopt.",
    cause: null,
    consequence: null,
    steering: null,
    decision: null,
    toYear: null,
    figure: { total: 40, unit: "woningen" },
    link: null,
    ...more,
  });
  const figure = { total: 60, unit: "woningen" };
  const now = { ...part("1.1", "on-track"), figure };
  const when = { year: 2023, today: "2023-07-11", isHoliday: workday };
  const words = { cause: "ziek", consequence: "later", steering: "inhuren" };

  it("keeps status and words, and takes the newest figure and the day of this quarter", () =>
    expect(sayAgain(update(), now, when)).toMatchObject({
      status: "on-track",
      text: "Het loopt.",
      figure,
      asOf: "2023-06-30",
      onBehalfOf: null,
    }));

  it("keeps what orange has to say", () =>
    expect(sayAgain(update({ to: "attention", ...words }), now, when)).toMatchObject({
      status: "attention",
      ...words,
    }));

  it.each([
    ["nothing was said", undefined],
    ["it was taken back", update({ to: "not-reported" })],
    ["orange did not say how it comes", update({ to: "attention", ...words, cause: null })],
  ])("is not offered where %s", (_why, previous) => expect(sayAgain(previous, now, when)).toBeNull());

  it("is not offered in a past year, where only an ending counts", () =>
    expect(sayAgain(update(), now, { ...when, today: "2026-11-23" })).toBeNull());

  it("finds the words from before an undo", () => {
    const first = update({ text: "eerste" });
    const second = update({ version: 2, text: "tweede" });
    const undone = update({ version: 3, kind: "undo", corrects: 2, text: null });
    const history = [undone, second, first];
    expect(heldIn(history, 3)).toBe(first);
    expect(heldIn(history, 2)).toBe(second);
    expect(heldIn(history, 4), "a version of a newer text").toBe(first);
    expect(heldIn(history, 0)).toBeUndefined();
    expect(heldIn([update({ version: 2, kind: "undo", corrects: 1 }), first], 2)).toBeUndefined();
  });
});
