import type { Doubt } from "#domain/edition";
import { type Lead, readLeads } from "#domain/lead";
import type { Vocabulary } from "#domain/naming";
import { type Pairing, pairActions } from "#intake/pairing";
import {
  linesQuestion,
  pairingQuestion,
  partiesIn,
  rowWithoutLeadQuestion,
  tornRowsQuestion,
} from "#intake/pairing-question";
import { joined, linesOf, type Part } from "#intake/parts";
import { type OwnAction, questions } from "#intake/questions";
import { type Cell, cellText } from "#intake/sheet";

/** The actions and leads of one part, read. */
export type PreparedPart = {
  readonly line: number | undefined;
  readonly torn: boolean;
  /** Lines were taken for actions because as many names stand beside them. */
  readonly byLines: boolean;
  readonly actions: Cell;
  readonly planning: Cell;
  readonly leads: readonly Lead[];
  readonly slots: readonly (Lead | undefined)[];
};

/** The leads in their printed order, and the same with the lines that were left blank. */
function leadsOf(cell: Cell, names: Vocabulary): Pick<PreparedPart, "leads" | "slots"> {
  const leads = readLeads(cell.map(({ text }) => text).join("\n"), names);
  const counts = cell.map((block) => (block.kind === "blank" ? undefined : readLeads(block.text, names)));
  const slots = counts.flatMap((found): (Lead | undefined)[] =>
    found === undefined ? [undefined] : [...found],
  );
  const whole = slots.filter((slot) => slot !== undefined).length === leads.length;
  return { leads, slots: whole ? slots : leads };
}

/** Reads the leads of a part, and parts its actions. */
export function preparePart({ line, torn, actions, leads, planning }: Part, names: Vocabulary): PreparedPart {
  const read = leadsOf(leads, names);
  const whole = joined(actions, names);
  const lines = linesOf(actions);
  const byLines = lines?.length === read.leads.length && lines.length !== whole.length;
  return { line, torn, byLines, planning, actions: byLines ? lines : whole, ...read };
}

/** A part with its pairing; `first` is the place of its first action in the agreement, from 0. */
export type PairedPart = { readonly part: PreparedPart; readonly pairing: Pairing; readonly first: number };

/** The lines of the planning beside each of so many actions: its own, or all that stands beside them; else undefined. */
function planningFor(actions: number, planning: Cell): readonly Cell[] | undefined {
  if (planning.length === actions && actions > 1) return planning.map((line) => [line]);
  if (actions !== 1 && planning.length > Math.min(actions, 1)) return undefined;
  return Array.from({ length: actions }, () => planning);
}

function withPlanning(pairing: Pairing, planning: Cell): Pairing {
  const lines = planningFor(pairing.units.length, planning);
  const units = pairing.units.map((unit, i) => ({
    ...unit,
    blocks: [...unit.blocks, ...(lines?.[i] ?? [])],
  }));
  return { ...pairing, units };
}

/** Pairs the actions of each part with its leads. `spare`: the last lead belongs to the next agreement. */
export function pairParts(
  parts: readonly PreparedPart[],
  spare: Lead | undefined,
  names: Vocabulary,
): readonly PairedPart[] {
  let first = 0;
  return parts.map((part, i) => {
    const leads = spare && i === parts.length - 1 ? part.leads.slice(0, -1) : part.leads;
    const pairing = withPlanning(
      pairActions(part.actions, leads, leads === part.leads ? part.slots : leads, names),
      part.planning,
    );
    const paired = { part, pairing, first };
    first += pairing.units.length;
    return paired;
  });
}

/** What is uncertain about who steers the actions of one part. */
export function partDoubts(
  agreement: number,
  { part, pairing, first }: PairedPart,
  names: Vocabulary,
): readonly Doubt[] {
  const spot = { agreement, line: part.line };
  const [only, ...others] = pairing.units;
  if (only && others.length === 0 && part.leads.length === 0)
    return [rowWithoutLeadQuestion(spot, first, cellText(only.blocks), names)];
  if (part.byLines) return [linesQuestion(spot, pairing, first, names)];
  const found = pairing.doubts.map((one) => pairingQuestion(spot, one, part.leads, pairing, names, first));
  return part.torn && found.length === 0 ? [tornRowsQuestion(spot, part.leads)] : found;
}

/** The action a lead was paired with, and who steers it so far. */
function ownAction({ pairing, first }: PairedPart, lead: Lead, names: Vocabulary): OwnAction {
  const place = pairing.units.findIndex(({ leads }) => leads.some(({ printed }) => printed === lead.printed));
  const leads = pairing.units[place]?.leads ?? [];
  return place < 0 ? undefined : { place: first + place, parties: partiesIn(leads, names) };
}

/** What names of a part are nobody's, or hold nobody for certain. */
export const leadDoubts = (agreement: number, paired: PairedPart, names: Vocabulary): readonly Doubt[] =>
  paired.part.leads
    .filter(({ unknown }) => unknown.length > 0)
    .map((lead) =>
      questions.lead({ agreement, line: paired.part.line }, lead, ownAction(paired, lead, names), names),
    );

/** A planning that stands beside more actions, or none, without saying which is meant. */
export const planningDoubts = (agreement: number, { part, pairing }: PairedPart): readonly Doubt[] =>
  planningFor(pairing.units.length, part.planning)
    ? []
    : [questions.planning({ agreement, line: part.line }, cellText(part.planning))];
