import { type Action, type Agreement, type Edition, printed } from "#domain/edition";
import { type Named, namesIn, type Vocabulary, vocabulary } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
import type { Hit } from "#domain/search";

/** How somebody takes part in one agreement. Without leads: only mentioned. */
export type Involvement = {
  readonly agreement: Agreement;
  /** `through` is the group in whose name the lead is held; null where the name itself is printed. */
  readonly leads: readonly { readonly through: string | null; readonly actions: readonly string[] }[];
};

/** Where a party or a group leads, by name or through a group, and where it is only mentioned; in order of number. */
export const involvements = (
  sought: Named,
  edition: Edition,
  partnership: Partnership,
): readonly Involvement[] => {
  const names = vocabulary(partnership);
  return edition.agreements.flatMap((agreement) => {
    const leads = leadsOf(sought, agreement, names);
    return leads.length > 0 || mentions(sought, agreement, names) ? [{ agreement, leads }] : [];
  });
};

function leadsOf(sought: Named, { actions }: Agreement, names: Vocabulary): Involvement["leads"] {
  const ways = new Map<string | null, string[]>();
  for (const action of actions) {
    const through = wayIn(sought, action, names);
    if (through !== undefined) ways.set(through, [...(ways.get(through) ?? []), action.number]);
  }
  return [...ways].map(([through, numbers]) => ({ through, actions: numbers }));
}

/** null: by its own name. A name: through that group, or, for a group, through that member. undefined: not at all. */
function wayIn(sought: Named, { leads, parties }: Action, names: Vocabulary): string | null | undefined {
  if (!sought.parties.some((party) => parties.includes(party))) return undefined;
  const named = leads.flatMap((lead) => namesIn(lead, names));
  if (named.some(({ name }) => name === sought.name)) return null;
  const others = named.filter((one) => one.parties.some((party) => sought.parties.includes(party)));
  const group = others.find(({ isGroup }) => isGroup);
  return (group ?? others[0])?.name ?? null;
}

function mentions(sought: Named, agreement: Agreement, names: Vocabulary): boolean {
  const passages = [agreement.wording, ...agreement.actions.map(({ wording }) => wording)].map(printed);
  return passages
    .flat()
    .some(({ text }) =>
      namesIn(text, names).some(
        ({ name, parties }) => name === sought.name || isMember(sought, parties, names),
      ),
    );
}

/** A text that names a group mentions its members; a word for everybody ("partijen") mentions nobody in particular. */
const isMember = ({ parties, isGroup }: Named, named: readonly string[], { order }: Vocabulary): boolean =>
  !isGroup && named.length < order.length && parties.every((party) => named.includes(party));

/**
 * Hits with those about somebody first, each in the order they came: what names them, what they lead, what names a
 * group that they are in.
 */
export function concerning(
  sought: readonly Named[],
  hits: readonly Hit[],
  { agreements }: Edition,
  partnership: Partnership,
): readonly Hit[] {
  const names = vocabulary(partnership);
  const members = new Set(sought.flatMap(({ parties }) => parties));
  const isLed = ({ agreement, action }: Hit) =>
    agreements
      .filter(({ number }) => number === agreement)
      .flatMap(({ actions }) => actions)
      .some(
        (one) =>
          (action === undefined || one.number === action) && one.parties.some((party) => members.has(party)),
      );
  const distance = (hit: Hit): number => {
    const named = namesIn(hit.paragraph, names);
    if (named.some(({ name }) => members.has(name) || sought.some((one) => one.name === name))) return 0;
    if (isLed(hit)) return 1;
    return named.some(({ parties }) => parties.some((party) => members.has(party))) ? 2 : 3;
  };
  return [...hits].sort((one, other) => distance(one) - distance(other));
}
