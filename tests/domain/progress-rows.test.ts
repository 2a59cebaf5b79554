import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { SheetCell, SheetRow } from "#domain/filled-sheet";
import { sheetColumns } from "#domain/filled-sheet";
import type { Contents, Volume } from "#domain/papers";
import { type JudgedRow, judgeRows, type RowsContext } from "#domain/progress-rows";
import type { Update } from "#domain/register";
import type { Decision } from "#domain/rights";
import { told } from "../papers/told.ts";

type Cells = Readonly<Partial<Record<(typeof sheetColumns)[number], SheetCell>>>;

let contents: Contents;
let silent: Volume;
beforeAll(async () => {
  contents = await told(true);
  const [volume] = contents.volumes;
  if (!volume) throw new Error("The bundled register has no programme.");
  silent = volume;
});

const rowOf = (cells: Cells, line = 2): SheetRow => ({
  line,
  cells: { year: 2023, action: "27.1", party: "Beter Wonen", seen: 0, ...cells },
});

type Scene = {
  readonly own?: string | null;
  readonly today?: string;
  readonly closed?: boolean;
  readonly updates?: readonly Update[];
  /** How often a new text changed what the parts are about. */
  readonly texts?: number;
  readonly rights?: ReadonlyMap<string, Decision>;
};

/** Beter Wonen brings a sheet on 11 April 2023, and may report for itself and for HAR. */
function context({
  own = "Beter Wonen",
  today = "2023-04-11",
  closed = false,
  ...scene
}: Scene): RowsContext {
  const { updates = [], texts = 0 } = scene;
  const commitments = silent.commitments.map((part) => {
    const mine = updates.filter((one) => one.action === part.action && one.party === part.party);
    return { ...part, version: Math.max(0, ...mine.map(({ version }) => version)) + texts };
  });
  return {
    partnership: contents.partnership,
    years: new Map([
      [
        2023,
        { programme: { year: 2023, edition: "e", closed }, edition: silent.edition, commitments, updates },
      ],
    ]),
    own,
    today,
    isHoliday: () => false,
    rights:
      scene.rights ??
      new Map([
        ["Beter Wonen", true],
        ["HAR", true],
      ]),
    source: "invullen.xlsx, 11 april 2023",
    privacy: (typed, _edition, isProject) =>
      /\d{9}/.test(typed)
        ? "Dit kan een burgerservicenummer zijn."
        : /laan 3/.test(typed) && !isProject
          ? "Dit kan een adres zijn."
          : undefined,
  };
}

const judge = (rows: readonly SheetRow[], scene: Scene = {}): readonly JudgedRow[] =>
  judgeRows({ rows, unread: [] }, context(scene));

const only = (cells: Cells, scene: Scene = {}): JudgedRow | undefined => judge([rowOf(cells)], scene)[0];

/** "figure: “veel” is geen getal." per problem of one row. */
const wrongsOf = (row: JudgedRow | undefined): readonly string[] =>
  row?.outcome === "wrong"
    ? row.wrongs.map(({ column, sentence }) => `${column}: ${sentence}`)
    : [String(row?.outcome)];

/** What was stored of a row, as the register gives it back. */
function stored(row: JudgedRow | undefined, version: number, differing: Partial<Update> = {}): Update {
  if (row?.outcome !== "new") throw new Error(`Not to be stored: ${JSON.stringify(row)}`);
  const { report } = row;
  return {
    ...report,
    id: `u${version}`,
    at: new Date("2023-04-11T09:00:00Z"),
    kind: "report",
    version,
    corrects: null,
    by: "Anna",
    member: null,
    byParty: "Beter Wonen",
    door: "terminal",
    from: "not-reported",
    to: report.status,
    ...differing,
  };
}

