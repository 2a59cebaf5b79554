import { readdir, readFile } from "node:fs/promises";

import type { Partnership } from "#domain/partnership";
import type { People } from "#domain/people";
import type { Store } from "#domain/register";
import { hasProblems, type Problems, readBundle, readPartnershipFile } from "#intake/bundle";

const home = new URL("../../prisma/data/almelo/", import.meta.url);

/** Puts the bundled example, Almelo's programme of 2023, in a register that is empty. True where it did. */
export async function fillExample(store: Store, now: Date): Promise<boolean> {
  if ((await store.partnerships()).length > 0) return false;
  const partnership = sound(readPartnershipFile(await readJson(new URL("partnership.json", home))));
  const id = await store.found(partnership, now);
  for (const year of await yearsOf(home)) {
    const folder = new URL(`${year}/`, home);
    const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
    const parts = await Promise.all(names.map((name) => readJson(new URL(name, folder))));
    await store.of(id).adopt(sound(readBundle(partnership, parts)), null, now);
  }
  await nameExamplePeople(store.of(id).people, partnership, now);
  return true;
}

/** Somebody of each party can report by an address of its example domain; one of the municipality coordinates. */
async function nameExamplePeople(people: People, { parties }: Partnership, now: Date): Promise<void> {
  const by = "voorbeeld";
  for (const { name: party } of parties) {
    await people.setSwitches({ party, openToDomain: true, onBehalf: true, byMail: false }, by, now);
  }
  const [municipality] = parties;
  const domain = municipality?.domains[0];
  if (!municipality || domain === undefined) return;
  await people.name(
    {
      name: `Coördinator van ${municipality.name}`,
      party: municipality.name,
      coordinator: true,
      accounts: [{ platform: "terminal", team: "terminal", user: `medewerker@${domain}` }],
    },
    by,
    now,
  );
}

/** The bundled files are ours: a mistake in them is a fault of the program. */
function sound<Read extends object>(read: Read | Problems): Read {
  if (hasProblems(read)) throw new Error(`The bundled register is broken: ${read.problems.join(" ")}`);
  return read;
}

const yearsOf = async (folder: URL): Promise<readonly string[]> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const readJson = async (file: URL): Promise<unknown> => JSON.parse(await readFile(file, "utf8"));
