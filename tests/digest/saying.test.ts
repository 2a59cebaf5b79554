import { afterEach, beforeEach, expect, it } from "vitest";
import { createSaying } from "#digest/saying";
import type { Delivery } from "#domain/deliveries";
import { dutchHolidays } from "#operations/holidays";
import { freshSqlite } from "../helpers/databases.ts";
import { mila, type Village, village } from "../helpers/village.ts";

let home: Village;
beforeEach(async () => {
  home = await village(await freshSqlite(), "2022-12-20T10:00:00Z");
  await home.settle();
  await home.subscribe(home.slackSpot("C0WONEN"), "wonen");
  // Slack is busy: the overview waits for ten minutes.
  home.office.troubles.push({ platform: "slack", status: 429, headers: { "retry-after": "600" }, body: {} });
  await home.look("2023-04-24T08:05:00Z");
});
afterEach(() => home.close());

/** What the overview that waits says at a moment; nothing puts up or drops anything in between. */
async function says(moment: string): Promise<object | undefined> {
  const [waiting] = await home.register().deliveries.find({ kinds: ["overview"], states: ["due"] });
  const saying = createSaying({
    register: home.register(),
    entrance: home.house().entrance,
    isHoliday: dutchHolidays(),
    clock: () => new Date(moment),
  });
  return saying(waiting as Delivery);
}

it("an overview that waits goes out", async () => {
  expect(await says("2023-04-24T08:15:00Z")).toMatchObject({
    card: { title: "Kwartaaloverzicht eerste kwartaal 2023" },
  });
});

it("not to a channel that follows no longer", async () => {
  home.at("2023-04-24T08:06:00Z");
  await home.read("kwartaal uit", mila, { channel: "C0WONEN", shared: true });
  expect(await says("2023-04-24T08:15:00Z")).toBeUndefined();
});

it("not of a year that a coordinator closed", async () => {
  home.at("2023-04-24T08:06:00Z");
  await home.read("afsluiten 2023 zeker");
  expect(await says("2023-04-24T08:15:00Z")).toBeUndefined();
});

it("not where a newer one is due", async () => {
  expect(await says("2023-07-21T07:59:00Z")).toBeDefined();
  expect(await says("2023-07-21T08:00:01Z")).toBeUndefined();
});
