import type { Element, Nodes, Parents, Root } from "hast";
import { type Desk, emptyRun, flush, type Run, write } from "#intake/desk";
import { elements, gridOf } from "#intake/grid";
import { collapse, lowered, raised, superscript } from "#intake/inline";
import { withPlaces } from "#intake/places";
import type { Block, Cell, Row, Sheet } from "#intake/sheet";

/** Deeper than any document people write; recursion stays far from the end of the stack. */
const deepest = 150;

export class TooDeep extends Error {}

const headings = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const standing = new Set(
  "p div li ul ol dl dt dd section article aside header footer main nav blockquote pre hr figure figcaption table thead tbody tfoot tr td th caption address details summary center".split(
    " ",
  ),
);
const active = new Set(["script", "iframe", "frame", "object", "embed", "applet"]);
const silent = new Set(["style", "head", "template", "noscript", "svg", "math", "select", "textarea", "img"]);

const struck = new Set(["del", "s", "strike"]);

const isStruck = ({ tagName, properties }: Element): boolean =>
  struck.has(tagName) || /line-through/i.test(String(properties.style ?? ""));

function strike(element: Element, desk: Desk): void {
  const what = collapse(wordsOf(element)).replaceAll("\n", " ");
  if (what !== "") desk.struck.push({ what, line: desk.line });
}

/** All words below a node, for the few elements that are judged as a whole. */
const wordsOf = (node: Nodes, depth = 0): string => {
  if (depth > deepest) throw new TooDeep();
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map((child) => wordsOf(child, depth + 1)).join("") : "";
};

const isScriptLink = (href: unknown): boolean =>
  typeof href === "string" && /^javascript:/i.test(href.replace(/[\s\p{Cc}]/gu, ""));

/** What a browser would run: kept out, and told. */
function activePart({ tagName, properties }: Element): string | undefined {
  if (active.has(tagName)) return tagName;
  const event = Object.keys(properties).find((name) => /^on[a-z]/i.test(name));
  if (event) return event.toLowerCase();
  return isScriptLink(properties.href) ? "javascript:" : undefined;
}

function readElement(element: Element, desk: Desk, depth: number): void {
  const what = activePart(element);
  if (what) desk.active.push({ what, line: desk.line });
  const { tagName, properties } = element;
  if (active.has(tagName) || properties.id === "footnote-label" || isBackLink(element)) return;
  if (isStruck(element)) strike(element, desk);
  else if (silent.has(tagName)) readSilent(element, desk, depth);
  else if (tagName === "br") write(desk, "\n");
  else if (tagName === "sup") write(desk, raised(wordsOf(element)));
  else if (tagName === "sub") write(desk, lowered(wordsOf(element)));
  else if (tagName === "table" && !desk.inCell) readTable(element, desk, depth);
  else if (tagName === "li") readItem(element, desk, depth);
  else if (headings.has(tagName)) readStanding(element, desk, depth, desk.inCell ? desk.kind : "heading");
  else if (standing.has(tagName)) readStanding(element, desk, depth, desk.kind);
  else readInline(element, desk, depth);
}

function readInline(element: Element, desk: Desk, depth: number): void {
  const { tagName, properties } = element;
  const opens = /^\s*(?:\d{1,3}\s*[).:]?)?\s*$/.test(desk.run.text);
  if (tagName === "a") addLink(properties.href, desk);
  readChildren(element, desk, depth);
  const isBold = tagName === "strong" || tagName === "b";
  if (isBold && opens && desk.run.text.trim() !== "")
    desk.run.bold = collapse(desk.run.text).replaceAll("\n", " ");
}

/** "↑" or "↩" at the end of a footnote, back to its mark. */
const isBackLink = (element: Element): boolean =>
  element.tagName === "a" &&
  ("dataFootnoteBackref" in element.properties || /^\s*[↑↩]\uFE0E?\s*$/.test(wordsOf(element)));

/** Left out as text, but what is active in it is still told. */
function readSilent(element: Element, desk: Desk, depth: number): void {
  readChildren(element, { ...desk, run: emptyRun("text"), blocks: [] }, depth);
}

function readStanding(element: Element, desk: Desk, depth: number, kind: Run["kind"]): void {
  flush(desk, kind);
  const before = desk.blocks.length;
  readChildren(element, desk, depth);
  flush(desk);
  const empty = element.tagName === "p" && desk.blocks.length === before;
  if (empty && desk.inCell) desk.blocks.push({ kind: "blank", text: "", line: desk.line });
}

