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
      "<tr><th>Nr</th><th>Afspraak</th><th>Actie 2027</th><th>Trekker</th><th>Opmerking</th></tr>";
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
    expect(read.doubts.map(({ question }) => question)).toContain('De kolom "Opmerking" is niet gelezen.');
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

  it("has a lead that is nobody of the partnership: it stays as printed and gives no party", async () => {
    const read = await rows(
      "1) Vegen De straat is schoon. | De politie veegt. | Gemeente en Politie Oost",
      "2) Harken Het gras is kort. | De buren harken. | De Buren",
    );
    expect(
      read.agreements.map(({ actions }) => actions.map(({ leads, parties }) => [leads, parties])),
    ).toEqual([[[["Gemeente en Politie Oost"], ["Gemeente Meerdam"]]], [[["De Buren"], []]]]);
  });

  it.each([
    ["Wat | Actie 2027 | Trekker", []],
    ["Trekker | Actie 2027 | Wie", ['De kolom "Trekker" is gelezen als afspraak. Klopt dat?']],
    ["Onderwerp | Wat gaan we doen | Door", []],
    ["Afspraak | Inzet 2027 | Verantwoordelijk", []],
    [
      "Omschrijving | Activiteiten | Eigenaar",
      ['De kolom "Omschrijving" is gelezen als afspraak. Klopt dat?'],
    ],
    ["Afspraak | Wat | Wie", ['De kolom "Wat" is gelezen als acties. Klopt dat?']],
  ])("has the columns %s, also on a next page: no header is an action", async (header, asked) => {
    const table = (...lines: readonly string[]) =>
      `| ${header} |\n|---|---|---|\n${lines.map((line) => `| ${line} |`).join("\n")}\n\n`;
    const read = await reading(
      `Meerdam\n\n${table("1) Vegen De straat is schoon. | De gemeente veegt. | Gemeente")}${table(
        "<p>Dat blijft zo.</p> | <p>De Linde helpt.</p> | <p>De Linde</p>",
        "2) Harken Het gras is kort. | Goed Thuis harkt. | Goed Thuis",
      )}`,
      meerdam,
      2027,
    );
    expect(outlineOf(read)).toEqual([
      [1, "Vegen", "Gemeente", "De Linde"],
      [2, "Harken", "Goed Thuis"],
    ]);
    expect(read.doubts.map(({ question }) => question).filter((one) => one.includes("kolom"))).toEqual(asked);
  });

  it("has columns that nobody knows: on a next page they are no action", async () => {
    const header = "| Kop | Midden | Rechts |\n|---|---|---|\n";
    const read = await reading(
      `${header}| 1) Vegen De straat is schoon. | De gemeente veegt. | Gemeente |\n\n${header}| 2) Harken Het gras is kort. | De Linde harkt. | De Linde |\n`,
      meerdam,
      2027,
    );
    expect(outlineOf(read)).toEqual([
      [1, "Vegen", "Gemeente"],
      [2, "Harken", "De Linde"],
    ]);
  });

  it("has rows without a header behind a page number: every agreement is read, at its own line", async () => {
    const first = "| 1) Vegen De straat is schoon. | De gemeente veegt. | Gemeente |";
    const second = "| 2) Harken Het gras is kort. | De Linde harkt. | De Linde |";
    const third = "| 3) Snoeien De heg is kort. | Goed Thuis snoeit. | Goed Thuis |";
    const text = `${head}${first}\n\n19\n\n${second}\n${third}\n\n${head}${third.replace("3)", "4)")}\n`;
    const read = await reading(text, meerdam, 2027);
    const lines = text.split("\n");
    expect(read.agreements.map(({ number, line }) => [number, lines[(line ?? 0) - 1]?.slice(2, 4)])).toEqual([
      [1, "1)"],
      [2, "2)"],
      [3, "3)"],
      [4, "4)"],
    ]);
    expect(read.doubts.filter(({ question }) => question.includes("geen kopregel"))).toHaveLength(1);
  });

  it("lost its header but kept the dashes under it", async () => {
    const read = await reading(
      "|---|---|---|\n| 1) Vegen De straat is schoon. | De gemeente veegt. | Gemeente |\n",
      meerdam,
      2027,
    );
    expect(outlineOf(read)).toEqual([[1, "Vegen", "Gemeente"]]);
    expect(read.doubts.map(({ printed }) => printed).join()).not.toContain("---");
  });

  it("lacks the number of an agreement: its actions do not pass to the one before without a doubt", async () => {
    const read = await rows(
      "1) Vegen De straat is schoon. | De gemeente veegt. | Gemeente",
      "Harken Het gras is kort. | De Linde harkt. | De Linde",
      "3) Snoeien De heg is kort. | Goed Thuis snoeit. | Goed Thuis",
    );
    const doubts = read.doubts.filter(({ question }) => question.includes("geen nummer"));
    expect(doubts).toEqual([
      expect.objectContaining({ agreement: 1, line: 4, printed: "Harken Het gras is kort." }),
    ]);
  });

  it("has a list that lost its signs: points in lower case are no actions", async () => {
    const read = await rows(
      "1) Vegen De straat is schoon. | <p>De gemeente veegt bij:</p> <p>het plein;</p> <p>de markt.</p> <p>De Linde helpt.</p> | <p>Gemeente</p> <p>De Linde</p>",
    );
    expect(read.agreements[0]?.actions.map(({ passage }) => passage.map(({ kind }) => kind))).toEqual([
      ["text", "bullet", "bullet"],
      ["text"],
    ]);
  });

  it("has lists in lists: their points keep their order", async () => {
    const read = await rows(
      "1) Vegen De straat is schoon. | De gemeente veegt: <ul><li>vaak bij<ul><li>het plein;</li><li>de markt;</li></ul></li><li>soms elders.</li></ul> | Gemeente",
    );
    expect(read.agreements[0]?.actions[0]?.passage.map(({ kind, text }) => [kind, text])).toEqual([
      ["text", "De gemeente veegt:"],
      ["bullet", "vaak bij"],
      ["bullet", "het plein;"],
      ["bullet", "de markt;"],
      ["bullet", "soms elders."],
    ]);
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

  it.each([
    [
      "an action and a lead each: every row is an action",
      [
        "a. De gemeente wijst grond aan | Gemeente",
        "b. Goed Thuis bouwt 6 | GT",
        "c. De Linde bouwt 4 | De Linde",
      ],
      ["Gemeente", "GT", "De Linde"],
      0,
    ],
    [
      "two names in the first and none in the second: no name moves down",
      ["Wij bouwen 60 woningen. | Goed Thuis<br>De Linde", "Er komt snel een vergunning. | "],
      ["Goed Thuis", ""],
      2,
    ],
    [
      "no name in the first: its action stays one of its own",
      ["De straat is schoon. | ", "Het gras is kort. | De Linde"],
      ["", "De Linde"],
      1,
    ],
    [
      "a name alone in the second: it counts for nothing until somebody decides",
      ["De straat is schoon. | Gemeente", " | De Linde"],
      ["Gemeente"],
      1,
    ],
    [
      "the rest of a sentence with a name of its own, which leaves a doubt",
      ["De gemeente veegt bij | Gemeente", "het plein van de buurt. | De Linde"],
      ["Gemeente", "De Linde"],
      1,
    ],
  ])("has rows with %s", async (_, [first = "", ...others], leads, doubts) => {
    const read = await rows(`1) Vegen De straat is schoon. | ${first}`, ...others.map((row) => ` | ${row}`));
    expect(outlineOf(read)).toEqual([[1, "Vegen", ...leads]]);
    expect(read.doubts.filter(({ agreement }) => agreement === 1)).toHaveLength(doubts);
  });

  it("has a lead that reaches over two rows: it holds for both actions, with a doubt", async () => {
    const read = await reading(
      `<html><body><p>Meerdam</p><table><tr><th>Afspraak</th><th>Actie 2027</th><th>Regie</th></tr>
      <tr><td rowspan="2">1) Vegen De straat is schoon.</td><td>Er wordt geveegd.</td><td rowspan="2">Gemeente</td></tr>
      <tr><td>Er wordt geharkt.</td></tr></table></body></html>`,
      meerdam,
      2027,
      { format: "html" },
    );
    expect(outlineOf(read)).toEqual([[1, "Vegen", "Gemeente", "Gemeente"]]);
    expect(read.doubts.filter(({ agreement }) => agreement === 1)).toHaveLength(1);
  });

  it("has lines without a full stop, with as many names: every line is an action", async () => {
    const read = await rows(
      "1) Vegen De straat is schoon. | Bouw Noord<br>Bouw Zuid<br>Verhuizen | De Linde<br>Goed Thuis<br>Gemeente",
      "2) Visie De visie is klaar. | Visie opstellen<br>en vaststellen door de raad | Gemeente",
    );
    expect(outlineOf(read)).toEqual([
      [1, "Vegen", "De Linde", "Goed Thuis", "Gemeente"],
      [2, "Visie", "Gemeente"],
    ]);
    expect(read.doubts.filter(({ agreement }) => agreement !== undefined)).toMatchObject([
      {
        agreement: 1,
        question: "Is elke regel in dit vak een actie, met de naam die ernaast staat?",
        effects: [
          [],
          [
            { kind: "join", action: "1.2", into: "1.1" },
            { kind: "join", action: "1.3", into: "1.1" },
            { kind: "parties", action: "1.1", parties: ["Gemeente Meerdam", "De Linde", "Goed Thuis"] },
          ],
        ],
      },
    ]);
  });

  it("has two names beside one action of two sentences: it is of both until somebody decides", async () => {
    const read = await rows(
      "1) Doorstroming Er is doorstroming. | Opstellen van een plan. Het plan wordt in het najaar besproken. | Gemeente<br>De Linde",
    );
    expect(outlineOf(read)).toEqual([[1, "Doorstroming", "Gemeente + De Linde"]]);
    expect(read.agreements[0]?.actions[0]?.parties).toEqual(["Gemeente Meerdam", "De Linde"]);
    expect(read.doubts.find(({ agreement }) => agreement === 1)).toMatchObject({
      question: "Is 1.1 één actie, of heeft elke zin een eigen naam?",
      readings: [
        "Het is één actie van Gemeente en De Linde",
        "Alleen Gemeente heeft de regie van 1.1",
        "Alleen De Linde heeft de regie van 1.1",
      ],
      effects: [
        [],
        [{ kind: "parties", action: "1.1", parties: ["Gemeente Meerdam"] }],
        [{ kind: "parties", action: "1.1", parties: ["De Linde"] }],
      ],
    });
  });

  it("keeps a title whole that holds the name of a party", async () => {
    const read = await rows(
      "1) Inzet Goed Thuis op schone straten De corporaties vegen. | Goed Thuis veegt. | Goed Thuis",
    );
    expect(outlineOf(read)[0]?.[1]).toBe("Inzet Goed Thuis op schone straten");
  });
});
