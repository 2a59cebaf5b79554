import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openStore } from "#store/open";
import { freshEnvironment, runCommand } from "../helpers/command-line.ts";

const document = "tests/intake/fixtures/meerdam-2027.md";
const noPartnership = /^Er staat nog geen samenwerking in het register\. Maak er eerst een met: .*\n$/;

let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  env = await freshEnvironment();
});

const saved = async (name: string, text: string): Promise<string> => {
  const file = join(await mkdtemp(join(tmpdir(), "afspraken-import-")), name);
  await writeFile(file, text);
  return file;
};

async function partnerships(of: NodeJS.ProcessEnv) {
  const store = await openStore(String(of.DATABASE_URL));
  try {
    return await store.partnerships();
  } finally {
    await store.close();
  }
}

describe("an empty register", { timeout: 120_000 }, () => {
  it("takes in no document of a municipality it does not know", async () => {
    const bare = await freshEnvironment();
    const { status, out, err } = await runCommand("import", [document, "--yes"], bare);
    expect([status, out]).toEqual([1, ""]);
    expect(err).toMatch(noPartnership);
    expect(await partnerships(bare)).toEqual([]);
  });

  it("exports nothing", async () => {
    const bare = await freshEnvironment();
    const { status, out, err } = await runCommand("export", ["--format", "json"], bare);
    expect([status, out]).toEqual([1, ""]);
    expect(err).toMatch(noPartnership);
  });

  it("is filled with the example by a document of the example's municipality", async () => {
    const bare = await freshEnvironment();
    const file = await saved(
      "programma-2024.md",
      "Actieprogramma 2024 gemeente Almelo\n\n| Afspraak | Acties 2024 | Regie |\n|---|---|---|\n| 1) Vegen De straat is schoon. | De gemeente veegt. | Gemeente |\n",
    );
    const { status, out } = await runCommand("import", [file, "--check"], bare);
    expect(status).toBe(0);
    expect(out).toContain("Gevonden in Actieprogramma 2024");
    expect(await partnerships(bare)).toEqual([expect.objectContaining({ slug: "almelo" })]);
  });
});

describe("a register with a partnership", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    const { status } = await runCommand("partnership", ["tests/intake/fixtures/meerdam.json", "--yes"], env);
    expect(status).toBe(0);
  });

  it("takes in its document, with doubts that say where they are", async () => {
    const { status, out } = await runCommand("import", [document, "--yes"], env);
    expect(status).toBe(0);
    expect(out).toContain("Het actieprogramma 2027 is overgenomen.");
    expect(out).toMatch(/^- afspraak 3, regel \d+: /mu);
    expect(out).not.toMatch(/^- :/mu);
  });

  it("keeps an agreement that the next document lacks, and says so", async () => {
    const text = await readFile(document, "utf8");
    const rows = text.split("\n").filter((line) => !line.includes("<p>4) Oude"));
    const { status, out } = await runCommand(
      "import",
      [await saved("2027.md", rows.join("\n")), "--check"],
      env,
    );
    expect(status).toBe(0);
    expect(out).toContain("- 4. Oude huizen opknappen: staat niet in het document, blijft staan");
    expect(out).toContain("Afspraak 4 staat niet in het document. Is zij vervallen?");
  });

  it.each([
    [
      "another year",
      [document, "--year", "2028"],
      "Dit document is van 2027, maar u leest het in voor 2028.",
    ],
    ["no document", ["README.md", "--year", "2027"], "Er staat geen tabel met genummerde afspraken"],
  ])("refuses %s", async (_, words, sentence) => {
    const { status, err } = await runCommand("import", [...words, "--yes"], env);
    expect(status).toBe(1);
    expect(err).toContain(sentence);
  });
});
