import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { beforeAll, describe, expect, it } from "vitest";
import type { Contents } from "#domain/papers";
import { papers } from "#papers/paper";
import { told } from "./told.ts";

let contents: Contents;
beforeAll(async () => {
  contents = await told();
});

const html = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value.replace(/<a id="[^"]*"><\/a>/g, "");

const part = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[`word/${name}.xml`] ?? new Uint8Array());

describe("the progress of a programme in Word", () => {
  it("has a heading for each chapter, agreement and action, and a table for each action", async () => {
    const { name, bytes } = await papers.paperOf("docx", contents);
    expect(name).toBe("voortgang-almelo-2023.docx");
    const text = await html(bytes);
    expect(text).toContain("<p>prestatieafspraken Almelo. Stand van 11 april 2023.</p>");
    expect(text.match(/<h1>\d\. /g)).toHaveLength(4);
    expect(text.match(/<h2>Afspraak \d+\. /g)).toHaveLength(36);
    expect(text.match(/<h3>\d+\.\d+ /g)).toHaveLength(62);
    expect(text).toContain("<h3>27.1 Woningen renoveren en verduurzamen</h3>");
    // One of them has no lead yet; one table is the summary.
    expect(text.match(/<table>/g)).toHaveLength(62);
    expect(text).toMatch(/Bereikt: 112 woningen<\/p><p>Afgesproken: 357 woningen/);
    expect(text).toContain("<p>Samen afgesproken: 34 woningen; 11 eenheden</p>");
    expect(text).not.toContain("Samen afgesproken: ten minste 2 keer per jaar");
    expect(text).toContain("<p>Ingevoerd namens HAR (mail van 16 april).</p>");
    expect(text).toContain('=HYPERLINK("https://kwaad.example";"klik")');
  });

  it("repeats the header of its tables, and reads in Dutch on A4 with numbered pages", async () => {
    const { bytes } = await papers.paperOf("docx", contents);
    const document = part(bytes, "document");
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(62);
    expect(document).toMatch(/<w:pgSz [^>]*w:w="11906" w:h="16838"/);
    expect(part(bytes, "styles")).toContain('<w:lang w:val="nl-NL"/>');
    expect(part(bytes, "footer1")).toContain("NUMPAGES");
  });

  it("has a table of contents that Word fills with page numbers, and that others can follow", async () => {
    const { bytes } = await papers.paperOf("docx", contents);
    expect(part(bytes, "settings")).toContain("<w:updateFields/>");
    const document = part(bytes, "document");
    expect(document).toContain(' TOC \\o "1-2" \\h '.replaceAll('"', "&quot;"));
    const links = [...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(links).toHaveLength(42);
    for (const anchor of links) expect(document).toContain(`<w:bookmarkStart w:name="${anchor}"`);
  });

  it("tells one party of its own parts only", async () => {
    const { name, bytes } = await papers.paperOf("docx", contents, "SHBW");
    expect(name).toBe("voortgang-almelo-2023-shbw.docx");
    const text = await html(bytes);
    expect(text).toContain("Dit zijn alleen de delen van SHBW.");
    expect(text.match(/<h3>/g)).toHaveLength(8);
    expect(text).not.toContain("<p>HAR</p>");
  });
});

describe("a form for a party without chat", () => {
  it("asks each part of the party with what was agreed, and how to send it back", async () => {
    const { name, bytes } = await papers.formOf(contents, "HAR");
    expect(name).toBe("formulier-almelo-2023-har.docx");
    const text = await html(bytes);
    expect(text).toContain("Voortgang melden 2023: HAR");
    expect(text).toContain(
      "Stuur het ingevulde formulier naar de coördinator van de prestatieafspraken Almelo",
    );
    expect(text.match(/<h2>\d+\.\d+ /g)).toHaveLength(7);
    expect(text).toContain("<h2>26.1 Onderzoek naar nieuwe woonvormen</h2>");
    expect(text).toContain("▲ Vraagt aandacht, stand per 31 maart 2023");
    for (const question of [
      "Stand per",
      "Toelichting",
      "Wat doet u eraan? (bij Vraagt aandacht en Loopt achter)",
      "Wat is de reden? (bij Niet gehaald, Doorgeschoven en Vervallen)",
    ])
      expect(text).toContain(question);
  });

  it("offers every status as a box to tick", async () => {
    const { bytes } = await papers.formOf(contents, "HAR");
    // Eight statuses, seven parts.
    expect(part(bytes, "document").match(/<w14:checkbox>/g)).toHaveLength(56);
  });

  it("asks how it ended once the year is past", async () => {
    const past = { ...contents, at: new Date("2024-02-01T09:00:00Z") };
    const text = await html((await papers.formOf(past, "HAR")).bytes);
    expect(text).not.toContain("● Op schema");
    expect(text).toContain("✖ Niet gehaald");
    expect(text).not.toContain("Wat doet u eraan?");
  });
});
