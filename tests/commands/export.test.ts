import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toText } from "#platforms/terminal/render";
import { type House, house, people } from "../helpers/house.ts";
import { programme } from "../helpers/programme.ts";
import { readsHere, takeIn } from "./dropped.ts";

let home: House;
beforeAll(async () => {
  home = await house();
});
afterAll(() => home.close());

/** The file that answers a line. */
async function fileOf(line: string, as = "") {
  const reply = await home.say(line, as);
  if (reply.place !== "file") throw new Error(`"${line}" is not answered with a file`);
  return { ...reply, words: Buffer.from(reply.bytes).toString() };
}

describe("export", () => {
  it.each([
    ["export xlsx", "voortgang-almelo-2023.xlsx", "PK"],
    ["exporteren naar Excel", "voortgang-almelo-2023.xlsx", "PK"],
    ["download excel bestand", "voortgang-almelo-2023.xlsx", "PK"],
    ["export docx", "voortgang-almelo-2023.docx", "PK"],
    ["export word voor BW", "voortgang-almelo-2023-beter-wonen.docx", "PK"],
    ["export Sint Joseph csv", "monitor-almelo-2023-sint-joseph.csv", "\ufeff"],
    ["/afspraak export .csv", "monitor-almelo-2023.csv", "\ufeff"],
    ["export json", "register-almelo-2023.json", "{"],
    ["export agenda van de HAR", "agenda-almelo-2023-har.ics", "BEGIN:VCALENDAR"],
    ["export excel alle partijen", "voortgang-almelo-2023.xlsx", "PK"],
  ])("%j gives %s", async (line, name, begins) => {
    const file = await fileOf(line);
    expect(file.name).toBe(name);
    expect(file.words.startsWith(begins)).toBe(true);
    expect(file.card.title).toBe(`Bestand: ${name}`);
  });

  it("holds what somebody reported a moment ago", async () => {
    const before = (await fileOf("export csv")).words;
    await home.say("voortgang 27.1 op schema @2023:0", people.bw);
    const after = (await fileOf("export csv")).words;
    expect(before).not.toContain("Op schema");
    expect(after.match(/Op schema/g)).toHaveLength(1);
  });

  it("of one party holds its own parts and no others", async () => {
    const { words } = await fileOf("export csv HAR");
    expect(words).toContain("HAR");
    expect(words).not.toContain(';"Sint Joseph";');
  });

  it("asks for the kind of file, and keeps whose it is", async () => {
    const { card } = await home.ask("download Beter Wonen");
    expect(card.buttons.map(({ says }) => says)).toEqual([
      "export xlsx Beter Wonen",
      "export docx Beter Wonen",
      "export csv Beter Wonen",
      "export json Beter Wonen",
      "export ics Beter Wonen",
    ]);
    expect(toText((await home.ask("export")).card)).toContain("Van alle partijen.");
  });

  it.each([
    ["export pdf", "Een bestand in “pdf” is er niet.", "export docx"],
    ["export excel Beter Wone", "is geen partij", "export xlsx Beter Wonen"],
    ["export excel qqqqq", "is geen partij", "export xlsx Gemeente Almelo"],
    ["export csv woningcorporaties", "is een groep van partijen", "export csv Sint Joseph"],
    ["export huurdersorganisaties", "is een groep van partijen", "export HAR"],
  ])("%j asks of whom", async (line, sentence, says) => {
    const { card } = await home.ask(line);
    expect(toText(card)).toContain(sentence);
    expect(card.buttons.map((one) => one.says)).toContain(says);
  });

  it.each([
    "export constructor",
    "export zonnepanelen",
  ])("%j is searched for, with how it works above", async (line) => {
    expect(await home.read(line)).toContain("Zo werkt het: export excel Beter Wonen.");
  });

  it("is for everybody who may read, and for nobody else", async () => {
    for (const as of Object.values(people))
      expect((await fileOf("export csv", as)).bytes.length).toBeGreaterThan(1_000);
    expect(await home.read("export csv", "wie@elders.example")).toContain("U hebt geen toegang");
  });

  it("stands in help, with an example", async () => {
    expect(await home.read("help overleg")).toContain("export excel Beter Wonen");
  });
});

describe("a file of one year of several", { timeout: 60_000 }, () => {
  let several: House;
  beforeAll(async () => {
    several = await house({ now: "2024-04-11T09:00:00Z", intake: readsHere });
    await takeIn(several, programme(2024));
  }, 60_000);
  afterAll(() => several.close());

  it.each([
    ["export docx 2023", "voortgang-almelo-2023.docx"],
    ["export 2023 word", "voortgang-almelo-2023.docx"],
    ["export docx", "voortgang-almelo-2024.docx"],
    ["export excel van het actieprogramma 2023 voor Beter Wonen", "voortgang-almelo-2023-beter-wonen.xlsx"],
    ["export csv Beter Wonen 2024", "monitor-almelo-2024-beter-wonen.csv"],
    ["export csv", "monitor-almelo-2023-2024.csv"],
    ["formulier HAR 2023", "formulier-almelo-2023-har.docx"],
    ["formulier 2023 voor de HAR", "formulier-almelo-2023-har.docx"],
    ["formulier HAR", "formulier-almelo-2024-har.docx"],
  ])("%j gives %s", async (line, name) => {
    expect(await several.say(line)).toMatchObject({ place: "file", name });
  });

  it.each([
    ["export 2023", "Van het actieprogramma 2023.", "export docx 2023"],
    ["export BW 2023", "Van het actieprogramma 2023.", "export docx Beter Wonen 2023"],
    ["export pdf 2023", "Een bestand in “pdf” is er niet.", "export docx 2023"],
    ["export docx Beter Wone 2023", "is geen partij", "export docx Beter Wonen 2023"],
    ["formulier 2023", "Kies een partij.", "formulier HAR 2023"],
    ["export excel 2022", "Er is geen actieprogramma van 2022. Wel van: 2024, 2023.", "overzicht 2023"],
    ["export 2031", "Er is geen actieprogramma van 2031.", "overzicht 2024"],
    ["formulier HAR 2022", "Er is geen actieprogramma van 2022.", "overzicht 2023"],
  ])("%j keeps the year", async (line, sentence, says) => {
    const { card } = await several.ask(line);
    expect(toText(card)).toContain(sentence);
    expect(card.buttons.map((one) => one.says)).toContain(says);
  });
});

describe("a file in a place that others read too", () => {
  it("is for the asker alone, unless it is asked to be shown", async () => {
    const channel = await house({ door: { form: "/afspraak {}", whispers: true } });
    try {
      expect(await channel.say("export csv")).toMatchObject({ place: "file", personal: true });
      expect(await channel.say("toon export csv")).not.toHaveProperty("personal");
    } finally {
      await channel.close();
    }
  });

  it("says that there is nothing to put in a file before a programme was read in", async () => {
    const bare = await house({ empty: true });
    try {
      expect(await bare.read("export csv")).toContain("Nog niet ingericht");
    } finally {
      await bare.close();
    }
  });
});
