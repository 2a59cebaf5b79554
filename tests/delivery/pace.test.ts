import { describe, expect, it } from "vitest";
import { createPacing } from "#delivery/patience";

const pace = { slack: { same: 120, others: 30 }, teams: { same: 60, others: 10 } };
const slack = (recipient: string, team = "T1") => ({ platform: "slack", team, recipient }) as const;

/** When each of these messages went out, in milliseconds since the first. */
async function timesOf(
  sent: readonly ReturnType<typeof slack>[],
  clock = () => new Date(),
): Promise<readonly number[]> {
  const pacing = createPacing(pace, clock);
  const times: number[] = [];
  for (const to of sent) {
    await pacing(to);
    times.push(performance.now());
  }
  return times.map((time) => time - (times[0] ?? 0));
}

/** A timer may fire a moment early. */
const early = 5;

describe("messages to one workspace", () => {
  it("wait longer for the same channel, also where channels take turns", async () => {
    const [, b, a2, b2] = await timesOf([slack("A"), slack("B"), slack("A"), slack("B")]);
    expect(b).toBeGreaterThanOrEqual(30 - early);
    expect(b).toBeLessThan(110);
    expect(a2).toBeGreaterThanOrEqual(120 - early);
    expect((b2 ?? 0) - (b ?? 0)).toBeGreaterThanOrEqual(120 - early);
  });

  it("do not wait for another workspace", async () => {
    const [, other] = await timesOf([slack("A"), slack("A", "T2")]);
    expect(other).toBeLessThan(25);
  });

  it("wait no longer than the gap where the clock is set back", async () => {
    const moments = [60 * 60_000, 60 * 60_000];
    const [, again] = await timesOf([slack("A"), slack("A")], () => new Date(moments.pop() ?? 0));
    expect(again).toBeLessThan(1_000);
  });
});
