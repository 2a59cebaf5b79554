import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propose } from "#domain/matching";
import { vocabulary } from "#domain/naming";
import { fixture, meerdam, reading, register, sheetIn } from "./reading.ts";
import { asHtml, asMarkdown, asWord, mended, repaged } from "./variants.ts";

const document = fixture("meerdam-2027.md");
const text = new TextDecoder().decode(document);
const read = await reading(document, meerdam, 2027);
const expected = register(read, meerdam);
const whole = mended(await sheetIn(document), vocabulary(meerdam));

const agreement = (number: number) => {
  const found = read.agreements.find((one) => one.number === number);
  if (!found) throw new Error(`no agreement ${number}`);
  return found;
};
const doubtsAbout = (number: number) => read.doubts.filter((doubt) => doubt.agreement === number);

describe("a document of another municipality", () => {
  it("has its title, date and chapters", () => {
    expect([read.name, read.date]).toEqual(["Actieprogramma 2027", "2026-11-03"]);
    expect(read.chapters.map(({ number, title }) => [number, title])).toEqual([
      [1, "Bouwen voor iedereen"],
      [2, "Prettig wonen in Meerdam"],
    ]);
    expect(read.chapters[1]?.ambition).toEqual([
      { kind: "text", text: "Een wijk is meer dan stenen, en CO₂ telt mee." },
    ]);
    expect(read.chapters[0]?.goals.map(({ kind }) => kind)).toEqual(["bullet", "bullet"]);
  });

  it("has its agreements, with their kinds and titles", () => {
    expect(read.agreements.map(({ number, title, kind, chapter }) => [number, title, kind, chapter])).toEqual(
      [
        [1, "Meer sociale huur", "focus", 1],
        [2, "Wachttijd meten", "focus", 1],
        [3, "Ruilen van huizen", "regular", 1],
        [4, "Oude huizen opknappen", "regular", 1],
        [5, "Schone straten", "focus", 2],
      ],
    );
  });

  it("pairs actions with leads", () => {
    const leads = expected.agreements.flatMap(({ actions }) =>
      actions.map((action) => [action.number, action.leads]),
    );
    expect(leads).toEqual([
      ["1.1", ["De Linde", "Goed Thuis"]],
      ["1.2", ["Gemeente"]],
      ["2.1", ["Alle partijen"]],
      ["2.2", ["Gemeente"]],
      ["2.3", ["Goed Thuis"]],
      ["2.4", ["De Linde"]],
      ["3.1", ["Huurdersraad Goed Thuis"]],
      ["3.2", ["De Linde"]],
      ["4.1", []],
      ["4.2", ["De Linde"]],
      ["5.1", ["Gemeente"]],
      ["5.2", ["Alle partijen"]],
    ]);
  });

  it("asks whether a lead without an action and an action without a lead belong together", () => {
    expect(doubtsAbout(4)).toEqual([
      {
        agreement: 4,
        line: text.slice(0, text.indexOf("<p>4)")).split("\n").length,
        question: "Hoort de eerste actie van afspraak 4 bij afspraak 3?",
        printed: "Goed Thuis | Goed Thuis belt elke huurder voordat het werk begint.",
        readings: ["Blijft bij 4", "Hoort bij 3, regie Goed Thuis"],
        effects: [
          [],
          [
            { kind: "parties", action: "4.1", parties: ["Goed Thuis"] },
            { kind: "move", action: "4.1", to: 3 },
          ],
        ],
      },
    ]);
  });

  it("keeps a text whole over a page break, with its units and without its footnote marks", () => {
    expect(agreement(1).promise).toEqual([
      { kind: "text", text: "De Linde en Goed Thuis bouwen waar het kan en houden de huur laag." },
    ]);
    expect(agreement(1).footnotes).toEqual(["1"]);
    expect(read.footnotes).toEqual({ 1: "Zie de lijst op https://meerdam.example/plekken?jaar=2027." });
    expect(agreement(2).promise.at(-1)?.text).toMatch(/raad van de gemeente Meerdam\.$/);
    expect(agreement(1).actions[0]?.passage.at(-1)?.text).toContain("1.250 m²");
    expect(agreement(4).promise[0]?.text).toContain("<90 kWh/m²");
  });

  it("keeps bullets, notes and references apart", () => {
    expect(agreement(5).actions[0]?.passage.map(({ kind }) => kind)).toEqual([
      "text",
      "bullet",
      "bullet",
      "note",
    ]);
    expect(agreement(5).promise.map(({ kind }) => kind)).toEqual(["text", "bullet", "bullet"]);
    expect(agreement(5).seeAlso).toEqual([2]);
    expect(agreement(4).seeAlso).toEqual([1]);
  });

  it("has its dates and figures", () => {
    const [first, second] = expected.agreements[0]?.actions ?? [];
    expect(second?.deadlines).toEqual([{ text: "voor 1 juli", date: "2027-06-30" }]);
    expect(first?.targets.map(({ party, goal, unit }) => [party, goal, unit])).toEqual([
      ["De Linde", 40, "woningen"],
    ]);
    expect(expected.agreements[3]?.actions[1]?.deadlines).toEqual([
      { text: "vóór 15 december", date: "2027-12-14" },
    ]);
  });
});

