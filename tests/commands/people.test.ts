import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Account, Heard } from "#bot/heard";
import { fillExample } from "#cli/example";
import { type House, openHouse } from "#cli/house";
import { takesPartInTerminal } from "#cli/speaker";
import type { Member, People, Profile } from "#domain/people";
import { toText } from "#platforms/terminal/render";

const slack = (user: string, team = "T1"): Account => ({ platform: "slack", team, user });
const teams = (user: string, team = "tenant-1"): Account => ({ platform: "teams", team, user });
const terminal = (user: string): Account => ({ platform: "terminal", team: "terminal", user });

/** Of the workspace of the municipality, which the hall admits. */
const carla = slack("UCARLA");
const vera = slack("UVERA");
const bas = slack("UBAS");
const reader = slack("UREADER");
/** Of a workspace that does not take part. */
const stranger = slack("USTRANGER", "T9");

const start = new Date("2023-04-11T09:00:00Z");
const minute = 60_000;
const day = 24 * 60 * minute;

let folder: string;
let home: House;
let people: People;
let now: Date;
let surprises: unknown[];

const open = (partnership?: string): Promise<House> =>
  openHouse({
    databaseUrl: `file:${join(folder, "register.db")}`,
    clock: () => now,
    partnership,
    takesPart: async (who, known) =>
      who.platform === "terminal" ? takesPartInTerminal(who, known) : ["T1", "tenant-1"].includes(who.team),
    reference: () => "1",
    surprise: (error) => surprises.push(error),
  });

type Said = Partial<Pick<Heard, "profile" | "where" | "door">>;

const lineOf = (who: Account, line: string, differing: Said = {}): Heard => ({
  who,
  where: { platform: who.platform, team: who.team, channel: "C1", shared: false },
  door: { form: "{}", whispers: true },
  line,
  ...differing,
});

/** What somebody reads; everything about people is for the asker alone. */
async function read(who: Account, line: string, differing?: Said): Promise<string> {
  const reply = await home.hear(lineOf(who, line, differing));
  if (reply.place === "form") throw new Error(`"${line}" is answered with questions`);
  return toText(reply.card);
}

const member = (name: string, account: Account, party: string | null, coordinator = false) =>
  people.name({ name, party, coordinator, accounts: [account] }, "test", now);

const names = async (): Promise<readonly string[]> => (await people.members()).map(({ name }) => name);

const codeIn = (shown: string): string => /meedoen ([\w-]+)/.exec(shown)?.[1] ?? "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "afspraken-people-"));
  now = start;
  surprises = [];
  home = await open();
  await fillExample(home.store, now);
  const entrance = await home.entrance();
  if (!entrance) throw new Error("The example is not there");
  people = home.store.of(entrance.id).people;
  const examples = await people.members();
  await member("Carla Kok", carla, "Gemeente Almelo", true);
  for (const { id } of examples) await people.remove(id, "test", now);
});

afterEach(async () => {
  await home.close();
  await rm(folder, { recursive: true, force: true });
  expect(surprises).toEqual([]);
});

/** Vera is the contact of Beter Wonen, Bas works there too. */
async function beterWonen(): Promise<Member> {
  const contact = await member("Vera Bos", vera, "Beter Wonen");
  await member("Bas Smit", bas, "Beter Wonen");
  await people.setContact(
    { party: "Beter Wonen", action: null, member: contact.id, until: null },
    "test",
    now,
  );
  return contact;
}

describe("the list of everybody", () => {
  it("is by party, with contacts and coordinators, and anybody who takes part reads it", async () => {
    await beterWonen();
    await member("Rik Jans", slack("URIK"), null);
    expect(await read(reader, "deelnemers")).toMatchInlineSnapshot(`
      "Deelnemers van de prestatieafspraken Almelo
      Gemeente Almelo:
      - Carla Kok · coördinator
      Beter Wonen:
      - Bas Smit
      - Vera Bos · contactpersoon
      Sint Joseph:
      Nog niemand met naam.
      SHBW:
      Nog niemand met naam.
      HAR:
      Nog niemand met naam.
      Zonder partij:
      - Rik Jans
      Wie bij een partij staat, meldt voor die partij. Een coördinator of contactpersoon voegt mensen toe.
      [Iemand uitnodigen] uitnodigen  [Partijen] partijen  [Hulp] help"
    `);
  });

  it("is asked of one party too", async () => {
    await beterWonen();
    const shown = await read(reader, "deelnemers BW");
    expect(shown).toContain("Vera Bos · contactpersoon");
    expect(shown).not.toContain("Carla");
  });

  it.each([
    stranger,
    terminal("x@almelo.example.evil.example"),
    terminal("x@notalmelo.example"),
    teams("oid-1", "tenant-9"),
  ])("is not for a stranger: $user", async (who) => {
    const shown = await read(who, "deelnemers");
    expect(shown).toContain("U hebt geen toegang");
    expect(shown).not.toContain("Carla");
  });
});

