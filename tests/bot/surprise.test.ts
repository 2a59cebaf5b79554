import { expect, it } from "vitest";
import { fillExample } from "#cli/example";
import { houseOn } from "#cli/house";
import { freshSqlite } from "../helpers/databases.ts";

it("a surprise is answered with its number, and as nothing done: a form that was sent in can stay", async () => {
  const now = new Date("2023-04-11T09:00:00Z");
  const { store, close } = await freshSqlite();
  await fillExample(store, now);
  const surprises: unknown[] = [];
  const { hear } = houseOn(store, {
    clock: () => now,
    takesPart: async () => {
      throw new Error("kapot");
    },
    reference: () => "A1B2",
    surprise: (error, reference) => surprises.push([String(error), reference]),
  });
  const reply = await hear({
    who: { platform: "slack", team: "T1", user: "U1" },
    where: { platform: "slack", team: "T1", channel: "C1", shared: true },
    door: { form: "/afspraak {}", whispers: true, page: { rows: 10, characters: 2_600 } },
    line: "voortgang 27.1 vraagt aandacht @2023:0",
    answers: { oorzaak: "een lang verhaal" },
  });
  expect(reply).toMatchObject({ place: "asker", declined: true, card: { title: "Dit is niet gelukt" } });
  expect(JSON.stringify(reply)).toContain("A1B2");
  expect(surprises).toEqual([["Error: kapot", "A1B2"]]);
  await close();
});
