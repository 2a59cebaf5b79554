import type { Request } from "#bot/command";
import { dayOf } from "#domain/dutch";

/** More names than this nobody reads. */
const most = 4;

/**
 * Names of those who can add the asker: the coordinators and, in a workspace or tenant that is recorded as a party's
 * own, whoever is that party's contact today.
 */
export async function whoAdds({
  heard: { who },
  register: { people },
  now,
}: Request): Promise<readonly string[]> {
  const [members, contacts, teams] = await Promise.all([people.members(), people.contacts(), people.teams()]);
  const today = dayOf(now);
  const party = teams.find((one) => one.platform === who.platform && one.team === who.team)?.party;
  const own = new Set(
    contacts
      .filter((one) => one.party === party && one.action === null)
      .filter(({ until }) => until === null || until >= today)
      .map(({ member }) => member),
  );
  return members
    .filter(({ id, coordinator }) => coordinator || own.has(id))
    .map(({ name }) => name)
    .slice(0, most);
}
