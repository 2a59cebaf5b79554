import type { Heard } from "#bot/heard";
import type { PartView } from "#cards/report";
import { answerNames, confirmName, projectConfirmation } from "#cards/report-form";
import { targetsOf, unitsOf } from "#domain/counted";
import { dutchAmount } from "#domain/dutch";
import type { Update } from "#domain/register";
import { type Answers, type ReportedStatus, reportable, statusRules } from "#domain/status-rules";
import { takeFigure, type Units } from "#domain/typed-figure";
import { readTypedReport } from "#domain/typed-report";
import { readTypedStatus } from "#domain/typed-status";

/** What somebody said of a part, in a line and in the form behind it. */
export type Said = {
  readonly status: ReportedStatus | null;
  readonly answers: Answers;
  /** Nothing behind the number, and no form: the person is asked. */
  readonly nothing: boolean;
  /** Words that say for certain neither a status nor what they are about: they are kept and the person is asked. */
  readonly uncertain: boolean;
  /** Yes to what looked like a slip. */
  readonly confirmed: boolean;
  /** A street with a number is a project. */
  readonly project: boolean;
};

/** "status: op schema", as a printed form has it. */
const statusLabel = /^status ?: ?/iu;

/** Reads what stands behind a number; of a correction what is not said again stays as it was. */
export function readSaid(words: string, view: PartView, { answers: filled }: Pick<Heard, "answers">): Said {
  const { action, part, wider = [], today, year, onBehalf = false, corrects } = view;
  const yes = takeYes(words.replace(statusLabel, ""));
  const typed = readTypedStatus(yes.words === "?" ? "" : yes.words);
  const status = typed.status ?? chosen(filled?.status);
  const units = unitsOf([...targetsOf(action.targets, part.party), ...wider]);
  const known = status ?? reportedIn(corrects);
  const said = known
    ? readTypedReport(typed.rest, { status: known, units, today, year, onBehalf })
    : wordsAlone(typed.rest, units, year);
  const isLoose = typed.rest !== "" && said.text === typed.rest;
  const kept = keptFrom(corrects, status);
  const answers = { ...kept, ...said, ...filledIn(filled) };
  return {
    status,
    // A correction without a day is about the day of what it corrects, not about today.
    answers: kept.asOf && !answers.asOf ? { ...answers, asOf: kept.asOf } : answers,
    nothing: words === "" && !filled,
    uncertain: typed.status === undefined && isLoose && !filled,
    confirmed: yes.confirmed || filled?.[confirmName] === "ja",
    project: yes.project || filled?.[projectConfirmation.name] === "ja",
  };
}

/** "bevestigd: ja" in a line is what the box of the form says. */
export function takeYes(words: string) {
  const box = (name: string) => new RegExp(`(?:^|[;\\s])\\s*${name} ?: ?ja(?=$|[;\\s])`, "iu");
  const [confirmed, project] = [box(confirmName), box(projectConfirmation.name)];
  return {
    words: words.replace(confirmed, "").replace(project, "").trim(),
    confirmed: confirmed.test(words),
    project: project.test(words),
  };
}

/**
 * A status chosen in a form; anything else somebody sends is none. Also one that the year no longer takes: it was on
 * offer when the form was opened, and is judged as if it were typed.
 */
const chosen = (value: string | undefined): ReportedStatus | null =>
  reportable.find((status) => status === value) ?? null;

/** The status of a report; null where there is none. */
export const reportedIn = (update: Update | undefined): ReportedStatus | null =>
  update && update.to !== "not-reported" ? update.to : null;

/** Words behind a number that hold no certain status are kept, and the status is asked. */
function wordsAlone(words: string, units: Units, year: number): Answers {
  if (words === "") return {};
  const counted = takeFigure(words, units, year);
  if (!counted) return { text: words };
  return { figure: counted.words, ...(counted.rest !== "" && { text: counted.rest }) };
}

const fields = Object.keys(answerNames).filter((field): field is keyof Answers => field !== "status");

/** The answers of a form, by what they are about; what else was sent along is nothing. */
const filledIn = (answers: Heard["answers"] = {}): Answers =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const said = answers[answerNames[field]];
      return said === undefined ? [] : [[field, said]];
    }),
  );

/** What was said and is corrected; what another status does not ask any more is left out. */
function keptFrom(corrects: Update | undefined, status: ReportedStatus | null): Answers {
  if (!corrects) return {};
  const { figure, toYear, asOf, text, cause, consequence, steering, decision, link, onBehalfOf } = corrects;
  const asked = new Set<string>(statusRules[status ?? corrects.to].asks.map(({ field }) => field));
  const isOther = status !== null && status !== corrects.to;
  const said = {
    ...{ text, cause, consequence, steering, decision, link, onBehalfOf, asOf },
    figure: figure && dutchAmount(figure.total, figure.unit),
    toYear: toYear === null ? null : String(toYear),
  };
  const answer = ["cause", "consequence", "steering", "toYear"];
  return Object.fromEntries(
    Object.entries(said).filter(
      ([field, words]) => words !== null && !(isOther && answer.includes(field) && !asked.has(field)),
    ),
  );
}
