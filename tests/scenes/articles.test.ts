import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { propose } from "#domain/matching";
import type { Partnership } from "#domain/partnership";
import { openStore } from "#store/open";
import { type House, house } from "../helpers/house.ts";
import { meerdam, reading } from "../intake/reading.ts";

const at = new Date("2027-03-15T09:00:00Z");

/** Two parties whose names begin with an article that nobody leaves out. */
const partnership: Partnership = {
  ...meerdam,
  parties: [
    ...meerdam.parties.filter(({ kind }) => kind === "municipality"),
    { name: "De Veste", short: "DV", kind: "corporation", aliases: [], domains: ["deveste.example"] },
    { name: "'t Heem", short: "TH", kind: "tenants", aliases: [], domains: ["heem.example"] },
  ],
  groups: [],
};

const document = `Actieprogramma 2027 gemeente Meerdam

| Afspraak 2026-2029 | Acties 2027 | Regie |
|---|---|---|
| 1) Bouwen Er komt meer te huur. | De Veste bouwt 40 woningen. | De Veste en 't Heem |
| 2) Vegen De straat is schoon. | De Veste veegt. | De Veste |
`;

async function fill(file: string): Promise<void> {
  const store = await openStore(`file:${file}`);
  const id = await store.found(partnership, at);
  const { people, adopt } = store.of(id);
  for (const party of ["De Veste", "'t Heem"])
    await people.setSwitches({ party, openToDomain: true, onBehalf: true, byMail: false }, "test", at);
  const account = { platform: "terminal", team: "terminal", user: "carla@meerdam.example" } as const;
  await people.name(
    { name: "Carla", party: "Gemeente Meerdam", coordinator: true, accounts: [account] },
    "test",
    at,
  );
  const { edition } = propose(await reading(document, partnership, 2027), undefined, [], partnership);
  await adopt(edition, null, at);
  await store.close();
}

describe.each([
  ["De Veste", "dirk@deveste.example"],
  ["'t Heem", "tess@heem.example"],
])("a party that is called %s", (party, own) => {
  let home: House;
  beforeAll(async () => {
    home = await house({ now: at.toISOString(), fill });
  });
  afterAll(() => home.close());

  const coordinator = "carla@meerdam.example";
  const strange =
    /is geen partij|niets gevonden|Gevonden|hier niet begrepen|staat niet in|Bedoelt u|ernaar gezocht/;

  it.each([
    [`partij ${party}`, own],
    [party, own],
    [party.toLowerCase(), own],
    [`wat doet ${party}`, own],
    [`${party} 2027`, own],
    [`afspraken ${party}`, own],
    [`cijfers ${party}`, own],
    [`termijnen ${party}`, own],
    [`uitnodigen ${party}`, coordinator],
    [`instellen ${party}`, coordinator],
    [`${party} instellen`, coordinator],
    [`${party} namens aan`, coordinator],
    [`deelnemers ${party}`, coordinator],
    [`wie nog ${party}`, coordinator],
    [`contact ${party}`, coordinator],
    [`export excel ${party}`, own],
    [`formulier ${party}`, own],
    [`formulier van ${party}`, own],
    [`namens ${party} 1.1 groen bron: mail van 16 april`, coordinator],
    [`1 geschiedenis ${party}`, own],
    [`1 geschiedenis van ${party}`, own],
  ])("is known in “%s”", async (line, as) => {
    expect(await home.read(line, as)).not.toMatch(strange);
    expect(JSON.stringify(await home.ask(line, as))).toContain(party);
  });

  it.each([
    [`ook 1.1 ${party}`, "Niets om over te nemen"],
    [`kwartaal aan ${party}`, "komt in een kanaal"],
  ])("is known in “%s”, that does not name it again", async (line, answer) => {
    expect(await home.read(line, own)).toContain(answer);
  });
});
