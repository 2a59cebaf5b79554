import { describe, expect, it } from "vitest";
import type { ReportedStatus } from "#domain/status-rules";
import { readTypedReport } from "#domain/typed-report";

const read = (typed: string, status: ReportedStatus = "on-track", onBehalf = false) =>
  readTypedReport(typed, { status, units: ["woningen"], today: "2023-04-10", year: 2023, onBehalf });

describe("what is typed behind a status", () => {
  it("is a figure, its day and the text", () => {
    expect(read("120 woningen per 31-03-2023, de laatste volgen in mei")).toEqual({
      figure: "120 woningen",
      asOf: "31-03-2023",
      text: "de laatste volgen in mei",
    });
  });

  it("holds labelled answers in any order", () => {
    const answers = { cause: "ziekte", consequence: "twee maanden later", steering: "extra ploeg" };
    expect(read("oorzaak: ziekte; gevolg: twee maanden later; bijsturing: extra ploeg", "behind")).toEqual(
      answers,
    );
    expect(
      read("Bijsturing: extra ploeg; Gevolgen: twee maanden later; de oorzaak: ziekte", "behind"),
    ).toEqual(answers);
    expect(read("oorzaak: ziekte gevolg: twee maanden later bijsturing: extra ploeg", "behind")).toEqual(
      answers,
    );
    expect(
      read(
        "Hoe komt het?: ziekte; wat betekent dit voor de afspraak: twee maanden later; wat doen we eraan: extra ploeg",
        "behind",
      ),
    ).toEqual(answers);
  });

  it("keeps everything else as the text", () => {
    expect(read("40 erbij; het gaat langzaam; oorzaak: ziekte; wordt vervolgd", "attention")).toEqual({
      figure: "40 erbij",
      cause: "ziekte",
      text: "het gaat langzaam; wordt vervolgd",
    });
    expect(read("toelichting: zie brief; en de mail")).toEqual({ text: "zie brief; en de mail" });
  });

  it("joins an answer that is given twice", () => {
    expect(read("oorzaak: ziekte; oorzaak: regen", "behind")).toEqual({ cause: "ziekte; regen" });
  });

  it("takes no label from the middle of a sentence", () => {
    expect(read("oorzaak: regen met als gevolg: uitloop", "behind")).toEqual({
      cause: "regen",
      consequence: "uitloop",
    });
    expect(read("de gevolgen vallen mee")).toEqual({ text: "de gevolgen vallen mee" });
    expect(read("hoofdoorzaak: regen")).toEqual({ text: "hoofdoorzaak: regen" });
  });

  it.each([
    ["stand per 9 januari 2023: 40 woningen", { asOf: "9 januari 2023", figure: "40 woningen" }],
    ["40 woningen, stand per 9 januari", { asOf: "9 januari", figure: "40 woningen" }],
    ["per 31-12-2022; 40 woningen", { asOf: "31-12-2022", figure: "40 woningen" }],
    ["oorzaak: regen, stand per 31 februari 2023", { asOf: "31 februari 2023", cause: "regen" }],
    ["per 1 maart 2023 start een nieuwe aannemer", { text: "per 1 maart 2023 start een nieuwe aannemer" }],
    ["per 1 mei 2023", { text: "per 1 mei 2023" }],
    ["stand per 28-02 130 woningen", { asOf: "28-02", figure: "130 woningen" }],
    ["stand per: gisteren, 130 woningen", { asOf: "gisteren", figure: "130 woningen" }],
    ["150 woningen per eind maart", { figure: "150 woningen", asOf: "eind maart" }],
    ["op 28-2-2023 130 woningen", { asOf: "28-2-2023", figure: "130 woningen" }],
    ["130 woningen op 28 februari", { figure: "130 woningen", asOf: "28 februari" }],
    ["op 28-2-2023 gestart", { text: "op 28-2-2023 gestart" }],
    ["op 1 maart 3 aannemers gestart", { text: "op 1 maart 3 aannemers gestart" }],
    ["stand per februari 150 woningen", { asOf: "februari", figure: "150 woningen" }],
    ["stand per nader order; oorzaak: regen", { asOf: "nader order", cause: "regen" }],
    ["stand van zaken is goed", { text: "stand van zaken is goed" }],
    ["nieuwe aannemer per 1 maart 2023", { text: "nieuwe aannemer per 1 maart 2023" }],
  ])("reads the day of %j", (typed, answers) => {
    expect(read(typed)).toEqual(answers);
  });

  it.each([
    [
      "120 woningen https://almelo.example/raad",
      { figure: "120 woningen", link: "https://almelo.example/raad" },
    ],
    [
      "besluit van de raad (https://almelo.example/raad).",
      { text: "besluit van de raad", link: "https://almelo.example/raad" },
    ],
    ["link: ftp://almelo.example", { link: "ftp://almelo.example" }],
    [
      "zie https://almelo.example voor meer",
      { text: "zie https://almelo.example voor meer", link: "https://almelo.example" },
    ],
  ])("reads the link of %j", (typed, answers) => {
    expect(read(typed)).toEqual(answers);
  });

  it("takes the year a part is deferred to, and why", () => {
    expect(read("naar 2024: geen vergunning", "deferred")).toEqual({
      toYear: "2024",
      cause: "geen vergunning",
    });
    expect(read("2024, geen vergunning", "deferred")).toEqual({ toYear: "2024", cause: "geen vergunning" });
    expect(read("naar het actieprogramma van 2024", "deferred")).toEqual({ toYear: "2024" });
    expect(read("naar 2024 doorgeschoven")).toEqual({ text: "naar 2024 doorgeschoven" });
  });

  it("takes the words behind an ending as its reason", () => {
    expect(read("geen geld", "dropped")).toEqual({ cause: "geen geld" });
    expect(read("12 woningen, geen grond", "missed")).toEqual({ figure: "12 woningen", cause: "geen grond" });
    expect(read("reden: geen geld; spijtig", "dropped")).toEqual({ cause: "geen geld", text: "spijtig" });
  });

  it("never takes a figure over a labelled one", () => {
    expect(read("aantal: 120; 3 woningen leeg")).toEqual({ figure: "120", text: "3 woningen leeg" });
  });

  it("holds a source only where it is entered in a party's name", () => {
    expect(read("40 erbij; bron: mail van 16 april", "on-track", true)).toEqual({
      figure: "40 erbij",
      onBehalfOf: "mail van 16 april",
    });
    expect(read("bron: mail van 16 april")).toEqual({ text: "bron: mail van 16 april" });
  });

  it("is nothing where nothing was typed", () => {
    expect(read("")).toEqual({});
  });
});
