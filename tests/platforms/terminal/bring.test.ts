import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Heard } from "#platforms/platform";
import { bringing } from "#platforms/terminal/bring";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "afspraken-bring-"));
  await writeFile(join(folder, "Programma 2024.md"), "Actieprogramma 2024");
  await writeFile(join(folder, "groot.docx"), "");
  await truncate(join(folder, "groot.docx"), 11 * 1024 * 1024);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const heard = (line: string, platform: Heard["where"]["platform"] = "terminal"): Heard => ({
  who: { platform: "terminal", team: "terminal", user: "a@b.example" },
  where: { platform, team: "terminal", channel: "terminal", shared: false },
  door: { form: "{}", whispers: true },
  line,
});
const readFrom = async (line: string) => {
  const { files = [], line: asked } = bringing(heard(line));
  return { asked, content: await files[0]?.read() };
};

describe("a document that is named in the terminal", () => {
  it.each(["bestand", "/afspraak bestand", "inlezen"])("is brought along by “%s”", async (word) => {
    const { asked, content } = await readFrom(`${word} ${join(folder, "Programma 2024.md")}`);
    expect(asked).toBe("bestand Programma 2024.md");
    expect(content && new TextDecoder().decode(content as Uint8Array)).toBe("Actieprogramma 2024");
  });

  it("is not given where it is not there, and too large over 10 MB", async () => {
    expect((await readFrom(`bestand ${join(folder, "weg.docx")}`)).content).toBe("not-given");
    expect((await readFrom(`bestand ${join(folder, "groot.docx")}`)).content).toBe("too-large");
  });

  it.each([
    "bestand",
    "bestand b1k2m3n4 overnemen",
    "bestand 2024 terug",
    "27.1 groen",
    "zoek bestand.docx",
  ])("is none in “%s”", (line) => {
    expect(bringing(heard(line))).toEqual(heard(line));
  });

  it("is of this machine alone: nobody on a platform names a file of ours", () => {
    expect(bringing(heard("bestand /etc/hosts.txt", "slack")).files).toBeUndefined();
  });
});
