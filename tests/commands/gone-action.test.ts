import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type House, house, people } from "../helpers/house.ts";
import { type Printed, programme } from "../helpers/programme.ts";
import { reading, readsHere, takeIn } from "./dropped.ts";

let home: House;
beforeEach(async () => {
  home = await house({ now: "2024-04-20T09:00:00Z", intake: readsHere });
});
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

const text = (...actions: Printed["actions"]): string =>
  programme(2024, { agreements: [{ number: 1, title: "Nieuwbouw", actions }] });

const before = text(
  ["Beter Wonen bouwt 60 woningen.", "Beter Wonen"],
  ["De gemeente wijst bouwlocaties aan.", "Gemeente Almelo"],
);
const after = text(
  ["De gemeente wijst bouwlocaties aan.", "Gemeente Almelo"],
  ["Aan de Marslanden verrijst een wijk.", "Woningcorporaties"],
);

const ask = async (line: string) => reading(await home.ask(line, people.gemeente));

/** An action that was reported on, and a text without it. */
async function gone() {
  await takeIn(home, before);
  await home.say("voortgang 1.1 groen We zijn begonnen.", people.bw);
  return takeIn(home, after);
}

describe("an action that the text no longer holds", { timeout: 60_000 }, () => {
  it("answers to its number with what was reported on it", async () => {
    expect((await gone()).text).toContain("met geschiedenis bewaard: 1.1");
    for (const line of ["1.1", "1.1 geschiedenis"]) {
      const { text: shown } = await ask(line);
      expect(shown).toContain("Actie 1.1 staat niet meer in het actieprogramma 2024.");
      expect(shown).toContain("Er stond: “Beter Wonen bouwt 60 woningen.”");
      expect(shown).toContain("We zijn begonnen.");
    }
    expect(await home.read("1.9")).toContain("Actie 1.9 bestaat niet");
  });

  it("can be tied to the new one by a decision, and takes its reports along", async () => {
    await gone();
    const doubts = (await ask("twijfels")).text;
    expect(doubts).toContain("Actie 1.1 (Beter Wonen bouwt 60 woningen) staat niet meer in het document.");
    const rank = Number(/(\d+)\.? [^\n]*Actie 1\.1 \(Beter/.exec(doubts)?.[1] ?? 1);
    const doubt = await ask(`twijfel ${rank}`);
    expect(doubt.text).toContain("Het is nu 1.3: Aan de Marslanden verrijst een wijk");
    await home.say(`twijfel ${rank} 2 reden: zo is het bedoeld`, people.gemeente);
    const { text: shown } = await ask("1.1");
    expect(shown).toContain("Aan de Marslanden verrijst een wijk");
    expect(await home.read("1.1 geschiedenis")).toContain("We zijn begonnen.");
    expect((await ask("1.3")).text).toContain("Actie 1.3 heet nu 1.1.");
    // The same text once more changes nothing about it.
    await takeIn(home, after);
    expect((await ask("1.3")).text).toContain("Actie 1.3 heet nu 1.1.");
    expect((await ask("1.1")).text).toContain("Aan de Marslanden verrijst een wijk");
  });
});
