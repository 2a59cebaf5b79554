import { readdir, readFile } from "node:fs/promises";

import type { Partnership } from "#domain/partnership";
import type { People } from "#domain/people";
import type { Store } from "#domain/register";
import { hasProblems, type Problems, readBundle, readPartnershipFile } from "#intake/bundle";

const home = new URL("../../prisma/data/almelo/", import.meta.url);

/** The partnership of the bundled example. */
export const examplePartnership = async (): Promise<Partnership> =>
  sound(readPartnershipFile(await readJson(new URL("partnership.json", home))));

/**
 * Puts the bundled example, Almelo's programme of 2023, in a register that is empty, or in which another process began
 * to. Each step may be done twice, so two that start at once both find it whole. True where it was not there yet.
 * `asked`: the partnership that somebody wants, where they said so; of another one the example is no answer.
 */
export async function fillExample(store: Store, now: Date, asked?: string): Promise<boolean> {
  const partnership = await examplePartnership();
  if (asked !== undefined && asked !== partnership.slug) return false;
  const others = (await store.partnerships()).filter(({ slug }) => slug !== partnership.slug);
  const entrance = await store.enter(partnership.slug);
  const begun = entrance !== undefined && isExample(entrance.partnership) && entrance.programmes.length === 0;
  if (others.length > 0 || (entrance !== undefined && !begun)) return false;

  const id = await store.found(partnership, now);
  await nameExamplePeople(store.of(id).people, partnership, now);
  for (const year of await yearsOf(home)) {
    const folder = new URL(`${year}/`, home);
    const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
    const parts = await Promise.all(names.map((name) => readJson(new URL(name, folder))));
    // Refused where another process was first: then it stands there already.
    await store.of(id).adopt(sound(readBundle(partnership, parts)), null, now);
  }
  return true;
}

/** Its addresses are of the example domain: no real installation has those. */
const isExample = ({ parties }: Partnership): boolean =>
  parties.every(({ domains }) => domains.every((domain) => domain.endsWith(".example")));

/** Somebody of each party can report by an address of its example domain; one of the municipality coordinates. */
async function nameExamplePeople(people: People, { parties }: Partnership, now: Date): Promise<void> {
  const by = "voorbeeld";
  for (const { name: party, kind } of parties) {
    // Volunteers may have e-mail only; a corporation is never coloured by the municipality.
    const onBehalf = kind === "tenants";
    await people.setSwitches({ party, openToDomain: true, onBehalf, byMail: false }, by, now);
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