describe("a row that is sound", () => {
  it("is a report of the own party, on the usual day", () => {
    expect(only({ status: "op schema", figure: 120, text: "Goed op weg." })).toMatchObject({
      outcome: "new",
      line: 2,
      report: {
        status: "on-track",
        asOf: "2023-03-31",
        figure: { total: 120, unit: "woningen" },
        text: "Goed op weg.",
        onBehalfOf: null,
      },
    });
  });

  it("is entered in the name of another party, with the file as its source or the one it names", () => {
    const har = { action: "26.1", party: "huurdersadviesraad", status: "Op schema" };
    expect(only(har)).toMatchObject({ report: { party: "HAR", onBehalfOf: "invullen.xlsx, 11 april 2023" } });
    expect(only({ ...har, onBehalfOf: "mail van 4 april" })).toMatchObject({
      report: { onBehalfOf: "mail van 4 april" },
    });
  });

  it("keeps the source of the own party with its words", () => {
    expect(only({ status: "groen", text: "Goed.", onBehalfOf: "jaarverslag" })).toMatchObject({
      report: { text: "Goed.\nBron: jaarverslag", onBehalfOf: null },
    });
  });

  it.each<[SheetCell, string]>([
    ["● Op schema", "on-track"],
    ["op-schema", "on-track"],
    ["GROEN", "on-track"],
    ["nog niet gestart", "not-started"],
    ["gepland", "not-started"],
    ["✔ Afgerond", "done"],
    ["klaar", "done"],
  ])("reads %j as %s", (status, read) => {
    expect(only({ status })).toMatchObject({ outcome: "new", report: { status: read } });
  });

  it.each<[SheetCell, number]>([
    ["1.234", 1234],
    [1234, 1234],
    ["120 woningen", 120],
    ["0", 0],
  ])("reads the figure %j as %d", (figure, total) => {
    expect(only({ status: "op schema", figure })).toMatchObject({ report: { figure: { total } } });
  });

  it.each<[SheetCell, string]>([
    [{ day: "2023-02-28" }, "2023-02-28"],
    ["28 februari 2023", "2023-02-28"],
    ["28-2-2023", "2023-02-28"],
    ["28/02/23", "2023-02-28"],
  ])("reads the day %j", (asOf, day) => {
    expect(only({ status: "op schema", asOf })).toMatchObject({ report: { asOf: day } });
  });

  it("counts a share against what was agreed for the whole agreement", () => {
    const row = { status: "groen", action: "11.1" };
    expect(only({ ...row, figure: "12%" })).toMatchObject({
      report: { figure: { total: 12, unit: "procent" } },
    });
    expect(wrongsOf(only({ ...row, figure: 0.12 }))).toEqual([
      "figure: Hier staat 0,12%. Bedoelt u 12%? Schrijf dan 12%. Klopt 0,12%? Zet dan “ja” in de kolom Klopt.",
    ]);
  });

  it("is about the action whose number a spreadsheet made a day of", () => {
    expect(only({ status: "groen", action: { day: "2023-01-27" } })).toMatchObject({
      outcome: "new",
      report: { action: "27.1" },
    });
  });

  it("is passed over where nothing was filled in", () => {
    expect(judge([rowOf({}), rowOf({ onBehalfOf: "mail" }), rowOf({ status: "-" })])).toEqual([]);
  });
});

