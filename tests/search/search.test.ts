import { describe, expect, it } from "vitest";
import type { Hit } from "#domain/search";
import { buildSearch } from "#search/search";
import { veendorp } from "./fixture.ts";

const search = buildSearch(veendorp);

/** "action 1.2", "title 1", "goal h1" */
const placeOf = ({ where, chapter, agreement, action }: Hit) =>
  `${where} ${action ?? agreement ?? `h${chapter}`}`;
const places = (line: string) => search.find(line).hits.map(placeOf);

describe("where words are found", () => {
  it.each([
    ["woonwagenedwoners", "title 1"],
    ["Thorbeckelaan", "promise 1"],
    ["zonnepanelen", "promise 2"],
    ["college", "action 1.1"],
    ["kaart", "note 1.1"],
    ["zeven", "ambition h1"],
    ["bankjes", "goal h1"],
    ["sloop", "footnote 1"],
    ["tochtwering", "action 2.1"],
    ["voorlichting", "action 2.2"],
  ])("%s", (line, place) => {
    expect(places(line)).toEqual([place]);
  });

  it("shows the whole paragraph, and nothing for a title", () => {
    expect(search.find("panelen aan dak").hits[0]?.paragraph).toBe("Zonnepanelen komen op elk schuin dak.");
    expect(search.find("woonwagenedwoners").hits[0]?.paragraph).toBe("");
  });

  it("has no place for a footnote that no agreement names", () => {
    expect(places("zwanendrift")).toEqual([]);
  });
});

describe("words that stand in no paragraph", () => {
  it("find the agreements of a party", () => {
    expect(places("Woonstichting")).toEqual(["title 1"]);
  });

  it("find the ambition and goals of a chapter", () => {
    expect(places("zuinig")).toEqual(["ambition h2", "goal h2"]);
  });
});

describe("one paragraph that says the same as another", () => {
  it("shows the printed text where both match", () => {
    expect(search.find("tochtwering").hits.map(({ paragraph }) => paragraph)).toEqual([
      "Voor tochtwering is € 300.000,- beschikbaar; de W.M.O. geldt.",
    ]);
    expect(search.find("tocht").hits.map(({ paragraph }) => paragraph)).toEqual([
      "Voor tochtwering is € 300.000,- beschikbaar; de W.M.O. geldt.",
    ]);
  });

  it("shows the summary where only the summary matches", () => {
    expect(search.find("panelen kopen").hits.map(({ paragraph }) => paragraph)).toEqual([
      "Er is geld om tocht te stoppen en panelen te kopen.",
    ]);
  });

  it("shows the name of an action only where its text does not match", () => {
    expect(places("schimmel")).toEqual(["action 2.2"]);
    expect(places("isolatiemaatregelen")).toEqual(["action 2.1"]);
    expect(places("plaatsen")).toContain("action 1.1");
    expect(places("plaatsen").filter((place) => place === "action 1.1")).toHaveLength(1);
  });
});

describe("the same word, typed otherwise", () => {
  it.each([
    ["woning", "woningen"],
    ["huurders", "huurder"],
    ["standplaats", "standplaatsen"],
    ["bus", "bussen"],
    ["huizen", "huis"],
    ["sociaal", "sociale"],
    ["CO2", "co₂"],
    ["m2", "M²"],
    ["categorieen", "categorieën"],
    ["W.M.O.", "wmo"],
    ["€ 300.000", "300000"],
    ["300.000,-", "300000,00"],
    ["15 procent", "15%"],
    ["email", "e-mail"],
    ["middeninkomens", "midden inkomen"],
    ["THORBECKELAAN", "thorbéckelaan"],
  ])("%s = %s", (one, other) => {
    expect(places(one)).not.toEqual([]);
    expect(places(one)).toEqual(places(other));
    expect(search.find(one).forgiven).toBe(false);
  });

  it("finds a word inside a compound", () => {
    expect(places("isolatie")).toEqual(["title 2", "action 2.1", "promise 2"]);
    expect(places("bouw")).toEqual(["action 1.2"]);
    expect(search.find("bouw").hits[0]?.paragraph).toContain("nieuwbouw");
  });

  it("takes a short word whole, or else as a beginning", () => {
    expect(places("dak")).toEqual(["title 2", "promise 2"]);
    expect(places("kou")).toEqual(["goal h2"]);
    expect(places("huu")).toEqual(["action 2.2", "promise 2", "promise 2"]);
    expect(places("lan")).toEqual([]);
  });

  it("reads letters of labels one by one", () => {
    expect(places("E, F of G")).toEqual(["promise 2"]);
  });
});

