import type { Request } from "#bot/command";
import type { Account, Member } from "#domain/people";

/**
 * The accounts for which something may stand open that is different now: those of whoever spoke in front, then those of
 * others who speak for the same party, and of the coordinators.
 */
export async function concerned({ heard: { who }, register, actor }: Request): Promise<readonly Account[]> {
  const members = await register.people.members();
  const isOwn = ({ accounts }: Member): boolean =>
    accounts.some(
      ({ platform, team, user }) => platform === who.platform && team === who.team && user === who.user,
    );
  const own = members.find(isOwn);
  const { party } = own ?? (await actor());
  const others = members.filter(
    (one) => one !== own && (one.coordinator || (party !== null && one.party === party)),
  );
  return [...(own?.accounts ?? [who]), ...others.flatMap(({ accounts }) => accounts)];
}
