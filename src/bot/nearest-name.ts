import type { Nearest } from "#domain/search";

type Entry = { readonly name: string; readonly aliases: readonly string[] };

const most = 3;

/** The names, each once, that these words are nearly, by themselves or by one of their aliases; best first. */
export function nearestNames(words: string, entries: readonly Entry[], nearest: Nearest): readonly string[] {
  const nameOf = new Map(
    entries.flatMap(({ name, aliases }) => [name, ...aliases].map((one) => [one, name])),
  );
  return [...new Set(nearest(words, [...nameOf.keys()], most).flatMap((near) => nameOf.get(near) ?? []))];
}
