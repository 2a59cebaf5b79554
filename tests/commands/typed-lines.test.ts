import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Questions, Reply } from "#bot/reply";
import { toText } from "#platforms/terminal/render";
import { type House, house, people } from "../helpers/house.ts";

const { bw, har, gemeente } = people;

let home: House;
const open = async () => {
  home = await house({ now: "2023-05-10T08:00:00Z" });
};
const close = async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
};

const form = (reply: Reply): Questions => {
  if (reply.place !== "form") throw new Error(`no form: ${reply.card.title}`);
  return reply;
};
const press = async (line: string, label: string, as = bw) => {
  const { card } = await home.ask(line, as);
  const { says } = card.buttons.find((one) => one.label === label) ?? {};
  if (says === undefined)
    throw new Error(`no button "${label}" among ${card.buttons.map((one) => one.label)}`);
  return home.read(says, as);
};

describe("a figure behind an earlier one", () => {
  afterEach(close);
  beforeEach(async () => {
    await open();
    await home.ask("voortgang 27.1 groen 120 woningen", bw);
  });

  it("is asked about, and nothing is stored before the answer", async () => {
    const shown = await home.read("voortgang 27.1 groen 40 woningen, dak klaar", bw);
    expect(shown).toContain("Is 40 woningen het totaal in 2023, of komt het erbij?");
    expect(await home.read("27.1", har)).toContain("120 van 357 woningen");
  });

  it.each([
    ["Totaal in 2023", "● Op schema, 40 woningen"],
    ["Erbij, wordt 160", "● Op schema, 160 woningen"],
  ])("is stored as %s", async (label, stored) => {
    const shown = await press("voortgang 27.1 groen 40 woningen, dak klaar", label);
    expect(shown).toContain(stored);
    expect(shown).toContain("dak klaar");
  });

  it("counts once where the button is pressed twice", async () => {
    const { card } = await home.ask("voortgang 27.1 groen 40 woningen", bw);
    const more = card.buttons.find(({ label }) => label.startsWith("Erbij"))?.says ?? "";
    for (const time of [1, 2, 3])
      expect(await home.read(more, bw), `press ${time}`).toContain("160 woningen");
    expect((await home.read("27.1 geschiedenis")).match(/27\.1, Beter Wonen/g)).toHaveLength(2);
  });

  it.each([
    "totaal 40 woningen bevestigd: ja",
    "+40 woningen",
    "40 erbij",
    "130 van de 357 woningen",
    "120 woningen",
    "300 woningen",
  ])("is clear in %s", async (words) =>
    expect(await home.read(`voortgang 27.1 groen ${words}`, bw)).toContain("Gemeld: 27.1"));
});

