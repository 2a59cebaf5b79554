import type { Reply } from "#platforms/platform";
import { spell } from "#platforms/teams/message-address";
import type { Turn } from "#platforms/teams/turn";

/** Says where a reply came to stand. It stands there already: that it is not kept true is no reason to say that it failed. */
export async function stood(
  { place, log }: Pick<Turn, "place" | "log">,
  reply: Reply,
  activity: string,
): Promise<void> {
  if (reply.place !== "asker" && reply.place !== "channel") return;
  const message = spell({ ...place, activity });
  await reply
    .stood?.({ message })
    .catch((error: unknown) => log("error", "teams-card-not-kept", { error: String(error) }));
}
