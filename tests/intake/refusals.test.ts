import { randomBytes } from "node:crypto";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ReadOutcome } from "#domain/reading";
import { readDocument } from "#intake/document";
import { bytes, fixture, meerdam, outcomeOf, sheetIn } from "./reading.ts";
import { asHtml, asWord } from "./variants.ts";

const text = new TextDecoder().decode(fixture("meerdam-2027.md"));
const patience = { timeout: 60_000 };

const bring = (document: Uint8Array | string, name = "programma.md"): Promise<ReadOutcome> =>
  readDocument(typeof document === "string" ? bytes(document) : document, name, 2027, meerdam);

const refused = (outcome: ReadOutcome) => ("refused" in outcome ? outcome.refused : "read");

const utf16 = (plain: string) => new Uint8Array(Buffer.from(`\uFEFF${plain}`, "utf16le"));
const latin1 = (plain: string) => new Uint8Array(Buffer.from(plain, "latin1"));

/** The container of old Word and of locked files, with a stream of this name. */
const compound = (stream: string) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(stream, "utf16le"),
    ]),
  );

describe("a document with large pictures", () => {
  const picture = randomBytes(4_000_000);

  it("is read as Word", patience, async () => {
    const files = {
      ...unzipSync(await asWord(await sheetIn(bytes(text)), "plain")),
      "word/media/image1.png": new Uint8Array(picture),
    };
    expect(refused(await bring(zipSync(files, { level: 0 }), "programma.docx"))).toBe("read");
  });

  it("is read as a text that holds them", patience, async () => {
    const shown = `<p><img src="data:image/png;base64,${picture.toString("base64")}"></p>`;
    expect(refused(await bring(`${text}\n\n${shown}\n`))).toBe("read");
  });
});

describe("what is no document", () => {
  it.each([
    ["nothing", new Uint8Array(), "empty"],
    ["white space", " \n\n ", "empty"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), "unknown-format"],
    ["a PDF", "%PDF-1.7\n", "unknown-format"],
    ["a broken zip", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), "broken"],
    ["a zip that is no Word document", zipSync({ "a.txt": strToU8("a") }), "unknown-format"],
    ["UTF-16", utf16(text), "not-utf-8"],
    ["Latin-1", latin1("Gemeente\ncoördinatie en nog veel meer tekst"), "not-utf-8"],
    ["three megabytes of text", "a".repeat(3_000_000), "too-complex"],
    ["eleven megabytes", "a".repeat(11_000_000), "too-large"],
    ["an old Word document with the new name", compound("WordDocument"), "old-format"],
    ["a Word document with a password", compound("EncryptedPackage"), "locked"],
    ["prose", "Dit is een brief over wonen.\n", "no-agreements"],
  ] as const)("%s", patience, async (_, document, code) => {
    const outcome = await bring(document);
    expect(refused(outcome)).toBe(code);
    expect(outcome).toHaveProperty("sentence", expect.stringMatching(/^[A-Z][^<>]*\.$/));
  });

  it("tells the line that is not UTF-8", patience, async () => {
    expect(await bring(latin1("Gemeente\ncoördinatie en nog veel meer tekst"))).toMatchObject({ line: 2 });
  });
});

