import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { sheetHeaders } from "#domain/filled-sheet";
import type { Contents } from "#domain/papers";
import { filledIn } from "#papers/filled-in";
import { papers } from "#papers/paper";
import { readProgressSheet } from "#papers/progress-sheet";
import { type Fill, filled, reworded } from "./filled.ts";
import { told } from "./told.ts";

let contents: Contents;
let bytes: Uint8Array;
beforeAll(async () => {
  contents = await told();
  ({ bytes } = await papers.paperOf("xlsx", contents));
});

const fill: Fill = {
  "27.1 Beter Wonen": {
    "Nieuwe stand": "Op schema",
    "Nieuw aantal": 150.5,
    "Stand per": new Date("2023-04-10"),
    Toelichting: 'Met <haken> & "aanhaling"',
  },
  "26.1 HAR": { "Nieuwe stand": "groen", "Nieuw aantal": "1.204,5" },
  "27.1 Beter Wonen +": { "Nieuwe stand": "oranje" },
};

/** The rows in which a status was filled in. */
const told27 = async (of: Uint8Array) => {
  const { rows } = await readProgressSheet(of);
  return rows?.filter(({ cells }) => cells.status !== undefined).map(({ cells }) => cells);
};

const expected = [
  { action: "26.1", party: "HAR", year: 2023, seen: 1, status: "groen", figure: "1.204,5" },
  {
    action: "27.1",
    party: "Beter Wonen",
    year: 2023,
    seen: 2,
    status: "Op schema",
    figure: 150.5,
    asOf: { day: "2023-04-10" },
    text: 'Met <haken> & "aanhaling"',
  },
  { action: "27.1", party: "Beter Wonen", year: 2023, seen: 2, status: "oranje" },
];

