import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Card } from "#cards/card";
import type { Account, Member, People } from "#domain/people";
import { toText } from "#platforms/terminal/render";
import { type House, house } from "../helpers/house.ts";

const now = new Date("2023-04-11T09:00:00Z");
const terminal = (user: string): Account => ({ platform: "terminal", team: "terminal", user });
const carla = "carla@almelo.example";
const vera = "vera@beterwonen.example";
const bas = "bas@beterwonen.example";
const BW = "Beter Wonen";

let home: House;
let people: People;
let contact: Member;

const member = (name: string, user: string, party: string | null, coordinator = false) =>
  people.name({ name, party, coordinator, accounts: [terminal(user)] }, "proef", now);

/** Carla alone coordinates, Vera is the contact of Beter Wonen, Bas works there too. */
beforeEach(async () => {
  home = await house({ now: now.toISOString() });
  const entrance = await home.entrance();
  if (!entrance) throw new Error("the house is empty");
  people = home.store.of(entrance.id).people;
  const examples = await people.members();
  await member("Carla Kok", carla, "Gemeente Almelo", true);
  for (const { id } of examples) await people.remove(id, "proef", now);
  contact = await member("Vera Bos", vera, BW);
  await member("Bas Smit", bas, BW);
  await people.setContact({ party: BW, action: null, member: contact.id, until: null }, "proef", now);
});
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

const card = async (line: string, as: string): Promise<Card> => (await home.ask(line, as)).card;
const read = (line: string, as: string) => home.read(line, as);
const says = ({ buttons, blocks }: Card, label: string): string =>
  [
    ...buttons,
    ...blocks.flatMap((block) =>
      block.kind === "rows" ? block.rows.flatMap(({ opens }) => opens ?? []) : [],
    ),
  ].find((one) => one.label === label)?.says ?? `no button ${label}`;
const codeIn = (shown: string): string => /meedoen ([\w-]+)/.exec(shown)?.[1] ?? "";

describe("a contact", () => {
  it.each([
    ["contact Beter Wonen weg", vera],
    ["contact BW weghalen", carla],
  ])("is taken away by %s, and can be put back", async (line, as) => {
    const gone = await card(line, as);
    expect(toText(gone)).toContain("Beter Wonen heeft geen eigen contactpersoon meer.");
    expect(await people.contacts()).toEqual([]);
    if (as === carla) {
      expect(await read(says(gone, "Terugzetten"), carla)).toContain(
        "Vera Bos is de contactpersoon van Beter Wonen.",
      );
    }
  });

  it("of one action goes alone, of the party that is meant", async () => {
    await people.setContact({ party: BW, action: "27.1", member: contact.id, until: null }, "proef", now);
    expect(await read("contact 27.1 weg", bas)).toContain("Dit kan alleen de contactpersoon van Beter Wonen");
    expect(await read("contact 27.1 weg", carla)).toContain("Beter Wonen bij actie 27.1 heeft geen eigen");
    expect(await people.contacts()).toMatchObject([{ action: null }]);
    expect(await read("contact 27.1 weg", vera)).toContain("Er is geen contactpersoon voor 27.1.");
  });

  it("of several parties asks a coordinator which", async () => {
    const sam = await member("Sam Post", "sam@sintjoseph.example", "Sint Joseph");
    for (const { party, id } of [
      { party: BW, id: contact.id },
      { party: "Sint Joseph", id: sam.id },
    ])
      await people.setContact({ party, action: "27.1", member: id, until: null }, "proef", now);
    const asked = await card("contact 27.1 weg", carla);
    expect(await people.contacts()).toHaveLength(3);
    expect(await read(says(asked, "Sint Joseph"), carla)).toContain("Sint Joseph bij actie 27.1 heeft geen");
    expect(await people.contacts()).toHaveLength(2);
  });
});

