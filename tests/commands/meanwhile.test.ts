import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Questions, Reply } from "#bot/reply";
import { toText } from "#platforms/terminal/render";
import { type House, house, people } from "../helpers/house.ts";

const { bw, gemeente } = people;
const colleague = "bert@beterwonen.example";

let home: House;
beforeEach(async () => {
  home = await house();
});
afterEach(() => home.close());

const shown = (reply: Reply): string => {
  if (reply.place === "form") throw new Error(`a form: ${reply.form.title}`);
  return toText(reply.card);
};
const form = (reply: Reply): Questions => {
  if (reply.place !== "form") throw new Error(`no form: ${reply.card.title}`);
  return reply;
};
const updates = async () => {
  const entrance = await home.entrance();
  return entrance ? home.store.of(entrance.id).updates(2023, 27, 20) : [];
};

const why = { oorzaak: "levering laat", gevolg: "later klaar", bijsturing: "tweede aannemer" };

describe("a form that comes back, while a colleague reports", () => {
  it.each([
    ["a total lower than the colleague's", { ...why, aantal: "120 woningen" }, { bevestigd: "ja" }],
    ["a required answer", { ...why, bijsturing: "" }, { bijsturing: "tweede aannemer" }],
    ["a street", { ...why, toelichting: "Nieuwstraat 12" }, { project: "ja" }],
  ])("for %s still says who was first", async (_for, answers, mended) => {
    await home.read("voortgang 27.1 groen 200 woningen", bw);
    const opened = form(await home.say("voortgang 27.1 vraagt aandacht", bw));
    await home.read("voortgang 27.1 afgerond 357 woningen", colleague);
    const again = form(await home.say(opened.form.says, bw, answers));
    const asked = form(await home.say(again.form.says, bw, { ...answers, ...mended }));
    expect(asked.problems?.toelichting).toContain(`${colleague} meldde intussen op dit deel`);
    expect(await updates()).toHaveLength(2);
    expect(shown(await home.say(asked.form.says, bw, { ...answers, ...mended, bevestigd: "ja" }))).toContain(
      "▲ Vraagt aandacht",
    );
  });
});

describe("the same press twice", () => {
  it("adds once", async () => {
    await home.read("voortgang 27.1 groen 80 woningen", bw);
    const { form: opened } = form(await home.say("voortgang 27.1 ? @2023:1", bw));
    const answers = { status: "on-track", aantal: "+40 woningen" };
    for (let time = 0; time < 2; time += 1)
      expect(shown(await home.say(opened.says, bw, answers))).toContain("120 woningen");
    expect(await updates()).toHaveLength(2);
  });

  it("corrects once", async () => {
    await home.read("voortgang 27.1 groen 80 woningen", bw);
    const { form: opened } = form(await home.say("correctie 27.1 @2023:1", bw));
    const answers = { status: "on-track", aantal: "+10 woningen" };
    for (let time = 0; time < 2; time += 1)
      expect(shown(await home.say(opened.says, bw, answers))).toContain("90 woningen");
    expect(await updates()).toHaveLength(2);
  });

  it("takes back once, and says so both times", async () => {
    await home.read("voortgang 27.1 groen 80 woningen", bw);
    for (let time = 0; time < 2; time += 1)
      expect(await home.read("ongedaan 27.1 @2023:1", bw)).toContain("Teruggenomen: 27.1");
    expect(await updates()).toHaveLength(2);
  });
});

describe("taking back", () => {
  it("needs no number for what was reported last", async () => {
    await home.read("voortgang 27.1 groen", bw);
    expect(await home.read("ongedaan", colleague)).toContain("niets gemeld");
    expect(await home.read("ongedaan", bw)).toContain("Teruggenomen: 27.1");
    expect(await home.read("ongedaan", bw)).toContain("niets gemeld");
  });

  it("leaves no trace of a last report where nobody reported", async () => {
    await home.read("voortgang 27.1 groen", bw);
    await home.read("ongedaan", bw);
    expect(await home.read("27", bw)).toContain("Er is nog niets gemeld.");
    expect(await home.read("mijn", bw)).not.toContain("Laatste meldingen");
  });

  it("is for the person, not for whoever has the same name", async () => {
    const entrance = await home.entrance();
    if (!entrance) throw new Error("the house is empty");
    const { people: names } = home.store.of(entrance.id);
    const jan = async (user: string) =>
      names.name(
        {
          name: "Jan de Vries",
          party: "Beter Wonen",
          coordinator: false,
          accounts: [{ platform: "terminal", team: "terminal", user }],
        },
        "proef",
        new Date("2023-04-11T08:00:00Z"),
      );
    await jan("jan.een@elders.example");
    await jan("jan.twee@elders.example");
    await home.read("voortgang 27.1 groen", "jan.een@elders.example");
    expect(await home.read("ongedaan 27.1 @2023:1", "jan.twee@elders.example")).toContain(
      "van iemand anders",
    );
    expect(await home.read("ongedaan 27.1 @2023:1", "jan.een@elders.example")).toContain("Teruggenomen");
  });
});

