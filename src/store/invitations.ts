import type { Account, Invitation, People, Redeemed, Team } from "#domain/people";
import type { PartnershipId } from "#domain/register";
import type { Invitation as InvitationRow } from "#generated/sqlite/client";
import { type Hand, record } from "#store/audit";
import type { Db } from "#store/database";
import { memberOf, settle } from "#store/members";
import { oneOf } from "#store/rows";
import { knownTeam, settleTeam } from "#store/teams";
import { inTx, overtaken, type Tx } from "#store/transaction";
import { keepable } from "#store/words";

/** Rejects where the hash is there already. */
export const invite = (db: Db, hand: Hand, { hash, kind, party, by, expires }: Invitation): Promise<void> =>
  inTx(db, async (tx) => {
    const key = { partnershipId: hand.partnershipId, hash };
    if (await tx.invitation.findUnique({ where: { partnershipId_hash: key } }))
      throw new Error("In this partnership there is an invitation with this hash already.");
    const data = { ...key, kind, partyName: party, by: keepable(by), expires };
    await tx.invitation.create({ data });
    await record(tx, hand, "invitation", { kind, party, expires });
  });

const toInvitation = ({ hash, kind, partyName, by, expires }: InvitationRow): Invitation => ({
  hash,
  kind: oneOf(["member", "team"], kind),
  party: partyName,
  by,
  expires,
});

/** See `People.openInvitations`. */
export async function openInvitations(
  db: Db,
  partnershipId: PartnershipId,
  at: Date,
): Promise<readonly Invitation[]> {
  const rows = await db.invitation.findMany({
    where: { partnershipId, usedAt: null, expires: { gt: at } },
    orderBy: [{ expires: "asc" }, { kind: "asc" }, { hash: "asc" }],
  });
  return rows.map(toInvitation);
}

/** See `People.withdraw`. The invitation stays, as one that has expired. */
export const withdraw = (db: Db, hand: Hand, hash: string): Promise<boolean> =>
  inTx(db, async (tx) => {
    const { partnershipId, at } = hand;
    const row = await tx.invitation.findUnique({
      where: { partnershipId_hash: { partnershipId, hash } },
    });
    if (!row || row.usedAt || row.expires <= at) return false;
    const { count } = await tx.invitation.updateMany({
      where: { partnershipId, hash, usedAt: null },
      data: { expires: at },
    });
    if (count === 0) throw overtaken();
    const { kind, party, by: invitedBy } = toInvitation(row);
    await record(tx, hand, "withdrawal", { kind, party, invitedBy });
    return true;
  });

/** Somebody who uses a link. */
export type Guest = { readonly who: Account; readonly name: string };

/** A member who is there already keeps name and role; only the party that the link names is new. */
async function join(tx: Tx, { partnershipId }: Hand, party: string | null, { who, name }: Guest) {
  const before = await memberOf(tx, partnershipId, who);
  const person = before ?? { name, party: null, coordinator: false, accounts: [who] };
  const member = await settle(tx, partnershipId, before, { ...person, party: party ?? person.party });
  return { before, redeemed: { kind: "member", member } satisfies Redeemed };
}

/** A team that is recorded as a party's own stays so: a link opened in the wrong one must not change whose it is. */
async function bring(
  tx: Tx,
  { partnershipId }: Hand,
  party: string | null,
  key: Pick<Team, "platform" | "team">,
) {
  const before = await knownTeam(tx, partnershipId, key);
  const team: Team = { ...key, party: before?.party ?? party };
  await settleTeam(tx, partnershipId, team);
  return { before, redeemed: { kind: "team", team } satisfies Redeemed };
}

async function use(
  tx: Tx,
  { partnershipId, hash }: InvitationRow,
  { platform, team, user }: Account,
  at: Date,
) {
  const { count } = await tx.invitation.updateMany({
    where: { partnershipId, hash, usedAt: null },
    data: { usedAt: at, usedBy: `${platform} ${team} ${user}` },
  });
  if (count === 0) throw overtaken();
}

/** See `People.redeem`. The terminal has no team to bring: an invitation for one is unknown there, and stays unused. */
export function redeem(db: Db, hand: Hand, hash: string, guest: Guest): ReturnType<People["redeem"]> {
  const { partnershipId, at } = hand;
  const { platform, team } = guest.who;
  return inTx(db, async (tx) => {
    const row = await tx.invitation.findUnique({
      where: { partnershipId_hash: { partnershipId, hash } },
    });
    if (!row) return "unknown";
    if (row.usedAt) return "used";
    if (row.expires <= at) return "expired";
    const isMember = oneOf(["member", "team"], row.kind) === "member";
    if (!isMember && platform === "terminal") return "unknown";

    await use(tx, row, guest.who, at);
    const { before, redeemed } =
      isMember || platform === "terminal"
        ? await join(tx, hand, row.partyName, guest)
        : await bring(tx, hand, row.partyName, { platform, team });
    await record(tx, hand, "redemption", { invitedBy: row.by, who: guest.who, before, ...redeemed });
    return redeemed;
  });
}
