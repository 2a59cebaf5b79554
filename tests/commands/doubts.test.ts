import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { privacyProblem } from "#bot/privacy";
import type { Card } from "#cards/card";
import type { Entrance, Register } from "#domain/register";
import { toMessage } from "#platforms/slack/render";
import { toAdaptiveCard } from "#platforms/teams/render";
import { formText } from "#platforms/terminal/render";
import { complaints } from "../helpers/adaptive.ts";
import { type House, house, people } from "../helpers/house.ts";
import { faultsOf } from "../platforms/slack/faults.ts";

const { bw, har, gemeente } = people;

let home: House;
beforeEach(async () => {
  home = await house();
});
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

async function inside(): Promise<{ readonly entrance: Entrance; readonly register: Register }> {
  const entrance = await home.entrance();
  if (!entrance) throw new Error("the house is empty");
  return { entrance, register: home.store.of(entrance.id) };
}

/** Somebody of Beter Wonen who coordinates too. */
async function secondCoordinator(): Promise<string> {
  const { register } = await inside();
  const user = "vera@beterwonen.example";
  const accounts = [{ platform: "terminal", team: "terminal", user }] as const;
  const vera = { name: "Vera de Wit", party: "Beter Wonen", coordinator: true, accounts };
  await register.people.name(vera, "voorbeeld", new Date("2023-04-11T09:00:00Z"));
  return user;
}

const read = (line: string, as: string = gemeente) => home.read(line, as);

/** What a line asks before it does anything. */
async function asked(line: string, answers?: Readonly<Record<string, string>>, as: string = gemeente) {
  const reply = await home.say(line, as, answers);
  if (reply.place !== "form") throw new Error(`"${line}" is answered with the card "${reply.card.title}"`);
  return reply;
}

/** The line behind the button that begins with these words. */
async function behind(line: string, label: string, as: string = gemeente): Promise<string> {
  const { card } = await home.ask(line, as);
  const found = card.buttons.find((one) => one.label.startsWith(label));
  if (!found) throw new Error(`"${line}" has no button "${label}": ${card.buttons.map((one) => one.label)}`);
  return found.says;
}

const decided = async (line: string, reden: string, as: string = gemeente): Promise<Card> => {
  const reply = await home.say(line, as, { reden });
  if (reply.place !== "asker") throw new Error(`"${line}" asks again`);
  return reply.card;
};

