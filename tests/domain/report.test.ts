import { describe, expect, it } from "vitest";
import { targetsOf } from "#domain/counted";
import type { Target } from "#domain/edition";
import { check, type ReportContext, type ReportDraft } from "#domain/report";
import { usualAsOf } from "#domain/report-fields";
import { statuses } from "#domain/status";
import { type Answers, isFinal, type ReportedStatus, settableIn, statusRules } from "#domain/status-rules";
import { showStatus } from "#domain/status-words";

const homes = (goal: number, party: string | null): Target => ({
  party,
  kind: "exactly",
  goal,
  unit: "woningen",
  text: `${goal} woningen`,
});

const renovation = [homes(612, null), homes(255, "Sint Joseph"), homes(357, "Beter Wonen")];
const holidays = new Set(["2023-04-07", "2023-04-10"]);

const spring: ReportContext = {
  today: "2023-05-10",
  isHoliday: (day) => holidays.has(day),
  year: 2023,
  targets: targetsOf(renovation, "Beter Wonen"),
  earlier: [],
  onBehalf: false,
  confirmed: false,
};

const draft = (status: ReportedStatus | null, answers: Answers = {}): ReportDraft => ({
  action: "27.1",
  party: "Beter Wonen",
  status,
  answers,
});

const judge = (status: ReportedStatus | null, answers: Answers = {}, context: Partial<ReportContext> = {}) =>
  check(draft(status, answers), { ...spring, ...context });

const problemsOf = (...judged: Parameters<typeof judge>) => {
  const checked = judge(...judged);
  return checked.outcome === "problems" ? checked.problems : {};
};

const setback: Answers = { cause: "ziekte", consequence: "later klaar", steering: "extra ploeg" };

describe("the table of statuses", () => {
  it.each([
    ["not-started", false, "Nog niet gestart", []],
    ["on-track", false, "Op schema", []],
    ["attention", false, "Vraagt aandacht", ["cause", "consequence", "steering"]],
    ["behind", false, "Loopt achter", ["cause", "consequence", "steering"]],
    ["done", true, "Afgerond", []],
    ["missed", true, "Niet gehaald", ["cause", "figure"]],
    ["deferred", true, "Doorgeschoven", ["toYear", "cause"]],
    ["dropped", true, "Gaat niet door", ["cause"]],
  ] as const)("%s: final %s, button %s, asks %j", (status, final, button, asked) => {
    const rule = statusRules[status];
    expect(rule).toMatchObject({ final, button, setBy: "party" });
    expect(rule.asks.map(({ field }) => field)).toEqual(asked);
    expect(isFinal(status)).toBe(final);
  });

  it("lets nobody set what was not reported", () => {
    expect(statusRules["not-reported"]).toMatchObject({ setBy: "nobody", button: "", final: false });
    expect(settableIn(2023, "2023-05-10")).not.toContain("not-reported");
    expect(settableIn(2023, "2023-05-10")).toHaveLength(statuses.length - 1);
  });

  it("calls a button as its status, but for what goes not through", () => {
    for (const status of settableIn(2023, "2023-05-10"))
      if (status !== "dropped") expect(showStatus(status)).toContain(statusRules[status].button);
  });

  it("asks how it comes, what it means and what is done about it", () => {
    expect(statusRules.behind.asks.map(({ question }) => question)).toEqual([
      "Hoe komt het?",
      "Wat betekent dit voor de afspraak?",
      "Wat doet u eraan?",
    ]);
  });
});

