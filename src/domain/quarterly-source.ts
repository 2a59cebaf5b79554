import { lastDay } from "#domain/quarter";
import { type Quarterly, type QuarterlySources, quarterlyOf } from "#domain/quarterly";
import type { Register } from "#domain/register";

/**
 * The quarter as it stood, from the register: of a history of any length only what decides how parts stood is read,
 * and words for the parts that are shown with them.
 */
export async function readQuarterly(
  register: Pick<Register, "told" | "updatesWith" | "rhythms">,
  sources: Omit<QuarterlySources, "updates" | "earlier" | "meetings">,
): Promise<Quarterly> {
  const { edition, quarter } = sources;
  const updates = await register.told(edition.year, lastDay(quarter));
  const earlier = quarter.quarter === 1 ? await register.told(edition.year - 1, lastDay(quarter)) : [];
  const meetings = await register.rhythms.meetings();
  const quarterly = quarterlyOf({ ...sources, updates, earlier, meetings });
  const ids = quarterly.attention.flatMap(({ held }) => held?.id ?? []);
  const whole = new Map((await register.updatesWith(ids)).map((update) => [update.id, update]));
  const attention = quarterly.attention.map((one) => ({
    ...one,
    held: whole.get(one.held?.id ?? "") ?? one.held,
  }));
  return { ...quarterly, attention };
}
