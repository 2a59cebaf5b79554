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
};

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
  ["aandacht", "attention"],
  ["klaar", "done"],
  ["niet gemeld", "not-reported"],
]);

/** Words that may stand between filters without meaning anything. */
const glue = new Set(["van", "met", "die", "in", "en", "de", "het", "alle", "status", "partij"]);

/** Reads filters in any order; undefined unless every word is used up. */
export function readFilters(line: string, partnership: Partnership): Filters | undefined {
  const names = vocabulary(partnership);
  const words = line.split(" ").filter(Boolean);
  let filters: Filters = {};
  let used = 0;
  for (let at = 0; at < words.length; ) {
    const found = longestFilter(words.slice(at), names);
    if (found && !overlaps(filters, found.filter)) {
      filters = { ...filters, ...found.filter };
      used += 1;
      at += found.length;
    } else if (glue.has((words[at] ?? "").toLowerCase())) at += 1;
    else return undefined;
  }
  return words.length > 0 && used === 0 ? undefined : filters;
}

const overlaps = (filters: Filters, found: Filters): boolean =>
  Object.keys(found).some((key) => key in filters);

function longestFilter(words: readonly string[], names: Vocabulary) {
  for (let length = Math.min(words.length, 8); length > 0; length -= 1) {
    const filter = filterOf(words.slice(0, length).join(" "), names);
    if (filter) return { filter, length };
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