describe("a coordinator and the doubts", () => {
  it("reads one at a time, with what is printed, the readings and what each does", async () => {
    const first = await read("twijfels");
    expect(first).toContain("Twijfel 1 van 18");
    expect(first).toContain("nog 18 open");
    const moved = await read("twijfel 18");
    expect(moved).toContain("Er staat: “28: regie ‘Huurdersorganisaties’ zonder actie");
    expect(moved).toContain("1. Blijft bij 29 · Zo staat het nu in het register.");
    expect(moved).toContain("SHBW en HAR kunnen dan melden bij 28.4.");
    expect(moved).toMatch(/\[1\. Blijft bij 29\].*\[2\. Hoort bij 28, regie…\].*\[Later\]/);
  });

  it("puts one off, round the end of the list", async () => {
    expect(await read(await behind("twijfel 17", "Later"))).toContain("Twijfel 18 van 18");
    expect(await read("twijfel 18 later")).toContain("Twijfel 1 van 18");
  });

  it("is asked why, and told beforehand what changes", async () => {
    const { form, problems } = await asked(await behind("twijfel 18", "2. Hoort bij 28"));
    expect(problems).toBeUndefined();
    expect(form.title.length).toBeLessThanOrEqual(24);
    expect(form.lead).toContain("Actie 29.1 wordt 28.4");
    expect(form.lead).toContain("SHBW en HAR kunnen dan melden bij 28.4.");
    expect((await asked(form.says, { reden: " - " })).problems).toEqual({
      reden: "Schrijf in een zin waarom u dit besluit.",
    });
    expect((await asked(form.says, { reden: "x".repeat(301) })).problems?.reden).toContain("300 tekens");
    expect((await asked(form.says, { reden: "bel 06-12345678" })).problems?.reden).toContain(
      "telefoonnummer",
    );
    expect((await asked(form.says, { reden: "klacht van Bornsestraat 12" })).problems?.reden).toContain(
      "noem de straat zonder huisnummer",
    );
    expect(await read("28.4")).toContain("bestaat niet");
  });

  it("gives a part to who had none, and takes it back", async () => {
    expect(await read("voortgang 28.4 op schema", har)).toContain("Actie 28.4 bestaat niet");
    const card = await decided(await behind("twijfel 18", "2."), "De kolom noemt hen bij 28.");
    expect(card.title).toBe("Besluit bewaard");
    expect(await read("voortgang 28.4 op schema", har)).toContain("melding van HAR");

    const question = await read("twijfel 18 ongedaan");
    expect(question).toContain("1 melding blijft daar bewaard");
    expect(await read("28")).toContain("28.4 Contact met bewonerscommissies");
    expect(await read(await behind("twijfel 18 ongedaan", "Ja"))).toContain("Actie 28.4 is nu 29.1");
    expect(await read("voortgang 28.4 op schema", har)).toContain("Actie 28.4 bestaat niet");
    expect(await read("29.1")).toContain("Nog geen regie");

    await decided(await behind("twijfel 18", "2."), "Toch wel.");
    expect(await read("28.4")).toContain("Op schema");
  });

  it("once decided shows which reading stands, and of the others nothing", async () => {
    await decided(await behind("twijfel 18", "2."), "De kolom noemt hen bij 28.");
    const shown = await read("twijfel 18");
    expect(shown).toContain("2. Hoort bij 28, regie huurdersorganisaties · Zo staat het nu in het register.");
    expect(shown.match(/Zo staat het nu/g)).toHaveLength(1);
    expect(shown).not.toContain("past niet meer");
    expect(shown).toMatch(/1\. Blijft bij 29$/m);
  });

  it("decides by typing the reason behind it", async () => {
    const said = await read("twijfel 9 2 omdat de zin hen noemt");
    expect(said).toContain("Beter Wonen en Sint Joseph kunnen nu melden bij 7.1.");
    expect(said).toContain("omdat de zin hen noemt");
    expect(await read("7.1")).toContain("Zo staat het er: Gemeente; Gemeente");
  });

  it("keeps a reading that changes nothing, and the doubt leaves the list of open ones", async () => {
    expect(await read("twijfel 4 1 reden: zo lezen alle partijen het")).toContain(
      "Wie er kan melden, de aantallen en de datums blijven zoals zij zijn.",
    );
    expect(await read("overzicht")).toContain("17 plaatsen");
    expect(await read("twijfel 4")).toContain(
      "Besloten door Coördinator van Gemeente Almelo op 11 april 2023",
    );
    expect(await read("twijfels besloten")).toContain("zo lezen alle partijen het");
    expect(await read("twijfels besloten")).toContain("17 plaatsen");
  });

  it("says how many reports stay where nobody can report any longer", async () => {
    const municipality = "medewerker@almelo.example";
    await read("voortgang 15.1 op schema", municipality);
    const { form } = await asked("twijfel 12 2");
    expect(form.lead).toContain(
      "Gemeente Almelo kan dan niet meer melden bij 15.1. 1 melding blijft daar bewaard.",
    );
    await decided("twijfel 12 2", "Het gaat over zorg.");
    expect(await read("14.2")).toContain("Nog niet gemeld");
    expect(await read("15 geschiedenis")).toContain("Op schema");
    await read(await behind("twijfel 12", "Ongedaan maken"));
    expect(await read("15.1")).toContain("● Op schema");
  });

  it("keeps what was taken back among the decisions", async () => {
    await decided("twijfel 9 2", "De zin noemt hen.");
    await read("twijfel 9 ongedaan");
    const all = await read("tekstbesluiten");
    expect(all).toContain("De zin noemt hen.");
    expect(all).toContain("Ongedaan gemaakt door Coördinator van Gemeente Almelo op 11 april 2023.");
    expect(await read("tekstbesluit 1")).not.toContain("[Ongedaan maken]");
    expect(await read("tekstbesluit 1 ongedaan")).toContain("Besluit 1 over de tekst");
  });

  it("cannot take back what later was built on", async () => {
    await decided("twijfel 18 2", "De kolom noemt hen.");
    await read("datum 28.4 1 oktober 2023 reden: dan is de eerste avond");
    const no = await read("twijfel 18 ongedaan");
    expect(no).toContain("Op dit besluit is later verder besloten.");
    expect(no).toContain("dan is de eerste avond");
    await read("tekstbesluit 2 ongedaan");
    expect(await read("twijfel 18 ongedaan")).toContain("Actie 28.4 is nu 29.1");
  });

  it("makes two actions one", async () => {
    const { form } = await asked("twijfel 7 2");
    expect(form.lead).toContain("kunnen dan niet meer melden bij 5.2.");
    await decided("twijfel 7 2", "Het is één alinea.");
    expect(await read("5.2")).toContain("Actie 5.2 hoort nu bij 5.1.");
    expect(await read("5.1")).toContain("agenda");
  });

  it("decides of two readings that both change who reports", async () => {
    await decided("twijfel 10 3", "De gemeente doet dit.");
    expect(await read("voortgang 7.2 op schema", bw)).toContain("Dit deel is van Gemeente Almelo");
  });

  it("says which there are where the number is none", async () => {
    expect(await read("twijfel 19")).toContain("Er zijn er 18, genummerd van 1 tot en met 18.");
    expect(await read("twijfel 3 9")).toContain("Twijfel 3 van 18");
    expect(await read("tekstbesluit 7")).toContain("Besluit 7 is er niet");
    expect(await read("tekstbesluiten")).toContain("Er is nog geen besluit");
  });
});

