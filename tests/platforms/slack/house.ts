import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { button, card, text } from "#cards/card";
import type { Heard, Reply } from "#platforms/platform";
import { type SlackSettings, slackPlatform } from "#platforms/slack/slack";
import { botToken, type FakeSlack, fakeSlack, signed, signingSecret } from "../../helpers/fake-slack.ts";

export type Written = { readonly level: string; readonly event: string; readonly details: unknown };

export const commands = [
  { name: "afspraak", slash: true, summary: "Een afspraak lezen", example: "27" },
  { name: "afspraken", slash: true, summary: "Alle afspraken", example: "focus" },
  { name: "voortgang", slash: true, summary: "Zien wie heeft gemeld", example: "Beter Wonen" },
  { name: "zoek", slash: false, summary: "Zoeken", example: "isolatie" },
] as const;

/** Repeats a line as a card; "toon" shows it to the channel, "traag" takes its time. */
export const repeat = async ({ line }: Heard): Promise<Reply> => {
  const ms = /traag (\d+)/.exec(line)?.[1];
  if (ms) await new Promise((resolve) => setTimeout(resolve, Number(ms)));
  if (line.includes("breek")) throw new Error("kapot");
  return {
    place: /\btoon\b/.test(line) ? "channel" : "asker",
    card: card(`U vroeg: ${line}`, [text("Dit is het antwoord.")], [button("Meer", `meer ${line}`)]),
  };
};

type Options = Partial<SlackSettings> & {
  readonly hear?: (heard: Heard) => Promise<Reply>;
  /** How the stand-in answers from the first call on. */
  readonly prepare?: (slack: FakeSlack) => void;
};

/** The Slack room with a stand-in for Slack behind it and a server in front of it. */
export async function house({ hear = repeat, prepare, ...changes }: Options = {}) {
  const slack = await fakeSlack();
  prepare?.(slack);
  const heard: Heard[] = [];
  const written: Written[] = [];
  const seen = new Set<string>();
  const platform = slackPlatform({
    signingSecret,
    botToken,
    apiUrl: slack.apiUrl,
    commands,
    clock: () => new Date(),
    log: (level, event, details) => void written.push({ level, event, details }),
    firstTime: async (key) => !seen.has(key) && Boolean(seen.add(key)),
    ...changes,
  });
  await platform.start((line) => {
    heard.push(line);
    return hear(line);
  });
  const server = createServer((request, response) => {
    const route = platform.routes.find(({ path }) => path === request.url);
    if (route) route.handle(request, response);
    else response.writeHead(404).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  onTestFinished(async () => {
    await platform.stop();
    server.closeAllConnections();
    server.close();
    await slack.close();
  });
  const send = (request: RequestInit) => fetch(address, request);
  return {
    slack,
    platform,
    heard,
    written,
    send,
    /** The form or event goes in signed; what comes back is the body, JSON where it is. */
    say: async (body: string) => {
      const response = await send(signed(body, body.startsWith("{") ? "json" : "form"));
      const said = await response.text();
      return { status: response.status, body: said.startsWith("{") ? (JSON.parse(said) as Shown) : said };
    },
  };
}

export type Shown = {
  readonly response_type?: string;
  readonly text?: string;
  readonly blocks?: readonly unknown[];
};
