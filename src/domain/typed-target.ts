import type { Target, TargetKind } from "#domain/edition";
import { takeKind } from "#domain/target-kind";
import { readTypedFigure } from "#domain/typed-figure";

/** An agreed figure as a coordinator types it, without the party. */
export type TypedTarget = {
  readonly kind: TargetKind | undefined;
  readonly goal: number;
  /** Null where none was typed. */
  readonly unit: string | null;
};

/** Rhythms are agreed by their whole name; other units are known from what is counted. */
const rhythms = ["week", "maand", "kwartaal", "jaar"].map((period) => `keer per ${period}`);

const away = /(?:^| )(?:weg|weghalen|verwijderen|schrappen|vervalt)$/iu;

/** Whether words say that something goes, and what. */
export const takeAway = (typed: string): { readonly goes: boolean; readonly words: string } => ({
  goes: away.test(typed),
  words: typed.replace(away, "").trim(),
});

/** "ten minste 360 woningen", "15%", "€ 300.000"; undefined where it is no figure, or one to add to another. */
function readTypedTarget(typed: string, existing: readonly Target[]): TypedTarget | undefined {
  const { kind, rest } = takeKind(typed);
  const figure = readTypedFigure(rest, [...existing.map(({ unit }) => unit), ...rhythms]);
  if (!figure || figure.kind === "addition" || figure.amount < 0) return undefined;
  return { kind, goal: figure.amount, unit: figure.unit };
}

/** What it was, where that was said, and what it becomes; without that it goes. */
type TypedExchange = { readonly was?: TypedTarget; readonly now?: TypedTarget };

/** "360 woningen", "357 woningen wordt 360 woningen"; with `goes` what goes, which may be left out. */
export function readExchange(
  typed: string,
  goes: boolean,
  existing: readonly Target[],
): TypedExchange | undefined {
  if (typed === "") return goes ? {} : undefined;
  const read = typed.split(/ wordt /iu).map((words) => readTypedTarget(words, existing));
  const [first, second] = read;
  if (!first || read.length > 2 || (read.length === 2 && (!second || goes))) return undefined;
  if (second) return { was: first, now: { ...second, unit: second.unit ?? first.unit } };
  return goes ? { was: first } : { now: first };
}

/** Which of the agreed figures are meant: of this party and unit where they were typed; without a party those of all together first. */
export function meantTargets(
  existing: readonly Target[],
  { party, unit }: { readonly party: string | null | undefined; readonly unit: string | null },
): readonly Target[] {
  const counted = existing.filter((target) => unit === null || target.unit === unit);
  if (party !== undefined) return counted.filter((target) => target.party === party);
  const shared = counted.filter((target) => target.party === null);
  return shared.length > 0 ? shared : counted;
}
