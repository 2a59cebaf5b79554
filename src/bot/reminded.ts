import type { Request } from "#bot/command";
import { dayOf } from "#domain/dutch";
import type { Member } from "#domain/people";
import { privateSpot } from "#domain/reach";

/** The day (YYYY-MM-DD) somebody was last asked to report; null where that never happened. */
export async function lastReminded(
  member: Pick<Member, "accounts">,
  { register }: Request,
): Promise<string | null> {
  const spot = await privateSpot(member, register.rhythms);
  if (!spot) return null;
  const [last] = await register.deliveries.find({
    kinds: ["reminder", "nudge"],
    states: ["posted"],
    recipient: spot.recipient,
    most: 1,
  });
  return last?.postedAt ? dayOf(last.postedAt) : null;
}
