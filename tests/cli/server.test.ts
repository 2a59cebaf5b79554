import { once } from "node:events";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { fillExample } from "#cli/example";
import { openStore } from "#store/open";
import { freshEnvironment, startProgram } from "../helpers/command-line.ts";
import {
  botToken,
  type FakeSlack,
  fakeSlack,
  signed,
  signingSecret,
  slash,
  team,
} from "../helpers/fake-slack.ts";

let env: NodeJS.ProcessEnv;
let slack: FakeSlack | undefined;
const running: ReturnType<typeof startProgram>[] = [];

beforeAll(async () => {
  env = { ...(await freshEnvironment()), PORT: "0", HOST: "127.0.0.1" };
  const store = await openStore(String(env.DATABASE_URL));
  await fillExample(store, new Date("2023-01-02T09:00:00Z"));
  await store.close();
});

afterEach(async () => {
  for (const child of running.splice(0)) if (child.exitCode === null) child.kill("SIGKILL");
  await slack?.close();
  slack = undefined;
});

/** Starts the server as `npm start` does, and waits for a line of its log. */
async function server(changes: NodeJS.ProcessEnv, until = "ready") {
  const child = startProgram("src/main.ts", [], { ...env, ...changes });
  running.push(child);
  const lines: Record<string, unknown>[] = [];
  let text = "";
  child.stdout.setEncoding("utf8");
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    text += chunk;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n")) {
      lines.push(JSON.parse(text.slice(0, end)));
      text = text.slice(end + 1);
    }
    if (lines.some(({ event }) => event === until)) break;
  }
  child.stdout.resume();
  const port = lines.find(({ event }) => event === "listening")?.port;
  return { child, base: `http://127.0.0.1:${port}`, lines };
}

const withSlack = async () => {
  slack = await fakeSlack();
  return { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: slack.apiUrl };
};

describe("the server", { timeout: 60_000 }, () => {
  it("is alive without any platform or network, and has no other doors", async () => {
    const { base } = await server({});
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
    expect((await fetch(`${base}/readyz`)).status).toBe(200);
    expect((await fetch(`${base}/slack/events`, { method: "POST" })).status).toBe(404);
    expect((await fetch(`${base}/../etc/passwd`)).status).toBe(404);
  });

  it("answers a signed slash command from the register, to its own workspace alone", async () => {
    const { base } = await server(await withSlack());
    const send = (body: string) => fetch(`${base}/slack/events`, signed(body, "form"));
    const own = await (await send(slash("27"))).json();
    expect(own).toMatchObject({ response_type: "ephemeral", text: expect.stringContaining("Afspraak 27") });
    const foreign = await (await send(slash("27", { team_id: "T0ELDERS", user_id: "U0ELDERS" }))).json();
    expect(JSON.stringify(foreign)).toContain("U hebt geen toegang");
    expect(JSON.stringify(foreign)).not.toContain("Verduurzaming");
    expect(team).not.toBe("T0ELDERS");
  });

  it("stops on SIGTERM within seconds and answers what is in flight", async () => {
    const { base, child } = await server(await withSlack());
    const answer = fetch(`${base}/slack/events`, signed(slash("afspraken"), "form"));
    await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill("SIGTERM");
    const exited = once(child, "exit");
    expect((await answer).status).toBe(200);
    expect(await exited).toEqual([0, null]);
  });

  it("logs no text, no name and no secret", async () => {
    const set = await withSlack();
    const { base, child } = await server(set);
    let log = "";
    child.stdout.on("data", (chunk) => {
      log += chunk;
    });
    await fetch(`${base}/slack/events`, signed(slash("zoek geheimzinnig"), "form"));
    child.kill("SIGTERM");
    await once(child, "exit");
    expect(log).not.toMatch(/geheimzinnig|U0MILA|xoxb-/);
    expect(log).not.toContain(set.SLACK_SIGNING_SECRET);
  });

  it("names every mistake in the settings and does not start", async () => {
    const { child } = {
      child: startProgram("src/main.ts", [], { ...env, PORT: "http", SLACK_BOT_TOKEN: "x" }),
    };
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    expect(await once(child, "exit")).toEqual([2, null]);
    expect(err.trim().split("\n").length).toBeGreaterThanOrEqual(2);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
