import { describe, expect, it } from "vitest";
import { type TeamsSettings, teamsPlatform } from "#platforms/teams/teams";
import { almelo, appId, appTenant } from "../../helpers/fake-teams.ts";

const right: TeamsSettings = {
  appId,
  appPassword: "a secret",
  appTenant,
  tenants: [almelo],
  clock: () => new Date(0),
  log: () => {},
  firstTime: async () => true,
};

describe("settings", () => {
  it("start without any network", async () => {
    const platform = teamsPlatform(right);
    await platform.start(() => Promise.reject(new Error("nobody asks")));
    await platform.stop();
    expect(platform.routes.map(({ path }) => path)).toEqual(["/api/messages"]);
  });

  it.each<[Partial<TeamsSettings>, string]>([
    [{ appId: "" }, "TEAMS_APP_ID is empty"],
    [{ appId: "afspraken" }, 'TEAMS_APP_ID holds "afspraken"'],
    [{ appPassword: " " }, "TEAMS_APP_PASSWORD is empty"],
    [{ appTenant: "almelo.nl" }, 'TEAMS_APP_TENANT holds "almelo.nl"'],
    [{ tenants: [] }, "TEAMS_TENANTS is empty"],
    [{ tenants: [almelo, "*"] }, 'TEAMS_TENANTS holds "*"'],
    [{ insecureLocal: true }, "TEAMS_APP_ID is set"],
  ])("refuse to start with %j", (wrong, message) => {
    expect(() => teamsPlatform({ ...right, ...wrong })).toThrow(message);
  });

  it("never repeat the secret", () => {
    expect(() => teamsPlatform({ ...right, appTenant: "" })).toThrow(/^((?!a secret).)*$/s);
  });
});
