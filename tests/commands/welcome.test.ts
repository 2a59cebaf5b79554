import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Place } from "#bot/heard";
import type { Member, People } from "#domain/people";
import { toText } from "#platforms/terminal/render";
import { almelo, textsOf } from "../helpers/fake-teams.ts";
import { people as addresses, type House, house } from "../helpers/house.ts";
import { scene as teamsScene } from "../platforms/teams/bot.ts";

const at = new Date("2023-04-11T08:00:00Z");
const account = (user: string) => ({ platform: "terminal", team: "terminal", user }) as const;

let home: House;
let people: People;
beforeAll(async () => {
  home = await house({ teams: [almelo] });
  const entrance = await home.entrance();
  if (!entrance) throw new Error("the example is not there");
  people = home.store.of(entrance.id).people;
});
afterAll(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

const member = (name: string, more: Partial<Omit<Member, "id">> = {}) =>
  people.name({ name, party: null, coordinator: false, accounts: [], ...more }, "test", at);

describe("welkom", () => {
  it("tells whoever reports for a party in three sentences what to do here", async () => {
    expect(await home.read("welkom", addresses.bw)).toMatchInlineSnapshot(`
      "Welkom bij Afspraken
      Hier leest u de prestatieafspraken Almelo: wie wat heeft beloofd en hoe het staat.
      Typ een nummer, de naam van een partij of een woord. Bijvoorbeeld: 27.
      U meldt hoe het staat met de delen van Beter Wonen. Kies Mijn delen om te beginnen.
      [Mijn delen] mijn  [Afspraak 27] 27  [Alle afspraken] afspraken  [Hulp] help"
    `);
  });

  it("tells whoever may only read whom to ask", async () => {
    const carla = await member("Carla", { coordinator: true, accounts: [account("carla@almelo.example")] });
    const shown = await home.read("welkom");
    expect(shown).toContain("U kunt alles lezen, maar nog niets melden. Vraag ");
    expect(shown).toMatch(/(?:Vraag|of) Carla(?: of| om)/);
    expect(shown).not.toContain("Mijn delen");
    expect(await home.read("welkom", "carla@almelo.example")).toContain("U bent coördinator.");
    await people.remove(carla.id, "test", at);
  });

  it("names the contact of a party in the workspace that is its own, while that lasts", async () => {
    const wim = await member("Wim", { party: "Sint Joseph", accounts: [account("wim@sintjoseph.example")] });
    await people.admit({ platform: "slack", team: "T0JOSEPH", party: "Sint Joseph" }, "test", at);
    const contact = { party: "Sint Joseph", action: null, member: wim.id };
    const ask = async () => {
      const where: Place = { platform: "slack", team: "T0JOSEPH", channel: "D1", shared: false };
      const reply = await home.hear({
        ...{ who: { platform: "slack", team: "T0JOSEPH", user: "U1" }, where, line: "mijn" },
        door: { form: "/afspraak {}", whispers: false },
      });
      return reply.place === "form" ? "" : toText(reply.card);
    };
    await people.setContact({ ...contact, until: null }, "test", at);
    expect(await ask()).toMatch(/(?:Vraag|of) Wim(?: of| om)/);
    await people.setContact({ ...contact, until: "2023-04-10" }, "test", at);
    expect(await ask()).not.toContain("Wim");
  });

  it.each(["welkom", "start"])("gives a stranger nothing of the register: %s", async (line) => {
    const shown = await home.read(line, "iemand@elders.example");
    expect(shown).toContain("Uw organisatie doet nog niet mee.");
    expect(shown).not.toMatch(/Almelo|Beter Wonen|27|Carla/);
    expect(shown).toContain("[Opnieuw kijken] welkom");
  });

  it("says where there is no programme yet how to begin all the same", async () => {
    const bare = await house({ empty: true });
    expect(await bare.read("welkom")).toContain("nog geen samenwerking");
    await bare.close();
  });
});

describe("start", () => {
  it("is what somebody has to do, with the hour", async () => {
    const shown = await home.read("start", addresses.bw);
    expect(shown).toContain("Mijn delen: Beter Wonen");
    expect(shown).toContain("Stand van 11.00 uur, 11 april 2023.");
  });
});

describe("in Teams", () => {
  const added = { type: "installationUpdate", action: "add" };
  const said = ({ teams }: Awaited<ReturnType<typeof teamsScene>>) =>
    textsOf(teams.sent.map(({ body }) => body)).join("\n");

  it("an installation is welcomed in the person's own conversation, with buttons", async () => {
    const opened = await teamsScene({ hear: home.hear });
    await opened.does(added);
    expect(said(opened)).toContain("Welkom bij Afspraken");
    expect(said(opened)).toContain("U kunt alles lezen, maar nog niets melden.");
    expect(said(opened)).toContain("Afspraak 27");
  });

  it("the one in a channel speaks to everybody, and of nobody", async () => {
    const opened = await teamsScene({ hear: home.hear });
    await opened.does(added, "channel");
    expect(said(opened)).toContain("Iedere partij meldt over de eigen delen");
    expect(said(opened)).toContain("Bijvoorbeeld: @Afspraken 27.");
    expect(said(opened)).not.toMatch(/U kunt alles lezen|Vraag /);
  });

  it("somebody of another tenant reads nothing of the register", async () => {
    const opened = await teamsScene({ hear: home.hear });
    const tenant = "99999999-2222-4333-8444-555555555555";
    const conversation = { id: "a:elders", conversationType: "personal", tenantId: tenant };
    await opened.does({ ...added, conversation, channelData: { tenant: { id: tenant } } });
    expect(said(opened)).toContain("Uw organisatie doet nog niet mee.");
    expect(said(opened)).not.toMatch(/Almelo|27/);
  });

  it("mijn works in the person's own conversation", async () => {
    const { does, teams } = await teamsScene({ hear: home.hear });
    await does({ type: "message", text: "mijn" });
    expect(textsOf(teams.sent.map(({ body }) => body)).join("\n")).toContain("U kunt alles lezen");
  });
});
