import type { Account } from "#domain/people";
import type { PartnershipId, Register } from "#domain/register";

/** Another process may have changed it: what is remembered is this old at most. */
const keptMilliseconds = 60_000;

type Roster = { readonly until: number; readonly keys: Promise<ReadonlySet<string>> };

/** Who takes part by the register, beside those whom the hall admits. */
export type Admission = {
  admits(who: Account, id: PartnershipId, register: Register, now: Date): Promise<boolean>;
  /** To be called where somebody may have joined or left. */
  forget(id: PartnershipId): void;
};

/** Reads the whole list at once: however many strangers ask, that is two database calls a minute. */
export function createAdmission(): Admission {
  const rosters = new Map<PartnershipId, Roster>();

  function rosterOf(id: PartnershipId, register: Register, now: Date): Promise<ReadonlySet<string>> {
    const at = now.getTime();
    const known = rosters.get(id);
    if (known && known.until > at) return known.keys;
    const keys = read(register);
    const roster = { until: at + keptMilliseconds, keys };
    rosters.set(id, roster);
    keys.catch(() => rosters.get(id) === roster && rosters.delete(id));
    return keys;
  }

  return {
    async admits({ platform, team, user }, id, register, now) {
      const keys = await rosterOf(id, register, now);
      return keys.has(spell(platform, team)) || keys.has(spell(platform, team, user));
    },
    forget: (id) => void rosters.delete(id),
  };
}

const spell = (...parts: readonly string[]): string => JSON.stringify(parts);

async function read({ people }: Register): Promise<ReadonlySet<string>> {
  const [teams, members] = await Promise.all([people.teams(), people.members()]);
  const accounts = members.flatMap((member) => member.accounts);
  return new Set([
    ...teams.map(({ platform, team }) => spell(platform, team)),
    ...accounts.map(({ platform, team, user }) => spell(platform, team, user)),
  ]);
}
