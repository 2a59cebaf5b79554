import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileOf, freshEnvironment, startProgram } from "../helpers/command-line.ts";
import { exampleIn } from "../helpers/example-file.ts";
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
const running: ReturnType<typeof startProgram>[] = [];

beforeAll(async () => {
  env = { ...(await freshEnvironment()), PORT: "0", HOST: "127.0.0.1" };
  await exampleIn(fileOf(env), new Date("2023-01-02T09:00:00Z"));
});

afterAll(() => {
  for (const child of running.splice(0)) if (child.exitCode === null) child.kill("SIGKILL");
});

/** Starts the server as `npm start` does, and waits until it is ready. */
async function server(changes: NodeJS.ProcessEnv, directory?: string) {
  const child = startProgram("src/main.ts", [], { ...env, ...changes }, directory);
  running.push(child);
  const lines: Record<string, unknown>[] = [];
  let unread = "";
  child.stdout.setEncoding("utf8");
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    unread += chunk;
    for (let end = unread.indexOf("\n"); end >= 0; end = unread.indexOf("\n")) {
      lines.push(JSON.parse(unread.slice(0, end)));
      unread = unread.slice(end + 1);
    }
    if (lines.some(({ event }) => event === "ready")) break;
  }
  child.stdout.resume();
  const port = lines.find(({ event }) => event === "listening")?.port;
  return { child, base: `http://127.0.0.1:${port}`, lines };
}

describe("a server without a platform", { timeout: 60_000 }, () => {
  let base = "";
  beforeAll(async () => {
    ({ base } = await server({}));
  });

  it("is alive without any network, and has no other doors", async () => {
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
    expect((await fetch(`${base}/readyz`)).status).toBe(200);
    expect((await fetch(`${base}/slack/events`, { method: "POST" })).status).toBe(404);
    expect((await fetch(`${base}/../etc/passwd`)).status).toBe(404);
  });

  it.each(["//", "http://[", "*", "/%zz"])("stays alive whatever address is asked for: %s", async (path) => {
    const { port } = new URL(base);
    const socket = connect(Number(port), "127.0.0.1");
    socket.end(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 40[04] /);
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
  });

  it("reads its settings from .env in its folder, where the environment says nothing else", async () => {
    const folder = await mkdtemp(join(tmpdir(), "afspraken-env-"));
    await writeFile(join(folder, ".env"), `HOST=127.0.0.1\nPORT=0\nDATABASE_URL=${env.DATABASE_URL}\n`);
    const unset = { HOST: undefined, PORT: undefined, DATABASE_URL: undefined };
    const { lines } = await server(unset, folder);
    expect(lines.find(({ event }) => event === "listening")).toMatchObject({ host: "127.0.0.1" });
    await rm(folder, { recursive: true });
  });

  it("names every mistake in the settings and does not start", async () => {
    const child = startProgram("src/main.ts", [], { ...env, PORT: "http", SLACK_BOT_TOKEN: "x" });
    const [err, ended] = await Promise.all([text(child.stderr), once(child, "exit")]);
    expect(ended).toEqual([2, null]);
    expect(err.trim().split("\n").length).toBeGreaterThanOrEqual(2);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

/** One server for these scenes, in their order: the last ones stop it and read its log. */
describe("a server with Slack", { timeout: 60_000 }, () => {
  let slack: FakeSlack;
  let open: Awaited<ReturnType<typeof server>>;
  let log = "";
  beforeAll(async () => {
    slack = await fakeSlack();
    open = await server({
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: slack.apiUrl,
    });
    log = open.lines.map((line) => JSON.stringify(line)).join("\n");
    open.child.stdout.on("data", (chunk) => {
      log += chunk;
    });
  });
  afterAll(() => slack.close());

  const send = (body: string) => fetch(`${open.base}/slack/events`, signed(body, "form"));

  it("answers a signed slash command from the register, to its own workspace alone", async () => {
    const own = await (await send(slash("27"))).json();
    expect(own).toMatchObject({ response_type: "ephemeral", text: expect.stringContaining("Afspraak 27") });
    const foreign = await (await send(slash("27", { team_id: "T0ELDERS", user_id: "U0ELDERS" }))).json();
    expect(JSON.stringify(foreign)).toContain("U hebt geen toegang");
    expect(JSON.stringify(foreign)).not.toContain("Verduurzaming");
    expect(team).not.toBe("T0ELDERS");
  });

  it("stops on SIGTERM within seconds and answers what is in flight", async () => {
    await send(slash("zoek geheimzinnig"));
    const answer = send(slash("afspraken"));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const closed = once(open.child, "close");
    // As a service manager that signals the whole group, and npm that passes its own on.
    open.child.kill("SIGTERM");
    open.child.kill("SIGTERM");
    expect((await answer).status).toBe(200);
    expect(await closed).toEqual([0, null]);
  });

  it("logged no text, no name and no secret", () => {
    expect(log).toContain('"stopped"');
    expect(log).not.toMatch(/geheimzinnig|U0MILA|xoxb-/);
    expect(log).not.toContain(signingSecret);
  });
});
