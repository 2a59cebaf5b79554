import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heldFor, heldIn, holding, stateOf, type Told, totalsOf } from "#domain/holding";

const homes = (total: number) => ({ total, unit: "woningen" });

const told = (version: number, asOf: string | null, more: Partial<Told> = {}): Told => ({
  version,
  kind: "report",
  corrects: null,
  asOf,
  to: "on-track",
  figure: null,
  ...more,
});
const correction = (version: number, corrects: number, asOf: string, more: Partial<Told> = {}) =>
  told(version, asOf, { kind: "correction", corrects, ...more });
const undo = (version: number, corrects: number) => told(version, null, { kind: "undo", corrects });

const march = "2023-03-31";
const june = "2023-06-30";
const versions = (updates: readonly Told[]) => holding(updates).map(({ version }) => version);

describe("what counts", () => {
  it("is what was said of the newest date, whenever it was entered", () => {
    const late = [told(1, june, { to: "behind", figure: homes(120) }), told(2, march, { figure: homes(80) })];
    expect(versions(late)).toEqual([2, 1]);
    expect(stateOf(late)).toEqual({ status: "behind", asOf: june, figure: homes(120) });
    expect(stateOf(late, march)).toEqual({ status: "on-track", asOf: march, figure: homes(80) });
    expect(stateOf(late, "2023-01-01")).toEqual({ status: "not-reported", asOf: null, figure: null });
  });

  it("is of one date what was entered last", () =>
    expect(stateOf([told(1, june, { to: "behind" }), told(2, june, { to: "done" })]).status).toBe("done"));

  it("is the newest figure, also where the newest report has none", () => {
    const updates = [told(1, march, { figure: homes(80) }), told(2, june)];
    expect(stateOf(updates).figure).toEqual(homes(80));
    expect(stateOf([...updates, told(3, "2023-02-01", { figure: homes(12) })]).figure).toEqual(homes(80));
  });
});

describe("what counts of several units", () => {
  const of = (total: number, unit: string) => ({ total, unit });
  const updates = [
    told(1, march, { figure: homes(20) }),
    told(2, march, { figure: of(5, "eenheden") }),
    told(3, june, { figure: of(1, "woonwagen") }),
  ];

  it("is the newest total of each, the newest first: one unit never wipes another", () => {
    expect(totalsOf(stateOf(updates))).toEqual([of(1, "woonwagen"), of(5, "eenheden"), homes(20)]);
    expect(totalsOf(stateOf(updates, march))).toEqual([of(5, "eenheden"), homes(20)]);
    const more = [...updates, told(4, june, { figure: homes(30) }), told(5, march, { figure: homes(25) })];
    expect(totalsOf(stateOf(more))).toEqual([homes(30), of(1, "woonwagen"), of(5, "eenheden")]);
    expect(totalsOf(stateOf([]))).toEqual([]);
  });

  it("follows an undo, and a correction into another unit", () => {
    const undone = [...updates, told(4, june, { figure: of(9, "eenheden") }), undo(5, 4)];
    expect(totalsOf(stateOf(undone))).toEqual(totalsOf(stateOf(updates)));
    const mended = [...updates, correction(4, 3, june, { figure: of(8, "eenheden") })];
    expect(totalsOf(stateOf(mended))).toEqual([of(8, "eenheden"), homes(20)]);
  });
});

