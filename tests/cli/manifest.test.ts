import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { asFile, manifests } from "#cli/manifests";
import { commands } from "#commands/index";

const stored = (name: string): string =>
  readFileSync(new URL(`../../manifest/${name}`, import.meta.url), "utf8");

describe("the manifests", () => {
  const { slack, teams } = manifests({});

  it("are checked in as they are written", () => {
    expect(stored("slack/manifest.json")).toBe(asFile(slack));
    expect(stored("teams/manifest.json")).toBe(asFile(teams));
  });

  it("name the commands and no others", () => {
    const slashed = commands.filter((command) => command.slash).map(({ name }) => `/${name}`);
    expect(slack.features.slash_commands.map(({ command }) => command)).toEqual(slashed);
    const names = commands.map(({ name }) => name);
    const listed = teams.bots.flatMap(({ commandLists }) => commandLists.flatMap((list) => list.commands));
    expect(listed.length).toBeGreaterThan(5);
    for (const { title } of listed) expect(names).toContain(title);
  });

  it("take an installation's own address and app id", () => {
    const own = manifests({
      url: "https://afspraken.almelo.example",
      appId: "11111111-2222-4333-8444-555555555555",
    });
    expect(JSON.stringify(own.slack)).toContain("https://afspraken.almelo.example/slack/events");
    expect(own.teams.id).toBe("11111111-2222-4333-8444-555555555555");
  });

  it("need no address in Socket Mode", () => {
    expect(JSON.stringify(manifests({ socket: true }).slack)).not.toContain("https://");
  });
});
