import { beforeAll, describe, expect, it } from "vitest";
import type { Contents } from "#domain/papers";
import { toCsv } from "#papers/csv";
import { papers } from "#papers/paper";
import { tableOf } from "#papers/table";
import { told } from "./told.ts";

let contents: Contents;
beforeAll(async () => {
  contents = await told();
});

const read = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/** What a row of one cell says. */
const cell = (value: string | number): string =>
  read(toCsv(tableOf("", [{ header: "K", width: 1, value: () => value }], [null])))
    .replace('\ufeff"K"\r\n', "")
    .replace(/\r\n$/, "");

describe("the monitor as text with semicolons", () => {
  it("opens in a Dutch spreadsheet: byte order mark, semicolons, decimals with a comma, days by ISO", async () => {
    const { name, type, bytes } = await papers.paperOf("csv", contents);
    expect([name, type]).toEqual(["monitor-almelo-2023.csv", "text/csv; charset=utf-8"]);
    const text = read(bytes);
    expect(text.startsWith('\ufeff"Jaar";"Afspraak";"Titel";"Actie";')).toBe(true);
    expect(text).toContain(';112;357;"woningen";"precies";"samen 612 woningen\n');
    expect(text).toContain(';"● Op schema";"2023-03-31";"Het zijn er 112.";');
    expect(text).not.toMatch(/[^\r]\n(?=2023;)/);
  });

  it("tells one party of its own parts only", async () => {
    const text = read((await papers.paperOf("csv", contents, "HAR")).bytes);
    expect(text).not.toContain(';"Beter Wonen";');
    expect(text.match(/^2023;/gm)).toHaveLength(7);
  });
});

describe("one cell", () => {
  it.each([
    ["a formula", '=HYPERLINK("a";"b")', '"\'=HYPERLINK(""a"";""b"")"'],
    ["a plus", "+1+1", '"\'+1+1"'],
    ["an at sign", "@SUM(A1)", '"\'@SUM(A1)"'],
    ["a dash", "-1+1", '"\'-1+1"'],
    ["a tab", "\t=1+1", '"\'\t=1+1"'],
    ["plain words", "wij zijn er = bijna", '"wij zijn er = bijna"'],
    ["a formula behind a comma", "zie,=1+1", '"zie,=1+1"'],
    ["a separator", "a;b", '"a;b"'],
    ["lines", "a\r\nb", '"a\nb"'],
  ])("keeps %s harmless and whole", (_, typed, written) => {
    expect(cell(typed)).toBe(written);
  });

  it("leaves a figure below nought a figure", () => {
    expect(cell(-5.25)).toBe("-5,25");
  });
});
