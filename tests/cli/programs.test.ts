import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { fileOf, freshEnvironment, runCommand, runProcess } from "../helpers/command-line.ts";
import { exampleIn } from "../helpers/example-file.ts";

let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  env = await freshEnvironment();
  await exampleIn(fileOf(env), new Date("2023-01-02T09:00:00Z"));
});

const nothing = /^$/;
const oneSentence = /^[^\n]+\n$/;

const runs = [
  [
    "chat",
    ["27"],
    0,
    /^Afspraak 27\. [\s\S]*\n$/,
    /^Het register staat in \S+ Er is niets naar buiten gestuurd\.\n$/,
  ],
  ["coordinator", ["slack:T1:U1"], 0, /^Coördinator is coördinator van .*\n$/, nothing],
  ["digest", ["--now", "2023-01-03"], 0, /^Er is nu niets te versturen\.\n$/, nothing],
  ["export", ["--format", "json"], 0, /^\{[\s\S]*\}\s*$/, nothing],
  [
    "import",
    ["README.md", "--year", "2023"],
    1,
    nothing,
    /^Er staat geen tabel [\s\S]*\nEr is niets veranderd\.\n$/,
  ],
  ["manifest", ["--nu"], 2, nothing, oneSentence],
  ["partnership", ["prisma/data/almelo/partnership.json"], 1, /^Bestaande samenwerking: /, oneSentence],
  ["playground", ["--nu"], 2, nothing, oneSentence],
] as const;

describe("a program as package.json starts it", { timeout: 60_000 }, () => {
  it("is each file of src/cli that runs", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    const started = Object.values<string>(scripts).flatMap(
      (script) => /src\/cli\/(\w+)\.ts/.exec(script)?.[1] ?? [],
    );
    expect(runs.map(([name]) => name)).toEqual(started.sort());
  });

  it.each(
    runs,
  )("%s %j ends with %i, its answer apart from its complaints", async (name, words, status, out, err) => {
    const ran = await runProcess(name, words, env);
    expect(ran).toEqual({ status, out: expect.stringMatching(out), err: expect.stringMatching(err) });
  });

  it.each([
    "chat",
    "coordinator",
    "digest",
    "export",
    "import",
    "partnership",
  ] as const)("%s calls an option that does not exist misuse", async (name) => {
    const { status, out, err } = await runCommand(name, ["--nu"], env);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/^[^\n]*--nu[^\n]*\n$/);
  });
});