describe("adding somebody", () => {
  it.each([
    ["<@U123|Jan de Wit>", "Jan de Wit"],
    ["<@U123>", "Deelnemer van Beter Wonen"],
    ["<@U123> Jan de Wit bij", "Jan de Wit"],
  ])("in Slack is by mention: %s", async (mention, name) => {
    expect(await read(carla, `deelnemer toevoegen ${mention} Beter Wonen`)).toContain(
      `${name} hoort nu bij Beter Wonen.`,
    );
    expect(await people.memberOf(slack("U123"))).toMatchObject({ name, party: "Beter Wonen" });
    expect(await people.memberOf(slack("U123", "T9"))).toBeUndefined();
    expect(await read(slack("U123"), "voortgang 27.1 op schema")).toContain("Gemeld: 27.1");
  });

  it("in the terminal is by address", async () => {
    await member("Dirk", terminal("dirk@almelo.example"), "Gemeente Almelo", true);
    await read(
      terminal("dirk@almelo.example"),
      "deelnemer toevoegen Vera@Elders.example Vera Bos Beter Wonen",
    );
    expect(await people.memberOf(terminal("vera@elders.example"))).toMatchObject({ name: "Vera Bos" });
    expect(await read(terminal("vera@elders.example"), "27")).toContain("Verduurzaming");
  });

  it("in Teams says that it cannot, and what does work", async () => {
    const dirk = teams("oid-dirk");
    await member("Dirk", dirk, null, true);
    const shown = await read(dirk, "deelnemer toevoegen Vera Bos Beter Wonen");
    expect(shown).toContain("In Teams kan Afspraken nog niet lezen wie u met @ noemt.");
    expect(shown).toContain("[Uitnodiging maken] uitnodigen Beter Wonen");
    expect(await names()).toEqual(["Carla Kok", "Dirk"]);
  });

  it("is done by the party's own contact", async () => {
    await beterWonen();
    expect(await read(vera, "deelnemer toevoegen <@U123|Jan> Beter Wonen")).toContain("Jan hoort nu bij");
  });

  it.each([
    ["a member who is no contact", bas, "Beter Wonen"],
    ["the contact of another party", vera, "Sint Joseph"],
    ["a reader", reader, "Beter Wonen"],
  ])("is not for %s", async (_who, who, party) => {
    await beterWonen();
    const reply = await home.hear(lineOf(who, `deelnemer toevoegen <@U123|Jan> ${party}`));
    expect(reply).toMatchObject({ place: "asker", personal: true });
    expect(await people.memberOf(slack("U123"))).toBeUndefined();
  });

  it("is not for the contact of one action, nor for one whose time is over", async () => {
    const { id } = await member("Vera Bos", vera, "Beter Wonen");
    const contact = { party: "Beter Wonen", member: id, until: null };
    await people.setContact({ ...contact, action: "27.1" }, "test", now);
    expect(await read(vera, "deelnemer toevoegen <@U1> Beter Wonen")).toContain("Dit kan alleen de contact");
    await people.setContact({ ...contact, action: null, until: "2023-04-10" }, "test", now);
    expect(await read(vera, "deelnemer toevoegen <@U1> Beter Wonen")).toContain("Dit kan alleen de contact");
    expect(await names()).toEqual(["Carla Kok", "Vera Bos"]);
  });

  it("takes nobody away from another party", async () => {
    await beterWonen();
    await member("Sam Post", slack("USAM"), "Sint Joseph");
    const shown = await read(vera, "deelnemer toevoegen <@USAM|sam> Beter Wonen");
    expect(shown).toContain("Dit kan alleen de contactpersoon van Sint Joseph of de coördinator.");
    expect(await people.memberOf(slack("USAM"))).toMatchObject({ party: "Sint Joseph" });
  });

  it("gives a contact who went to another party no say there", async () => {
    await beterWonen();
    await read(carla, "deelnemer toevoegen Vera Bos Sint Joseph");
    for (const party of ["Sint Joseph", "Beter Wonen"])
      expect(await read(vera, `deelnemer toevoegen <@U1> ${party}`)).toContain("Dit kan alleen de contact");
    expect(await read(reader, "deelnemers Sint Joseph")).not.toContain("contactpersoon\n");
  });

  it("moves somebody by a coordinator's hand, with name and role", async () => {
    await member("Cor Dam", slack("UCOR"), null, true);
    await read(carla, "deelnemer toevoegen Carla Kok Beter Wonen");
    expect(await people.memberOf(carla)).toMatchObject({
      name: "Carla Kok",
      party: "Beter Wonen",
      coordinator: true,
    });
  });

  it("asks for a name that is one person's", async () => {
    await member("Jan", slack("U5"), "HAR");
    await member("Jan", slack("U6"), "HAR");
    expect(await read(carla, "deelnemer weghalen Jan")).toContain("Het is niet duidelijk wie “Jan” is.");
  });
});