it("what goes wrong after a report was stored is not told as if nothing was", async () => {
  const entrance = await home.entrance();
  if (!entrance) throw new Error("the house is empty");
  const { people: names } = home.store.of(entrance.id);
  const joost = await names.name(
    {
      name: "Joost Smit",
      party: "Sint Joseph",
      coordinator: false,
      accounts: [{ platform: "slack", team: "T1", user: "U0JOOST" }],
    },
    "proef",
    new Date("2023-04-11T08:00:00Z"),
  );
  const contact = { party: "Sint Joseph", action: null, until: null, member: joost.id };
  await names.setContact(contact, "proef", new Date("2023-04-11T08:00:00Z"));
  const database = new Database(home.file);
  database.exec(`CREATE TRIGGER full BEFORE INSERT ON "Delivery" BEGIN SELECT RAISE(FAIL, 'full'); END;`);
  database.close();
  const told = await home.read("voortgang 27.1 groen 40 woningen", bw);
  expect(told).toContain("Dit is opgeslagen");
  expect(told).not.toContain("niets opgeslagen");
  expect(await home.read("27 geschiedenis", bw)).toContain("40 woningen");
  expect(home.surprises).toHaveLength(1);
});

describe("words that name no status for certain", () => {
  it.each(["orange levering laat", "niet op schema", "achter op schema"])("%s choose none", async (words) => {
    await home.read("voortgang 27.1 afgerond 357 woningen", bw);
    const { form: asked } = form(await home.say(`voortgang 27.1 ${words}`, bw));
    const status = asked.fields.find(({ name }) => name === "status");
    expect(status).toMatchObject({ required: true });
    expect(status?.value).toBeUndefined();
  });
});

describe("a part that counts in several units", () => {
  it("has the report corrected that the figure is about", async () => {
    await home.read("voortgang 1.1 groen 18 woningen", bw);
    await home.read("voortgang 1.1 groen 11 eenheden", bw);
    const told = await home.read("correctie 1.1 20 woningen", bw);
    expect(told).toContain("18 wordt 20 woningen.");
    expect(told).toContain("11 eenheden en 20 woningen");
  });

  it("asks about two slips with one box", async () => {
    await home.read("voortgang 30.2 groen 14 woningen", bw);
    const { form: asked } = form(await home.say("voortgang 30.2 groen 12 woningen en 9 eenheden", bw));
    const names = asked.fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(asked.fields[0]?.label).toMatch(/Eerder was dat 14 woningen.+9 eenheden/);
  });
});

it("a share goes up and down without a question; an average is not counted one by one", async () => {
  await home.read("voortgang 11.1 groen 17%", bw);
  expect(await home.read("voortgang 11.1 groen 12%", bw)).toContain("● Op schema, 12%");
  expect(await home.read("voortgang 3.1 groen, 2 woningen verkocht", bw)).toContain(
    "● Op schema, 2 woningen (",
  );
});

describe("words at the end of a line", () => {
  it.each([
    ["voortgang 27.1 groen, zie rapport pagina 12", "zie rapport pagina 12"],
    ["27 niet mee eens, waarom zijn wij niet gevraagd?", "waarom zijn wij niet gevraagd?"],
    ["opmerking 27 zie bijlage, pagina 2", "zie bijlage, pagina 2"],
  ])("%s keep what looks like a page or a question", async (line, words) => {
    await home.read(line, bw);
    expect(await home.read("27 geschiedenis", bw)).toContain(words);
  });

  it("are a page where nothing is kept", async () =>
    expect(await home.read("zoek woningen pagina 2", bw)).toContain("Zoeken: woningen"));
});

it("what a coordinator reported in another party's name is taken back without a number too", async () => {
  await home.read("namens HAR 34.1 groen bron: mail van 11 april", gemeente);
  expect(await home.read("ongedaan", gemeente)).toContain("Teruggenomen: 34.1");
});
