import { type Confirm, type CountContext, confirmOneFigure, confirmsOf, judgeFigure } from "#domain/counted";
import type { IsHoliday } from "#domain/quarter";
import { isEmpty, judgeDay, judgeLink, judgeWords, judgeYear } from "#domain/report-fields";
import {
  type Answers,
  type Ask,
  type Field,
  type ReportedStatus,
  settableIn,
  statusRules,
} from "#domain/status-rules";

/** A report as somebody is writing it: the answers are words as typed, in a line or in a form. */
export type ReportDraft = {
  /** "27.1" */
  readonly action: string;
  readonly party: string;
  readonly status: ReportedStatus | null;
  readonly answers: Answers;
};

/** What a draft is judged against. */
export type ReportContext = CountContext & {
  /** The day it is in Amsterdam, YYYY-MM-DD. */
  readonly today: string;
  readonly isHoliday: IsHoliday;
  /** The year of the programme that holds the action. */
  readonly year: number;
  /** Entered by a coordinator in the name of the party: then its source is asked. */
  readonly onBehalf: boolean;
  /** What can be told of the day it speaks of; absent where that is what `settableIn` says. */
  readonly settable?: readonly ReportedStatus[];
  /** The day (YYYY-MM-DD) that the part speaks of now; null or absent where nothing was reported. */
  readonly standsAt?: string | null;
  /** The person has seen what looks wrong and says that it is right. */
  readonly confirmed: boolean;
};

/** A report that may be stored. */
export type Report = {
  readonly action: string;
  readonly party: string;
  readonly status: ReportedStatus;
  /** The day it speaks of (stand per), YYYY-MM-DD. */
  readonly asOf: string;
  readonly text: string | null;
  /** Also the reason of a part that ended without its result. */
  readonly cause: string | null;
  readonly consequence: string | null;
  readonly steering: string | null;
  /** What the party asks the administrative meeting to decide (gevraagd besluit). */
  readonly decision: string | null;
  /** Total of the year on `asOf`; an addition is already in it. */
  readonly figure: { readonly total: number; readonly unit: string } | null;
  /** The year it was put off to. */
  readonly toYear: number | null;
  /** http or https. */
  readonly link: string | null;
  /** Null for a report of the party itself; else where a coordinator read what is entered in a party's name: "mail van 16 april". */
  readonly onBehalfOf: string | null;
};

export type Problems = Readonly<Partial<Record<Field, string>>>;

/** confirm: sound, but something in it looks like a slip; the person is asked before it is stored. */
export type Checked =
  | { readonly outcome: "sound"; readonly report: Report }
  | { readonly outcome: "confirm"; readonly report: Report; readonly confirms: readonly Confirm[] }
  | { readonly outcome: "problems"; readonly problems: Problems };

/** What is asked of a coordinator who enters a report in a party's name. */
export const sourceQuestion = "Waar staat dit? Bijvoorbeeld: mail van 16 april.";

/** Judges a draft whole, so that a person sees everything that is missing at once. Problems are sentences per field. */
export function check(draft: ReportDraft, context: ReportContext): Checked {
  const { action, party, status, answers } = draft;
  const judged = judge(answers, context);
  const problems = {
    ...problemsIn(judged),
    ...missing(status, answers, context),
    ...statusProblem(status, context),
  };
  if (status === null || Object.keys(problems).length > 0) return { outcome: "problems", problems };
  const report = { action, party, status, ...valuesOf(judged) };
  const { text, cause, figure } = report;
  const words = [text, cause].filter((one) => one !== null).join("; ");
  const confirms = context.confirmed
    ? []
    : [...confirmsOf(figure, context), ...confirmOneFigure(words, figure, context)];
  return confirms.length === 0 ? { outcome: "sound", report } : { outcome: "confirm", report, confirms };
}

const judge = (answers: Answers, context: ReportContext) => ({
  text: judgeWords(answers.text),
  cause: judgeWords(answers.cause),
  consequence: judgeWords(answers.consequence),
  steering: judgeWords(answers.steering),
  decision: judgeWords(answers.decision),
  figure: judgeFigure(answers.figure, context),
  toYear: judgeYear(answers.toYear, context.year),
  asOf: judgeDay(answers.asOf, context),
  link: judgeLink(answers.link),
  onBehalfOf: judgeWords(context.onBehalf ? answers.onBehalfOf : undefined),
});

type JudgedAnswers = ReturnType<typeof judge>;

const problemsIn = (judged: JudgedAnswers): Problems =>
  Object.fromEntries(
    Object.entries(judged).flatMap(([field, { problem }]) => (problem === null ? [] : [[field, problem]])),
  );

const valuesOf = (judged: JudgedAnswers): Omit<Report, "action" | "party" | "status"> => ({
  asOf: judged.asOf.value,
  text: judged.text.value,
  cause: judged.cause.value,
  consequence: judged.consequence.value,
  steering: judged.steering.value,
  decision: judged.decision.value,
  figure: judged.figure.value,
  toYear: judged.toYear.value,
  link: judged.link.value,
  onBehalfOf: judged.onBehalfOf.value,
});

function missing(status: ReportedStatus | null, answers: Answers, context: ReportContext): Problems {
  const asks = status === null ? [] : statusRules[status].asks;
  const isRequired = ({ required }: Ask): boolean => required === "always" || context.targets.length > 0;
  const open = asks.filter((ask) => isRequired(ask) && isEmpty(answers[ask.field]));
  const problems = Object.fromEntries(
    open.map(({ field, question }) => [field, `Vul dit nog in: ${question}`]),
  );
  const lacksSource = context.onBehalf && isEmpty(answers.onBehalfOf);
  return lacksSource ? { ...problems, onBehalfOf: `Vul dit nog in: ${sourceQuestion}` } : problems;
}

function statusProblem(status: ReportedStatus | null, context: ReportContext): Problems {
  const { year, today, correcting, settable = settableIn(year, today) } = context;
  if (year > Number(today.slice(0, 4)))
    return { status: `Het actieprogramma ${year} begint op 1 januari ${year}. Melden kan vanaf die dag.` };
  if (status === null) return { status: "Kies hoe het staat." };
  if (status === correcting || settable.includes(status)) return {};
  const endings = settable.map((ending) => statusRules[ending].button);
  return { status: `Het jaar ${year} is voorbij; u meldt de eindstand. Kies uit: ${endings.join(", ")}.` };
}
