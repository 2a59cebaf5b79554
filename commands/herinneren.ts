import { z } from "zod";
import { defineCommand, type Request } from "#bot/command";
import { contactParts } from "#bot/contact-parts";
import { quarterIn } from "#bot/quarter-words";
import { refuse } from "#bot/refuse";
import { confide, type Reply } from "#bot/reply";
import { askNudgeCard, nudgedCard, whoToNudgeCard } from "#cards/channel";
import { nudgeCard } from "#cards/digest";
import { dayOf } from "#domain/dutch";
import { fold } from "#domain/fold";
import type { Member } from "#domain/people";
import { privateSpot } from "#domain/reach";
import { mayCoordinate } from "#domain/rights";

type Nudge = { readonly who: string; readonly sure: boolean };

export const herinneren = defineCommand<Nudge>({
  name: "herinneren",
  aliases: ["herinner"],
  unlisted: true,
  summary: "Als coördinator iemand vragen om te melden.",
  example: "Anna de Vries",
  words: () =>
    z.string().transform((line, context): Nudge => {
      const [, who = "", sure] = /^(.+?)( zeker)?$/.exec(line) ?? [];
      if (who !== "") return { who, sure: sure !== undefined };
      context.addIssue({ code: "custom", message: "nobody" });
      return z.NEVER;
    }),
  run: async ({ who, sure }, request) => {
    const actor = await request.actor();
    const allowed = mayCoordinate(actor);
    if (allowed !== true) return refuse(allowed, request);
    const { register, nearest } = request;
    const members = await register.people.members();
    const member = members.find(({ id, name }) => id === who || fold(name) === fold(who));
    if (!member)
      return confide(
        whoToNudgeCard(
          who,
          nearest(
            who,
            members.map(({ name }) => name),
            3,
          ),
        ),
      );
    return nudge(member, sure, actor.name, request);
  },
});

async function nudge(member: Member, sure: boolean, by: string, request: Request): Promise<Reply> {
  const { register, now } = request;
  const { open } = await contactParts(member.id, request);
  if (open.length === 0) return confide(nudgedCard(member.name, "nothing"));
  const spot = await privateSpot(member, register.rhythms);
  if (!spot) return confide(nudgedCard(member.name, "unreachable"));
  if (!sure) {
    const last = await lastReminded(spot.recipient, request);
    return confide(askNudgeCard(member.name, open.length, last, `herinneren ${member.name} zeker`));
  }
  const quarter = quarterIn({ of: undefined, words: "" }, request);
  const delivery = {
    key: `nudge:${dayOf(now)}:${member.id}`,
    kind: "nudge" as const,
    spot,
    content: { card: nudgeCard(by, quarter, open.length) },
    dueAt: now,
  };
  const added = await register.deliveries.add([delivery]);
  return confide(nudgedCard(member.name, added.length > 0 ? "sent" : "today"));
}

/** YYYY-MM-DD */
async function lastReminded(recipient: string, { register }: Request): Promise<string | null> {
  const [last] = await register.deliveries.find({
    kinds: ["reminder", "nudge"],
    states: ["posted"],
    recipient,
    most: 1,
  });
  return last?.postedAt ? dayOf(last.postedAt) : null;
}
