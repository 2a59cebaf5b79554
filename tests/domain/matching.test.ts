import { describe, expect, it } from "vitest";
import type { Edition } from "#domain/edition";
import { propose } from "#domain/matching";
import { shortName } from "#domain/proposed-actions";
import type { ReadAction, ReadAgreement, Reading } from "#domain/reading";
import { meerdam } from "../intake/reading.ts";

const text = (...words: readonly string[]) => words.map((one) => ({ kind: "text" as const, text: one }));

const linde: ReadAction = {
  passage: text("De Linde bouwt 40 woningen aan de Parkrand en is vóór 15 december klaar."),
  leads: ["De Linde"],
  parties: ["De Linde"],
};
const thuis: ReadAction = {
  passage: text("Goed Thuis helpt ouderen verhuizen naar kleinere huizen."),
  leads: ["Goed Thuis"],
  parties: ["Goed Thuis"],
};
const gemeente: ReadAction = {
  passage: text("De gemeente wijst drie plekken aan voor nieuwe buurten."),
  leads: ["Gemeente"],
  parties: ["Gemeente Meerdam"],
};

const agreement = (actions: readonly ReadAction[], changes: Partial<ReadAgreement> = {}): ReadAgreement => ({
  number: 1,
  title: "Meer sociale huur",
  chapter: 1,
  kind: "focus",
  promise: text("Partijen bouwen waar het kan."),
  seeAlso: [],
  footnotes: [],
  actions,
  ...changes,
});

const reading = (...agreements: readonly ReadAgreement[]): Reading => ({
  year: 2027,
  name: "Actieprogramma 2027",
  chapters: [{ number: 1, title: "Bouwen", ambition: text("Meer huizen."), goals: [] }],
  footnotes: {},
  agreements,
  doubts: [],
});

const stored = (...agreements: readonly ReadAgreement[]): Edition =>
  propose(reading(...agreements), undefined, [], meerdam).edition;

/** Our own words only, as in the bundled data. */
const summarised = (edition: Edition): Edition => ({
  ...edition,
  agreements: edition.agreements.map((one) => ({
    ...one,
    wording: { summary: text("Samen bouwen zij.") },
    actions: one.actions.map((action, i) => ({
      ...action,
      name: ["Woningen bouwen", "Ouderen helpen verhuizen", "Plekken aanwijzen"][i] ?? "",
      wording: {
        summary: text(["Er komen 40 woningen.", "Zij helpen ouderen.", "Zij wijst plekken aan."][i] ?? ""),
      },
    })),
  })),
});

const numbers = (edition: Edition) =>
  edition.agreements.flatMap(({ actions }) => actions.map(({ number, leads }) => [number, leads.join()]));
const questions = ({ doubts }: Edition) => doubts.map(({ question }) => question);

describe("a first document", () => {
  it("gets names from its first words, and its own text as summary", () => {
    const { edition, difference } = propose(reading(agreement([linde])), undefined, [], meerdam);
    const [action] = edition.agreements[0]?.actions ?? [];
    expect(action).toMatchObject({
      number: "1.1",
      name: "De Linde bouwt 40 woningen aan de Parkrand",
      wording: { summary: linde.passage, official: linde.passage },
      deadlines: [{ text: "vóór 15 december", date: "2027-12-14" }],
      targets: [{ party: "De Linde", kind: "exactly", goal: 40, unit: "woningen", text: "40 woningen" }],
    });
    expect(edition.source).toEqual({ name: "Actieprogramma 2027", kind: "official", example: false });
    expect(difference.map(({ change, actions }) => [change, actions.length])).toEqual([["new", 1]]);
  });

  it.each([
    [
      "Gemeente, De Linde en Goed Thuis doen mee aan het leernetwerk",
      "Gemeente, De Linde en Goed Thuis doen mee",
    ],
    ["De gemeente helpt senioren o.a. door: een", "De gemeente helpt senioren"],
    ["Zij verkopen in 2027", "Zij verkopen"],
    ["Overleg", "Overleg"],
  ])("%s is called %s", (printed, name) => {
    expect(shortName(printed)).toBe(name);
  });
});

