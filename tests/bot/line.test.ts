import { expect, it } from "vitest";
import { takeApart } from "#bot/line";

it.each([
  ["27.1 groen 👷\u200d♀\ufe0f bezig", "27.1 groen 👷\u200d♀\ufe0f bezig"],
  ["27 👩🏽\u200d🔧👨\u200d👩\u200d👧", "27 👩🏽\u200d🔧👨\u200d👩\u200d👧"],
  ["27 ❤\ufe0f\u200d🔥", "27 ❤\ufe0f\u200d🔥"],
  ["\u200e27\u200d.1\u200f \u202atekst\u202c\u2060", "27.1 tekst"],
  ["27\u200d", "27"],
  ["27\u200btekst\u00a0\u3000\n2023", "27 tekst 2023"],
])("%j is the line %j", (typed, asked) => {
  expect(takeApart(typed).asked).toBe(asked);
});
