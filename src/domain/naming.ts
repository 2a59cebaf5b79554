import { fold } from "#domain/fold";
import type { Group, Party } from "#domain/party";

/** Whom a partnership knows by name. */
export type Known = { readonly parties: readonly Party[]; readonly groups: readonly Group[] };

/** A party, or a group of them, found in a text. `at` and `end` are places in the folded text. */
export type Named = {
  readonly name: string;
  readonly parties: readonly string[];
  readonly isGroup: boolean;
  readonly at: number;
  readonly end: number;
};

type Candidate = { readonly spelled: string } & Omit<Named, "at" | "end">;

/**
 * Every party and group that a text names, in order. Longest name first: "Beter Wonen" inside
 * "Huurdersplatform Beter Wonen" is not Beter Wonen.
 */
export function namesIn(text: string, known: Known): readonly Named[] {
  const candidates = candidatesOf(known);
  if (candidates.length === 0) return [];
  const names = candidates.map(({ spelled }) => literally(spelled)).join("|");
  const found = fold(text).matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])`, "gu"));
  return [...found].flatMap(({ 0: spelled, index }) => {
    const candidate = candidates.find((one) => one.spelled === spelled);
    if (!candidate) return [];
    const { name, parties, isGroup } = candidate;
    return [{ name, parties, isGroup, at: index, end: index + spelled.length }];
  });
}

/** The one party or group that these words are, exactly. */
export function nameOf(words: string, known: Known): Omit<Named, "at" | "end"> | undefined {
  const spelled = fold(words).replace(/^(?:de|het) /, "");
  return candidatesOf(known).find((candidate) => candidate.spelled === spelled);
}

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function candidatesOf({ parties, groups }: Known): readonly Candidate[] {
  const spelledParties = parties.flatMap(({ name, short, aliases }) =>
    [name, short, ...aliases].map((alias) => ({
      spelled: fold(alias),
      name,
      parties: [name],
      isGroup: false,
    })),
  );
  const spelledGroups = groups.flatMap(({ name, aliases, parties: members }) =>
    [name, ...aliases].map((alias) => ({ spelled: fold(alias), name, parties: members, isGroup: true })),
  );
  return [...spelledParties, ...spelledGroups]
    .filter(({ spelled }) => spelled.length > 0)
    .sort((one, other) => other.spelled.length - one.spelled.length);
}
