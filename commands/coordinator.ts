import { z } from "zod";
import type { Asker } from "#bot/actor";
import { defineCommand, type Request } from "#bot/command";
import { withMember } from "#bot/members";
import { refuse } from "#bot/refuse";
import { confide, type Reply } from "#bot/reply";
import { confirmDemotionCard, coordinatorCard, demotedCard, noCoordinatorCard } from "#cards/coordinator";
import type { Member } from "#domain/people";
import { mayCoordinate, mayDismiss } from "#domain/rights";

/** `person` is somebody as this door names them, or the name of a member. */
type Words = { readonly person: string; readonly away: boolean; readonly sure: boolean };

const shape =
  /^(?:(?<front>weg|weghalen|niet meer) )?(?<person>.+?)(?<behind> weg(?:halen)?)?(?<sure> zeker)?$/isu;

export const coordinator = defineCommand<Words>({
  name: "coördinator",
  aliases: ["deelnemer coördinator", "lid coördinator"],
  summary: "Iemand coördinator maken, of die rol weer weghalen.",
  example: "weg Jan de Vries",
  words: () =>
    z.string().transform((line, context): Words => {
      const found = shape.exec(line)?.groups;
      if (found)
        return {
          person: found.person ?? "",
          away: found.front !== undefined || found.behind !== undefined,
          sure: found.sure !== undefined,
        };
      context.addIssue({ code: "custom", message: "nobody named" });
      return z.NEVER;
    }),

  run: async (words, request) => {
    const actor = await request.actor();
    const allowed = mayCoordinate(actor);
    if (allowed !== true) return refuse(allowed, request);
    return withMember(words.person, request, (member) =>
      words.away ? demote(member, words, actor, request) : promote(member, actor, request),
    );
  },
});

/** The role alone: the party may be another's to change at this moment. */
const namedAs = ({ name, accounts }: Member, coordinator: boolean) => ({ name, accounts, coordinator });

async function promote(member: Member, { name }: Asker, { register, now }: Request): Promise<Reply> {
  return confide(coordinatorCard(await register.people.name(namedAs(member, true), name, now)));
}

async function demote(
  member: Member,
  { person, sure }: Words,
  actor: Asker,
  request: Request,
): Promise<Reply> {
  const { people } = request.register;
  if (!member.coordinator) return confide(noCoordinatorCard(member));
  const others = (await people.members()).filter((one) => one.coordinator).length;
  const allowed = mayDismiss(actor, others);
  if (allowed !== true) return refuse(allowed, request);
  if (!sure) return confide(confirmDemotionCard(member, person));
  const after = await people.name(namedAs(member, false), actor.name, request.now);
  // Somebody else may have left as the last but one meanwhile.
  return after.coordinator ? refuse({ refused: "last-coordinator" }, request) : confide(demotedCard(after));
}