describe("a row that is not", () => {
  it.each<[string, Cells, string]>([
    ["words for a figure", { status: "op schema", figure: "veel" }, "figure: “veel” is geen getal."],
    [
      "a figure below nothing",
      { status: "op schema", figure: -3 },
      "figure: Een aantal is niet kleiner dan nul.",
    ],
    [
      "an unknown status",
      { status: "gaat wel" },
      "status: “gaat wel” is geen stand die u kunt melden. Kies uit: Nog niet gestart, Op schema",
    ],
    ["the status nobody sets", { status: "Nog niet gemeld" }, "status: “Nog niet gemeld” is geen stand"],
    ["a figure without a status", { figure: 3 }, "status: Kies hoe het staat."],
    ["orange without its words", { status: "oranje" }, "cause: Vul dit nog in: Hoe komt het?"],
    [
      "red without what is done",
      { status: "rood", cause: "x", consequence: "y" },
      "steering: Vul dit nog in",
    ],
    [
      "not reached without its figure",
      { status: "niet gehaald", cause: "Te duur." },
      "figure: Vul dit nog in",
    ],
    ["put off without a year", { status: "doorgeschoven", cause: "Te duur." }, "toYear: Vul dit nog in"],
    [
      "put off to the past",
      { status: "doorgeschoven", cause: "Te duur.", toYear: 2022 },
      "toYear: Kies een jaar na 2023.",
    ],
    ["no day", { status: "groen", asOf: "dit voorjaar" }, "asOf: “dit voorjaar” is geen datum."],
    ["a day to come", { status: "groen", asOf: { day: "2023-06-30" } }, "asOf: 30 juni 2023 moet nog komen."],
    [
      "an unknown action",
      { status: "groen", action: "99.1" },
      "action: “99.1” is geen actie van het actieprogramma 2023.",
    ],
    ["an unknown year", { status: "groen", year: "2031" }, "year: “2031” is geen jaar"],
    ["no year", { status: "groen", year: "" }, "year: Hier staat niets."],
    ["an unknown party", { status: "groen", party: "Woonbedrijf" }, "party: “Woonbedrijf” is geen partij"],
    [
      "a group of parties",
      { status: "groen", party: "Woningcorporaties" },
      "party: “Woningcorporaties” is geen partij",
    ],
    [
      "a party without a part",
      { status: "groen", party: "HAR" },
      "party: HAR heeft geen deel in actie 27.1.",
    ],
    [
      "personal data",
      { status: "groen", text: "zie 123456782" },
      "text: Dit kan een burgerservicenummer zijn.",
    ],
    ["personal data in the source", { status: "groen", onBehalfOf: "123456782" }, "onBehalfOf: Dit kan"],
    [
      "a link to a disk",
      { status: "groen", link: "C:\\stand.xlsx" },
      "link: Dit is een bestand op uw eigen computer",
    ],
    [
      "far more than agreed",
      { status: "groen", figure: 35_700 },
      "figure: U meldt 35.700 woningen. Afgesproken is 357 woningen. Klopt dat? Zet dan “ja”",
    ],
    [
      "a share that a spreadsheet made",
      { status: "groen", action: "6.1", figure: 0.15 },
      "figure: Hier staat 0,15%. Bedoelt u 15%?",
    ],
    [
      "a share that was typed as words",
      { status: "groen", action: "6.1", figure: "0,15" },
      "figure: Hier staat 0,15%. Bedoelt u 15%?",
    ],
    [
      "a day of which the spreadsheet made no number of an action",
      { status: "groen", action: { day: "2023-12-31" } },
      "action: Excel maakte van dit nummer een datum: 31 december 2023. Typ het nummer opnieuw met een apostrof",
    ],
    [
      "a day for a number",
      { status: "groen", figure: { day: "2023-01-05" } },
      "figure: “5 januari 2023” is geen getal.",
    ],
    ["a version that is not there", { status: "groen", seen: 7 }, "seen: Niet te zien is bij welke stand"],
    ["no version", { status: "groen", seen: "" }, "seen: Niet te zien is bij welke stand"],
  ])("says of %s where and why", (_, cells, said) => {
    const wrongs = wrongsOf(only(cells));
    expect(
      wrongs.some((wrong) => wrong.startsWith(said)),
      wrongs.join("\n"),
    ).toBe(true);
  });

  it("names what cannot be read, also where nothing else was filled in", () => {
    const rows: readonly SheetRow[] = [
      { ...rowOf({}, 4), unread: [{ column: "status", error: "#N/A" }] },
      { ...rowOf({ status: "groen" }, 5), unread: [{ column: "text", mergedInto: 4 }] },
      { ...rowOf({}, 6), unread: [{ column: "onBehalfOf", mergedInto: 5 }] },
    ];
    expect(judge(rows).flatMap(wrongsOf)).toEqual([
      "status: Hier staat “#N/A”: een formule met een fout. Typ zelf wat hier moet staan.",
      "text: Deze cel is samengevoegd met die van rij 4. Splits de cellen en vul elke rij apart in.",
    ]);
  });

  it("says everything that is wrong at once", () => {
    expect(wrongsOf(only({ status: "oranje", figure: "veel", asOf: "ooit" }))).toHaveLength(5);
  });

  it("is sound where somebody says that it is right", () => {
    for (const cells of [
      { figure: 35_700 },
      { text: "De woningen aan de laan 3." },
      { action: "6.1", figure: 0.15 },
    ])
      expect(only({ status: "groen", ...cells, confirmed: "Ja" })?.outcome).toBe("new");
    expect(only({ status: "groen", text: "zie 123456782", confirmed: "ja" })?.outcome).toBe("wrong");
  });

  it("is refused where somebody may not report for its party, or the programme is closed", () => {
    expect(only({ status: "groen", party: "Sint Joseph" })).toMatchObject({
      outcome: "refused",
      refusal: { refused: "on-behalf", party: "Sint Joseph" },
    });
    expect(only({ status: "groen" }, { closed: true })).toMatchObject({
      refusal: { refused: "programme-closed" },
    });
  });

  it("does not keep the rows beside it from being sound", () => {
    const judged = judge([
      rowOf({ status: "prima" }, 5),
      rowOf({ status: "groen", action: "26.1", party: "HAR" }, 3),
    ]);
    expect(judged.map(({ line, outcome }) => [line, outcome])).toEqual([
      [3, "new"],
      [5, "wrong"],
    ]);
  });
});

