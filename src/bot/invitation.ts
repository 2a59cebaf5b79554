import type { Account } from "#domain/people";

/** What the hall makes of chance and of hashing: a code to pass on, and what of it may be kept. */
export type Invitations = {
  make(): { readonly token: string; readonly hash: string };
  hash(token: string): string;
};

/** No two of these look alike in print or in handwriting: no 0 and O, 1, I and L, 2, 5, 8 and U. */
const signs = "34679ABCDEFGHJKMNPQRSTVWXYZ";
/** 27 signs twelve times over: 57 bits, far beyond guessing in the seven days that a code lives. */
const howMany = 12;

export const lifetimeMilliseconds = 7 * 24 * 60 * 60 * 1_000;

/** A new code, "ABCD-EFGH-JKMN". `pick` chooses a whole number from 0 up to its argument, by chance. */
export const spellCode = (pick: (below: number) => number): string =>
  grouped(Array.from({ length: howMany }, () => signs.charAt(pick(signs.length))).join(""));

const grouped = (code: string): string => code.match(/.{1,4}/g)?.join("-") ?? "";

/** A code as it is kept, from how people type one over, a slip of a sign or two included; undefined for other words. */
export function readCode(typed: string): string | undefined {
  const code = typed
    .replace(/\p{Pd}/gu, "-")
    .replace(/["'“”‘’„.]/g, "")
    .toUpperCase();
  const meant = /^(?:[A-Z0-9]{11,13}|[A-Z0-9]{3,5}(?:[- ]+[A-Z0-9]{3,5}){2})$/.test(code);
  return meant ? grouped(code.replace(/[- ]/g, "")) : undefined;
}

/** How often an account was wrong; kept in memory, because a code outlives no restart by luck. */
export type Guesses = {
  /** Counts a try beforehand, so that many at once gain nothing. False: wait first. */
  mayTry(who: Account, now: Date): boolean;
  /** This try was no guess: the code exists. Earlier wrong ones still count. */
  wasRight(who: Account): void;
};

const mostWrong = 5;
const waitMinutes = 15;

export function createGuesses(): Guesses {
  const counted = new Map<string, { readonly tries: number; readonly until: number }>();
  const keyOf = ({ platform, team, user }: Account): string => JSON.stringify([platform, team, user]);

  return {
    mayTry(who, now) {
      const at = now.getTime();
      for (const [key, { until }] of counted) if (until <= at) counted.delete(key);
      const key = keyOf(who);
      const { tries } = counted.get(key) ?? { tries: 0 };
      if (tries >= mostWrong) return false;
      counted.set(key, { tries: tries + 1, until: at + waitMinutes * 60_000 });
      return true;
    },
    wasRight(who) {
      const key = keyOf(who);
      const known = counted.get(key);
      if (known) counted.set(key, { ...known, tries: known.tries - 1 });
    },
  };
}
