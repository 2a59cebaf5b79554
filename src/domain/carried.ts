import { type Action, type Agreement, type Edition, printed } from "#domain/edition";
import { likeness, matchActions } from "#domain/likeness";
import { agreementOf, findAgreement } from "#domain/progress";
import type { Programme, Register } from "#domain/register";

/** A part that was put off to a later year, as the report says that holds. */
export type Deferred = {
  readonly year: number;
  /** "27.1", as it was numbered in that year. */
  readonly action: string;
  readonly party: string;
  /** Null where the report names no year. */
  readonly toYear: number | null;
  readonly reason: string | null;
};

/** A part of an earlier year in the programme that it was put off to. Its history stays where it was reported. */
export type Carried = Deferred & {
  /** What the action was called in its own year. */
  readonly name: string;
  /** The same promise in the later programme; undefined where nothing in it is like it. */
  readonly agreement?: number;
  /** The same action there; undefined where none is certainly the same. */
  readonly into?: string;
};

/** Titles that differ in no more than a few words are the same title. */
const alike = 0.5;

/** By number where the title agrees, else by title: a new term counts its agreements anew. */
function sameAgreement({ number, title }: Agreement, { agreements }: Edition): Agreement | undefined {
  const like = (one: Agreement) => likeness(one.title, title);
  const [best] = agreements
    .filter((one) => like(one) >= alike)
    .sort(
      (one, other) =>
        Number(other.number === number) - Number(one.number === number) || like(other) - like(one),
    );
  return best;
}

function sameAction(action: Action, before: Agreement, now: Agreement, party: string): string | undefined {
  const read = now.actions.map(({ wording, leads, parties }) => ({
    passage: printed(wording),
    leads,
    parties,
  }));
  const match = matchActions(read, before.actions).find(
    ({ stored, certain }) => certain && stored === action,
  );
  const found = match && now.actions[match.read];
  return found?.parties.includes(party) ? found.number : undefined;
}

/** The programme that a deferred part goes to: that of the year it names, or the first one there is after it. */
const yearOfArrival = ({ year, toYear }: Deferred, years: readonly number[]): number | undefined =>
  [...years].sort((one, other) => one - other).find((one) => one > year && one >= (toYear ?? 0));

/**
 * The deferred parts that come to stand in a programme. `before`: the texts of earlier years by year. `years`: all
 * years that have a programme, this one among them.
 */
const carriedInto = (
  edition: Edition,
  deferred: readonly Deferred[],
  before: ReadonlyMap<number, Edition>,
  years: readonly number[],
): readonly Carried[] =>
  deferred.flatMap((part) => {
    const earlier = before.get(part.year);
    if (!earlier || yearOfArrival(part, years) !== edition.year) return [];
    const old = findAgreement(earlier, agreementOf(part.action));
    const action = old?.actions.find(({ number }) => number === part.action);
    if (!old || !action) return [{ ...part, name: part.action }];
    const now = sameAgreement(old, edition);
    const into = now && sameAction(action, old, now, part.party);
    return [{ ...part, name: action.name, ...(now && { agreement: now.number }), ...(into && { into }) }];
  });

/** Asks the register what earlier years put off to the year of this text; nothing where there is no earlier year. */
export async function readCarried(
  edition: Edition,
  programmes: readonly Programme[],
  register: Pick<Register, "deferred" | "edition">,
): Promise<readonly Carried[]> {
  const { year } = edition;
  const earlier = programmes.filter((one) => one.year < year);
  const deferred = earlier.length === 0 ? [] : await register.deferred(year);
  const from = earlier.filter((one) => deferred.some((part) => part.year === one.year));
  const texts = await Promise.all(
    from.map(async (one): Promise<[number, Edition]> => [one.year, await register.edition(one.edition)]),
  );
  const years = new Set([...programmes.map((one) => one.year), year]);
  return carriedInto(edition, deferred, new Map(texts), [...years]);
}
