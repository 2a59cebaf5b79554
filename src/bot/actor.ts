import type { Heard } from "#bot/heard";
import { partyByDomain } from "#domain/mail-domain";
import type { Partnership } from "#domain/partnership";
import type { People, Profile } from "#domain/people";
import type { NewUpdate } from "#domain/reporting";
import type { Actor } from "#domain/rights";

/** Whoever asks, with the member behind the account where there is one. */
export type Asker = Actor & { readonly member: string | null };

/** How an asker signs what is stored. */
export const signed = ({ name, party, member }: Asker): NewUpdate["by"] => ({ name, party, member });

/**
 * Who this is: a member by name; else, where a party opened itself to its domain, somebody of its own workspace or
 * tenant by the platform's word; else a reader. `known` accounts came in through a workspace or tenant that takes part.
 */
export async function askerOf(
  { who, profile }: Heard,
  partnership: Partnership,
  people: People,
): Promise<Asker> {
  const member = await people.memberOf(who);
  if (member) {
    const { id, name, party, coordinator } = member;
    return { name, party, coordinator, known: true, member: id };
  }
  const told = await profile?.();
  const party = told ? await openParty(told, who, partnership, people) : null;
  return { name: told?.name ?? "iemand", party, coordinator: false, known: true, member: null };
}

/** The party that opened itself to its domain and whose own workspace or tenant this is. */
async function openParty(
  profile: Profile,
  { platform, team }: Heard["who"],
  partnership: Partnership,
  people: People,
): Promise<string | null> {
  const own =
    platform === "terminal"
      ? null
      : (await people.teams()).find((one) => one.team === team && one.platform === platform);
  const party = partyByDomain(profile, platform, own?.party ?? null, partnership);
  if (party === undefined) return null;
  const open = (await people.switches()).find((one) => one.party === party)?.openToDomain ?? false;
  return open ? party : null;
}
