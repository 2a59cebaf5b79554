import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Questions, Reply } from "#bot/reply";
import type { Card } from "#cards/card";
import { askOthers } from "#cards/joint";
import { sharedFigure } from "#domain/joint";
import type { Register } from "#domain/register";
import { measureOf } from "#domain/standing";
import { toText } from "#platforms/terminal/render";
import { type House, house, people } from "../helpers/house.ts";

const { bw, sj, gemeente, har } = people;
const today = "2023-07-11";

let home: House;
let register: Register;
beforeEach(async () => {
  home = await house({ now: `${today}T09:00:00Z` });
  const entrance = await home.entrance();
  if (!entrance) throw new Error("the house is empty");
  register = home.store.of(entrance.id);
});
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

const cardOf = (reply: Reply): Card => {
  if (reply.place === "form") throw new Error(`a form: ${reply.form.title}`);
  return reply.card;
};
const read = async (line: string, as: string) => toText(cardOf(await home.say(line, as)));
const formOf = async (line: string, as: string): Promise<Questions> => {
  const reply = await home.say(line, as);
  if (reply.place !== "form") throw new Error(`no form: ${reply.card.title}`);
  return reply;
};
const says = (card: Card, label: string): string =>
  card.buttons.find((one) => one.label === label)?.says ?? `no button ${label}`;
const partOf = async (party: string, action = "27.1") => {
  const parts = await register.commitments(2023, Number(action.split(".")[0]));
  const found = parts.find((one) => one.action === action && one.party === party);
  if (!found) throw new Error(`no part of ${party}`);
  return found;
};

/** What the other leads of an action are asked after one of them reported. */
async function asked(action: string, party: string) {
  const number = Number(action.split(".")[0]);
  const book = await register.edition((await home.entrance())?.programmes[0]?.edition ?? "");
  const found = book.agreements
    .find((one) => one.number === number)
    ?.actions.find((one) => one.number === action);
  if (!found) throw new Error(`no action ${action}`);
  const measure = measureOf({ year: 2023, closed: false }, today, () => false);
  return askOthers(
    found,
    await partOf(party, action),
    await register.commitments(2023, number),
    2023,
    measure,
  );
}

