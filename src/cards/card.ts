import type { StatusChart } from "#domain/chart";

/** What the bot shows. Plain text throughout: each platform escapes it on the way out. */
export type Card = {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
};

/** Closed: a new kind must fail to compile in every renderer. */
export type Block =
  /** A paragraph. `quiet`: small print, such as the source or a date. `strong`: the one line to read first. */
  | { readonly kind: "text"; readonly text: string; readonly look?: "strong" | "quiet" }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "bullets"; readonly bullets: readonly string[] }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | { readonly kind: "rows"; readonly rows: readonly Row[] }
  /** Drawn where the platform can, and always readable in words. */
  | { readonly kind: "chart"; readonly chart: StatusChart };

export type Fact = { readonly label: string; readonly value: string };

/** One entry of a list. `opens` is the line behind it, as if typed. */
export type Row = {
  readonly text: string;
  readonly detail?: string;
  readonly opens?: { readonly label: string; readonly says: string };
};

/** A button types for you: pressing it sends `says`, exactly as if the person had typed it. */
export type Button = {
  readonly label: string;
  readonly says: string;
  /** Answered with questions, so the platform opens its form at once. */
  readonly opens?: "form";
  readonly look?: "primary" | "danger";
};

export const card = (title: string, blocks: readonly Block[], buttons: readonly Button[] = []): Card => ({
  title,
  blocks,
  buttons,
});

export const text = (line: string): Block => ({ kind: "text", text: line });
export const strong = (line: string): Block => ({ kind: "text", text: line, look: "strong" });
export const quiet = (line: string): Block => ({ kind: "text", text: line, look: "quiet" });
export const heading = (line: string): Block => ({ kind: "heading", text: line });
export const bullets = (lines: readonly string[]): Block => ({ kind: "bullets", bullets: lines });
export const facts = (pairs: Readonly<Record<string, string>>): Block => ({
  kind: "facts",
  facts: Object.entries(pairs).map(([label, value]) => ({ label, value })),
});
export const rows = (entries: readonly Row[]): Block => ({ kind: "rows", rows: entries });
export const chart = (figures: StatusChart): Block => ({ kind: "chart", chart: figures });
export const button = (label: string, says: string, look?: Button["look"]): Button => ({
  label,
  says,
  ...(look && { look }),
});