describe("the role of coordinator", () => {
  it("is given and taken away alone: the person stays a member", async () => {
    expect(await read("coördinator Vera Bos", carla)).toContain("Vera Bos is coördinator.");
    const asked = await card("coordinator weg Vera Bos", carla);
    expect(toText(asked)).toContain("Vera Bos blijft deelnemer van Beter Wonen en is geen coördinator meer.");
    expect(await people.memberOf(terminal(vera))).toMatchObject({ coordinator: true });
    expect(await read(says(asked, "Ja, rol weghalen"), carla)).toContain(
      "Vera Bos is geen coördinator meer.",
    );
    expect(await people.memberOf(terminal(vera))).toMatchObject({ coordinator: false, party: BW });
  });

  it("of the last one stays, also where two leave at once", async () => {
    expect(await read("coordinator weg Carla Kok zeker", carla)).toContain("De laatste kan niet weg.");
    await read("coördinator Vera Bos", carla);
    const both = await Promise.all([
      read("coordinator weg Vera Bos zeker", carla),
      read("coordinator weg Carla Kok zeker", vera),
    ]);
    expect(both.join()).toContain("is geen coördinator meer.");
    expect((await people.members()).filter((one) => one.coordinator)).toHaveLength(1);
  });

  it.each([
    ["coordinator weg Carla Kok", bas, "Dit kan alleen de coördinator."],
    ["coordinator weg Bas Smit", carla, "Bas Smit is geen coördinator."],
    ["coordinator weg Niemand", carla, "Het is niet duidelijk wie “Niemand” is."],
  ])("%s by %s changes nothing", async (line, as, sentence) =>
    expect(await read(line, as)).toContain(sentence));
});

describe("open invitations", () => {
  it("are listed without their code, and one can be withdrawn", async () => {
    const code = codeIn(await read("uitnodigen Sint Joseph", carla));
    await read("uitnodigen organisatie HAR", carla);
    const open = await card("uitnodigingen", carla);
    expect(toText(open)).toContain("Iemand van Sint Joseph · uitgenodigd door Carla Kok");
    expect(toText(open)).toContain("Organisatie van HAR");
    expect(toText(open)).not.toContain(code);
    const line = says(open, "Intrekken");
    expect(await read(line, carla)).toContain("de code werkt niet meer.");
    expect(await read(line, carla)).toContain("Deze uitnodiging staat niet meer open");
    expect(await read(`meedoen ${code}`, "sam@elders.example")).toContain("Deze code is verlopen.");
    expect(toText(await card("uitnodigingen", carla))).not.toContain("Sint Joseph");
  });

  it("are a contact's for the own party alone", async () => {
    await read("uitnodigen Sint Joseph", carla);
    const line = says(await card("uitnodigingen", carla), "Intrekken");
    expect(await read("uitnodigingen", vera)).toContain("Er staat geen uitnodiging open.");
    expect(await read(line, vera)).toContain("staat niet meer open");
    await read("uitnodigen", vera);
    expect(await read("uitnodigingen", vera)).toContain("Iemand van Beter Wonen");
    expect(await read("uitnodigingen", bas)).toContain("Dit kan alleen de contactpersoon van Beter Wonen");
    expect(await read("uitnodigingen", "")).toContain("Dit kan alleen de coördinator.");
  });

  it("that were used are not among them", async () => {
    const code = codeIn(await read("uitnodigen HAR", carla));
    await read(`meedoen ${code}`, "sam@elders.example");
    expect(await read("uitnodigingen", carla)).toContain("Er staat geen uitnodiging open.");
  });
});

describe("an organisation that takes part", () => {
  beforeEach(() => people.admit({ platform: "slack", team: "T0WERK9", party: BW }, "proef", now));

  it("stands in the list, and a coordinator takes it away after a question", async () => {
    expect(await read("deelnemers", bas)).toContain("- Slack-werkruimte van Beter Wonen");
    expect(says(await card("deelnemers", bas), "Weghalen")).toBe("no button Weghalen");
    const asked = await card(says(await card("deelnemers", carla), "Weghalen"), carla);
    expect(toText(asked)).toContain("kan dan niet meer lezen");
    expect(await people.teams()).toHaveLength(1);
    const line = says(asked, "Ja, weghalen");
    expect(await read(line, bas)).toContain("Dit kan alleen de coördinator.");
    expect(await read(line, carla)).toContain("Slack-werkruimte van Beter Wonen doet niet meer mee.");
    expect(await people.teams()).toEqual([]);
    expect(await read(line, carla)).toContain("Organisatie niet gevonden");
  });
});

