import type { Doubt } from "#domain/edition";
import { fold } from "#domain/fold";
import { vocabulary } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
import type { ReadAgreement, ReadChapter, ReadOutcome } from "#domain/reading";
import { passageOf, readAgreements } from "#intake/agreements";
import { cutOff } from "#intake/cut-off";
import { isTitle } from "#intake/document-name";
import { withHeadings } from "#intake/headed-tables";
import {
  countedOtherwise,
  isCountedByWord,
  mostAgreements,
  numberDoubts,
  unique,
  unnumberedDoubts,
} from "#intake/numbering";
import { originOf, term } from "#intake/origin";
import { type Outline, outline } from "#intake/outline";
import { placed, spotIn } from "#intake/places";
import { questions } from "#intake/questions";
import { refusals } from "#intake/refusals";
import { type Gathered, type Gathering, gather } from "#intake/rows";
import { cellText, type Sheet } from "#intake/sheet";

/** Titles that the register already holds: they decide where a printed title ends, and nothing else. */
export type KnownTitles = { readonly agreements: readonly string[]; readonly chapters: readonly string[] };

/** More than any programme holds, and little enough to read at once. */
const most = { agreements: mostAgreements, blocksOfOne: 400 } as const;

/** SAMENWERKING IN ALMELO is "Samenwerking in Almelo": names keep their capitals. */
function sentenceCase(
  title: string,
  { municipality, parties }: Partnership,
  spelled: readonly string[],
): string {
  const known = spelled.find((one) => fold(one) === fold(title));
  if (known) return known;
  if (title !== title.toUpperCase()) return title;
  const lower = title.charAt(0) + title.slice(1).toLowerCase();
  return [municipality, ...parties.map(({ name }) => name)].reduce((text, name) => {
    const at = text.toLowerCase().search(`\\b${name.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, ".")}\\b`);
    return at < 0 ? text : text.slice(0, at) + name + text.slice(at + name.length);
  }, lower);
}

function chaptersOf(
  { chapters, contents }: Outline,
  partnership: Partnership,
  footnotes: ReadonlySet<string>,
  known: KnownTitles,
): readonly ReadChapter[] {
  return [...chapters]
    .sort((a, b) => a.number - b.number)
    .map(({ number, title, ambition, goals }) => ({
      number,
      title: sentenceCase(title, partnership, [contents.get(number) ?? "", ...known.chapters]),
      ambition: passageOf(ambition, footnotes).passage,
      goals: passageOf(goals, footnotes).passage,
    }));
}

function tableDoubts({ columns, loose }: Gathering, year: number): readonly Doubt[] {
  const headers = new Set<string>();
  const other = columns.find(({ columns }) => columns.years.actions.some((printed) => printed !== year));
  return [
    ...columns.flatMap(({ columns, line }) => (columns.byPlace ? [questions.noHeader({ line })] : [])),
    ...columns.flatMap(({ columns, line }) =>
      columns.guessed.flatMap(({ header, role }) => {
        if (columns.byPlace || headers.has(header)) return [];
        headers.add(header);
        return [questions.guessedColumn({ line }, header, role)];
      }),
    ),
    ...columns.flatMap(({ columns, line }) =>
      columns.unread.flatMap(({ header, words }) => {
        if (headers.has(words)) return [];
        headers.add(words);
        return [questions.unreadColumn({ line }, header, words)];
      }),
    ),
    ...(other ? [questions.year({ line: other.line }, String(other.columns.years.actions[0]), year)] : []),
    ...loose.map(({ text, line }) => questions.loose({ line }, text)),
  ];
}

function strayDoubts({ stray, tables }: Outline, sheet: Sheet): readonly Doubt[] {
  const text = (piece: Outline["stray"][number]) =>
    piece.kind === "table" ? piece.rows.flatMap(({ cells }) => cells.map(cellText)).join(" ") : piece.text;
  const unnamed = tables.find(({ kind }) => kind === undefined);
  return [
    ...(unnamed ? [questions.kind({ line: unnamed.table.line })] : []),
    ...stray.map((piece) => questions.loose({ line: piece.line }, text(piece))),
    ...(sheet.tracked ? [questions.tracked({})] : []),
    ...struckIn(sheet).map(({ what, line }) => questions.struck({ line }, what)),
    ...sheet.active.slice(0, 20).map(({ what, line }) => questions.active({ line }, what)),
  ];
}

/** Words that are struck out, a row of a table cell by cell. */
const struckIn = ({ pieces, struck }: Sheet): Sheet["struck"] => [
  ...struck,
  ...pieces.flatMap((piece) =>
    piece.kind === "table"
      ? piece.rows.flatMap(({ struck = [], line }) => struck.map((what) => ({ what, line })))
      : [],
  ),
];

