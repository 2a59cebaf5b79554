import type { Spot } from "#domain/courier";
import type { Member } from "#domain/people";
import type { Rhythms } from "#domain/subscriptions";

/** Where somebody is spoken to in private; undefined where they have no account that can be reached. */
export async function privateSpot(
  { accounts }: Pick<Member, "accounts">,
  rhythms: Pick<Rhythms, "doorstep">,
): Promise<Spot | undefined> {
  for (const { platform, team, user } of accounts) {
    const spot = { team, recipient: user, personal: true, service: null } as const;
    if (platform === "slack") return { ...spot, platform };
    if (platform === "teams" && (await rhythms.doorstep({ platform, team, user })))
      return { ...spot, platform };
  }
  return undefined;
}
