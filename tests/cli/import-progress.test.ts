import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { freshEnvironment, runCommand } from "../helpers/command-line.ts";
import { type Fill, filled, reworded } from "../papers/filled.ts";

const now = ["--now", "2023-04-11"];
const coordinator = "medewerker@almelo.example";

let env: NodeJS.ProcessEnv;
let exported: Uint8Array;
beforeAll(async () => {
  env = await freshEnvironment();
  await runCommand("chat", ["help"], env);
  const out = join(await mkdtemp(join(tmpdir(), "afspraken-sheet-")), "export.xlsx");
  await runCommand("export", ["--format", "xlsx", "--out", out], env);
  exported = await readFile(out);
}, 120_000);

async function saved(bytes: Uint8Array, name = "stand-har.xlsx"): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "afspraken-sheet-")), name);
  await writeFile(file, bytes);
  return file;
}

const take = (file: string, ...words: readonly string[]) =>
  runCommand("import", [file, "--progress", ...now, ...words], env);

const said = async (line: string) => (await runCommand("chat", [line, ...now], env)).out;

const quarters: Fill = {
  "26.1 HAR": { "Nieuwe stand": "Op schema", "Stand per": new Date("2023-03-31"), Toelichting: "Loopt." },
  "26.1 HAR +": { "Nieuwe stand": "nog niet gestart", "Stand per": "31-1-2023" },
};

describe("import --progress", { timeout: 120_000 }, () => {
  it("shows with --check and without a yes what it would do, and changes nothing", async () => {
    const file = await saved(await filled(exported, quarters));
    const shown = await take(file, "--check");
    expect([shown.status, shown.err]).toEqual([0, ""]);
    expect(shown.out).toContain("2 rijen worden een melding.");
    const unasked = await take(file);
    expect(unasked.status).toBe(1);
    expect(unasked.err).toContain("Er is niets veranderd.");
    expect(await said("26 geschiedenis")).toContain("nog niets gemeld");
  });

  it("stores each row with --yes in the order of its days, once", async () => {
    const file = await saved(await filled(exported, quarters));
    const { status, out } = await take(file, "--yes", "--as", coordinator);
    expect([status, out]).toEqual([0, expect.stringContaining("2 rijen zijn opgeslagen als melding.")]);
    expect(await said("26")).toContain("Op schema");
    const history = await said("26 geschiedenis");
    expect(history).toContain("stand-har.xlsx, 11 april 2023");
    expect(history).toContain("31 januari 2023");

    const again = await take(file, "--yes", "--now", "2023-04-20");
    expect([again.status, again.out]).toEqual([
      0,
      expect.stringContaining("2 rijen staan al zo in het register."),
    ]);
  });

  it("takes the sound rows, names the others with row and column, and says so by its status", async () => {
    const fill = {
      "28.2 HAR": { "Nieuwe stand": "groen" },
      "33.1 HAR": { "Nieuwe stand": "groen", "Nieuw aantal": "veel" },
    };
    const { status, out } = await take(await saved(await filled(exported, fill)), "--yes");
    expect(status).toBe(1);
    expect(out).toMatch(/Rij \d+ \(33\.1 HAR\), kolom Nieuw aantal: “veel” is geen getal\./);
    expect(out).toContain("1 rij is opgeslagen als melding.");
  });

  it("stores nothing for a party by somebody who may not", async () => {
    const file = await saved(await filled(exported, { "34.1 HAR": { "Nieuwe stand": "groen" } }));
    const { status, out } = await take(file, "--yes", "--as", "joost@sintjoseph.example");
    expect(status).toBe(1);
    expect(out).toContain("Alleen de coördinator meldt namens HAR.");
    const stranger = await take(file, "--yes", "--as", "wie@elders.example");
    expect([stranger.status, stranger.out]).toEqual([1, expect.stringContaining("doet nog niet mee")]);
  });

  it.each([
    ["a file that is not there", async (): Promise<string> => "weg.xlsx", 1, "Bestaat het bestand?"],
    ["no spreadsheet", async (): Promise<string> => "README.md", 1, "Dit is geen Excel-bestand"],
    [
      "a changed header",
      async () => saved(reworded(exported, "Stand per", "Peildatum")),
      1,
      "de kolom “Stand per”",
    ],
  ] as const)("refuses %s in one sentence", async (_, file, status, sentence) => {
    const ran = await take(await file(), "--yes");
    expect([ran.status, ran.out]).toEqual([status, ""]);
    expect(ran.err).toContain(sentence);
  });

  it("knows --as and --now only with --progress", async () => {
    const { status, err } = await runCommand("import", ["README.md", "--as", coordinator], env);
    expect([status, err]).toEqual([2, expect.stringContaining("--progress")]);
  });
});
