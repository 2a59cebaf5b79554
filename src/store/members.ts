import type { Account, Member, Naming, People } from "#domain/people";
import type { PartnershipId } from "#domain/register";
import type { Prisma } from "#generated/sqlite/client";
import { type Hand, record } from "#store/audit";
import type { Db } from "#store/database";
import { oneOf, platforms } from "#store/rows";
import { inTx, type Tx } from "#store/transaction";
import { keepable } from "#store/words";

const include = { accounts: true } as const;
type MemberRow = Prisma.MemberGetPayload<{ include: typeof include }>;

const spell = ({ platform, team, user }: Account): string => JSON.stringify([platform, team, user]);

const toMember = (row: MemberRow): Member => ({
  id: row.id,
  name: row.name,
  party: row.partyName,
  coordinator: row.coordinator,
  accounts: row.accounts
    .map(({ platform, team, user }) => ({
      platform: oneOf(platforms, platform),
      team,
      user,
    }))
    .sort((one, other) => (spell(one) < spell(other) ? -1 : 1)),
});

/** The members behind these accounts. The id of the partnership stands on both sides, so the key of Account is used. */
const behind = (partnershipId: PartnershipId, accounts: readonly Account[]): Prisma.MemberWhereInput => ({
  partnershipId,
  removedAt: null,
  accounts: {
    some: { partnershipId, OR: accounts.map(({ platform, team, user }) => ({ platform, team, user })) },
  },
});

export async function memberOf(
  db: Db | Tx,
  partnershipId: PartnershipId,
  account: Account,
): Promise<Member | undefined> {
  const row = await db.member.findFirst({ where: behind(partnershipId, [account]), include });
  return row ? toMember(row) : undefined;
}

export async function members(db: Db, partnershipId: PartnershipId): Promise<readonly Member[]> {
  const rows = await db.member.findMany({ where: { partnershipId, removedAt: null }, include });
  // Sorted here: databases disagree about the order of letters.
  return rows.map(toMember).sort((one, other) => one.name.localeCompare(other.name, "nl"));
}

/** See `People.reportedByDomain`. Who reports in another party's name has another party. */
export async function reportedByDomain(
  db: Db,
  partnershipId: PartnershipId,
  party: string,
): Promise<boolean> {
  const where = { partnershipId, partyName: party, byParty: party, memberId: null };
  return (await db.update.findFirst({ where, select: { id: true } })) !== null;
}

const othersCoordinate = async (tx: Tx, partnershipId: PartnershipId, id: string): Promise<boolean> =>
  (await tx.member.count({
    where: { partnershipId, coordinator: true, removedAt: null, id: { not: id } },
  })) > 0;

async function known(
  tx: Tx,
  partnershipId: PartnershipId,
  accounts: readonly Account[],
): Promise<Member | undefined> {
  const rows = await tx.member.findMany({ where: behind(partnershipId, accounts), include });
  const [one, other] = rows.map(toMember);
  if (one && other)
    throw new Error(
      `These accounts belong to two members, ${one.name} and ${other.name}. Remove one of them first.`,
    );
  return one;
}

/** Adds the accounts that are new, each once. */
async function addAccounts(
  tx: Tx,
  member: { partnershipId: PartnershipId; memberId: string },
  accounts: readonly Account[],
) {
  const added = new Map(
    accounts.map(({ platform, team, user }) => {
      const account = { platform, team, user };
      return [spell(account), { ...member, ...account }];
    }),
  );
  await tx.account.createMany({ data: [...added.values()] });
}

/** Makes the person a member, or the member `before` this person, with the accounts of both. */
export async function settle(
  tx: Tx,
  partnershipId: PartnershipId,
  before: Member | undefined,
  { name, party = before?.party ?? null, coordinator = before?.coordinator ?? false, accounts }: Naming,
): Promise<Member> {
  const isLast = before?.coordinator === true && !(await othersCoordinate(tx, partnershipId, before.id));
  const said = { name: keepable(name), partyName: party, coordinator: coordinator || isLast };
  const { id } = before
    ? await tx.member.update({ where: { id: before.id, partnershipId }, data: said })
    : await tx.member.create({ data: { partnershipId, ...said } });
  const had = new Set(before?.accounts.map(spell));
  const added = accounts.filter((account) => !had.has(spell(account)));
  await addAccounts(tx, { partnershipId, memberId: id }, added);
  return toMember(await tx.member.findUniqueOrThrow({ where: { id, partnershipId }, include }));
}

/** See `People.name`. The last coordinator stays coordinator: the member that comes back says so. */
export const nameMember = (db: Db, hand: Hand, person: Naming): Promise<Member> =>
  inTx(db, async (tx) => {
    const before = await known(tx, hand.partnershipId, person.accounts);
    const after = await settle(tx, hand.partnershipId, before, person);
    await record(tx, hand, "member", { before, after });
    return after;
  });

/** The row of the member stays, for the updates that point at it; a later invitation makes a new one. */
export const remove = (db: Db, hand: Hand, id: string): ReturnType<People["remove"]> =>
  inTx(db, async (tx) => {
    const { partnershipId, at } = hand;
    const row = await tx.member.findUnique({ where: { id, partnershipId, removedAt: null }, include });
    if (!row) return "unknown";
    if (row.coordinator && !(await othersCoordinate(tx, partnershipId, id))) return "last-coordinator";
    const theirs = { partnershipId, memberId: id };
    await tx.contact.deleteMany({ where: theirs });
    await tx.account.deleteMany({ where: theirs });
    await tx.member.update({ where: { id, partnershipId }, data: { removedAt: at } });
    await record(tx, hand, "removal", { before: toMember(row) });
    return "removed";
  });
