import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, house } from "../helpers/house.ts";

let home: House;
beforeAll(async () => {
  home = await house();
});
afterAll(() => home.close());

describe("one agreement", () => {
  it("shows who promised what, with figures and dates", async () => {
    expect(await home.read("/afspraak 27")).toMatchInlineSnapshot(`
      "Afspraak 27. Verduurzaming bestaande woningvoorraad
      Reguliere afspraak · hoofdstuk 3: Toekomstbestendige en duurzame woningvoorraad · 2023
      ? Nog niet gemeld (0 van 5 delen gemeld)
      - 27.1 Woningen renoveren en verduurzamen · Beter Wonen en Sint Joseph · samen 612 woningen, Sint Joseph 255 woningen, Beter Wonen 357 woningen
      - 27.2 Sneller verduurzamen · Beter Wonen en Sint Joseph · 31 december 2028
      - 27.3 Subsidiekansen volgen en doorgeven (doorlopend) · Gemeente Almelo
      Hele afspraak: Beter Wonen ten hoogste 160 kWh/m².
      Er is nog niets gemeld.
      Samenvatting van het Actieprogramma 2023 van 16 november 2022. Voorbeeldgegevens.
      [Voortgang melden] voortgang 27  [Hele tekst] 27 tekst 2023  [Datums (3)] 27 datums 2023  [Geschiedenis] 27 geschiedenis 2023"
    `);
  });

  it.each([
    "27",
    "afspraak 27",
    "#27",
    "/27",
    "Afspraak 27?",
    "afspraak: 27",
    "nr 27",
    "27 2023",
  ])("is found by %o", async (line) => expect(await home.read(line)).toContain("Afspraak 27. Verduurzaming"));

  it("fits in 15 lines and 1,200 characters, for all 36", async () => {
    for (let number = 1; number <= 36; number += 1) {
      const shown = await home.read(`/afspraak ${number}`);
      expect(shown.split("\n").length, shown).toBeLessThanOrEqual(15);
      expect(shown.length, shown).toBeLessThanOrEqual(1_200);
    }
  });

  it("shows everything on request, footnotes too", async () => {
    const shown = await home.read("1 tekst");
    for (const words of [
      "Acaciaschool",
      "Jan Tooropstraat",
      "Thorbeckelaan",
      "Voetnoot 1",
      "Krikkenstraat",
    ]) {
      expect(shown).toContain(words);
    }
  });

  it.each([
    ["27.1", "Actie 27.1 Woningen renoveren en verduurzamen"],
    ["27,1", "Actie 27.1 Woningen renoveren en verduurzamen"],
    ["actie 27.3", "Regeling Reductie Energieverbruik Woningen"],
    ["27 28 en 30", "30. Langer thuis in de bestaande voorraad"],
    ["27 t/m 30", "4 afspraken"],
    ["28-29", "2 afspraken"],
    ["wat is afspraak 27?", "Afspraak 27. Verduurzaming"],
    ["27.1 tekst", "Actie 27.1 Woningen renoveren en verduurzamen"],
    ["27 datums", "31 december 2028"],
    ["27 geschiedenis", "nog niets gemeld"],
  ])("answers %o", async (line, words) => expect(await home.read(line)).toContain(words));

  it.each([
    ["37", "Afspraak 37 bestaat niet. Er zijn 36 afspraken."],
    ["0", "Afspraak 0 bestaat niet. Er zijn 36 afspraken."],
    ["27.9", "Actie 27.9 bestaat niet. Afspraak 27 heeft 3 acties: 27.1, 27.2, 27.3."],
    ["27 2031", "Er is geen actieprogramma van 2031. Wel van: 2023."],
    ["27 99", "Deze nummers bestaan niet: 99."],
  ])("says of %o what is wrong and what is there", async (line, words) =>
    expect(await home.read(line)).toContain(words));
});

