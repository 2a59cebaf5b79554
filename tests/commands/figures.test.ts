import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type House, house, people } from "../helpers/house.ts";

const { bw, sj, gemeente } = people;

let home: House;
beforeEach(async () => {
  home = await house();
});
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

const renewed = async () => {
  for (const figure of ["20 woningen", "5 eenheden", "1 woonwagen"])
    await home.read(`voortgang 1.1 groen ${figure}`, bw);
};

/** The bullets under a heading of a card. */
const under = (shown: string, heading: string): readonly string[] => {
  const lines = shown.split("\n");
  const below = lines.slice(lines.indexOf(`${heading}:`) + 1);
  const end = below.findIndex((line) => !line.trimStart().startsWith("•"));
  return lines.includes(`${heading}:`) ? below.slice(0, end).map((line) => line.trim().slice(2)) : [];
};

describe("a part with numbers in several units", () => {
  it("keeps the newest of each", async () => {
    await renewed();
    expect(under(await home.read("1.1"), "Bereikt")).toEqual([
      "▰▰▰▰▰▱▱▱▱▱ 20 van 34 woningen (59%), Beter Wonen",
      "▰▰▰▰▱▱▱▱▱▱ 5 van 11 eenheden (45%), Beter Wonen",
      "▰▰▰▰▰▰▰▰▰▰ 1 van 1 woonwagen (100%), Beter Wonen",
    ]);
    expect(await home.read("voortgang 1.1", bw)).toContain(
      "● Op schema, 1 woonwagen, 5 eenheden en 20 woningen (stand per 31 maart 2023)",
    );
    expect(await home.read("mijn", bw)).toContain("5 van 11 eenheden en 20 van 34 woningen");
    expect(await home.read("kwartaal eerste 2023 meer")).toContain(
      "20 van 34 woningen (59%), Beter Wonen; 5 van 11 eenheden (45%), Beter Wonen; 1 van 1 woonwagen",
    );
  });

  it("adds to the number of the same unit", async () => {
    await renewed();
    expect(await home.read("voortgang 1.1 groen +5 eenheden", bw)).toContain(
      "10 eenheden, 1 woonwagen en 20",
    );
    expect(await home.read("voortgang 1.1 groen +4 woningen", bw)).toContain("24 woningen, 10 eenheden en 1");
  });

  it("asks what a bare number counts", async () => {
    await renewed();
    expect(await home.say("voortgang 1.1 groen 25", bw)).toMatchObject({
      problems: { aantal: "Schrijf erbij wat u telt: woningen, eenheden of woonwagen." },
    });
  });

  it("compares with the number of the same unit alone", async () => {
    await renewed();
    const lower = await home.say("voortgang 1.1 groen totaal 3 eenheden", bw);
    expect(JSON.stringify(lower)).toContain("U meldt 3 eenheden. Eerder was dat 5 eenheden. Klopt dat?");
    expect(await home.read("voortgang 1.1 groen 3 eenheden", bw)).toContain("Eerder gemeld: 5 eenheden.");
  });

  it("gives back what an undo took away, in its own unit", async () => {
    await renewed();
    await home.read("voortgang 1.1 groen totaal 9 eenheden", bw);
    expect(await home.read("ongedaan 1.1", bw)).toContain("1 woonwagen, 5 eenheden en 20 woningen");
  });

  it("corrects the report that the figure is about, where none is named", async () => {
    await renewed();
    expect(await home.read("correctie 1.1 8 eenheden", bw)).toContain("5 wordt 8 eenheden.");
    expect(under(await home.read("1.1"), "Bereikt")).toHaveLength(3);
  });

  it("follows a correction of one report into another unit", async () => {
    await renewed();
    const told = await home.read("correctie 1.1 8 eenheden @2023:3", bw);
    expect(told).toContain("1 woonwagen wordt 8 eenheden.");
    expect(under(await home.read("1.1"), "Bereikt")).toEqual([
      "▰▰▰▰▰▱▱▱▱▱ 20 van 34 woningen (59%), Beter Wonen",
      "▰▰▰▰▰▰▰▱▱▱ 8 van 11 eenheden (73%), Beter Wonen",
    ]);
  });

  it("says the newest once more in a round, and leaves the others", async () => {
    await renewed();
    const line = "ronde 1.1 nog steeds @2023:3";
    await home.read(line, bw);
    expect(under(await home.read("1.1"), "Bereikt")).toHaveLength(3);
  });

  it("never loses a second number of one line in silence", async () => {
    const reply = await home.say("voortgang 1.1 groen 20 woningen, 5 eenheden", bw);
    expect(JSON.stringify(reply)).toContain("staat ook 5 eenheden: dat telt niet mee");
    expect(under(await home.read("1.1"), "Bereikt")).toEqual([]);
  });

  it("names in its form what is counted", async () =>
    expect(JSON.stringify(await home.say("voortgang 1.1 oranje", bw))).toContain(
      "U telt hier woningen, eenheden en woonwagen; meld elk apart.",
    ));
});

