import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Misuse } from "#cli/arguments";
import { fillExample } from "#cli/example";
import { openHouse } from "#cli/house";
import { chats, tenant } from "#cli/playground-chats";
import { run } from "#cli/run";
import { createFirstTime } from "#operations/first-time";
import { createLog } from "#operations/log";
import { serve } from "#operations/server";
import { teamsPlatform } from "#platforms/teams/teams";

const usage = "npm run playground -- [--port 56150] [--verbose]";

const clock = () => new Date();

await run(async ({ words }) => {
  const { port, verbose } = read(words);
  await requireFree(port);
  const folder = await mkdtemp(join(tmpdir(), "afspraken-playground-"));
  const bot = await openBot(folder, verbose);
  try {
    const playground = await openPlayground(folder, bot.url, port);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => playground.kill());
    console.log(welcome(port));
    const [status] = await once(playground, "exit");
    // Stopped by a signal it has no status.
    if (status) console.error(`The Playground stopped by itself: ${await reasonIn(folder)}`);
    return status ?? 0;
  } finally {
    await bot.close();
    await rm(folder, { recursive: true, force: true });
  }
});

function read(words: readonly string[]) {
  const { values } = parseArgs({
    args: [...words],
    options: { port: { type: "string", default: "56150" }, verbose: { type: "boolean", default: false } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Misuse(`--port is a number.\n${usage}`);
  return { port, verbose: values.verbose };
}

/** The Playground quietly takes another port, and then tells the bot the wrong address to answer to. */
async function requireFree(port: number): Promise<void> {
  try {
    await (await serve(port, "0.0.0.0", () => [])).close(0);
  } catch {
    throw new Misuse(`Port ${port} is in use. Choose another with --port.`);
  }
}

/** The bot with the bundled register in a database of its own, reachable from this machine alone. */
async function openBot(folder: string, verbose: boolean) {
  const platform = teamsPlatform({
    appId: "",
    appPassword: "",
    appTenant: "",
    tenants: [tenant],
    insecureLocal: true,
    clock,
    log: createLog(verbose ? "info" : "error"),
    firstTime: createFirstTime(60 * 60 * 1000, clock),
  });
  const house = await openHouse({
    databaseUrl: `file:${join(folder, "afspraken.db")}`,
    clock,
    takesPart: ({ team }) => platform.takesPart(team),
    reference: () => clock().getTime().toString(36).toUpperCase(),
    surprise: (error, reference) => console.error(`${reference}:`, error),
  });
  await fillExample(house.store, clock());
  await platform.start(house.hear);
  const server = await serve(0, "127.0.0.1", () => platform.routes);
  return {
    url: `http://127.0.0.1:${server.port}/api/messages`,
    async close() {
      await platform.stop();
      await server.close(1_000);
      await house.close();
    },
  };
}

/** Microsoft's Playground with our chats; what it logs stays in the folder. */
async function openPlayground(folder: string, botUrl: string, port: number): Promise<ChildProcess> {
  await writeFile(join(folder, ".m365agentsplayground.yml"), JSON.stringify(chats));
  const program = fileURLToPath(import.meta.resolve("@microsoft/m365agentsplayground/cli.js"));
  const connector = `http://127.0.0.1:${port}/_connector`;
  const options = ["-e", botUrl, "-c", "msteams", "-p", String(port), "--service-url", connector];
  return spawn(process.execPath, [program, "start", ...options, "--disable-telemetry"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** It says why in its own log only. */
async function reasonIn(folder: string): Promise<string> {
  const log = await readFile(join(folder, "devTools", "m365agentsplayground.log"), "utf8").catch(() => "");
  return /Reason: (.*)/.exec(log)?.[1] ?? "no reason given";
}

function welcome(port: number): string {
  return `Open http://localhost:${port} in uw browser en typ bijvoorbeeld 27.
U bent Fatima de Vries; in een kanaal of groep begint u met @Afspraken.
Let op: de Playground van Microsoft luistert op alle netwerken van deze computer, dus anderen op uw netwerk kunnen
meekijken. De bot zelf luistert alleen op deze computer. Alles staat in een tijdelijke map en gaat weg als u stopt.
Stoppen: Ctrl+C.`;
}