describe("a figure among the words", () => {
  beforeEach(open);
  afterEach(close);

  it.each([
    ["in maart 150 woningen opgeleverd", "Ja, totaal 150 woningen", "150 van 357 woningen"],
    ["ruim 100", "Ja, totaal 100 woningen", "100 van 357 woningen"],
    ["ca. 100 woningen klaar", "Ja, totaal 100 woningen", "100 van 357 woningen"],
    ["120/357", "Ja, totaal 120 woningen", "120 van 357 woningen"],
    ["in maart 150 woningen opgeleverd", "Nee, geen aantal", "● Op schema"],
  ])("%s is asked about once: %s", async (words, label, shown) => {
    const asked = await home.read(`voortgang 27.1 groen ${words}; dak klaar`, bw);
    expect(asked).toContain("Is dat het totaal in 2023? Er is nog niets opgeslagen.");
    expect(await home.read("27.1", har)).not.toContain("Op schema");
    const stored = await press(`voortgang 27.1 groen ${words}; dak klaar`, label);
    expect(stored).toContain(`Toelichting: ${words}; dak klaar`);
    expect(await home.read("27.1", har)).toContain(shown);
  });

  it("may come on top of an earlier one", async () => {
    await home.ask("voortgang 27.1 groen 120 woningen", bw);
    expect(await press("voortgang 27.1 groen nog 40 woningen klaar", "Erbij, wordt 160 woningen")).toContain(
      "● Op schema, 160 woningen",
    );
  });

  it.each([
    ["dit kwartaal 40 erbij", "Komt dat erbij in 2023?", ["Erbij, wordt 80 woningen"]],
    ["in april +30", "Komt dat erbij in 2023?", ["Erbij, wordt 70 woningen"]],
    ["dit kwartaal 40 woningen", "totaal in 2023?", ["Ja, totaal 40 woningen", "Erbij, wordt 80 woningen"]],
    ["gemiddeld 155 kWh/m²", "Is dat de stand nu?", ["Ja, 155 kWh/m²"]],
  ])("behind 40 woningen %s is asked about as what it is", async (words, question, labels) => {
    await home.ask("voortgang 27.1 groen 40 woningen", bw);
    const { card } = await home.ask(`voortgang 27.1 groen, ${words}`, bw);
    expect(toText(card)).toContain(question);
    expect(card.buttons.map(({ label }) => label)).toEqual([...labels, "Nee, geen aantal", "Afspraak 27"]);
  });

  it("that was said to come on top is added once", async () => {
    await home.ask("voortgang 27.1 groen 40 woningen", bw);
    const { card } = await home.ask("voortgang 27.1 groen, dit kwartaal 40 erbij", bw);
    for (const time of [1, 2])
      expect(await home.read(card.buttons[0]?.says ?? "", bw), `press ${time}`).toContain("80 woningen");
  });

  it("that is a second one is no reason", async () => {
    const line = "voortgang 30.2 niet gehaald: 15 woningen en 10 eenheden";
    const { fields } = form(await home.say(line, bw)).form;
    const value = (field: string) => fields.find(({ name }) => name === field)?.value;
    expect([value("oorzaak"), value("toelichting")]).toEqual([undefined, "en 10 eenheden"]);
    const { form: asked } = form(await home.say(`${line}, te duur`, bw));
    expect(asked.fields[0]).toMatchObject({ name: "bevestigd" });
    expect(asked.fields[0]?.label).toContain("10 eenheden: dat telt niet mee");
  });

  it.each([
    ["11.1 oranje 12%", "De stand nu, bijvoorbeeld 12%."],
    [
      "11.1 oranje 12 woningen",
      "Het totaal, bijvoorbeeld 120 woningen. Met een plus telt u erbij: +40 woningen.",
    ],
  ])("%s is asked for with an example that fits", async (words, hint) => {
    const { fields } = form(await home.say(`voortgang ${words}`, bw)).form;
    expect(fields.find(({ name }) => name === "aantal")?.hint).toBe(hint);
  });

  it.each([
    "40 woningen te gaan",
    "24 woningen in uitvoering",
    "in 2022 waren het er 90",
    "minder dan 40 woningen",
    "40 woningen vertraagd",
    "130 woningen in 2022",
    "in 2022 130 woningen",
    "3 weken later",
    "toelichting: in maart 150 woningen opgeleverd",
  ])("%s is none, and is not asked about", async (words) => {
    expect(await home.read(`voortgang 27.1 groen ${words}`, bw)).toContain("Gemeld: 27.1");
    expect(await home.read("27.1", har)).not.toContain("van 357");
  });
});

it.each([
  ["Voortgang: 27.1 groen", "● Op schema"],
  ["voortgang nr 27.1 groen", "● Op schema"],
  ["voortgang 27.1. groen", "● Op schema"],
  ["voortgang groen 27.1 40 woningen", "● Op schema, 40 woningen"],
  ["voortgang bij 27.1: groen, dak klaar", "Toelichting: dak klaar"],
  ["voortgang afspraak 27 actie 1 groen", "● Op schema"],
  ["Voortgang27.1 groen", "● Op schema"],
  ["voortgang 27.1 groen stand per gisteren", "stand per 9 mei 2023"],
  ["voortgang 27.1 groen stand per 28-02", "stand per 28 februari 2023"],
  ["voortgang 27.1 groen 150 woningen per eind maart", "150 woningen (stand per 31 maart 2023)"],
  ["voortgang 27.1 groen op 28-2-2023 130 woningen", "130 woningen (stand per 28 februari 2023)"],
])("%s is stored as it was meant", async (line, words) => {
  await open();
  const shown = await home.read(line, bw);
  expect(shown).toContain("Gemeld: 27.1");
  expect(shown).toContain(words);
  expect(shown).not.toMatch(/Toelichting: .*(?:voortgang|stand per|actie)/i);
  await close();
});

