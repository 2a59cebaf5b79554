import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Account, People, Profile } from "#domain/people";
import type { Register } from "#domain/register";
import { toText } from "#platforms/terminal/render";
import { type House, house, people as of } from "../helpers/house.ts";

const now = "2023-04-11T09:00:00Z";
const later = new Date("2023-04-12T09:00:00Z");
const carla = "carla@almelo.example";
const HAR = "HAR";
const BW = "Beter Wonen";

let home: House;
let register: Register;
let people: People;

/** Carla coordinates for the municipality; nobody else is a member, and no party chose anything but its example. */
beforeEach(async () => {
  home = await house({ now, teams: ["T0BW", "T0ALMELO"] });
  const entrance = await home.entrance();
  if (!entrance) throw new Error("the house is empty");
  register = home.store.of(entrance.id);
  people = register.people;
  const examples = await people.members();
  await member("Carla Kok", { platform: "terminal", team: "terminal", user: carla }, "Gemeente Almelo", true);
  for (const { id } of examples) await people.remove(id, "proef", later);
});
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

const member = (name: string, account: Account, party: string | null, coordinator = false) =>
  people.name({ name, party, coordinator, accounts: [account] }, "proef", new Date(now));
const slack = (user: string, team = "T0BW"): Account => ({ platform: "slack", team, user });

const mail = (email: string | null, differing: Partial<Profile> = {}): Profile => ({
  ...{ name: "Vera Bos", email, emailConfirmed: true, full: true },
  ...differing,
});
const vera = mail("vera@beterwonen.example");

/** What somebody on Slack reads, in a private conversation. */
async function onSlack(line: string, who: Account, profile: Profile = vera): Promise<string> {
  const reply = await home.hear({
    ...{ who, line, profile: async () => profile },
    where: { platform: "slack", team: who.team, channel: "D1", shared: false },
    door: { form: "/afspraak {}", whispers: true },
  });
  if (reply.place === "form") throw new Error(`"${line}" is answered with a form`);
  return toText(reply.card);
}
const chosen = async (party: string) => (await people.switches()).find((one) => one.party === party);
const turns = async (party: string) => (await people.turned(party)).map(({ by }) => by);

describe("what a party chose", () => {
  it("is shown to everybody, with buttons for its own people", async () => {
    const shown = await home.read("partij Beter Wonen instellen", of.bw);
    expect(shown).toContain("Iedereen met een adres van beterwonen.example mag melden: aan");
    expect(shown).toContain("De coördinator mag namens Beter Wonen melden: uit");
    expect(shown).toContain("Beter Wonen meldt per e-mail: uit");
    expect(shown).toContain("Aangezet door voorbeeld op 11 april 2023");
    for (const line of ["domein uit", "namens aan", "e-mail aan"])
      expect(shown).toContain(`instellen Beter Wonen ${line}`);

    const other = await home.read("partij Beter Wonen instellen", of.sj);
    expect(other).toContain("mag melden: aan");
    expect(other).toContain("Dit kiest Beter Wonen zelf.");
    expect(other).not.toMatch(/ (?:aan|uit)zetten|door voorbeeld/);
  });

  it.each([
    ["instellen", of.har, "Instellingen van HAR"],
    ["instellingen van BW", of.har, "Instellingen van Beter Wonen"],
    ["afspraak partij SHBW instellen", of.har, "Instellingen van SHBW"],
    ["instellen", "", "Instellingen van welke partij?"],
    ["partij Beter Wonen", of.har, "[Instellingen van Beter Wonen]"],
    ["partij huurdersorganisaties instellen", of.har, "is geen partij"],
    ["instellen namens misschien", of.har, "Zo werkt het: instellen Beter Wonen."],
  ])("%s by %s is answered with %s", async (line, as, sentence) =>
    expect(await home.read(line, as)).toContain(sentence));
});

