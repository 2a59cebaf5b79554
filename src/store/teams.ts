import type { Team } from "#domain/people";
import type { PartnershipId } from "#domain/register";
import type { Team as TeamRow } from "#generated/sqlite/client";
import { type Hand, record } from "#store/audit";
import type { Db } from "#store/database";
import { oneOf } from "#store/rows";
import { inTx, type Tx } from "#store/transaction";

const toTeam = ({ platform, team, partyName }: TeamRow): Team => ({
  platform: oneOf(["slack", "teams"], platform),
  team,
  party: partyName,
});

const keyOf = (partnershipId: PartnershipId, { platform, team }: Pick<Team, "platform" | "team">) => ({
  partnershipId,
  platform,
  team,
});

export async function teams(db: Db, partnershipId: PartnershipId): Promise<readonly Team[]> {
  const rows = await db.team.findMany({
    where: { partnershipId },
    orderBy: [{ platform: "asc" }, { team: "asc" }],
  });
  return rows.map(toTeam);
}

export async function knownTeam(
  tx: Tx,
  partnershipId: PartnershipId,
  team: Pick<Team, "platform" | "team">,
): Promise<Team | undefined> {
  const row = await tx.team.findUnique({
    where: { partnershipId_platform_team: keyOf(partnershipId, team) },
  });
  return row ? toTeam(row) : undefined;
}

export async function settleTeam(tx: Tx, partnershipId: PartnershipId, team: Team): Promise<void> {
  const key = keyOf(partnershipId, team);
  await tx.team.upsert({
    where: { partnershipId_platform_team: key },
    create: { ...key, partyName: team.party },
    update: { partyName: team.party },
  });
}

export const admit = (db: Db, hand: Hand, { platform, team, party }: Team): Promise<void> =>
  inTx(db, async (tx) => {
    const after: Team = { platform, team, party };
    const before = await knownTeam(tx, hand.partnershipId, after);
    await settleTeam(tx, hand.partnershipId, after);
    await record(tx, hand, "team", { before, after });
  });

/** See `People.dismiss`. */
export const dismiss = (db: Db, hand: Hand, team: Pick<Team, "platform" | "team">): Promise<boolean> =>
  inTx(db, async (tx) => {
    const before = await knownTeam(tx, hand.partnershipId, team);
    if (!before) return false;
    const where = { partnershipId_platform_team: keyOf(hand.partnershipId, team) };
    await tx.team.delete({ where });
    await record(tx, hand, "team-removal", { before });
    return true;
  });
