import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { fileOf, freshEnvironment, runCommand } from "../helpers/command-line.ts";
import { exampleIn } from "../helpers/example-file.ts";

let env: NodeJS.ProcessEnv;
let folder: string;
beforeAll(async () => {
  env = await freshEnvironment();
  folder = await mkdtemp(join(tmpdir(), "afspraken-export-"));
  await exampleIn(fileOf(env), new Date("2023-01-02T09:00:00Z"));
});

const take = (...words: readonly string[]) => runCommand("export", words, env);

describe("on standard output", { timeout: 120_000 }, () => {
  it("gives the monitor of one party, by any of its names", async () => {
    const { status, out } = await take("--format", "csv", "--party", "bw");
    expect(status).toBe(0);
    expect(out.match(/^2023;/gm)).toHaveLength(44);
  });

  it("gives the calendar", async () => {
    const { status, out } = await take("--format", "ics", "--year", "2023");
    expect([status, out.slice(0, 15)]).toEqual([0, "BEGIN:VCALENDAR"]);
  });
});

describe("into a file", { timeout: 120_000 }, () => {
  it.each([
    ["xlsx", []],
    ["docx", []],
    ["formulier", ["--party", "HAR"]],
  ])("writes %s whole", async (format, words) => {
    const file = join(folder, `whole.${format}`);
    const { status, out, err } = await take("--format", format, ...words, "--out", file);
    expect([status, out, err]).toEqual([0, "", `Opgeslagen: ${file}\n`]);
    expect((await readFile(file)).subarray(0, 2).toString()).toBe("PK");
  });

  it("overwrites nothing, unless that is asked", async () => {
    const file = join(folder, "er-is-er-al-een.json");
    await writeFile(file, "van u");
    const refused = await take("--format", "json", "--out", file);
    expect([refused.status, await readFile(file, "utf8")]).toEqual([2, "van u"]);
    expect(refused.err).toBe(
      `${file} bestaat al. Kies een andere naam, of zeg met --yes dat u het wilt vervangen.\n`,
    );
    expect((await take("--format", "json", "--out", file, "--yes")).status).toBe(0);
    expect(await readFile(file, "utf8")).toContain('"partnership"');
  });
});

describe("misuse", { timeout: 120_000 }, () => {
  it.each([
    ["no format", [], "Kies een formaat: "],
    ["a spreadsheet on the screen", ["--format", "xlsx"], "Zeg waar het moet staan: --out BESTAND."],
    ["a party that is nearly one", ["--format", "csv", "--party", "Betr Wonen"], "Bedoelt u Beter Wonen"],
    ["a party that is none", ["--format", "csv", "--party", "Xyzzy"], "De partijen zijn: Gemeente Almelo,"],
    [
      "a year without a programme",
      ["--format", "json", "--year", "2031"],
      "Er is geen actieprogramma voor 2031.",
    ],
    ["a form of nobody", ["--format", "formulier", "--out", "f.docx"], "Voor welke partij is het formulier?"],
  ])("is told %s, in one sentence or two", async (_, words, sentence) => {
    const { status, out, err } = await take(...words);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it.each([
    ["docx", []],
    ["formulier", ["--party", "HAR"]],
  ])("says of a register without a programme that there is no %s yet", async (format, words) => {
    const bare = await freshEnvironment();
    await runCommand("partnership", ["prisma/data/almelo/partnership.json", "--yes"], bare);
    const out = join(folder, `leeg.${format}`);
    const { status, err } = await runCommand("export", ["--format", format, ...words, "--out", out], bare);
    expect([status, err]).toEqual([
      2,
      expect.stringMatching(
        /^Er is nog geen actieprogramma van prestatieafspraken Almelo\. Lees het eerst in: npm run/,
      ),
    ]);
  });

  it("says where a file cannot stand", async () => {
    const { status, err } = await take("--format", "json", "--out", join(folder, "nergens", "r.json"));
    expect(status).toBe(1);
    expect(err).toContain("nergens");
    expect(await readdir(folder)).not.toContain("nergens");
  });
});
