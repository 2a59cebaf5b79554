import { z } from "zod";
import { isAsking, isQuestion } from "#bot/asking";
import { numberWord } from "#bot/number-words";
import { readDay } from "#domain/typed-day";
import { isCounted } from "#domain/typed-figure";

/** What of an agreement is asked for. */
export type Aspect = "card" | "text" | "history" | "dates";

export type Reference = { readonly agreement: number; readonly action?: number };

/** One or more numbers, as typed: "27", "27.1 tekst", "27 28 en 30", "27 2023". */
export type Numbers = {
  readonly references: readonly Reference[];
  readonly aspect: Aspect;
  /** What the history is narrowed by, as typed: "Beter Wonen eerste kwartaal 2023". */
  readonly among?: string;
  /** Years of programmes, as typed; more than one is a mistake. */
  readonly years: readonly number[];
  /** A range that runs back: "36-1". */
  readonly backwards?: readonly [string, string];
  /** The words that mean nothing here; empty where everything was read. */
  readonly unread: string;
  readonly typed: string;
};

const aspects: ReadonlyMap<string, Aspect> = new Map([
  ["tekst", "text"],
  ["volledig", "text"],
  ["geschiedenis", "history"],
  ["historie", "history"],
  ["datums", "dates"],
  ["datum", "dates"],
  ["termijnen", "dates"],
  ["termijn", "dates"],
  ["deadlines", "dates"],
  ["deadline", "dates"],
  ["wanneer", "dates"],
]);

const month =
  /^(?:januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sep|sept|oktober|okt|november|nov|december|dec)\b/i;

