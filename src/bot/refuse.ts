import type { Request } from "#bot/command";
import { confide, type Reply } from "#bot/reply";
import { whoAdds } from "#bot/who-adds";
import { refusalCard } from "#cards/refusal";
import type { Refusal } from "#domain/refusal";

/** Says no to the asker alone; where somebody can help, by name. */
export async function refuse(refusal: Refusal, request: Request, agreement?: number): Promise<Reply> {
  const names = refusal.refused === "no-party" ? await whoAdds(request) : [];
  return confide(refusalCard(refusal, agreement, names));
}
