import { describe, expect, it } from "vitest";
import { numbers, numbersAmongWords, type Reference } from "#bot/numbers";

const shown = ({ agreement, action }: Reference) =>
  action === undefined ? `${agreement}` : `${agreement}.${action}`;
const read = (line: string): string => {
  const { success, data } = numbers.safeParse(line);
  return success
    ? [...data.references.map(shown), ...data.years.map((year) => `@${year}`)].join(" ")
    : "none";
};

describe("numbers", () => {
  it.each([
    ["27", "27"],
    ["(27)", "27"],
    ["27:", "27"],
    ["afspraak27", "27"],
    ["art 27", "27"],
    ["zevenentwintig", "27"],
    ["drieëntwintig", "23"],
    ["zestig", "60"],
    ["27,1", "27.1"],
    ["1,2,3", "1 2 3"],
    ["27/28", "27 28"],
    ["27+28", "27 28"],
    ["27 of 28", "27 28"],
    ["27 en 28", "27 28"],
    ["27 tot 30", "27 28 29 30"],
    ["27 tm 30", "27 28 29 30"],
    ["27 t/m 30", "27 28 29 30"],
    ["27—30", "27 28 29 30"],
    ["27.1 en 28", "27.1 28"],
    ["2023 27", "27 @2023"],
    ["tekst 2023 27", "27 @2023"],
    ["27 2023 2022", "27 @2023 @2022"],
  ])("%o is %o", (line, expected) => expect(read(line)).toBe(expected));

  it.each([
    "2028",
    "2022-2026",
    "11 mei",
    "31-12-2028",
    "300.000",
    "15%",
    "een",
    "27 regie",
    "zonnepanelen",
    "",
  ])("%o is none", (line) => expect(read(line)).toBe("none"));

  it.each([
    ["27 regie", "regie"],
    ["27.1 groen loopt goed", "groen loopt goed"],
    ["hoe zit het met de zonnepanelen van afspraak 27", "zonnepanelen"],
  ])("%o holds words that mean nothing", (line, unread) =>
    expect(numbersAmongWords.parse(line).unread).toBe(unread));

  it.each([
    "11 mei",
    "twee woningen",
    "Platform 31",
    "hoeveel woningen in 2023",
  ])("%o names no number", (line) => expect(numbersAmongWords.safeParse(line).success).toBe(false));
});
