import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { describe, expect, it } from "vitest";
import { meerdam, outcomeOf, reading } from "./reading.ts";

const head = ["Afspraak 2026-2029", "Actie 2027", "Regie"];

const cell = (children: readonly Paragraph[]) => new TableCell({ children: [...children] });
const word = async (...rows: readonly (readonly (string | readonly Paragraph[])[])[]) => {
  const table = new Table({
    rows: [head, ...rows].map(
      (cells) =>
        new TableRow({
          children: cells.map((one) => cell(typeof one === "string" ? [new Paragraph(one)] : one)),
        }),
    ),
  });
  const numbering = {
    config: [{ reference: "tel", levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1." }] }],
  };
  const children = [new Paragraph("Afspraken van Meerdam"), table, new Paragraph("Een los woord achteraf.")];
  return new Uint8Array(await Packer.toBuffer(new Document({ numbering, sections: [{ children }] })));
};

const counted = (text: string) => [new Paragraph({ text, numbering: { reference: "tel", level: 0 } })];

describe("a document without lines", () => {
  it("points at a table and a row", async () => {
    const document = await word(
      ["1) Vegen De straat is schoon.", "De gemeente veegt.", "Gemeente"],
      ["2) Harken De tuin is netjes.", "De buren harken.", "De Buren"],
    );
    const { doubts, agreements } = await reading(document, meerdam, 2027, { format: "docx" });
    expect(doubts.map(({ line, place, question }) => [line, place, question])).toEqual(
      expect.arrayContaining([
        [undefined, "tabel 1, rij 3", expect.stringContaining("De Buren")],
        [undefined, "de tekst na tabel 1", expect.stringContaining("hoort bij geen afspraak")],
      ]),
    );
    expect(agreements.every((one) => !("line" in one))).toBe(true);
  });

  it("is refused with the table and row where it goes wrong", async () => {
    const document = await word(
      ["2) Vegen De straat is schoon.", "De gemeente veegt.", "Gemeente"],
      ["2) Harken De tuin is netjes.", "De Linde harkt.", "De Linde"],
    );
    expect(await outcomeOf(document, meerdam, 2027, { format: "docx" })).toMatchObject({
      refused: "number-twice",
      place: "tabel 1, rij 3",
      sentence: expect.stringContaining("in tabel 1, rij 3"),
    });
  });

  it("has HTML on one line", async () => {
    const row = (cells: readonly string[]) => `<tr>${cells.map((one) => `<td>${one}</td>`).join("")}</tr>`;
    const { doubts } = await reading(
      `<html><body><table>${row(head)}${row(["1) Vegen De straat is schoon.", "Zij vegen.", "De Buren"])}</table></body></html>`,
      meerdam,
      2027,
      { format: "html" },
    );
    expect(doubts.map(({ place }) => place)).toContain("tabel 1, rij 2");
  });
});

describe("a Word document that counts its agreements itself", () => {
  const sentence = expect.stringContaining("Typ de nummers als gewone tekst");

  it("is refused, and says what to type", async () => {
    const document = await word(
      [counted("Vegen De straat is schoon."), "De gemeente veegt.", "Gemeente"],
      [counted("Harken De tuin is netjes."), "De Linde harkt.", "De Linde"],
    );
    const outcome = await outcomeOf(document, meerdam, 2027, { format: "docx" });
    expect(outcome).toMatchObject({ refused: "no-numbers", sentence });
  });

  it("is refused as well where no number is left at all", async () => {
    const document = await word(
      ["Vegen De straat is schoon.", "De gemeente veegt.", "Gemeente"],
      ["Harken De tuin is netjes.", "De Linde harkt.", "De Linde"],
    );
    const outcome = await outcomeOf(document, meerdam, 2027, { format: "docx" });
    expect(outcome).toMatchObject({ refused: "no-numbers", sentence });
  });

  it("reads the points of a list by their signs", async () => {
    const points = ["De gemeente veegt bij:", "- het plein", "• de markt", "o de brug"].map(
      (one) => new Paragraph(one),
    );
    const document = await word(["1) Vegen De straat is schoon.", points, "Gemeente"]);
    const { agreements } = await reading(document, meerdam, 2027, { format: "docx" });
    expect(
      agreements[0]?.actions.map(({ passage }) => passage.map(({ kind, text }) => [kind, text])),
    ).toEqual([
      [
        ["text", "De gemeente veegt bij:"],
        ["bullet", "het plein"],
        ["bullet", "de markt"],
        ["bullet", "de brug"],
      ],
    ]);
  });
});
