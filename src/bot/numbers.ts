import { z } from "zod";

/** What of an agreement is asked for. */
export type Aspect = "card" | "text" | "history" | "dates";

export type Reference = { readonly agreement: number; readonly action?: number };

/** One or more numbers, as typed: "27", "27.1 tekst", "27 28 en 30", "27 2023". */
export type Numbers = {
  readonly references: readonly Reference[];
  readonly aspect: Aspect;
  readonly year?: number;
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

const months =
  /\b(?:januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sep|sept|oktober|okt|november|nov|december|dec)\b/i;

/** 27, #27, 27.1 or 27,1: two whole numbers, never a decimal and never a thousand ("300.000"). */
const reference = /^#?(\d{1,4})(?:[.,](\d{1,2}))?\.?\)?$/;

/** A longer range is a mistake, or a period of years. */
const longestRange = 40;

/** A year of a programme stands only behind a number: "27 2023". */
const isYear = ({ agreement, action }: Reference): boolean =>
  action === undefined && agreement >= 2000 && agreement <= 2099;

/** Reads numbers and nothing else; a number before a month is a date, and then these are no numbers. */
export const numbers = z.string().transform((line, context): Numbers => {
  const read = readNumbers(line);
  if (read) return read;
  context.addIssue({ code: "custom", message: "no numbers" });
  return z.NEVER;
});

function readNumbers(line: string): Numbers | undefined {
  if (months.test(line)) return undefined;
  const words = line
    .replace(/^(?:wat (?:is|staat er in|houdt) )?(?:(?:afspraak|afspraken|nummer|nr\.?|actie|acties) )?/i, "")
    .replace(/(\d+) ?(?:-|–|t\/m|tot en met) ?(\d+)/gi, range)
    .replace(/\bhele tekst\b/i, "tekst")
    .split(/\s*[;&]\s*|,\s+|\s+(?:en\s+)?/)
    .filter(Boolean);
  const isAspect = (word: string): boolean => aspects.has(word.toLowerCase());
  const [said, ...tooMany] = words.filter(isAspect);
  const read = words.filter((word) => !isAspect(word)).map(readReference);
  const all = read.flatMap((one) => one ?? []);
  // A year alone is no agreement: "termijnen 2023" and "2023" mean the programme.
  if (tooMany.length > 0 || all.length < read.length || all.every(isYear)) return undefined;
  const year = all.find((one, place) => place > 0 && isYear(one));
  return {
    references: all.filter((one) => one !== year),
    aspect: aspects.get(said?.toLowerCase() ?? "") ?? "card",
    ...(year && { year: year.agreement }),
  };
}

/** "27-30" and "27 t/m 30" as "27 28 29 30"; left as it is where it is no range of agreements. */
function range(typed: string, first: string, last: string): string {
  const length = Number(last) - Number(first) + 1;
  if (length < 2 || length > longestRange) return typed;
  return Array.from({ length }, (_, at) => Number(first) + at).join(" ");
}

function readReference(word: string): Reference | undefined {
  const found = reference.exec(word);
  if (!found) return undefined;
  return { agreement: Number(found[1]), ...(found[2] !== undefined && { action: Number(found[2]) }) };
}
