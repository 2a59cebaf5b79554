import { beforeAll, describe, expect, it } from "vitest";
import type { Contents } from "#domain/papers";
import { papers } from "#papers/paper";
import { told } from "./told.ts";

let contents: Contents;
beforeAll(async () => {
  contents = {
    ...(await told(true)),
    meetings: [{ name: "Bestuurlijk overleg; voorjaar", day: "2023-05-24" }],
  };
});

const read = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The events, unfolded, as lists of lines. */
const events = (text: string): readonly string[] =>
  text
    .replace(/\r\n[ \t]/g, "")
    .split("BEGIN:VEVENT\r\n")
    .slice(1);

const agenda = async (party?: string) => read((await papers.paperOf("ics", contents, party)).bytes);
const about = async (summary: string) =>
  events(await agenda()).find((event) => event.includes(`SUMMARY:${summary}`)) ?? "";

describe("the calendar", () => {
  it("is lines of at most 75 bytes that end as the format wants", async () => {
    const text = await agenda();
    expect(text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
    const lengths = text.split("\r\n").map((line) => Buffer.byteLength(line));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
  });

  it("has a date of an action on its last day, with the words it was read from", async () => {
    const event = await about("26.1 Onderzoek naar nieuwe woonvormen");
    expect(event).toContain("DTSTART;VALUE=DATE:20231231\r\nDTEND;VALUE=DATE:20240101\r\n");
    expect(event).toContain("“In 2023”");
    expect(event).toContain("DTSTAMP:20230411T090000Z");
  });

  it("has dates of whole agreements, moments of the year and meetings", async () => {
    expect(await about("Afspraak 27.")).toContain("VALUE=DATE:20301231");
    const spring = await about("Voorjaarsoverleg");
    expect(spring).toContain("DTSTART;VALUE=DATE:20230301\r\nDTEND;VALUE=DATE:20230601\r\n");
    expect(await about("Bestuurlijk overleg\\; voorjaar")).toContain("VALUE=DATE:20230524");
  });

  it("takes nobody's hours", async () => {
    for (const event of events(await agenda())) expect(event).toContain("TRANSP:TRANSPARENT");
  });

  it("names each event once, and the same in every export", async () => {
    const names = async (text: string) => events(text).map((event) => /UID:(.*)/.exec(event)?.[1]);
    const first = await names(await agenda());
    const { bytes } = await papers.paperOf("ics", { ...contents, at: new Date("2023-11-01T09:00:00Z") });
    expect(await names(read(bytes))).toEqual(first);
    expect(new Set(first).size).toBe(first.length);
  });

  it("counts a later export as a revision, so that a calendar takes over a day that changed", async () => {
    const [first] = events(await agenda());
    const { bytes } = await papers.paperOf("ics", { ...contents, at: new Date("2023-04-12T09:00:00Z") });
    const [later] = events(read(bytes));
    const revision = (event = "") => Number(/SEQUENCE:(\d+)/.exec(event)?.[1]);
    expect(revision(later)).toBeGreaterThan(revision(first));
    expect(later).toContain("LAST-MODIFIED:20230412T090000Z");
  });

  it("has the moments of the running year beside a programme that is past", async () => {
    const { bytes } = await papers.paperOf("ics", { ...contents, at: new Date("2026-11-23T09:00:00Z") });
    expect(read(bytes)).toContain("DTSTART;VALUE=DATE:20261214");
  });

  it("tells one party of the dates it takes part in", async () => {
    const text = await agenda("HAR");
    expect(text).toContain("26.1 Onderzoek naar nieuwe woonvormen");
    expect(text).not.toContain("SUMMARY:1.1");
  });
});
