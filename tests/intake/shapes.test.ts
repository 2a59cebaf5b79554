import { describe, expect, it } from "vitest";
import type { Reading } from "#domain/reading";
import { meerdam, reading } from "./reading.ts";

/** Number, title and the leads of every action. */
const outlineOf = ({ agreements }: Reading) =>
  agreements.map(({ number, title, actions }) => [
    number,
    title,
    ...actions.map(({ leads }) => leads.join(" + ")),
  ]);

const head = "| Afspraak 2026-2029 | Afspraak 2027 | Regie |\n|---|---|---|\n";
const rows = (...lines: readonly string[]) =>
  reading(`${head}${lines.map((line) => `| ${line} |`).join("\n")}\n`, meerdam, 2027);

describe("a document laid out differently", () => {
  it("has numbers in a column, cells over several rows, and chapters by their headings", async () => {
    const header =
      "<tr><th>Nr</th><th>Afspraak</th><th>Actie 2027</th><th>Trekker</th><th>Planning</th></tr>";
    const read = await reading(
      `<html><body><h1>Prestatieafspraken Meerdam 2027</h1><h2>Inleiding</h2><p>Vooraf.</p>
      <h2>Betaalbaarheid</h2><p>Wonen is te betalen.</p><table>${header}
      <tr><td rowspan="2">1</td><td rowspan="2"><strong>Huur laag houden</strong> De huur blijft laag.</td>
      <td>De Linde verhoogt niets.</td><td>De Linde</td><td>maart</td></tr>
      <tr><td>Goed Thuis verhoogt 2%.</td><td>Goed Thuis</td><td>april</td></tr>
      <tr><td>2</td><td><b>Energie</b><br>Minder gas.</td><td>De gemeente stuurt een coach.</td><td>Gemeente</td><td></td></tr>
      </table><h2>Leefbaarheid</h2><table>${header}
      <tr><td>3</td><td>Schone straat Samen vegen.</td><td>Partijen vegen.</td><td>Alle partijen</td><td></td></tr></table>
      </body></html>`,
      meerdam,
      2027,
      { format: "html" },
    );
    expect(outlineOf(read)).toEqual([
      [1, "Huur laag houden", "De Linde", "Goed Thuis"],
      [2, "Energie", "Gemeente"],
      [3, "Schone straat", "Alle partijen"],
    ]);
    expect(read.chapters.map(({ number, title }) => [number, title])).toEqual([
      [1, "Betaalbaarheid"],
      [2, "Leefbaarheid"],
    ]);
    expect(read.doubts.map(({ question }) => question)).toContain('De kolom "Planning" is niet gelezen.');
  });

  it("has Markdown headings, bold titles, its own footnotes and bullets that are actions", async () => {
    const read = await reading(
      `# Jaarprogramma 2027\n\n## Hoofdstuk 1: Wonen\n\n### Overige afspraken\n
| Meerjarige afspraak | Acties 2027 | Verantwoordelijke partij |\n|:--|:--|:--|
| **1. Bouwen** <br> De Linde bouwt.[^1] | - De Linde bouwt er 5<br>- Goed Thuis bouwt er 6 | De Linde<br>Goed Thuis |\n
[^1]: Zie [de lijst](https://meerdam.example/lijst).\n`,
      meerdam,
      2027,
    );
    expect(outlineOf(read)).toEqual([[1, "Bouwen", "De Linde", "Goed Thuis"]]);
    expect(read.agreements[0]).toMatchObject({
      kind: "regular",
      footnotes: ["1"],
      promise: [{ text: "De Linde bouwt." }],
    });
    expect(read.footnotes).toEqual({ 1: "Zie de lijst. https://meerdam.example/lijst" });
  });

  it("has one lead beside two actions: it holds for both, with a doubt", async () => {
    const read = await rows(
      "1) Vegen De straat is schoon. | <p>Zij vegen.</p> <p>Zij harken.</p> | Gemeente",
    );
    expect(outlineOf(read)).toEqual([[1, "Vegen", "Gemeente", "Gemeente"]]);
    expect(read.doubts.map(({ agreement }) => agreement)).toContain(1);
  });

  it("lacks a lead: the ones it has stay with the actions that begin with their names", async () => {
    const read = await rows(
      "1) Vegen De straat is schoon. | <p>Goed Thuis belt.</p> <p>De gemeente veegt.</p> <p>De Linde harkt.</p> | Gemeente De Linde",
    );
    expect(outlineOf(read)).toEqual([[1, "Vegen", "", "Gemeente", "De Linde"]]);
  });

  it("has a lead too many: it counts for nothing until somebody decides", async () => {
    const read = await rows("1) Vegen De straat is schoon. | De gemeente veegt | Gemeente De Linde");
    expect(outlineOf(read)).toEqual([[1, "Vegen", "Gemeente"]]);
    expect(read.doubts.map(({ readings }) => readings[0])).toContain("De laatste namen tellen niet mee");
  });

  it("opens no agreement with a number that stands elsewhere in a cell", async () => {
    const read = await rows(
      "1) Vegen De straat is schoon. | Conform afspraak 2) Harken. | Gemeente",
      "<p>Dat staat ook in 2) hieronder.</p> | |",
      "2) Harken Het gras is kort. | De Linde harkt. | De Linde",
    );
    expect(read.agreements.map(({ number, seeAlso }) => [number, seeAlso])).toEqual([
      [1, [2]],
      [2, []],
    ]);
  });

  it("keeps a title whole that holds the name of a party", async () => {
    const read = await rows(
      "1) Inzet Goed Thuis op schone straten De corporaties vegen. | Goed Thuis veegt. | Goed Thuis",
    );
    expect(outlineOf(read)[0]?.[1]).toBe("Inzet Goed Thuis op schone straten");
  });
});
