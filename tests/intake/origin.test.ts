import { describe, expect, it } from "vitest";
import { isRefused } from "#domain/reading";
import { meerdam, outcomeOf, reading } from "./reading.ts";

const table = (year = 2027) =>
  `| Afspraak | Acties ${year} | Regie |\n|---|---|---|\n| 1) Vegen De straat is schoon. | De gemeente veegt. | Gemeente |\n`;
const questions = async (text: string, year = 2027) =>
  (await reading(text, meerdam, year)).doubts.map(({ question }) => question);
const refusal = async (text: string, year = 2027) => {
  const outcome = await outcomeOf(text, meerdam, year);
  return isRefused(outcome) ? [outcome.refused, outcome.sentence] : "read";
};

describe("whose document it is", () => {
  it("is its own where it names the municipality and the years of the agreements", async () => {
    const read = await reading(
      `# Prestatieafspraken 2026-2029 gemeente Meerdam\n\n${table()}`,
      meerdam,
      2027,
    );
    expect(read.namesMunicipality).toBe(true);
    expect(read.doubts.map(({ question }) => question).join()).not.toMatch(/noemt|loopt/);
  });

  it.each([
    ["# Prestatieafspraken 2026-2029 gemeente Meerhuizen", "Meerhuizen"],
    ["PRESTATIEAFSPRAKEN 2026 T/M 2029 GEMEENTE MEERHUIZEN", "MEERHUIZEN"],
    ["# Prestatieafspraken gemeente Bergen op Zoom", "Bergen op Zoom"],
    ["# Prestatieafspraken gemeente ’s-Hertogenbosch 2027", "’s-Hertogenbosch"],
  ])("is refused: %s", async (title, named) => {
    expect(await refusal(`${title}\n\n${table()}`)).toEqual([
      "other-municipality",
      expect.stringContaining(`van de gemeente ${named} en noemt Meerdam nergens`),
    ]);
  });

  it("is in doubt where it names another municipality beside the own one", async () => {
    const asked = await questions(
      `# Prestatieafspraken gemeente Meerhuizen\n\nNaar Meerdams voorbeeld, met Meerdam.\n\n${table()}`,
    );
    expect(asked[0]).toBe("Het document noemt de gemeente Meerhuizen, maar u leest het in voor Meerdam.");
  });

  it("is in doubt where it names nobody", async () => {
    expect((await questions(table()))[0]).toBe("Het document noemt Meerdam nergens. Is het van Meerdam?");
    expect((await reading(table(), meerdam, 2027)).namesMunicipality).toBe(false);
  });

  it("is in doubt where it runs over other years", async () => {
    const asked = await questions(`# Prestatieafspraken 2030 t/m 2033 gemeente Meerdam\n\n${table()}`);
    expect(asked[0]).toContain("loopt van 2030 t/m 2033, maar de prestatieafspraken lopen van 2026 t/m 2029");
  });

  it.each([
    [
      "its first heading, though the next ones are chapters",
      `# Jaarschijf 2027 Meerdam\n\n## Wonen\n\n`,
      "Jaarschijf 2027 Meerdam",
    ],
    ["the heading of an invoice", "# Factuur 0042\n\n", "Factuur 0042"],
    [
      "its first line without a heading",
      "Afspraken van Meerdam\n\nHoofdstuk 1 Wonen\n\n",
      "Afspraken van Meerdam",
    ],
    ["no name of ours", "", "Document zonder titel"],
  ])("is called by %s", async (_, front, name) => {
    const read = await reading(front + table(), meerdam, 2027);
    expect(read.name).toBe(name);
    expect(read.chapters).toHaveLength(1);
  });

  it("warns of a year and a municipality that its first heading and the lines under it name", async () => {
    const plain = table().replace("Acties 2027", "Acties");
    const front = "# Notulen 2026\n\nPrestatieafspraken gemeente Meerhuizen\n\n## Wonen\n\nMet Meerdam.\n\n";
    const read = await reading(front + plain, meerdam, 2027);
    expect(read).toMatchObject({ printedYear: 2026, otherMunicipality: "Meerhuizen" });
    expect(await refusal(`# Jaarschijf 2026 Meerdam\n\n## Wonen\n\n${plain}`)).toEqual([
      "other-year",
      expect.stringContaining("Dit document is van 2026"),
    ]);
    const within = `# Jaarschijf 2026 bij de prestatieafspraken 2026-2029 Meerdam\n\n## Wonen\n\n${plain}`;
    expect(await refusal(within)).toEqual(["other-year", expect.stringContaining("van 2026")]);
  });

  it("is refused for another year than its title says, unless its actions are of that year", async () => {
    const title = "Actieprogramma 2027 Meerdam\n\n";
    expect(await refusal(title + table(2027), 2028)).toEqual([
      "other-year",
      "Dit document is van 2027, maar u leest het in voor 2028. Kies het document van 2028, of geef 2027 op als jaar.",
    ]);
    expect(await questions(title + table(2028), 2028)).toContain(
      "Het document noemt 2027, maar u leest het in als programma van 2028.",
    );
  });
});