describe("a document that cannot be relied on", () => {
  const here = async (document: string) => outcomeOf(document, meerdam, 2027);

  it("holds one number twice, with different text", async () => {
    const line = text.slice(0, text.indexOf("<p>4)")).split("\n").length;
    expect(await here(text.replace("<p>4) Oude", "<p>3) Oude"))).toMatchObject({
      refused: "number-twice",
      agreement: 3,
      line,
      sentence: expect.stringContaining(`regel ${line}`),
    });
  });

  it("holds one agreement twice, with the same text: it counts once", async () => {
    const row = text.split("\n").find((line) => line.includes("<p>3)")) ?? "";
    const outcome = await here(text.replace(row, `${row}\n${row}`));
    expect(outcome).toMatchObject({ agreements: { length: 5 } });
  });

  it.each([
    ["leads", /\| Regie op realisatie \|/g, "| Opmerking |", "regie"],
    ["actions", /\| Afspraak 2027 \|/g, "| Opmerking |", "acties"],
  ])("lacks the column of %s", async (_, header, other, word) => {
    expect(await here(text.replace(header, other))).toMatchObject({
      refused: "missing-column",
      line: text.slice(0, text.indexOf("| Afspraak")).split("\n").length,
      sentence: expect.stringContaining(word),
    });
  });

  it("stops in the middle of a row", async () => {
    const cut = text.slice(0, text.indexOf("isoleert"));
    expect(await here(cut)).toMatchObject({ refused: "cut-off", agreement: 4, line: cut.split("\n").length });
  });

  it("stops in the middle of a sentence", async () => {
    expect(refused(await here(text.slice(0, text.indexOf(" CO₂"))))).toBe("cut-off");
  });

  it("stops under a heading", async () => {
    expect(refused(await here(text.slice(0, text.lastIndexOf("| Afspraak 2026-2029"))))).toBe("cut-off");
  });

  it("stops in the middle of a character", patience, async () => {
    const whole = bytes(text);
    const at = whole.lastIndexOf(0xe2);
    expect(refused(await bring(whole.slice(0, at + 1)))).toBe("cut-off");
  });

  it("stops in the middle of an HTML table", async () => {
    const html = asHtml(await sheetIn(bytes(text)));
    const outcome = await outcomeOf(html.slice(0, html.lastIndexOf("</table>")), meerdam, 2027, {
      format: "html",
    });
    expect(refused(outcome)).toBe("cut-off");
  });

  it("is half a Word document", patience, async () => {
    const word = await asWord(await sheetIn(bytes(text)), "plain");
    expect(refused(await bring(word.slice(0, word.length / 2), "programma.docx"))).toBe("broken");
  });
});

const size = 2_000_000;

// Each is read in a process of its own and ended by its own processor time, so they may run at once.
describe.concurrent("a hostile document", () => {
  const header = "| Afspraak 2026-2029 | Afspraak 2027 | Regie |\n|---|---|---|\n";
  const bomb = () =>
    zipSync({ "word/document.xml": new Uint8Array(60_000_000), "[Content_Types].xml": strToU8("<Types/>") });

  it.each([
    ["lists in lists", () => "<ul>".repeat(size / 4)],
    ["lists in lists in HTML", () => `<!doctype html>${"<ul>".repeat(size / 5)}`],
    ["brackets", () => "[".repeat(size)],
    ["stars", () => "**a ".repeat(size / 4)],
    ["less-than signs", () => "<".repeat(size)],
    ["bullets", () => "- x\n".repeat(size / 4)],
    [
      "30.000 agreements",
      () =>
        header +
        Array.from({ length: 30_000 }, (_, i) => `| ${i + 1}) T De b. | De c. | Gemeente |\n`).join(""),
    ],
    ["a hundred thousand leads", () => `${header}| 1) T De b. | De c. | ${"Gemeente ".repeat(100_000)} |\n`],
    ["a zip bomb", bomb],
  ])("is refused in time: %s", patience, async (_, document) => {
    expect(refused(await bring(document()))).not.toBe("read");
  });

  it(
    "that takes too long is refused with a sentence that says to try again: quotes in quotes",
    patience,
    async () => {
      expect(await bring("> ".repeat(40_000))).toMatchObject({
        refused: "too-slow",
        sentence: expect.stringMatching(/^Het lezen duurde te lang\. Probeer het opnieuw, of /),
      });
    },
  );
});

describe("a good document", () => {
  it("is read in a process of its own", patience, async () => {
    expect(await bring(text)).toMatchObject({ name: "Actieprogramma 2027", agreements: { length: 5 } });
  });
});