describe("the printed text beside our summary", () => {
  const bundle = summarised(stored(agreement([linde, thuis, gemeente])));

  it("keeps summaries, short names and figures", () => {
    const { edition, difference } = propose(
      reading(agreement([linde, thuis, gemeente])),
      bundle,
      [],
      meerdam,
    );
    const [action] = edition.agreements[0]?.actions ?? [];
    expect(action).toMatchObject({
      name: "Woningen bouwen",
      wording: { summary: text("Er komen 40 woningen."), official: linde.passage },
      targets: [{ goal: 40 }],
    });
    expect(difference).toEqual([]);
    expect(edition.doubts).toEqual([]);
  });

  it("makes a doubt of a changed number, which counts neither way", () => {
    const more = {
      ...linde,
      passage: text("De Linde bouwt 55 woningen aan de Parkrand en is vóór 15 december klaar."),
    };
    const { edition } = propose(reading(agreement([more, thuis, gemeente])), bundle, ["1.1"], meerdam);
    const [action] = edition.agreements[0]?.actions ?? [];
    expect(action?.targets).toEqual([]);
    expect(action?.deadlines).toHaveLength(1);
    expect(edition.doubts).toEqual([
      {
        agreement: 1,
        action: "1.1",
        question: "Het afgesproken aantal 40 woningen staat niet meer in de tekst. Wat is nu afgesproken?",
        printed: "55 woningen",
        readings: ["Er telt geen aantal tot iemand kiest", "Nu 55 woningen", "Nog steeds 40 woningen"],
        effects: [
          [],
          [expect.objectContaining({ place: "1.1", from: null, to: expect.objectContaining({ goal: 55 }) })],
          [expect.objectContaining({ place: "1.1", from: null, to: expect.objectContaining({ goal: 40 }) })],
        ],
      },
    ]);
  });

  it("makes a doubt of a changed date", () => {
    const later = {
      ...linde,
      passage: text("De Linde bouwt 40 woningen aan de Parkrand en is vóór 1 november klaar."),
    };
    const { edition } = propose(reading(agreement([later, thuis, gemeente])), bundle, [], meerdam);
    expect(edition.agreements[0]?.actions[0]?.deadlines).toEqual([]);
    expect(edition.doubts[0]?.readings).toEqual([
      "Er telt geen datum tot iemand kiest",
      "Nu vóór 1 november",
      "Nog steeds vóór 15 december",
    ]);
  });
});

describe("stored doubts", () => {
  const about = (doubt: Partial<Edition["doubts"][number]>) => ({
    agreement: 1,
    question: "Is dit goed samengevat?",
    printed: "",
    readings: ["Ja"],
    ...doubt,
  });
  const doubted = (...doubts: Edition["doubts"]): Edition => ({
    ...summarised(stored(agreement([linde, thuis]))),
    doubts,
  });
  const asked = (before: Edition, read: Reading) =>
    propose(read, before, [], meerdam).edition.doubts.map(({ action, question }) => [action, question]);

  it("stay with the agreement and the actions that stay, under their new numbers", () => {
    const before = doubted(about({}), about({ action: "1.2", question: "Wie heeft de regie?" }));
    expect(asked(before, reading(agreement([gemeente, linde, thuis])))).toEqual([
      [undefined, "Is dit goed samengevat?"],
      ["1.3", "Wie heeft de regie?"],
    ]);
  });

  it("go with an action that goes, and with the document they were about", () => {
    const before = doubted(
      about({ action: "1.2" }),
      about({ line: 12, question: "Waar eindigt de titel?" }),
      about({ place: "tabel 3, rij 2", question: "Is dit een bolletje?" }),
    );
    expect(asked(before, reading(agreement([linde])))).toEqual([]);
  });

  it("are asked once where the document raises them too", () => {
    const own = reading(agreement([linde, thuis]));
    const before = doubted(about({}));
    expect(asked(before, { ...own, doubts: [about({ line: 4 })] })).toHaveLength(1);
  });

  it("about a changed figure stay when the document is read again", () => {
    const more = { ...linde, passage: text("De Linde bouwt 55 woningen aan de Parkrand.") };
    const read = reading(agreement([more, thuis]));
    const once = propose(read, doubted(), [], meerdam).edition;
    expect(questions(once).filter((question) => question.includes("40 woningen"))).toHaveLength(1);
    expect(questions(propose(read, once, [], meerdam).edition)).toEqual(questions(once));
  });

  it("that an agreement is missing goes when it is back", () => {
    const second = agreement([thuis], { number: 2, title: "Wachttijd meten" });
    const before = stored(agreement([linde]), second);
    const without = propose(reading(agreement([linde])), before, [], meerdam).edition;
    expect(questions(propose(reading(agreement([linde]), second), without, [], meerdam).edition)).toEqual([]);
  });
});

