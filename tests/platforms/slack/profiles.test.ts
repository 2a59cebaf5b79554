import { describe, expect, it } from "vitest";
import { type FakeSlack, slash, team } from "../../helpers/fake-slack.ts";
import { house } from "./house.ts";

const mila = {
  id: "U0MILA",
  team_id: team,
  name: "mila",
  real_name: "Mila de Boer",
  is_restricted: false,
  is_ultra_restricted: false,
  is_bot: false,
  deleted: false,
  is_email_confirmed: true,
  profile: { real_name: "Mila de Boer", email: "mila@almelo.example" },
};
const known = { name: "Mila de Boer", email: "mila@almelo.example", emailConfirmed: true, full: true };

const says =
  (user: unknown) =>
  ({ answers }: FakeSlack) =>
    answers("users.info", { body: { ok: true, user } });

/** A house that heard `count` lines, of which the profiles can be asked. */
async function heardBy(
  prepare: (slack: FakeSlack) => void,
  { count = 1, teamId = team, clock = () => new Date() } = {},
) {
  const there = await house({ prepare, clock });
  for (let at = 0; at < count; at += 1) await there.say(slash(`${at + 1}`, { team_id: teamId }));
  const profileOf = (at: number) => there.heard[at]?.profile?.();
  return { ...there, profileOf };
}

describe("who somebody is", () => {
  it("is asked of Slack only where it matters, and once in ten minutes", async () => {
    let now = Date.now();
    const { say, heard, profileOf, slack } = await heardBy(says(mila), {
      count: 2,
      clock: () => new Date(now),
    });
    expect(slack.calls("users.info")).toEqual([]);
    expect(await Promise.all([profileOf(0), profileOf(1), profileOf(0)])).toEqual([known, known, known]);
    expect(slack.calls("users.info").map(({ body }) => body.user)).toEqual(["U0MILA"]);
    now += 10 * 60 * 1_000;
    expect(await profileOf(0)).toEqual(known);
    expect(slack.calls("users.info")).toHaveLength(2);
    now = Date.now();
    await say(slash("3", { user_id: "U0VERA" }));
    await heard[2]?.profile?.();
    expect(slack.calls("users.info").map(({ body }) => body.user)).toEqual(["U0MILA", "U0MILA", "U0VERA"]);
  });

  it.each([
    ["a guest", { is_restricted: true }],
    ["a guest of one channel", { is_ultra_restricted: true }],
    ["a stranger of a shared channel", { is_stranger: true }],
    ["a bot", { is_bot: true }],
    ["somebody who left", { deleted: true }],
    ["somebody of another workspace", { team_id: "T0BETERWONEN" }],
    ["somebody of no workspace", { team_id: undefined }],
  ])("is no full member when it is %s", async (_, changes) => {
    const { profileOf } = await heardBy(says({ ...mila, ...changes }));
    expect(await profileOf(0)).toEqual({ ...known, full: false });
  });

  it("is a full member of the workspace that the account is of", async () => {
    const { profileOf } = await heardBy(says({ ...mila, team_id: "T0BETERWONEN" }), {
      teamId: "T0BETERWONEN",
    });
    expect(await profileOf(0)).toEqual(known);
  });

  it("without an address or a confirmation has none", async () => {
    const { profileOf } = await heardBy(says({ id: "U0MILA", team_id: team, name: "mila", profile: {} }));
    expect(await profileOf(0)).toEqual({ name: "mila", email: null, emailConfirmed: false, full: true });
  });

  it.each([
    ["does not know", { body: { ok: false, error: "user_not_found" } }],
    ["lacks the right to say", { body: { ok: false, error: "missing_scope" } }],
    ["fails", { status: 500 }],
    ["names nobody", { body: { ok: true } }],
  ])("is unknown where Slack %s", async (_, answer) => {
    const { profileOf } = await heardBy(({ answers }) => answers("users.info", answer));
    expect(await profileOf(0)).toBeUndefined();
  });

  it("is asked again after a failure", async () => {
    const { profileOf, slack } = await heardBy(({ answers }) => answers("users.info", { status: 500 }));
    expect(await profileOf(0)).toBeUndefined();
    says(mila)(slack);
    expect(await profileOf(0)).toEqual(known);
  });

  it("is not waited for longer than two seconds", async () => {
    const { profileOf } = await heardBy(({ answers }) =>
      answers("users.info", { afterMs: 3_000, body: { ok: true, user: mila } }),
    );
    const before = Date.now();
    expect(await profileOf(0)).toBeUndefined();
    expect(Date.now() - before).toBeLessThan(2_500);
  });
});
