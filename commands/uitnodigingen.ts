import { z } from "zod";
import type { Asker } from "#bot/actor";
import { defineCommand, type Request } from "#bot/command";
import { mayNameFor } from "#bot/person";
import { refuse } from "#bot/refuse";
import { confide } from "#bot/reply";
import { noInvitationCard, openInvitationsCard, signOf, withdrawnCard } from "#cards/open-invitations";
import type { Invitation } from "#domain/people";
import { mayCoordinate } from "#domain/rights";

/** `withdraw`: the sign of the invitation to take back. */
type Words = { readonly withdraw?: string };

export const uitnodigingen = defineCommand<Words>({
  name: "uitnodigingen",
  aliases: ["open uitnodigingen"],
  summary: "De uitnodigingen die nog openstaan, en een ervan intrekken.",
  example: "",
  words: () =>
    z
      .string()
      .regex(/^(?:intrekken [\w-]+)?$/i)
      .transform((line): Words => (line === "" ? {} : { withdraw: line.split(" ")[1] ?? "" })),

  run: async ({ withdraw }, request) => {
    const actor = await request.actor();
    const allowed =
      actor.party === null || actor.coordinator
        ? mayCoordinate(actor)
        : await mayNameFor(actor, actor.party, request);
    if (allowed !== true) return refuse(allowed, request);
    const open = await ownInvitations(actor, request);
    if (withdraw === undefined) return confide(openInvitationsCard(open));

    const meant = open.find((invitation) => signOf(invitation) === withdraw);
    const { people } = request.register;
    const isWithdrawn = meant && (await people.withdraw(meant.hash, actor.name, request.now));
    return confide(meant && isWithdrawn ? withdrawnCard(meant) : noInvitationCard());
  },
});

/** A coordinator sees all; a party's contact those for persons of that party. */
async function ownInvitations(
  { coordinator, party }: Asker,
  { register, now }: Request,
): Promise<readonly Invitation[]> {
  const open = await register.people.openInvitations(now);
  return coordinator ? open : open.filter((one) => one.kind === "member" && one.party === party);
}
