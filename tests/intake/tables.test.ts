import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Reading } from "#domain/reading";
import { readDocument } from "#intake/document";
import { bytes, meerdam, outcomeOf, reading, sheetIn } from "./reading.ts";
import { asWord } from "./variants.ts";

/** Number, title and the leads of every action. */
const outlineOf = ({ agreements }: Reading) =>
  agreements.map(({ number, title, actions }) => [
    number,
    title,
    ...actions.map(({ leads }) => leads.join(" + ")),
  ]);

const table = (header: string, ...lines: readonly string[]) =>
  `Meerdam\n\n| ${header} |\n|${"---|".repeat(header.split("|").length)}\n${lines.map((line) => `| ${line} |`).join("\n")}\n`;

const read = (text: string) => reading(text, meerdam, 2027);
const usual = "Afspraak 2026-2029 | Afspraak 2027 | Regie";
const veeg = "1) Vegen De straat is schoon. | De gemeente veegt. | Gemeente";

const html = (...rows: readonly string[]) =>
  reading(
    `<html><body><p>Meerdam</p>\n<table>${rows.map((row) => `<tr>${row}</tr>`).join("\n")}</table></body></html>`,
    meerdam,
    2027,
    { format: "html" },
  );

const asked = ({ doubts }: Reading) => doubts.map(({ question }) => question);
const printed = ({ doubts }: Reading, question: string) =>
  doubts.filter((one) => one.question.includes(question)).map((one) => one.printed);

describe("words that are struck out", () => {
  it("are no text, give nobody a part and are told cell by cell", async () => {
    const found = await read(
      table(
        usual,
        "1) Vegen De straat is schoon. | De Linde bouwt ~~60~~ 75 huizen. | ~~Gemeente~~ De Linde",
      ),
    );
    expect(found.agreements[0]?.actions).toMatchObject([
      { passage: [{ text: "De Linde bouwt 75 huizen." }], parties: ["De Linde"] },
    ]);
    expect(printed(found, "Doorgehaald")).toEqual(["60", "Gemeente"]);
  });

  it("are told outside tables, and where a style strikes them", async () => {
    const found = await reading(
      `<html><body><p>Meerdam <s>oud</s></p>\n<table><tr><th>Afspraak</th><th>Actie 2027</th><th>Regie</th></tr>
      <tr><td>1) Vegen De straat is schoon.</td><td>Er wordt geveegd.</td><td><span style="text-decoration:line-through">Gemeente</span></td></tr></table></body></html>`,
      meerdam,
      2027,
      { format: "html" },
    );
    expect(found.agreements[0]?.actions[0]?.parties).toEqual([]);
    expect(printed(found, "Doorgehaald").sort()).toEqual(["Gemeente", "oud"]);
  });
});

it("a Word document with changes that nobody accepted says so once", async () => {
  const word = await asWord(await sheetIn(bytes(table(usual, veeg))), "plain");
  const files = unzipSync(word);
  const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  const inserted =
    '<w:ins w:id="1" w:author="A" w:date="2027-01-01T00:00:00Z"><w:r><w:t>nu</w:t></w:r></w:ins></w:p>';
  const changed = zipSync({ ...files, "word/document.xml": strToU8(xml.replace("</w:p>", inserted)) });
  const about = async (document: Uint8Array) =>
    asked(await reading(document, meerdam, 2027, { format: "docx" })).filter((one) =>
      one.includes("aanvaard"),
    );
  expect(await about(changed)).toHaveLength(1);
  expect(await about(word)).toEqual([]);
});

