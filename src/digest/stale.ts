import type { Look } from "#digest/digest";
import { staleOverviews } from "#digest/overviews";
import { staleReminders } from "#digest/reminders";

/** Drops what waits and is not needed any more; what somebody is at this very moment is left to them. */
export async function dropStale(look: Look): Promise<void> {
  for (const delivery of [...(await staleReminders(look)), ...(await staleOverviews(look))])
    await look.register.deliveries.drop(delivery);
}
