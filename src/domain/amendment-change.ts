import type { Action, Agreement, Deadline, Target } from "#domain/edition";
import { agreementOf } from "#domain/progress";

/**
 * One thing that a coordinator makes of what was read. Numbers are those of the text it is applied to, `place` is an
 * agreement ("27") or an action ("27.1").
 */
export type Change =
  /** Who steers an action, and so who may report on it. What is printed stays beside it. */
  | { readonly kind: "parties"; readonly action: string; readonly parties: readonly string[] }
  /** An action belongs to agreement `to` and gets the number `as` there, which is chosen when it is decided. */
  | { readonly kind: "move"; readonly action: string; readonly to: number; readonly as?: string }
  /** An action is no action of its own but the rest of `into`. */
  | { readonly kind: "join"; readonly action: string; readonly into: string }
  /** A figure that is agreed instead of `from`; null: none. */
  | {
      readonly kind: "target";
      readonly place: string;
      readonly from: Target | null;
      readonly to: Target | null;
    }
  /** A day that holds instead of `from`; null: none. */
  | {
      readonly kind: "deadline";
      readonly place: string;
      readonly from: Deadline | null;
      readonly to: Deadline | null;
    }
  /** An agreement is no longer one. */
  | { readonly kind: "drop"; readonly agreement: number };

export const placeIn = (number: string): number => Number(number.split(".")[1]);

export type Agreements = readonly Agreement[];
type Dated = Pick<Agreement, "targets" | "deadlines">;

const holds = (agreements: Agreements, number: string): Action | undefined =>
  agreements.flatMap(({ actions }) => actions).find((action) => action.number === number);

/** The agreements with the actions of one of them made anew, in order. */
const withActions = (
  agreements: Agreements,
  number: number,
  make: (actions: readonly Action[]) => readonly Action[],
): Agreements =>
  agreements.map((agreement) =>
    agreement.number === number
      ? {
          ...agreement,
          actions: [...make(agreement.actions)].sort((a, b) => placeIn(a.number) - placeIn(b.number)),
        }
      : agreement,
  );

const withAction = (agreements: Agreements, number: string, make: (action: Action) => Action): Agreements =>
  withActions(agreements, agreementOf(number), (actions) =>
    actions.map((action) => (action.number === number ? make(action) : action)),
  );

function moved(agreements: Agreements, action: Action, to: number, as: string): Agreements | undefined {
  const isFree = as === action.number || holds(agreements, as) === undefined;
  if (!isFree || !agreements.some(({ number }) => number === to)) return undefined;
  const left = withActions(agreements, agreementOf(action.number), (actions) =>
    actions.filter((one) => one.number !== action.number),
  );
  return withActions(left, to, (actions) => [...actions, { ...action, number: as }]);
}

function joined(agreements: Agreements, action: Action, into: Action): Agreements {
  const { wording, targets, deadlines } = action;
  const left = withActions(agreements, agreementOf(action.number), (actions) =>
    actions.filter((one) => one.number !== action.number),
  );
  return withAction(left, into.number, (one) => ({
    ...one,
    wording: {
      summary: [...one.wording.summary, ...wording.summary],
      ...(one.wording.official && {
        official: [...one.wording.official, ...(wording.official ?? wording.summary)],
      }),
    },
    targets: [...one.targets, ...targets],
    deadlines: [...one.deadlines, ...deadlines],
  }));
}

export const sameTarget = (one: Target, other: Target): boolean =>
  one.party === other.party && one.kind === other.kind && one.goal === other.goal && one.unit === other.unit;

const sameDeadline = (one: Deadline, other: Deadline): boolean => one.date === other.date;

/** The list with `to` in the place of `from`; undefined where `from` is not in it. */
function exchanged<One>(
  list: readonly One[],
  from: One | null,
  to: One | null,
  same: (one: One, other: One) => boolean,
): readonly One[] | undefined {
  const added = to === null || list.some((one) => same(one, to)) ? [] : [to];
  if (from === null) return [...list, ...added];
  const at = list.findIndex((one) => same(one, from));
  return at < 0 ? undefined : [...list.slice(0, at), ...added, ...list.slice(at + 1)];
}

/** What is dated and counted at a place made anew; undefined where there is no such place, or it does not fit. */
function atPlace(
  agreements: Agreements,
  place: string,
  make: (dated: Dated) => Partial<Dated> | undefined,
): Agreements | undefined {
  const dated = datedAt(agreements, place);
  const made = dated && make(dated);
  if (!made) return undefined;
  if (place.includes(".")) return withAction(agreements, place, (action) => ({ ...action, ...made }));
  return agreements.map((agreement) =>
    String(agreement.number) === place ? { ...agreement, ...made } : agreement,
  );
}

/** The agreement or the action at a place. */
export const datedAt = (agreements: Agreements, place: string): Agreement | Action | undefined =>
  place.includes(".") ? holds(agreements, place) : agreements.find(({ number }) => String(number) === place);

/** What these agreements become; undefined where the change has no place in them. */
export function applied(agreements: Agreements, change: Change): Agreements | undefined {
  switch (change.kind) {
    case "parties": {
      const { action, parties } = change;
      if (!holds(agreements, action)) return undefined;
      return withAction(agreements, action, (one) => ({
        ...one,
        parties,
        noReport: one.noReport.filter((party) => parties.includes(party)),
      }));
    }
    case "move": {
      const action = holds(agreements, change.action);
      return action && change.as ? moved(agreements, action, change.to, change.as) : undefined;
    }
    case "join": {
      const [action, into] = [holds(agreements, change.action), holds(agreements, change.into)];
      return action && into && action !== into ? joined(agreements, action, into) : undefined;
    }
    case "target":
      return atPlace(agreements, change.place, (dated) => {
        const targets = exchanged(dated.targets, change.from, change.to, sameTarget);
        return targets && { targets };
      });
    case "deadline":
      return atPlace(agreements, change.place, (dated) => {
        const deadlines = exchanged(dated.deadlines, change.from, change.to, sameDeadline);
        return deadlines && { deadlines };
      });
    case "drop": {
      const left = agreements.filter(({ number }) => number !== change.agreement);
      if (left.length === agreements.length) return undefined;
      return left.map((one) =>
        one.seeAlso.includes(change.agreement)
          ? { ...one, seeAlso: one.seeAlso.filter((number) => number !== change.agreement) }
          : one,
      );
    }
  }
}
