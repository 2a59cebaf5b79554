import { strFromU8, unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import type { Contents } from "#domain/papers";
import type { Commitment } from "#domain/register";
import { papers } from "#papers/paper";
import type { Value } from "#papers/table";
import { tableOf } from "#papers/table";
import { toXlsx } from "#papers/xlsx";
import { hostile, told } from "./told.ts";

type Line = Readonly<Record<string, unknown>>;

/** Every sheet as lines with the names of their columns. */
async function sheetsOf(bytes: Uint8Array): Promise<Readonly<Record<string, readonly Line[]>>> {
  const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false });
  return Object.fromEntries(
    sheets.map(({ sheet, data: [header = [], ...rows] }) => [
      sheet,
      rows.map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at] ?? null]))),
    ]),
  );
}

const line = (lines: readonly Line[] = [], facts: Line): Line | undefined =>
  lines.find((one) => Object.entries(facts).every(([name, value]) => one[name] === value));

const cells = async (values: readonly Value[]) => {
  const columns = values.map((value, at) => ({ header: `K${at}`, width: 10, value: () => value }));
  const { Proef: [first = {}] = [] } = await sheetsOf(await toXlsx([tableOf("Proef", columns, [null])]));
  return Object.values(first);
};

let contents: Contents;
beforeAll(async () => {
  contents = await told();
});

describe("the monitor as a spreadsheet", () => {
  it("has a row for each part, with figures as figures and days as days", async () => {
    const { name, type, bytes } = await papers.paperOf("xlsx", contents);
    expect(name).toBe("voortgang-almelo-2023.xlsx");
    expect(type).toContain("spreadsheetml");
    const { Monitor = [] } = await sheetsOf(bytes);
    // 140 parts, and one action that nobody leads.
    expect(Monitor).toHaveLength(141);
    expect(line(Monitor, { Actie: "27.1", Partij: "Beter Wonen" })).toMatchObject({
      Jaar: 2023,
      Afspraak: 27,
      "Naam van de actie": "Woningen renoveren en verduurzamen",
      Gerealiseerd: 112,
      Afgesproken: 357,
      Eenheid: "woningen",
      "Soort aantal": "precies",
      "Andere aantallen": expect.stringContaining("samen 612 woningen"),
      Stand: "● Op schema",
      "Stand per": new Date("2023-03-31"),
      Toelichting: "Het zijn er 112.",
      "Gemeld op": new Date("2023-04-10"),
      Bron: "Actieprogramma 2023 van 16 november 2022, samenvatting, voorbeeldgegevens",
    });
    expect(line(Monitor, { Actie: "3.1" })?.Stand).toBe("Geen melding nodig");
    expect(line(Monitor, { Actie: "29.1" })).toMatchObject({ Partij: null, Stand: "Nog geen regie" });
    expect(line(Monitor, { Actie: "1.1", Partij: "Beter Wonen" })?.Gerealiseerd).toBe(-3);
  });

  it("shows every unit that is counted, and the number of the whole agreement where that is reported on", async () => {
    const figures: Readonly<Record<string, Pick<Commitment, "figure" | "otherFigures">>> = {
      "1.1": {
        figure: { total: 1, unit: "woonwagen" },
        otherFigures: [
          { total: 5, unit: "eenheden" },
          { total: 20, unit: "woningen" },
        ],
      },
      "11.1": { figure: { total: 17, unit: "procent" } },
    };
    const volumes = contents.volumes.map((volume) => ({
      ...volume,
      commitments: volume.commitments.map((part) => ({ ...part, ...figures[part.action] })),
    }));
    const sheets = await sheetsOf((await papers.paperOf("xlsx", { ...contents, volumes })).bytes);
    const [renewal, direct] = ["1.1", "11.1"].map((Actie) =>
      line(sheets.Monitor, { Actie, Partij: "Beter Wonen" }),
    );
    expect(renewal).toMatchObject({ Gerealiseerd: 1, Afgesproken: 1, Eenheid: "woonwagen" });
    expect(renewal?.["Ook gerealiseerd"]).toBe("5 eenheden\n20 woningen");
    expect(direct).toMatchObject({ Gerealiseerd: 17, Afgesproken: 15, "Soort aantal": "ten hoogste" });
    expect(direct).toMatchObject({ "Ook gerealiseerd": null, "Andere aantallen": null });
    expect(line(sheets.Invullen, { Actie: "1.1", Partij: "Beter Wonen" })?.["Nu in het register"]).toContain(
      "1 woonwagen, 5 eenheden en 20 woningen",
    );
  });

  it("names who entered a report for somebody else, and where it was read", async () => {
    const { Monitor } = await sheetsOf((await papers.paperOf("xlsx", contents)).bytes);
    expect(line(Monitor, { Actie: "26.1", Partij: "HAR" })?.["Gemeld door"]).toBe(
      "Piet, namens HAR (mail van 16 april)",
    );
  });

  it("shows words that look like a formula as they were typed, and runs none", async () => {
    const { bytes } = await papers.paperOf("xlsx", contents);
    const { Monitor } = await sheetsOf(bytes);
    expect(line(Monitor, { Actie: "27.1", Partij: "Sint Joseph" })).toMatchObject({
      Toelichting: hostile.text,
      Oorzaak: hostile.cause,
      Gevolg: hostile.consequence,
      Bijsturing: '-2+3; "aanhaling"\nen een tweede regel',
    });
    const files = Object.entries(unzipSync(bytes)).filter(([name]) => name.includes("sheet"));
    expect(files.map(([, file]) => strFromU8(file)).join("")).not.toContain("<f>");
  });

  it("freezes a bold header that filters", async () => {
    const files = unzipSync((await papers.paperOf("xlsx", contents)).bytes);
    const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).toContain('ySplit="1"');
    expect(sheet).toContain('<autoFilter ref="A1:AA142"/>');
    expect(strFromU8(files["xl/styles.xml"] ?? new Uint8Array())).toContain("<b/>");
  });
});