describe("a header", () => {
  it("may end its words with a full stop: Nr.", async () => {
    const found = await read(
      table("Nr. | Afspraak | Acties 2027 | Regie", "1. | Vegen | Er wordt geveegd. | Gemeente"),
    );
    expect(outlineOf(found)).toEqual([[1, "Vegen", "Gemeente"]]);
    expect(asked(found).join()).not.toContain("kopregel");
  });

  it("may reach over the number and the title", async () => {
    const found = await html(
      '<th colspan="2">Afspraak</th><th>Acties 2027</th><th>Regie</th>',
      '<td rowspan="2">1)</td><td rowspan="2"><b>Vegen</b> De straat is schoon.</td><td>Er wordt geveegd.</td><td>Gemeente</td>',
      "<td>Er wordt geharkt.</td><td>De Linde</td>",
    );
    expect(outlineOf(found)).toEqual([[1, "Vegen", "Gemeente", "De Linde"]]);
    expect(found.agreements[0]?.promise).toEqual([{ kind: "text", text: "De straat is schoon." }]);
  });

  it("stands in two rows: the lower words say what the columns are", async () => {
    const found = await html(
      '<th>Nr</th><th>Afspraak</th><th colspan="2">Acties 2027</th>',
      "<th></th><th></th><th>Actie</th><th>Regie</th>",
      "<td>1</td><td>Vegen</td><td>Er wordt geveegd.</td><td>Gemeente</td>",
    );
    expect(outlineOf(found)).toEqual([[1, "Vegen", "Gemeente"]]);
    expect(asked(found).join()).not.toContain("is gelezen als");
  });

  it("names two years: the one that is asked is read, the other told", async () => {
    const found = await read(
      table(
        "Afspraak | Acties 2026 | Acties 2027 | Regie",
        "1) Vegen | Er is geveegd. | Er wordt geveegd. | Gemeente",
      ),
    );
    expect(found.agreements[0]?.actions[0]?.passage).toEqual([{ kind: "text", text: "Er wordt geveegd." }]);
    expect(asked(found)).toContain('De kolom "Acties 2026" is niet gelezen.');
  });

  it("names who leads and who takes part: only who leads may report", async () => {
    const found = await read(
      table(
        "Afspraak | Acties 2027 | Partijen | Trekker",
        "1) Vegen | Er wordt geveegd. | De Linde | Gemeente",
      ),
    );
    expect(outlineOf(found)).toEqual([[1, "Vegen", "Gemeente"]]);
  });

  it("lacks a word over a column with words: that column is told", async () => {
    const found = await read(
      table(
        "Afspraak | Acties 2027 | Regie |  ",
        "1) Vegen | Er wordt geveegd. | Gemeente | Alleen in Noord",
      ),
    );
    expect(printed(found, "Een kolom zonder kop")).toEqual(["Alleen in Noord"]);
  });
});

it("a row over all columns is a theme, which is told and belongs to no agreement", async () => {
  const found = await html(
    "<th>Nr</th><th>Afspraak</th><th>Actie 2027</th><th>Regie</th>",
    "<td>1</td><td>Vegen</td><td>Er wordt geveegd.</td><td>Gemeente</td>",
    '<td colspan="4">2. Betaalbaarheid</td>',
    "<td>2</td><td>Harken</td><td>Er wordt geharkt.</td><td>De Linde</td>",
  );
  expect(outlineOf(found)).toEqual([
    [1, "Vegen", "Gemeente"],
    [2, "Harken", "De Linde"],
  ]);
  expect(printed(found, "hoort bij geen afspraak")).toEqual(["2. Betaalbaarheid"]);
});

describe("a number that is written otherwise", () => {
  it.each([
    "1.1 Harken",
    "1a. Harken",
    "A2 Harken",
    "(2) Harken",
    "2 Harken",
    "2 – Harken",
    "§ 2 Harken",
    "2.Harken",
    "II. Harken",
    "Artikel 2 Harken",
  ])("is asked about: %s", async (title) => {
    const found = await read(
      table(
        usual,
        veeg,
        `${title} | Er wordt geharkt. | De Linde`,
        "3) Snoeien | Er wordt gesnoeid. | Gemeente",
      ),
    );
    expect(
      found.doubts.filter(({ question }) => question.includes("niet gelezen als het nummer")),
    ).toMatchObject([{ agreement: 1, printed: title }]);
    expect(outlineOf(found)[0]).toEqual([1, "Vegen", "Gemeente", "De Linde"]);
  });

  it("is refused where most are, with the first of them", async () => {
    const text = table(
      usual,
      "1.1 Vegen | Er wordt geveegd. | Gemeente",
      "1.2 Harken | Er wordt geharkt. | De Linde",
    );
    expect(await outcomeOf(text, meerdam, 2027)).toMatchObject({
      refused: "no-numbers",
      line: 5,
      sentence: expect.stringContaining("op regel 5 staat “1.1”"),
    });
  });

  it("stays the number of a row whose agreement has no words", async () => {
    const found = await read(
      table(
        "Nr | Afspraak | Acties 2027 | Regie",
        "1 | Vegen | Er wordt geveegd. | Gemeente",
        "2 | | Los werk. | De Linde",
      ),
    );
    expect(outlineOf(found)).toEqual([
      [1, "Vegen", "Gemeente"],
      [2, "", "De Linde"],
    ]);
    expect(asked(found)).toContain("Bij nummer 2 staat geen titel of tekst van een afspraak.");
  });

  it.each([
    "75 woningen blijven te huur.",
    "2,5 procent erbij.",
    "In 2027 gebeurt dit.",
    "15% is sociaal.",
  ])("is none in running text: %s", async (words) => {
    const found = await read(table(usual, veeg, `${words} | | `));
    expect(asked(found).join()).not.toContain("niet gelezen als het nummer");
  });
});

