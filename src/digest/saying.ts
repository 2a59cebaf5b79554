import type { Waiting } from "#cards/posting";
import { type Looking, lookOf } from "#digest/digest";
import { staleOverviews } from "#digest/overviews";
import { reminderNow } from "#digest/reminders";
import type { Delivery } from "#domain/deliveries";

/**
 * What a delivery says at the moment it goes out, which may be long after it was put up; undefined where nobody needs
 * it any more.
 */
export const createSaying =
  (looking: Looking) =>
  async (delivery: Delivery): Promise<object | undefined> => {
    const { kind, content } = delivery;
    // What comes under another message goes the way of that message.
    if ((content as Waiting).under !== undefined) return content;
    const look = await lookOf(looking);
    if (!look) return content;
    switch (kind) {
      case "reminder":
      case "nudge":
        return reminderNow(delivery, look);
      case "overview":
      case "moment":
        return (await staleOverviews([delivery], look)).length > 0 ? undefined : content;
      case "interim":
      case "ahead":
      case "question":
      case "notice":
        return content;
    }
  };
