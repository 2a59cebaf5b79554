import { expect, it } from "vitest";
import { fillExample } from "#cli/example";
import { houseOn } from "#cli/house";
import { freshSqlite } from "../helpers/databases.ts";

it("answers /afspraak 27 with at most four statements, once its text is known", async () => {
  const now = new Date("2023-04-11T09:00:00Z");
  const { store, statements, close } = await freshSqlite();
  await fillExample(store, now);
  const { hear } = houseOn(store, {
    clock: () => now,
    takesPart: async () => true,
    reference: () => "1",
    surprise: (error) => {
      throw error;
    },
  });
  const ask = () =>
    hear({
      who: { platform: "slack", team: "T1", user: "U1" },
      where: { platform: "slack", team: "T1", channel: "C1", shared: true },
      door: { form: "/afspraak {}", whispers: true, page: { rows: 10, characters: 2_600 } },
      line: "/afspraak 27",
    });
  await ask();
  statements.splice(0);
  expect(await ask()).toMatchObject({ card: { title: expect.stringContaining("27") } });
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(4);
  await close();
});