it("text under a heading without a table is told", async () => {
  const found = await read(
    `# Jaarprogramma 2027 Meerdam\n\n## Inleiding\n\nDit jaar gaat het om de straat.\n\n## Leefbaarheid\n\n${table(usual, veeg)}\n## Slot\n\nPartijen komen twee keer bijeen.\n`,
  );
  expect(printed(found, "hoort bij geen afspraak")).toEqual([
    "Inleiding Dit jaar gaat het om de straat.",
    "Slot Partijen komen twee keer bijeen.",
  ]);
});

describe("agreements above their tables", () => {
  const actions = (...lines: readonly string[]) =>
    `| Actie | Trekker |\n|---|---|\n${lines.map((line) => `| ${line} |`).join("\n")}\n\n`;

  it("are read from numbered headings, which is asked about once", async () => {
    const found = await read(
      `Meerdam\n\n### Afspraak 1: Vegen\n\nDe straat is schoon.\n\n${actions("Er wordt geveegd. | Gemeente", "Er wordt geharkt. | De Linde")}### Afspraak 2: Snoeien\n\n${actions("Er wordt gesnoeid. | Goed Thuis")}`,
    );
    expect(outlineOf(found)).toEqual([
      [1, "Vegen", "Gemeente", "De Linde"],
      [2, "Snoeien", "Goed Thuis"],
    ]);
    expect(found.agreements[0]?.promise).toEqual([{ kind: "text", text: "De straat is schoon." }]);
    expect(asked(found).filter((one) => one.includes("kop boven de tabel"))).toHaveLength(1);
  });

  it("without a number are refused, with what is missing", async () => {
    expect(
      await outcomeOf(`Meerdam\n\n### Vegen\n\n${actions("Er wordt geveegd. | Gemeente")}`, meerdam, 2027),
    ).toMatchObject({
      refused: "missing-column",
      sentence: expect.stringContaining("geen kolom met de afspraken"),
    });
  });

  it.each([
    ["| Inhoud | |\n|---|---|\n| 1. Leefbaarheid | 3 |\n| 2. Bouwen | 5 |\n"],
    ["| | | |\n|---|---|---|\n| 1 | Leefbaarheid | 3 |\n| 2 | Bouwen | 5 |\n"],
  ])("are not the lines of a list of contents, which stops nothing: %s", async (contents) => {
    expect(outlineOf(await read(`${contents}\n${table(usual, veeg)}`))).toEqual([[1, "Vegen", "Gemeente"]]);
  });
});

it("a web page says how its characters are written", { timeout: 60_000 }, async () => {
  const page = (said: string) =>
    new Uint8Array([
      ...Buffer.from(
        `<html><head><meta http-equiv="Content-Type" content="text/html; ${said}"></head><body><p>Meerdam</p><table><tr><th>Afspraak</th><th>Actie 2027</th><th>Regie</th></tr><tr><td>1) Co\u00F6rdinatie</td><td>V\u00F3\u00F3r 1 juli `,
        "latin1",
      ),
      0x96,
      ...Buffer.from(" klaar.</td><td>Gemeente</td></tr></table></body></html>", "latin1"),
    ]);
  expect(await readDocument(page("charset=windows-1252"), "programma.htm", 2027, meerdam)).toMatchObject({
    agreements: [{ title: "Coördinatie", actions: [{ passage: [{ text: "Vóór 1 juli – klaar." }] }] }],
  });
  expect(await readDocument(page("charset=utf-8"), "programma.htm", 2027, meerdam)).toMatchObject({
    refused: "not-utf-8",
  });
});