describe("a number of the whole agreement", () => {
  it("judges what an action reports in its unit", async () => {
    await home.read("voortgang 11.1 groen 17%", bw);
    await home.read("voortgang 11.1 groen 12%", sj);
    const judged =
      "17%, ten hoogste 15%: boven de grens, Beter Wonen; 12%, ten hoogste 15%: binnen de grens, Sint Joseph";
    expect(under(await home.read("11.1"), "Bereikt")).toEqual([judged]);
    expect(await home.read("11")).toContain(
      "Hele afspraak: ten hoogste 15%; 11.1 Beter Wonen 17% (boven de grens); 11.1 Sint Joseph 12% (binnen de grens).",
    );
    expect(await home.read("mijn", bw)).toContain("17% (ten hoogste 15%)");
    expect(await home.read("kwartaal eerste 2023")).toContain("17%, ten hoogste 15%: boven de grens");
  });

  it("is read in its own unit, beside what the action counts", async () => {
    expect(await home.read("voortgang 27.1 groen 150 kWh/m2", bw)).toContain("● Op schema, 150 kWh/m² (");
    await home.read("voortgang 27.1 groen 120", bw);
    await home.read("voortgang 27.1 groen 170 kWh/m²", sj);
    expect(under(await home.read("27.1"), "Bereikt")).toEqual([
      "▰▱▱▱▱▱▱▱▱▱ 120 van 357 woningen (34%), Beter Wonen; samen 120 van 612 (20%)",
      "150 kWh/m², ten hoogste 160 kWh/m²: binnen de grens, Beter Wonen; 170 kWh/m², Sint Joseph",
    ]);
  });

  it("shows on the card of the agreement first what is not kept", async () => {
    await home.read("voortgang 11.1 groen 12%", bw);
    await home.read("voortgang 11.1 groen 17%", sj);
    expect(await home.read("11")).toContain(
      "ten hoogste 15%; 11.1 Sint Joseph 17% (boven de grens); 11.1 Beter",
    );
  });

  it("stands on the card of the agreement before anything was reported", async () =>
    expect(await home.read("3")).toContain("Hele afspraak: 25 woningen per jaar (gemiddeld)."));
});

describe("a figure that nobody agreed on", () => {
  it("is shown as it is", async () => {
    await home.read("voortgang 12.1 groen 3 bijeenkomsten", bw);
    expect(under(await home.read("12.1"), "Bereikt")).toEqual(["3 bijeenkomsten, Beter Wonen"]);
  });

  it("leaves no heading where there is none", async () => {
    await home.read("voortgang 12.1 groen", bw);
    expect(await home.read("12.1")).not.toContain("Bereikt");
  });
});

describe("what was agreed", () => {
  it("is the own number first, and what both reach together behind it", async () => {
    const agreed = async (action: string, as: string) =>
      /Afgesproken: (.*)/.exec(await home.read(`voortgang ${action}`, as))?.[1];
    expect(await agreed("27.1", bw)).toBe("357 woningen (samen 612)");
    expect(await agreed("27.1", sj)).toBe("255 woningen (samen 612)");
    expect(await agreed("1.1", bw)).toBe("34 woningen, 11 eenheden en 1 woonwagen");
    expect(await agreed("1.1", sj)).toBe("samen 34 woningen en samen 11 eenheden");
    expect(await agreed("6.1", bw)).toBe("ten hoogste 15%");
  });

  it("in money has two decimals or none", async () => {
    const report = (amount: string) => home.read(`voortgang 25.1 groen ${amount}`, gemeente);
    expect(await report("€ 310.000,5")).toContain("€ 310.000,50 (stand");
    expect(await report("totaal € 320.000")).toContain("€ 320.000 (stand");
  });
});
