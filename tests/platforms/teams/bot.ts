import { onTestFinished } from "vitest";
import { button, type Card, card, rows, text } from "#cards/card";
import type { Hear, Heard, Reply } from "#platforms/platform";
import { type TeamsSettings, teamsPlatform } from "#platforms/teams/teams";
import {
  almelo,
  appId,
  appTenant,
  type Chat,
  fakeTeams,
  type Json,
  serve,
} from "../../helpers/fake-teams.ts";

/** A bot of a few lines, with a list, a card and something to show to everybody. */
export const answerTo = (line: string): Reply => {
  if (line === "afspraken" || line.startsWith("zoek")) return { place: "asker", card: list };
  if (line === "toon 27") return { place: "channel", card: card("Afspraak 27", [text("Voor iedereen.")]) };
  return {
    place: "asker",
    card: card(`U vroeg: ${line}`, [text("Alleen voor u.")], [button("Hulp", "help")]),
  };
};

const list: Card = card("Alle afspraken", [
  rows(
    Array.from({ length: 12 }, (_, index) => ({
      text: `${index + 1}. Een afspraak`,
      detail: "Op schema",
      opens: { label: `Afspraak ${index + 1}`, says: `${index + 1}` },
    })),
  ),
]);

/** A set that forgets nothing, as the store's `firstTime` does within its time. */
const remember = () => {
  const seen = new Set<string>();
  return async (key: string) => !seen.has(key) && seen.add(key) !== undefined;
};

/** The real adapter between a stand-in for Teams and a small bot; everything stops with the test. */
export async function scene({
  hear,
  settings = {},
}: {
  hear?: Hear;
  settings?: Partial<TeamsSettings>;
} = {}) {
  const teams = await fakeTeams();
  const heard: Heard[] = [];
  const logged: { level: string; event: string; details: Json }[] = [];
  const platform = teamsPlatform({
    appId,
    appPassword: "a secret",
    appTenant,
    tenants: [almelo],
    clock: () => new Date("2026-11-23T09:00:00Z"),
    log: (level, event, details = {}) => logged.push({ level, event, details }),
    firstTime: remember(),
    authentication: teams.authentication,
    serviceHosts: ["127.0.0.1"],
    ...settings,
  });
  const server = await serve(platform);
  await platform.start(async (asked) => {
    heard.push(asked);
    return hear ? hear(asked) : answerTo(asked.line);
  });
  onTestFinished(async () => {
    await platform.stop();
    await server.stop();
    await teams.stop();
  });
  return {
    teams,
    platform,
    server,
    heard,
    logged,
    /** Delivers what somebody did, with a right token. */
    does: (what: Json, chat?: Chat) => server.deliver(teams.activity(what, chat), teams.token()),
  };
}