describe("its own people", () => {
  it("turn a switch, see who did and when, and turn it back", async () => {
    const account = slack("UVERA");
    await member("Vera Bos", account, BW);
    const on = await onSlack("instellen namens aan", account);
    expect(on).toContain("De coördinator mag namens Beter Wonen melden: aan.");
    expect(on).toContain("Aangezet door Vera Bos op 11 april 2023 om 11.00 uur.");
    expect(await chosen(BW)).toEqual({ party: BW, openToDomain: true, onBehalf: true, byMail: false });

    const off = await onSlack("instellen Beter Wonen namens uit", account);
    expect(off).toContain("De coördinator mag namens Beter Wonen melden: uit.");
    expect(off).toContain("Uitgezet door Vera Bos");
    expect(await chosen(BW)).toMatchObject({ onBehalf: false });
    expect(await home.read("logboek", carla)).toContain(
      "Beter Wonen: de coördinator meldt namens deze partij: aan.",
    );
  });

  it("turn it once, however often it is pressed", async () => {
    await home.read("instellen e-mail aan", of.har);
    const before = await turns(HAR);
    expect(await home.read("instellen HAR e-mail aan", of.har)).toContain("Dit stond al zo.");
    expect(await turns(HAR)).toEqual(before);
  });

  it("turn two switches at once, and both hold", async () => {
    await Promise.all([
      home.read("instellen HAR e-mail aan", of.har),
      home.read("instellen HAR namens uit", "henk@har.example"),
    ]);
    expect(await chosen(HAR)).toEqual({ party: HAR, openToDomain: true, onBehalf: false, byMail: true });
  });

  it("are named as reporting by mail where reports are missed", async () => {
    await home.read("instellen HAR e-mail aan", of.har);
    expect(await home.read("wie nog", carla)).toMatch(/HAR: nog \d+ van \d+ delen · meldt per e-mail/);
    await home.read("instellen HAR e-mail uit", of.har);
    expect(await home.read("wie nog", carla)).not.toContain("meldt per e-mail");
  });
});

describe("somebody else", () => {
  const lines = ["instellen Beter Wonen namens aan", "partij Beter Wonen instellen domein uit"];

  it.each(lines)("of another party is refused: %s", async (line) => {
    const before = await chosen(BW);
    expect(await home.read(line, of.sj)).toContain("Dit kiest Beter Wonen zelf.");
    expect(await chosen(BW)).toEqual(before);
  });

  it.each(lines)("who reads along is refused: %s", async (line) => {
    expect(await onSlack(line, slack("UGAST"), mail(null, { full: false }))).toContain("Dat kan niet");
    expect(await turns(BW)).toEqual(["voorbeeld"]);
  });

  it("who is a stranger learns nothing", async () => {
    const stranger = await onSlack("instellen Beter Wonen", slack("U1", "T0ELDERS"));
    expect(stranger).toContain("U hebt geen toegang");
    expect(stranger).not.toContain("mag melden");
  });

  it("who speaks for the party by its open domain alone chooses nothing for it", async () => {
    await people.admit({ platform: "slack", team: "T0BW", party: BW }, "proef", later);
    const refused = await onSlack("instellen namens aan", slack("UANNA"));
    expect(refused).toContain("Dit kan alleen wie met naam deelnemer van Beter Wonen is.");
    expect(refused).toContain("Vraag Carla Kok om u toe te voegen.");
    expect(await chosen(BW)).toMatchObject({ onBehalf: false });
  });
});

describe("a coordinator", () => {
  it("chooses for a party while nobody speaks for it, and not after that", async () => {
    expect(await home.read("instellen HAR e-mail aan", carla)).toContain("HAR meldt per e-mail: aan.");
    expect(await home.read("instellen HAR", carla)).toContain("Aangezet door Carla Kok");
    await member("Hannah", slack("UHANNAH"), HAR);
    expect(await home.read("instellen HAR e-mail uit", carla)).toContain("Dit kiest HAR zelf.");
    expect(await chosen(HAR)).toMatchObject({ byMail: true });
  });

  it("chooses nothing for a party that somebody reports for by its open domain", async () => {
    await home.read("voortgang 26.1 op schema", of.har);
    expect(await home.read("instellen HAR namens uit", carla)).toContain("Dit kiest HAR zelf.");
    expect(await chosen(HAR)).toMatchObject({ onBehalf: true });
  });
});

