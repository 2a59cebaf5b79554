import type { Prisma } from "#generated/sqlite/client";
import type { Db } from "#store/database";
import { pause } from "#store/patience";

export type Tx = Prisma.TransactionClient;

/** Somebody else came first: reading again settles it. P2034: PostgreSQL could not order two transactions. P2002: both made the same row. */
const conflicts = ["P2034", "P2002", "TransactionWriteConflict"];
/** The database did not answer in time, and waiting for it has already taken its 5 seconds. */
const absences = ["P1008", "DriverAdapterError"];

function attempts(error: unknown): number {
  const {
    code = "",
    name = "",
    cause,
  } = error as { code?: string; name?: string; cause?: { kind?: string } };
  if ([code, cause?.kind ?? ""].some((sign) => conflicts.includes(sign))) return 10;
  return [code, name].some((sign) => absences.includes(sign)) ? 2 : 1;
}

/** Thrown inside `inTx` where a write with the old value in its `where` met no row. */
export const overtaken = (): Error =>
  Object.assign(new Error("Another transaction came first."), { code: "P2034" });

/**
 * Runs `work` as if nobody else were writing, all or nothing, and again where somebody was: it must be free of other
 * effects, use only the client it is given, and never wait for a network or carry on after a failed statement.
 */
export async function inTx<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await db.$transaction(work, {
        isolationLevel: "Serializable",
        maxWait: 10_000,
        timeout: 20_000,
      });
    } catch (error) {
      if (count >= attempts(error)) throw error;
      await pause(count + 2, 500);
    }
  }
}
