import { describe, expect, it } from "vitest";
import { standingOfLine } from "#cards/lines";
import type { Action } from "#domain/edition";

const action = (changes: Partial<Action>): Action => ({
  number: "1.1",
  name: "Vegen",
  wording: { summary: [] },
  leads: ["De Buren"],
  parties: [],
  deadlines: [],
  targets: [],
  ongoing: false,
  noReport: [],
  ...changes,
});

describe("how actions stand", () => {
  it("is without a lead where nobody of the partnership is printed", () => {
    expect(standingOfLine([action({})], [])).toBe("Nog geen regie");
  });

  it("needs no report where the lead promises nothing", () => {
    const quiet = action({ parties: ["HAR"], noReport: ["HAR"] });
    expect(standingOfLine([quiet], [])).toBe("Geen melding nodig");
    expect(standingOfLine([quiet, action({})], [])).toBe("Geen melding nodig");
  });
});
