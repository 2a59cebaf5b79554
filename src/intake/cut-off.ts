import type { Element, Root } from "hast";
import type { IntakeRefusal } from "#domain/reading";
import { isAgreementTable, isHeader } from "#intake/columns";
import type { Outline } from "#intake/outline";
import { spotIn } from "#intake/places";
import { refusals } from "#intake/refusals";
import type { Block, Sheet, Table } from "#intake/sheet";

/** Long enough to be a sentence: a name or a place and date at the end of a document are not. */
const sentenceWords = 8;

function breaksOff({ kind, text }: Block): boolean {
  if (/<[^\s<>]*$/u.test(text)) return true;
  if (kind === "heading" || text.split(" ").length < sentenceWords) return false;
  return /[\p{L}\p{N},(‘“–-]$/u.test(text);
}

const isBare = ({ rows }: Table): boolean => rows.length > 0 && rows.every(isHeader);

/** A chapter that was opened at the end of the document and holds no agreements, while the others do. */
function isUnfinished({ chapters, tables }: Outline): boolean {
  const last = chapters.at(-1);
  const filled = new Set(tables.map(({ chapter }) => chapter));
  return last !== undefined && chapters.length > 1 && filled.size > 0 && !filled.has(last.number);
}

/** A document that stops in the middle of a sentence, under a bare header or in a chapter without agreements. */
export function cutOff(
  sheet: Sheet,
  outlined: Outline,
  agreement: number | undefined,
): IntakeRefusal | undefined {
  const last = sheet.pieces.findLast((piece) => piece.kind !== "blank");
  if (!last) return refusals.empty();
  const bare = last.kind === "table" ? isAgreementTable(last) && isBare(last) : breaksOff(last);
  if (!bare && !isUnfinished(outlined)) return undefined;
  const line = last.kind === "table" ? last.rows.at(-1)?.line : last.line;
  return refusals.cutOff(spotIn(sheet, line), agreement);
}

const borders = (line: string): number => line.replace(/\\./g, "").split("|").length - 1;

const numberInRow = (line: string): number | undefined => {
  const found = /^\|\s*(?:<[a-z]+>\s*)*(\d{1,3})[).]/i.exec(line.trim())?.[1];
  return found === undefined ? undefined : Number(found);
};

/** A last Markdown row without its closing border, or with fewer cells than its table has. */
export function openRow(text: string): IntakeRefusal | undefined {
  const lines = text.trimEnd().split("\n");
  const last = (lines.at(-1) ?? "").trim();
  if (!last.startsWith("|")) return undefined;
  const rule = lines.findLast((line) => /^\s*\|?[\s:|-]*-[\s:|-]*$/.test(line) && line.includes("|"));
  const inTable = (lines.at(-2) ?? "").trim().startsWith("|") || last.length > 1;
  const isOpen =
    !last.endsWith("|") ||
    last.endsWith("\\|") ||
    (rule !== undefined && borders(last) < borders(rule.trim()));
  if (!inTable || !isOpen) return undefined;
  const agreement = lines.flatMap((line) => numberInRow(line) ?? []).at(-1);
  return refusals.cutOff({ line: lines.length }, agreement);
}

const isClosed = ({ data }: Element): boolean => data?.position?.closing !== undefined;

/** An HTML table, or the document around it, that was opened and never closed. */
export function openTag(root: Root): IntakeRefusal | undefined {
  const waiting: (Root | Element)[] = [root];
  let open: Element | undefined;
  for (let node = waiting.pop(); node; node = waiting.pop())
    for (const child of node.children) {
      if (child.type !== "element") continue;
      const matters = child.tagName === "table" || child.tagName === "html";
      if (matters && child.position && !isClosed(child)) open = child;
      waiting.push(child);
    }
  const end = root.position?.end.line;
  return open ? refusals.cutOff(end !== undefined && end > 1 ? { line: end } : {}, undefined) : undefined;
}
