import type { Lead } from "#domain/lead";
import type { Vocabulary } from "#domain/naming";
import { align, suits } from "#intake/aligning";
import {
  bulletsOf,
  type Paragraph,
  paragraphsOf,
  type Split,
  sameParties,
  splitAt,
  splitsOf,
  subjectOf,
  unitsIn,
  withoutSoft,
} from "#intake/paragraphs";
import type { Block, Cell } from "#intake/sheet";

/** A paragraph with its bullets and notes: one action as a rule. */
export type Unit = { readonly blocks: readonly Block[]; readonly leads: readonly Lead[] };

/** How sure the pairing is: "sure", or the kind of doubt it leaves. */
export type Pairing = {
  readonly units: readonly Unit[];
  /** Leads that no action answers, at the end. */
  readonly surplus: readonly Lead[];
  readonly doubt: PairingDoubt | undefined;
};

export type PairingDoubt =
  | { readonly kind: "bullets" }
  | { readonly kind: "inner-sentence"; readonly action: number }
  | { readonly kind: "which-split"; readonly action: number; readonly other: number }
  | { readonly kind: "too-few" }
  | { readonly kind: "too-many" }
  | { readonly kind: "one-for-all" };

const begins = (paragraph: Paragraph, lead: Lead | undefined, names: Vocabulary): boolean =>
  sameParties(subjectOf(paragraph[0], names), lead?.parties);

const inOrder = (paragraphs: readonly Paragraph[], leads: readonly (Lead | undefined)[]): readonly Unit[] =>
  paragraphs.map((blocks, i) => ({ blocks, leads: leads[i] ? [leads[i]] : [] }));

/** As many leads as paragraphs. A later sentence that begins with a party leaves a second reading. */
function pairParagraphs(
  paragraphs: readonly Paragraph[],
  leads: readonly Lead[],
  names: Vocabulary,
): Pairing {
  const inner = paragraphs.findIndex((paragraph) => splitsOf(paragraph, names).some(({ byName }) => byName));
  const doubt =
    paragraphs.length > 1 && inner >= 0 ? { kind: "inner-sentence" as const, action: inner } : undefined;
  return { units: inOrder(paragraphs, leads), surplus: [], doubt };
}

/** As many leads as bullets: they belong to the bullets, unless a bullet says otherwise. */
function pairBullets(paragraphs: readonly Paragraph[], leads: readonly Lead[], names: Vocabulary): Pairing {
  let at = 0;
  let certain = true;
  const units = paragraphs.map((paragraph): Unit => {
    const own = leads.slice(at, at + unitsIn(paragraph));
    const bullets = bulletsOf(paragraph);
    for (const [i, block] of (bullets.length > 0 ? bullets : paragraph.slice(0, 1)).entries()) {
      const subject = subjectOf(block, names);
      const isIntro = i === 0 && bullets.length > 0 && begins(paragraph, own[0], names);
      if (subject ? !sameParties(subject, own[i]?.parties) : isIntro) certain = false;
    }
    at += own.length;
    return { blocks: paragraph, leads: own };
  });
  return { units, surplus: [], doubt: certain ? undefined : { kind: "bullets" } };
}

type Chosen = Split & { readonly paragraph: number };

/** Too few paragraphs: sentences become actions of their own, first those that begin with a party. */
function splitParagraphs(
  paragraphs: readonly Paragraph[],
  leads: readonly Lead[],
  names: Vocabulary,
): Pairing | undefined {
  const extra = leads.length - paragraphs.length;
  const all = paragraphs.flatMap((paragraph, i): readonly Chosen[] =>
    splitsOf(paragraph, names).map((split) => ({ ...split, paragraph: i })),
  );
  const ranked = [...all.filter(({ byName }) => byName), ...all.filter(({ byName }) => !byName)];
  const [chosen, left] = [ranked.slice(0, extra), ranked.slice(extra)];
  if (chosen.length < extra) return undefined;
  const split = paragraphs.flatMap((paragraph, i) =>
    splitAt(
      paragraph,
      chosen
        .filter((one) => one.paragraph === i)
        .map(({ at }) => at)
        .sort((a, b) => a - b),
    ),
  );
  const [last, other] = [chosen.at(-1), left[0]];
  const torn = last && other && last.byName === other.byName;
  const doubt = torn
    ? { kind: "which-split" as const, action: last.paragraph, other: other.paragraph }
    : undefined;
  return { units: inOrder(split, leads), surplus: [], doubt };
}

function pairTooFew(paragraphs: readonly Paragraph[], leads: readonly Lead[], names: Vocabulary): Pairing {
  const [first] = leads;
  if (!first) return { units: inOrder(paragraphs, leads), surplus: [], doubt: { kind: "too-few" } };
  const fitsAll =
    leads.length === 1 && paragraphs.every((paragraph) => suits(paragraph, first, names) !== undefined);
  const aligned = fitsAll ? undefined : align(paragraphs, leads, names);
  if (aligned) return { units: inOrder(paragraphs, aligned.placed), surplus: [], doubt: { kind: "too-few" } };
  const whole = withoutSoft(paragraphs);
  if (whole.length <= leads.length) return pair(whole, leads, [], names);
  const units = fitsAll ? paragraphs.map((blocks) => ({ blocks, leads })) : inOrder(paragraphs, leads);
  return { units, surplus: [], doubt: { kind: fitsAll ? "one-for-all" : "too-few" } };
}

function pair(
  paragraphs: readonly Paragraph[],
  leads: readonly Lead[],
  slots: readonly (Lead | undefined)[],
  names: Vocabulary,
): Pairing {
  const bullets = paragraphs.reduce((sum, paragraph) => sum + unitsIn(paragraph), 0);
  if (leads.length === paragraphs.length) return pairParagraphs(paragraphs, leads, names);
  if (leads.length === bullets) return pairBullets(paragraphs, leads, names);
  if (slots.length === paragraphs.length)
    return { units: inOrder(paragraphs, slots), surplus: [], doubt: { kind: "too-few" } };
  if (leads.length < paragraphs.length) return pairTooFew(paragraphs, leads, names);
  const split = splitParagraphs(paragraphs, leads, names);
  if (split) return split;
  const surplus = leads.slice(paragraphs.length);
  return { units: inOrder(paragraphs, leads), surplus, doubt: { kind: "too-many" } };
}

/**
 * Pairs the paragraphs of the actions column with the printed leads. `slots` are the leads with an undefined for
 * every line printed blank. Bullets that stand under no sentence are actions, where each has a lead. Depends on nothing
 * but the merged columns, so page breaks make no difference.
 */
export function pairActions(
  cell: Cell,
  leads: readonly Lead[],
  slots: readonly (Lead | undefined)[],
  names: Vocabulary,
): Pairing {
  const loose = cell.every(({ kind }) => kind === "bullet") && leads.length === cell.length;
  const paragraphs = loose ? cell.map((bullet) => [bullet]) : paragraphsOf(cell);
  if (paragraphs.length === 0) return { units: [], surplus: leads, doubt: undefined };
  return pair(paragraphs, leads, slots, names);
}

/** The leads that open the next agreement's first action, where this one has them to spare. */
export const opensWith = (cell: Cell, lead: Lead | undefined, names: Vocabulary): boolean => {
  const [first] = paragraphsOf(cell);
  return first !== undefined && lead !== undefined && begins(first, lead, names);
};
