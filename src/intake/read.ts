import type { Doubt } from "#domain/edition";
import { fold } from "#domain/fold";
import { vocabulary } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
import type { ReadAgreement, ReadChapter, ReadOutcome } from "#domain/reading";
import { passageOf, readAgreements } from "#intake/agreements";
import { cutOff } from "#intake/cut-off";
import { type Outline, outline } from "#intake/outline";
import { questions } from "#intake/questions";
import { refusals } from "#intake/refusals";
import { type Gathered, type Gathering, gather } from "#intake/rows";
import { cellText, type Sheet } from "#intake/sheet";

/** Titles that the register already holds: they decide where a printed title ends, and nothing else. */
export type KnownTitles = { readonly agreements: readonly string[]; readonly chapters: readonly string[] };

/** More than any programme holds, and little enough to read at once. */
const most = { agreements: 300, blocksOfOne: 400 } as const;

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

const sameText = (a: Gathered, b: Gathered): boolean =>
  (["promise", "actions"] as const).every(
    (column) => fold(cellText(a[column])) === fold(cellText(b[column])),
  );

/** A number printed twice is one agreement where the text is the same; otherwise nobody knows which one is meant. */
function unique(
  gathered: readonly Gathered[],
): { kept: readonly Gathered[]; twice: readonly Gathered[] } | Gathered {
  const kept = new Map<number, Gathered>();
  const twice: Gathered[] = [];
  for (const one of gathered) {
    const first = kept.get(one.number);
    if (first && !sameText(first, one)) return one;
    if (first) twice.push(one);
    else kept.set(one.number, one);
  }
  return { kept: [...kept.values()], twice };
}

function numberDoubts(gathered: readonly Gathered[]): readonly Doubt[] {
  const numbers = new Set(gathered.map(({ number }) => number));
  const last = Math.min(Math.max(...numbers), most.agreements);
  const missing = Array.from({ length: last }, (_, i) => i + 1).filter((number) => !numbers.has(number));
  const turned = gathered.flatMap(({ number, line }, i) => {
    const before = gathered[i - 1]?.number ?? 0;
    return number < before ? [questions.outOfOrder({ agreement: number, line }, number, before)] : [];
  });
  return [...(missing.length > 0 ? [questions.missingNumbers({}, missing)] : []), ...turned];
}

function tableDoubts({ columns, loose }: Gathering, year: number): readonly Doubt[] {
  const headers = new Set<string>();
  const other = columns.find(({ columns }) => columns.years.actions.some((printed) => printed !== year));
  return [
    ...columns.flatMap(({ columns, line }) => (columns.byPlace ? [questions.noHeader({ line })] : [])),
    ...columns.flatMap(({ columns, line }) =>
      columns.unread.flatMap((header) => {
        if (headers.has(header)) return [];
        headers.add(header);
        return [questions.unreadColumn({ line }, header)];
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
    ...sheet.active.slice(0, 20).map(({ what, line }) => questions.active({ line }, what)),
  ];
}

const inNumberOrder = (agreements: readonly ReadAgreement[]): readonly ReadAgreement[] =>
  [...agreements].sort((a, b) => a.number - b.number);

/** Reads a document that was brought into blocks and tables. Pure. */
export function readSheet(
  sheet: Sheet,
  year: number,
  partnership: Partnership,
  known: KnownTitles,
): ReadOutcome {
  const outlined = outline(sheet);
  if (outlined.tables.length === 0) return cutOff(sheet, outlined, undefined) ?? refusals.noAgreements();
  const gathering = gather(outlined.tables);
  if ("missing" in gathering) return refusals.missingColumn(gathering.missing, gathering.line);
  const { agreements: gathered } = gathering;
  const broken = cutOff(sheet, outlined, gathered.at(-1)?.number);
  if (broken) return broken;
  if (gathered.length === 0) return refusals.noAgreements();
  if (gathered.length > most.agreements || gathered.some(isHuge)) return refusals.tooComplex();
  const checked = unique(gathered);
  if ("number" in checked) return refusals.numberTwice(checked.number, checked.line);
  const footnotes = new Set(outlined.footnotes.map(({ key }) => key));
  const names = vocabulary(partnership);
  const read = readAgreements(checked.kept, { names, knownTitles: known.agreements, footnotes });
  return {
    year,
    name: outlined.name ?? `Actieprogramma ${year}`,
    ...(outlined.date ? { date: outlined.date } : {}),
    chapters: chaptersOf(outlined, partnership, footnotes, known),
    footnotes: Object.fromEntries(outlined.footnotes.map(({ key, text }) => [key, text])),
    agreements: inNumberOrder(read.agreements),
    doubts: [
      ...nameDoubts(outlined, year),
      ...tableDoubts(gathering, year),
      ...numberDoubts(checked.kept),
      ...checked.twice.map(({ number, line }) =>
        questions.twice({ agreement: number, line }, String(number)),
      ),
      ...read.doubts,
      ...strayDoubts(outlined, sheet),
    ],
  };
}

const isHuge = ({ promise, actions, leads }: Gathered): boolean =>
  promise.length + actions.length + leads.length > most.blocksOfOne;

function nameDoubts({ name }: Outline, year: number): readonly Doubt[] {
  const printed = name?.match(/20\d\d/g) ?? [];
  const [only] = printed;
  return printed.length === 1 && only !== undefined && Number(only) !== year
    ? [questions.year({}, only, year)]
    : [];
}
