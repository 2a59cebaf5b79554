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
      - 27.1 Woningen renoveren en verduurzamen · Beter Wonen en Sint Joseph · 612 woningen, Sint Joseph 255 woningen, Beter Wonen 357 woningen
      - 27.2 Sneller verduurzamen · Beter Wonen en Sint Joseph · 31 december 2028
      - 27.3 Subsidiekansen volgen en doorgeven · Gemeente Almelo
      Er is nog niets gemeld.
      Samenvatting van het Actieprogramma 2023 van 16 november 2022. Voorbeeldgegevens.
      [Hele tekst] 27 tekst 2023  [Datums (3)] 27 datums 2023  [Geschiedenis] 27 geschiedenis 2023"
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
    ["help", "zoek zonnepanelen"],
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
    expect(shown).toContain("dat jaar is voorbij");
    expect(shown).not.toContain("te laat");
    await later.close();
  });
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
