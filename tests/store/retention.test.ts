import { addDays } from "date-fns/addDays";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deliverFor } from "#cli/delivery";
import type { NewDelivery } from "#domain/deliveries";
import type { Store } from "#domain/register";
import { freshSqlite } from "../helpers/databases.ts";
import { type Village, village } from "../helpers/village.ts";

const began = new Date("2022-12-20T10:00:00Z");
const later = (days: number): Date => addDays(began, days);

let home: Village;
beforeEach(async () => {
  home = await village(await freshSqlite(), began.toISOString());
});
afterEach(() => home.close());

const who = { platform: "teams", team: "T", user: "joost" } as const;
const remembers = async (): Promise<boolean> => (await home.register().rhythms.doorstep(who)) !== undefined;
const greet = () => home.register().rhythms.seenAt({ ...who, channel: "a:joost", service: "s" }, began);

describe("is kept no longer than promised", () => {
  let store: Store;
  beforeEach(() => {
    store = home.house().store;
  });

  it("an event that was heard: seven days", async () => {
    await store.firstTime("E1", began);
    await store.sweep(later(6));
    expect(await store.firstTime("E1", later(6))).toBe(false);
    await store.sweep(later(8));
    expect(await store.firstTime("E1", later(8))).toBe(true);
  });

  it("the way to somebody's own conversation: a year", async () => {
    await greet();
    await home.register().rhythms.sweep(later(364));
    expect(await remembers()).toBe(true);
    await home.register().rhythms.sweep(later(366));
    expect(await remembers()).toBe(false);
  });

  it("what was sent to a person: a year; what stands in a channel stays", async () => {
    const { deliveries } = home.register();
    const message = (key: string, personal: boolean): NewDelivery => ({
      key,
      kind: "notice",
      spot: { ...home.slackSpot("C0WONEN"), personal },
      content: { card: { title: "Hallo", blocks: [], buttons: [] } },
      dueAt: began,
    });
    await deliveries.add([message("eigen", true), message("kanaal", false)]);
    const kept = async () => (await deliveries.find({ keys: ["eigen", "kanaal"] })).map(({ key }) => key);
    await deliveries.sweep(later(364));
    expect(await kept()).toHaveLength(2);
    await deliveries.sweep(later(366));
    expect(await kept()).toEqual(["kanaal"]);
  });
});

it("the server forgets by itself", async () => {
  await greet();
  home.at(later(366).toISOString());
  const speaking = deliverFor(home.needs(home.house()));
  await vi.waitFor(async () => expect(await remembers()).toBe(false), 5_000);
  await speaking.stop();
});