describe("a sound report", () => {
  it("of a part on schedule is one press", () => {
    expect(judge("on-track")).toEqual({
      outcome: "sound",
      report: {
        action: "27.1",
        party: "Beter Wonen",
        status: "on-track",
        asOf: "2023-05-10",
        text: null,
        cause: null,
        consequence: null,
        steering: null,
        decision: null,
        figure: null,
        toYear: null,
        link: null,
        onBehalfOf: null,
      },
    });
  });

  it("speaks of today at the latest", () => {
    expect(judge("on-track", { asOf: "vandaag" })).toMatchObject({ report: { asOf: "2023-05-10" } });
    expect(judge("on-track", { asOf: "10-5-2023" })).toMatchObject({ outcome: "sound" });
  });

  it("keeps every answer, trimmed", () => {
    const answers = {
      ...setback,
      text: " loopt ",
      figure: "120",
      asOf: "9 mei",
      link: "https://bw.example/a",
    };
    expect(judge("behind", { ...answers, decision: "meer geld" })).toMatchObject({
      outcome: "sound",
      report: {
        ...setback,
        text: "loopt",
        figure: { total: 120, unit: "woningen" },
        asOf: "2023-05-09",
        link: "https://bw.example/a",
        decision: "meer geld",
      },
    });
  });

  it("of an ending says why, how far and to which year", () => {
    expect(judge("missed", { cause: "geen grond", figure: "0" })).toMatchObject({ outcome: "sound" });
    expect(judge("deferred", { cause: "geen grond", toYear: "naar 2024" })).toMatchObject({
      outcome: "sound",
      report: { toYear: 2024 },
    });
    expect(judge("dropped", { cause: "geen grond" })).toMatchObject({ outcome: "sound" });
  });

  it("makes an addition the total of the year", () => {
    const earlier = [{ total: 80, unit: "woningen" }];
    expect(judge("on-track", { figure: "40 erbij" }, { earlier })).toMatchObject({
      report: { figure: { total: 120, unit: "woningen" } },
    });
    expect(
      judge("on-track", { figure: "+0,2" }, { earlier: [{ total: 0.1, unit: "woningen" }] }),
    ).toMatchObject({
      report: { figure: { total: 0.3 } },
    });
    expect(judge("on-track", { figure: "+40" })).toMatchObject({ report: { figure: { total: 40 } } });
  });
});

describe("a report that lacks something", () => {
  it("names every answer that is missing at once", () => {
    expect(Object.keys(problemsOf("behind", { figure: "veel" })).sort()).toEqual([
      "cause",
      "consequence",
      "figure",
      "steering",
    ]);
    expect(problemsOf("behind", { ...setback, cause: " - " })).toEqual({
      cause: "Vul dit nog in: Hoe komt het?",
    });
    expect(Object.keys(problemsOf("deferred"))).toEqual(["toYear", "cause"]);
    expect(Object.keys(problemsOf("dropped"))).toEqual(["cause"]);
    expect(problemsOf(null)).toEqual({ status: "Kies hoe het staat." });
  });

  it("asks the figure reached only where a number was agreed", () => {
    expect(Object.keys(problemsOf("missed", { cause: "geen grond" }))).toEqual(["figure"]);
    expect(judge("missed", { cause: "geen grond" }, { targets: [] })).toMatchObject({ outcome: "sound" });
  });

  it("asks a coordinator for the source of what is entered for a party", () => {
    expect(Object.keys(problemsOf("on-track", {}, { onBehalf: true }))).toEqual(["onBehalfOf"]);
    expect(judge("on-track", { onBehalfOf: "mail van 16 april" }, { onBehalf: true })).toMatchObject({
      outcome: "sound",
      report: { onBehalfOf: "mail van 16 april" },
    });
    expect(judge("on-track", { onBehalfOf: "mail van 16 april" })).toMatchObject({
      report: { onBehalfOf: null },
    });
  });

  it.each([
    ["figure", "veel", "“veel” is geen getal. Schrijf bijvoorbeeld 120 woningen."],
    ["figure", "-5 woningen", "Een aantal is niet kleiner dan nul. Schrijf het nieuwe totaal."],
    ["figure", "9999999999999", "Dit getal is te groot. Kijk het nog eens na."],
    ["asOf", "31 februari", "“31 februari” is geen datum. Schrijf bijvoorbeeld 10 mei 2023."],
    ["asOf", "1 mei 1923", "Klopt het jaar 1923? Schrijf bijvoorbeeld 10 mei 2023."],
    ["asOf", "1 mei 2123", "Klopt het jaar 2123? Schrijf bijvoorbeeld 10 mei 2023."],
    ["asOf", "11 mei 2023", "11 mei 2023 moet nog komen. Kies vandaag of een eerdere dag."],
    ["asOf", "31-12-2022", "31 december 2022 ligt voor het begin van het actieprogramma 2023."],
    ["link", "ftp://almelo.example", "Dit is geen link naar een pagina. Een link begint met https://"],
    ["link", "javascript:alert(1)", "Dit is geen link naar een pagina. Een link begint met https://"],
    ["link", "www.almelo.example", "Dit is geen link naar een pagina. Een link begint met https://"],
    ["link", "https://", "Dit is geen link naar een pagina. Een link begint met https://"],
    ["toYear", "later", "Schrijf een jaar, bijvoorbeeld 2024."],
    ["toYear", "2023", "Kies een jaar na 2023."],
    ["toYear", "2203", "Het jaar 2203 is te ver weg. Klopt het jaar?"],
  ] as const)("%s %j: %s", (field, typed, sentence) => {
    expect(problemsOf("on-track", { [field]: typed })).toEqual({ [field]: sentence });
  });

  it("takes 2,000 characters, also where they are two units long", () => {
    expect(judge("on-track", { text: "😀".repeat(2000) })).toMatchObject({ outcome: "sound" });
    expect(problemsOf("on-track", { text: "a".repeat(2001) })).toEqual({
      text: "De tekst is te lang: 2.001 tekens. Er is plaats voor 2.000.",
    });
  });

  it("says what to count where that is not clear", () => {
    const two = [homes(34, null), { ...homes(11, null), unit: "eenheden" }];
    expect(problemsOf("on-track", { figure: "20" }, { targets: two })).toEqual({
      figure: "Schrijf erbij wat u telt: woningen of eenheden.",
    });
    expect(problemsOf("on-track", { figure: "20" }, { targets: [] })).toEqual({
      figure: "Schrijf erbij wat u telt: bijvoorbeeld 120 woningen.",
    });
  });

  it("adds to what was reported in the same unit, and takes a bare number for the only one that was", () => {
    const targets = [homes(34, null), { ...homes(11, null), unit: "eenheden" }];
    const reached = (figure: string, earlier: ReportContext["earlier"]) => {
      const checked = judge("on-track", { figure }, { targets, earlier });
      return checked.outcome === "problems" ? checked.problems.figure : checked.report.figure;
    };
    const twenty = { total: 20, unit: "woningen" };
    const five = { total: 5, unit: "eenheden" };
    expect(reached("+2 eenheden", [twenty])).toEqual({ total: 2, unit: "eenheden" });
    expect(reached("+2 eenheden", [twenty, five])).toEqual({ total: 7, unit: "eenheden" });
    expect(reached("25", [twenty])).toEqual({ total: 25, unit: "woningen" });
    expect(reached("25", [twenty, five])).toBe("Schrijf erbij wat u telt: woningen of eenheden.");
  });
});