describe("a number in any clothes", () => {
  it.each([
    ["Wie is verantwoordelijk voor afspraak 27?", "Afspraak 27. Verduurzaming"],
    ["Hoe staat het met afspraak 27?", "Afspraak 27. Verduurzaming"],
    ["hoe loopt het met actie 27.2", "Actie 27.2 Sneller verduurzamen"],
    ["wie doet 27", "Afspraak 27. Verduurzaming"],
    ["Wanneer moet afspraak 27 klaar zijn?", "Datums van afspraak 27."],
    ["2\u00007", "Afspraak 27. Verduurzaming"],
    ["36-1", "“36-1” loopt terug"],
    ["27 2023 2022", "Er is geen actieprogramma van 2022."],
    ["752,33", "Zoeken: 752,33"],
    ["2028", "[Zoek “2028”] zoek 2028"],
    ["27.1 en 28", "1 afspraak en 1 actie"],
    ["27.1 27.2", "- 27.2 Sneller verduurzamen"],
    ["27.1 27.9", "Deze nummers bestaan niet: 27.9."],
    ["1 t/m 36", "Afspraken 1 t/m 36"],
    ["48 portiekwoningen", "Zoeken: 48 portiekwoningen"],
    ["25 woningen", "Sint Joseph wil 25 woningen verkopen"],
  ])("%o is answered with %o", async (line, words) =>
    expect(await home.read(line)).toMatch(new RegExp(words.replace(/[.[\]?]/g, "\\$&"))));

  it("keeps what of several is asked for", async () => {
    const shown = await home.read("27 28 tekst");
    expect(shown).toMatch(/Afspraak 27\. Verduurzaming[\s\S]*Afspraak 28\. Bewonerscommunicatie/);
    expect(shown).toContain("Almelo doet wat");
  });

  it.each(["27 status", "27 regie", "cijfers 27"])("says of %o what it did not read", async (line) => {
    const shown = await home.read(line);
    expect(shown).toContain("Afspraak 27. Verduurzaming");
    expect(shown).toMatch(/“(?:status|regie|cijfers)” is hier niet begrepen/);
  });

  it.each([
    ["27.1 groen", "[Melden: 27.1 op schema] voortgang 27.1 groen"],
    ["27.1 oranje: levering laat", "[Melden: 27.1 vraagt aandacht] voortgang 27.1 oranje: levering laat"],
    ["27 groen", "[Melden: 27 op schema] voortgang 27 groen"],
  ])("asks whether %o is a report, and stores nothing", async (line, button) => {
    const shown = await home.read(line);
    expect(shown).toContain(button);
    expect(shown).toContain("Nog niet gemeld");
  });
});

describe("a question", () => {
  it("about a party puts what is theirs first", async () => {
    const shown = await home.read("Hoeveel woningen gaat Beter Wonen slopen in 2023?");
    const [first = ""] = shown.split("\n- ").slice(1);
    expect(first).toContain("sloopt Beter Wonen 48 portiekwoningen");
    expect((await home.read("hoeveel woningen sloopt Sint Joseph")).split("\n- ")[1]).toContain(
      "Sint Joseph sloopt niets",
    );
  });

  it.each([
    ["oranje afspraken", "Niets vraagt aandacht. Let op: 134 delen"],
    ["afspraken rood HAR", "Let op: 7 delen zijn nog niet gemeld"],
    ["afgeronde afspraken", "Afspraken: Afgerond"],
    ["de afspraken van HAR", "7 afspraken"],
    ["wat loopt achter?", "Niets loopt achter"],
    ["welke afspraken lopen achter?", "Niets loopt achter"],
    ["Beter Wonen en Sint Joseph", "Kies één partij tegelijk."],
    ["groen rood", "Kies één status tegelijk."],
    ["Wat doet de HAR?", "Regie bij 7 afspraken"],
    ["wie is HAR", "Regie bij 7 afspraken"],
    ["Alle afspraken", "36 afspraken"],
    ["Alle partijen", "De partijen van de prestatieafspraken"],
    ["Alle datums", "Datums uit het actieprogramma 2023"],
    ["Alle aantallen", "22 aantallen"],
    ["Alle begrippen", "Begrippen en afkortingen"],
    ["Hele tekst", "Van welke afspraak?"],
    ["Geschiedenis", "Van welke afspraak?"],
    ["cijfers BW 2023", "Afgesproken aantallen van Beter Wonen, 2023"],
    ["cijfers 2022", "Er is geen actieprogramma van 2022"],
    ["termijnen Beter Wonen 2023", "Datums van Beter Wonen, 2023"],
    ["partij HAR 2023", "Regie bij 7 afspraken"],
    ["zoek zonnepanelen 2023", "no-regret"],
    ["overzicht", "Geen melding nodig: 6 delen"],
    ["Betr Wonen", "[Bedoelt u Beter Wonen?] partij Beter Wonen"],
    ["afspraken Betr Wonen", "[Bedoelt u Beter Wonen?] afspraken Beter Wonen"],
    ["cijfers Betr Wonen", "[Bedoelt u Beter Wonen?] cijfers Beter Wonen"],
    ["St Jozef", "[Bedoelt u Sint Joseph?] partij Sint Joseph"],
    ["sint jozef", "[Bedoelt u Sint Joseph?] partij Sint Joseph"],
    ["partij Vestia", "is geen partij van deze samenwerking"],
    ["woningen", "U ziet de beste 60."],
    ["woningen", "Typ er een woord bij."],
    ["mag ik mijn huis verkopen aan mijn zoon", "Dit staat er niet zo."],
    [":house:", "Er is niets gevonden"],
    ["31-12-2028", "31 december 2028: 27.2 Sneller verduurzamen"],
    ["15 december 2022", "vóór 15 december"],
    ["vluchtelingen", "21. Huisvesting en begeleiding statushouders"],
    ["asielzoekers", "21. Huisvesting en begeleiding statushouders"],
    ["wat is een DAEB woning", "Diensten van algemeen economisch belang"],
    ["wat is daab", "[Bedoelt u DAEB?] begrip DAEB"],
    ["wat is een twijfel", "op meer dan één manier"],
    ["wat is een focusafspraak", "Wat is Focusafspraak?"],
    ["wat is geen melding nodig", "hoeft niemand iets te melden"],
    ["twijfels", "18 plaatsen zijn op meer dan één manier te lezen"],
    ["cijfers Sint Joseph", "34 woningen, samen met Beter Wonen: 1.1"],
    ['zoek ""', "Zo werkt Afspraken"],
    ["\u0001\u0002", "Zo werkt Afspraken"],
    ["dank je wel", "Graag gedaan"],
  ])("%o is answered with %o", async (line, words) => expect(await home.read(line)).toContain(words));
});

