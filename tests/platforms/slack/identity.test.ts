import { expect, it } from "vitest";
import { botToken } from "../../helpers/fake-slack.ts";
import { house } from "./house.ts";

it("only the workspace of the token takes part, and Slack is asked for it once", async () => {
  const { platform, slack } = await house();
  expect(slack.calls("auth.test")).toEqual([]);
  expect(await Promise.all(["T0GEMEENTE", "T0VREEMD", "T0GEMEENTE", ""].map(platform.takesPart))).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(slack.calls("auth.test").map(({ token }) => token)).toEqual([botToken]);
});

it("a failure to find out is not remembered, and never taken for a yes", async () => {
  const { platform, slack } = await house();
  slack.answers("auth.test", { status: 500 });
  await expect(platform.takesPart("T0GEMEENTE")).rejects.toThrow();
  slack.answers("auth.test", { body: { ok: false, error: "invalid_auth" } });
  await expect(platform.takesPart("T0GEMEENTE")).rejects.toThrow("invalid_auth");
  slack.answers("auth.test", { body: { ok: true, team_id: "T0GEMEENTE" } });
  expect(await platform.takesPart("T0GEMEENTE")).toBe(true);
});
