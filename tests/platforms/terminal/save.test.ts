import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { save } from "#platforms/terminal/save";

async function folder() {
  const made = await mkdtemp(join(tmpdir(), "afspraken-save-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

it("a file is written whole under its own name", async () => {
  const here = await folder();
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const path = await save(here, "voortgang-2023.xlsx", bytes);
  expect(path).toBe(join(here, "voortgang-2023.xlsx"));
  expect(new Uint8Array(await readFile(path))).toEqual(bytes);
});

it("a file of a name that is there gets a number, and nothing is overwritten, also at the same moment", async () => {
  const here = await folder();
  const texts = ["een", "twee", "drie"];
  const paths = await Promise.all(texts.map((text) => save(here, "a.csv", Buffer.from(text))));
  expect((await readdir(here)).sort()).toEqual(["a (2).csv", "a (3).csv", "a.csv"]);
  const written = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  expect(written).toEqual(texts);
});

it("a name cannot lead out of the folder", async () => {
  const here = await folder();
  expect(await save(here, "../../buiten.csv", Buffer.from("x"))).toBe(join(here, "buiten.csv"));
});

it("a folder that cannot be written in is told", async () => {
  await expect(save("/proc/nergens", "a.csv", Buffer.from("x"))).rejects.toThrow();
});
