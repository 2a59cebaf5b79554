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
    ["28.1 doorgeschoven naar 2024 omdat", "doorgeschoven 2024 omdat"],
    ["hoe zit het met de zonnepanelen van afspraak 27", "zonnepanelen"],
  ])("%o holds words that mean nothing", (line, unread) =>
    expect(numbersAmongWords.parse(line).unread).toBe(unread));

  it.each([
    ["27 geschiedenis Beter Wonen", "27", "Beter Wonen"],
    ["27.1 historie: eerste kwartaal 2023", "27.1 @2023", "eerste kwartaal 2023"],
    ["27 geschiedenis kwartaal 1 2023", "27 @2023", "kwartaal 1 2023"],
    ["geschiedenis 27 Jan de Vries", "27", "Jan de Vries"],
    ["de geschiedenis van afspraak 27 van de HAR", "27", "van de HAR"],
    ["geschiedenis van 27, 28 en 30.1 Jansen", "27 28 30.1", "Jansen"],
    ["27 geschiedenis vanaf 51 2023", "27 @2023", "vanaf 51 2023"],
  ])("%o is a history, narrowed", (line, numbersRead, among) => {
    expect(read(line)).toBe(numbersRead);
    expect(numbers.parse(line)).toMatchObject({ aspect: "history", among });
  });

  it.each([
    ["27 geschiedenis", "27"],
    ["27 geschiedenis 2023", "27 @2023"],
    ["geschiedenis 27 28", "27 28"],
    ["27 geschiedenis 28", "27 28"],
  ])("%o is a whole history", (line, numbersRead) => {
    expect(read(line)).toBe(numbersRead);
    expect(numbers.parse(line)).not.toHaveProperty("among");
  });

  it.each([
    "11 mei",
    "twee woningen",
    "Platform 31",
    "hoeveel woningen in 2023",
  ])("%o names no number", (line) => expect(numbersAmongWords.safeParse(line).success).toBe(false));
});