describe("the domain of a party", () => {
  beforeEach(async () => {
    await member("Vera Bos", slack("UVERA"), BW);
    await people.setSwitches({ party: BW, openToDomain: false }, "proef", later);
  });

  it("is opened by an own address that was confirmed, and closed again", async () => {
    await people.admit({ platform: "slack", team: "T0BW", party: BW }, "proef", later);
    expect(await onSlack("voortgang 27.1 op schema", slack("UANNA"))).toContain("nog niets melden");
    expect(await onSlack("instellen domein aan", slack("UVERA"))).toContain("mag melden: aan.");
    expect(await onSlack("voortgang 27.1 op schema", slack("UANNA"))).toContain("Op schema");
    expect(await onSlack("instellen domein uit", slack("UVERA"))).toContain("mag melden: uit.");
    expect(await onSlack("voortgang 27.1 vraagt aandacht", slack("UANNA"))).toContain("nog niets melden");
  });

  it.each([
    ["that nobody confirmed", mail("vera@beterwonen.example", { emailConfirmed: false })],
    ["of a guest", mail("vera@beterwonen.example", { full: false })],
    ["that is not known", mail(null)],
  ])("stays closed for an address %s", async (_which, profile) => {
    expect(await onSlack("instellen domein aan", slack("UVERA"), profile)).toContain("bevestigd adres");
    expect(await chosen(BW)).toMatchObject({ openToDomain: false });
  });

  it.each([
    ["vera@almelo.example", "Uw adres is van almelo.example."],
    ["vera@sub.beterwonen.example", "Uw adres is van sub.beterwonen.example."],
    ["vera@hotmail.be", "Bij hotmail.be kan iedereen een adres nemen."],
    ["vera@kpnmail.nl", "Bij kpnmail.nl kan iedereen een adres nemen."],
  ])("stays closed for %s", async (email, sentence) => {
    expect(await onSlack("instellen domein aan", slack("UVERA"), mail(email))).toContain(sentence);
    expect(await chosen(BW)).toMatchObject({ openToDomain: false });
  });

  it("is not a coordinator's to open, also where nobody speaks for the party", async () => {
    await home.read("instellen HAR domein uit", carla);
    expect(await home.read("instellen HAR domein aan", carla)).toContain("Uw adres is van almelo.example.");
    expect(await chosen(HAR)).toMatchObject({ openToDomain: false });
  });
});

describe("reporting in a party's name", () => {
  const line = "namens HAR 26.1 op schema bron: mail van 16 april";

  it("stops where the party turns it off, and goes on where it is turned on again", async () => {
    expect(await home.read(line, carla)).toContain("opgeslagen als melding van HAR");
    await home.read("instellen HAR namens uit", of.har);
    const refused = await home.read("namens HAR 28.2 op schema bron: mail van 16 april", carla);
    expect(refused).toContain("HAR heeft niet aangezet dat een ander namens haar meldt.");
    expect(refused).toContain("instellen HAR");
    await home.read("instellen HAR namens aan", of.har);
    expect(await home.read("namens HAR 28.2 op schema bron: mail van 16 april", carla)).toContain(
      "Op schema",
    );
  });

  it("is refused where somebody reported by the party's open domain, while that is open", async () => {
    await home.read("voortgang 28.2 op schema", of.har);
    expect(await home.read(line, carla)).toContain("HAR meldt zelf.");
    await home.read("instellen HAR domein uit", of.har);
    expect(await home.read(line, carla)).toContain("opgeslagen als melding van HAR");
  });

  it("does not count as the party's own voice", async () => {
    await home.read(line, carla);
    expect(await people.reportedByDomain(HAR)).toBe(false);
    await home.read("voortgang 28.2 op schema", of.har);
    expect(await people.reportedByDomain(HAR)).toBe(true);
    expect(await people.reportedByDomain(BW)).toBe(false);
  });
});
