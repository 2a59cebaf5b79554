import type { Asker } from "#bot/actor";
import type { Request } from "#bot/command";
import { dayOf } from "#domain/dutch";
import { fold } from "#domain/fold";
import { nameOf, vocabulary } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
import type { Account, Member } from "#domain/people";
import { type Decision, mayName } from "#domain/rights";

/** Somebody named in a line: an account where the door gives one, and the member, where it is one. */
export type Person = {
  readonly account?: Account;
  /** What to call this person; null where the line does not say. */
  readonly name: string | null;
  readonly member?: Member;
};

/** The account in front of words, as this door gives it; what stands behind it is a name. */
function accountIn(words: string, { platform, team }: Account) {
  switch (platform) {
    case "slack": {
      // A member of the asker's own workspace; somebody of another one has to be invited.
      const found = /^<@(?<user>[UW][A-Z0-9]+)(?:\|(?<label>[^<>]*))?> ?(?<name>.*)$/u.exec(words)?.groups;
      return found && accountOf({ platform, team, user: found.user ?? "" }, found.name || found.label);
    }
    case "terminal": {
      const found = /^(?<user>[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+) ?(?<name>.*)$/u.exec(words)?.groups;
      const user = found?.user?.toLowerCase();
      return user === undefined ? undefined : accountOf({ platform, team, user }, found?.name || user);
    }
    case "teams":
      // A mention reaches us as a name alone, and a name proves nothing.
      return undefined;
  }
}

const accountOf = (account: Account, name: string | undefined) => ({ account, name: name || null });

/**
 * Whom words mean: an account as the door gives it, or the one member who is called so. Undefined where that is
 * nobody, or more than one.
 */
export function personIn(words: string, who: Account, members: readonly Member[]): Person | undefined {
  const given = accountIn(words, who);
  if (given) {
    const member = members.find(({ accounts }) => accounts.some((one) => isSame(one, given.account)));
    return member ? { ...given, member } : given;
  }
  const [member, ...others] = members.filter(({ name }) => fold(name) === fold(words));
  return member && others.length === 0 ? { name: null, member } : undefined;
}

const isSame = (one: Account, other: Account): boolean =>
  one.platform === other.platform && one.team === other.team && one.user === other.user;

/** The one party that a line is about, in front or at the end, and the other words. */
export function takeParty(
  line: string,
  where: "front" | "end",
  known: Partnership,
): { readonly party: string; readonly rest: string } | undefined {
  const words = line.split(" ");
  const cuts = words.map((_, at) => (where === "end" ? at : words.length - at));
  for (const cut of cuts) {
    const [front, end] = [words.slice(0, cut).join(" "), words.slice(cut).join(" ")];
    const party = partyOf(where === "end" ? end : front, known);
    if (party) return { party, rest: where === "end" ? front : end };
  }
  return undefined;
}

/** The party that words are, exactly; a group of parties is none. */
export function partyOf(words: string, known: Partnership): string | undefined {
  const named = nameOf(words, vocabulary(known));
  return named && !named.isGroup ? named.name : undefined;
}

/**
 * Whether the asker may say who speaks for a party: a coordinator, or whoever is its contact today. Somebody who is
 * the contact for one action does not decide about the whole party.
 */
export async function mayNameFor(actor: Asker, party: string, { register, now }: Request): Promise<Decision> {
  const contacts = actor.member === null ? [] : await register.people.contacts();
  const own = contacts.some(
    (one) =>
      one.member === actor.member &&
      one.party === party &&
      one.action === null &&
      (one.until === null || one.until >= dayOf(now)),
  );
  return mayName(actor, party, own);
}
