import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passesElevenTest } from "#domain/citizen-number";
import { type FindingKind, findingRules, personalDataIn } from "#domain/privacy";
import { streetsIn } from "#domain/street";

const none: ReadonlySet<string> = new Set();
const found = (text: string, streets = none) =>
  personalDataIn(text, streets).map(({ kind, words }) => [kind, words]);
const kinds = (text: string): readonly FindingKind[] => personalDataIn(text, none).map(({ kind }) => kind);

const digit = fc.integer({ min: 0, max: 9 });

/** Nine digits that pass, made without the function under test: the last one is what the first eight weigh. */
const passing = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.array(digit, { minLength: 7, maxLength: 7 }))
  .map(([first, others]) => [first, ...others])
  .map((eight) => ({ eight, last: eight.reduce((sum, one, at) => sum + one * (9 - at), 0) % 11 }))
  .filter(({ last }) => last < 10)
  .map(({ eight, last }) => [...eight, last].join(""));

describe("a number cut in groups by hyphens", () => {
  it.each(["123-456-782", "1234-56-782"])("%s may be a citizen service number", (digits) => {
    expect(found(`bsn ${digits}.`)).toEqual([["citizen-number", digits]]);
  });

  it.each(["123-456-789", "2023-2024", "12345-6782", "1-123-456-782"])("%s is none", (digits) => {
    expect(kinds(`zaak ${digits}.`)).toEqual([]);
  });
});

describe("the eleven test", () => {
  it.each(["111222333", "123456782", "010464554"])("passes %s", (digits) => {
    expect(passesElevenTest(digits)).toBe(true);
  });

  it.each(["123456789", "000000000", "12345678", "1234567820", "12345678a", ""])("fails %j", (digits) => {
    expect(passesElevenTest(digits)).toBe(false);
  });

  it("passes what its last digit makes a multiple of eleven", () => {
    fc.assert(
      fc.property(passing, (digits) => {
        expect(passesElevenTest(digits)).toBe(true);
      }),
    );
  });

  it("fails as soon as one digit changes", () => {
    const changes = fc.tuple(passing, fc.nat(8), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(changes, ([digits, at, by]) => {
        const changed = [...digits]
          .map((one, place) => (place === at ? (Number(one) + by) % 10 : one))
          .join("");
        expect(passesElevenTest(changed)).toBe(false);
      }),
    );
  });

  it("fails when two neighbours that differ are swapped", () => {
    fc.assert(
      fc.property(passing, fc.nat(6), (digits, at) => {
        const [one, other] = [digits[at], digits[at + 1]];
        fc.pre(one !== other);
        const swapped = `${digits.slice(0, at)}${other}${one}${digits.slice(at + 2)}`;
        expect(passesElevenTest(swapped)).toBe(false);
      }),
    );
  });
});

describe("what may be a citizen service number", () => {
  it.each([
    ["bewoner 123456782 is verhuisd", "123456782"],
    ["bsn:123456782", "123456782"],
    ["BSN123456782", "123456782"],
    ["123.456.782", "123.456.782"],
    ["1234.56.782", "1234.56.782"],
    ["123 456 782", "123 456 782"],
    ["1 1 1 2 2 2 3 3 3", "1 1 1 2 2 2 3 3 3"],
    ["123\u00a0456\u202f782", "123 456 782"],
    ["1234\u200b56782", "123456782"],
    ["in 2023 123456782 gemeld", "123456782"],
    ["zaak 27.1 111222333", "111222333"],
    ["111222333,123456782", "111222333"],
  ])("%j is stopped", (text, words) => {
    expect(found(text)).toContainEqual(["citizen-number", words]);
  });

  it("is stopped however the digits are spaced", () => {
    const gaps = fc.array(fc.constantFrom("", " ", "."), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(passing, gaps, (digits, between) => {
        const typed = [...digits].map((one, at) => one + (between[at] ?? "")).join("");
        // Digits that begin as a phone number, or look like a date or an action, are taken for that.
        fc.pre(!/(?<![\d.])\d{1,2}\.\d{1,2}(?![\d.]*\d)|(?:19|20)\d\d/.test(typed));
        expect(kinds(`over ${typed} is gebeld`)).toEqual(["citizen-number"]);
      }),
    );
  });

  it("is never eight or ten digits in a row", () => {
    const rows = fc.array(digit, { minLength: 10, maxLength: 14 }).map((all) => `1${all.join("")}`);
    fc.assert(
      fc.property(rows, (row) => {
        expect(kinds(row)).toEqual([]);
      }),
    );
    expect(kinds("12345678")).toEqual([]);
  });
});

