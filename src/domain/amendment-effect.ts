import { datedAt, sameTarget } from "#domain/amendment-change";
import { type Action, type Deadline, type Edition, plain, type Target, type Wording } from "#domain/edition";
import type { Commitment } from "#domain/register";

/** How one text differs from another, in what people notice: who can report where, and what is agreed. */
export type Effect =
  | { readonly kind: "moves"; readonly from: string; readonly to: string; readonly name: string }
  /** Parties that can report on an action from then on. `earlier`: something was reported on it before. */
  | {
      readonly kind: "opens";
      readonly action: string;
      readonly name: string;
      readonly parties: readonly string[];
      readonly earlier: boolean;
    }
  /** Parties that no longer can. `updates`: how often they did; those reports stay. */
  | {
      readonly kind: "closes";
      readonly action: string;
      readonly name: string;
      readonly parties: readonly string[];
      readonly updates: number;
    }
  | {
      readonly kind: "target";
      readonly place: string;
      readonly gone: readonly Target[];
      readonly now: readonly Target[];
    }
  | {
      readonly kind: "deadline";
      readonly place: string;
      readonly gone: readonly Deadline[];
      readonly now: readonly Deadline[];
    }
  | { readonly kind: "ends" | "returns"; readonly agreement: number; readonly title: string };

/** What was reported: live parts, and the numbers that something was reported on, closed ones too. */
export type Reported = {
  readonly commitments: readonly Commitment[];
  readonly reportedOn: readonly string[];
  /** Every update of the year. */
  readonly told: readonly Pick<Commitment, "action" | "party">[];
};

const actionsOf = ({ agreements }: Edition): readonly Action[] =>
  agreements.flatMap(({ actions }) => actions);

const byNumber = (edition: Edition): ReadonlyMap<string, Action> =>
  new Map(actionsOf(edition).map((action) => [action.number, action]));

/** Parties of each action of `one` that do not stand at that number in `other`. */
function beyond(
  one: Edition,
  other: Edition,
): readonly { readonly action: Action; readonly parties: readonly string[] }[] {
  const known = byNumber(other);
  return actionsOf(one).flatMap((action) => {
    const parties = action.parties.filter((party) => !known.get(action.number)?.parties.includes(party));
    return parties.length > 0 ? [{ action, parties }] : [];
  });
}

const sameWording = (one: Wording, other: Wording): boolean =>
  plain(one.official ?? one.summary) === plain(other.official ?? other.summary);

/** An action whose number is gone and that stands, word for word, at a number that is new. */
function moves(before: Edition, after: Edition): readonly Effect[] {
  const [then, now] = [byNumber(before), byNumber(after)];
  const gone = actionsOf(before).filter(({ number }) => !now.has(number));
  return actionsOf(after).flatMap((action) => {
    const from = then.has(action.number)
      ? undefined
      : gone.find(({ name, wording }) => name === action.name && sameWording(wording, action.wording));
    return from ? [{ kind: "moves" as const, from: from.number, to: action.number, name: action.name }] : [];
  });
}

const sameDeadline = (one: Deadline, other: Deadline): boolean =>
  one.date === other.date && one.text === other.text;

const without = <One>(list: readonly One[], other: readonly One[], same: (a: One, b: One) => boolean) =>
  list.filter((one) => !other.some((two) => same(one, two)));

function dated(before: Edition, after: Edition): readonly Effect[] {
  const places = before.agreements.flatMap(({ number, actions }) => [
    String(number),
    ...actions.map((action) => action.number),
  ]);
  return places.flatMap((place): readonly Effect[] => {
    const [then, now] = [datedAt(before.agreements, place), datedAt(after.agreements, place)];
    if (!then || !now || then === now) return [];
    const targets = {
      gone: without(then.targets, now.targets, sameTarget),
      now: without(now.targets, then.targets, sameTarget),
    };
    const deadlines = {
      gone: without(then.deadlines, now.deadlines, sameDeadline),
      now: without(now.deadlines, then.deadlines, sameDeadline),
    };
    const differs = (two: { readonly gone: readonly unknown[]; readonly now: readonly unknown[] }) =>
      two.gone.length + two.now.length > 0;
    return [
      ...(differs(targets) ? [{ kind: "target" as const, place, ...targets }] : []),
      ...(differs(deadlines) ? [{ kind: "deadline" as const, place, ...deadlines }] : []),
    ];
  });
}

/** What changes when `after` takes the place of `before`, in the order in which people want to know it. */
export function effectsOf(
  before: Edition,
  after: Edition,
  { commitments, reportedOn, told }: Reported,
): readonly Effect[] {
  const updatesOf = (action: string, parties: readonly string[]): number =>
    told.filter((one) => one.action === action && parties.includes(one.party)).length;
  const has = (edition: Edition, number: number) => edition.agreements.some((one) => one.number === number);
  const open = new Set(commitments.map(({ action }) => action));
  return [
    ...before.agreements.flatMap(({ number, title }) =>
      has(after, number) ? [] : [{ kind: "ends" as const, agreement: number, title }],
    ),
    ...after.agreements.flatMap(({ number, title }) =>
      has(before, number) ? [] : [{ kind: "returns" as const, agreement: number, title }],
    ),
    ...moves(before, after),
    ...beyond(after, before).map(({ action: { number, name }, parties }) => ({
      kind: "opens" as const,
      action: number,
      name,
      parties,
      earlier: reportedOn.includes(number) && !open.has(number),
    })),
    ...beyond(before, after).map(({ action: { number, name }, parties }) => ({
      kind: "closes" as const,
      action: number,
      name,
      parties,
      updates: updatesOf(number, parties),
    })),
    ...dated(before, after),
  ];
}

/** How many reports would stand where nobody can report any longer. */
export const updatesLeft = (effects: readonly Effect[]): number =>
  effects.reduce((sum, effect) => sum + (effect.kind === "closes" ? effect.updates : 0), 0);