describe("a list", () => {
  it.each([
    ["afspraken", "36 afspraken"],
    ["/afspraken focus", "15 afspraken"],
    ["regulier", "21 afspraken"],
    ["/afspraken Beter Wonen focus", "Afspraken: Beter Wonen, focus"],
    ["/afspraken hoofdstuk 3 regulier", "27. Verduurzaming"],
    ["afspraken van HAR", "7 afspraken"],
    ["2023", "36 afspraken"],
  ])("%o", async (line, words) => expect(await home.read(line)).toContain(words));

  it("says what an empty list means", async () => {
    expect(await home.read("/afspraken rood")).toContain(
      "Niets loopt achter. Let op: 134 delen zijn nog niet gemeld.",
    );
  });

  it("searches for what is no filter, and says so", async () => {
    const shown = await home.read("/afspraken zonnepanelen");
    expect(shown).toContain("Dit is geen partij, hoofdstuk, soort of status");
    expect(shown).toContain("no-regret");
  });
});

describe("a party", () => {
  it("leads by name, through a group, or is only mentioned", async () => {
    const shown = await home.read("partij Beter Wonen");
    expect(shown).toContain("3. Verkoop van huurwoningen · met name genoemd (3.1)");
    expect(shown).toContain(
      "27. Verduurzaming bestaande woningvoorraad · via “Woningcorporaties” (27.1 en 27.2)",
    );
    expect(shown).toMatch(/Alleen genoemd:[\s\S]*14\. Centraal meldpunt/);
  });

  it.each([
    "har",
    "HAR",
    "partij har",
    "Huurders Advies Raad",
    "wie is har",
    "afspraak HAR",
  ])("has 7 agreements for HAR, asked as %o", async (line) => {
    const shown = await home.read(line.replace("wie is", "partij"));
    expect(shown).toContain("Regie bij 7 afspraken");
    expect(shown).toContain("28. Bewonerscommunicatie · via “Alle partijen” (28.2)");
  });

  it("does not take Beter Wonen for its tenants' organisation", async () => {
    expect(await home.read("partij Stichting Huurdersplatform Beter Wonen")).toContain("SHBW");
  });

  it("offers every party where no name is near", async () => {
    const { card } = await home.ask("partij Vestia");
    expect(card.buttons.map(({ says }) => says)).toEqual(
      expect.arrayContaining(["partij Beter Wonen", "partij HAR", "partij SHBW"]),
    );
  });

  it("offers the nearest where it is unknown", async () => {
    const { card } = await home.ask("partij Beter Wone");
    expect(card.buttons.map(({ says }) => says)).toContain("partij Beter Wonen");
  });
});

