import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedWords } from "#cards/quarterly-lines";
import type { Switches } from "#domain/people";
import type { Quarter } from "#domain/quarter";
import { type Quarterly, type QuarterlySources, quarterlyOf } from "#domain/quarterly";
import { statusChartOf } from "#domain/quarterly-chart";
import type { Said } from "#domain/quarterly-parts";
import { type Status, statuses } from "#domain/status";
import { edition, partnership } from "../data/bundled.ts";

const BW = "Beter Wonen";
const SJ = "Sint Joseph";
const first: Quarter = { year: 2023, quarter: 1 };
const second: Quarter = { year: 2023, quarter: 2 };
const workday = () => false;

const homes = (total: number) => ({ total, unit: "woningen" });

/** One report, on time: entered on the day it speaks of. */
function said(action: string, party: string, to: Status, asOf: string, more: Partial<Said> = {}): Said {
  const version = more.version ?? 1;
  const id = `${action} ${party} ${version}`;
  const at = new Date(`${asOf}T09:00:00Z`);
  return {
    ...{ id, action, party, to, asOf, at, version, kind: "report", corrects: null, figure: null },
    ...more,
  };
}

const at = (quarter: Quarter, updates: readonly Said[], more: Partial<QuarterlySources> = {}): Quarterly =>
  quarterlyOf({ edition, updates, quarter, partnership, switches: [], isHoliday: workday, ...more });

/** "27.1 Beter Wonen on-track > behind" */
const changesIn = ({ changes }: Quarterly) =>
  changes.flatMap(({ parts }) =>
    parts.map(({ from, part }) => `${part.action} ${part.party} ${from} > ${part.status}`),
  );
const attentionIn = ({ attention }: Quarterly) => attention.map(({ part }) => `${part.action} ${part.party}`);
const silenceOf = ({ silent }: Quarterly, party: string) => silent.find((one) => one.party === party);

const march = "2023-03-31";
const june = "2023-06-30";

