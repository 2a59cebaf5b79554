import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from "@prisma/driver-adapter-utils";
import { pause } from "#store/patience";

/** How long one attempt may block the event loop when another process writes; given to the driver as its timeout. */
export const attemptMs = 20;
const settings = ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"];

const statement = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });

/** The adapter's name for SQLITE_BUSY. */
const isBusy = (error: unknown): boolean =>
  (error as { cause?: { kind?: string } }).cause?.kind === "SocketTimeout";

type Patiently = <T>(attempt: () => Promise<T>) => Promise<T>;

/** Attempts again while another process writes, without blocking this one; rejects as busy (P1008) after `patience` ms. */
const waitUpTo =
  (patience: number): Patiently =>
  async (attempt) => {
    for (let waited = 0, count = 1; ; count++) {
      try {
        return await attempt();
      } catch (error) {
        if (!isBusy(error) || waited > patience) throw error;
        waited += attemptMs + (await pause(count, 50));
      }
    }
  };

/** One at a time, in order of arrival: resolves to the call that lets the next one in. */
function createGate(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    let leave = () => {};
    last = new Promise((resolve) => {
      leave = resolve;
    });
    await before;
    return leave;
  };
}

/** Holds the gate until it ends; a statement that comes later is refused instead of joining somebody else's. */
function guardTransaction(inner: SqlDriverAdapter, leave: () => void): Transaction {
  const { provider, adapterName } = inner;
  let open = true;
  const run = (sql: string) => inner.executeRaw(statement(sql));
  const whileOpen =
    <T>(work: (query: SqlQuery) => Promise<T>) =>
    async (query: SqlQuery): Promise<T> => {
      if (!open) throw new Error("This transaction has ended.");
      return work(query);
    };
  const end = async (work: () => Promise<unknown>) => {
    if (!open) return;
    open = false;
    await work().finally(leave);
  };
  // SQLite may have rolled back by itself (disk full); there is nothing left to roll back then.
  const undo = () => run("ROLLBACK").catch(() => undefined);
  return {
    provider,
    adapterName,
    options: { usePhantomQuery: true },
    queryRaw: whileOpen((query) => inner.queryRaw(query)),
    executeRaw: whileOpen((query) => inner.executeRaw(query)),
    commit: () => end(() => run("COMMIT").catch((error) => undo().then(() => Promise.reject(error)))),
    rollback: () => end(undo),
    createSavepoint: async (name) => void (await run(`SAVEPOINT ${name}`)),
    rollbackToSavepoint: async (name) => void (await run(`ROLLBACK TO ${name}`)),
    releaseSavepoint: async (name) => void (await run(`RELEASE ${name}`)),
  };
}

async function guardConnection(inner: SqlDriverAdapter, patiently: Patiently): Promise<SqlDriverAdapter> {
  const enter = createGate();
  const gated = async <T>(work: () => Promise<T>): Promise<T> => {
    const leave = await enter();
    return patiently(work).finally(leave);
  };
  for (const setting of settings) await patiently(() => inner.queryRaw(statement(`PRAGMA ${setting}`)));
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    queryRaw: (query) => gated(() => inner.queryRaw(query)),
    executeRaw: (query) => gated(() => inner.executeRaw(query)),
    executeScript: (script) => gated(() => inner.executeScript(script)),
    dispose: () => gated(() => inner.dispose()),
    async startTransaction(level) {
      if (level !== undefined && level !== "SERIALIZABLE")
        throw new Error(`SQLite has no isolation level ${level}.`);
      const leave = await enter();
      try {
        await patiently(() => inner.executeRaw(statement("BEGIN IMMEDIATE")));
      } catch (error) {
        leave();
        throw error;
      }
      return guardTransaction(inner, leave);
    },
  };
}

/**
 * Makes better-sqlite3's adapter keep what it acknowledges. As it comes, statements outside a transaction slip into
 * one that is open on the same connection and vanish with it (prisma/orm#29933), and the wait for another process
 * blocks the event loop. Here everything passes one gate, which a transaction holds from BEGIN IMMEDIATE to its end:
 * inside $transaction use only its own client, and never wait for a network. `patience`: ms to wait for another process.
 */
export const guard = (factory: SqlDriverAdapterFactory, patience = 5_000): SqlDriverAdapterFactory => ({
  provider: factory.provider,
  adapterName: factory.adapterName,
  connect: async () => guardConnection(await factory.connect(), waitUpTo(patience)),
});
