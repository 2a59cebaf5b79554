import { describe, expect, it } from "vitest";
import { type Agenda, type AgendaSources, type AgendaUpdate, agendaOf, wordsNeeded } from "#domain/agenda";
import type { Span } from "#domain/agenda-span";
import type { Remark } from "#domain/reporting";
import { measureOf } from "#domain/standing";
import type { Status } from "#domain/status";
import { edition, partnership } from "../data/bundled.ts";

const [BW, SJ] = ["Beter Wonen", "Sint Joseph"];
const winter = { day: "2023-01-09", name: "Bestuurlijk overleg", by: "Piet" };
const spring = { day: "2023-05-11", name: "Voorjaarsoverleg", by: "Piet" };
const span: Span = { day: spring.day, meeting: spring, since: winter.day, before: winter };
const parties = partnership.parties.map(({ name }) => name);

/** One report, entered at nine on a day that it speaks of. */
function said(
  action: string,
  to: Status,
  day: string,
  { party = BW, version = 1, ...more }: Partial<AgendaUpdate> = {},
): AgendaUpdate {
  const told = { id: `${action} ${party} ${version}`, action, party, to, asOf: day, version } as const;
  const at = new Date(`${day}T09:00:00Z`);
  return { ...told, at, kind: "report", corrects: null, figure: null, ...more };
}

const remark = (kind: Remark["kind"], day: string, more: Partial<Remark> = {}): Remark => ({
  ...{ id: `${kind} ${day}`, agreement: 27, action: null, kind, text: "woorden" },
  ...{ by: { name: "Hans", party: "HAR" }, at: new Date(`${day}T12:00:00Z`), ...more },
});

function on(updates: readonly AgendaUpdate[], more: Partial<AgendaSources> = {}): Agenda {
  const measure = measureOf({ year: 2023, closed: false }, "2023-04-20", () => false);
  return agendaOf({ edition, span, updates, remarks: [], parties, measure, ...more });
}

const names = (parts: Agenda["behind"]) => parts.map(({ part }) => `${part.action} ${part.party}`);

describe("what goes wrong", () => {
  it("stands on every agenda as long as it does, the new first and the old marked", () => {
    const updates = [
      said("1.2", "behind", "2023-01-05", { cause: "bouwer failliet" }),
      said("27.1", "behind", "2023-04-12"),
      said("28.1", "attention", "2023-04-12"),
    ];
    const { behind, attention, changes } = on(updates);
    expect(names(behind)).toEqual([`27.1 ${BW}`, `1.2 ${BW}`]);
    expect(behind.map(({ isNew }) => isNew)).toEqual([true, false]);
    expect(behind[1]?.said.cause).toBe("bouwer failliet");
    expect(names(attention)).toEqual([`28.1 ${BW}`]);
    expect(changes).toEqual([]);
  });

  it("is gone once it goes well again, and then it is news", () => {
    const updates = [
      said("1.2", "behind", "2023-01-05"),
      said("1.2", "on-track", "2023-04-12", { version: 2 }),
    ];
    const { behind, changes } = on(updates);
    expect(behind).toEqual([]);
    expect(changes.map(({ from, part }) => [from, part.status])).toEqual([["behind", "on-track"]]);
  });

  it("is as corrected, and gone where it was taken back", () => {
    const slip = said("1.2", "behind", "2023-04-10");
    const undo = said("1.2", "not-reported", "2023-04-11", { version: 2, kind: "undo", corrects: 1 });
    const first = said("27.1", "attention", "2023-04-10", { cause: "levering" });
    const mended = said("27.1", "behind", "2023-04-10", {
      ...{ version: 2, kind: "correction", corrects: 1, cause: "geen personeel" },
    });
    const { behind, attention, silent } = on([slip, undo, first, mended]);
    expect(behind.map(({ said: { cause } }) => cause)).toEqual(["geen personeel"]);
    expect(attention).toEqual([]);
    expect(silent.find(({ party }) => party === BW)?.open).toBe(41);
  });
});

describe("what ended without its result", () => {
  it("is told at the first meeting after it, and not again", () => {
    const updates = [
      said("1.2", "missed", "2023-01-05"),
      said("27.1", "missed", "2023-04-12"),
      said("28.1", "deferred", "2023-04-12", { toYear: 2024 }),
      said("30.1", "dropped", "2023-04-12"),
    ];
    const { missed, deferred, dropped } = on(updates);
    expect(names(missed)).toEqual([`27.1 ${BW}`]);
    expect(deferred.map(({ said: { toYear } }) => toYear)).toEqual([2024]);
    expect(names(dropped)).toEqual([`30.1 ${BW}`]);
  });
});

