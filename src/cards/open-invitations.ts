import { button, type Card, card, quiet, type Row, rows, strong, text } from "#cards/card";
import { dutchMoment } from "#domain/dutch";
import type { Invitation } from "#domain/people";

/** Enough of its hash to tell an invitation from the others; nobody finds the code back from it. */
export const signOf = ({ hash }: Pick<Invitation, "hash">): string => hash.slice(0, 10);

const invited = ({ kind, party }: Invitation): string =>
  kind === "member"
    ? `Iemand van ${party ?? "geen partij"}`
    : `Organisatie${party === null ? "" : ` van ${party}`}`;

const row = (invitation: Invitation): Row => ({
  text: invited(invitation),
  detail: `uitgenodigd door ${invitation.by}, verloopt ${dutchMoment(invitation.expires)}`,
  opens: { label: "Intrekken", says: `uitnodigingen intrekken ${signOf(invitation)}` },
});

const ways = [button("Iemand uitnodigen", "uitnodigen"), button("Alle deelnemers", "deelnemers")] as const;

/** Invitations that can still be used, each with the way to take it back. */
export const openInvitationsCard = (invitations: readonly Invitation[]): Card =>
  card(
    "Open uitnodigingen",
    invitations.length === 0
      ? [text("Er staat geen uitnodiging open.")]
      : [quiet("Wie een van deze codes heeft, kan meedoen."), rows(invitations.map(row))],
    ways,
  );

export const withdrawnCard = (invitation: Invitation): Card =>
  card(
    "Uitnodiging ingetrokken",
    [strong(`${invited(invitation)}: de code werkt niet meer.`)],
    [button("Open uitnodigingen", "uitnodigingen"), ...ways],
  );

export const noInvitationCard = (): Card =>
  card(
    "Uitnodiging niet gevonden",
    [text("Deze uitnodiging staat niet meer open: ze is gebruikt, verlopen of al ingetrokken.")],
    [button("Open uitnodigingen", "uitnodigingen"), ...ways],
  );