describe("everything else", () => {
  it.each([
    ["hoofdstuk 4", "Doelen"],
    ["hoofdstuk 9", "Hoofdstuk 9 bestaat niet. Er zijn 4 hoofdstukken."],
    ["hoofdstuk 3 focus", "26. Stimuleren"],
    ["wat is DAEB", "Diensten van algemeen economisch belang"],
    ["begrip wlz", "Wet langdurige zorg"],
    ["begrip", "DAEB"],
    ["overzicht", "62, verdeeld in 140 delen"],
    ["overzicht", "16 november 2022"],
    ["partijen", "Huurdersorganisaties"],
    ["hallo", "Waarmee kan ik u helpen?"],
    ["help", "Typ: help melden"],
    ["help melden", "voortgang 27.1 op schema"],
    ["help kwartaal", "kwartaal aan Beter Wonen"],
    ["", "Zo werkt Afspraken"],
    ["/afspraak", "Zo werkt Afspraken"],
    ["zoek Thorbeckelaan", "actie 1.3"],
    ["zoek Thorbekkelaan", "actie 1.3"],
    ["waar staat de scootmobiel", "31. Scootmobielen"],
    ["11 mei", "Zoeken: 11 mei"],
    ["partij", "Zo werkt het: partij Beter Wonen"],
    ["qqqqqqq", "Er is niets gevonden"],
  ])("%o is answered with %o", async (line, words) => expect(await home.read(line)).toContain(words));

  it("puts coming dates first and past ones apart", async () => {
    const shown = await home.read("termijnen 2023");
    const [coming = "", over = ""] = shown.split("Voorbij:");
    expect(coming).toContain("30 juni 2023");
    expect(coming).toContain("31 december 2028");
    expect(over).toContain("31 maart 2023");
  });

  it("gives each figure with the words it was read from", async () => {
    const shown = await home.read("cijfers Sint Joseph");
    expect(shown).toMatch(/255 woningen, Sint Joseph: 27\.1 .* gelezen uit: “255 woningen”/);
    expect(shown).not.toContain("357");
  });

  it("is past on the day it is installed, and never late", async () => {
    const later = await house({ now: "2026-11-23T09:00:00Z" });
    const shown = await later.read("27");
    expect(shown).toContain("Actieprogramma 2023. Dat jaar is voorbij; u meldt de eindstand.");
    expect(shown).not.toContain("te laat");
    await later.close();
  });
});

it("keeps the year of a programme that is not the usual one, in every line behind a card", async () => {
  const two = await house();
  const entrance = await two.store.enter("almelo");
  if (!entrance) throw new Error("the example is not there");
  const register = two.store.of(entrance.id);
  const edition = await register.edition(entrance.programmes[0]?.edition ?? "");
  await register.adopt({ ...edition, year: 2022 }, null, new Date("2023-01-09T09:00:00Z"));
  for (const line of [
    "cijfers BW 2022",
    "partij HAR 2022",
    "overzicht 2022",
    "afspraken focus 2022",
    "27 28 2022",
    "27 2022",
  ]) {
    const { card } = await two.ask(line);
    const rows = card.blocks.flatMap((block) => (block.kind === "rows" ? block.rows : []));
    const says = [...card.buttons, ...rows.flatMap(({ opens }) => opens ?? [])].map((one) => one.says);
    expect(says.filter((one) => !/ 2022$|^(?:partijen|help|begrip .*|instellen .*)$/.test(one))).toEqual([]);
  }
  expect(await two.read("27 2022 2023")).toContain("Afspraak 27");
  await two.close();
});

describe("a stranger", () => {
  it.each([
    "iemand@elders.example",
    "x@almelo.example.evil.example",
    "x@notalmelo.example",
    "almelo.example",
  ])("%o reads nothing", async (address) => {
    const shown = await home.read("27", address);
    expect(shown).toContain("U hebt geen toegang");
    expect(shown).not.toContain("Verduurzaming");
  });

  it("is nobody of a party's own domain", async () => {
    expect(await home.read("27", "medewerker@BeterWonen.example")).toContain("Verduurzaming");
  });
});

it("says so where there is no partnership yet", async () => {
  const bare = await house({ empty: true });
  expect(await bare.read("27")).toContain("nog geen samenwerking");
  await bare.close();
});

it("never fails", () => expect(home.surprises).toEqual([]));