describe("figures", () => {
  it.each([
    "300.000",
    "€ 300.000",
    "€ 123.456.782",
    "123.456.782 euro",
    "612 woningen",
    "120 van de 357 woningen in 2023",
    "27.1 en 27.2",
    "afspraken 27 28 30 31 36",
    "afspraken 3 10 11 12 13",
    "afspraken 9 21 22 23 24",
    "1, 5, 9, 19, 24 en 31",
    "31-12-2022",
    "31.12.2022 5 woningen",
    "01-02-2023 12 woningen",
    "2022-12-31 40",
    "9 januari 2023",
    "2022-2026",
    "160 kWh/m²",
    "+40 woningen",
    "1.234,5",
    "49% in 2030",
    "vergadering om 09.30 uur",
    "overleg 14:00-15:30",
    "Q1 2023",
    "123456789",
    "@gemeente",
    "10 @ 5",
  ])("%j is no finding", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("of any size below nine digits are no finding", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (figure) => {
        expect(kinds(`${new Intl.NumberFormat("nl-NL").format(figure)} woningen`)).toEqual([]);
        expect(kinds(`nog ${figure} te gaan`)).toEqual([]);
      }),
    );
  });
});

describe("a phone number", () => {
  it.each([
    ["bel 06-12345678", "06-12345678"],
    ["06 12 34 56 78", "06 12 34 56 78"],
    ["06 - 12345678", "06 - 12345678"],
    ["0612345678", "0612345678"],
    ["06.12.34.56.78", "06.12.34.56.78"],
    ["0546-541111", "0546-541111"],
    ["(0546) 54 11 11", "(0546) 54 11 11"],
    ["088 123 45 67", "088 123 45 67"],
    ["+31 6 12345678", "+31 6 12345678"],
    ["+31612345678", "+31612345678"],
    ["+31 (0)546 541111", "+31 (0)546 541111"],
    ["0031 546 541 111", "0031 546 541 111"],
    ["+49 5921 123456", "+49 5921 123456"],
  ])("%j is stopped", (text, words) => {
    expect(found(text)).toEqual([["phone", words]]);
  });
});

describe("an address", () => {
  it.each([
    ["mail naar piet.jansen@gmail.com graag", "piet.jansen@gmail.com"],
    ["<PIET@Almelo.Example>", "PIET@Almelo.Example"],
    ["piet (at) almelo.example", "piet (at) almelo.example"],
    ["piet[at]almelo.example.", "piet[at]almelo.example"],
  ])("for mail is stopped: %j", (text, words) => {
    expect(found(text)).toEqual([["email", words]]);
  });

  it.each([
    ["de bewoner van Appelstraat 12 klaagt", "Appelstraat 12"],
    ["appelstraat 12a", "appelstraat 12a"],
    ["Appelstr. 12", "Appelstr. 12"],
    ["Thorbeckelaan 3-5", "Thorbeckelaan 3-5"],
    ["Thorbeckelaan 3 t/m 15", "Thorbeckelaan 3 t/m 15"],
    ["Kerkplein nr. 7", "Kerkplein nr. 7"],
    ["Parallelweg 12, tweede verdieping", "Parallelweg 12"],
    ["Sint-Jozefstraat 1", "Sint-Jozefstraat 1"],
    ["Laan van Almelo 40", "Laan van Almelo 40"],
    ["Appelstraat 12 is leeg", "Appelstraat 12"],
  ])("with a house number is asked about: %j", (text, words) => {
    expect(found(text)).toEqual([["street", words]]);
  });

  it.each([
    "de woningen in de Appelstraat",
    "Appelstraat 12 woningen gesloopt",
    "Thorbeckelaan 48 portiekwoningen",
    "Appelstraat 40 oude huizen",
    "Appelstraat 2023",
    "Appelstraat 27.1",
    "Appelstraat 15%",
    "Appelstraat 9 januari",
    "Appelstraat 1e kwartaal",
    "onderweg 12 keer gestopt",
    "onderweg 12",
    "gaan slaan 12 palen",
    "Nieuwstraatkwartier 3",
    "straat 12",
  ])("is none in %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("is not asked about where the register prints the street, or that range of it", () => {
    const printed = new Set(streetsIn("Sloop aan de Thorbeckelaan en in de Bornestraat."));
    expect([...printed]).toEqual(["thorbeckelaan", "bornestraat"]);
    expect(found("Thorbeckelaan 3-5 en BORNESTR. 8", printed)).toEqual([]);
    expect(found("Appelstraat 12", printed)).toHaveLength(1);
    const range = new Set(["thorbeckelaan 3-5"]);
    expect(found("Thorbeckelaan 3 – 5", range)).toEqual([]);
    expect(found("Thorbeckelaan 7", range)).toHaveLength(1);
  });

  it("still stops a number beside a street that is known", () => {
    expect(found("Appelstraat 12, 06-12345678", new Set(["appelstraat"]))).toEqual([
      ["phone", "06-12345678"],
    ]);
  });
});