describe("a report that looks like a slip", () => {
  it.each([
    [
      { figure: "3.571" },
      {},
      "far-above-target",
      "U meldt 3.571 woningen. Afgesproken is 357 woningen. Klopt dat?",
    ],
    [
      { figure: "100" },
      { earlier: [{ total: 120, unit: "woningen" }] },
      "below-earlier",
      "U meldt 100 woningen. Eerder was dat 120 woningen. Klopt dat?",
    ],
    [
      { figure: "20 huizen" },
      {},
      "other-unit",
      "U meldt 20 huizen. Afgesproken is een aantal woningen. Klopt dat?",
    ],
  ] as const)("%j is confirmed first", (answers, context, about, question) => {
    expect(judge("on-track", answers, context)).toMatchObject({
      outcome: "confirm",
      confirms: [{ about, question }],
    });
    expect(judge("on-track", answers, { ...context, confirmed: true })).toMatchObject({ outcome: "sound" });
  });

  it("is not ten times the target, nor the same as before, nor a number nobody agreed on", () => {
    const earlier = [{ total: 120, unit: "woningen" }];
    expect(judge("on-track", { figure: "120" }, { earlier })).toMatchObject({ outcome: "sound" });
    expect(judge("on-track", { figure: "3.570" })).toMatchObject({ outcome: "sound" });
    expect(judge("on-track", { figure: "9.000 woningen" }, { targets: [] })).toMatchObject({
      outcome: "sound",
    });
  });

  it("counts one figure, and says which one does not count", () => {
    const targets = [homes(34, null), { ...homes(11, null), unit: "eenheden" }];
    const twice = { figure: "20 woningen", text: "En 5 eenheden." };
    expect(judge("on-track", twice, { targets })).toMatchObject({
      outcome: "confirm",
      confirms: [{ about: "two-figures", question: expect.stringContaining("ook 5 eenheden") }],
    });
    expect(judge("on-track", twice, { targets, confirmed: true })).toMatchObject({ outcome: "sound" });
    for (const text of ["Waarvan 5 woningen verhuurd.", "Vijf eenheden volgen.", "In 2024 meer eenheden."])
      expect(judge("on-track", { ...twice, text }, { targets })).toMatchObject({ outcome: "sound" });
  });

  it("is none where the whole agreement has a number in that unit", () => {
    const wider = [{ ...homes(15, null), kind: "at-most" as const, unit: "procent" }];
    expect(judge("on-track", { figure: "17%" })).toMatchObject({ outcome: "confirm" });
    expect(judge("on-track", { figure: "17%" }, { wider })).toMatchObject({ outcome: "sound" });
    expect(judge("on-track", { figure: "170%" }, { wider })).toMatchObject({
      confirms: [{ about: "far-above-target" }],
    });
    const earlier = [{ total: 17, unit: "procent" }];
    expect(judge("on-track", { figure: "40" }, { wider, earlier })).toMatchObject({
      report: { figure: { total: 40, unit: "woningen" } },
    });
  });

  it("is still refused where something else is wrong", () => {
    expect(judge("behind", { figure: "3.571" })).toMatchObject({ outcome: "problems" });
    expect(judge("behind", { figure: "veel" }, { confirmed: true })).toMatchObject({ outcome: "problems" });
  });
});

