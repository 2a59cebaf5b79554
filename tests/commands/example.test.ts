import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, house, people } from "../helpers/house.ts";

let home: House;
beforeAll(async () => {
  home = await house();
});
afterAll(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

describe("the bundled example", () => {
  it("is marked on every card of it, and says what that means", async () => {
    for (const line of ["27", "27.1", "27 tekst", "afspraken", "overzicht", "kwartaal eerste 2023"])
      expect(await home.read(line), line).toContain("Voorbeeldgegevens.");
    const told = await home.read("voorbeeldgegevens", people.bw);
    expect(told).toContain("Een coördinator kan dat doen.");
    expect(told).not.toContain("[Bevestigen]");
  });

  it("is confirmed by no party", async () => {
    expect(await home.read("voorbeeldgegevens bevestigen zeker", people.bw)).toContain(
      "Dit kan alleen de coördinator.",
    );
    expect(await home.read("27")).toContain("Voorbeeldgegevens.");
  });

  it("loses its mark when a coordinator confirms it, after a question", async () => {
    await home.ask("voortgang 27.1 op schema", people.bw);
    const { card } = await home.ask("voorbeeldgegevens", people.gemeente);
    const says = (label: string, of = card) => of.buttons.find((one) => one.label === label)?.says ?? label;
    const asked = await home.ask(says("Bevestigen"), people.gemeente);
    expect(asked.card.title).toBe("Gegevens van 2023 bevestigen?");
    expect(await home.read("27")).toContain("Voorbeeldgegevens.");
    await home.ask(says("Ja, de gegevens kloppen", asked.card), people.gemeente);
    expect(await home.read("27")).not.toContain("Voorbeeldgegevens");
    expect(await home.read("27")).toContain("Op schema");
    expect(await home.read("logboek", people.gemeente)).toContain("Gegevens van 2023 bevestigd");
    expect(await home.read("voorbeeldgegevens", people.gemeente)).toContain("U hoeft niets te bevestigen.");
  });
});

describe("a year without a programme", () => {
  it("offers a coordinator to read one in", async () => {
    const later = await house({ now: "2026-11-23T09:00:00Z" });
    const { card } = await later.ask("kwartaal");
    expect(JSON.stringify(card)).toContain("Er is geen actieprogramma van 2026.");
    expect(card.buttons).toContainEqual({ label: "Document inlezen", says: "bestand" });
    expect(await later.read("27 2026")).toContain("[Document inlezen] bestand");
    await later.close();
  });
});
