import type { People, Switches } from "#domain/people";

/**
 * How many speak for a party: its members, or, where it has none and is open to its domain, whoever reported that way.
 * With what the party chose.
 */
export async function spokenFor(
  party: string,
  people: People,
): Promise<{ readonly linked: number; readonly switches: Switches }> {
  const [members, chosen] = await Promise.all([people.members(), people.switches()]);
  const off: Switches = { party, openToDomain: false, onBehalf: false, byMail: false };
  const switches = chosen.find((one) => one.party === party) ?? off;
  const named = members.filter((member) => member.party === party).length;
  const linked = named === 0 && switches.openToDomain && (await people.reportedByDomain(party)) ? 1 : named;
  return { linked, switches };
}
