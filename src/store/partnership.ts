import type { Partnership } from "#domain/partnership";
import type { Entrance, PartnershipId, Programme } from "#domain/register";
import type { Rhythm } from "#domain/rhythm";
import type { Prisma } from "#generated/sqlite/client";
import type { Db } from "#store/database";
import { fromJson, toJson } from "#store/json";
import { inTx, type Tx } from "#store/transaction";

/** The one place that names a partnership: whoever holds the id was let in by its slug. */
const letIn = (id: string): PartnershipId => id as PartnershipId;

const isSaid = (json: Prisma.JsonValue): json is Prisma.JsonObject =>
  typeof json === "object" && json !== null && Object.keys(json).length > 0;

export async function enter(db: Db, slug: string): Promise<Entrance | undefined> {
  const row = await db.partnership.findUnique({
    where: { slug },
    include: { programmes: { orderBy: { year: "desc" } } },
  });
  if (!row) return undefined;
  const partnership: Partnership = {
    slug: row.slug,
    name: row.name,
    municipality: row.municipality,
    term: { from: row.termFrom, to: row.termTo },
    parties: fromJson<Partnership["parties"]>(row.profiles),
    groups: fromJson<Partnership["groups"]>(row.groups),
    glossary: fromJson<Partnership["glossary"]>(row.glossary),
    calendar: fromJson<Partnership["calendar"]>(row.calendar),
    ...(isSaid(row.rhythm) && { rhythm: fromJson<Partial<Rhythm>>(row.rhythm) }),
  };
  const programmes = row.programmes.map(
    ({ year, editionId, closed }): Programme => ({ year, edition: editionId, closed }),
  );
  return { id: letIn(row.id), partnership, programmes, since: row.since };
}

export async function partnerships(
  db: Db,
): Promise<readonly { readonly slug: string; readonly name: string }[]> {
  const rows = await db.partnership.findMany({ select: { slug: true, name: true } });
  // Sorted here: databases disagree about the order of letters.
  return rows.sort((one, other) => one.name.localeCompare(other.name, "nl"));
}

/** What keeps a party in the register. */
const bonds: Prisma.PartyWhereInput[] = [
  { commitments: { some: {} } },
  { updates: { some: {} } },
  { remarks: { some: {} } },
  { members: { some: {} } },
  { teams: { some: {} } },
  { contacts: { some: {} } },
  { invitations: { some: {} } },
  { switches: { isNot: null } },
];

/** See `Store.partiesInUse`. */
export async function partiesInUse(db: Db, partnershipId: PartnershipId): Promise<readonly string[]> {
  const rows = await db.party.findMany({
    where: { partnershipId, OR: bonds },
    select: { name: true },
    orderBy: { position: "asc" },
  });
  return rows.map(({ name }) => name);
}

/** Takes away the parties that are not in `names`; throws where the register has anything of one. */
async function dropParties(tx: Tx, partnershipId: string, names: readonly string[]): Promise<void> {
  const gone = { partnershipId, name: { notIn: [...names] } };
  const bound = await tx.party.findFirst({ where: { ...gone, OR: bonds } });
  if (bound)
    throw new Error(
      `${bound.name} has parts, updates or people in the register, so it stays a party of this partnership. Put it back in the list of parties.`,
    );
  await tx.party.deleteMany({ where: gone });
}

/** Parties are known by their name: one with another name is another party. */
export async function found(db: Db, partnership: Partnership, at: Date): Promise<PartnershipId> {
  const { slug, name, municipality, term, parties, groups, glossary, calendar, rhythm = {} } = partnership;
  const now = {
    name,
    municipality,
    termFrom: term.from,
    termTo: term.to,
    profiles: toJson(parties),
    groups: toJson(groups),
    glossary: toJson(glossary),
    calendar: toJson(calendar),
    rhythm: toJson(rhythm),
  };
  return inTx(db, async (tx) => {
    const create = { slug, since: at, ...now };
    const { id } = await tx.partnership.upsert({
      where: { slug },
      create,
      update: now,
      select: { id: true },
    });
    const names = parties.map((party) => party.name);
    await dropParties(tx, id, names);
    for (const [position, name] of names.entries()) {
      const key = { partnershipId: id, name };
      await tx.party.upsert({
        where: { partnershipId_name: key },
        create: { ...key, position },
        update: { position },
      });
    }
    return letIn(id);
  });
}
