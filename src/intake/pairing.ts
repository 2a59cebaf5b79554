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

/** Actions with their leads, and the doubts that this leaves. */
export type Pairing = {
  readonly units: readonly Unit[];
  /** Leads that no action answers, at the end. */
  readonly surplus: readonly Lead[];
  readonly doubts: readonly PairingDoubt[];
};

export type PairingDoubt =
  | { readonly kind: "bullets" }
  | { readonly kind: "inner-sentence"; readonly action: number }
  | { readonly kind: "which-split"; readonly action: number; readonly other: number }
  | { readonly kind: "too-few" }
  | { readonly kind: "too-many" }
  | { readonly kind: "one-for-all" }
  | { readonly kind: "one-action"; readonly action: number };

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
  const torn = paragraphs.length > 1 && inner >= 0;
  const doubts = torn ? [{ kind: "inner-sentence" as const, action: inner }] : [];
  return { units: inOrder(paragraphs, leads), surplus: [], doubts };
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
  return { units, surplus: [], doubts: certain ? [] : [{ kind: "bullets" }] };
}

type Chosen = Split & { readonly paragraph: number };

/**
 * A paragraph that parts at these places, with as many leads and one. At a party's name, or between leads of the same
 * parties, a new action begins; elsewhere nobody knows, and the action stays one of all of them.
 */
function partedUnits(
  paragraph: Paragraph,
  cuts: readonly Split[],
  leads: readonly Lead[],
): readonly (Unit & { readonly torn: boolean })[] {
  const kept = cuts
    .map(({ at, byName }, i) => ({
      at,
      i,
      sure: byName || sameParties(leads[i]?.parties, leads[i + 1]?.parties),
    }))
    .filter(({ sure }) => sure);
  const firsts = [0, ...kept.map(({ i }) => i + 1), leads.length];
  return splitAt(
    paragraph,
    kept.map(({ at }) => at),
  ).map((blocks, i) => {
    const own = leads.slice(firsts[i], firsts[i + 1]);
    return { blocks, leads: own, torn: own.length > 1 };
  });
}

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
  let taken = 0;
  const units = paragraphs.flatMap((paragraph, i) => {
    const cuts = chosen.filter((one) => one.paragraph === i).sort((a, b) => a.at - b.at);
    const own = leads.slice(taken, taken + cuts.length + 1);
    taken += own.length;
    return partedUnits(paragraph, cuts, own);
  });
  const joint = units.flatMap(({ torn }, action) => (torn ? [{ kind: "one-action" as const, action }] : []));
  const [last, other] = [chosen.at(-1), left[0]];
  const which =
    last && other && last.byName === other.byName
      ? [{ kind: "which-split" as const, action: last.paragraph, other: other.paragraph }]
      : [];
  return { units, surplus: [], doubts: joint.length > 0 ? joint : which };
}

function pairTooFew(paragraphs: readonly Paragraph[], leads: readonly Lead[], names: Vocabulary): Pairing {
  const [first] = leads;
  if (!first) return { units: inOrder(paragraphs, leads), surplus: [], doubts: [{ kind: "too-few" }] };
  const fitsAll =
    leads.length === 1 && paragraphs.every((paragraph) => suits(paragraph, first, names) !== undefined);
  const aligned = fitsAll ? undefined : align(paragraphs, leads, names);
  if (aligned)
    return { units: inOrder(paragraphs, aligned.placed), surplus: [], doubts: [{ kind: "too-few" }] };
  const whole = withoutSoft(paragraphs);
  if (whole.length <= leads.length) return pair(whole, leads, [], names);
  const units = fitsAll ? paragraphs.map((blocks) => ({ blocks, leads })) : inOrder(paragraphs, leads);
  return { units, surplus: [], doubts: [{ kind: fitsAll ? "one-for-all" : "too-few" }] };
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
    return { units: inOrder(paragraphs, slots), surplus: [], doubts: [{ kind: "too-few" }] };
  if (leads.length < paragraphs.length) return pairTooFew(paragraphs, leads, names);
  const split = splitParagraphs(paragraphs, leads, names);
  if (split) return split;
  const surplus = leads.slice(paragraphs.length);
  return { units: inOrder(paragraphs, leads), surplus, doubts: [{ kind: "too-many" }] };
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
  if (paragraphs.length === 0) return { units: [], surplus: leads, doubts: [] };
  return pair(paragraphs, leads, slots, names);
}

/** The leads that open the next agreement's first action, where this one has them to spare. */
export const opensWith = (cell: Cell, lead: Lead | undefined, names: Vocabulary): boolean => {
  const [first] = paragraphsOf(cell);
  return first !== undefined && lead !== undefined && begins(first, lead, names);
};