describe("the edges of the time", () => {
  it("belong to the next agenda on the day of a meeting, to both where it is said then", () => {
    const during = [remark("decided", winter.day), remark("discuss", spring.day)];
    const { decided, discuss } = on([], { remarks: during });
    expect([decided.length, discuss.length]).toEqual([1, 1]);
    expect(on([said("27.1", "missed", winter.day)]).missed).toHaveLength(1);
  });

  it("leave out what came before and after, in Amsterdam", () => {
    const at = (moment: string) => ({ at: new Date(moment) });
    const remarks = [
      remark("discuss", "2023-01-08", at("2023-01-08T22:59:00Z")),
      remark("disagree", "2023-01-08", at("2023-01-08T23:00:00Z")),
      remark("discuss", "2023-05-11", at("2023-05-11T21:59:00Z")),
      remark("discuss", "2023-05-11", at("2023-05-11T22:00:00Z")),
    ];
    expect(on([], { remarks }).discuss).toEqual([remarks[1], remarks[2]]);
  });

  it("keep the agenda of a past meeting as it was", () => {
    const then = [said("27.1", "behind", "2023-04-12")];
    const later = said("27.1", "done", "2023-06-01", { version: 2 });
    expect(on([...then, later])).toEqual(on(then));
  });

  it("hold no remark that asks for nothing", () =>
    expect(on([], { remarks: [remark("read", "2023-04-12"), remark("words", "2023-04-12")] })).toMatchObject({
      discuss: [],
      decided: [],
    }));
});

describe("what a party asks the meeting to decide", () => {
  const asking = said("27.1", "behind", "2023-04-12", { decision: "Mag het later?" });
  const old = said("27.1", "behind", "2023-01-05", { decision: "Mag het later?" });

  it("is asked, also where a later report of this time does not repeat it", () => {
    const later = said("27.1", "behind", "2023-04-20", { version: 2 });
    expect(on([asking]).asked.map(({ said: { decision } }) => decision)).toEqual(["Mag het later?"]);
    expect(on([asking, later]).asked).toHaveLength(1);
  });

  it("stays until it was decided or the party says something else", () => {
    expect(on([old]).asked.map(({ isNew }) => isNew)).toEqual([false]);
    expect(on([old, said("27.1", "behind", "2023-04-12", { version: 2 })]).asked).toEqual([]);
    expect(on([old], { remarks: [remark("decided", winter.day)] }).asked).toEqual([]);
  });

  it.each([
    ["about another action", { action: "27.2" }, "2023-04-13", 1],
    ["about the action", { action: "27.1" }, "2023-04-13", 0],
    ["about another agreement", { agreement: 28 }, "2023-04-13", 1],
    ["before it was asked", {}, "2023-04-11", 1],
    ["in the meeting itself", {}, spring.day, 1],
  ])("and a decision %s", (_about, more, day, left) =>
    expect(on([asking], { remarks: [remark("decided", day, more)] }).asked).toHaveLength(left));
});

describe("who did not report", () => {
  it("is told with how many parts, and of a year that is over nobody", () => {
    const { silent } = on([said("27.1", "on-track", "2023-04-12", { party: SJ })]);
    expect(silent.map(({ party }) => party)).toEqual(parties);
    const measure = measureOf({ year: 2023, closed: false }, "2026-11-23", () => false);
    expect(on([], { measure }).silent).toEqual([]);
  });
});

describe("the words that an agenda needs", () => {
  it("are those of what stands now and of all that was said in its time", () => {
    const updates = [
      said("1.2", "on-track", "2023-01-02"),
      said("1.2", "behind", "2023-01-05", { version: 2 }),
      said("27.1", "behind", "2023-04-12"),
      said("27.1", "behind", "2023-04-20", { version: 2 }),
      said("28.1", "behind", "2023-06-20"),
    ];
    const measure = measureOf({ year: 2023, closed: false }, "2023-04-20", () => false);
    const needed = wordsNeeded({ edition, span, updates, parties, measure });
    expect(needed.toSorted()).toEqual([`1.2 ${BW} 2`, `27.1 ${BW} 1`, `27.1 ${BW} 2`]);
  });
});