describe("numbers", () => {
  const before = stored(agreement([linde, thuis]));

  it("stay where something was reported: a paragraph put in front gets the next free number", () => {
    const { edition, difference } = propose(
      reading(agreement([gemeente, linde, thuis])),
      before,
      ["1.1"],
      meerdam,
    );
    expect(numbers(edition)).toEqual([
      ["1.1", "De Linde"],
      ["1.2", "Goed Thuis"],
      ["1.3", "Gemeente"],
    ]);
    expect(difference[0]?.actions).toEqual([expect.objectContaining({ number: "1.3", change: "new" })]);
  });

  it("are never given again: a number that was reported on and left stays empty", () => {
    const { edition } = propose(reading(agreement([gemeente, linde])), before, ["1.2", "1.5"], meerdam);
    expect(numbers(edition)).toEqual([
      ["1.1", "De Linde"],
      ["1.6", "Gemeente"],
    ]);
    expect(questions(edition)).toEqual([expect.stringContaining("1.2")]);
  });

  it("follow the document where nothing was reported", () => {
    const { edition } = propose(reading(agreement([gemeente, linde, thuis])), before, [], meerdam);
    expect(numbers(edition)).toEqual([
      ["1.1", "Gemeente"],
      ["1.2", "De Linde"],
      ["1.3", "Goed Thuis"],
    ]);
  });

  it("follow an action that moved within its agreement", () => {
    const { edition, difference } = propose(
      reading(agreement([thuis, linde])),
      before,
      ["1.1", "1.2"],
      meerdam,
    );
    expect(numbers(edition)).toEqual([
      ["1.1", "De Linde"],
      ["1.2", "Goed Thuis"],
    ]);
    expect(difference).toEqual([]);
  });

  it("do not pass to an action whose lead changed: its history waits for a person", () => {
    const other = { ...linde, leads: ["Goed Thuis"], parties: ["Goed Thuis"] };
    const { edition } = propose(reading(agreement([other, thuis])), before, ["1.1"], meerdam);
    expect(numbers(edition)).toEqual([
      ["1.2", "Goed Thuis"],
      ["1.3", "Goed Thuis"],
    ]);
    expect(edition.doubts.map(({ readings }) => readings)).toEqual([
      ["Er telt geen aantal tot iemand kiest", "Ja, 40 woningen"],
      ["Het is een nieuwe actie: 1.3", "Het is dezelfde actie als 1.1"],
    ]);
  });

  it("do not pass to an action with other words", () => {
    const other = {
      ...linde,
      passage: text("De Linde maakt daken groen samen met bewoners in alle wijken."),
    };
    const { edition, difference } = propose(reading(agreement([other, thuis])), before, ["1.1"], meerdam);
    expect(numbers(edition).map(([number]) => number)).toEqual(["1.2", "1.3"]);
    expect(difference[0]?.actions.map(({ number, change }) => [number, change])).toEqual([
      ["1.3", "new"],
      ["1.1", "gone"],
    ]);
  });
});

