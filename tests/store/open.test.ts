import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import Database from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "#store/open";
import { freshFolder } from "../helpers/databases.ts";
import { partnership } from "./almelo.ts";
import { processContract } from "./processes.ts";

const { folder, remove } = freshFolder();
afterAll(remove);
let count = 0;
const path = (...names: string[]) => join(folder, `case ${++count}`, ...names);
const at = new Date("2023-01-01");

describe("a database on SQLite", () => {
  it("is made with its folders, and found again however its path is written", async () => {
    const file = path("new", "folders", "register.db");
    const store = await openStore(`file:${file}`);
    await store.found(partnership("almelo"), at);
    await store.close();
    for (const url of [`file:${relative(process.cwd(), file)}`, pathToFileURL(file).href]) {
      const again = await openStore(url);
      expect(await again.partnerships()).toHaveLength(1);
      await again.close();
    }
  });

  it("leaves one file when it is closed", async () => {
    const file = path("register.db");
    const store = await openStore(`file:${file}`);
    await store.found(partnership("almelo"), at);
    await store.close();
    expect(readdirSync(join(file, ".."))).toEqual(["register.db"]);
  });

  it("says so when the file is no database", async () => {
    const file = path("notes.txt");
    mkdirSync(join(file, ".."));
    writeFileSync(file, "Dit is geen database, maar een lijst met afspraken.\n".repeat(50));
    await expect(openStore(`file:${file}`)).rejects.toThrow(
      `${file} cannot be opened: the file is no SQLite database`,
    );
  });

  it("says so when the path is a folder, or goes through a file", async () => {
    await expect(openStore(`file:${folder}`)).rejects.toThrow(
      "it must be a file that this program may write",
    );
    const file = path("file");
    mkdirSync(join(file, ".."));
    writeFileSync(file, "");
    await expect(openStore(`file:${join(file, "register.db")}`)).rejects.toThrow(
      "a part of its path is no folder",
    );
  });

  it("says so when it belongs to another program", async () => {
    const file = path("other.db");
    mkdirSync(join(file, ".."));
    new Database(file).exec("CREATE TABLE huurders (naam TEXT)").close();
    await expect(openStore(`file:${file}`)).rejects.toThrow("tables of another program");
  });

  it("says so when it is newer than the program", async () => {
    const file = path("register.db");
    await (await openStore(`file:${file}`)).close();
    const db = new Database(file);
    db.exec("UPDATE _prisma_migrations SET migration_name = '20991231235959_later'").close();
    await expect(openStore(`file:${file}`)).rejects.toThrow(
      "newer than this program: it has migration 20991231235959",
    );
  });

  it("is not opened for an address of another kind", async () => {
    for (const url of ["", "mysql://localhost/x", "register.db"])
      await expect(openStore(url)).rejects.toThrow('must begin with "file:" (SQLite) or "postgresql://"');
  });

  processContract(async () => `file:${path("register.db")}`);
});
