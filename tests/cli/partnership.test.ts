import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { freshEnvironment, runCommand } from "../helpers/command-line.ts";

const meerdam = "tests/intake/fixtures/meerdam.json";

let env: NodeJS.ProcessEnv;
let json: { readonly parties: readonly { readonly name: string; readonly aliases: readonly string[] }[] };
beforeAll(async () => {
  env = await freshEnvironment();
  json = JSON.parse(await readFile(meerdam, "utf8"));
  expect((await runCommand("partnership", [meerdam, "--yes"], env)).status).toBe(0);
});

/** Checks a file with these words in it. */
async function check(text: string, ...words: readonly string[]) {
  const file = join(await mkdtemp(join(tmpdir(), "afspraken-partnership-")), "partnership.json");
  await writeFile(file, text);
  return runCommand("partnership", [file, ...(words.length > 0 ? words : ["--check"])], env);
}

const changed = (changes: object) => check(JSON.stringify({ ...json, ...changes }));

describe("a partnership file for a partnership that is there", { timeout: 120_000 }, () => {
  it("that is the same changes nothing", async () => {
    expect((await changed({})).out).toContain("Er verandert niets.");
  });

  it("says everything that it changes", async () => {
    const [first, ...others] = json.parties;
    const { out } = await changed({
      municipality: "Meerhuizen",
      term: { from: 2030, to: 2033 },
      parties: [
        { ...first, kind: "tenants", aliases: ["Stad Meerdam"], domains: ["meerdam.nl"] },
        ...others,
        { name: "Zonnewind", short: "ZW", kind: "tenants", aliases: [], domains: [] },
      ],
      glossary: [{ word: "deel", aliases: [], meaning: "een stuk werk" }],
      calendar: [{ name: "Feest", from: "03-01", to: "03-02", source: "de wet" }],
      rhythm: { workingDay: 3 },
    });
    for (const line of [
      "Gemeente: Meerdam wordt Meerhuizen",
      "Looptijd: 2026 tot en met 2029 wordt 2030 tot en met 2033",
      "Partijen, erbij: Zonnewind",
      "Gemeente Meerdam, soort: gemeente wordt huurdersorganisatie",
      "Gemeente Meerdam, andere namen, erbij: Stad Meerdam",
      "Gemeente Meerdam, maildomeinen, erbij: meerdam.nl",
      "Begrippen, erbij: deel",
      "Kalender, erbij: Feest",
      "Ritme van de overzichten: {} wordt",
    ])
      expect(out).toContain(`- ${line}`);
  });

  it("with the mark that Notepad puts in front is read", async () => {
    expect((await check(`\uFEFF${JSON.stringify(json)}`)).status).toBe(0);
  });

  it("that is no JSON is refused in Dutch", async () => {
    const { status, err } = await check('{\n"slug": "meerdam",,\n}');
    expect([status, err]).toEqual([1, expect.stringContaining("is geen geldige JSON")]);
    expect(err).not.toMatch(/token|Expected/);
  });

  it.each(["--check", "--yes"])("without a party that has parts is refused with %s", async (how) => {
    const document = "tests/intake/fixtures/meerdam-2027.md";
    expect((await runCommand("import", [document, "--yes"], env)).status).toBeLessThan(2);
    const parties = json.parties.slice(0, -1);
    const [gone] = json.parties.slice(-1);
    const { status, out, err } = await check(JSON.stringify({ ...json, parties, groups: [] }), how);
    expect(status).toBe(1);
    expect(out).toContain(`- Partijen, weg: ${gone?.name}`);
    expect(err).toContain(`Dit kan niet weg: ${gone?.name}.`);
  });
});
