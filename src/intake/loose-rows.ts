import type { Nodes, Root } from "hast";

/** A line that is a row of a table by its borders: "| ... | ... |". */
const isRow = (line: string): boolean => /^\s*\|.*\|.*\|\s*$/.test(line);
const isRule = (line: string): boolean => /^\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?\s*)?$/.test(line);

const ruleFor = (row: string): string => {
  const columns = row.trim().replace(/\\./g, "").split("|").length - 2;
  return `|${"---|".repeat(columns)}`;
};

/** A Markdown text in which every row stands in a table, and the lines (from 1) after which a line was put in. */
export type Ruled = { readonly text: string; readonly after: readonly number[] };

/**
 * Rows that lost the line of dashes above them, as behind a page number in the middle of a table, are no table to
 * the parser. They get one behind their first row; a table that follows at once is parted from them.
 */
export function withRules(text: string): Ruled {
  const lines = text.split("\n");
  const out: string[] = [];
  const after: number[] = [];
  const put = (line: string, at: number) => {
    out.push(line);
    after.push(at);
  };
  let open = false;
  for (const [i, line] of lines.entries()) {
    const heads = isRule(lines[i + 1] ?? "");
    if (isRule(line) && (lines[i - 1] ?? "").trim() === "") {
      // Dashes under no header: the rows below get their own.
      out.push("");
      open = false;
      continue;
    }
    if (isRule(line)) {
      out.push(line);
      open = true;
      continue;
    }
    if (!isRow(line)) open = false;
    else if (open && heads) put("", i);
    out.push(line);
    if (!isRow(line) || (open && !heads)) continue;
    if (!open && !heads) put(ruleFor(line), i + 1);
    open = true;
  }
  return { text: out.join("\n"), after };
}

/** Takes the lines that were put in out of the count again. */
export function recount(root: Root, { after }: Ruled): Root {
  if (after.length === 0) return root;
  const own = (line: number): number => {
    let put = 0;
    while (put < after.length && (after[put] ?? 0) + put < line) put += 1;
    return line - put;
  };
  const done = new Set<object>();
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const start = node.position?.start;
    if (start && !done.has(start)) start.line = own(start.line);
    if (start) done.add(start);
    if ("children" in node) waiting.push(...node.children);
  }
  return root;
}
