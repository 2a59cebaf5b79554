import { stat, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { nearestNames } from "#bot/nearest-name";
import { Misuse } from "#cli/arguments";
import { withRegister } from "#cli/register";
import type { Program, Surroundings } from "#cli/run";
import { enumerate } from "#domain/dutch";
import { fold } from "#domain/fold";
import { type Contents, contentsOf, type Paper, type PaperFormat, paperFormats } from "#domain/papers";
import type { Partnership } from "#domain/partnership";
import { papers } from "#papers/paper";
import { nearest } from "#search/nearest";

const usage = `npm run --silent export -- --format ${paperFormats.join("|")}|formulier [--party PARTIJ] [--year JAAR] [--out BESTAND] [--yes]`;

/** Formats that are text, which a terminal or another program can take in. */
const textual: readonly string[] = ["json", "csv", "ics"];

/** Documents about the programme of one year. */
const ofOneProgramme: readonly string[] = ["docx", "formulier"];

/** Gives the register out in one format. */
export const exportRegister: Program = async (here) => {
  const { values } = parseArgs({
    args: [...here.words],
    options: {
      format: { type: "string" },
      party: { type: "string" },
      year: { type: "string" },
      out: { type: "string" },
      yes: { type: "boolean" },
      partnership: { type: "string" },
    },
  });
  const format = formatOf(values.format);
  if (format === "formulier" && values.party === undefined)
    throw new Misuse("Voor welke partij is het formulier? Zeg het met --party PARTIJ.");
  if (values.out === undefined && !textual.includes(format))
    throw new Misuse(`Een bestand als dit komt niet op het scherm. Zeg waar het moet staan: --out BESTAND.`);
  if (values.out !== undefined && values.yes !== true && (await exists(resolve(here.directory, values.out))))
    throw new Misuse(
      `${values.out} bestaat al. Kies een andere naam, of zeg met --yes dat u het wilt vervangen.`,
    );

  return withRegister(here, values.partnership, async ({ entrance, register }) => {
    const { partnership } = entrance;
    const programmes = entrance.programmes.filter(({ year }) => [undefined, `${year}`].includes(values.year));
    if (values.year !== undefined && programmes.length === 0)
      throw new Misuse(`Er is geen actieprogramma voor ${values.year}.`);
    const party = values.party === undefined ? undefined : partyOf(values.party, partnership);
    if (programmes.length === 0 && ofOneProgramme.includes(format))
      throw new Misuse(
        `Er is nog geen actieprogramma van ${partnership.name}. Lees het eerst in: npm run --silent import -- BESTAND --year JAAR`,
      );
    const contents = await contentsOf({ partnership, programmes }, register, here.clock());
    await put(await make(format, contents, party), values, here);
    return 0;
  });
};

function formatOf(typed: string | undefined): PaperFormat | "formulier" {
  const found = [...paperFormats, "formulier" as const].find((format) => format === typed?.toLowerCase());
  if (!found) throw new Misuse(`Kies een formaat: ${usage}`);
  return found;
}

async function make(
  format: PaperFormat | "formulier",
  contents: Contents,
  party: string | undefined,
): Promise<Paper> {
  return format === "formulier"
    ? papers.formOf(contents, party ?? "")
    : papers.paperOf(format, contents, party);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** A file that appears in the meantime is not overwritten either, unless that was asked. */
async function put(
  { bytes }: Paper,
  { out, yes }: { readonly out?: string; readonly yes?: boolean },
  { directory, output, console }: Surroundings,
): Promise<void> {
  if (out === undefined) {
    output.write(bytes);
    return;
  }
  await writeFile(resolve(directory, out), bytes, { flag: yes ? "w" : "wx" });
  console.error(`Opgeslagen: ${out}`);
}

/** The party these words name; misuse with the nearest names where they name none. */
function partyOf(typed: string, { name, parties }: Partnership): string {
  const known = parties.find((party) =>
    [party.name, party.short, ...party.aliases].some((word) => fold(word) === fold(typed)),
  );
  if (known) return known.name;
  const near = nearestNames(typed, parties, nearest);
  const hint =
    near.length > 0
      ? `Bedoelt u ${near.join(" of ")}?`
      : `De partijen zijn: ${enumerate(parties.map((party) => party.name))}.`;
  throw new Misuse(`“${typed}” is geen partij van ${name}. ${hint}`);
}
