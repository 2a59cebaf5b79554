import type { Doubt, Paragraph, Passage } from "#domain/edition";
import { fold } from "#domain/fold";
import type { Lead } from "#domain/lead";
import { inOrder, namedParties, type Vocabulary } from "#domain/naming";
import type { ReadAction, ReadAgreement } from "#domain/reading";
import { withoutMarks } from "#intake/footnotes";
import {
  leadDoubts,
  type PairedPart,
  type PreparedPart,
  pairParts,
  partDoubts,
  planningDoubts,
  preparePart,
} from "#intake/paired-parts";
import { opensWith, type Pairing } from "#intake/pairing";
import { paragraphsOf } from "#intake/paragraphs";
import { joined } from "#intake/parts";
import { questions } from "#intake/questions";
import type { Gathered } from "#intake/rows";
import { type Block, type Cell, cellText } from "#intake/sheet";
import { readTitle } from "#intake/title";

/** What the reader of agreements knows beside the table itself. */
export type Context = {
  readonly names: Vocabulary;
  readonly knownTitles: readonly string[];
  readonly footnotes: ReadonlySet<string>;
};

/** One agreement with its columns joined, its title parted off and its leads read. */
type Prepared = {
  readonly gathered: Gathered;
  readonly title: string;
  readonly certain: boolean;
  readonly promise: Cell;
  readonly parts: readonly PreparedPart[];
};

function prepare(gathered: Gathered, { names, knownTitles }: Context): Prepared {
  const { title, rest, certain } = readTitle(joined(gathered.promise, names), names, knownTitles);
  return {
    gathered,
    title,
    certain,
    promise: rest,
    parts: gathered.parts.map((part) => preparePart(part, names)),
  };
}

const leadsIn = ({ parts }: Prepared): readonly Lead[] => parts.flatMap(({ leads }) => leads);
const actionsIn = ({ parts }: Prepared): Cell => parts.flatMap(({ actions }) => actions);

/** The last lead of an agreement that belongs to the action printed first under the next one. */
function spareLead(own: Prepared, next: Prepared | undefined, names: Vocabulary): Lead | undefined {
  const [before, after] = [own.parts.at(-1), next?.parts[0]];
  const last = before?.leads.at(-1);
  if (!before || !after || !last) return undefined;
  if (before.leads.length !== paragraphsOf(before.actions).length + 1) return undefined;
  const short = after.leads.length < paragraphsOf(after.actions).length;
  return short && opensWith(after.actions, last, names) ? last : undefined;
}

const long = (text: string): readonly string[] =>
  fold(text)
    .match(/\p{L}{6,}/gu)
    ?.map((word) => word.slice(0, 8)) ?? [];

const shares = (one: string, other: string): boolean => {
  const known = new Set(long(other));
  return long(one).some((word) => known.has(word));
};

/** Whether the first of several actions speaks of nothing its agreement speaks of, while the one before names its lead. */
function isStranger(
  units: Pairing["units"],
  own: Prepared,
  before: Prepared | undefined,
  names: Vocabulary,
): boolean {
  const [first] = units;
  const [lead] = first?.leads ?? [];
  if (!before || !first || !lead || units.length < 2 || lead.parties.length === 0) return false;
  const ownText = `${own.title} ${cellText(own.promise)}`;
  const named = (text: string) => lead.parties.every((party) => namedParties(text, names).includes(party));
  return !named(ownText) && !shares(cellText(first.blocks), ownText) && named(cellText(before.promise));
}

const kindOf = ({ kind }: Block): Paragraph["kind"] => (kind === "bullet" || kind === "note" ? kind : "text");

type Marked = {
  readonly passage: Passage;
  readonly keys: readonly string[];
  readonly unanswered: readonly string[];
};

/** A passage without its footnote marks, and which footnotes those were. */
export function passageOf(blocks: Cell, footnotes: ReadonlySet<string>): Marked {
  const read = blocks.map((block) => ({ block, ...withoutMarks(block.text, footnotes) }));
  return {
    passage: read.map(({ block, text }) => ({ kind: kindOf(block), text })),
    keys: read.flatMap(({ keys }) => keys),
    unanswered: read.flatMap(({ unanswered }) => unanswered),
  };
}

