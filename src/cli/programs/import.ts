import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { closedWords } from "#cards/proposal-lines";
import { Misuse } from "#cli/arguments";
import { describeProposal } from "#cli/proposal";
import { type OpenRegister, withRegister } from "#cli/register";
import type { Program, Surroundings } from "#cli/run";
import { agrees } from "#cli/yes";
import type { Partnership } from "#domain/partnership";
import { prepare } from "#domain/prepared";
import { isRefused } from "#domain/reading";
import { readDocument } from "#intake/document";

const usage = `npm run --silent import -- FILE [--year 2023] [--check] [--yes] [--partnership NAME]
npm run --silent import -- FILE --progress [--as EMAIL] [--now ISO] [--check] [--yes] [--partnership NAME]`;

function read({ words }: Surroundings) {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      year: { type: "string" },
      check: { type: "boolean", default: false },
      yes: { type: "boolean", default: false },
      partnership: { type: "string" },
      progress: { type: "boolean", default: false },
      as: { type: "string" },
      now: { type: "string" },
    },
  });
  const [file, ...others] = positionals;
  if (!file || others.length > 0) throw new Misuse(`Geef één bestand op: ${usage}`);
  if (values.progress) return { ...values, file, year: 0 };
  if (values.as !== undefined || values.now !== undefined)
    throw new Misuse(`--as en --now horen bij --progress: ${usage}`);
  const year = values.year ?? /(?<!\d)20\d\d(?!\d)/.exec(basename(file))?.[0];
  if (!year || !/^20\d\d$/.test(year)) throw new Misuse(`Geef het jaar van het actieprogramma op: ${usage}`);
  return { ...values, file, year: Number(year) };
}

/** Takes a document in, or with --progress a spreadsheet that a party filled in. */
export const importDocument: Program = async (here) => {
  const asked = read(here);
  const bytes = await readFile(resolve(here.directory, asked.file)).catch(() => {
    throw new Error(`${asked.file} is niet te lezen. Bestaat het bestand?`);
  });
  if (asked.progress) {
    const { takeProgress } = await import("#cli/progress");
    return withRegister(here, asked.partnership, (open) => takeProgress(bytes, asked, here, open));
  }
  return withRegister(
    here,
    asked.partnership,
    (open) => takeIn(bytes, asked, here, open),
    (example) => isAbout(bytes, asked, example),
  );
};

/** Whether the document itself names the municipality. One that cannot be read is refused before anything is made for it. */
async function isAbout(bytes: Uint8Array, { file, year }: Asked, example: Partnership): Promise<boolean> {
  const outcome = await readDocument(bytes, basename(file), year, example);
  if (!isRefused(outcome)) return outcome.namesMunicipality === true;
  if (outcome.refused === "other-municipality") return false;
  throw new Error(`${outcome.sentence}\nEr is niets veranderd.`);
}

type Asked = ReturnType<typeof read>;

async function takeIn(
  bytes: Uint8Array,
  { file, year, check, yes }: Asked,
  here: Surroundings,
  { entrance, register }: OpenRegister,
): Promise<number> {
  const { partnership, programmes } = entrance;
  const programme = programmes.find((one) => one.year === year);
  const known = programme ?? programmes[0];
  const titles = known && (await register.edition(known.edition));
  const outcome = await readDocument(bytes, basename(file), year, partnership, titles);
  if (isRefused(outcome)) {
    here.console.error(outcome.sentence);
    here.console.error("Er is niets veranderd.");
    return 1;
  }
  const prepared = await prepare(outcome, entrance, register);
  here.console.log(describeProposal(prepared, partnership));
  if (programme?.closed) {
    here.console.error(closedWords(year));
    return 1;
  }
  if (check) return 0;
  if (!yes && !(await agrees("Overnemen in het register?", here))) {
    here.console.error("Er is niets veranderd. Voeg --yes toe om het over te nemen.");
    return 1;
  }
  const { edition } = prepared.proposal;
  const decided = { by: "opdrachtregel", adoption: "document" } as const;
  const adopted = await register.adopt(edition, programme?.edition ?? null, here.clock(), decided);
  if (adopted === "moved-meanwhile") {
    here.console.error(
      "Iemand anders heeft intussen ook een document ingelezen. Er is niets veranderd. Probeer het opnieuw.",
    );
    return 1;
  }
  here.console.log(`Het actieprogramma ${year} is overgenomen.`);
  if (adopted.parked.length > 0) {
    here.console.log(`Niet meer in de tekst, met geschiedenis bewaard: ${adopted.parked.join(", ")}.`);
  }
  return 0;
}