describe("after a report on a joint action", () => {
  it("the other leads are asked, and an answer is that party's own report", async () => {
    await read("voortgang 27.1 groen 40 woningen", sj);
    const [ask, ...others] = await asked("27.1", "Sint Joseph");
    expect(others).toEqual([]);
    expect(ask?.party).toBe("Beter Wonen");
    expect(toText(ask?.card ?? cardOf(await home.say("27")))).toMatchInlineSnapshot(`
      "Ook voor Beter Wonen?
      27.1 Woningen renoveren en verduurzamen
      Sint Joseph meldde ● Op schema, 40 woningen (stand per 30 juni 2023).
      Geldt dit ook voor Beter Wonen? Uw antwoord is een eigen melding van Beter Wonen.
      Het aantal van Sint Joseph wordt niet overgenomen.
      [Ja, ook voor ons] ook 27.1 Sint Joseph 1 @2023:0  [Nee, zelf melden] voortgang 27.1 @2023:0"
    `);
    const line = says(ask?.card ?? cardOf(await home.say("27")), "Ja, ook voor ons");
    for (let time = 0; time < 2; time += 1) expect(await read(line, bw)).toContain("Gemeld: 27.1");
    expect(await partOf("Beter Wonen")).toMatchObject({
      status: "on-track",
      asOf: "2023-06-30",
      figure: null,
      version: 1,
      last: { by: bw },
    });
    expect(await asked("27.1", "Sint Joseph")).toEqual([]);
  });

  it("the words of another party are shown first and become the own words", async () => {
    await read("voortgang 27.1 rood oorzaak: failliet; gevolg: later; bijsturing: nieuwe aanbesteding", sj);
    const form = await formOf("overnemen 27.1", bw);
    expect(form.form.fields.map(({ value }) => value)).toEqual(
      expect.arrayContaining(["failliet", "later", "nieuwe aanbesteding", "2023-06-30"]),
    );
    expect(await partOf("Beter Wonen")).toMatchObject({ version: 0 });
    const answers = { oorzaak: "wachten op Sint Joseph", gevolg: "later", bijsturing: "overleg" };
    expect(cardOf(await home.say(form.form.says, bw, answers)).title).toContain("Gemeld: 27.1");
    const [update] = await register.updates(2023, 27, 1);
    expect(update).toMatchObject({ party: "Beter Wonen", to: "behind", cause: "wachten op Sint Joseph" });
  });

  it("what ended is asked too before it is told", async () => {
    await read("voortgang 27.1 afgerond", sj);
    expect((await formOf("ook 27.1 Sint Joseph", bw)).form.title).toBe("Melden 27.1");
  });

  it("is offered among the own parts, until it is told", async () => {
    const row = async (as: string) => {
      const { blocks } = cardOf(await home.say("mijn", as));
      return blocks
        .flatMap((block) => (block.kind === "rows" ? block.rows : []))
        .find(({ opens }) => opens?.label === "Ook voor ons 27.1");
    };
    expect(await row(bw)).toBeUndefined();
    await read("voortgang 27.1 groen", sj);
    const offered = await row(bw);
    expect(offered?.detail).toBe("Sint Joseph meldde ● Op schema (stand per 30 juni 2023).");
    expect(await read("mijn", bw)).toContain("Een andere partij meldde al:");
    expect(await row(sj)).toBeUndefined();
    expect(await row(gemeente)).toBeUndefined();

    await read(offered?.opens?.says ?? "nothing offered", bw);
    expect(await partOf("Beter Wonen")).toMatchObject({ status: "on-track", version: 1 });
    expect(await row(bw)).toBeUndefined();
  });

  it("shows what changed since the question", async () => {
    await read("voortgang 27.1 groen", sj);
    const [ask] = await asked("27.1", "Sint Joseph");
    await read("voortgang 27.1 nog niet gestart", sj);
    const again = await home.say(says(ask?.card ?? cardOf(await home.say("27")), "Ja, ook voor ons"), bw);
    expect(cardOf(again).title).toBe("Ook voor Beter Wonen?");
    expect(toText(cardOf(again))).toContain("Sint Joseph meldde ○ Nog niet gestart");
    expect(await partOf("Beter Wonen")).toMatchObject({ version: 0 });
  });

  it("does not overwrite what the party reported itself meanwhile", async () => {
    await read("voortgang 27.1 groen", sj);
    const [ask] = await asked("27.1", "Sint Joseph");
    await read("voortgang 27.1 nog niet gestart", bw);
    const late = await home.say(says(ask?.card ?? cardOf(await home.say("27")), "Ja, ook voor ons"), bw);
    expect(late.place).toBe("form");
    expect(await partOf("Beter Wonen")).toMatchObject({ status: "not-started", version: 1 });
  });

  it.each([
    ["ook 27.1 Sint Joseph 1 @2023:0", sj, "Niets om over te nemen"],
    [
      "ook 27.1 Sint Joseph 1 @2023:0",
      gemeente,
      "Melden kunnen hier alleen Beter Wonen en Sint Joseph zelf.",
    ],
    ["ook 27.1 Sint Joseph 1 @2023:0", har, "Melden kunnen hier alleen"],
    ["ook 27.1 Sint Joseph 1 @2023:0", "", "U kunt alles lezen, maar nog niets melden."],
    ["ook 27.1 HAR", bw, "Niets om over te nemen"],
    ["overnemen 27.2", bw, "Niets om over te nemen"],
    ["ook 99.1", bw, "Afspraak 99 bestaat niet."],
  ])("%s by %s tells nothing for anybody", async (line, as, sentence) => {
    await read("voortgang 27.1 groen", sj);
    expect(await read(line, as)).toContain(sentence);
    expect(await register.updates(2023, 27, 9)).toHaveLength(1);
  });
});

it("is offered in the round and where a status is asked", async () => {
  await read("voortgang 27.1 groen", sj);
  const turn = cardOf(await home.say("ronde na 26.1", bw));
  expect(toText(turn)).toContain("Sint Joseph meldde ● Op schema (stand per 30 juni 2023).");
  const status = cardOf(await home.say("voortgang 27.1", bw));
  expect(says(status, "Ook voor ons")).toBe(says(turn, "Ook voor ons"));
  const told = cardOf(await home.say(says(turn, "Ook voor ons"), bw));
  expect(says(told, "Verder met de ronde")).toBe("ronde na 27.1 2023");
  expect(toText(cardOf(await home.say("voortgang 27.1", sj)))).not.toContain("Beter Wonen meldde");
});

describe("a figure of another lead", () => {
  const figure = (unit: string) => ({ total: 12, unit });
  const target = (party: string | null, unit: string) =>
    ({ party, unit, kind: "at-most", goal: 15, text: "" }) as const;
  const action = (...targets: readonly ReturnType<typeof target>[]) =>
    ({ targets }) as unknown as Parameters<typeof sharedFigure>[0];

  it("holds only where it is agreed for all together and is not added up", () => {
    const share = figure("procent");
    expect(sharedFigure(action(target(null, "procent")), "Beter Wonen", share)).toEqual(share);
    expect(sharedFigure(action(target("Beter Wonen", "procent")), "Beter Wonen", share)).toBeNull();
    expect(sharedFigure(action(target(null, "woningen")), "Beter Wonen", figure("woningen"))).toBeNull();
    expect(sharedFigure(action(), "Beter Wonen", share)).toBeNull();
  });
});
