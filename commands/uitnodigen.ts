import { z } from "zod";
import type { Asker } from "#bot/actor";
import { defineCommand, type Request } from "#bot/command";
import { lifetimeMilliseconds } from "#bot/invitation";
import { mayNameFor, partyOf } from "#bot/person";
import { refuse } from "#bot/refuse";
import { confide, type Reply } from "#bot/reply";
import { inPrivateCard, memberInvitationCard, teamInvitationCard, whomToInviteCard } from "#cards/invitation";
import type { Invitation } from "#domain/people";
import { mayCoordinate } from "#domain/rights";

/** `party` undefined: the asker's own for a person, nobody's for an organisation. */
type Words = { readonly kind: Invitation["kind"]; readonly party?: string };

export const uitnodigen = defineCommand<Words>({
  name: "uitnodigen",
  aliases: ["uitnodiging", "nodig uit"],
  summary: "Een code maken waarmee iemand voor een partij meedoet, of een organisatie.",
  example: "Beter Wonen",
  words: (known) =>
    z.string().transform((line, context): Words => {
      const rest = line.replace(/^organisatie(?: |$)/i, "");
      const kind = rest === line ? "member" : "team";
      const party = partyOf(rest, known);
      if (rest !== "" && !party) context.addIssue({ code: "custom", message: "not a party alone" });
      return { kind, ...(party && { party }) };
    }),

  run: async ({ kind, party }, request) => {
    const actor = await request.actor();
    return kind === "team" ? inviteTeam(party, actor, request) : invitePerson(party, actor, request);
  },
});

async function invitePerson(named: string | undefined, actor: Asker, request: Request): Promise<Reply> {
  const party = named ?? actor.party;
  if (party === null) {
    const allowed = mayCoordinate(actor);
    if (allowed !== true) return refuse(allowed, request);
    return confide(whomToInviteCard(request.entrance.partnership.parties.map(({ name }) => name)));
  }
  const allowed = await mayNameFor(actor, party, request);
  if (allowed !== true) return refuse(allowed, request);
  if (isOverheard(request)) return confide(inPrivateCard(`uitnodigen ${party}`));
  return confide(memberInvitationCard(party, await invite({ kind: "member", party }, actor, request)));
}

async function inviteTeam(party: string | undefined, actor: Asker, request: Request): Promise<Reply> {
  const allowed = mayCoordinate(actor);
  if (allowed !== true) return refuse(allowed, request);
  if (isOverheard(request)) return confide(inPrivateCard(`uitnodigen organisatie ${party ?? ""}`.trim()));
  const code = await invite({ kind: "team", party: party ?? null }, actor, request);
  return confide(teamInvitationCard(party ?? null, code));
}

/** Where everybody reads the answer to what is typed, nobody is given a code. */
const isOverheard = ({ heard: { where, door } }: Request): boolean => where.shared && !door.whispers;

async function invite(
  invited: Pick<Invitation, "kind" | "party">,
  { name: by }: Asker,
  { register, invitations, now }: Request,
): Promise<{ readonly token: string; readonly expires: Date }> {
  const { token, hash } = invitations.make();
  const expires = new Date(now.getTime() + lifetimeMilliseconds);
  await register.people.invite({ ...invited, hash, by, expires }, now);
  return { token, expires };
}
