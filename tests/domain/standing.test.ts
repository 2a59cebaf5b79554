import { describe, expect, it } from "vitest";
import { dayOf } from "#domain/dutch";
import type { Action } from "#domain/edition";
import type { Commitment } from "#domain/register";
import { countsAsReported, type Measure, measureOf, standingOn } from "#domain/standing";
import type { Status } from "#domain/status";

const action: Action = {
  number: "27.1",
  name: "Woningen renoveren en verduurzamen",
  wording: { summary: [] },
  leads: [],
  parties: ["Beter Wonen", "Sint Joseph", "SHBW"],
  deadlines: [],
  targets: [],
  ongoing: false,
  noReport: ["SHBW"],
};

const part = (party: string, status: Status, asOf: string | null): Commitment => ({
  action: "27.1",
  party,
  status,
  asOf,
  figure: null,
  version: 1,
  last: null,
});

const on = (today: string, past = false): Measure => ({
  today,
  isHoliday: (day) => ["2023-04-07", "2023-04-10"].includes(day),
  past,
});

const stand = (measure: Measure, ...parts: readonly Commitment[]) => standingOn([action], parts, measure);

describe("how parts stand on a day", () => {
  it("counts what was reported for the quarter", () => {
    expect(
      stand(
        on("2023-05-10"),
        part("Beter Wonen", "on-track", "2023-05-09"),
        part("Sint Joseph", "attention", "2023-04-30"),
      ),
    ).toEqual({ status: "attention", reported: 2, asked: 2, asOf: "2023-04-30", outdated: false });
  });

  it("shows an older status with its date and does not count it", () => {
    const older = part("Beter Wonen", "on-track", "2023-03-31");
    expect(stand(on("2023-05-10"), older)).toEqual({
      status: "on-track",
      reported: 0,
      asked: 2,
      asOf: "2023-03-31",
      outdated: true,
    });
    expect(stand(on("2023-04-25"), older)).toMatchObject({ reported: 1, outdated: false });
  });

  it("keeps an older red in sight of a newer green", () => {
    expect(
      stand(
        on("2023-05-10"),
        part("Beter Wonen", "behind", "2023-02-01"),
        part("Sint Joseph", "on-track", "2023-05-09"),
      ),
    ).toEqual({ status: "behind", reported: 1, asked: 2, asOf: "2023-02-01", outdated: true });
  });

  it("is not outdated while one part says the same for this quarter", () => {
    expect(
      stand(
        on("2023-05-10"),
        part("Beter Wonen", "behind", "2023-02-01"),
        part("Sint Joseph", "behind", "2023-05-09"),
      ),
    ).toEqual({ status: "behind", reported: 1, asked: 2, asOf: "2023-02-01", outdated: false });
  });

  it("carries the oldest day of the status it shows", () => {
    expect(
      stand(
        on("2023-08-15"),
        part("Beter Wonen", "behind", "2023-05-09"),
        part("Sint Joseph", "behind", "2023-02-01"),
      ),
    ).toMatchObject({ asOf: "2023-02-01", reported: 0, outdated: true });
  });

  it("keeps counting what ended earlier in the year", () => {
    expect(stand(on("2023-11-15"), part("Beter Wonen", "done", "2023-02-01"))).toEqual({
      status: "done",
      reported: 1,
      asked: 2,
      asOf: "2023-02-01",
      outdated: false,
    });
  });

  it("leaves out parts that are never asked, and parts of another action", () => {
    expect(
      stand(on("2023-05-10"), part("SHBW", "behind", "2023-05-09"), {
        ...part("Beter Wonen", "behind", "2023-05-09"),
        action: "27.2",
      }),
    ).toEqual({ status: "not-reported", reported: 0, asked: 2, asOf: null, outdated: false });
  });

  it("is not reported where nobody reported", () => {
    expect(stand(on("2023-05-10"), part("Beter Wonen", "not-reported", null))).toEqual({
      status: "not-reported",
      reported: 0,
      asked: 2,
      asOf: null,
      outdated: false,
    });
  });
});

describe("a programme on a day", () => {
  const isHoliday = () => false;

  it.each([
    [{ year: 2023, closed: false }, "2023-12-31", { past: false }],
    [{ year: 2023, closed: false }, "2024-01-01", { past: true }],
    [{ year: 2023, closed: true }, "2023-05-10", { past: true, closed: true }],
    [{ year: 2024, closed: false }, "2023-05-10", { past: false }],
  ])("%o on %s", (programme, today, said) => {
    expect(measureOf(programme, today, isHoliday)).toEqual({ today, isHoliday, ...said });
  });

  it("that is closed early counts what ended alone", () => {
    const closed = measureOf({ year: 2023, closed: true }, "2023-05-10", isHoliday);
    expect(
      stand(closed, part("Beter Wonen", "on-track", "2023-05-09"), part("Sint Joseph", "done", "2023-05-09")),
    ).toMatchObject({ status: "on-track", reported: 1, outdated: true });
  });

  it("finds the first day that counts once, however many parts are asked about", () => {
    let asked = 0;
    const isWorked = () => {
      asked += 1;
      return false;
    };
    const counting: Measure = { ...on("2023-05-10"), isHoliday: isWorked };
    countsAsReported(part("SHBW", "on-track", "2023-05-09"), counting);
    const once = asked;
    expect(once).toBeGreaterThan(0);
    for (let times = 0; times < 100; times += 1)
      countsAsReported(part("SHBW", "on-track", "2023-02-01"), counting);
    expect(asked).toBe(once);
  });
});

describe("a past programme", () => {
  it("counts how parts ended, on 23 November 2026 too", () => {
    expect(
      stand(
        on("2026-11-23", true),
        part("Beter Wonen", "done", "2023-12-31"),
        part("Sint Joseph", "on-track", "2023-12-31"),
      ),
    ).toEqual({ status: "on-track", reported: 1, asked: 2, asOf: "2023-12-31", outdated: true });
  });

  it("no longer counts what only ran when its year ended", () => {
    const running = part("Beter Wonen", "on-track", "2023-12-31");
    expect(countsAsReported(running, on("2023-12-31"))).toBe(true);
    expect(countsAsReported(running, on("2024-01-02", true))).toBe(false);
  });
});

describe("New Year and midnight", () => {
  it("are Amsterdam's", () => {
    const today = dayOf(new Date("2026-06-30T22:30:00Z"));
    expect(today).toBe("2026-07-01");
    expect(countsAsReported(part("SHBW", "on-track", "2026-04-01"), on(today))).toBe(true);
    expect(countsAsReported(part("SHBW", "on-track", "2026-03-31"), on(today))).toBe(false);
  });

  it("leave the last quarter of a programme that was reported late", () => {
    const late = part("SHBW", "attention", "2024-01-05");
    expect(countsAsReported(late, on("2024-01-10"))).toBe(true);
    expect(countsAsReported(part("SHBW", "attention", null), on("2024-01-10"))).toBe(false);
  });
});
