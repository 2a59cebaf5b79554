import { expect, it } from "vitest";
import { deliverOnce } from "#cli/delivery";
import type { Fresh } from "../helpers/databases.ts";
import { slackChannels, village } from "../helpers/village.ts";

const due = "2023-04-24T08:05:00Z";
const lane = { platform: "slack", team: "T0" } as const;
const later = (minutes: number) => new Date(new Date(due).getTime() + minutes * 60_000);

/** What holds for several processes on one database. */
export function processScenes(fresh: () => Promise<Fresh>): void {
  it("posts once where two look at the same moment", async () => {
    const home = await village(await fresh(), "2022-12-20T10:00:00Z");
    await home.settle();
    await home.subscribeAll();
    const other = await home.neighbour();
    const third = await home.neighbour();
    home.at(due);
    const added = await Promise.all([home.house(), other, third].map((one) => deliverOnce(home.needs(one))));
    await home.look("2023-04-24T08:07:00Z");
    const sent = home.office.posted.map(({ channel }) => channel);
    expect(sent).toHaveLength(6);
    expect(new Set(sent).size).toBe(6);
    expect(added.flat()).toHaveLength(6);
    await home.close();
  }, 60_000);

  it("lets a delivery be held by one, and taken over when its lease is over", async () => {
    const home = await village(await fresh(), "2022-12-20T10:00:00Z");
    const mine = home.register().deliveries;
    const theirs = (await home.neighbour()).store.of(home.id).deliveries;
    const spot = { ...lane, recipient: "C1", personal: false, service: null };
    const content = { card: { title: "x", blocks: [], buttons: [] } };
    const delivery = { key: "overview:2023-1:a", kind: "overview", spot, content, dueAt: later(0) } as const;
    expect(await mine.add([delivery, delivery])).toEqual([delivery.key]);
    expect(await theirs.add([delivery])).toEqual([]);

    const [held, ...none] = await mine.take(lane, later(0), later(1), 10);
    expect(none).toEqual([]);
    expect(await theirs.take(lane, later(0), later(1), 10)).toEqual([]);
    const [taken] = await theirs.take(lane, later(2), later(3), 10);
    if (!held || !taken) throw new Error("it was not taken");
    // Whoever lost it changes nothing any more, unless it was posted.
    expect(await mine.posting(held, later(3))).toBe(false);
    expect(await mine.settle(held, { state: "failed", why: "gone" })).toBe(false);
    expect(await theirs.posting(taken, later(3))).toBe(true);
    expect(await mine.settle(held, { state: "posted", message: "m", at: later(2) })).toBe(true);
    expect(await theirs.settle(taken, { state: "due", notBefore: later(3) })).toBe(false);
    expect(await mine.find({ keys: [delivery.key] })).toMatchObject([{ state: "posted", message: "m" }]);
    await home.close();
  });

  it("keeps what is not tried out of the count, and a lane at rest", async () => {
    const home = await village(await fresh(), "2022-12-20T10:00:00Z");
    const { deliveries } = home.register();
    const content = { card: { title: "x", blocks: [], buttons: [] } };
    const all = slackChannels.map((recipient) => ({
      ...{ key: `interim:${recipient}`, kind: "interim" as const, content, dueAt: later(0) },
      spot: { ...lane, recipient, personal: false, service: null },
    }));
    expect(await deliveries.add(all)).toHaveLength(3);
    const [first, ...others] = await deliveries.take(lane, later(0), later(1), 10);
    await deliveries.release(others, later(0));
    expect((await deliveries.find({ kinds: ["interim"] })).map(({ attempts }) => attempts).sort()).toEqual([
      0, 0, 1,
    ]);
    await deliveries.rest(lane, later(10));
    expect(await deliveries.lanes(later(9))).toEqual([]);
    expect(await deliveries.lanes(later(10))).toEqual([lane]);
    expect(first?.attempts).toBe(1);
    // A year later nobody's own conversation is known any more; channels stay.
    await deliveries.add([
      {
        key: "notice:1",
        kind: "notice",
        spot: { ...lane, recipient: "U1", personal: true, service: null },
        content,
        dueAt: later(0),
      },
    ]);
    await deliveries.sweep(new Date("2024-06-01"));
    expect(await deliveries.find({ keys: ["notice:1"] })).toEqual([]);
    expect(await deliveries.find({ kinds: ["interim"] })).toHaveLength(3);
    await home.close();
  });
}
