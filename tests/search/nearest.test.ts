import { describe, expect, it } from "vitest";
import { nearest } from "#search/nearest";

const parties = [
  "Gemeente Veendorp",
  "Woonstichting Hei",
  "Sint Joseph",
  "Huurdersplatform Veendorp",
  "HAR",
  "SJ",
];

describe("nearest", () => {
  it.each([
    ["Wonnstichting Hei", "Woonstichting Hei"],
    ["woonstichting", "Woonstichting Hei"],
    ["sint-jozef", "Sint Joseph"],
    ["Josef", "Sint Joseph"],
    ["SINT JÓSEPH", "Sint Joseph"],
    ["platform", "Huurdersplatform Veendorp"],
    ["gemeente", "Gemeente Veendorp"],
    ["AHR", "HAR"],
    ["HAT", "HAR"],
  ])("%s is near %s", (typed, name) => {
    expect(nearest(typed, parties, 3)[0]).toBe(name);
  });

  it("puts the closest first and stops at the most asked for", () => {
    expect(nearest("Veendorp", parties, 5)).toEqual(["Gemeente Veendorp", "Huurdersplatform Veendorp"]);
    expect(nearest("Veendorp", parties, 1)).toEqual(["Gemeente Veendorp"]);
    expect(nearest("Sint Jozep", ["Sint Josep", "Sint Joseph", "Sint Josep"], 5)).toEqual([
      "Sint Josep",
      "Sint Joseph",
    ]);
  });

  it.each(["", " ", "xylofoon", "!", "x".repeat(10_000)])("has nothing near %j", (typed) => {
    expect(nearest(typed, parties, 3)).toEqual([]);
  });

  it("has nothing where nothing is offered", () => {
    expect(nearest("HAR", [], 3)).toEqual([]);
    expect(nearest("HAR", [""], 3)).toEqual([]);
  });
});