describe("however it is written", () => {
  it.each([
    ["123  456  782", "citizen-number"],
    ["123\n456\n782", "citizen-number"],
    ["123\r\n456\r\n782", "citizen-number"],
    ["123\u2028456\u3000782", "citizen-number"],
    ["123. 456. 782", "citizen-number"],
    ["123 . 456 . 782", "citizen-number"],
    ["12-34-56-782", "citizen-number"],
    ["123 - 456 - 782", "citizen-number"],
    ["123\u2014456\u2212782", "citizen-number"],
    ["１２３４５６７８２", "citizen-number"],
    ["𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟐", "citizen-number"],
    ["06\u201312345678", "phone"],
    ["06\u201112345678", "phone"],
    ["06\u2212123 456 78", "phone"],
    ["06\n12345678", "phone"],
    ["\u202a+31 6 12345678\u202c", "phone"],
    ["jan @ x.nl", "email"],
    ["jan@ x.nl", "email"],
    ["jan @x.nl", "email"],
    ["jan [at] x [dot] nl", "email"],
    ["jan(at)x(punt)nl", "email"],
    ["jan＠x.nl", "email"],
    ["Nieuwstraat  12", "street"],
    ["Nieuwstraat\n12", "street"],
    ["Nieuwstraat, 12", "street"],
    ["Nieuwstraat\u00a012\u20113", "street"],
    ["Nieuw\u00adstraat 12", "street"],
    ["Nieuwstraat huisnr. 5", "street"],
    ["Nieuwstraat, huisnr 5", "street"],
    ["Nieuwstraat (nr.5)", "street"],
    ["Nieuwstraat\n\nhuisnummer: 5", "street"],
    ["Grotestraat Noord 12", "street"],
    ["Sluiskade N.Z. 12", "street"],
    ["7607 AB 12", "street"],
    ["7607AB, nr. 12a", "street"],
    ["https://x.nl/?bsn=123456782", "citizen-number"],
    ["https://x.nl/bel/06-12345678", "phone"],
    ["https://x.nl/?aan=jan@x.nl", "email"],
  ] as const)("%j is found", (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
    expect(kinds(`mevrouw woont op ${text}, wil verhuizen`)).toEqual([kind]);
  });

  it.each([
    "357 woningen in 2023, 255 in 2024",
    "12 - 15 woningen per kwartaal",
    "€ 1.250.000 \u2013 € 1.500.000",
    "€ 123.456.782,50",
    "49\u202f% en 15 %",
    "45 m² of 160 kWh/m², 27¹",
    "1\u20134\u20132023 tot 30\u20136\u20132023",
    "2022\u20132026",
    "2022-2026: 12 345 woningen",
    "10\u201315 woningen, daarna 20\u201325 woningen",
    "1. dak\n2. gevel\n3. ketel",
    "besluit 2023-0045678",
    "zaak 2023-000123456 en 2023-12-345",
    "Z-2023-111222333",
    "bestemmingsplan NL.IMRO.0141.000223-BP31",
    "7600 AC Almelo",
    "In 2023 BW 44 en SJ 41",
    "Nieuwstraat, 12 woningen",
    "Nieuwstraat, 3 van de 5 blokken",
    "Nieuwstraat: 12, Molenstraat: 8",
    "Nieuwstraat (27.1)",
    "overleg met @jan.jansen en @gemeente",
    "3 stuks @ 1.200 euro",
    "[at] kantoor",
    "https://bw.sharepoint.com/:x:/s/wonen/EX0123456789abc",
    "bw.sharepoint.com/:w:/r/sites/wonen/EX0612345678abc?e=0a1b2c",
    "https://almelo.sharepoint.com/Doc.aspx?sourcedoc=%7B06123456-7812-4123-9456-782123456782%7D&file=Nieuwstraat%2012.docx",
    "https://teams.microsoft.com/l/channel/19:a0612345678@thread.tacv2/x",
    "https://www.officielebekendmakingen.nl/gmb-2023-123456.html",
    "https://almelo.nl/nieuws/2023/06/12345678",
    "https://medium.com/@almelo/stuk.html",
    "www.almelo.nl/nieuwstraat-12",
  ])("%j is nobody's", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it("a street that the register prints with a soft hyphen or another space is known", () => {
    const printed = new Set(streetsIn("Sloop aan de Thorbecke\u00adlaan."));
    expect(found("Thorbeckelaan,\u00a03\u20135", printed)).toEqual([]);
  });
});

describe("several findings", () => {
  it("stand in the order of the text", () => {
    expect(kinds("Appelstraat 12, 123456782, a@b.nl of 0612345678")).toEqual([
      "street",
      "citizen-number",
      "email",
      "phone",
    ]);
  });

  it("are stopped, but for a street that may be a project", () => {
    expect(findingRules).toEqual({ "citizen-number": "stop", phone: "stop", email: "stop", street: "ask" });
  });

  it("are looked for in any text, however long", () => {
    const long = `${"1 ".repeat(1000)}${"a".repeat(2000)} ${"0".repeat(500)} ${"Straat van ".repeat(200)}`;
    const began = performance.now();
    personalDataIn(long, none);
    expect(performance.now() - began).toBeLessThan(500);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        for (const { words } of personalDataIn(text, none)) expect(words).not.toBe("");
      }),
    );
  });
});
