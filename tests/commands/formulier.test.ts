import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, house, people } from "../helpers/house.ts";

let home: House;
beforeAll(async () => {
  home = await house();
});
afterAll(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

/** The form that answers a line, with the words in it. */
async function formOf(line: string, as = "") {
  const reply = await home.say(line, as);
  if (reply.place !== "file") throw new Error(`"${line}" is not answered with a file`);
  const words = strFromU8(unzipSync(reply.bytes)["word/document.xml"] ?? new Uint8Array());
  return { ...reply, words: words.replace(/<[^>]+>/g, " ") };
}

describe("formulier", () => {
  it.each([
    ["formulier HAR", "formulier-almelo-2023-har.docx"],
    ["formulier voor de huurders advies raad", "formulier-almelo-2023-har.docx"],
    ["/afspraak meldformulier BW", "formulier-almelo-2023-beter-wonen.docx"],
  ])("%j gives %s", async (line, name) => {
    const form = await formOf(line);
    expect(form.name).toBe(name);
    expect(form.card.title).toBe(`Bestand: ${name}`);
  });

  it("holds the parts of that party and says how it is returned", async () => {
    const { words } = await formOf("formulier HAR", people.sj);
    expect(words).toContain("26.1 Onderzoek naar nieuwe woonvormen");
    expect(words).not.toContain("27.1");
    expect(words).toContain("Stuur het ingevulde formulier naar de coördinator");
  });

  it("is of the own party where nobody is named", async () => {
    expect((await formOf("formulier", people.har)).name).toContain("har");
  });

  it.each([
    ["formulier Beter Wone", "is geen partij", ["formulier Beter Wonen"]],
    ["formulier huurdersorganisaties", "is een groep van partijen", ["formulier SHBW", "formulier HAR"]],
  ])("%j asks for whom", async (line, sentence, says) => {
    const { card } = await home.ask(line);
    expect(JSON.stringify(card.blocks)).toContain(sentence);
    expect(card.buttons.map((one) => one.says)).toEqual(expect.arrayContaining(says));
  });

  it("is for nobody from outside", async () => {
    expect(await home.read("formulier HAR", "wie@elders.example")).toContain("U hebt geen toegang");
  });
});
