import type { Book, Request } from "#bot/command";
import { agreementOf } from "#domain/progress";
import type { Commitment, Update } from "#domain/register";

/** Nobody reports so often on one part in a year. */
const furthest = 1_000;

/** What was said of one part, newest entry first. */
export const updatesOf = (
  { edition: { year } }: Book,
  { action, party }: Pick<Commitment, "action" | "party">,
  { register }: Request,
): Promise<readonly Update[]> =>
  register.updates(year, agreementOf(action), furthest, { action, parties: [party] });