describe("a correction", () => {
  const updates = [told(1, march, { figure: homes(120) }), told(2, june, { figure: homes(200) })];

  it("of an older report leaves the newest total", () => {
    const mended = [...updates, correction(3, 1, march, { figure: homes(112), to: "behind" })];
    expect(versions(mended)).toEqual([3, 2]);
    expect(stateOf(mended)).toEqual({ status: "on-track", asOf: june, figure: homes(200) });
    expect(stateOf(mended, march)).toEqual({ status: "behind", asOf: march, figure: homes(112) });
  });

  it("of the newest one takes its place, and a figure that was left out is gone", () => {
    expect(stateOf([...updates, correction(3, 2, june, { figure: homes(190) })]).figure).toEqual(homes(190));
    expect(stateOf([...updates, correction(3, 2, june)]).figure).toEqual(homes(120));
  });

  it("of one of two reports on a day does not overtake the other", () => {
    const day = [told(1, june, { to: "behind" }), told(2, june, { to: "done" })];
    expect(stateOf([...day, correction(3, 1, june, { to: "attention" })]).status).toBe("done");
  });

  it("may be corrected again, also by its first version", () => {
    const twice = [...updates, correction(3, 2, june), correction(4, 3, june), correction(5, 2, june)];
    expect(versions(twice)).toEqual([1, 5]);
    for (const version of [2, 3, 4, 5]) expect(heldFor(twice, version)?.version).toBe(5);
  });

  it("that moves the date moves what counts", () => {
    const moved = [...updates, correction(3, 2, "2023-02-01", { to: "behind" })];
    expect(stateOf(moved)).toMatchObject({ status: "on-track", asOf: march });
  });
});

describe("an undo", () => {
  it("brings back what it took away, a correction too", () => {
    const mended = [told(1, june, { figure: homes(12) }), correction(2, 1, june, { figure: homes(21) })];
    expect(stateOf([...mended, undo(3, 2)]).figure).toEqual(homes(12));
    expect(heldFor([...mended, undo(3, 2)], 2)?.version).toBe(1);
  });

  it("of the only report leaves nothing", () => {
    const updates = [told(1, june), undo(2, 1)];
    expect(stateOf(updates)).toEqual({ status: "not-reported", asOf: null, figure: null });
    for (const version of [1, 2, 7]) expect(heldFor(updates, version)).toBeUndefined();
  });
});

describe("the words of a version", () => {
  it("are what held then, also in a version that no update made", () => {
    const updates = [told(1, march, { to: "behind" }), told(2, june)];
    expect(heldIn(updates, 1)?.version).toBe(1);
    expect(heldIn(updates, 3)?.version).toBe(2);
    expect(heldIn(updates, 0)).toBeUndefined();
  });
});

describe("any order of entry", () => {
  const days = ["2023-01-31", march, "2023-05-10", june];
  const reports = fc.array(fc.record({ day: fc.constantFrom(...days), total: fc.nat({ max: 500 }) }), {
    minLength: 1,
    maxLength: 12,
  });

  it("never lets an older date change how the part stands", () =>
    fc.assert(
      fc.property(reports, (entered) => {
        const updates = entered.map(({ day, total }, at) => told(at + 1, day, { figure: homes(total) }));
        const { asOf, figure } = stateOf(updates);
        const newest = entered
          .map(({ day }) => day)
          .toSorted()
          .at(-1);
        expect(asOf).toBe(newest);
        expect(figure).toEqual(homes(entered.findLast(({ day }) => day === newest)?.total ?? -1));
      }),
    ));

  it("never lets what is counted in one unit change another", () =>
    fc.assert(
      fc.property(reports, reports, (first, second) => {
        const inUnit = (entered: typeof first, unit: string, after: number) =>
          entered.map(({ day, total }, at) => told(after + at + 1, day, { figure: { total, unit } }));
        const alone = inUnit(first, "woningen", 0);
        const beside = inUnit(second, "eenheden", alone.length);
        const found = totalsOf(stateOf([...alone, ...beside])).find(({ unit }) => unit === "woningen");
        expect(found).toEqual(stateOf(alone).figure);
      }),
    ));

  it("is put right by undoing all, last first", () =>
    fc.assert(
      fc.property(reports, (entered) => {
        const updates = entered.map(({ day }, at) => told(at + 1, day));
        const undone = updates.toReversed().map(({ version }, at) => undo(updates.length + at + 1, version));
        expect(stateOf([...updates, ...undone]).status).toBe("not-reported");
      }),
    ));
});
