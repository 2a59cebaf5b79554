import { describe, expect, it } from "vitest";
import { clockOf, Misuse, placeOf } from "#cli/arguments";

const machine = () => new Date("2023-01-02T09:00:00Z");

describe("--now", () => {
  it.each([
    ["2023-04-11T09:00:00Z", "2023-04-11T09:00:00.000Z"],
    ["2023-04-11T09:00:00+02:00", "2023-04-11T07:00:00.000Z"],
    // Amsterdam's hour, in summer and in winter, wherever the machine stands.
    ["2023-04-11T09:00", "2023-04-11T07:00:00.000Z"],
    ["2023-01-11T09:00", "2023-01-11T08:00:00.000Z"],
    ["2023-04-11", "2023-04-11T12:00:00.000Z"],
  ])("%s stops the clock at %s", (now, moment) => expect(clockOf(now, machine)().toISOString()).toBe(moment));

  it.each(["gisteren", "11-04-2023", ""])("refuses %o", (now) =>
    expect(() => clockOf(now, machine)).toThrow(Misuse));
});

describe("--place", () => {
  it("keeps the colons of a Teams conversation", () => {
    expect(placeOf("teams:tenant:19:abc@thread.tacv2")).toEqual({
      platform: "teams",
      team: "tenant",
      channel: "19:abc@thread.tacv2",
    });
  });

  it.each(["irc:x:y", "slack:T1", ""])("refuses %o", (place) => expect(() => placeOf(place)).toThrow(Misuse));
});
