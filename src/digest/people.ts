import type { Look } from "#digest/digest";
import type { Spot } from "#domain/courier";
import type { Member } from "#domain/people";
import { privateSpot } from "#domain/reach";

/** Every coordinator who can be reached, with where. */
export async function coordinators({
  register: { people, rhythms },
}: Pick<Look, "register">): Promise<readonly { readonly member: Member; readonly spot: Spot }[]> {
  const members = (await people.members()).filter(({ coordinator }) => coordinator);
  const found = await Promise.all(
    members.map(async (member) => ({ member, spot: await privateSpot(member, rhythms) })),
  );
  return found.flatMap(({ member, spot }) => (spot ? [{ member, spot }] : []));
}
