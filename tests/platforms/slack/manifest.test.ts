import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { slackManifest } from "#platforms/slack/manifest";
import { commands } from "./house.ts";

const schema = new URL("../../../../shared/recipes/slack/manifest.schema.2.0.0.json", import.meta.url);
const plain = slackManifest({ commands, name: "Afspraken", url: "https://afspraken.almelo.example" });
const overSocket = slackManifest({ commands, name: "Afspraken", socket: true });

describe("the manifest", () => {
  it("has the slash commands, and no others", () => {
    expect(plain.features.slash_commands).toEqual([
      {
        command: "/afspraak",
        description: "Een afspraak lezen",
        usage_hint: "27",
        should_escape: true,
        url: "https://afspraken.almelo.example/slack/events",
      },
      {
        command: "/afspraken",
        description: "Alle afspraken",
        usage_hint: "focus",
        should_escape: true,
        url: "https://afspraken.almelo.example/slack/events",
      },
      {
        command: "/voortgang",
        description: "Zien wie heeft gemeld",
        usage_hint: "Beter Wonen",
        should_escape: true,
        url: "https://afspraken.almelo.example/slack/events",
      },
    ]);
  });

  it("asks for the events we listen to and the rights they need", () => {
    expect(plain.settings.event_subscriptions.bot_events).toEqual([
      "app_home_opened",
      "app_mention",
      "message.im",
    ]);
    expect(plain.oauth_config.scopes.bot).toEqual([
      "app_mentions:read",
      "channels:history",
      "chat:write",
      "commands",
      "files:read",
      "files:write",
      "groups:history",
      "im:history",
      "im:write",
      "users:read",
      "users:read.email",
    ]);
    expect(plain.features.app_home).toMatchObject({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  it("has no address in Socket Mode", () => {
    expect(JSON.stringify(overSocket)).not.toContain("http");
    expect(overSocket.settings.socket_mode_enabled).toBe(true);
  });

  it("becomes that one when an administrator deletes the lines with an address", () => {
    const lines = JSON.stringify(plain, undefined, 2).split("\n");
    const kept = lines.filter((line) => !/"(request_)?url"/.test(line)).join("\n");
    const switched = kept.replace('"socket_mode_enabled": false', '"socket_mode_enabled": true');
    expect(JSON.parse(switched)).toEqual(overSocket);
  });

  it("keeps to Slack's lengths", () => {
    const { name, description, long_description: long } = plain.display_information;
    expect(name.length).toBeLessThanOrEqual(35);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(long.length).toBeGreaterThanOrEqual(175);
    expect(long.length).toBeLessThanOrEqual(4_000);
  });

  it("is what Slack's own schema asks for", ({ skip }) => {
    if (!existsSync(schema)) skip("Slack's schema is not here: the manifest was not checked against it");
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(schema, "utf8")),
    );
    for (const manifest of [plain, overSocket]) {
      validate(manifest);
      expect(validate.errors).toBeNull();
    }
    expect(validate({ ...plain, extra: true })).toBe(false);
  });
});