describe("the state at the end of a quarter", () => {
  it("is what was last said of a day in it, whatever was said of later days", () => {
    const updates = [said("27.1", BW, "on-track", march), said("27.1", BW, "behind", june, { version: 2 })];
    expect(at(first, updates).counts.now).toMatchObject({ "on-track": 1, behind: 0 });
    expect(at(second, updates).counts.now).toMatchObject({ "on-track": 0, behind: 1 });
    expect(changesIn(at(second, updates))).toEqual([`27.1 ${BW} on-track > behind`]);
  });

  it("follows the newest day, not the order of entry", () => {
    const updates = [
      said("27.1", BW, "on-track", "2023-03-20"),
      said("27.1", BW, "behind", "2023-02-01", { version: 2, at: new Date("2023-03-25T09:00:00Z") }),
    ];
    expect(at(first, updates).counts.now).toMatchObject({ "on-track": 1, behind: 0 });
  });

  it("is as before where a report was taken back, and as corrected where it was corrected", () => {
    const report = said("27.1", BW, "on-track", march, { figure: homes(120) });
    const slip = said("27.1", BW, "behind", march, { version: 2 });
    const undo = said("27.1", BW, "on-track", march, { version: 3, kind: "undo", corrects: 2 });
    const mended = said("27.1", BW, "attention", march, {
      ...{ version: 4, kind: "correction", corrects: 1, figure: homes(112) },
    });
    expect(attentionIn(at(first, [report, slip, undo]))).toEqual([]);
    const { figures, attention } = at(first, [report, slip, undo, mended]);
    expect(attention.map(({ held }) => held?.version)).toEqual([4]);
    expect(figures[0]?.figures[0]?.parts).toContainEqual({ party: BW, goal: 357, total: 112 });
  });

  it("counts a status of an earlier quarter, but not as reported", () => {
    const { reported, heard, counts, attention, silent } = at(second, [said("27.1", BW, "behind", march)]);
    expect({ reported, heard }).toEqual({ reported: 0, heard: 0 });
    expect(counts.now.behind).toBe(1);
    expect(counts.before?.behind).toBe(1);
    expect(attention[0]?.part.asOf).toBe(march);
    expect(silent.find(({ party }) => party === BW)?.open).toBe(42);
  });

  it("keeps an old figure with its day, behind the new ones", () => {
    const updates = [
      said("1.2", BW, "on-track", march, { figure: { total: 30, unit: "woningen" } }),
      said("27.1", BW, "on-track", march, { figure: homes(40) }),
      said("27.1", SJ, "on-track", june, { figure: homes(20) }),
    ];
    const { figures } = at(second, updates);
    const found = figures.find(({ action }) => action.number === "27.1");
    expect(found?.old).toEqual([{ party: BW, unit: "woningen", asOf: march }]);
    expect(figures[0]?.action.number).toBe("27.1");
  });

  it("keeps the newest figure of each unit, and says which of them is old", () => {
    const units = (total: number) => ({ total, unit: "eenheden" });
    const updates = [
      said("1.1", BW, "on-track", march, { figure: homes(20) }),
      said("1.1", BW, "on-track", june, { version: 2, figure: units(5) }),
    ];
    const [counted] = at(second, updates).figures;
    expect(counted && countedWords(counted, 2023)).toBe(
      `20 van 34 woningen (59%), ${BW}; 5 van 11 eenheden (45%), ${BW} (stand van ${BW} (woningen) per 31 maart)`,
    );
    expect(at(first, updates).figures.map((one) => countedWords(one, 2023))).toEqual([
      `20 van 34 woningen (59%), ${BW}`,
    ]);
  });

  it("shows a figure against the number of the whole agreement, and none that nobody agreed on", () => {
    const updates = [
      said("11.1", BW, "on-track", march, { figure: { total: 17, unit: "procent" } }),
      said("12.1", BW, "on-track", march, { figure: { total: 3, unit: "bijeenkomsten" } }),
    ];
    expect(at(first, updates).figures.map((one) => countedWords(one, 2023))).toEqual([
      `17%, ten hoogste 15%: boven de grens, ${BW}`,
    ]);
  });

  it("leaves out what is never asked, and what the text does not hold", () => {
    const never = edition.agreements.flatMap(({ actions }) =>
      actions.flatMap(({ number, noReport }) =>
        noReport.map((party) => said(number, party, "behind", march)),
      ),
    );
    const gone = said("99.1", BW, "behind", march);
    expect(never.length).toBeGreaterThan(0);
    expect(at(first, [...never, gone])).toEqual(at(first, []));
  });
});

describe("the changes", () => {
  it("stand per agreement, the worst first; first reports apart", () => {
    const updates = [
      said("1.2", BW, "behind", march),
      said("1.2", BW, "on-track", june, { version: 2 }),
      said("27.1", BW, "on-track", march),
      said("27.1", BW, "attention", june, { version: 2 }),
      said("27.1", SJ, "on-track", march),
      said("27.1", SJ, "behind", june, { version: 2 }),
      said("28.1", BW, "done", june),
    ];
    const quarterly = at(second, updates);
    expect(changesIn(quarterly)).toEqual([
      `27.1 ${SJ} on-track > behind`,
      `27.1 ${BW} on-track > attention`,
      `1.2 ${BW} behind > on-track`,
    ]);
    expect(quarterly.first.map(({ action }) => action.number)).toEqual(["28.1"]);
    expect(attentionIn(quarterly)).toEqual([`27.1 ${SJ}`, `27.1 ${BW}`]);
    expect(quarterly.before).toEqual(first);
  });

  it("have nothing to compare with in the first quarter", () => {
    const quarterly = at(first, [said("27.1", BW, "behind", march)]);
    expect(quarterly.before).toBeNull();
    expect(quarterly.counts.before).toBeNull();
    expect(quarterly.changes).toEqual([]);
  });
});