const inNumberOrder = (agreements: readonly ReadAgreement[]): readonly ReadAgreement[] =>
  [...agreements].sort((a, b) => a.number - b.number);

/** The year a document is read for; with `ownYear` only where it names none itself. */
type ForYear = { readonly year: number; readonly ownYear: boolean };

/** Reads a document that was brought into blocks and tables. Pure. */
export function readSheet(
  brought: Sheet,
  { year: asked, ownYear }: ForYear,
  partnership: Partnership,
  known: KnownTitles,
): ReadOutcome {
  const sheet = withHeadings(brought);
  const outlined = outline(sheet);
  if (outlined.tables.length === 0) return cutOff(sheet, outlined, undefined) ?? refusals.noAgreements();
  const names = vocabulary(partnership);
  const gathering = gather(outlined.tables, names, (ownYear ? yearInTitle(outlined) : undefined) ?? asked);
  if ("missing" in gathering) return refusals.missingColumn(gathering.missing, spotIn(sheet, gathering.line));
  const { agreements: gathered } = gathering;
  const broken = cutOff(sheet, outlined, gathered.at(-1)?.number);
  if (broken) return broken;
  const other = countedOtherwise(gathering);
  if (other) return refusals.otherNumbers(other.other, spotIn(sheet, other.line));
  if (gathered.length === 0)
    return gathering.loose.length > 0 ? refusals.noNumbers() : refusals.noAgreements();
  if (gathered.length > most.agreements || gathered.some(isHuge)) return refusals.tooComplex();
  const checked = unique(gathered);
  if ("number" in checked)
    return isCountedByWord(gathered)
      ? refusals.noNumbers()
      : refusals.numberTwice(checked.number, spotIn(sheet, checked.line));
  const own = yearOf(outlined, gathering);
  const year = ownYear ? (own ?? asked) : asked;
  const printedYear = otherYear(outlined, year);
  if (
    printedYear !== undefined &&
    isTitle({ text: outlined.name ?? "" }) &&
    !gathering.columns.some(({ columns }) => columns.years.actions.includes(year))
  )
    return refusals.otherYear(printedYear, year);
  const origin = originOf(sheet, outlined, partnership);
  if ("refused" in origin) return origin;
  const footnotes = new Set(outlined.footnotes.map(({ key }) => key));
  const read = readAgreements(checked.kept, { names, knownTitles: known.agreements, footnotes });
  return {
    year,
    ...(own !== undefined && { printedYear: own }),
    name: outlined.name ?? "Document zonder titel",
    ...(outlined.date ? { date: outlined.date } : {}),
    chapters: chaptersOf(outlined, partnership, footnotes, known),
    footnotes: Object.fromEntries(outlined.footnotes.map(({ key, text }) => [key, text])),
    agreements: inNumberOrder(read.agreements).map((one) => withoutKey(one, sheet)),
    namesMunicipality: origin.namesMunicipality,
    ...(origin.otherMunicipality !== undefined && { otherMunicipality: origin.otherMunicipality }),
    doubts: placed(
      [
        ...origin.doubts,
        ...(printedYear === undefined ? [] : [questions.year({}, String(printedYear), year)]),
        ...tableDoubts(gathering, year),
        ...numberDoubts(checked.kept),
        ...unnumberedDoubts(gathering),
        ...checked.twice.map(({ number, line }) =>
          questions.twice({ agreement: number, line }, String(number)),
        ),
        ...read.doubts,
        ...strayDoubts(outlined, sheet),
      ],
      sheet,
    ),
  };
}

const isHuge = ({ promise, parts }: Gathered): boolean =>
  [promise, ...parts.flatMap(({ actions, leads }) => [actions, leads])].flat().length > most.blocksOfOne;

/** The one year that is there. */
const onlyOne = (years: readonly number[]): number | undefined =>
  new Set(years).size === 1 ? years[0] : undefined;

/** A term in the title ("2024 t/m 2028") is no year of it. */
const yearInTitle = ({ name = "" }: Outline): number | undefined =>
  onlyOne((name.replace(term, "").match(/20\d\d/g) ?? []).map(Number));

/** The one year that the title names, else the one above the actions. */
const yearOf = (outlined: Outline, { columns }: Gathering): number | undefined =>
  yearInTitle(outlined) ?? onlyOne(columns.flatMap(({ columns }) => columns.years.actions));

/** The one year that the title of the document names, where it is another than the year it is read for. */
function otherYear(outlined: Outline, year: number): number | undefined {
  const printed = yearInTitle(outlined);
  return printed === year ? undefined : printed;
}

/** In a document without lines the key of a place is no line. */
function withoutKey({ line, ...agreement }: ReadAgreement, { places }: Sheet): ReadAgreement {
  return places || line === undefined ? agreement : { ...agreement, line };
}