/** A footnote that the format keeps apart gets its mark back; other items are bullets, numbered ones keep their number. */
function readItem(element: Element, desk: Desk, depth: number): void {
  const outer = desk.kind;
  const note = /(?:^|-)(?:fn|footnote|endnote)-\w+$/.test(String(element.properties.id ?? ""));
  const order = element.properties.dataOrder;
  const first = desk.inCell && desk.blocks.length === 0 && desk.run.text.trim() === "";
  desk.kind = note || (first && order !== undefined) ? "text" : "bullet";
  flush(desk, desk.kind);
  if (note) write(desk, `${superscript(String(order))} `);
  else if (order !== undefined) write(desk, `${order}) `);
  const start = desk.blocks.length;
  readChildren(element, desk, depth);
  flush(desk);
  joinItem(desk, start, element);
  desk.kind = outer;
  desk.run.kind = outer;
}

/** The paragraphs of one list item are one bullet, as long as no list stands inside it. */
function joinItem({ blocks }: Desk, start: number, element: Element): void {
  const nested = element.children.some((child) => child.type === "element" && /^[uo]l$/.test(child.tagName));
  if (nested || blocks.length - start < 2) return;
  const own = blocks.splice(start).filter((block): block is Block => block.kind !== "table");
  const [head] = own;
  const text = own
    .map((block) => block.text)
    .join(" ")
    .trim();
  if (head) blocks.push({ ...head, text, links: own.flatMap(({ links = [] }) => links) });
}

function addLink(href: unknown, desk: Desk): void {
  if (typeof href === "string" && /^https?:/i.test(href)) desk.run.links.push(href);
}

/** Numbers its items, because an item does not know its place. */
function numberItems({ tagName, properties, children }: Element): void {
  if (tagName !== "ol") return;
  let order = typeof properties.start === "number" ? properties.start : 1;
  for (const child of children)
    if (child.type === "element" && child.tagName === "li") {
      child.properties.dataOrder = order;
      order += 1;
    }
}

function readChildren(parent: Parents, desk: Desk, depth: number): void {
  if (depth > deepest) throw new TooDeep();
  if (parent.type === "element") numberItems(parent);
  for (const node of parent.children) {
    desk.line = node.position?.start.line ?? desk.line;
    if (node.type === "text") write(desk, node.value.replace(/\s+/g, " "));
    else if (node.type === "element") readElement(node, desk, depth + 1);
  }
}

function readTable(element: Element, desk: Desk, depth: number): void {
  flush(desk);
  const line = element.position?.start.line;
  for (const caption of elements(element))
    if (caption.tagName === "caption") readElement(caption, desk, depth);
  const rows = gridOf(element).map(({ row, cells, reached, under }): Row => {
    const read = cells.map((cell) => (cell ? readCell(cell, desk, depth) : { cell: [], struck: "" }));
    const struck = read.flatMap((one) => one.struck || []);
    return {
      cells: read.map(({ cell }) => cell),
      line: row.position?.start.line ?? line,
      ...(reached.length > 0 && { reached }),
      ...(under.size > 0 && { under }),
      ...(struck.length > 0 && { struck }),
    };
  });
  desk.blocks.push({ kind: "table", rows, line });
}

function readCell(
  cell: Element,
  { active, line }: Desk,
  depth: number,
): { readonly cell: Cell; readonly struck: string } {
  const desk: Desk = {
    run: emptyRun("text"),
    line,
    blocks: [],
    active,
    struck: [],
    inCell: true,
    kind: "text",
  };
  readChildren(cell, desk, depth + 1);
  flush(desk);
  return {
    cell: desk.blocks.filter((block): block is Block => block.kind !== "table"),
    struck: desk.struck.map(({ what }) => what).join(" … "),
  };
}

/** Reads a tree of any of the three formats into blocks and tables. Throws TooDeep. */
export function sheetOf(root: Root): Sheet {
  const desk: Desk = {
    run: emptyRun("text"),
    line: undefined,
    blocks: [],
    active: [],
    struck: [],
    inCell: false,
    kind: "text",
  };
  readChildren(root, desk, 0);
  flush(desk);
  return withPlaces({ pieces: desk.blocks, active: desk.active, struck: desk.struck });
}
