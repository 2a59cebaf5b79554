import { Misuse } from "#cli/arguments";
import { examplePartnership, fillExample } from "#cli/example";
import { onlyPartnership } from "#cli/only-partnership";
import type { Surroundings } from "#cli/run";
import { readSettings, type Settings } from "#cli/settings";
import type { Partnership } from "#domain/partnership";
import type { Entrance, Register } from "#domain/register";
import { openStore } from "#store/open";

/** One partnership of the register, for a command of the command line. */
export type OpenRegister = {
  readonly entrance: Entrance;
  readonly register: Register;
};

/** The settings of the machine; misuse where one is wrong. */
export function settingsOf({ env, directory }: Surroundings): Settings {
  const settings = readSettings(env, directory);
  if ("mistakes" in settings) throw new Misuse(settings.mistakes.join("\n"));
  return settings;
}

/** Why there is no partnership to work on; `asked`: the one that was named. */
export const notThere = (asked?: string): Error =>
  new Error(
    asked === undefined
      ? "Er staat nog geen samenwerking in het register. Maak er eerst een met: npm run --silent partnership -- BESTAND.json."
      : `Deze samenwerking staat niet in het register: ${asked}.`,
  );

/**
 * Opens the register, does the work, and closes it. An empty register is refused, unless `suits` says that the
 * bundled example is what the work is about: then that is put in first.
 */
export async function withRegister<Result>(
  here: Surroundings,
  partnership: string | undefined,
  work: (open: OpenRegister) => Promise<Result>,
  suits: (example: Partnership) => Promise<boolean> = async () => false,
): Promise<Result> {
  const { databaseUrl, PARTNERSHIP } = settingsOf(here);
  const store = await openStore(databaseUrl);
  try {
    if ((await store.partnerships()).length === 0) {
      const example = await examplePartnership();
      const isAsked = [undefined, example.slug].includes(partnership ?? PARTNERSHIP);
      if (!isAsked || !(await suits(example))) throw notThere();
      await fillExample(store, here.clock());
      here.console.error(
        `Het register was leeg. Het is gevuld met voorbeeldgegevens van ${example.municipality}.`,
      );
    }
    const slug = partnership ?? PARTNERSHIP ?? (await onlyPartnership(store));
    const entrance = slug === undefined ? undefined : await store.enter(slug);
    if (!entrance) throw notThere(slug);
    return await work({ entrance, register: store.of(entrance.id) });
  } finally {
    await store.close();
  }
}