describe("agreements", () => {
  const second = agreement([thuis], { number: 2, title: "Wachttijd meten" });
  const before = stored(agreement([linde]), second);

  it("that are missing keep what is stored under them", () => {
    const { edition, difference } = propose(reading(agreement([linde])), before, ["2.1"], meerdam);
    expect(edition.agreements[1]).toEqual(before.agreements[1]);
    expect(questions(edition)).toEqual(["Afspraak 2 staat niet in het document. Is zij vervallen?"]);
    expect(difference.map(({ agreement, change }) => [agreement, change])).toEqual([[2, "gone"]]);
  });

  it("under a number with another title are a doubt", () => {
    const other = agreement([gemeente], { number: 2, title: "Schone straten" });
    const { edition } = propose(reading(agreement([linde]), other), before, ["2.1"], meerdam);
    expect(edition.agreements[1]?.title).toBe("Schone straten");
    expect(numbers(edition)).toEqual([
      ["1.1", "De Linde"],
      ["2.2", "Gemeente"],
    ]);
    expect(questions(edition)[0]).toContain("Wachttijd meten");
  });

  it("with other words are changed", () => {
    const changed = agreement([linde], { promise: text("Partijen bouwen overal.") });
    const { difference } = propose(reading(changed, second), before, [], meerdam);
    expect(difference).toEqual([
      { agreement: 1, title: "Meer sociale huur", change: "changed", parts: ["text"], actions: [] },
    ]);
  });
});

describe("when something is done, beside an action", () => {
  const plannedFor = (words: string): ReadAgreement =>
    agreement([linde, { ...thuis, passage: [...thuis.passage, ...text(`Planning: ${words}`)] }]);
  const again = (before: Edition, words: string) => propose(reading(plannedFor(words)), before, [], meerdam);
  const plannedIn = ({ agreements }: Edition) => agreements[0]?.actions[1];

  it.each([
    ["Q4 2027", "Q3 2027"],
    ["december 2027", "maart 2027"],
    ["eind 2027", "Q1 2028"],
  ])("is a doubt, and no date counts, where %s became %s", (old, now) => {
    const { edition } = again(stored(plannedFor(old)), now);
    expect(plannedIn(edition)?.deadlines).toEqual([]);
    expect(edition.doubts.map(({ readings }) => readings)).toEqual([
      ["Er telt geen datum tot iemand kiest", `Nu ${now}`, `Nog steeds ${old}`],
    ]);
  });

  it("is the end of a year that the printed text only names, where a summary says so", () => {
    const bundle = summarised(stored(plannedFor("Q4 2027")));
    const dates = (words: string) =>
      plannedIn(again(bundle, words).edition)?.deadlines.map(({ date }) => date);
    expect(dates("in de loop van 2027")).toEqual(["2027-12-31"]);
    expect(dates("Q3 2027")).toEqual([]);
  });

  it("has changed only where the words are others", () => {
    const once = stored(plannedFor("medio 2027"));
    const { edition, difference } = again(once, "medio 2027");
    expect(difference).toEqual([]);
    expect(questions(edition)).toEqual(["Welke datum is bedoeld met “medio 2027”?"]);
    const [other] = again(once, "medio 2028").difference;
    expect(other?.actions.map(({ parts }) => parts)).toEqual([["text", "figures"]]);
  });

  it.each([
    ["doorlopend", true],
    ["Continu", true],
    ["hele jaar", true],
    ["Q1 2027, daarna doorlopend", true],
    ["niet doorlopend", false],
    ["Q3 2027", false],
  ])("makes of %s that it goes on all year: %s", (words, ongoing) => {
    expect(plannedIn(stored(plannedFor(words)))?.ongoing).toBe(ongoing);
    expect(plannedIn(again(stored(plannedFor("april")), words).edition)?.ongoing).toBe(ongoing);
    expect(plannedIn(again(stored(plannedFor("doorlopend")), words).edition)?.ongoing).toBe(ongoing);
  });

  it("leaves it to a summary that an action goes on where the text does not say", () => {
    const before = summarised(stored(plannedFor("doorlopend")));
    expect(plannedIn(again(before, "Q3 2027").edition)?.ongoing).toBe(true);
  });
});

it("writes an amount of money in the readings of a doubt as people do", () => {
  const costs = (amount: string) =>
    agreement([{ ...thuis, passage: text(`Goed Thuis geeft € ${amount} aan de buurt.`) }]);
  const { edition } = propose(reading(costs("350.000")), stored(costs("300.000")), [], meerdam);
  expect(edition.doubts.map(({ readings }) => readings)).toEqual([
    ["Er telt geen aantal tot iemand kiest", "Nu € 350.000", "Nog steeds € 300.000"],
  ]);
});