describe("who did not report", () => {
  const all = (party: string, asOf: string) =>
    edition.agreements
      .flatMap(({ actions }) => actions)
      .filter(({ parties, noReport }) => parties.includes(party) && !noReport.includes(party))
      .map(({ number }) => said(number, party, "on-track", asOf));
  const byMail: Switches = { party: "HAR", openToDomain: false, onBehalf: true, byMail: true };

  it("is told per party with how many parts, and whether it reports by mail", () => {
    const quarterly = at(first, all(SJ, march).slice(12), { switches: [byMail] });
    expect(silenceOf(quarterly, SJ)).toEqual({ party: SJ, asked: 38, open: 12, byMail: false });
    expect(silenceOf(quarterly, "HAR")).toMatchObject({ open: 7, byMail: true });
  });

  it("leaves out a party that reported everything", () =>
    expect(silenceOf(at(first, all(SJ, march)), SJ)).toBeUndefined());

  it("makes no chart until half is reported", () => {
    const [few, enough] = [all(SJ, march), [...all(SJ, march), ...all(BW, march)]];
    expect(statusChartOf(at(first, few))).toBeUndefined();
    const chart = statusChartOf(at(first, enough));
    expect(chart).toMatchObject({ title: "Stand per hoofdstuk, eerste kwartaal 2023", before: null });
    const counted = chart?.chapters.map(({ now }) => statuses.reduce((sum, one) => sum + now[one], 0));
    expect(counted?.reduce((sum, one) => sum + one, 0)).toBe(134);
    expect(statusChartOf(at(second, enough))).toBeUndefined();
  });
});

describe("the dates of the coming quarter", () => {
  it("are those of the programme and of the year of the partnership, what ends first in front", () => {
    const { coming } = at(first, []);
    expect(coming.map(({ to, about }) => `${to} ${about}`)).toContain(
      "2023-06-30 Aanbod van de woningcorporaties, voor 1 juli",
    );
    const ends = coming.filter(({ to }) => to <= june).map(({ to }) => to);
    expect(ends).toEqual([...ends].sort());
    expect(coming.slice(0, ends.length).map(({ to }) => to)).toEqual(ends);
    expect(coming.every(({ from, to }) => to >= "2023-04-01" && from <= june)).toBe(true);
  });

  it("leave out an action that everybody is finished with", () => {
    const dated = (quarterly: Quarterly) => quarterly.coming.filter(({ number }) => number === "34.1").length;
    const ended = partnership.parties.map(({ name }) => said("34.1", name, "done", june));
    expect(dated(at(second, []))).toBeGreaterThan(0);
    expect(dated(at(second, ended))).toBe(0);
  });

  it("of the fourth quarter lie in the next year", () => {
    const { coming } = at({ year: 2023, quarter: 4 }, []);
    expect(coming.length).toBeGreaterThan(0);
    expect(coming.every(({ to }) => to >= "2024-01-01")).toBe(true);
  });
});

describe("what came late", () => {
  const sent = new Date("2023-04-24T08:00:00Z");
  const after = { at: new Date("2023-05-20T09:00:00Z") };

  it("is told in the next overview, and counts for the quarter it speaks of", () => {
    const updates = [said("27.1", BW, "behind", march, after), said("27.1", SJ, "on-track", june)];
    const next = at(second, updates, { previousSentAt: sent });
    expect(next.late.map(({ party }) => party)).toEqual([BW]);
    expect(next.changes).toEqual([]);
    expect(at(first, updates).counts.now.behind).toBe(1);
  });

  it("is told once: what came after this overview is for the next", () => {
    const updates = [said("27.1", BW, "behind", march, { at: new Date("2023-08-01T09:00:00Z") })];
    const sentAt = new Date("2023-07-21T08:00:00Z");
    expect(at(second, updates, { previousSentAt: sent, sentAt }).late).toEqual([]);
    const third: Quarter = { year: 2023, quarter: 3 };
    expect(at(third, updates, { previousSentAt: sentAt }).late).toHaveLength(1);
  });

  it("of a year before is told in the first quarter, with its year", () => {
    const now = { ...edition, year: 2024 };
    const december = said("27.1", BW, "done", "2023-12-31", { at: new Date("2024-03-01T09:00:00Z") });
    const previousSentAt = new Date("2024-01-22T09:00:00Z");
    const sources = { edition: now, earlier: [december], previousSentAt };
    const next = at({ year: 2024, quarter: 1 }, [], sources);
    expect(next.late.map(({ action, year }) => `${action} ${year}`)).toEqual(["27.1 2023"]);
    expect(next.counts.now.done).toBe(0);
    const others = { ...partnership, parties: partnership.parties.filter(({ name }) => name === SJ) };
    expect(at({ year: 2024, quarter: 1 }, [], { ...sources, partnership: others }).late).toEqual([]);
  });

  it("is nothing where no overview went out before", () =>
    expect(at(second, [said("27.1", BW, "behind", march, after)]).late).toEqual([]));
});