describe("several rows about one part", () => {
  it("are told in the order of their days, each on top of the one before", () => {
    const judged = judge([
      rowOf({ status: "groen", asOf: "31-3-2023", figure: "40 erbij" }, 9),
      rowOf({ status: "groen", asOf: "31-1-2023", figure: 80, seen: "" }, 4),
    ]);
    expect(judged.map((row) => row.outcome === "new" && row.report.figure?.total)).toEqual([80, 120]);
  });

  it("are refused where two speak of one day", () => {
    const judged = judge([rowOf({ status: "groen" }, 4), rowOf({ status: "klaar", asOf: "31-3-2023" }, 9)]);
    expect(judged.flatMap(wrongsOf)).toEqual(
      Array(2).fill("asOf: De rijen 4 en 9 gaan over dezelfde dag. Laat er één staan."),
    );
  });

  it("may speak of one day where each counts something else", () => {
    const renewal = { action: "1.1", status: "groen" };
    const two = [
      rowOf({ ...renewal, figure: "20 woningen" }, 4),
      rowOf({ ...renewal, figure: "5 eenheden" }, 9),
    ];
    expect(judge(two).map((row) => row.outcome === "new" && row.report.figure)).toEqual([
      { total: 20, unit: "woningen" },
      { total: 5, unit: "eenheden" },
    ]);
    const otherwise = rowOf({ ...renewal, status: "klaar", figure: "5 eenheden" }, 9);
    expect(judge([two[0] ?? otherwise, otherwise]).map(({ outcome }) => outcome)).toEqual(["wrong", "wrong"]);
  });
});

