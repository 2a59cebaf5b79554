import { describe, expect, it } from "vitest";
import { readSettings } from "#cli/settings";

const guid = "11111111-2222-4333-8444-555555555555";

describe("settings", () => {
  it("needs none", () => {
    expect(readSettings({}, "/srv/app")).toMatchObject({
      databaseUrl: "file:/srv/app/data/afspraken.db",
      PORT: 3978,
      HOST: "0.0.0.0",
      TEAMS_TENANTS: [],
    });
  });

  it("takes an empty line for not set", () => {
    expect(readSettings({ PORT: "", SLACK_BOT_TOKEN: " ", DATABASE_URL: "" }, "/a")).toMatchObject({
      PORT: 3978,
    });
  });

  it("reads several tenants", () => {
    const read = readSettings({ TEAMS_TENANTS: `${guid}, ${guid}` }, "/a");
    expect(read).toMatchObject({ TEAMS_TENANTS: [guid, guid] });
  });

  it.each([
    [{ DATABASE_URL: "mysql://x" }, /^DATABASE_URL must begin with/],
    [{ PORT: "http" }, /^PORT must be a port number/],
    [{ PORT: "70000" }, /^PORT /],
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, /^SLACK_SIGNING_SECRET is missing/],
    [{ SLACK_SIGNING_SECRET: "s" }, /^SLACK_BOT_TOKEN is missing/],
    [{ SLACK_BOT_TOKEN: "xoxp-1", SLACK_SIGNING_SECRET: "s" }, /^SLACK_BOT_TOKEN must be a bot token/],
    [{ SLACK_API_URL: "nergens" }, /^SLACK_API_URL must be a URL/],
    [
      { TEAMS_APP_ID: "afspraken", TEAMS_APP_PASSWORD: "p", TEAMS_APP_TENANT: guid, TEAMS_TENANTS: guid },
      /^TEAMS_APP_ID must be/,
    ],
    [{ TEAMS_APP_ID: guid, TEAMS_APP_PASSWORD: "p", TEAMS_TENANTS: guid }, /^TEAMS_APP_TENANT is missing/],
    [{ TEAMS_APP_ID: guid, TEAMS_APP_PASSWORD: "p", TEAMS_APP_TENANT: guid }, /^TEAMS_TENANTS is missing/],
    [{ TEAMS_TENANTS: "almelo" }, /^TEAMS_TENANTS holds "almelo"/],
  ])("says of %j in one sentence what is wrong", (environment, sentence) => {
    const read = readSettings(environment, "/a");
    expect("mistakes" in read ? read.mistakes : []).toEqual([expect.stringMatching(sentence)]);
  });

  it("names every mistake at once", () => {
    const read = readSettings({ PORT: "x", DATABASE_URL: "y" }, "/a");
    expect("mistakes" in read && read.mistakes.length).toBe(2);
  });
});
