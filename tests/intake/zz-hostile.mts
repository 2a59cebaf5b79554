import { strToU8, zipSync } from "fflate";
import { readDocument } from "/work/main/src/intake/document.ts";
import { almelo } from "/work/main/tests/intake/reading.ts";

const N = 2_000_000;
const table = "| Afspraak 2022-2026 | Afspraak 2023 | Regie |\n|---|---|---|\n";
const bomb = zipSync(
  { "[Content_Types].xml": strToU8("<x/>"), "word/document.xml": new Uint8Array(500_000_000) },
  { level: 9 },
);
const cases: [string, string | Uint8Array, string][] = [
  ["ul md", "<ul>".repeat(N / 4), "a.md"],
  ["ul html", "<ul>".repeat(N / 4), "a.html"],
  ["[", "[".repeat(N), "a.md"],
  ["*", "*".repeat(N), "a.md"],
  ["<", "<".repeat(N), "a.md"],
  ["< html", "<".repeat(N), "a.html"],
  ["> ", "> ".repeat(N / 2), "a.md"],
  ["**a ", "**a ".repeat(N / 4), "a.md"],
  ["- x", "- x\n".repeat(N / 4), "a.md"],
  [
    "rows",
    table + "| 1) T De gemeente | De gemeente doet. | Gemeente |\n".repeat(100_000).slice(0, N - 300),
    "a.md",
  ],
  [
    "rows numbered",
    table +
      Array.from(
        { length: 30000 },
        (_, i) => `| ${i + 1}) Titel De gemeente. | De gemeente doet. | Gemeente |`,
      ).join("\n") +
      "\n",
    "a.md",
  ],
  [
    "long cell",
    table +
      `| 1) Titel De gemeente. | ${"De gemeente doet iets. ".repeat(80_000)} | Gemeente Gemeente Gemeente |\n`,
    "a.md",
  ],
  [
    "long leads",
    table + `| 1) Titel De gemeente. | De gemeente doet. | ${"Gemeente ".repeat(200_000)} |\n`,
    "a.md",
  ],
  ["long title", table + `| 1) ${"Titel ".repeat(300_000)} | De gemeente doet. | Gemeente |\n`, "a.md"],
  ["bomb", bomb, "a.docx"],
  ["(", "(".repeat(N), "a.md"],
  ["spaces", table + "| 1) a | " + " ".repeat(1_900_000) + "b | Gemeente |\n", "a.md"],
  ["bullets cell", table + "| 1) a De b. | " + "• ".repeat(600_000) + "b | Gemeente |\n", "a.md"],
  ["digits", table + "| 1) a De b. | " + "1".repeat(1_900_000) + " | Gemeente |\n", "a.md"],
  ["tables", (table + "| 1) a De b. | c | Gemeente |\n\n").repeat(20000), "a.md"],
];
for (const [name, d, f] of cases) {
  if (process.argv[2] && process.argv[2] !== name) continue;
  const b = typeof d === "string" ? new TextEncoder().encode(d) : d;
  const t = performance.now();
  const r = await readDocument(b, f, 2023, almelo).catch(
    (e) => ({ refused: "ERR", sentence: String(e).slice(0, 300) }) as any,
  );
  console.log(
    name.padEnd(14),
    (b.length / 1e6).toFixed(2) + "MB",
    Math.round(performance.now() - t) + "ms",
    "refused" in r
      ? r.refused + " " + (r.line ?? "") + " " + (r.refused === "ERR" ? r.sentence : "")
      : `read ${r.agreements.length} doubts ${r.doubts.length}`,
  );
}
