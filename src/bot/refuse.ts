import type { Request } from "#bot/command";
import { confide, type Reply } from "#bot/reply";
import { refusalCard } from "#cards/refusal";
import type { Refusal } from "#domain/refusal";

/** Says no to the asker alone; where a coordinator can help, by name. */
export async function refuse(refusal: Refusal, { register }: Request, agreement?: number): Promise<Reply> {
  const members = refusal.refused === "no-party" ? await register.people.members() : [];
  const coordinators = members.filter(({ coordinator }) => coordinator).map(({ name }) => name);
  return confide(refusalCard(refusal, agreement, coordinators));
}