describe("the same document in another form", () => {
  const forms = [
    ["Markdown without page breaks", "markdown", () => asMarkdown(whole, "paragraphs")],
    ["Markdown with line breaks", "markdown", () => asMarkdown(whole, "lines")],
    ["HTML", "html", () => asHtml(whole)],
    ["Word with plain footnotes", "docx", () => asWord(whole, "plain")],
    ["Word with its own footnotes", "docx", () => asWord(whole, "word")],
  ] as const;

  it.each(forms)("%s gives the same register", async (_, format, form) => {
    expect(register(await reading(await form(), meerdam, 2027, { format }), meerdam)).toEqual(expected);
  });

  it("with other page breaks gives the same register", async () => {
    const share = fc.integer({ min: 0, max: 100 });
    const page = fc.record({ row: fc.integer({ min: 0, max: 4 }), words: fc.tuple(share, share, share) });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(page, { selector: ({ row }) => row, maxLength: 3 }), async (breaks) => {
        const document = asMarkdown(repaged(whole, breaks), "paragraphs");
        expect(register(await reading(document, meerdam, 2027), meerdam)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("with known titles gives the same agreements", async () => {
    const titles = read.agreements.map(({ title }) => title);
    const again = await reading(document, meerdam, 2027, { titles });
    expect(again.agreements).toEqual(read.agreements);
  });

  it("read again changes nothing", () => {
    const { edition } = propose(read, undefined, [], meerdam);
    const again = propose(read, edition, ["1.1", "4.2"], meerdam);
    expect(again.difference).toEqual([]);
    expect(again.edition.agreements).toEqual(edition.agreements);
  });
});

describe("a document that is read with a warning", () => {
  const questionsIn = async (changed: string) =>
    (await reading(changed, meerdam, 2027)).doubts.map(({ question }) => question);

  it("lacks a number", async () => {
    expect(await questionsIn(text.replace("<p>4) Oude", "<p>6) Oude"))).toEqual(
      expect.arrayContaining([
        "In de nummering ontbreekt 4.",
        "Afspraak 5 staat na afspraak 6. Klopt het nummer?",
      ]),
    );
  });

  it("names somebody unknown, who gets no part", async () => {
    const changed = await reading(
      text.replace("De Linde Goed Thuis Gemeente |", "De Linde Zonnewind Gemeente |"),
      meerdam,
      2027,
    );
    expect(changed.doubts.some(({ printed }) => printed === "De Linde Zonnewind Gemeente")).toBe(true);
    const parties = changed.agreements[0]?.actions.flatMap(({ parties }) => parties);
    expect(parties).toEqual([]);
  });

  it("has a table without a header", async () => {
    const changed = text.replaceAll(
      "| Afspraak 2026-2029 | Afspraak 2027 | Regie op realisatie |",
      "| | | |",
    );
    expect(await questionsIn(changed)).toContain(
      "Deze tabel heeft geen kopregel. Zijn de kolommen goed gelezen?",
    );
    expect((await reading(changed, meerdam, 2027)).agreements).toHaveLength(5);
  });

  it("holds script, which is left out", async () => {
    const script =
      '<p onclick="x()">Noord</p><script>alert(1)</script><a href="java&#10;script:x()">klik</a><iframe src=x>y</iframe>';
    const changed = await reading(text.replace("• Noord;", `• ${script};`), meerdam, 2027);
    expect(JSON.stringify(changed.agreements)).not.toMatch(/alert|onclick|javascript|iframe/);
    expect(
      changed.doubts
        .filter(({ question }) => question.includes("kan uitvoeren"))
        .map(({ printed }) => printed),
    ).toEqual(["onclick", "script", "javascript:", "iframe"]);
  });

  it("is of another year by its columns only, or by its title only", async () => {
    const about = async (changed: string) =>
      (await questionsIn(changed)).filter((question) => question.includes("2026, maar u leest"));
    expect(await about(text.replaceAll("Afspraak 2027", "Afspraak 2026"))).toHaveLength(1);
    expect(await about(text.replace("Actieprogramma 2027", "Actieprogramma 2026"))).toHaveLength(1);
  });
});
