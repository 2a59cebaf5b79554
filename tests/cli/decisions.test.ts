import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openStore } from "#store/open";
import { freshEnvironment, type Ran, runCommand } from "../helpers/command-line.ts";

const document = "tests/intake/fixtures/meerdam-2027.md";
const coordinator = "vera@meerdam.example";

let env: NodeJS.ProcessEnv;

const chat = async (line: string): Promise<string> =>
  (await runCommand("chat", [line, "--as", coordinator, "--now", "2027-04-12T09:00:00Z"], env)).out;

const take = (file: string, ...options: readonly string[]): Promise<Ran> =>
  runCommand("import", [file, "--year", "2027", ...options], env);

async function changed(change: (text: string) => string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "afspraken-decisions-")), "2027.md");
  await writeFile(file, change(await readFile(document, "utf8")));
  return file;
}

beforeAll(async () => {
  env = await freshEnvironment();
  const founded = await runCommand("partnership", ["tests/intake/fixtures/meerdam.json", "--yes"], env);
  expect([founded.status, (await take(document, "--yes")).status]).toEqual([0, 0]);
  await nameCoordinator();
}, 120_000);

async function nameCoordinator(): Promise<void> {
  const store = await openStore(String(env.DATABASE_URL));
  try {
    const [only] = await store.partnerships();
    const entrance = await store.enter(only?.slug ?? "");
    if (!entrance) throw new Error("there is no partnership");
    const accounts = [{ platform: "terminal", team: "terminal", user: coordinator }] as const;
    const vera = { name: "Vera de Wit", party: null, coordinator: true, accounts };
    await store.of(entrance.id).people.name(vera, "test", new Date("2027-04-12T09:00:00Z"));
  } finally {
    await store.close();
  }
}

describe("decisions about a text that was read in", { timeout: 240_000 }, () => {
  it("survive the next import of the same text, which says so", async () => {
    const all = await chat("twijfels alle");
    const rank = /^- (\d+)\. Afspraak 4: Hoort de eerste actie van afspraak 4/m.exec(all)?.[1];
    expect(await chat(`twijfel ${rank} 2 omdat de kolom het zegt`)).toContain("Actie 4.1 is nu 3.");
    expect(await chat("datum 4.2 1 oktober 2027 reden: dan is de vergadering")).toContain("Besluit bewaard");
    const moved = await chat("3");

    const { status, out } = await take(document, "--yes");
    expect(status).toBe(0);
    expect(out).toContain("1 besluit over een twijfel is opnieuw toegepast.");
    expect(out).toContain("Door een coördinator gezet en gebleven: 1 aantal of datum.");
    expect(out).not.toContain("Hoort de eerste actie van afspraak 4");
    expect(await chat("3")).toBe(moved);
    expect(await chat("4.2")).toContain("1 oktober 2027");
  });

  it("are named where the new text has no place for them, and asked anew", async () => {
    const file = await changed((text) =>
      text.replace("belt elke huurder voordat", "bezoekt elke huurder voordat"),
    );
    const { out } = await take(file, "--check");
    expect(out).toContain("1 besluit past niet meer bij de tekst en geldt niet langer:");
    expect(out).toContain("Besloten door Vera de Wit op 12 april 2027: omdat de kolom het zegt");
    expect(out).toContain("Hoort de eerste actie van afspraak 4 bij afspraak 3?");
  });
});