describe("the history as a spreadsheet", () => {
  it("has every report and remark, oldest first, at the time it was in Amsterdam", async () => {
    const { Geschiedenis = [] } = await sheetsOf((await papers.paperOf("xlsx", contents)).bytes);
    expect(Geschiedenis.map((one) => [one["Actie of afspraak"], one.Soort])).toEqual([
      ["27.1", "Melding"],
      ["27.1", "Melding"],
      ["26.1", "Melding"],
      ["1.1", "Melding"],
      ["27.1", "Verbetering"],
      ["27", "Graag bespreken"],
      ["27.1", "Gelezen"],
    ]);
    const [first, , namens, deferred, correction] = Geschiedenis;
    expect(first).toMatchObject({
      Van: "? Nog niet gemeld",
      Naar: "● Op schema",
      "Stand per": new Date("2023-03-31"),
      Gerealiseerd: 120.5,
      "Gemeld door": "Vera",
      "Gemeld via": "opdrachtregel",
    });
    // A spreadsheet counts days: half past midnight is a broken part of one.
    expect(Number(first?.["Gemeld op"]) / 1000).toBeCloseTo(Date.UTC(2023, 3, 4, 0, 30) / 1000, 1);
    expect(namens).toMatchObject({
      Partij: "HAR",
      "Gemeld door": "Piet",
      "Van partij": "Gemeente Almelo",
      "Namens, volgens": "mail van 16 april",
    });
    expect(deferred?.["Schuift door naar"]).toBe(2024);
    expect(correction).toMatchObject({ "Nummer van de melding": 2, "Verbetert melding": 1 });
  });
});

describe("one cell", () => {
  it("holds 32,767 characters and says what was cut off", async () => {
    const [whole, long] = await cells(["a".repeat(32_767), "é".repeat(40_000)]);
    expect(String(whole)).toHaveLength(32_767);
    expect(String(long)).toHaveLength(32_767);
    expect(String(long).endsWith(" … (ingekort)")).toBe(true);
  });

  it("cuts no character in two", async () => {
    const [long] = await cells([`a${"🏠".repeat(20_000)}`]);
    expect(String(long)).not.toMatch(/\p{Surrogate}/u);
  });

  it("keeps words that look like an escaped letter", async () => {
    const bytes = await toXlsx([
      tableOf("Proef", [{ header: "K", width: 9, value: () => "_x0041_" }], [null]),
    ]);
    const shared = strFromU8(unzipSync(bytes)["xl/sharedStrings.xml"] ?? new Uint8Array());
    expect(shared).toContain("_x005F_x0041_");
  });
});

it("tells one party of its own parts only", async () => {
  const { name, bytes } = await papers.paperOf("xlsx", contents, "HAR");
  expect(name).toBe("voortgang-almelo-2023-har.xlsx");
  const { Monitor = [], Geschiedenis = [], "Over dit bestand": about } = await sheetsOf(bytes);
  expect(Monitor).toHaveLength(7);
  expect(new Set(Monitor.map(({ Partij }) => Partij))).toEqual(new Set(["HAR"]));
  expect(Geschiedenis.map((one) => one["Actie of afspraak"])).toEqual(["26.1"]);
  expect(line(about, { Gegeven: "Alleen de delen van" })?.Waarde).toBe("HAR");
});
