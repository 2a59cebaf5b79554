import type { Doubt, Paragraph, Passage } from "#domain/edition";
import { fold } from "#domain/fold";
import { type Lead, readLeads } from "#domain/lead";
import { inOrder, namedParties, type Vocabulary } from "#domain/naming";
import type { ReadAction, ReadAgreement } from "#domain/reading";
import { withoutMarks } from "#intake/footnotes";
import { opensWith, type Pairing, pairActions } from "#intake/pairing";
import { pairingQuestion } from "#intake/pairing-question";
import { paragraphsOf } from "#intake/paragraphs";
import { type OwnAction, questions } from "#intake/questions";
import { type Gathered, joined } from "#intake/rows";
import type { Block, Cell } from "#intake/sheet";
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
  readonly actions: Cell;
  readonly leads: readonly Lead[];
  readonly slots: readonly (Lead | undefined)[];
};

/** The leads in their printed order, and the same with the lines that were left blank. */
function leadsOf(cell: Cell, names: Vocabulary): Pick<Prepared, "leads" | "slots"> {
  const leads = readLeads(cell.map(({ text }) => text).join("\n"), names);
  const counts = cell.map((block) => (block.kind === "blank" ? undefined : readLeads(block.text, names)));
  const slots = counts.flatMap((found): (Lead | undefined)[] =>
    found === undefined ? [undefined] : [...found],
  );
  const whole = slots.filter((slot) => slot !== undefined).length === leads.length;
  return { leads, slots: whole ? slots : leads };
}

function prepare(gathered: Gathered, { names, knownTitles }: Context): Prepared {
  const { title, rest, certain } = readTitle(joined(gathered.promise, names), names, knownTitles);
  return {
    gathered,
    title,
    certain,
    promise: rest,
    actions: joined(gathered.actions, names),
    ...leadsOf(gathered.leads, names),
  };
}

const plain = (cell: Cell): string => cell.map(({ text }) => text).join(" ");

/** The last lead of an agreement that belongs to the action printed first under the next one. */
function spareLead(own: Prepared, next: Prepared | undefined, names: Vocabulary): Lead | undefined {
  const paragraphs = paragraphsOf(own.actions).length;
  const last = own.leads.at(-1);
  if (!next || !last || own.leads.length !== paragraphs + 1) return undefined;
  const short = next.leads.length < paragraphsOf(next.actions).length;
  return short && opensWith(next.actions, last, names) ? last : undefined;
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
  { units }: Pairing,
  own: Prepared,
  before: Prepared | undefined,
  names: Vocabulary,
): boolean {
  const [first] = units;
  const [lead] = first?.leads ?? [];
  if (!before || !first || !lead || units.length < 2 || lead.parties.length === 0) return false;
  const ownText = `${own.title} ${plain(own.promise)}`;
  const named = (text: string) => lead.parties.every((party) => namedParties(text, names).includes(party));
  return !named(ownText) && !shares(plain(first.blocks), ownText) && named(plain(before.promise));
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
  const { gathered, title, promise, actions, slots } = prepared;
  const { number, line, chapter, kind } = gathered;
  const spot = { agreement: number, line };
  const leads = moved.spare ? prepared.leads.slice(0, -1) : prepared.leads;
  const pairing = pairActions(actions, leads, moved.spare ? leads : slots, context.names);
  const marked = passageOf([...promise, ...actions], context.footnotes);
  const agreement: ReadAgreement = {
    number,
    title: withoutMarks(title, context.footnotes).text,
    chapter,
    kind: kind ?? "regular",
    promise: passageOf(promise, context.footnotes).passage,
    seeAlso: pointedAt(`${plain(promise)} ${plain(actions)}`, number, numbers),
    footnotes: [...new Set([...withoutMarks(title, context.footnotes).keys, ...marked.keys])],
    actions: pairing.units.map((unit) => actionOf(unit.blocks, unit.leads, context)),
    ...(line === undefined ? {} : { line }),
  };
  const doubts: Doubt[] = [
    ...(prepared.certain ? [] : [questions.title(spot, title, plain(promise))]),
    ...marked.unanswered.map((mark) => questions.footnote(spot, mark)),
    ...prepared.leads
      .filter(({ unknown }) => unknown.length > 0)
      .map((lead) => questions.unknownLead(spot, lead, ownAction(pairing, lead, context), context.names)),
    ...pairingDoubts(prepared, pairing, before, context, moved.received),
  ];
  return { agreement, doubts };
}

/** The action a lead was paired with, and who steers it so far. */
function ownAction({ units }: Pairing, lead: Lead, { names }: Context): OwnAction {
  const place = units.findIndex(({ leads }) => leads.some(({ printed }) => printed === lead.printed));
  const leads = units[place]?.leads ?? [];
  return place < 0
    ? undefined
    : {
        place,
        parties: inOrder(
          leads.flatMap(({ parties }) => parties),
          names,
        ),
      };
}

function pairingDoubts(
  own: Prepared,
  pairing: Pairing,
  before: Prepared | undefined,
  { names }: Context,
  received: Lead | undefined,
): readonly Doubt[] {
  const { number, line } = own.gathered;
  const spot = { agreement: number, line };
  const first = plain(pairing.units[0]?.blocks ?? []);
  if (pairing.units.length === 0) return [questions.noActions(spot, own.title)];
  if (received && before) {
    const isName = names.order.includes(received.printed);
    return [questions.movedLead(spot, first, number, before.gathered.number, received, isName)];
  }
  if (own.leads.length === 0) return [questions.noLeads(spot, own.title)];
  return [
    ...(pairing.doubt ? [pairingQuestion(spot, pairing.doubt, own.leads, pairing, names)] : []),
    ...(before && isStranger(pairing, own, before, names)
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
