import type { Edition } from "#domain/edition";
import type { Store } from "#domain/register";
import { type Db, openDatabase } from "#store/database";
import { firstTime, forgetHeard } from "#store/heard-events";
import { createMemory } from "#store/memory";
import { enter, found, partiesInUse, partnerships } from "#store/partnership";
import { forgetProposals } from "#store/proposals";
import { createRegister } from "#store/register";

/** Editions kept in memory; a large one takes about 1 MB. */
const editionsKept = 32;

/** The store over a database that is open. */
export function createStore(db: Db): Store {
  const remember = createMemory<Edition>(editionsKept);
  return {
    enter: (slug) => enter(db, slug),
    partnerships: () => partnerships(db),
    partiesInUse: (id) => partiesInUse(db, id),
    found: (partnership, at) => found(db, partnership, at),
    firstTime: (key, at) => firstTime(db, key, at),
    async sweep(now) {
      await forgetHeard(db, now);
      await forgetProposals(db, now);
    },
    of: (id) => createRegister(db, id, remember),
    close: () => db.$disconnect(),
  };
}

/** Opens the store in the database that `url` names, making and updating it where needed; see `openDatabase`. */
export async function openStore(url: string): Promise<Store> {
  return createStore(await openDatabase(url));
}
