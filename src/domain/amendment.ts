import { type Agreements, applied, type Change, placeIn } from "#domain/amendment-change";
import type { Edition } from "#domain/edition";
import { keyed } from "#domain/known-doubts";
import { agreementOf } from "#domain/progress";

/** What a coordinator decided about the text of a year. Never removed: one that holds no longer says why. */
export type Amendment = {
  /** Counts the amendments of a year, from 1. */
  readonly number: number;
  readonly changes: readonly Change[];
  readonly by: string;
  /** The moment, as ISO. */
  readonly at: string;
  readonly reason: string;
  /** The doubt that is decided, by its key, and the reading that was chosen; absent where the change was typed. */
  readonly decides?: { readonly doubt: string; readonly question: string; readonly reading: string };
  /** Taken back by a coordinator, or left behind by a new text. */
  readonly ended?:
    | { readonly why: "undone"; readonly by: string; readonly at: string }
    | { readonly why: "text-changed" };
};

/** What stands under a text that was amended. */
export type Amended = {
  /** The agreements that amendments changed, and all doubts, as they were read. */
  readonly asRead: Pick<Edition, "agreements" | "doubts">;
  readonly amendments: readonly Amendment[];
};

const isLiving = ({ ended }: Amendment): boolean => ended === undefined;

/** The amendments of a text that hold. */
export const living = ({ amended }: Edition): readonly Amendment[] =>
  (amended?.amendments ?? []).filter(isLiving);

/** The text before coordinators amended it. */
export function asRead(edition: Edition): Edition {
  const { amended, ...rest } = edition;
  if (!amended) return edition;
  const read = new Map(amended.asRead.agreements.map((agreement) => [agreement.number, agreement]));
  const others = rest.agreements.filter(({ number }) => !read.has(number));
  return {
    ...rest,
    agreements: [...others, ...read.values()].sort((a, b) => a.number - b.number),
    doubts: amended.asRead.doubts,
  };
}

/** A text with amendments, and those of them that have no place in it, each whole. */
export type Amending = { readonly edition: Edition; readonly unfit: readonly Amendment[] };

/** Applies the amendments that hold to a text as it was read, in order. */
export function amend(read: Edition, amendments: readonly Amendment[]): Amending {
  if (amendments.length === 0) return { edition: read, unfit: [] };
  let { agreements } = read;
  const unfit: Amendment[] = [];
  const decided = new Set<string>();
  for (const amendment of amendments.filter(isLiving)) {
    const made = amendment.changes.reduce<Agreements | undefined>(
      (so, change) => so && applied(so, change),
      agreements,
    );
    if (!made) {
      unfit.push(amendment);
      continue;
    }
    agreements = made;
    if (amendment.decides) decided.add(amendment.decides.doubt);
  }
  const now = new Set(agreements);
  const amended: Amended = {
    asRead: { agreements: read.agreements.filter((one) => !now.has(one)), doubts: read.doubts },
    amendments,
  };
  const doubts = keyed(read.doubts).flatMap(({ key, doubt }) => (decided.has(key) ? [] : [doubt]));
  return { edition: { ...read, agreements, doubts, amended }, unfit };
}

/**
 * `changes` with a number for every action that moves: the one it had when the same `doubt` was decided so before and
 * taken back, else the next one of its agreement that nothing ever had.
 */
export function numbered(
  changes: readonly Change[],
  { agreements, amended }: Edition,
  reportedOn: readonly string[],
  doubt?: string,
): readonly Change[] {
  const now = [...agreements, ...(amended?.asRead.agreements ?? [])].flatMap(({ actions }) =>
    actions.map(({ number }) => number),
  );
  const used = [...now, ...reportedOn];
  const before = (amended?.amendments ?? []).flatMap((one) =>
    doubt !== undefined && one.decides?.doubt === doubt ? one.changes : [],
  );
  return changes.map((change) => {
    if (change.kind !== "move" || change.as !== undefined) return change;
    const had = before.find(
      (one) => one.kind === "move" && one.action === change.action && one.to === change.to,
    );
    if (had?.kind === "move" && had.as !== undefined && !now.includes(had.as)) return had;
    const places = used.filter((number) => agreementOf(number) === change.to).map(placeIn);
    const as = `${change.to}.${Math.max(0, ...places) + 1}`;
    used.push(as);
    return { ...change, as };
  });
}

/** A new amendment behind those of a text; undefined where it has no place in it. */
export function withAmendment(
  edition: Edition,
  amendment: Omit<Amendment, "number">,
): { readonly edition: Edition; readonly amendment: Amendment } | undefined {
  const before = edition.amended?.amendments ?? [];
  const added = { ...amendment, number: before.length + 1 };
  const made = amend(asRead(edition), [...before, added]);
  return made.unfit.includes(added) ? undefined : { edition: made.edition, amendment: added };
}

/** The text without one amendment, or the later ones that were built on it and so keep it in place. */
export function withoutAmendment(
  edition: Edition,
  number: number,
  ended: NonNullable<Amendment["ended"]>,
): { readonly edition: Edition } | { readonly builtOn: readonly Amendment[] } {
  const amendments = (edition.amended?.amendments ?? []).map((one) =>
    one.number === number ? { ...one, ended } : one,
  );
  const made = amend(asRead(edition), amendments);
  return made.unfit.length > 0 ? { builtOn: made.unfit } : { edition: made.edition };
}