describe("two coordinators at once", () => {
  it("cannot both decide one doubt", async () => {
    const vera = await secondCoordinator();
    const replies = await Promise.all([
      home.say("twijfel 9 1", gemeente, { reden: "Zo staat het er." }),
      home.say("twijfel 9 2", vera, { reden: "De zin noemt hen." }),
    ]);
    const stored = replies.filter(
      (reply) => reply.place === "asker" && reply.card.title === "Besluit bewaard",
    );
    expect(stored).toHaveLength(1);
    expect((await read("tekstbesluiten")).match(/Besloten door/g)).toHaveLength(1);
  });

  it("both keep their words where they decide something else", async () => {
    const vera = await secondCoordinator();
    const lines = [
      ["twijfel 9 2", gemeente, "De zin noemt hen."],
      ["twijfel 14 2", vera, "Zij evalueren samen."],
    ] as const;
    const replies = await Promise.all(lines.map(([line, as, reden]) => home.say(line, as, { reden })));
    for (const [i, reply] of replies.entries()) {
      if (reply.place !== "form") continue;
      const [line, as, reden] = lines[i] ?? lines[0];
      expect(formText(reply)).toContain(reden);
      expect(formText(reply)).toContain("op hetzelfde moment");
      await decided(line, reden, as);
    }
    expect((await read("tekstbesluiten")).match(/Besloten door/g)).toHaveLength(2);
    expect(await read("tekstbesluiten")).toContain("Besloten door Vera de Wit");
  });

  it("tells the second who was first", async () => {
    const vera = await secondCoordinator();
    const line = await behind("twijfel 9", "2.", vera);
    await decided("twijfel 9 1", "Zo staat het er.");
    const card = await decided(line, "De zin noemt hen.", vera);
    expect(card.title).toBe("Al besloten: twijfel 9");
    expect(await read("voortgang 7.1 op schema", bw)).toContain("Dit deel is van Gemeente Almelo");
  });
});

describe("everybody else", () => {
  it("reads all doubts with their decisions, and decides none", async () => {
    await decided("twijfel 9 2", "De zin noemt hen.");
    const all = await read("twijfels", bw);
    expect(all).toContain("17 plaatsen zijn op meer dan één manier te lezen. Over 1 is al besloten.");
    expect(all).toContain(
      "Besloten door Coördinator van Gemeente Almelo op 11 april 2023: De zin noemt hen.",
    );
    expect(await read("twijfel 18", bw)).not.toContain("[1. Blijft bij 29]");
    expect(await read("twijfel 9", bw)).not.toContain("[Ongedaan maken]");
  });

  it.each([
    "twijfel 18 2",
    "twijfel 9 ongedaan",
    "tekstbesluit 1 ongedaan",
  ])("is refused %s", async (line) => {
    await decided("twijfel 9 2", "De zin noemt hen.");
    const reply = await home.say(line, bw, { reden: "Wij willen dit." });
    expect(reply).toMatchObject({ place: "asker", personal: true, card: { title: "Dat kan niet" } });
    expect(await read("tekstbesluiten")).not.toContain("Wij willen dit.");
    expect(await read("7.1")).toContain("Regie: Gemeente Almelo, Beter Wonen en Sint Joseph");
  });
});

it("nothing is decided in a programme that is closed", async () => {
  const { register } = await inside();
  await register.close(2023, true, "voorbeeld", new Date("2023-04-11T09:00:00Z"));
  expect(await read("twijfels")).toContain("18 plaatsen");
  expect(await read("twijfel 18 2 omdat het zo is")).toContain("Dat kan niet");
});

it("every card and form of it is sound in Slack and Teams", async () => {
  const { entrance, register } = await inside();
  const edition = await register.edition(entrance.programmes[0]?.edition ?? "");
  const lines = [
    ...edition.doubts.map((_, i) => `twijfel ${i + 1}`),
    ...["twijfels alle", "twijfel 99", "tekstbesluiten"],
  ];
  await decided("twijfel 18 2", "De kolom noemt hen.");
  for (const line of [...lines, "tekstbesluit 1", "twijfels besloten"]) {
    const { card } = await home.ask(line, gemeente);
    expect([line, complaints(toAdaptiveCard(card))]).toEqual([line, []]);
    if (line.startsWith("twijfel ")) expect([line, faultsOf(toMessage(card))]).toEqual([line, []]);
    const choices = card.buttons.filter(({ opens }) => opens === "form");
    expect(choices.filter(({ label }) => label.length > 30)).toEqual([]);
    for (const { says } of choices)
      expect(privacyProblem((await asked(says)).form.lead ?? "", edition, true)).toBeUndefined();
  }
});
