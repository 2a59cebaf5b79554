import { describe, expect, it } from "vitest";
import { daysMeant, meetingMeant, splitDay } from "#domain/typed-meeting";

describe("a day among words", () => {
  it.each([
    ["11 mei 2023 voorjaarsoverleg", "11 mei 2023", "voorjaarsoverleg"],
    ["bestuurlijk overleg op 24-5-2023", "24-5-2023", "bestuurlijk overleg"],
    ["donderdag 11 mei 2023: voorjaarsoverleg", "11 mei 2023", "voorjaarsoverleg"],
    ["2023-05-11, voorjaar", "2023-05-11", "voorjaar"],
    ["voorjaarsoverleg 11 mei", "11 mei", "voorjaarsoverleg"],
    ["Vandaag overleg", "Vandaag", "overleg"],
    ["12-5 nazit", "12-5", "nazit"],
    ["nazit op vrijdag 12/5", "12/5", "nazit"],
    ["12/5/2023 nazit", "12/5/2023", "nazit"],
    ["weg 11 mei 2023", "11 mei 2023", "weg"],
    ["31 februari 2023 x", "31 februari 2023", "x"],
    ["11 mei 2023", "11 mei 2023", ""],
  ])("“%s”", (line, typed, words) => expect(splitDay(line)).toEqual({ typed, words }));

  it.each(["volgende week", "35 woningen", "27.1 op schema", "2023"])("is not in “%s”", (line) =>
    expect(splitDay(line)).toBeUndefined());
});

describe("the days that are meant", () => {
  it.each([
    ["11 mei 2023", ["2023-05-11"]],
    ["11 mei", ["2023-05-11", "2022-05-11"]],
    ["3 april", ["2024-04-03", "2023-04-03"]],
    ["vandaag", ["2023-04-12"]],
    ["12-5", ["2023-05-12", "2022-05-12"]],
    ["3/4", ["2024-04-03", "2023-04-03"]],
    ["31-2", []],
    ["27-30", []],
    ["31 februari 2023", []],
    ["11-13-2023", []],
  ])("by “%s” on 12 April 2023 are %j", (typed, days) =>
    expect(daysMeant(typed, "2023-04-12")).toEqual(days));

  it("are those of a meeting where there is one", () => {
    const meetings = [{ day: "2022-05-11", name: "Voorjaarsoverleg", by: "Piet" }];
    expect(meetingMeant(daysMeant("11 mei", "2023-04-12"), meetings)).toBe(meetings[0]);
    expect(meetingMeant(["2023-05-11"], meetings)).toBeUndefined();
  });
});
