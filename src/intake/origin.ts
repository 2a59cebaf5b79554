import type { Doubt } from "#domain/edition";
import { fold } from "#domain/fold";
import type { Partnership } from "#domain/partnership";
import type { IntakeRefusal } from "#domain/reading";
import type { Outline } from "#intake/outline";
import { questions } from "#intake/questions";
import { refusals } from "#intake/refusals";
import { type Block, cellText, type Sheet } from "#intake/sheet";

/** "gemeente Meerhuizen", "GEMEENTE DEN HAAG", "gemeente Bergen op Zoom": up to a word that no name goes on with. */
const named =
  /(?<!\p{L})gemeente\s+((?:['’]s-)?\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:aan|op|bij|den|de|der|en|ter)\s+)*(?:['’]s-)?\p{Lu}[\p{L}'’-]+)*)/iu;

/** A lower-case word after "gemeente" is no name ("de gemeente werkt"). */
const nameIn = (text: string): string | undefined => {
  const name = named.exec(text)?.[1];
  return name !== undefined && /^(?:['’]s-)?\p{Lu}/u.test(name) ? name : undefined;
};

const holds = (text: string, name: string): boolean => ` ${words(text)} `.includes(` ${words(name)} `);
const words = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const textOf = ({ pieces }: Sheet): string =>
  pieces
    .map((piece) =>
      piece.kind === "table"
        ? piece.rows.map(({ cells }) => cells.map(cellText).join(" ")).join(" ")
        : piece.text,
    )
    .join(" ");

/** Longest line of a front page that still is a title, in characters. */
const longest = 120;

export const term = /(20\d\d)\s*(?:t\/m|tot en met|[-–/])\s*(20\d\d)/i;

const firstOf = <Found>(front: readonly Block[], find: (text: string) => Found | undefined) => {
  for (const { text, line } of front) {
    const found = text.length <= longest ? find(text) : undefined;
    if (found !== undefined) return { found, line };
  }
  return undefined;
};

/** Whose document this is, as far as it says so, beside the partnership it is read for. */
export type Origin = {
  readonly namesMunicipality: boolean;
  /** Another municipality that its front page names. */
  readonly otherMunicipality?: string;
  readonly doubts: readonly Doubt[];
};

/** Refuses a document that names another municipality on its front and the own one nowhere. */
export function originOf(
  sheet: Sheet,
  { front, name }: Outline,
  { municipality, term: own }: Partnership,
): Origin | IntakeRefusal {
  const page = name === undefined ? front : [...front, { kind: "text" as const, text: name }];
  const other = firstOf(page, (text) => {
    const found = nameIn(text);
    return found !== undefined && !holds(found, municipality) ? found : undefined;
  });
  const namesMunicipality = holds(textOf(sheet), municipality);
  if (other && !namesMunicipality) return refusals.otherMunicipality(other.found, municipality);
  const years = firstOf(page, (text) => term.exec(text) ?? undefined);
  const [printed = "", from, to] = years?.found ?? [];
  const otherTerm = years && (Number(from) !== own.from || Number(to) !== own.to);
  return {
    namesMunicipality,
    ...(other && { otherMunicipality: other.found }),
    doubts: [
      ...(other ? [questions.municipality({ line: other.line }, other.found, municipality)] : []),
      ...(namesMunicipality ? [] : [questions.noMunicipality({}, municipality)]),
      ...(otherTerm ? [questions.term({ line: years.line }, printed, `${own.from} t/m ${own.to}`)] : []),
    ],
  };
}
