import { type Deliveries, quarterKey } from "#domain/deliveries";
import { dayOf } from "#domain/dutch";
import type { IsHoliday, Quarter } from "#domain/quarter";
import { isKept } from "#domain/quarterly-asked";
import type { Entrance, Register } from "#domain/register";
import { overviewAt, rhythmOf } from "#domain/rhythm";

/**
 * The moment a quarter's overview was made of what was known then: as it went out first, or would have gone where no
 * channel follows. Undefined where this register was not there while the quarter was reported on.
 */
export async function madeAt(
  quarter: Quarter,
  { deliveries, rhythms }: Pick<Register, "rhythms"> & { readonly deliveries: Pick<Deliveries, "find"> },
  { since, partnership }: Pick<Entrance, "since" | "partnership">,
  isHoliday: IsHoliday,
): Promise<Date | undefined> {
  const [first] = await deliveries.find({
    beginning: quarterKey(quarter),
    states: ["posted"],
    oldest: true,
    most: 1,
  });
  if (first) return first.dueAt;
  if (!isKept(quarter, dayOf(since), isHoliday)) return undefined;
  const plan = await rhythms.plan(quarter);
  return plan?.sendAt ?? overviewAt(quarter, rhythmOf(partnership), isHoliday);
}