/** Other agreements that a text points to: "Zie punt 7", "Conform afspraak 5)". */
function pointedAt(text: string, own: number, numbers: ReadonlySet<number>): readonly number[] {
  const found = [
    ...text.matchAll(/\b(?:punt|punten|afspraak|afspraken|zie) (\d{1,3})(?!\d)(?: en (\d{1,3})(?!\d))?/giu),
  ];
  const pointed = found.flatMap(([, first, second]) => [Number(first), Number(second)]);
  return [...new Set(pointed)]
    .filter((number) => number !== own && numbers.has(number))
    .sort((a, b) => a - b);
}

function actionOf(blocks: Cell, leads: readonly Lead[], { names, footnotes }: Context): ReadAction {
  return {
    passage: passageOf(blocks, footnotes).passage,
    leads: leads.map(({ printed }) => printed),
    parties: inOrder(
      leads.flatMap(({ parties }) => parties),
      names,
    ),
  };
}

/** Reads one agreement; `spare` is a lead of its own that belongs to the next, `received` one that the last had over. */
function readOne(
  prepared: Prepared,
  before: Prepared | undefined,
  context: Context,
  numbers: ReadonlySet<number>,
  moved: { readonly spare: Lead | undefined; readonly received: Lead | undefined },
): { readonly agreement: ReadAgreement; readonly doubts: readonly Doubt[] } {
  const { gathered, title, promise } = prepared;
  const { number, line, chapter, kind } = gathered;
  const spot = { agreement: number, line };
  const actions = actionsIn(prepared);
  const pairings = pairParts(prepared.parts, moved.spare, context.names);
  const units = pairings.flatMap(({ pairing }) => pairing.units);
  const marked = passageOf([...promise, ...actions], context.footnotes);
  const agreement: ReadAgreement = {
    number,
    title: withoutMarks(title, context.footnotes).text,
    chapter,
    kind: kind ?? "regular",
    promise: passageOf(promise, context.footnotes).passage,
    seeAlso: pointedAt(`${cellText(promise)} ${cellText(actions)}`, number, numbers),
    footnotes: [...new Set([...withoutMarks(title, context.footnotes).keys, ...marked.keys])],
    actions: units.map((unit) => actionOf(unit.blocks, unit.leads, context)),
    ...(line === undefined ? {} : { line }),
  };
  const doubts: Doubt[] = [
    ...(title === "" ? [questions.noTitle(spot)] : []),
    ...(prepared.certain || title === "" ? [] : [questions.title(spot, title, cellText(promise))]),
    ...marked.unanswered.map((mark) => questions.footnote(spot, mark)),
    ...pairings.flatMap((paired) => leadDoubts(number, paired, context.names)),
    ...pairingDoubts(prepared, pairings, before, context, moved.received),
    ...pairings.flatMap((paired) => planningDoubts(number, paired)),
  ];
  return { agreement, doubts };
}

function pairingDoubts(
  own: Prepared,
  pairings: readonly PairedPart[],
  before: Prepared | undefined,
  { names }: Context,
  received: Lead | undefined,
): readonly Doubt[] {
  const { number, line } = own.gathered;
  const spot = { agreement: number, line };
  const units = pairings.flatMap(({ pairing }) => pairing.units);
  const first = cellText(units[0]?.blocks ?? []);
  if (units.length === 0) return [questions.noActions(spot, own.title)];
  if (received && before) {
    const isName = names.order.includes(received.printed);
    return [
      questions.movedLead(spot, first, number, before.gathered.number, received, isName),
      ...pairings.slice(1).flatMap((paired) => partDoubts(number, paired, names)),
    ];
  }
  if (leadsIn(own).length === 0) return [questions.noLeads(spot, own.title)];
  return [
    ...pairings.flatMap((paired) => partDoubts(number, paired, names)),
    ...(before && isStranger(units, own, before, names)
      ? [questions.movedAction(spot, first, number, before.gathered.number)]
      : []),
  ];
}

/** Reads gathered agreements one by one, with their neighbours in sight. */
export function readAgreements(
  gathered: readonly Gathered[],
  context: Context,
): { readonly agreements: readonly ReadAgreement[]; readonly doubts: readonly Doubt[] } {
  const prepared = gathered.map((one) => prepare(one, context));
  const numbers = new Set(gathered.map(({ number }) => number));
  const spare = prepared.map((own, i) => spareLead(own, prepared[i + 1], context.names));
  const read = prepared.map((own, i) =>
    readOne(own, prepared[i - 1], context, numbers, { spare: spare[i], received: spare[i - 1] }),
  );
  return { agreements: read.map(({ agreement }) => agreement), doubts: read.flatMap(({ doubts }) => doubts) };
}