describe("a party named in a line", () => {
  beforeEach(open);
  afterEach(close);

  it.each([
    "voortgang 28.2 groen namens HAR bron: mail 16 april",
    "voortgang 28.2 groen namens HAR, bron: mail 16 april",
    "voortgang 28.2 namens HAR groen bron: mail 16 april",
    "voortgang namens HAR 28.2 groen bron: mail 16 april",
    "meld HAR 28.2 groen bron: mail 16 april",
    "voortgang 28.2 groen, site klaar, namens HAR; bron: mail 16 april",
  ])("%s is the party's in whose name it is said", async (line) => {
    expect(await home.read(line, gemeente)).toContain("Gemeld: 28.2");
    const history = await home.read("28 geschiedenis", har);
    expect(history).toContain("28.2, HAR: van ? Nog niet gemeld naar ● Op schema");
    expect(history).toContain("namens HAR (mail 16 april)");
    expect(history).not.toContain("28.2, Gemeente Almelo");
  });

  it("is refused as the command for it is", async () => {
    expect(await home.read("voortgang 27.1 groen namens Sint Joseph", bw)).toContain(
      "Alleen de coördinator meldt namens Sint Joseph.",
    );
    expect(await home.read("27 geschiedenis", har)).not.toContain("Op schema");
  });

  it("that is the own one changes nothing", async () =>
    expect(await home.read("voortgang 27.1 groen namens Beter Wonen", bw)).toContain(
      "melding van Beter Wonen",
    ));

  it.each([
    ["groen voor Sint Joseph", "voor Sint Joseph"],
    ["groen 40 woningen voor Sint Joseph", "voor Sint Joseph"],
    ["groen ook voor de woningcorporaties", "ook voor de woningcorporaties"],
    ["groen namens beide corporaties", "namens beide corporaties"],
    ["groen, bewoners gesproken namens HAR", "namens HAR"],
    ["groen voor Sint Joseph, dak klaar", "voor Sint Joseph"],
    ["rood Sint Joseph", "Sint Joseph"],
  ])("27.1 %s is asked about, and never stored as the own", async (words, named) => {
    const shown = await home.read(`voortgang 27.1 ${words}`, bw);
    expect(shown).toContain(`In uw woorden staat “${named}”. U meldt voor Beter Wonen.`);
    expect(await home.read("27.1 geschiedenis", har)).not.toContain("van ?");
  });

  it("is stored with the own report once that was said", async () => {
    const stored = await press("voortgang 27.1 groen voor Sint Joseph", "Melden voor Beter Wonen");
    expect(stored).toContain("melding van Beter Wonen");
    expect(stored).toContain("Toelichting: voor Sint Joseph");
  });

  it("lets a coordinator speak in its name", async () => {
    const { card } = await home.ask("voortgang 28.2 groen voor HAR", gemeente);
    const says = card.buttons.find(({ label }) => label === "Namens HAR")?.says ?? "";
    expect(form(await home.say(says, gemeente)).form.lead).toContain("het deel van HAR");
  });

  it("in front of a sentence is asked about of whoever may speak for it, and of nobody else", async () => {
    expect(await home.read("voortgang 28.2 groen namens HAR site klaar", gemeente)).toContain(
      "In uw woorden staat “namens HAR”.",
    );
    expect(await home.read("voortgang 28.2 groen namens de gemeente akkoord gekregen", har)).toContain(
      "melding van HAR",
    );
  });

  it.each([
    "groen, Sint Joseph levert aan",
    "groen voor de zomer klaar",
    "groen, door Sint Joseph versneld",
    "groen, samen met Sint Joseph",
    "groen, Sint Joseph, gemeente en wij zitten maandelijks om tafel",
    "groen, door SHBW, HAR en ons opgesteld",
    "groen, SHBW: geen opmerkingen",
    "groen, bij Sint Joseph, niet bij ons",
    "groen, wij spraken namens HAR met bewoners",
    "groen, namens de directie besproken met Anna",
    "groen, brief ondertekend namens Sint Joseph en Beter Wonen",
    "groen, zie ook 10.1 groen",
    "groen, nota 2.1 en 2.2 klaar",
  ])("27.1 %s speaks of something else", async (words) =>
    expect(await home.read(`voortgang 27.1 ${words}`, bw)).toContain("Gemeld: 27.1"));
});

