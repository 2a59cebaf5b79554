import { isAsking } from "#bot/asking";
import type { Agreement } from "#domain/edition";
import { fold } from "#domain/fold";
import { nameOf, type Vocabulary, vocabulary } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
import { type Status, statuses } from "#domain/status";
import { statusWords } from "#domain/status-words";

/** What a list is narrowed to. Empty: everything. */
export type Filters = {
  readonly party?: { readonly name: string; readonly parties: readonly string[]; readonly isGroup: boolean };
  readonly chapter?: number;
  readonly kind?: Agreement["kind"];
  readonly status?: Status;
  readonly year?: number;
  /** Words that choose the same thing twice, such as two parties: one has to be chosen. */
  readonly twice?: { readonly what: Choice; readonly words: readonly string[] };
};

/** What a list can be narrowed by, one of each at a time. */
export type Choice = "party" | "chapter" | "kind" | "status" | "year";

const kinds: ReadonlyMap<string, Agreement["kind"]> = new Map(
  Object.entries({
    focus: "focus",
    focusafspraak: "focus",
    focusafspraken: "focus",
    regulier: "regular",
    reguliere: "regular",
    "reguliere afspraak": "regular",
    "reguliere afspraken": "regular",
  }),
);

const statusNames: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...statuses.map((status): [string, Status] => [fold(statusWords[status]), status]),
  ["groen", "on-track"],
  ["oranje", "attention"],
  ["rood", "behind"],
  ["achter", "behind"],
  ["lopen achter", "behind"],
  ["vragen aandacht", "attention"],
  ["afgeronde", "done"],
  ["aandacht", "attention"],
  ["klaar", "done"],
  ["niet gemeld", "not-reported"],
]);

/** Words that may stand between filters, beside those of any question. */
const glue = new Set(["alle", "status", "partij", "afspraken", "afspraak"]);

/** Reads filters in any order; undefined unless every word is used up, or where none chooses anything. */
export function readFilters(line: string, partnership: Partnership): Filters | undefined {
  const names = vocabulary(partnership);
  const words = line.split(" ").filter(Boolean);
  const found: Chosen[] = [];
  for (let at = 0; at < words.length; ) {
    const chosen = longestFilter(words.slice(at), names);
    if (chosen) found.push(chosen);
    else if (!isGlue(words[at] ?? "")) return undefined;
    at += chosen?.length ?? 1;
  }
  const isList = words.length === 0 || words.some((word) => fold(word) === "afspraken");
  return found.length > 0 || isList ? together(found) : undefined;
}

type Chosen = {
  readonly what: Choice;
  readonly filter: Filters;
  readonly length: number;
  readonly typed: string;
};

const isGlue = (word: string): boolean => isAsking(word, false) || glue.has(fold(word));

function together(found: readonly Chosen[]): Filters {
  const double = found.find(({ what }, at) => found.slice(0, at).some((other) => other.what === what));
  const filters = Object.assign({}, ...found.map(({ filter }) => filter)) as Filters;
  if (!double) return filters;
  const words = found.filter(({ what }) => what === double.what).map(({ typed }) => typed);
  return { ...filters, twice: { what: double.what, words } };
}

function longestFilter(words: readonly string[], names: Vocabulary): Chosen | undefined {
  for (let length = Math.min(words.length, 8); length > 0; length -= 1) {
    const typed = words.slice(0, length).join(" ");
    const filter = filterOf(typed, names);
    const [what] = Object.keys(filter ?? {}) as Choice[];
    if (filter && what) return { what, filter, length, typed };
  }
  return undefined;
}

function filterOf(words: string, names: Vocabulary): Filters | undefined {
  const spelled = fold(words);
  const kind = kinds.get(spelled);
  if (kind) return { kind };
  const status = statusNames.get(spelled);
  if (status) return { status };
  const chapter = /^(?:hoofdstuk|hfst|h) ?(\d{1,2})$/.exec(spelled)?.[1];
  if (chapter) return { chapter: Number(chapter) };
  if (/^20\d\d$/.test(spelled)) return { year: Number(spelled) };
  const party = nameOf(words, names);
  return party && { party };
}
