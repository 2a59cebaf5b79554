import { changes, type LogEntry, type Logged, type LoggedContact } from "#domain/logbook";
import type { Contact } from "#domain/people";
import type { PartnershipId } from "#domain/register";
import type { Prisma } from "#generated/sqlite/client";
import type { Db } from "#store/database";
import { fromJson } from "#store/json";
import { oneOf } from "#store/rows";

/** What the audit log keeps of a contact; null where there was none, or is none any more. */
type KeptContact = { readonly before: Contact | null; readonly after: Contact | null };

const toLogged = (what: string, details: Prisma.JsonValue, names: ReadonlyMap<string, string>): Logged => {
  const kind = oneOf(changes, what);
  if (kind !== "contact") return { what: kind, ...fromJson<object>(details) } as Logged;
  const { before, after } = fromJson<KeptContact>(details);
  const nameOf = (contact: Contact | null): string | null =>
    contact && (names.get(contact.member) ?? "iemand");
  const { party = "", action = null } = after ?? before ?? {};
  return { what: kind, party, action, before: nameOf(before), after: nameOf(after) } satisfies LoggedContact;
};

/** See `Register.logbook`. */
export async function logbook(
  db: Db,
  partnershipId: PartnershipId,
  limit: number,
): Promise<readonly LogEntry[]> {
  const rows = await db.auditEntry.findMany({
    where: { partnershipId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
  });
  const named = rows
    .filter(({ what }) => what === "contact")
    .flatMap(({ details }) => Object.values(fromJson<KeptContact>(details)))
    .flatMap((contact) => contact?.member ?? []);
  const members = await db.member.findMany({
    where: { partnershipId, id: { in: [...new Set(named)] } },
    select: { id: true, name: true },
  });
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return rows.map(({ at, by, what, details }) => ({ at, by, ...toLogged(what, details, names) }));
}