describe("a sheet that is read again", () => {
  const quarters = [
    rowOf({ status: "groen", figure: "80", asOf: "31-1-2023" }, 2),
    rowOf({ status: "groen", figure: "40 erbij", text: "Goed." }, 3),
  ];

  it("finds what it stored, on another day too", () => {
    const [first, second] = judge(quarters);
    const updates = [stored(first, 1), stored(second, 2)];
    expect(judge(quarters, { updates, today: "2023-04-25" }).map(({ outcome }) => outcome)).toEqual([
      "known",
      "known",
    ]);
  });

  it("stores a row that was mended, beside the one that was stored before", () => {
    const [first] = judge(quarters);
    expect(judge(quarters, { updates: [stored(first, 1)] }).map(({ outcome }) => outcome)).toEqual([
      "known",
      "new",
    ]);
  });

  it("is asked again where a new text came after the sheet was made, except for what it stored before", () => {
    const [first] = judge(quarters);
    const outcomes = judge(quarters, { updates: [stored(first, 1)], texts: 1 });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["known", "wrong"]);
    expect(outcomes.flatMap(wrongsOf)[1]).toContain("veranderde de tekst van deze actie. Klopt uw rij nog?");
  });

  it("does not pass over what somebody else reported meanwhile", () => {
    const [first] = judge(quarters);
    const other = stored(first, 1, { by: "Bram", text: "Iets anders.", asOf: "2023-04-01" });
    expect(judge(quarters, { updates: [other] }).flatMap(wrongsOf)).toEqual(
      Array(2).fill(
        expect.stringContaining(
          "null: Nadat dit bestand werd gemaakt, meldde Bram op 11 april 2023: ● Op schema.",
        ),
      ),
    );
  });

  it("does not store again what was taken back", () => {
    const [first] = judge([rowOf({ status: "groen" })]);
    const undo = stored(first, 2, { kind: "undo", corrects: 1, to: "not-reported", asOf: null });
    expect(only({ status: "groen" }, { updates: [stored(first, 1), undo] })?.outcome).toBe("wrong");
  });

  it("tells a new quarter with the same words from the old one", () => {
    const [first] = judge([rowOf({ status: "groen", text: "Goed." })]);
    const scene = { updates: [stored(first, 1)], today: "2023-07-05" };
    expect(only({ status: "groen", text: "Goed.", seen: 1 }, scene)).toMatchObject({
      outcome: "new",
      report: { asOf: "2023-06-30" },
    });
    expect(only({ status: "groen", text: "Goed.", seen: 1, asOf: "31-3-2023" }, scene)?.outcome).toBe(
      "known",
    );
  });
});

describe("a programme whose year is over", () => {
  const later = { today: "2024-02-01" };

  it("takes how each earlier quarter went, and then how it ended", () => {
    const judged = judge(
      [
        rowOf({ status: "afgerond", figure: 357 }, 2),
        rowOf({ status: "op schema", asOf: "31-3-2023", figure: 40 }, 3),
        rowOf({ status: "oranje", asOf: "30-6-2023", cause: "x", consequence: "y", steering: "z" }, 4),
      ],
      later,
    );
    expect(judged.map((row) => row.outcome === "new" && [row.report.status, row.report.asOf])).toEqual([
      ["done", "2023-12-31"],
      ["on-track", "2023-03-31"],
      ["attention", "2023-06-30"],
    ]);
  });

  it.each(["1-10-2023", "31-12-2023", "10-1-2024", ""])("takes of %j only how it ended", (asOf) => {
    expect(wrongsOf(only({ status: "op schema", asOf }, later))).toEqual([
      expect.stringMatching(
        /^status: Het jaar 2023 is voorbij; .*Kies uit: Afgerond, .* Schrijf dan bij “Stand per” een dag/,
      ),
    ]);
  });

  it("keeps how a part ended where it had ended by then", () => {
    const [ended] = judge([rowOf({ status: "afgerond", asOf: "15-2-2023" })], later);
    const scene = { ...later, updates: [stored(ended, 1)] };
    const row = { status: "op schema", seen: 1 };
    expect(wrongsOf(only({ ...row, asOf: "31-3-2023" }, scene))).toEqual([
      expect.stringContaining("status: Op die dag was dit deel al ✔ Afgerond. Kies een eerdere dag"),
    ]);
    expect(only({ ...row, asOf: "31-1-2023" }, scene)?.outcome).toBe("new");
  });

  it("takes how a part ended", () => {
    expect(only({ status: "afgerond", figure: 357 }, later)).toMatchObject({
      outcome: "new",
      report: { asOf: "2023-12-31" },
    });
    expect(wrongsOf(only({ status: "op schema" }, later))).toEqual([
      expect.stringContaining("Het jaar 2023 is voorbij"),
    ]);
  });
});

it("answers every sheet, whatever stands in it", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.constantFrom("groen", "27.1", "HAR", "constructor", "__proto__", "31-3-2023", "1e999"),
    fc.constant({ day: "2023-13-45" }),
  );
  const cells = fc.dictionary(fc.constantFrom(...sheetColumns), cell) as fc.Arbitrary<Cells>;
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 4 }), (rows) => {
      const judged = judge(rows.map((one, at) => rowOf(one, at + 2)));
      expect(judged.length).toBeLessThanOrEqual(rows.length);
    }),
    { numRuns: 300 },
  );
});
