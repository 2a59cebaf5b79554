import { afterEach, describe, expect, it } from "vitest";
import type { Register } from "#domain/register";
import type { NewUpdate } from "#domain/reporting";
import type { Status } from "#domain/status";
import { showStatus } from "#domain/status-words";
import { type House, house, people } from "../helpers/house.ts";

let home: House;
let register: Register;
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

const open = async (now: string) => {
  home = await house({ now });
  const entrance = await home.entrance();
  if (!entrance) throw new Error("the house is empty");
  register = home.store.of(entrance.id);
};

const silent = { text: null, cause: null, consequence: null, steering: null, decision: null, toYear: null };

async function said(action: string, party: string, to: Status, asOf: string, seen = 0) {
  const update: NewUpdate = {
    ...{ year: 2023, action, party, kind: "report", to, asOf, figure: null, link: null, onBehalfOf: null },
    ...{ ...silent, corrects: null, door: "terminal", seen, by: { name: "Vera", party, member: null } },
  };
  expect(await register.reporting.report(update, new Date(`${asOf}T09:00:00Z`))).not.toHaveProperty("moved");
}

/** Beter Wonen on schedule in January and Sint Joseph in August, both on 27.1; red in January on 28.1. */
async function aYear() {
  await said("27.1", "Beter Wonen", "on-track", "2023-01-09");
  await said("27.1", "Sint Joseph", "on-track", "2023-08-01");
  await said("28.1", "Beter Wonen", "behind", "2023-01-09");
  await said("27.3", "Gemeente Almelo", "done", "2023-02-01");
}

const rowOf = (shown: string, start: string): string =>
  shown.split("\n").find((line) => line.startsWith(`- ${start}`)) ?? "";

describe("a status older than the quarter", () => {
  it("carries its date and does not count", async () => {
    await open("2023-08-15T09:00:00Z");
    await said("27.1", "Beter Wonen", "on-track", "2023-01-09");
    const shown = await home.read("27");
    expect(shown).toContain("● Op schema, stand per 9 januari (0 van 5 delen gemeld)");
    expect(rowOf(shown, "27.1")).toMatch(/● Op schema, stand per 9 januari \(0 van 2 gemeld\)$/);
    expect(await home.read("27.1")).toContain("● Op schema, stand per 9 januari (0 van 2 delen gemeld)");
    expect(await home.read("27 28")).toContain("● Op schema, stand per 9 januari (0 van 5 delen gemeld)");
  });

  it("counts again in the first working days of the next quarter, when that quarter is reported on", async () => {
    await open("2023-07-11T09:00:00Z");
    await said("27.1", "Beter Wonen", "on-track", "2023-06-30");
    expect(await home.read("27")).toContain("● Op schema (1 van 5 delen gemeld)");
  });

  it("goes without its date beside a newer one that says the same", async () => {
    await open("2023-08-15T09:00:00Z");
    await aYear();
    const shown = await home.read("27");
    expect(shown).toContain("● Op schema (2 van 5 delen gemeld)");
    expect(rowOf(shown, "27.3")).toMatch(/Gemeente Almelo · ✔ Afgerond$/);
  });

  it("stays red in sight of what is newer", async () => {
    await open("2023-08-15T09:00:00Z");
    await said("27.1", "Beter Wonen", "behind", "2023-01-09");
    await said("27.1", "Sint Joseph", "on-track", "2023-08-01");
    expect(await home.read("27")).toContain("■ Loopt achter, stand per 9 januari (1 van 5 delen gemeld)");
  });
});

describe("every card says the same", () => {
  it("in lists, a chapter, a party and the overview", async () => {
    await open("2023-08-15T09:00:00Z");
    await aYear();
    const line = "■ Loopt achter, stand per 9 januari";
    for (const list of ["afspraken", "hoofdstuk 3", "afspraken rood", "28 t/m 30"])
      expect(rowOf(await home.read(list), "28."), list).toContain(`${line} (0 van `);
    const party = await home.read("partij Beter Wonen");
    expect(party).toContain("Regie bij 30 afspraken in 2023 (0 van 42 delen gemeld)");
    expect(rowOf(party, "28.")).toContain(`${line} (0 van 2 delen gemeld)`);
    expect(await home.read("mijn", people.bw)).toContain("Nog te melden: 42 van 42 delen");
    expect(await home.read("overzicht")).toContain(`${line} (2 van 134 delen gemeld)`);
  });

  it("and the overview adds up to what counts", async () => {
    await open("2023-08-15T09:00:00Z");
    await aYear();
    const shown = await home.read("overzicht");
    expect(shown).toContain("? Nog niet gemeld: 130 delen");
    expect(rowOf(shown, "● Op schema")).toBe(
      "- ● Op schema: 2 delen · over het derde kwartaal 2023 is 1 deel nog niet gemeld",
    );
    expect(rowOf(shown, "■ Loopt achter")).toContain("1 deel · over het derde kwartaal 2023 is 1 deel");
    expect(rowOf(shown, "✔ Afgerond")).toBe("- ✔ Afgerond: 1 deel");
  });

  it("lists by what is shown: each status finds its rows, and nothing else", async () => {
    await open("2023-08-15T09:00:00Z");
    await aYear();
    for (const [words, status, howMany] of [
      ["groen", "on-track", 1],
      ["rood", "behind", 1],
      ["afgerond", "done", 0],
    ] as const) {
      const rows = (await home.read(`afspraken ${words}`)).split("\n").filter((row) => row.startsWith("- "));
      expect(rows.length, words).toBe(howMany);
      for (const row of rows) expect(row).toContain(showStatus(status));
    }
  });

  it("shows a party's own parts where a list is narrowed to that party", async () => {
    await open("2023-08-15T09:00:00Z");
    await aYear();
    const own = rowOf(await home.read("afspraken groen Sint Joseph"), "27.");
    expect(own).toContain("Sint Joseph: ● Op schema (1 van 2 delen gemeld) · 3 acties");
    const other = rowOf(await home.read("afspraken groen Beter Wonen"), "27.");
    expect(other).toContain("Beter Wonen: ● Op schema, stand per 9 januari (0 van 2 delen gemeld)");
    expect(rowOf(await home.read("afspraken afgerond gemeente"), "27.")).toContain(
      "Gemeente Almelo: ✔ Afgerond (1 van 1 deel gemeld)",
    );
  });
});

