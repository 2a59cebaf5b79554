import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { propose } from "#domain/matching";
import { hasProblems, readBundle, readPartnershipFile } from "#intake/bundle";
import { fixture, meerdam, reading } from "./reading.ts";

const json = JSON.parse(readFileSync(new URL("fixtures/meerdam.json", import.meta.url), "utf8"));
const { edition } = propose(await reading(fixture("meerdam-2027.md"), meerdam, 2027), undefined, [], meerdam);
const { year, source, chapters, footnotes, agreements, doubts } = edition;

const files = (change: (agreement: (typeof agreements)[number]) => unknown = (agreement) => agreement) => [
  ...chapters.map((chapter) => ({
    chapter,
    agreements: agreements.filter((one) => one.chapter === chapter.number).map(change),
    ...(chapter.number === 1 ? { footnotes, doubts } : {}),
  })),
  { year, source },
];

/** The file with something else in its first party. */
const withParty = (changes: object) => ({
  ...json,
  parties: json.parties.map((party: object, i: number) => (i === 0 ? { ...party, ...changes } : party)),
});

const problems = (read: object) => (hasProblems(read) ? read.problems : []);

/** The first action of agreement 1 with something else in it. */
const withAction = (changes: object) =>
  problems(
    readBundle(
      meerdam,
      files((one) =>
        one.number === 1
          ? {
              ...one,
              actions: one.actions.map((action, i) => (i === 0 ? { ...action, ...changes } : action)),
            }
          : one,
      ),
    ),
  );

describe("a partnership file", () => {
  it("is read", () => {
    expect(readPartnershipFile(json)).toEqual(json);
  });

  it.each([
    [{ ...json, slug: "Meer Dam" }, "slug: mag alleen kleine letters, cijfers en streepjes hebben."],
    [
      { ...json, groups: [{ name: "Allen", aliases: [], parties: ["Zonnewind"] }] },
      "groups, Allen: Zonnewind is geen partij.",
    ],
    [
      { ...json, parties: [json.parties[0], json.parties[0]], groups: [] },
      "parties: Gemeente Meerdam staat er twee keer in.",
    ],
    [{ ...json, term: { from: 2029, to: 2026 } }, "term: het eerste jaar ligt na het laatste."],
    [
      withParty({ aliases: ["de linde"] }),
      "parties: “De Linde” is een naam van Gemeente Meerdam en van De Linde. Een naam kan er maar één hebben.",
    ],
    [
      withParty({ domains: ["gmail.com"] }),
      "parties, Gemeente Meerdam: gmail.com is een openbaar maildomein. Daar kan iedereen een adres maken.",
    ],
    [
      withParty({ domains: ["@meerdam.example"] }),
      "parties, Gemeente Meerdam: “@meerdam.example” is geen maildomein. Schrijf alleen wat achter de @ staat.",
    ],
    [
      { ...json, calendar: [{ name: "Feest", from: "02-30", to: "03-01", source: "de wet" }] },
      "calendar, Feest: 02-30 (maand-dag) bestaat niet.",
    ],
    [
      withParty({ kind: undefined }),
      "parties[1].kind: moet een van deze zijn: municipality, corporation, tenants.",
    ],
    [withParty({ aliases: "Meerdam" }), "parties[1].aliases: moet een lijst ([ … ]) zijn."],
    [withParty({ colour: "red" }), "parties[1]: hier hoort geen “colour”."],
    [{ ...json, term: undefined }, "term: ontbreekt."],
  ])("tells what is wrong", (wrong, sentence) => {
    expect(problems(readPartnershipFile(wrong))).toContain(sentence);
  });

  it("names the place of what is missing or unknown", () => {
    const [first, ...others] = json.parties;
    const { kind: _, ...nameless } = first;
    const [sentence] = problems(readPartnershipFile({ ...json, parties: [nameless, ...others] }));
    expect(sentence).toMatch(/^parties\[1\]\.kind: /);
    expect(problems(readPartnershipFile({ ...json, colour: "red" }))).toHaveLength(1);
    expect(problems(readPartnershipFile(null))).toHaveLength(1);
  });
});

describe("the files of a programme", () => {
  it("are one edition", () => {
    expect(readBundle(meerdam, files())).toEqual(edition);
  });

  it.each([
    [{ leads: ["Zonnewind"], parties: [] }, 'actie 1.1: "Zonnewind" noemt geen partij.'],
    [{ parties: ["De Linde"] }, "actie 1.1: de regie betekent De Linde, Goed Thuis, maar er staat De Linde."],
    [{ number: "1.2" }, "afspraak 1: actie 1 heeft nummer 1.2."],
    [{ noReport: ["Gemeente Meerdam"] }, "actie 1.1: Gemeente Meerdam heeft hier geen deel."],
  ])("agree with each other", (changes, sentence) => {
    expect(withAction(changes)).toContain(sentence);
  });

  it("have names of at most eight words", () => {
    expect(withAction({ name: "een twee drie vier vijf zes zeven acht negen" })[0]).toMatch(
      /actions\[1\]\.name: .*8 woorden/,
    );
  });

  it("point only to what is there", () => {
    const lost = files((one) =>
      one.number === 5 ? { ...one, seeAlso: [9], footnotes: ["7"], chapter: 3 } : one,
    );
    expect(problems(readBundle(meerdam, lost))).toEqual([
      "afspraak 5: verwijst naar afspraak 9, die er niet is.",
      "afspraak 5: voetnoot 7 is er niet.",
      "afspraak 5: hoofdstuk 3 is er niet.",
    ]);
  });

  it("need the file with the year", () => {
    expect(problems(readBundle(meerdam, files().slice(0, -1)))[0]).toMatch(/^programme: /);
  });
});