/** One register: nothing is stored in these scenes. */
describe("a line that stores nothing", () => {
  beforeAll(open);
  afterAll(close);

  describe("a line about more than one part", () => {
    it.each([
      ["27.1,27.2 groen", "voortgang 27.1 groen", "voortgang 27.2 groen"],
      ["27.1 en 27.2 groen", "voortgang 27.1 groen", "voortgang 27.2 groen"],
      [
        "27.1 groen en 27.2 oranje levering laat",
        "voortgang 27.1 groen",
        "voortgang 27.2 oranje levering laat",
      ],
      ["27.1 groen 40 woningen; 27.2: rood", "voortgang 27.1 groen 40 woningen", "voortgang 27.2 rood"],
      [
        "27.1 groen 40 woningen en 27.2 10 woningen",
        "voortgang 27.1 groen 40 woningen",
        "voortgang 27.2 10 woningen",
      ],
      ["27.1 groen en 27.2 ook", "voortgang 27.1 groen", "voortgang 27.2 groen"],
      ["27.1 groen 40 woningen 27.2 rood", "voortgang 27.1 groen 40 woningen", "voortgang 27.2 rood"],
    ])("%s is asked apart", async (words, ...says) => {
      const { card } = await home.ask(`voortgang ${words}`, bw);
      expect(toText(card)).toContain("Er staat meer dan één deel in. Er is nog niets opgeslagen.");
      expect(card.buttons.map((one) => one.says)).toEqual(says);
    });

    it("in a party's name stays in its name", async () => {
      const { card } = await home.ask("namens HAR 26.1 groen en 28.2 groen", gemeente);
      expect(card.buttons.map((one) => one.says)).toEqual(["namens HAR 26.1 groen", "namens HAR 28.2 groen"]);
    });
  });

  it.each([
    "groen maar eigenlijk oranje",
    "op schema? nee",
    "op schema niet meer",
  ])("is asked how it stands in %s", async (words) => {
    const { form: asked } = form(await home.say(`voortgang 27.1 ${words}`, bw));
    expect(asked.fields[0]).toMatchObject({ name: "status" });
    expect(asked.fields.find(({ name }) => name === "toelichting")?.value).toBe(words);
  });

  it.each([
    ["vortgang 27.1 groen", "voortgang 27.1 groen"],
    ["voortgnag: 27.1. groen", "voortgang 27.1 groen"],
    ["groen 27.1", "voortgang 27.1 groen"],
    ["op schema bij 27.1, 40 woningen", "voortgang 27.1 op schema 40 woningen"],
    ["update 27.1: oranje levering laat", "voortgang 27.1 oranje levering laat"],
    ["voortgang even 27.1 groen", "voortgang 27.1 groen"],
    ["HAR meldt 28.2 groen", "voortgang 28.2 namens HAR groen"],
  ])("%s is asked about, and never searched for", async (line, says) => {
    const { card } = await home.ask(line, bw);
    expect(toText(card)).toContain("Wilt u dit melden? Er is nog niets opgeslagen.");
    expect(card.buttons[0]).toMatchObject({ says });
  });

  it("asks whether half a home is meant", async () => {
    const { form: asked } = form(await home.say("voortgang 27.1 groen 1.200,50 woningen", bw));
    expect(asked.fields[0]).toMatchObject({
      name: "bevestigd",
      label: "U meldt 1.200,5 woningen: geen heel getal. Klopt dat?",
    });
  });

  describe("a line with something wrong in it", () => {
    it.each([
      ["op schema stand per 1 januari 2027", "stand per", "moet nog komen"],
      ["op schema stand per 1 mei 1923", "stand per", "Klopt het jaar 1923?"],
      ["op schema stand per morgen", "stand per", "11 mei 2023 moet nog komen."],
      ["op schema stand per februari", "stand per", "“februari” is geen datum."],
      ["op schema stand per februari 150 woningen", "stand per", "“februari” is geen datum."],
      ["op schema 100-150 woningen", "aantal", "“100-150 woningen” is geen getal."],
      ["op schema 210 won. klaar", "aantal", "“210 won.” is geen getal."],
      ["op schema aantal: veel", "aantal", "geen getal"],
      ["-5 woningen", "aantal", "niet kleiner dan nul"],
      ["op schema link: ftp://x.nl/a", "link", "geen link naar een pagina"],
      ["doorgeschoven jaar: 2022; oorzaak: geen vergunning", "jaar", "Kies een jaar na 2023."],
    ])("voortgang 27.1 %s opens the form with what is wrong", async (words, field, problem) => {
      const { problems, form: asked } = form(await home.say(`voortgang 27.1 ${words}`, bw));
      expect(problems?.[field]).toContain(problem);
      expect(asked.fields.find(({ name }) => name === field)?.value).not.toBe(undefined);
    });

    it("gives a text back whole that is too long", async () => {
      const long = "Het dak is klaar. ".repeat(555).trim();
      const { problems, form: asked } = form(await home.say(`voortgang 27.1 op schema ${long}`, bw));
      expect(problems?.toelichting).toContain("te lang: 9.989 tekens");
      expect(asked.fields.find(({ name }) => name === "toelichting")?.value).toBe(long);
    });

    it("names nothing that is only missing", async () => {
      const { problems } = form(await home.say("voortgang 27.1 rood levering laat", bw));
      expect(problems).toBeUndefined();
    });

    it("is asked for another status where the year is over", async () => {
      const later = await house({ now: "2026-11-23T09:00:00Z" });
      const { form: asked, problems } = form(await later.say("voortgang 27.1 op schema dak klaar", bw));
      expect(problems?.status).toContain("Het jaar 2023 is voorbij; u meldt de eindstand.");
      expect(asked.fields[0]).toMatchObject({ name: "status", required: true });
      expect(asked.fields.find(({ name }) => name === "toelichting")?.value).toBe("dak klaar");
      const stored = await later.say(asked.says, bw, { status: "done", toelichting: "dak klaar" });
      expect(stored.place === "form" ? "" : toText(stored.card)).toContain("✔ Afgerond");
      await later.close();
    });

    it.each([
      ["namens HAR 26.1 groen bron: hans@har.nl", "bron"],
      ["namens HAR 26.1 groen bron: mail; link: https://example.nl/123456782", "link"],
    ])("%s holds personal data", async (line, field) => {
      const { problems } = form(await home.say(line, gemeente));
      expect(problems?.[field]).toContain("Gegevens van huurders horen hier niet.");
    });
  });

  describe("a line without the verb", () => {
    it.each([
      ["27.1 groen, 120 woningen", "Melden: 27.1 op schema"],
      ["27.1 120 van de 357 woningen", "Melden bij 27.1"],
      ["27.1 staat op groen", "Melden bij 27.1"],
      ["27.1 loopt vertraging op", "Melden bij 27.1"],
    ])("%s shows the action and offers %s", async (line, label) => {
      const { card } = await home.ask(line, bw);
      expect(card.title).toContain("Actie 27.1");
      expect(toText(card)).not.toContain("bestaan niet");
      expect(card.buttons[0]).toMatchObject({ label, says: `voortgang ${line}` });
    });

    it("and without a number shows the own parts", async () => {
      for (const line of ["/voortgang", "melden"])
        expect(await home.read(line, bw)).toContain("Mijn delen: Beter Wonen");
    });
  });

  describe("a line about a part that is none", () => {
    it.each([
      ["correctie 27 groen", bw, "Beter Wonen heeft meer dan één deel bij afspraak 27: 27.1 en 27.2."],
      ["namens HAR 28.1 groen bron: mail", gemeente, "HAR heeft geen deel in 28.1. Wel in 28.2."],
      ["namens HAR 27.1 groen bron: mail", gemeente, "HAR heeft geen deel in 27.1. Er is niets opgeslagen."],
      ["correctie 27.9 groen", bw, "Actie 27.9 bestaat niet."],
    ])("%s by %s is answered with what there is", async (line, as, sentence) =>
      expect(await home.read(line, as)).toContain(sentence));

    it("is never a corporation's in the municipality's hands", async () => {
      const shown = await home.read("namens Beter Wonen 27.1 rood bron: mail", gemeente);
      expect(shown).toContain("heeft niet aangezet dat een ander namens haar meldt");
      expect(await home.read("27.1", har)).toContain("Nog niet gemeld");
    });

    it("offers the remark that it speaks of", async () => {
      const { card } = await home.ask("voortgang 27.3 groen", bw);
      const says = card.buttons.find(({ label }) => label === "Opmerking plaatsen")?.says;
      expect(form(await home.say(says ?? "", bw)).form.fields[0]?.name).toBe("opmerking");
    });
  });
});
