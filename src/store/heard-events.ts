import type { Db } from "#store/database";

/** Days that a heard event is kept: no longer than needed (AVG), and platforms repeat a delivery for hours at most. */
const daysKept = 7;

/** The key is unique, so of two processes only one writes it. */
export async function firstTime(db: Db, key: string, at: Date): Promise<boolean> {
  try {
    await db.heardEvent.create({ data: { key, at }, select: { key: true } });
    return true;
  } catch (error) {
    if ((error as { readonly code?: string }).code === "P2002") return false;
    throw error;
  }
}

export async function forgetHeard(db: Db, now: Date): Promise<void> {
  await db.heardEvent.deleteMany({ where: { at: { lt: new Date(now.getTime() - daysKept * 86_400_000) } } });
}