describe("removing somebody", () => {
  it("asks first, and lets them no longer report or read", async () => {
    await member("Zoë", stranger, "Beter Wonen");
    expect(await read(stranger, "27")).toContain("Verduurzaming");
    const asked = await read(carla, "deelnemer weghalen Zoë");
    expect(asked).toContain("[Ja, weghalen] deelnemer weghalen Zoë zeker");
    expect(await people.memberOf(stranger)).toBeDefined();
    expect(await read(carla, "deelnemer weghalen Zoë zeker")).toContain("Zoë is geen deelnemer meer.");
    expect(await read(stranger, "27")).toContain("U hebt geen toegang");
  });

  it("is done by the party's contact for the own people, and for nobody else", async () => {
    await beterWonen();
    await member("Sam Post", slack("USAM"), "Sint Joseph");
    await member("Rik", slack("URIK"), null);
    expect(await read(vera, "deelnemer weghalen Sam Post zeker")).toContain("contactpersoon van Sint Joseph");
    expect(await read(vera, "deelnemer weghalen Rik zeker")).toContain("Dit kan alleen de coördinator.");
    expect(await read(bas, "deelnemer weghalen <@UVERA> zeker")).toContain("Dit kan alleen de contact");
    expect(await read(vera, "deelnemer weghalen <@UBAS> zeker")).toContain("Bas Smit is geen deelnemer");
    expect(await names()).toEqual(["Carla Kok", "Rik", "Sam Post", "Vera Bos"]);
  });

  it("keeps a coordinator from a contact's hand", async () => {
    await beterWonen();
    await member("Cor", slack("UCOR"), "Beter Wonen", true);
    expect(await read(vera, "deelnemer weghalen Cor zeker")).toContain("Dit kan alleen de coördinator.");
  });

  it("keeps the last coordinator", async () => {
    const shown = await read(carla, "deelnemer weghalen Carla Kok zeker");
    expect(shown).toContain("De laatste kan niet weg.");
    await member("Rik Jans", slack("URIK"), null);
    expect(await read(carla, "deelnemer coordinator Rik Jans")).toContain("Rik Jans is coördinator.");
    await read(carla, "deelnemer weghalen Carla Kok zeker");
    expect(await names()).toEqual(["Rik Jans"]);
  });

  it("of two coordinators who remove each other at once leaves one", async () => {
    await member("Cor", slack("UCOR"), null, true);
    await Promise.all([
      read(carla, "deelnemer weghalen Cor zeker"),
      read(slack("UCOR"), "deelnemer weghalen Carla Kok zeker"),
    ]);
    expect(await people.members()).toHaveLength(1);
  });
});

describe("making a coordinator", () => {
  it.each([
    ["the contact", vera],
    ["a reader", reader],
  ])("is not for %s", async (_who, who) => {
    await beterWonen();
    expect(await read(who, "deelnemer coördinator <@UVERA>")).toContain("Dit kan alleen de coördinator.");
    expect(await people.memberOf(vera)).toMatchObject({ coordinator: false });
  });

  it("is for somebody who takes part by name", async () => {
    expect(await read(carla, "deelnemer coordinator <@U77|jan>")).toContain("jan is nog geen deelnemer.");
    expect(await names()).toEqual(["Carla Kok"]);
  });
});

