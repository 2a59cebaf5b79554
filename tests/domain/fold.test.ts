import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "#domain/fold";

describe("fold", () => {
  it.each([
    ["Coördinator Één", "coordinator een"],
    ["CO₂", "co2"],
    ["160 kWh/m²", "160 kwh/m2"],
    ["niet–DAEB — e‑mail −", "niet-daeb - e-mail -"],
    ["‘groene longen’ “doe es groen”", "'groene longen' \"doe es groen\""],
    ["dak\u00ADisolatie", "dakisolatie"],
    ["  € 300.000,-\u00A0 in\n2023 ", "€ 300.000,- in 2023"],
    ["ĳsbaan", "ijsbaan"],
    ["e\u0301e\u0301n", "een"],
  ])("reads %j as %j", (typed, folded) => {
    expect(fold(typed)).toBe(folded);
  });

  it("leaves what is folded as it is", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => fold(fold(text)) === fold(text)));
  });
});
