import { createBot } from "#bot/bot";
import type { Account, Hear } from "#bot/heard";
import type { Draw } from "#bot/kept-true";
import { invitations } from "#cli/invitations";
import { onlyPartnership } from "#cli/only-partnership";
import { commands, grammar } from "#commands/index";
import { digestsOn } from "#digest/interim";
import type { Intake } from "#domain/intake";
import type { Papers } from "#domain/papers";
import type { Partnership } from "#domain/partnership";
import type { Entrance, Store } from "#domain/register";
import { dutchHolidays } from "#operations/holidays";
import { nearest } from "#search/nearest";
import { buildSearch } from "#search/search";
import { openStore } from "#store/open";

type Doors = {
  readonly clock: () => Date;
  /** The partnership to speak for; without it the only one there is. */
  readonly partnership?: string | undefined;
  readonly takesPart: (who: Account, partnership: Partnership) => Promise<boolean>;
  readonly renew?: (accounts: readonly Account[]) => void;
  /** Reads documents; without it a process of its own does. */
  readonly intake?: Intake;
  readonly reference: () => string;
  readonly surprise: (error: unknown, reference: string) => void;
};

export type House = {
  readonly hear: Hear;
  readonly draw: Draw;
  readonly store: Store;
  /** The partnership this house speaks for; undefined while there is none. */
  entrance(): Promise<Entrance | undefined>;
  close(): Promise<void>;
};

/** Opens the register and puts the bot before it. Rejects with a sentence for the operator where it cannot be opened. */
export const openHouse = async ({
  databaseUrl,
  ...doors
}: Doors & { readonly databaseUrl: string }): Promise<House> => houseOn(await openStore(databaseUrl), doors);

/** Puts the bot before a register that is open. */
export function houseOn(store: Store, { partnership, ...doors }: Doors): House {
  const slug = once(async () => partnership ?? (await onlyPartnership(store)));
  const { hear, draw } = createBot({
    intake: readApart,
    ...doors,
    commands,
    grammar,
    store,
    slug,
    buildSearch,
    nearest,
    isHoliday: dutchHolidays(),
    invitations,
    papers,
    digestsOn,
  });
  const entrance = async () => {
    const name = await slug();
    return name === undefined ? undefined : store.enter(name);
  };
  return { hear, draw, store, entrance, close: () => store.close() };
}

/** What makes and reads papers is large: loaded where the first one is asked for. */
const papers: Papers = {
  paperOf: async (...asked) => (await import("#papers/paper")).papers.paperOf(...asked),
  agendaOf: async (...asked) => (await import("#papers/paper")).papers.agendaOf(...asked),
  formOf: async (...asked) => (await import("#papers/paper")).papers.formOf(...asked),
  filledIn: async (bytes) => (await import("#papers/paper")).papers.filledIn(bytes),
};

const readApart: Intake = {
  read: async (...asked) => (await import("#intake/document")).intake.read(...asked),
};

/** Keeps the first answer that is something. */
function once<Value>(ask: () => Promise<Value | undefined>): () => Promise<Value | undefined> {
  let known: Value | undefined;
  return async () => {
    known ??= await ask();
    return known;
  };
}