describe("a list of what is not reported", () => {
  it("holds what no report of this quarter is about, and says what is missing elsewhere", async () => {
    await open("2023-08-15T09:00:00Z");
    await aYear();
    const shown = await home.read("afspraken niet gemeld");
    expect(rowOf(shown, "28.")).toContain("■ Loopt achter, stand per 9 januari (0 van ");
    expect(rowOf(shown, "27.")).toBe("");
    expect(shown).toContain("Bij de andere afspraken: 3 delen zijn nog niet gemeld.");
  });

  it("says of an empty list by status how much is not known", async () => {
    await open("2023-08-15T09:00:00Z");
    await aYear();
    expect(await home.read("afspraken oranje")).toContain(
      "Niets vraagt aandacht. Let op: 132 delen zijn nog niet gemeld.",
    );
    expect(await home.read("afspraken rood HAR")).toContain("Let op: 7 delen zijn nog niet gemeld.");
  });

  it("says when all is reported", async () => {
    await open("2023-08-15T09:00:00Z");
    for (const { action, party } of await register.commitments(2023))
      await said(action, party, "on-track", "2023-08-01");
    expect(await home.read("afspraken niet gemeld")).toContain("Alles is gemeld.");
    expect(await home.read("afspraken rood")).not.toContain("Let op");
    expect(await home.read("overzicht")).toContain("● Op schema (134 van 134 delen gemeld)");
  });
});

describe("a programme whose year is over", () => {
  it("shows what was said last with its date, and counts how it ended", async () => {
    await open("2026-11-23T09:00:00Z");
    await aYear();
    const shown = await home.read("27");
    expect(shown).toContain("● Op schema, stand per 9 januari 2023 (eindstand: 1 van 5 delen gemeld)");
    expect(shown).toContain("Actieprogramma 2023. Dat jaar is voorbij; u meldt de eindstand.");
    expect(shown).toContain("[Eindstand melden] voortgang 27");
    expect(shown).not.toContain("te laat");
    expect(await home.read("afspraken oranje")).toContain(
      "Niets vraagt aandacht. Let op: van 133 delen is de eindstand nog niet gemeld.",
    );
    const overview = await home.read("overzicht");
    expect(overview).toContain("stand per 9 januari 2023 (eindstand: 1 van 134 delen gemeld)");
    expect(rowOf(overview, "● Op schema")).toBe(
      "- ● Op schema: 2 delen · van 2 delen is de eindstand niet gemeld",
    );
    expect(await home.read("partij HAR")).toContain("Regie bij 7 afspraken in 2023 (eindstand: 0 van 7");
  });

  it("asks how a part ended: the final states first, and nothing that still runs", async () => {
    await open("2026-11-23T09:00:00Z");
    const { card } = await home.ask("voortgang 27.3", people.gemeente);
    expect(card.buttons.slice(0, 4).map(({ label }) => label)).toEqual([
      "✔ Afgerond",
      "✖ Niet gehaald",
      "➜ Doorgeschoven",
      "⊘ Gaat niet door",
    ]);
    const shown = await home.read("voortgang 27.3", people.gemeente);
    expect(shown).toContain("Actieprogramma 2023. Dat jaar is voorbij; u meldt de eindstand.");
    expect(shown).toContain("Hoe is het afgelopen?");
    const asked = await home.say("voortgang 27.1 niet gehaald", people.bw);
    const labels = asked.place === "form" ? asked.form.fields.map(({ label }) => label) : [];
    expect(labels).toContain("Welk aantal is bereikt?");
    const deferred = await home.say("voortgang 27.1 doorgeschoven", people.bw);
    expect(deferred.place === "form" && deferred.form.fields.map(({ label }) => label)).toContain(
      "Aantal in heel 2023",
    );
    expect(shown).not.toContain("Op schema");
  });
});

describe("the card of an agreement", () => {
  it.each([
    "2023-08-15T09:00:00Z",
    "2023-11-15T09:00:00Z",
    "2026-11-23T09:00:00Z",
  ])("fits in 15 lines and 1,200 characters when all that is old is orange, on %s", async (now) => {
    await open(now);
    for (const { action, party } of await register.commitments(2023))
      await said(action, party, "attention", "2023-06-30");
    for (let number = 1; number <= 36; number += 1) {
      const shown = await home.read(`${number}`);
      expect(shown.split("\n").length, shown).toBeLessThanOrEqual(15);
      expect(shown.length, shown).toBeLessThanOrEqual(1_200);
    }
  });
});

it("has doorlopend behind the name of an action that goes on all year", async () => {
  await open("2023-08-15T09:00:00Z");
  expect(await home.read("27.3")).toContain("Actie 27.3 Subsidiekansen volgen en doorgeven (doorlopend)");
  expect(await home.read("27 tekst")).toContain("Subsidiekansen volgen en doorgeven (doorlopend)");
  expect(await home.read("27.1")).not.toContain("oorlopend");
});