describe("the sheet to fill in", () => {
  it("has a row for each part that is asked for a report, with nothing filled in", async () => {
    const { rows = [], unread } = (await readProgressSheet(bytes)) as Exclude<
      Awaited<ReturnType<typeof readProgressSheet>>,
      { rows?: undefined }
    >;
    const asked = contents.volumes[0]?.edition.agreements
      .flatMap(({ actions }) => actions)
      .reduce(
        (sum, { parties, noReport }) => sum + parties.filter((party) => !noReport.includes(party)).length,
        0,
      );
    expect(rows).toHaveLength(asked ?? 0);
    expect(rows.map(({ line }) => line)).toEqual(rows.map((_, at) => at + 2));
    expect(rows.every(({ cells }) => Object.keys(cells).sort().join() === "action,party,seen,year")).toBe(
      true,
    );
    expect(unread).toEqual([]);
  });

  it("hides the version, offers the statuses, and keeps what is typed as words", () => {
    const files = unzipSync(bytes);
    const sheet = strFromU8(files["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    expect(sheet).toMatch(/<col min="19" hidden="1"/);
    expect(sheet.match(/hidden="1"/g)).toHaveLength(1);
    expect(sheet).toContain(
      '<formula1>"Nog niet gestart,Op schema,Vraagt aandacht,Loopt achter,Afgerond,Niet gehaald,Doorgeschoven,Vervallen"</formula1>',
    );
    const style = Number(/<c r="H2" s="(\d+)"/.exec(sheet)?.[1]);
    const styles = strFromU8(files["xl/styles.xml"] ?? new Uint8Array());
    const looks = (/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? "").split("<xf ").slice(1);
    const format = /numFmtId="(\d+)"/.exec(looks[style] ?? "")?.[1];
    expect(styles).toContain(`<numFmt numFmtId="${format}" formatCode="@"/>`);
  });

  it("offers of a year that is over how it ended first, and then how its quarters went", async () => {
    const later = { ...contents, at: new Date("2026-11-23T09:00:00Z") };
    const files = unzipSync((await papers.paperOf("xlsx", later)).bytes);
    expect(strFromU8(files["xl/worksheets/sheet2.xml"] ?? new Uint8Array())).toContain(
      '<formula1>"Afgerond,Niet gehaald,Doorgeschoven,Vervallen,Nog niet gestart,Op schema,Vraagt aandacht,Loopt achter"</formula1>',
    );
  });

  it("holds of a party only its own parts, and nothing of a programme that is closed", async () => {
    const har = await readProgressSheet((await papers.paperOf("xlsx", contents, "HAR")).bytes);
    expect(new Set(har.rows?.map(({ cells }) => cells.party))).toEqual(new Set(["HAR"]));
    const closed = { ...contents, volumes: contents.volumes.map((volume) => ({ ...volume, closed: true })) };
    expect((await readProgressSheet((await papers.paperOf("xlsx", closed)).bytes)).rows).toEqual([]);
  });
});

describe("a sheet that was filled in", () => {
  it("is read back, with numbers as numbers and days as days", async () => {
    expect(await told27(await filled(bytes, fill))).toEqual(expected);
  });

  it("is read back in a process of its own", { timeout: 60_000 }, async () => {
    const of = await filled(bytes, fill);
    expect(await filledIn(of)).toEqual(await readProgressSheet(of));
  });

  it("is read back after LibreOffice saved it", { timeout: 120_000 }, async ({ skip }) => {
    const folder = await mkdtemp(join(tmpdir(), "afspraken-office-"));
    const run = promisify(execFile);
    const office = await run("soffice", ["--version"]).catch(() => undefined);
    if (!office) skip("there is no LibreOffice here");
    await writeFile(join(folder, "in.xlsx"), await filled(bytes, fill));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run("soffice", [
      profile,
      "--headless",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      join(folder, "out"),
      join(folder, "in.xlsx"),
    ]);
    expect(await told27(await readFile(join(folder, "out", "in.xlsx")))).toEqual(expected);
  });

  it("forgives how a header is written, and in which order they stand", async () => {
    const headers = Object.values(sheetHeaders).toReversed();
    const cells = new Map<string, string | number>([
      ["Jaar", 2023],
      ["Actie", "27.1"],
      ["Partij", "Beter Wonen"],
      ["Nieuwe stand", "groen"],
      ["Versie", 2],
    ]);
    const spelled = headers.map((header) => ({ value: ` ${header.toUpperCase()}:`, type: String }));
    const line = headers.map((header) => {
      const value = cells.get(header);
      return value === undefined
        ? null
        : typeof value === "number"
          ? { value, type: Number }
          : { value, type: String };
    });
    const above = [{ value: "Ons eigen blad", type: String }];
    const own = [...spelled, { value: "Notities", type: String }];
    const written = await writeXlsxFile([
      { sheet: "Blad1", data: [above, own, [...line, { value: "bellen", type: String }]] },
    ]).toBuffer();
    expect(await readProgressSheet(written)).toEqual({
      rows: [
        { line: 3, cells: { year: 2023, action: "27.1", party: "Beter Wonen", status: "groen", seen: 2 } },
      ],
      unread: ["Notities"],
    });
  });

  it("says which header is missing", async () => {
    const changed = reworded(await filled(bytes, fill), "Bijsturing", "Aanpak");
    expect(await readProgressSheet(changed)).toEqual({
      unread: expect.stringMatching(/^Op het blad “Invullen” mist de kolom “Bijsturing”\./),
    });
  });

  it("says which header stands there twice", async () => {
    const twice = reworded(bytes, "Gevolg", "oorzaak");
    const { unread } = await readProgressSheet(reworded(twice, "Naam van de actie", "Gevolg"));
    expect(unread).toBe("Op het blad “Invullen” staat de kolom “Oorzaak” er twee keer. Laat er één staan.");
  });
});

/** The export with something behind the rows of the sheet. */
function withRows(xml: string): Uint8Array {
  const files = unzipSync(bytes);
  const name = "xl/worksheets/sheet2.xml";
  const sheet = strFromU8(files[name] ?? new Uint8Array()).replace("</sheetData>", `${xml}</sheetData>`);
  return zipSync({ ...files, [name]: strToU8(sheet) });
}

/** The export with other XML in the sheet, where `percent` is the look of a cell in percent. */
function withCells(change: (sheet: string, percent: number) => string): Uint8Array {
  const files = unzipSync(bytes);
  const [sheet, styles] = ["xl/worksheets/sheet2.xml", "xl/styles.xml"] as const;
  const looks = strFromU8(files[styles] ?? new Uint8Array());
  const percent = (/<cellXfs.*<\/cellXfs>/s.exec(looks)?.[0] ?? "").split("<xf ").length - 1;
  const changed = change(strFromU8(files[sheet] ?? new Uint8Array()), percent);
  return zipSync({
    ...files,
    [sheet]: strToU8(changed),
    [styles]: strToU8(
      looks
        .replace("</cellXfs>", '<xf numFmtId="10"/><xf numFmtId="900"/><xf numFmtId="901"/></cellXfs>')
        .replace(
          /<numFmts[^>]*>/,
          '$&<numFmt numFmtId="900" formatCode="0.0\\ %"/><numFmt formatCode="0&quot; %&quot;" numFmtId="901"/>',
        ),
    ),
  });
}

const inCell = (sheet: string, name: string, cell: string): string => {
  const old = new RegExp(`<c r="${name}"[^>/]*(?:/>|>.*?</c>)`);
  if (!old.test(sheet)) throw new Error(`No cell ${name}`);
  return sheet.replace(old, cell);
};

describe("a cell that is more than its value", () => {
  const rowsOf = async (of: Uint8Array) => (await readProgressSheet(of)).rows ?? [];

  it("is named where a formula came out at an error", async () => {
    const rows = await rowsOf(
      withCells((sheet) => inCell(sheet, "G3", '<c r="G3" t="e"><f>NA()</f><v>#N/A</v></c>')),
    );
    expect(rows[1]).toMatchObject({ line: 3, unread: [{ column: "status", error: "#N/A" }] });
    expect(rows.filter(({ unread }) => unread)).toHaveLength(1);
  });

  it("is named on every line that shares the words of a higher one", async () => {
    const shared = (of: string) =>
      of.replace(
        "</sheetData>",
        '</sheetData><mergeCells count="2"><mergeCell ref="G4:H6"/><mergeCell ref="J4:J6"/></mergeCells>',
      );
    const rows = await rowsOf(
      withCells((sheet) =>
        shared(inCell(sheet, "G4", '<c r="G4" t="inlineStr"><is><t>Op schema</t></is></c>')),
      ),
    );
    expect(rows[2]).toMatchObject({ line: 4, cells: { status: "Op schema" } });
    expect(rows.flatMap(({ line, unread = [] }) => unread.map((cell) => ({ line, ...cell })))).toEqual([
      { line: 5, column: "status", mergedInto: 4 },
      { line: 6, column: "status", mergedInto: 4 },
    ]);
  });

  it("is a percentage where it looks like one", async () => {
    const put = (sheet: string, line: number, look: number | undefined) =>
      inCell(
        sheet,
        `H${line}`,
        `<c r="H${line}"${look === undefined ? "" : ` s="${look}"`}><v>0.125</v></c>`,
      );
    const rows = await rowsOf(
      withCells((sheet, percent) =>
        [percent, percent + 1, percent + 2, undefined].reduce(
          (all, look, at) => put(all, at + 2, look),
          sheet,
        ),
      ),
    );
    expect(rows.slice(0, 4).map(({ cells }) => cells.figure)).toEqual(["12,5%", "12,5%", 0.125, 0.125]);
  });
});

describe("a file that is no such sheet", () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ["a text", () => strToU8("Actie;Partij"), "Dit is geen Excel-bestand"],
    ["nothing", () => new Uint8Array(), "beschadigd"],
    [
      "an old or locked one",
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
      "beveiligd met een wachtwoord",
    ],
    ["half of one", () => bytes.slice(0, bytes.length / 2), "beschadigd"],
    [
      "a Word document",
      async () => (await papers.formOf(contents, "HAR")).bytes,
      "Dit is geen Excel-bestand",
    ],
    [
      "another spreadsheet",
      async () => writeXlsxFile([{ sheet: "Blad1", data: [[{ value: "Actie", type: String }]] }]).toBuffer(),
      "geen blad “Invullen”",
    ],
    [
      "one that unpacks without end",
      () => withRows(`<row><c t="inlineStr"><is><t>${"a".repeat(42_000_000)}</t></is></c></row>`),
      "te veel om te lezen",
    ],
  ])("refuses %s with what to do", async (_, make, sentence) => {
    expect(await readProgressSheet(await make())).toEqual({ unread: expect.stringContaining(sentence) });
  });

  it(
    "refuses one with a cell so far away that reading it takes all memory",
    { timeout: 60_000 },
    async () => {
      const far = withRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
      expect(await filledIn(far)).toEqual({ unread: expect.stringContaining("te veel om te lezen") });
    },
  );
});