describe("the log", () => {
  it("says who changed which right when, to a coordinator alone", async () => {
    await read("coördinator Vera Bos", carla);
    await read("coordinator weg Vera Bos zeker", carla);
    await read("contact 27.1 Bas Smit", vera);
    await read("contact 27.1 weg", vera);
    await read("deelnemer weghalen Bas Smit zeker", carla);
    const code = codeIn(await read("uitnodigen HAR", carla));
    await read("uitnodigen organisatie", carla);
    const line = says(await card("uitnodigingen", carla), "Intrekken");
    await read(line, carla);
    await people.admit({ platform: "teams", team: "8c0a-1111", party: null }, "Carla Kok", now);
    await people.dismiss({ platform: "teams", team: "8c0a-1111" }, "Carla Kok", now);
    await people.setSwitches(
      { party: BW, openToDomain: true, onBehalf: false, byMail: true },
      "Carla Kok",
      now,
    );
    await read("afsluiten 2023 zeker", carla);
    const shown = await read("logboek", carla);
    expect(
      shown
        .split("\n")
        .filter((one) => one.startsWith("- "))
        .slice(0, 12),
    ).toMatchInlineSnapshot(`
      [
        "- Actieprogramma 2023 gesloten. · Carla Kok, op 11 april 2023 om 11.00 uur",
        "- Beter Wonen: meldt per e-mail: aan. · Carla Kok, op 11 april 2023 om 11.00 uur",
        "- Een Teams-omgeving doet niet meer mee. · Carla Kok, op 11 april 2023 om 11.00 uur",
        "- Een Teams-omgeving doet mee. · Carla Kok, op 11 april 2023 om 11.00 uur",
        "- Uitnodiging van Carla Kok voor iemand van HAR ingetrokken. · Carla Kok, op 11 april 2023 om 11.00 uur",
        "- Uitnodiging gemaakt voor een organisatie. · Carla Kok, op 11 april 2023 om 11.00 uur",
        "- Uitnodiging gemaakt voor iemand van HAR. · Carla Kok, op 11 april 2023 om 11.00 uur",
        "- Bas Smit is weggehaald bij Beter Wonen. · Carla Kok, op 11 april 2023 om 11.00 uur",
        "- Beter Wonen bij 27.1 heeft geen contactpersoon meer (was Bas Smit). · Vera Bos, op 11 april 2023 om 11.00 uur",
        "- Bas Smit is contactpersoon van Beter Wonen bij 27.1. · Vera Bos, op 11 april 2023 om 11.00 uur",
        "- Vera Bos is geen coördinator meer. · Carla Kok, op 11 april 2023 om 11.00 uur",
        "- Vera Bos is coördinator geworden. · Carla Kok, op 11 april 2023 om 11.00 uur",
      ]
    `);
    expect(shown).not.toContain(code);
    expect(shown).not.toMatch(/8c0a|T0WERK|true|false|undefined|null|member|\d{4}-\d{2}-\d{2}/);
    expect(await read("logboek", vera)).toContain("Dit kan alleen de coördinator.");
    expect(await read("logboek", "")).toContain("Dit kan alleen de coördinator.");
  });

  it("holds the newest fifty", async () => {
    for (let time = 0; time < 60; time += 1)
      await people.admit({ platform: "slack", team: `T${time}`, party: null }, "proef", now);
    const { blocks } = await card("logboek", carla);
    const entries = blocks.flatMap((block) => (block.kind === "rows" ? block.rows : []));
    expect(entries).toHaveLength(50);
  });
});