describe("the reference date", () => {
  const usual = (today: string, year: number) => usualAsOf({ ...spring, today, year });

  it.each([
    ["2023-05-10", 2023, "2023-05-10"],
    ["2023-04-11", 2023, "2023-03-31"],
    ["2024-01-08", 2023, "2023-12-31"],
    ["2024-06-01", 2023, "2023-12-31"],
    ["2026-11-23", 2023, "2023-12-31"],
    ["2024-01-08", 2024, "2024-01-08"],
  ])("on %s in the programme of %i is %s", (today, year, asOf) => {
    expect(usual(today, year)).toBe(asOf);
  });
});

describe("on 23 November 2026, with the programme of 2023", () => {
  const first = { today: "2026-11-23" };

  it("takes how a part ended, as of the last day of its year", () => {
    expect(judge("done", {}, first)).toMatchObject({ outcome: "sound", report: { asOf: "2023-12-31" } });
    expect(judge("deferred", { toYear: "2024", cause: "geen grond" }, first)).toMatchObject({
      outcome: "sound",
    });
    expect(judge("done", { asOf: "1 maart 2024" }, first)).toMatchObject({ report: { asOf: "2024-03-01" } });
  });

  it.each(["not-started", "on-track", "attention", "behind"] as const)("refuses %s", (status) => {
    expect(problemsOf(status, setback, first)).toEqual({
      status:
        "Het jaar 2023 is voorbij; u meldt de eindstand. Kies uit: Afgerond, Niet gehaald, Doorgeschoven, Gaat niet door.",
    });
  });

  it("refuses a day more than a year after it", () => {
    expect(problemsOf("done", { asOf: "1 januari 2025" }, first)).toEqual({
      asOf: "1 januari 2025 ligt meer dan een jaar na het actieprogramma 2023. U meldt hoe het in 2023 is afgelopen.",
    });
    expect(judge("done", { asOf: "31 december 2024" }, first)).toMatchObject({ outcome: "sound" });
  });

  it("offers the endings, in their order", () => {
    expect(settableIn(2023, "2026-11-23")).toEqual(["done", "missed", "deferred", "dropped"]);
    expect(settableIn(2023, "2024-01-01")).toHaveLength(4);
    expect(settableIn(2023, "2023-12-31")).toHaveLength(8);
  });
});

describe("a programme that has not begun", () => {
  it("takes no report", () => {
    expect(problemsOf("on-track", {}, { year: 2024, today: "2023-12-20" })).toEqual({
      status: "Het actieprogramma 2024 begint op 1 januari 2024. Melden kan vanaf die dag.",
    });
  });
});