describe("naming a contact", () => {
  beforeEach(async () => void (await beterWonen()));

  it.each([
    ["contact Beter Wonen <@UBAS>", { action: null, until: null }, "Bas Smit is de contactpersoon van Beter"],
    ["contact 27.1 Bas Smit", { action: "27.1", until: null }, "van Beter Wonen bij actie 27.1."],
    [
      "contact 27,1 <@UBAS|bas> tot 1 juni",
      { action: "27.1", until: "2023-06-01" },
      "tot en met 1 juni 2023",
    ],
    ["contact 27.1 Bas Smit tot 1 feb", { action: "27.1", until: "2024-02-01" }, "1 februari 2024"],
    ["contact 27.1 Bas Smit tot eind mei", { action: "27.1", until: "2023-05-31" }, "31 mei 2023"],
    ["contact 27.1 <@UBAS> tot mei", { action: "27.1", until: "2023-05-31" }, "31 mei 2023"],
    ["contact 27.1 <@UBAS> t/m februari", { action: "27.1", until: "2024-02-29" }, "29 februari 2024"],
    ["contact BW <@UBAS> Bas Smit tot en met 1-5", { action: null, until: "2023-05-01" }, "1 mei 2023"],
    ["contact BW <@UBAS> (tot eind 2023)", { action: null, until: "2023-12-31" }, "31 december 2023"],
    ["contact BW Bas Smit t/m 2023-12-31", { action: null, until: "2023-12-31" }, "31 december 2023"],
  ])("%s", async (line, kept, sentence) => {
    expect(await read(vera, line)).toContain(sentence);
    const own = await people.memberOf(bas);
    expect(await people.contacts()).toContainEqual({ party: "Beter Wonen", member: own?.id, ...kept });
  });

  it.each([
    ["contact Sint Joseph Bas Smit", "Bas Smit hoort bij Beter Wonen en niet bij Sint Joseph."],
    ["contact 27.3 Bas Smit", "Beter Wonen heeft geen deel in actie 27.3."],
    ["contact 27.9 Bas Smit", "Actie 27.9 bestaat niet."],
    ["contact 99.1 Bas Smit", "Afspraak 99 bestaat niet."],
    ["contact 27.1 Bas Smit tot 1 juni 2021", "1 juni 2021 is al voorbij."],
    ["contact 27.1 Bas Smit tot 31 februari", "is geen dag"],
    ["contact 27.1 <@UBAS> tot nader order", "“tot nader order” is geen dag. Typ bijvoorbeeld: tot 1 juni."],
    ["contact BW Bas Smit t/m de vakantie", "“t/m de vakantie” is geen dag."],
    ["contact 27.1 <@UBAS> tot", "“tot” is geen dag."],
    ["contact 27.1 <@UBAS> voor drie maanden", "“voor drie maanden” is geen dag."],
    ["contact 27.1 <@UBAS> 3 maanden", "“3 maanden” is geen dag."],
    ["contact Beter Wonen Niemand", "Het is niet duidelijk wie “Niemand” is."],
    ["contact Beter Wonen <@U404>", "Deze persoon is nog geen deelnemer."],
  ])("%s is answered with what is wrong", async (line, sentence) => {
    const before = await people.contacts();
    expect(await read(carla, line)).toContain(sentence);
    expect(await people.contacts()).toEqual(before);
  });

  it("is not for somebody else of the party, nor for another party's member", async () => {
    await member("Sam Post", slack("USAM"), "Sint Joseph");
    const refused = "Dit kan alleen de contactpersoon van Beter Wonen of de coördinator.";
    expect(await read(bas, "contact Beter Wonen Bas Smit")).toContain(refused);
    expect(await read(slack("USAM"), "contact 27.1 Bas Smit")).toContain(refused);
  });

  it("leaves searching for the word alone", async () =>
    expect(await read(reader, "contact met bewoners")).toContain("Zoeken: contact met bewoners"));
});

