import { describe, expect, it } from "vitest";
import { momentsOf, spanOf } from "#domain/agenda-span";

const meeting = (day: string) => ({ day, name: `Overleg ${day}`, by: "Piet" });
const [winter, spring, autumn] = ["2023-01-09", "2023-05-11", "2023-10-05"].map(meeting);
const meetings = [autumn, winter, spring].flatMap((one) => one ?? []);

describe("the time an agenda covers", () => {
  it.each([
    ["before the first meeting", "2023-01-03", undefined, "2023-01-09", null],
    ["between two meetings", "2023-04-12", undefined, "2023-05-11", "2023-01-09"],
    ["on the day of a meeting", "2023-05-11", undefined, "2023-05-11", "2023-01-09"],
    ["the day after it", "2023-05-12", undefined, "2023-10-05", "2023-05-11"],
    ["where none is planned", "2023-11-01", undefined, "2023-11-01", "2023-10-05"],
    ["of a meeting that was", "2023-11-01", "2023-05-11", "2023-05-11", "2023-01-09"],
    ["of a day without a meeting", "2023-11-01", "2023-06-01", "2023-06-01", "2023-05-11"],
  ])("%s", (_when, today, day, expected, before) => {
    const span = spanOf(meetings, { today, began: "2022-12-20", ...(day !== undefined && { day }) });
    expect([span.day, span.before?.day ?? null]).toEqual([expected, before]);
    expect(span.since).toBe(before ?? "2022-12-20");
    expect(span.meeting?.day ?? null).toBe(meetings.some((one) => one.day === expected) ? expected : null);
  });

  it("begins and ends at midnight in Amsterdam, in summer and in winter", () => {
    const { start, end } = momentsOf({ day: "2023-05-11", since: "2023-01-09", meeting: null, before: null });
    expect(start.toISOString()).toBe("2023-01-08T23:00:00.000Z");
    expect(end.toISOString()).toBe("2023-05-11T22:00:00.000Z");
  });
});
