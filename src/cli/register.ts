import { Misuse } from "#cli/arguments";
import { fillExample } from "#cli/example";
import { onlyPartnership } from "#cli/house";
import { readSettings } from "#cli/settings";
import type { Entrance, Register, Store } from "#domain/register";
import { openStore } from "#store/open";

/** One partnership of the register, for a command of the command line. */
export type OpenRegister = {
  readonly store: Store;
  readonly entrance: Entrance;
  readonly register: Register;
};

/** The settings of the machine; misuse where one is wrong. */
export function settingsHere() {
  const settings = readSettings(process.env, process.cwd());
  if ("mistakes" in settings) throw new Misuse(settings.mistakes.join("\n"));
  return settings;
}

/** Opens the register, with the bundled example in it where it is empty, does the work, and closes it. */
export async function withRegister<Result>(
  partnership: string | undefined,
  work: (open: OpenRegister) => Promise<Result>,
): Promise<Result> {
  const { databaseUrl, PARTNERSHIP } = settingsHere();
  const store = await openStore(databaseUrl);
  try {
    if (await fillExample(store, new Date())) {
      console.error("Het register was leeg. Het is gevuld met voorbeeldgegevens van Almelo.");
    }
    const slug = partnership ?? PARTNERSHIP ?? (await onlyPartnership(store));
    const entrance = slug === undefined ? undefined : await store.enter(slug);
    if (!entrance) throw new Error(`Deze samenwerking staat niet in het register: ${slug}.`);
    return await work({ store, entrance, register: store.of(entrance.id) });
  } finally {
    await store.close();
  }
}
