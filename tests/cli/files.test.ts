import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { freshEnvironment, runCommand } from "../helpers/command-line.ts";

let env: NodeJS.ProcessEnv;
let directory: string;
beforeAll(async () => {
  env = await freshEnvironment();
  directory = await mkdtemp(join(tmpdir(), "afspraken-files-"));
});

/** Chats in a working directory of its own. */
const chat = async (words: readonly string[], input = ""): Promise<string> =>
  (await runCommand("chat", words, env, { input, directory })).out;

describe("chat, asked for a file", { timeout: 120_000 }, () => {
  it("writes it to the working directory, tells where, and overwrites nothing", async () => {
    const said = await chat([], "export csv\nexport csv HAR\nexport csv\n");
    const written = (await readdir(directory)).sort();
    expect(written).toEqual([
      "monitor-almelo-2023 (2).csv",
      "monitor-almelo-2023-har.csv",
      "monitor-almelo-2023.csv",
    ]);
    for (const name of written) expect(said).toContain(`Het bestand staat in ${join(directory, name)}`);
    expect(await readFile(join(directory, "monitor-almelo-2023.csv"), "utf8")).toContain("Beter Wonen");
  });

  it("gives it as base64 in JSON, and the payload of a platform, writing nothing", async () => {
    const before = await readdir(directory);
    const { line, place, file, card, ...rest } = JSON.parse(await chat(["export json", "--json"]));
    expect({ line, place, rest }).toEqual({ line: "export json", place: "file", rest: {} });
    expect(file).toMatchObject({ name: "register-almelo-2023.json", type: "application/json" });
    expect(JSON.parse(Buffer.from(file.bytes, "base64").toString()).agreements).toHaveLength(36);
    expect(card.title).toBe("Bestand: register-almelo-2023.json");

    expect(JSON.parse(await chat(["export xlsx", "--platform", "teams"]))).toMatchObject({
      attachments: [
        {
          contentType: "application/vnd.microsoft.teams.card.file.consent",
          name: "voortgang-almelo-2023.xlsx",
          content: { acceptContext: { says: "export xlsx" } },
        },
      ],
    });
    expect(await readdir(directory)).toEqual(before);
  });
});