describe("the day of the last report", () => {
  it("is that of its entry in Amsterdam, with the quarter it is about, or none", () => {
    const late = said("27.1", BW, "behind", march, { at: new Date("2023-04-11T22:30:00Z") });
    expect(at(second, [late, said("27.1", SJ, "done", march)])).toMatchObject({
      ...{ heard: 0, last: { day: "2023-04-12", about: first } },
    });
    expect(at(first, [])).toMatchObject({ last: null, heard: 0, reported: 0 });
  });
});

const asked = edition.agreements
  .flatMap(({ actions }) => actions)
  .flatMap(({ number, parties, noReport }) =>
    parties.filter((party) => !noReport.includes(party)).map((party) => ({ action: number, party })),
  );
const days = fc
  .date({ min: new Date("2023-01-01"), max: new Date("2023-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const reports = fc.array(
  fc.record({
    of: fc.constantFrom(...asked.slice(0, 6)),
    to: fc.constantFrom(...statuses.filter((one) => one !== "not-reported")),
    asOf: days,
    entered: days,
    undoes: fc.integer({ min: 0, max: 9 }),
  }),
  { maxLength: 25 },
);

type Drawn = {
  readonly of: { readonly action: string; readonly party: string };
  readonly to: Status;
  readonly asOf: string;
  readonly entered: string;
  readonly undoes: number;
};

/** Numbered per part, as the register does; an undo takes back the update before it. */
function history(drawn: readonly Drawn[]): readonly Said[] {
  const versions = new Map<string, number>();
  return drawn.map(({ of, to, asOf, entered, undoes }) => {
    const key = `${of.action} ${of.party}`;
    const version = (versions.get(key) ?? 0) + 1;
    versions.set(key, version);
    const undo = version > 1 && undoes === 0 ? { kind: "undo" as const, corrects: version - 1 } : {};
    return said(of.action, of.party, to, asOf, { version, at: new Date(`${entered}T12:00:00Z`), ...undo });
  });
}
describe("whatever is reported", () => {
  const sentAt = { previousSentAt: new Date("2023-04-24T08:00:00Z") };

  it("of a later day changes nothing about a quarter", () => {
    fc.assert(
      fc.property(reports, (drawn) => {
        const all = history(drawn.map((one) => ({ ...one, undoes: 1 })));
        const upTo = all.filter(({ asOf }) => (asOf ?? "") <= june);
        expect(at(second, all, sentAt)).toEqual(at(second, upTo, sentAt));
      }),
      { numRuns: 60 },
    );
  });

  it("the order of entry of different parts does not matter", () => {
    fc.assert(
      fc.property(reports, (drawn) => {
        const all = history(drawn);
        const perPart = all.toSorted((one, other) =>
          `${one.action} ${one.party}`.localeCompare(`${other.action} ${other.party}`),
        );
        const [one, other] = [at(second, all, sentAt), at(second, perPart, sentAt)];
        const sorted = ({ late }: Quarterly) => late.map(({ id }) => id).toSorted();
        expect({ ...one, late: sorted(one) }).toEqual({ ...other, late: sorted(other) });
      }),
      { numRuns: 60 },
    );
  });

  it("every part has one status, and the chapters hold them all", () => {
    fc.assert(
      fc.property(reports, (drawn) => {
        const { counts, chapters, asked: all, reported } = at(second, history(drawn));
        const sum = (one: Readonly<Record<Status, number>>) =>
          statuses.reduce((total, status) => total + one[status], 0);
        expect(sum(counts.now)).toBe(all);
        expect(chapters.reduce((total, { now }) => total + sum(now), 0)).toBe(all);
        expect(reported).toBeLessThanOrEqual(all - counts.now["not-reported"]);
      }),
      { numRuns: 60 },
    );
  });
});