describe("typing errors", () => {
  it.each([
    ["Thorbekkelaan", "promise 1", "Thorbeckelaan"],
    ["woonwagenbewoners", "title 1", "woonwagenedwoners"],
    ["zonepanelen", "promise 2", "Zonnepanelen"],
    ["wonign", "action 1.2", "woningen"],
    ["banjkes", "goal h1", "bankjes"],
  ])("%s finds %s", (line, place, read) => {
    expect(places(line)).toEqual([place]);
    expect(search.find(line)).toMatchObject({ forgiven: true });
    expect(search.find(line).nearest[0]).toBe(read);
  });

  it("finds the document's own errors behind what is spelled well", () => {
    expect(places("woonwagen")).toEqual(["title 1", "action 1.1"]);
    expect(search.find("woonwagen").forgiven).toBe(false);
  });

  it("forgives one word of several", () => {
    expect(search.find("zonepanelen schuin dak")).toMatchObject({
      forgiven: true,
      nearest: ["Zonnepanelen"],
    });
    expect(places("zonepanelen schuin dak")).toEqual(["promise 2"]);
  });

  it.each([
    "611",
    "613",
    "6120",
    "61",
    "30000",
    "3.000.000",
    "13",
    "20311",
    "CO3",
    "m3",
  ])("never reads the figure %s as another", (line) => {
    expect(search.find(line)).toEqual({ hits: [], nearest: [], forgiven: false, share: 0 });
  });

  it("tells 15% from 15 years, and finds both for 15", () => {
    expect(places("15%")).toEqual(["promise 2"]);
    expect(search.find("15%").hits[0]?.paragraph).toContain("15%");
    expect(search.find("15").hits).toHaveLength(2);
  });
});

describe("several words", () => {
  it("wants all of them", () => {
    expect(places("zonnepanelen dak")).toEqual(["promise 2"]);
  });

  it("is content with some where no paragraph has all", () => {
    expect(places("zonnepanelen bankjes").sort()).toEqual(["goal h1", "promise 2"]);
    expect(places("zonnepanelen xqzwv")).toEqual(["promise 2"]);
  });

  it("puts a paragraph with all words before one that is only about the rest", () => {
    expect(places("isolatie daken")[0]).toBe("title 2");
    expect(places("standplaatsen Thorbeckelaan")).toEqual(["promise 1"]);
    expect(search.find("woonwagons plaatsen").hits[0]?.paragraph).toContain("wijst 12 plaatsen aan");
  });

  it("knows what a paragraph is about", () => {
    expect(places("Woonstichting Hei nieuwbouw")).toEqual(["action 1.2"]);
    expect(places("Gemeente nieuwbouw isolatie")).not.toContain("goal h1");
  });

  it.each([
    ["hoeveel woningen doet Woonstichting Hei in de nieuwbouw?", "action 1.2"],
    ["wat is er met de zonnepanelen?", "promise 2"],
    ["welke afspraak gaat over bankjes", "goal h1"],
  ])("reads the question %j", (line, place) => {
    expect(places(line)).toEqual([place]);
  });

  it("counts common words where nothing else is typed", () => {
    expect(places("wie")).toContain("ambition h1");
    expect(places("de het van")).not.toEqual([]);
  });

  it("puts whole words before word parts, titles first among equals", () => {
    expect(places("isolatie")[0]).toBe("title 2");
    expect(search.find("isolatie").hits[1]?.paragraph).toBe("Geld voor isolatiemaatregelen");
    expect(places("plaatsen")).toEqual(["action 1.1", "promise 1"]);
    expect(places("huizen").slice(0, 2)).toEqual(["action 1.2", "promise 2"]);
  });
});

describe("nothing found", () => {
  it("offers words that stand in the register", () => {
    expect(search.find("sjimmel")).toEqual({ hits: [], nearest: ["schimmel"], forgiven: false, share: 0 });
  });

  it("offers nothing for a word like no other", () => {
    expect(search.find("xylofoon")).toEqual({ hits: [], nearest: [], forgiven: false, share: 0 });
  });
});
