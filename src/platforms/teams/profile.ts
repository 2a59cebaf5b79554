import { setTimeout as wait } from "node:timers/promises";
import type { Account, Log, Profile } from "#platforms/platform";
import { fields, string } from "#platforms/teams/fields";
import { limits } from "#platforms/teams/limits";

/** Asks Teams for the member behind an activity: one request. Rejects where Teams refuses or cannot be reached. */
export type AskMember = () => Promise<unknown>;

/** `visited` is the tenant of the conversation. Undefined where Teams does not say in time; never rejects. */
type Profiles = (who: Account, visited: string, ask: AskMember) => Promise<Profile | undefined>;

/** Profiles as Teams gives them, each kept for `limits.profileKeptMilliseconds`. */
export function createProfiles(clock: () => Date, log: Log): Profiles {
  const known = new Map<string, { readonly until: number; readonly profile: Promise<Profile | undefined> }>();

  async function read(who: Account, ask: AskMember): Promise<Profile | undefined> {
    const answered = new AbortController();
    const late = wait(limits.profileMilliseconds, undefined, { signal: answered.signal });
    try {
      const member = await Promise.race([ask(), late]);
      if (member === undefined) log("warn", "teams-member-unknown", { error: "no answer in time" });
      return member === undefined ? undefined : profileFrom(member, who);
    } catch (error) {
      log("warn", "teams-member-unknown", { error: String(error) });
      return undefined;
    } finally {
      answered.abort();
    }
  }

  return async (who, visited, ask) => {
    const now = clock().getTime();
    for (const [key, { until }] of known) if (until <= now) known.delete(key);
    // The same person is a guest in one tenant and a member in another.
    const key = JSON.stringify([visited, who.team, who.user]);
    const kept = known.get(key);
    if (kept) return kept.profile;
    const profile = read(who, ask);
    known.set(key, { until: now + limits.profileKeptMilliseconds, profile });
    if ((await profile) === undefined) known.delete(key);
    return profile;
  };
}

/**
 * A full member has the role of a user, stands in the directory of the account's own tenant, and is no guest, whose
 * principal name holds `#EXT#`. What Teams leaves out counts against it. Only a full member's address is the tenant's own.
 */
export function profileFrom(member: unknown, who: Account): Profile {
  const { name, givenName, surname, email, userRole, userPrincipalName, tenantId } = fields(member);
  const principal = string(userPrincipalName);
  const full =
    string(userRole) === "user" &&
    principal !== "" &&
    !/#EXT#/i.test(principal) &&
    string(tenantId).toLowerCase() === who.team.toLowerCase();
  const parts = [string(givenName), string(surname)].filter(Boolean).join(" ");
  return { name: string(name) || parts, email: string(email) || null, emailConfirmed: full, full };
}
