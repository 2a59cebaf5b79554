import type { Update } from "#domain/register";
import type { Figure } from "#domain/reporting";
import type { Status } from "#domain/status";

/** What of an update decides how its part stands. */
export type Told = Pick<Update, "version" | "kind" | "corrects" | "asOf" | "to" | "figure">;

/** How a part stands by what was said of it. */
export type PartState = {
  readonly status: Status;
  /** YYYY-MM-DD; null where nothing holds. */
  readonly asOf: string | null;
  /** The newest total. */
  readonly figure: Figure | null;
  /** The newest totals in other units, newest first; absent where there are none. */
  readonly otherFigures?: readonly Figure[];
};

/** All totals that a part holds, one for each unit, the newest first. */
export const totalsOf = ({
  figure,
  otherFigures = [],
}: Pick<PartState, "figure" | "otherFigures">): readonly Figure[] =>
  figure === null ? [] : [figure, ...otherFigures];

/** The version of the report that a correction, or the correction of a correction, goes back to. */
function rootOf(update: Told, byVersion: ReadonlyMap<number, Told>): number {
  const mended =
    update.kind === "correction" && update.corrects !== null && update.corrects < update.version
      ? byVersion.get(update.corrects)
      : undefined;
  return mended ? rootOf(mended, byVersion) : update.version;
}

/**
 * What still holds of the updates of one part (in any order), the oldest reference date first: not what was taken
 * back, and of what was corrected its newest correction, in the place of the report it corrects. Of two with one date
 * the one that was entered last comes last.
 */
export function holding<Some extends Told>(updates: readonly Some[]): readonly Some[] {
  const byVersion = new Map(updates.map((update) => [update.version, update]));
  const undone = new Set<number | null>();
  const held = new Map<number, Some>();
  for (const update of updates.toSorted((one, other) => other.version - one.version)) {
    if (undone.has(update.version)) continue;
    const root = rootOf(update, byVersion);
    if (update.kind === "undo") undone.add(update.corrects);
    else if (!held.has(root)) held.set(root, update);
  }
  return [...held]
    .sort(([one, { asOf }], [other, { asOf: otherDay }]) =>
      (asOf ?? "") === (otherDay ?? "") ? one - other : (asOf ?? "") < (otherDay ?? "") ? -1 : 1,
    )
    .map(([, update]) => update);
}

/** The updates that tell the newest total of each unit, the newest first. */
export function counting<Some extends Pick<Told, "figure">>(held: readonly Some[]): readonly Some[] {
  const perUnit = new Map<string, Some>();
  for (const update of held.toReversed())
    if (update.figure && !perUnit.has(update.figure.unit)) perUnit.set(update.figure.unit, update);
  return [...perUnit.values()];
}

/** The totals of what still holds (oldest first), as a part holds them. */
export function figuresFrom(
  held: readonly Pick<Told, "figure">[],
): Pick<PartState, "figure" | "otherFigures"> {
  const [figure = null, ...otherFigures] = counting(held).flatMap((update) => update.figure ?? []);
  return { figure, ...(otherFigures.length > 0 && { otherFigures }) };
}

/**
 * How a part stands: what was said of the newest date counts, whenever it was entered. Who says nothing of a figure, or
 * gives one in another unit, leaves the newest one standing. `day` (YYYY-MM-DD): as it stood by what was said of the time up to and with that day.
 */
export function stateOf(updates: readonly Told[], day?: string): PartState {
  const held = holding(updates).filter(({ asOf }) => day === undefined || (asOf ?? "") <= day);
  const newest = held.at(-1);
  return {
    status: newest?.to ?? "not-reported",
    asOf: newest?.asOf ?? null,
    ...figuresFrom(held),
  };
}

/** What holds today in the place of one version of a part; undefined where that was taken back or is not there. */
export function heldFor<Some extends Told>(updates: readonly Some[], version: number): Some | undefined {
  const byVersion = new Map(updates.map((update) => [update.version, update]));
  const asked = byVersion.get(version);
  const root = asked && rootOf(asked, byVersion);
  return asked?.kind === "undo"
    ? undefined
    : holding(updates).find((update) => rootOf(update, byVersion) === root);
}

/** The report that was entered last and still holds. */
export const lastTold = <Some extends Told>(updates: readonly Some[]): Some | undefined =>
  holding(updates)
    .toSorted((one, other) => one.version - other.version)
    .at(-1);

/**
 * The update whose words hold in a version of a part: of the newest date, by what was said up to and with that version.
 * Undefined where nothing holds.
 */
export const heldIn = <Some extends Told>(updates: readonly Some[], version: number): Some | undefined =>
  holding(updates.filter((one) => one.version <= version)).at(-1);
