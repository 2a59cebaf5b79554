import type { Request } from "#bot/command";
import type { Heard, PageSize } from "#bot/heard";
import type { Reply, Stands } from "#bot/reply";
import type { Card } from "#cards/card";
import type { PostedCard } from "#domain/posted-cards";

/** Draws a card anew for those who see it. */
export type Draw = (posted: PostedCard, size: PageSize) => Promise<Card | undefined>;

/** Lets the platform say where an answer came to stand, so that a card about an agreement is redrawn when that changes. */
export function keptTrue(reply: Reply, { heard, register, now }: Request, page: number): Reply {
  const { platform, team, channel, shared } = heard.where;
  if (reply.place !== "asker" && reply.place !== "channel") return reply;
  if (platform === "terminal") return reply;
  const { about } = reply;
  const where = { platform, team, channel };

  async function stood({ message, private: alone, instead }: Stands): Promise<void> {
    const { user } = heard.who;
    if (instead) await register.cards.replaced(where, user);
    if (!about) return;
    const { agreement, year } = about;
    const line = page > 1 ? `${about.line} pagina ${page}` : about.line;
    const seen = { seenBy: alone ? user : null, until: alone?.until ?? null };
    await register.cards.keep({ ...where, shared, message, ...seen, agreement, year, line }, now);
  }
  return { ...reply, stood };
}

/** Whoever reads the card where it stands: one person, or everybody there. */
export const readerOf = (posted: PostedCard, page: PageSize): Heard => {
  const { platform, team, channel, shared, seenBy, line } = posted;
  return {
    who: { platform, team, user: seenBy ?? "" },
    where: { platform, team, channel, shared },
    door: { form: "{}", whispers: seenBy !== null, page },
    line: seenBy === null ? `toon ${line}` : line,
  };
};