/** 27, #27, 27.1 or 27,1: two whole numbers, never a decimal and never a thousand ("300.000"). */
const reference = /^\(?#?(\d{1,4})(?:[.,](\d{1,2}))?\)?[.,:;)]*$/;

const naming = /^(?:afspraak|afspraken|acties?|nummers?|nrs?|art|artikel)[.:]?$/i;

/** A longer range is a mistake, or a period of years. */
const longestRange = 40;

const isYear = ({ agreement, action }: Reference): boolean =>
  action === undefined && agreement >= 2000 && agreement <= 2099;

const reading = (read: (line: string) => Numbers | undefined) =>
  z.string().transform((line, context): Numbers => {
    const found = read(line);
    if (found) return found;
    context.addIssue({ code: "custom", message: "no numbers" });
    return z.NEVER;
  });

/** Reads numbers, alone or in a question that says nothing more: "hoe staat het met afspraak 27?" */
export const numbers = reading((line) => {
  const read = readNumbers(line);
  return read?.unread === "" ? read : undefined;
});

/** Reads a number that opens the line, or is named ("afspraak 27"), among words that mean nothing here. */
export const numbersAmongWords = reading((line) => {
  const isClear = /^[#(]?\d{1,3}(?!\d)/.test(line) || words(line).some((_, at, all) => isNamed(all, at));
  return isClear ? readNumbers(line) : undefined;
});

const number = "#?\\d{1,3}(?:[.,]\\d{1,2})?(?![\\p{L}\\d])";
const someNumbers = `(?:(?:afspraak|afspraken|acties?) )?${number}(?:(?:,? |, ?| en )${number})*`;
/** An article stays where no number follows: the name of a party may begin with it. */
const historyWord = "(?:de )?(?:geschiedenis|historie)(?: van(?: de(?= #?\\d))?)?";

/** "27 geschiedenis Beter Wonen", "geschiedenis van 27.1 eerste kwartaal 2023": words behind both choose among it. */
const narrowedHistory = [
  `(?<numbers>${someNumbers}) ${historyWord}`,
  `${historyWord} (?<numbers>${someNumbers})`,
].map((shape) => new RegExp(`^${shape}[:,]? (?<among>.+)$`, "iu"));

function readNarrowedHistory(line: string): Numbers | undefined {
  const found = narrowedHistory
    .map((shape) => shape.exec(line)?.groups)
    .find((groups) => groups !== undefined);
  const { numbers: named = "", among = "" } = found ?? {};
  const read = words(among).map((word) => readReference(word));
  if (!words(among).some((word, at) => !read[at] && !isAsking(word, false))) return undefined;
  const year = among.match(/\b20\d\d\b/g)?.at(-1);
  return {
    references: words(named).flatMap((word) => readReference(word) ?? []),
    aspect: "history",
    among,
    years: year === undefined ? [] : [Number(year)],
    unread: "",
    typed: line,
  };
}

function readNumbers(line: string): Numbers | undefined {
  const narrowed = readNarrowedHistory(line);
  if (narrowed) return narrowed;
  if (readDay(line, "2000-01-01") !== undefined) return undefined;
  const inQuestion = isQuestion(line);
  const all = words(line);
  const read = all.map((word, at) =>
    month.test(all[at + 1] ?? "") || counts(all, at) || isMovedTo(all, at) ? undefined : readReference(word),
  );
  const found = read.flatMap((one) => one ?? []);
  const references = found.filter((one) => !isYear(one));
  const backwards = all.flatMap((word) => runsBack(word) ?? [])[0];
  // A year alone is no agreement: "termijnen 2023" and "2023" mean the programme.
  if (references.length === 0 && !backwards) return undefined;
  const others = all.filter((word, at) => !read[at] && !naming.test(word));
  const said = others.find((word) => aspects.has(word.toLowerCase()));
  return {
    references,
    aspect: aspects.get(said?.toLowerCase() ?? "") ?? "card",
    years: found.filter(isYear).map(({ agreement }) => agreement),
    ...(backwards && { backwards }),
    unread: others
      .filter((word) => word !== said && !runsBack(word) && !isAsking(word, inQuestion))
      .join(" "),
    typed: line,
  };
}

/** The line with every range of agreements written out: "27-30" and "27 t/m 30" are "27 28 29 30". */
const spaced = (line: string): string =>
  line
    .replace(/\b(afspraak|afspraken|acties?|nr|art)(?=\d)/gi, "$1 ")
    .replace(/(?<![\d.,])(\d{1,3}) ?(?:-|–|—|t\/m|tm|tot en met|tot) ?(\d{1,3})(?![\d.,]*\d)/gi, range);

const words = (line: string): readonly string[] =>
  spaced(line)
    .replace(/\bhele tekst\b/i, "tekst")
    .split(/\s*[;&+/]\s*|,\s+|\s+/)
    .flatMap((word) => (/^\d+(?:,\d+){2,}$/.test(word) ? word.split(",") : word))
    .filter(Boolean);

function range(typed: string, first: string, last: string): string {
  const length = Number(last) - Number(first) + 1;
  if (length < 2) return `${first}-${last}`;
  if (length > longestRange) return typed;
  return Array.from({ length }, (_, at) => Number(first) + at).join(" ");
}

function runsBack(word: string): readonly [[string, string]] | undefined {
  const [, first = "", last = ""] = /^(\d{1,3})-(\d{1,3})$/.exec(word) ?? [];
  return Number(last) < Number(first) ? [[first, last]] : undefined;
}

function readReference(word: string): Reference | undefined {
  const found = reference.exec(word);
  const written = found ? Number(found[1]) : numberWord(word);
  if (written === undefined) return undefined;
  return { agreement: written, ...(found?.[2] !== undefined && { action: Number(found[2]) }) };
}

/** Behind another word "120 woningen" and "120 van de 357 woningen" count something; nobody asks for agreement 120. */
function counts(all: readonly string[], at: number): boolean {
  const [next = "", ...behind] = all.slice(at + 1).filter((word) => !/^(?:de|het)$/i.test(word));
  const among = /^van$/i.test(next) && /^\d[\d.]*$/.test(behind[0] ?? "");
  return at > 0 && /^\d/.test(all[at] ?? "") && isCountedOrAdded((among ? behind[1] : next) ?? "");
}

/** "doorgeschoven naar 2024": where something goes, not the programme that is asked. */
const isMovedTo = (all: readonly string[], at: number): boolean =>
  /^naar$/i.test(all[at - 1] ?? "") && /^20\d\d\b/.test(all[at] ?? "");

const isCountedOrAdded = (word: string): boolean => isCounted(word) || /^(?:erbij|extra)$/i.test(word);

const isNamed = (all: readonly string[], at: number): boolean =>
  naming.test(all[at - 1] ?? "") && reference.test(all[at] ?? "") && !month.test(all[at + 1] ?? "");