describe("an invitation", () => {
  it("is a line to pass on, with what it does and until when", async () => {
    const shown = await read(carla, "uitnodigen Beter Wonen");
    expect(shown).toMatch(/meedoen [34679A-HJKMNP-TV-Z]{4}(?:-[34679A-HJKMNP-TV-Z]{4}){2}\n/);
    expect(shown).toContain("Wie de regel typt, hoort bij Beter Wonen");
    expect(shown).toContain("De code werkt één keer en verloopt op 18 april 2023 om 11.00 uur.");
    expect(codeIn(await read(carla, "uitnodigen Beter Wonen"))).not.toBe(codeIn(shown));
  });

  it("makes a member of somebody who did not take part", async () => {
    const code = codeIn(await read(carla, "uitnodigen Beter Wonen"));
    expect(await read(stranger, "27")).toContain("U hebt geen toegang");
    const profile = async (): Promise<Profile> => ({
      name: "Ilse",
      email: null,
      emailConfirmed: false,
      full: false,
    });
    const typed = code.toLowerCase().replaceAll("-", " ");
    expect(await read(stranger, `meedoen ${typed}`, { profile })).toContain(
      "Ilse, u hoort nu bij Beter Wonen.",
    );
    expect(await read(stranger, "voortgang 27.1 op schema")).toContain("Gemeld: 27.1");
    expect(await read(slack("UOTHER", "T9"), "27")).toContain("U hebt geen toegang");
  });

  it("works once, for one of two at the same moment", async () => {
    const code = codeIn(await read(carla, "uitnodigen HAR"));
    const shown = await Promise.all([stranger, vera].map((who) => read(who, `meedoen ${code}`)));
    expect(shown.filter((one) => one.includes("hoort nu bij HAR"))).toHaveLength(1);
    expect(shown.filter((one) => one.includes("Deze code is al gebruikt."))).toHaveLength(1);
    expect(await people.members()).toHaveLength(2);
  });

  it("expires after seven days", async () => {
    const code = codeIn(await read(carla, "uitnodigen HAR"));
    now = new Date(start.getTime() + 7 * day);
    expect(await read(stranger, `meedoen ${code}`)).toContain("Deze code is verlopen.");
    now = new Date(start.getTime() + 7 * day - 1);
    expect(await read(stranger, `meedoen ${code}`)).toContain("u hoort nu bij HAR");
  });

  it("of another partnership is unknown", async () => {
    const { partnership } = (await home.entrance()) ?? {};
    if (!partnership) throw new Error("The example is not there");
    const other = await home.store.found({ ...partnership, slug: "meerdam", name: "Meerdam" }, now);
    const meerdam = await open("meerdam");
    await home.store
      .of(other)
      .people.name({ name: "Mia", party: "HAR", coordinator: true, accounts: [carla] }, "test", now);
    const reply = await meerdam.hear(lineOf(carla, "uitnodigen HAR"));
    const code = reply.place === "form" ? "" : codeIn(toText(reply.card));
    expect(code).not.toBe("");
    expect(await read(stranger, `meedoen ${code}`)).toContain("Deze code klopt niet.");
    expect(await names()).toEqual(["Carla Kok"]);
    expect(await meerdam.hear(lineOf(stranger, `meedoen ${code}`))).toMatchObject({
      card: { title: "U doet mee" },
    });
    await meerdam.close();
  });

  it("is made by the party's contact, for the own party alone", async () => {
    await beterWonen();
    expect(codeIn(await read(vera, "uitnodigen"))).not.toBe("");
    expect(await read(vera, "uitnodigen Sint Joseph")).toContain("contactpersoon van Sint Joseph");
    expect(await read(bas, "uitnodigen Beter Wonen")).toContain("contactpersoon van Beter Wonen");
    expect(await read(reader, "uitnodigen")).toContain("Dit kan alleen de coördinator.");
    expect(await read(vera, "uitnodigen organisatie")).toContain("Dit kan alleen de coördinator.");
  });

  it("is not shown where others read along", async () => {
    const where = { platform: "teams", team: "tenant-1", channel: "19:x", shared: true } as const;
    const said = { where, door: { form: "@Afspraken {}", whispers: false } };
    for (const line of ["uitnodigen HAR", "uitnodigen organisatie HAR", "toon uitnodigen HAR"]) {
      const shown = await read(carla, line, said);
      expect(shown).toContain("Dit kan niet waar anderen meelezen");
      expect(codeIn(shown)).toBe("");
    }
    const whispered = await home.hear(lineOf(carla, "toon uitnodigen HAR", { where }));
    expect(whispered).toMatchObject({ place: "asker", personal: true });
  });

  it("asks a coordinator without a party for whom it is", async () => {
    await member("Cor", slack("UCOR"), null, true);
    expect(await read(slack("UCOR"), "uitnodigen")).toContain("[HAR] uitnodigen HAR");
  });
});

