import { describe, expect, it } from "vitest";
import { living, numbered, withAmendment } from "#domain/amendment";
import type { Change } from "#domain/amendment-change";
import type { Edition } from "#domain/edition";
import { knownDoubts } from "#domain/known-doubts";
import { propose } from "#domain/matching";
import type { ReadAction, ReadAgreement, Reading } from "#domain/reading";
import { meerdam } from "../intake/reading.ts";

const text = (words: string) => [{ kind: "text" as const, text: words }];

const linde: ReadAction = {
  passage: text("De Linde bouwt 40 woningen aan de Parkrand."),
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

const agreement = (number: number, ...actions: readonly ReadAction[]): ReadAgreement => ({
  number,
  title: number === 1 ? "Meer sociale huur" : "Wachttijd meten",
  chapter: 1,
  kind: "focus",
  promise: text("Partijen doen wat kan."),
  seeAlso: [],
  footnotes: [],
  actions,
});

/** What the document leaves in doubt: whether the first action of 2 belongs to 1. */
const asks = (printed = "Goed Thuis helpt ouderen") => ({
  agreement: 2,
  line: 12,
  question: "Hoort de eerste actie van afspraak 2 bij afspraak 1?",
  printed,
  readings: ["Blijft bij 2", "Hoort bij 1"],
  effects: [[], [{ kind: "move", action: "2.1", to: 1 } as const]],
});

const reading = (agreements: readonly ReadAgreement[], doubts: Reading["doubts"] = []): Reading => ({
  year: 2027,
  name: "Actieprogramma 2027",
  chapters: [{ number: 1, title: "Bouwen", ambition: text("Meer huizen."), goals: [] }],
  footnotes: {},
  agreements,
  doubts,
});

const document = reading([agreement(1, linde), agreement(2, thuis, gemeente)], [asks()]);
const stored = propose(document, undefined, [], meerdam).edition;

const signed = { by: "Vera", at: "2027-04-11T09:00:00.000Z", reason: "Zo is het." };

/** A coordinator chose the last reading of the doubt that asks this. */
function decided(edition: Edition, question: RegExp, reportedOn: readonly string[] = []): Edition {
  const known = knownDoubts(edition).find(({ doubt }) => question.test(doubt.question));
  if (!known) throw new Error(`nothing asks ${question}`);
  const { doubt, key } = known;
  const changes = numbered(doubt.effects?.at(-1) ?? [], edition, reportedOn, key);
  const decides = { doubt: key, question: doubt.question, reading: doubt.readings.at(-1) ?? "" };
  const made = withAmendment(edition, { changes, decides, ...signed });
  if (!made) throw new Error("it has no place");
  return made.edition;
}

function set(edition: Edition, change: Change): Edition {
  const made = withAmendment(edition, { changes: [change], ...signed });
  if (!made) throw new Error("it has no place");
  return made.edition;
}

const numbersOf = ({ agreements }: Edition) =>
  agreements.flatMap(({ actions }) => actions.map(({ number, leads }) => `${number} ${leads.join("+")}`));
const questionsOf = ({ doubts }: Edition) => doubts.map(({ question }) => question);
const targetsOf = ({ agreements }: Edition, place: string) =>
  agreements.flatMap(({ actions }) => actions).find(({ number }) => number === place)?.targets ?? [];

describe("a decision about a doubt", () => {
  const moved = decided(stored, /eerste actie/);

  it("is applied again where the same words return, at another line too", () => {
    expect(numbersOf(moved)).toEqual(["1.1 De Linde", "1.2 Goed Thuis", "2.2 Gemeente"]);
    const again = { ...document, doubts: [{ ...asks(), line: 40 }] };
    const { edition, kept, difference } = propose(again, moved, [], meerdam);
    expect(numbersOf(edition)).toEqual(numbersOf(moved));
    expect(kept.again.map(({ reason }) => reason)).toEqual(["Zo is het."]);
    expect(questionsOf(edition)).toEqual([]);
    expect(difference).toEqual([]);
  });

  it.each([
    ["medio 2027", "medio 2027", /medio 2027/, "2027-09-30"],
    ["Q4 2027", "Q3 2027", /Q4 2027/, "2027-12-31"],
  ])("about a date, of %s and then %s, changes nothing when the same text comes again", (first, next, question, day) => {
    const plannedFor = (words: string) =>
      reading([agreement(1, { ...linde, passage: [...linde.passage, ...text(`Planning: ${words}`)] })]);
    const before = propose(plannedFor(first), undefined, [], meerdam).edition;
    const chosen = decided(propose(plannedFor(next), before, [], meerdam).edition, question);
    const { edition, difference, kept } = propose(plannedFor(next), chosen, [], meerdam);
    expect(difference).toEqual([]);
    expect([kept.again.length, kept.lapsed.length, questionsOf(edition).length]).toEqual([1, 0, 0]);
    expect(edition.agreements[0]?.actions[0]?.deadlines.map(({ date }) => date)).toEqual([day]);
  });

  it("does not hold for other words: it is asked anew, and the old decision stays to be read", () => {
    const other = { ...document, doubts: [asks("Goed Thuis verhuist ouderen")] };
    const { edition, kept } = propose(other, moved, [], meerdam);
    expect(numbersOf(edition)).toEqual(["1.1 De Linde", "2.1 Goed Thuis", "2.2 Gemeente"]);
    expect(questionsOf(edition)).toEqual([asks().question]);
    expect(kept.lapsed.map(({ reason }) => reason)).toEqual(["Zo is het."]);
    expect(edition.amended?.amendments[0]?.ended).toEqual({ why: "text-changed" });
  });

  it("goes with an action that goes", () => {
    const { kept } = propose(reading([agreement(1, linde), agreement(2, gemeente)]), moved, [], meerdam);
    expect([kept.again.length, kept.lapsed.length]).toEqual([0, 1]);
  });

  it("keeps its number from a new action, reported on or not", () => {
    const more = reading([agreement(1, linde, gemeente), agreement(2, thuis)], [asks()]);
    for (const reported of [[], ["1.2"]]) {
      const { edition } = propose(more, moved, reported, meerdam);
      expect(numbersOf(edition)).toEqual(["1.1 De Linde", "1.2 Goed Thuis", "1.3 Gemeente"]);
    }
  });

  it("of the bundled text passes to the doubt that the document raises about the same choice", () => {
    const { line: _, ...own } = asks("");
    const bundled: Edition = {
      ...stored,
      doubts: [{ ...own, action: "2.1", question: "Waar hoort de eerste actie van 2 bij?" }],
    };
    const { edition, kept } = propose(document, decided(bundled, /Waar hoort/), [], meerdam);
    expect(numbersOf(edition)).toEqual(numbersOf(moved));
    expect(kept.again[0]?.decides?.question).toBe(asks().question);
    expect(questionsOf(edition)).toEqual([]);
  });

  it("about the stored text ends where its words changed", () => {
    const bundled: Edition = {
      ...stored,
      doubts: [
        {
          agreement: 2,
          action: "2.2",
          question: "Wie heeft de regie?",
          printed: "",
          readings: ["De gemeente", "Ook De Linde"],
          effects: [[], [{ kind: "parties", action: "2.2", parties: ["Gemeente Meerdam", "De Linde"] }]],
        },
      ],
    };
    const both = decided(bundled, /regie/);
    const same = propose(document, both, [], meerdam);
    expect([same.kept.again.length, questionsOf(same.edition)]).toEqual([1, [asks().question]]);
    const words = "De gemeente wijst drie plekken aan voor nieuwe buurten en parken.";
    const edited = reading([agreement(1, linde), agreement(2, thuis, { ...gemeente, passage: text(words) })]);
    const { edition, kept } = propose(edited, both, [], meerdam);
    expect([kept.lapsed.length, questionsOf(edition)]).toEqual([1, ["Wie heeft de regie?"]]);
  });

  it("that an agreement has gone holds until it is back", () => {
    const without = propose(reading([agreement(1, linde)]), stored, [], meerdam).edition;
    const dropped = decided(without, /Is zij vervallen/);
    expect(dropped.agreements.map(({ number }) => number)).toEqual([1]);
    const again = propose(reading([agreement(1, linde)]), dropped, [], meerdam);
    expect([again.kept.again.length, again.edition.agreements.length]).toEqual([1, 1]);
    expect(propose(document, dropped, [], meerdam).edition.agreements).toHaveLength(2);
  });
});

describe("an action that looks like one with history", () => {
  it("gets that number and its history when a person says so, and keeps them", () => {
    const other = { ...linde, leads: ["Goed Thuis"], parties: ["Goed Thuis"] };
    const read = reading([agreement(1, other), agreement(2, thuis, gemeente)]);
    const { edition } = propose(read, stored, ["1.1"], meerdam);
    expect(numbersOf(edition)[0]).toBe("1.2 Goed Thuis");
    const same = decided(edition, /dezelfde actie als 1\.1/, ["1.1"]);
    expect(numbersOf(same)[0]).toBe("1.1 Goed Thuis");
    expect(numbersOf(propose(read, same, ["1.1"], meerdam).edition)[0]).toBe("1.1 Goed Thuis");
  });
});

describe("a figure that a coordinator set", () => {
  const [forty] = targetsOf(stored, "1.1");
  if (!forty) throw new Error("the document prints 40 homes");
  const sixty = { ...forty, goal: 60, text: "besluit van 11 april 2027" };
  const more = set(stored, { kind: "target", place: "1.1", from: forty, to: sixty });

  it("stays when the same document is read again", () => {
    const { edition, kept } = propose(document, more, [], meerdam);
    expect(targetsOf(edition, "1.1")).toEqual([sixty]);
    expect(kept.stay).toHaveLength(1);
  });

  it("stays when the text prints another number, which is a doubt", () => {
    const words = { ...linde, passage: text("De Linde bouwt 55 woningen aan de Parkrand.") };
    const { edition } = propose(
      reading([agreement(1, words), agreement(2, thuis, gemeente)]),
      more,
      [],
      meerdam,
    );
    expect(targetsOf(edition, "1.1")).toEqual([sixty]);
    expect(questionsOf(edition)).toEqual([
      expect.stringContaining("40 woningen staat niet meer in de tekst"),
    ]);
  });

  it("follows its action to another number", () => {
    const { edition } = propose(
      reading([agreement(1, gemeente, linde), agreement(2, thuis)]),
      more,
      [],
      meerdam,
    );
    expect(targetsOf(edition, "1.2")).toEqual([sixty]);
  });

  it("that only took one away ends with what it took away", () => {
    const none = set(stored, { kind: "target", place: "1.1", from: forty, to: null });
    expect(targetsOf(propose(document, none, [], meerdam).edition, "1.1")).toEqual([]);
    const words = { ...linde, passage: text("De Linde bouwt 55 woningen aan de Parkrand.") };
    const { kept } = propose(
      reading([agreement(1, words), agreement(2, thuis, gemeente)]),
      none,
      [],
      meerdam,
    );
    expect(kept.lapsed).toHaveLength(1);
  });

  it("stays with a date beside it", () => {
    const dated = set(more, {
      kind: "deadline",
      place: "1.1",
      from: null,
      to: { text: "besluit van 11 april 2027", date: "2027-10-01" },
    });
    const { edition, kept } = propose(document, dated, [], meerdam);
    expect(kept.stay).toHaveLength(2);
    expect(edition.agreements[0]?.actions[0]?.deadlines).toMatchObject([{ date: "2027-10-01" }]);
    expect(living(edition)).toHaveLength(2);
  });
});

describe("a new number in a new edition", () => {
  const words = {
    ...linde,
    passage: text("De Linde bouwt 40 woningen aan de Parkrand en 12 standplaatsen aan de Singel."),
  };
  const read = reading([agreement(1, words), agreement(2, thuis, gemeente)]);
  const { edition } = propose(read, stored, [], meerdam);

  it("is a doubt and does not count", () => {
    expect(targetsOf(edition, "1.1").map(({ goal }) => goal)).toEqual([40]);
    expect(edition.doubts).toMatchObject([
      {
        action: "1.1",
        question: "In de tekst staat nu 12 standplaatsen. Is dat een afgesproken aantal?",
        printed: "12 standplaatsen",
        readings: ["Er telt geen aantal tot iemand kiest", "Ja, 12 standplaatsen"],
      },
    ]);
  });

  it("counts once a coordinator says so, also after the next import", () => {
    const counted = decided(edition, /12 standplaatsen/);
    expect(targetsOf(counted, "1.1").map(({ goal }) => goal)).toEqual([40, 12]);
    const again = propose(read, counted, [], meerdam);
    expect(targetsOf(again.edition, "1.1").map(({ goal }) => goal)).toEqual([40, 12]);
    expect(questionsOf(again.edition)).toEqual([]);
  });

  it("is asked no longer once it is gone from the text", () => {
    const back = propose(reading([agreement(1, linde), agreement(2, thuis, gemeente)]), edition, [], meerdam);
    expect(questionsOf(back.edition)).toEqual([]);
  });

  it("in an action that is new does not count either; in the first text of a year it does", () => {
    const more = reading([
      agreement(1, linde, { ...gemeente, passage: text("De gemeente vraagt 3 bedrijven om 9 huizen.") }),
    ]);
    const { edition: added } = propose(
      more,
      propose(reading([agreement(1, linde)]), undefined, [], meerdam).edition,
      [],
      meerdam,
    );
    expect(targetsOf(added, "1.2")).toEqual([]);
    expect(questionsOf(added).filter((question) => question.includes("9 huizen"))).toHaveLength(1);
    expect(targetsOf(stored, "1.1")).toHaveLength(1);
  });
});
