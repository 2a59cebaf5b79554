import { z } from "zod";
import { defineCommand, type Request } from "#bot/command";
import { nearestNames } from "#bot/nearest-name";
import { confide, enclose, type Reply } from "#bot/reply";
import type { Card } from "#cards/card";
import { paperCard, paperFormatsCard, paperOfWhomCard } from "#cards/paper";
import { unknownYearCard } from "#cards/trouble";
import { fold } from "#domain/fold";
import { nameOf, vocabulary } from "#domain/naming";
import { contentsOf, type PaperFormat, paperFormats } from "#domain/papers";
import type { Partnership } from "#domain/partnership";

/** `name`: whose parts, as typed. `other`: a kind of file that is not made here. */
type Words = { readonly format?: PaperFormat; readonly name?: string; readonly other?: string };

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
      const words = wordsIn(line);
      if (words.name !== undefined && otherFormats.test(words.name)) return { other: words.name };
      if (words.format || words.name === undefined || isName(words.name, known)) return words;
      context.addIssue({ code: "custom", message: "neither a format nor a party" });
      return z.NEVER;
    }),

  async run({ format, name, other }, request) {
    if (other !== undefined) return confide(paperFormatsCard(undefined, other));
    const { parties } = request.entrance.partnership;
    const named = namedBy(name, request);
    const isAll = name === undefined || named?.length === parties.length;
    const [party] = named?.length === 1 ? named : [];
    if (!isAll && party === undefined) return confide(ofWhomCard(name, format, request));
    return format ? paperReply(format, party, request) : confide(paperFormatsCard(party));
  },
});

/** A group is of its parties. */
const namedBy = (name: string | undefined, { entrance }: Request): readonly string[] | undefined =>
  name === undefined ? undefined : nameOf(name, vocabulary(entrance.partnership))?.parties;

/** The format may stand before or behind the party, with a small word before it: "naar excel", "van Beter Wonen". */
function wordsIn(line: string): Words {
  const words = line.split(" ").filter((word) => word !== "");
  const formatOf = (word: string) => formats.get(fold(word).replace(/^\./, ""));
  const at = words.findIndex(formatOf);
  const format = formatOf(words[at] ?? "");
  const before = words.slice(0, Math.max(0, at)).join(" ");
  const rest = at < 0 ? words : [...before.replace(smallWord, "").split(" "), ...words.slice(at + 1)];
  const name = rest.join(" ").trim().replace(aroundName, "");
  return { ...(format && { format }), ...(name !== "" && { name }) };
}

/** In front of a format. */
const smallWord = /(?:^| )(?:naar|als|in|een|het)$/i;
const aroundName = /^(?:(?:bestand|document)\b ?)?(?:(?:van|voor)\b ?)?/i;

const isName = (name: string, known: Partnership): boolean => nameOf(name, vocabulary(known)) !== undefined;

function ofWhomCard(name: string, format: PaperFormat | undefined, request: Request): Card {
  const { parties } = request.entrance.partnership;
  const group = namedBy(name, request);
  if (group) return paperOfWhomCard(name, format, group, true);
  const near = nearestNames(name, parties, request.nearest);
  const names = near.length > 0 ? near : parties.map((party) => party.name);
  return paperOfWhomCard(name, format, names, false);
}

async function paperReply(
  format: PaperFormat,
  party: string | undefined,
  { entrance, register, papers, now }: Request,
): Promise<Reply> {
  const contents = await contentsOf(entrance, register, now);
  if (contents.volumes.length === 0) return confide(unknownYearCard(undefined, []));
  const paper = await papers.paperOf(format, contents, party);
  return enclose(paper, paperCard(format, paper.name, party));
}
