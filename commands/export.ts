import { z } from "zod";
import { fromProgrammes } from "#bot/book";
import { defineCommand, type Request } from "#bot/command";
import { nearestNames } from "#bot/nearest-name";
import { confide, enclose, type Reply } from "#bot/reply";
import { takeYear } from "#bot/words";
import type { Card } from "#cards/card";
import { type PaperScope, paperCard, paperFormatsCard, paperOfWhomCard } from "#cards/paper";
import { fold } from "#domain/fold";
import { nameOf, vocabulary } from "#domain/naming";
import { contentsOf, type PaperFormat, paperFormats } from "#domain/papers";
import type { Partnership } from "#domain/partnership";
import type { Programme } from "#domain/register";

/** `name`: whose parts, as typed. `other`: a kind of file that is not made here. Without a `year` it is of all years. */
type Words = {
  readonly format?: PaperFormat;
  readonly name?: string;
  readonly year?: number;
  readonly other?: string;
};

const otherFormats =
  /^\.?(?:pdf|ods|odt|odf|xml|html?|txt|rtf|md|markdown|zip|pptx?|powerpoint|access|sql|sqlite)$/i;

/** How people call a format. */
const formats: ReadonlyMap<string, PaperFormat> = new Map([
  ...paperFormats.map((format) => [format, format] as const),
  ["xls", "xlsx"],
  ["excel", "xlsx"],
  ["word", "docx"],
  ["agenda", "ics"],
]);

export const exporteren = defineCommand<Words>({
  name: "export",
  aliases: ["exporteren", "exporteer", "download", "downloaden"],
  summary: "Een bestand met alle afspraken en meldingen: Excel, Word, tabel of agenda.",
  example: "excel Beter Wonen",
  words: (known) =>
    z.string().transform((line, context): Words => {
      const { name, ...others } = wordsIn(line);
      if (name !== undefined && otherFormats.test(name)) return { ...others, other: name };
      if (name === undefined) return others;
      if (others.format || isName(name, known)) return { ...others, name };
      context.addIssue({ code: "custom", message: "neither a format nor a party" });
      return z.NEVER;
    }),

  run: ({ format, name, year, other }, request) =>
    fromProgrammes(request, year, (programmes) => {
      if (other !== undefined) return confide(paperFormatsCard({ year }, other));
      const { parties } = request.entrance.partnership;
      const named = namedBy(name, request);
      const isAll = name === undefined || named?.length === parties.length;
      const [party] = named?.length === 1 ? named : [];
      const of = { party, year };
      if (!isAll && party === undefined) return confide(ofWhomCard(name, format, year, request));
      return format ? paperReply(format, of, programmes, request) : confide(paperFormatsCard(of));
    }),
});

/** A group is of its parties. */
const namedBy = (name: string | undefined, { entrance }: Request): readonly string[] | undefined =>
  name === undefined ? undefined : nameOf(name, vocabulary(entrance.partnership))?.parties;

/** In any order, with small words before them: "naar excel", "van Beter Wonen", "over 2023". */
function wordsIn(typed: string): Words {
  const { words: line, year } = takeYear(typed);
  const words = line.split(" ").filter((word) => word !== "");
  const formatOf = (word: string) => formats.get(fold(word).replace(/^\./, ""));
  const at = words.findIndex(formatOf);
  const format = formatOf(words[at] ?? "");
  const before = words.slice(0, Math.max(0, at)).join(" ");
  const rest = at < 0 ? words : [...before.replace(smallWord, "").split(" "), ...words.slice(at + 1)];
  const name = rest.join(" ").trim().replace(aroundName, "");
  return { ...(format && { format }), ...(name !== "" && { name }), ...(year !== undefined && { year }) };
}

/** In front of a format. */
const smallWord = /(?:^| )(?:naar|als|in|een|het)$/i;
const aroundName = /^(?:(?:bestand|document)\b ?)?(?:(?:van|voor)\b ?)?/i;

const isName = (name: string, known: Partnership): boolean => nameOf(name, vocabulary(known)) !== undefined;

function ofWhomCard(
  name: string,
  format: PaperFormat | undefined,
  year: number | undefined,
  request: Request,
): Card {
  const { parties } = request.entrance.partnership;
  const group = namedBy(name, request);
  if (group) return paperOfWhomCard({ name, format, year }, group, true);
  const near = nearestNames(name, parties, request.nearest);
  const names = near.length > 0 ? near : parties.map((party) => party.name);
  return paperOfWhomCard({ name, format, year }, names, false);
}

async function paperReply(
  format: PaperFormat,
  of: PaperScope,
  programmes: readonly Programme[],
  { entrance: { partnership }, register, papers, now }: Request,
): Promise<Reply> {
  const contents = await contentsOf({ partnership, programmes }, register, now);
  const paper = await papers.paperOf(format, contents, of.party);
  return enclose(paper, paperCard(format, paper.name, of));
}
