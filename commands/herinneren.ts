import { z } from "zod";
import { defineCommand, type Request } from "#bot/command";
import { contactParts } from "#bot/contact-parts";
import { quarterIn } from "#bot/quarter-words";
import { refuse } from "#bot/refuse";
import { lastReminded } from "#bot/reminded";
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
    return nudge(member, { who, sure }, actor.name, request);
  },
});

async function nudge(member: Member, { who, sure }: Nudge, by: string, request: Request): Promise<Reply> {
  const { register, now } = request;
  const { open } = await contactParts(member.id, request);
  if (open.length === 0) return confide(nudgedCard(member.name, "nothing"));
  const spot = await privateSpot(member, register.rhythms);
  if (!spot) return confide(nudgedCard(member.name, "unreachable"));
  const last = await lastReminded(member, request);
  if (!sure) return confide(askNudgeCard(member.name, open.length, last, `herinneren ${who} zeker`));
  if (last === dayOf(now)) return confide(nudgedCard(member.name, "today"));
  const quarter = quarterIn({ of: { asked: "usual" } }, request);
  if ("none" in quarter) return confide(quarter.none);
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
