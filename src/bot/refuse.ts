import type { Request } from "#bot/command";
import { decline, type Reply } from "#bot/reply";
import { whoAdds } from "#bot/who-adds";
import { refusalCard } from "#cards/refusal";
import type { Refusal } from "#domain/refusal";

/** Says no to the asker alone; where somebody can help, by name. */
export async function refuse(refusal: Refusal, request: Request, agreement?: number): Promise<Reply> {
  const isAdded = refusal.refused === "no-party" || refusal.refused === "by-name-only";
  const coordinators = isAdded ? await whoAdds(request) : [];
  const { parties } = request.entrance.partnership;
  const several = "party" in refusal && !parties.some(({ name }) => name === refusal.party);
  return decline(refusalCard(refusal, agreement, { coordinators, several }));
}