describe("an organisation", () => {
  it("takes part with a code, and only reads", async () => {
    const code = codeIn(await read(carla, "uitnodigen organisatie Beter Wonen"));
    expect(await read(stranger, `meedoen ${code}`)).toContain(
      "Iedereen van deze Slack-werkruimte kan nu lezen.",
    );
    const colleague = slack("UOTHER", "T9");
    expect(await read(colleague, "27")).toContain("Verduurzaming");
    expect(await read(colleague, "voortgang 27.1 op schema")).toContain("nog niets melden");
    expect(await people.teams()).toEqual([{ platform: "slack", team: "T9", party: "Beter Wonen" }]);
    expect(await read(slack("UOTHER", "T8"), "27")).toContain("U hebt geen toegang");
    expect(await read(teams("UOTHER", "T9"), "27")).toContain("U hebt geen toegang");
  });

  it("lets a full member of its own domain report where it opened itself, and no guest", async () => {
    await people.admit({ platform: "slack", team: "T9", party: "Beter Wonen" }, "test", now);
    const profile: Profile = {
      name: "Ilse",
      email: "ilse@beterwonen.example",
      emailConfirmed: true,
      full: true,
    };
    const tries = async (differing: Partial<Profile>) =>
      read(stranger, "voortgang 27.1 op schema", { profile: async () => ({ ...profile, ...differing }) });
    expect(await tries({ full: false })).toContain("nog niets melden");
    expect(await tries({ emailConfirmed: false })).toContain("nog niets melden");
    expect(await tries({ email: "x@beterwonen.example.evil.example" })).toContain("nog niets melden");
    expect(await tries({ email: "ilse@sintjoseph.example" })).toContain("nog niets melden");
    expect(await tries({})).toContain("Gemeld: 27.1");
    expect(
      await read(stranger, "deelnemer coordinator <@USTRANGER>", { profile: async () => profile }),
    ).toContain("Dit kan alleen de coördinator.");
  });
});

describe("guessing", () => {
  const guess = (who: Account, code = "AAAA-BBBB-CCCC") => read(who, `meedoen ${code}`);

  it("waits fifteen minutes after five wrong codes, also with the right one", async () => {
    const code = codeIn(await read(carla, "uitnodigen HAR"));
    for (let wrong = 0; wrong < 5; wrong += 1)
      expect(await guess(stranger)).toContain("Deze code klopt niet.");
    expect(await guess(stranger, code)).toContain("Probeer het over 15 minuten opnieuw.");
    expect(await guess(slack("USTRANGER", "T8"))).toContain("Deze code klopt niet.");
    now = new Date(start.getTime() + 15 * minute);
    expect(await guess(stranger, code)).toContain("u hoort nu bij HAR");
  });

  it("gains nothing by asking all at once, or with a used code between", async () => {
    const used = codeIn(await read(carla, "uitnodigen HAR"));
    await guess(vera, used);
    const shown = await Promise.all(Array.from({ length: 20 }, () => guess(stranger)));
    expect(shown.filter((one) => one.includes("klopt niet"))).toHaveLength(5);
    for (let wrong = 0; wrong < 4; wrong += 1) await guess(bas);
    expect(await guess(bas, used)).toContain("al gebruikt");
    expect(await guess(bas)).toContain("klopt niet");
    expect(await guess(bas)).toContain("15 minuten");
  });

  it.each([
    "meedoen",
    "meedoen aan het overleg",
    "help",
    "deelnemers",
    "uitnodigen HAR",
    "deelnemer coordinator <@USTRANGER>",
    "contact HAR <@USTRANGER>",
    "toon 27",
  ])("gives a stranger one sentence for %o", async (line) =>
    expect(await read(stranger, line)).toBe(await read(stranger, "27")));

  it("gives nothing of the register away", async () => {
    const shown = await guess(stranger);
    for (const word of ["Almelo", "Carla", "HAR", "Beter Wonen", "["]) expect(shown).not.toContain(word);
  });
});

describe("a reader", () => {
  it("is told by name who can help", async () => {
    await member("Cor Dam", slack("UCOR"), null, true);
    const shown = await read(reader, "voortgang 27.1 op schema");
    expect(shown).toContain("U kunt alles lezen, maar nog niets melden.");
    expect(shown).toContain("Vraag Carla Kok of Cor Dam om u toe te voegen.");
  });
});

describe("who takes part", () => {
  it("is remembered for a minute, whatever another process changes meanwhile", async () => {
    await member("Zoë", stranger, null);
    expect(await read(slack("UOTHER", "T8"), "27")).toContain("U hebt geen toegang");
    await people.admit({ platform: "slack", team: "T8", party: null }, "elsewhere", now);
    expect(await read(slack("UOTHER", "T8"), "27")).toContain("U hebt geen toegang");
    now = new Date(start.getTime() + minute);
    expect(await read(slack("UOTHER", "T8"), "27")).toContain("Verduurzaming");
  });
});
