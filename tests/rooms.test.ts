import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** Who may lean on whom: a room (left) imports only from these rooms and packages (right). First match wins. */
const rooms: readonly (readonly [room: string, mayImport: readonly string[]])[] = [
  ["src/domain/", ["#domain/", "date-fns", "@date-fns/tz"]],
  ["src/cards/", ["#domain/", "#cards/"]],
  ["src/bot/", ["#domain/", "#cards/", "#bot/", "zod"]],
  ["commands/", ["#domain/", "#cards/", "#bot/", "#commands/", "zod"]],
  ["src/search/", ["#domain/", "#cards/", "#search/", "zod", "minisearch", "fastest-levenshtein"]],
  [
    "src/intake/",
    [
      "#domain/",
      "#cards/",
      "#intake/",
      "zod",
      "unified",
      "remark-",
      "rehype-",
      "mammoth",
      "hast",
      "p-limit",
      "fflate",
      "node:",
    ],
  ],
  [
    "src/papers/",
    [
      "#domain/",
      "#cards/",
      "#papers/",
      // What comes back is unpacked, and read apart, as carefully as what is read in.
      "#intake/unpack",
      "#intake/run-apart",
      "zod",
      "write-excel-file",
      "read-excel-file",
      "csv-stringify",
      "docx",
      "ical-generator",
      "@napi-rs/canvas",
      "dejavu-fonts-ttf",
      "fflate",
      "mammoth",
      "node:",
    ],
  ],
  ["src/digest/", ["#domain/", "#cards/", "#digest/", "date-fns", "@date-fns/tz"]],
  ["src/delivery/", ["#domain/", "#cards/", "#delivery/", "date-fns"]],
  ["src/store/", ["#domain/", "#store/", "#generated/", "@prisma/", "better-sqlite3", "pg", "node:"]],
  ["src/platforms/download.ts", ["#bot/"]],
  ["src/platforms/refusal.ts", ["#platforms/platform"]],
  ["src/platforms/platform.ts", ["#domain/", "#cards/", "#bot/", "node:"]],
  [
    "src/platforms/slack/",
    [
      "#cards/",
      "#bot/",
      "#platforms/platform",
      "#platforms/download",
      "#platforms/refusal",
      "#platforms/slack/",
      "@slack/",
      "undici",
      "node:",
    ],
  ],
  [
    "src/platforms/teams/",
    [
      "#cards/",
      "#bot/",
      "#platforms/platform",
      "#platforms/download",
      "#platforms/refusal",
      "#platforms/teams/",
      "@microsoft/",
      "botbuilder",
      "fflate",
      "node:",
    ],
  ],
  ["src/platforms/terminal/", ["#cards/", "#bot/", "#platforms/platform", "#platforms/terminal/", "node:"]],
  [
    "src/operations/",
    ["#domain/", "#store/", "#operations/", "pino", "prom-client", "date-holidays", "node:"],
  ],
];

const files = ["src", "commands"].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${top}/${name}`),
);

/** The hall opens every door, and it alone reads the clock, the environment and chance. */
const isHall = (file: string): boolean => file === "src/main.ts" || file.startsWith("src/cli/");
const housed = files.filter((file) => !isHall(file));

describe.each(housed)("%s", (file) => {
  const text = readFileSync(file, "utf8");

  it("stays in its room", () => {
    const [, mayImport = []] = rooms.find(([room]) => file.startsWith(room)) ?? [];
    const { importedFiles } = ts.preProcessFile(text);
    const astray = importedFiles.filter(
      ({ fileName }) => !mayImport.some((door) => fileName.startsWith(door)),
    );
    expect(astray.map(({ fileName }) => fileName)).toEqual([]);
  });

  it("does not reach for the world", () => {
    expect(text).not.toMatch(/new Date\(\)|Date\.now|Math\.random|process\.env|randomUUID\(/);
  });
});
