import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Misuse } from "#cli/arguments";
import { partnershipChanges } from "#cli/partnership-changes";
import { settingsOf } from "#cli/register";
import type { Program, Surroundings } from "#cli/run";
import { agrees } from "#cli/yes";
import type { Partnership } from "#domain/partnership";
import { hasProblems, readPartnershipFile } from "#intake/bundle";
import { openStore } from "#store/open";

const usage = "npm run --silent partnership -- FILE [--check] [--yes]";

/** Makes or changes a partnership from a JSON file. */
export const foundPartnership: Program = async (here) => {
  const { values, positionals } = parseArgs({
    args: [...here.words],
    allowPositionals: true,
    options: { check: { type: "boolean", default: false }, yes: { type: "boolean", default: false } },
  });
  const [file, ...others] = positionals;
  if (!file || others.length > 0) throw new Misuse(`Geef één bestand op: ${usage}`);
  const wanted = await readWanted(file, here);
  const store = await openStore(settingsOf(here).databaseUrl);
  try {
    const entrance = await store.enter(wanted.slug);
    const known = entrance?.partnership;
    here.console.log(describe(wanted, known));
    const kept = entrance ? await store.partiesInUse(entrance.id) : [];
    const lost = kept.filter((name) => !wanted.parties.some((party) => party.name === name));
    if (lost.length > 0) {
      here.console.error(
        `Dit kan niet weg: ${lost.join(", ")}. Er zijn delen, meldingen of mensen van. Zet die naam terug bij parties; een nieuwe naam komt bij aliases.`,
      );
      return 1;
    }
    if (values.check) return 0;
    if (!values.yes && !(await agrees("Opslaan?", here))) {
      here.console.error("Er is niets veranderd. Voeg --yes toe om het op te slaan.");
      return 1;
    }
    await store.found(wanted, here.clock());
    here.console.log(known ? "De samenwerking is aangepast." : "De samenwerking is gemaakt.");
    return 0;
  } finally {
    await store.close();
  }
};

async function readWanted(file: string, { directory }: Surroundings): Promise<Partnership> {
  const text = await readFile(resolve(directory, file), "utf8").catch(() => {
    throw new Error(`${file} is niet te lezen. Bestaat het bestand?`);
  });
  const read = readPartnershipFile(parseJson(text, file));
  if (hasProblems(read)) throw new Error([`${file} klopt niet:`, ...read.problems].join("\n"));
  return read;
}

function parseJson(text: string, file: string): unknown {
  try {
    // Notepad puts a mark in front of UTF-8.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const line = at === undefined ? "" : ` op regel ${text.slice(0, Number(at)).split("\n").length}`;
    throw new Error(
      `${file} is geen geldige JSON${line}. Kijk of er een komma, haakje of aanhalingsteken te veel of te weinig staat.`,
    );
  }
}

function describe(wanted: Partnership, known: Partnership | undefined): string {
  const changes = known ? partnershipChanges(known, wanted) : [];
  const list = (names: readonly string[]): string => (names.length > 0 ? names.join(", ") : "geen");
  return [
    `${known ? "Bestaande" : "Nieuwe"} samenwerking: ${wanted.name} (${wanted.slug}), ${wanted.term.from} t/m ${wanted.term.to}`,
    `Partijen: ${list(wanted.parties.map(({ name }) => name))}`,
    `Groepen: ${list(wanted.groups.map(({ name }) => name))}`,
    `Begrippen: ${wanted.glossary.length}`,
    ...(known && changes.length > 0 ? ["Dit verandert:", ...changes.map((line) => `- ${line}`)] : []),
    ...(known && changes.length === 0 ? ["Er verandert niets."] : []),
  ].join("\n");
}
