import type { Request } from "#bot/command";
import { updatesOf } from "#bot/part-updates";
import { privacyProblem } from "#bot/privacy";
import { ask, confide, type Reply } from "#bot/reply";
import { readSaid, reportedIn, type Said } from "#bot/said";
import { storeReport } from "#bot/stored-report";
import { type Telling, viewOf } from "#bot/telling";
import { totalOrMore } from "#bot/total-or-more";
import type { News } from "#cards/joint";
import { type PartView, statusCard } from "#cards/report";
import {
  answerNames,
  type Confirmation,
  confirmName,
  projectConfirmation,
  reportForm,
} from "#cards/report-form";
import { type Confirm, targetsOf } from "#domain/counted";
import { dayOf } from "#domain/dutch";
import { widerTargets } from "#domain/figures";
import { stateOf, totalsOf } from "#domain/holding";
import { newsFor } from "#domain/joint";
import { agreementOf } from "#domain/progress";
import type { Update } from "#domain/register";
import { check, type Problems, type ReportContext } from "#domain/report";
import { judgeDay } from "#domain/report-fields";
import type { Answers } from "#domain/status-rules";

/** Takes a report or a correction: asks what is missing, judges it, stores it, or says who was first. */
export async function tell(telling: Telling, request: Request): Promise<Reply> {
  const { action, part, words, corrects } = telling;
  const { heard } = request;
  const known = viewOf(telling, request);
  const said = readSaid(words, known, heard);
  const view = said.uncertain ? { ...known, uncertain: true as const } : known;
  const { status, answers } = said;
  if (said.nothing && !corrects) return confide(statusCard(view, await newsOf(telling)));
  const form = reportForm(view, status, answers);
  if (corrects && (said.nothing || said.uncertain)) return ask(form);

  const personal = personalProblems(said, telling);
  if (Object.keys(personal).length > 0)
    return ask(reportForm(view, status, answers, projectOf(said, telling)), besides(personal));
  const draft = {
    action: action.number,
    party: part.party,
    status: status ?? reportedIn(corrects),
    answers,
  };
  const context = await contextOf(said, telling, request);
  const checked = check(draft, context);
  const unclear =
    checked.outcome !== "problems" && totalOrMore(checked.report.figure, said, context, telling, request);
  if (unclear) return confide(unclear);
  switch (checked.outcome) {
    case "problems":
      return askWhatIsWrong(checked.problems, said, view, request);
    case "confirm":
      return ask(reportForm(view, status, answers, [toConfirm(checked.confirms)]));
    case "sound":
      return storeReport(checked.report, said, telling, request);
  }
}

/** One box for all that looks like a slip: a form has each field once. */
const toConfirm = (confirms: readonly Confirm[]): Confirmation => ({
  name: confirmName,
  question: confirms.map(({ question }) => question).join(" "),
  yes: confirms.length > 1 ? "Ja, dit klopt allemaal" : "Ja, dit klopt",
});

/**
 * Asks again. Of a line that opens the form only what was said and is wrong is named: what is missing shows by itself.
 * A status that the year does not take is chosen anew.
 */
function askWhatIsWrong(problems: Problems, { status, answers }: Said, view: PartView, { heard }: Request) {
  const { corrects } = view;
  const isSent = heard.answers !== undefined || corrects !== undefined;
  const chosen = problems.status === undefined ? (status ?? reportedIn(corrects)) : null;
  const form = reportForm(view, chosen, answers);
  const said: Answers & { readonly status?: string | null } = { ...answers, status };
  const wrong = Object.entries(problems).filter(([field]) => isSent || said[field as keyof typeof said]);
  return ask(form, wrong.length > 0 ? besides(Object.fromEntries(wrong)) : undefined);
}

/** What another lead of the action told that the own part may say too. */
async function newsOf({ book, action, part, onBehalf }: Telling): Promise<News | undefined> {
  const parts = await book.commitments(agreementOf(action.number));
  const told = onBehalf ? undefined : newsFor(action, part, parts, book.measure);
  return told && { action, told, own: part };
}

/** Fields in which somebody types freely; a number of nine digits may be read as a figure. */
const written = [
  "text",
  "cause",
  "consequence",
  "steering",
  "decision",
  "figure",
  "link",
  "onBehalfOf",
] as const;

const personalProblems = ({ answers, project }: Said, { book }: Telling): Problems =>
  Object.fromEntries(
    written.flatMap((field) => {
      const problem = privacyProblem(answers[field] ?? "", book.edition, project);
      return problem === undefined ? [] : [[field, problem]];
    }),
  );

/** Asked only where the answer makes a difference: an address may be a project's, a phone number never. */
function projectOf(said: Said, telling: Telling): readonly Confirmation[] {
  const count = (project: boolean) => Object.keys(personalProblems({ ...said, project }, telling)).length;
  return count(true) < count(false) ? [projectConfirmation] : [];
}

/** Problems by the names of the form's fields. */
const besides = (problems: Problems): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(problems).map(([field, sentence]) => [
      answerNames[field as keyof typeof answerNames],
      sentence,
    ]),
  );

async function contextOf(
  { answers, confirmed }: Said,
  telling: Telling,
  request: Request,
): Promise<ReportContext> {
  const { now, isHoliday } = request;
  const { book, action, part, onBehalf, corrects } = telling;
  const when = { today: dayOf(now), isHoliday, year: book.edition.year, standsAt: part.asOf };
  const correcting = reportedIn(corrects);
  return {
    ...when,
    onBehalf: onBehalf === true,
    confirmed,
    targets: targetsOf(action.targets, part.party),
    wider: widerTargets(action, book.edition),
    earlier: totalsOf(
      corrects
        ? await correctedReport(corrects, telling, request)
        : await earlierState(answers, telling, when, request),
    ),
    ...(correcting && { correcting }),
  };
}

/** The report that the person saw and corrects, also where it was corrected since. */
async function correctedReport(corrects: Update, { book, part, seen }: Telling, request: Request) {
  if (seen === undefined || seen === corrects.version) return corrects;
  const updates = await updatesOf(book, part, request);
  return updates.find(({ version }) => version === seen) ?? corrects;
}

/**
 * The totals that a report is compared with and added to: of what the person saw, so that a press that comes twice adds
 * once; and of the day it speaks of, where the part stands at a later one.
 */
async function earlierState(
  { asOf }: Answers,
  { book, part, seen = part.version }: Telling,
  when: Parameters<typeof judgeDay>[1],
  request: Request,
) {
  const day = judgeDay(asOf, when).value;
  if (seen === part.version && (part.asOf === null || day >= part.asOf)) return part;
  const updates = await updatesOf(book, part, request);
  return stateOf(
    updates.filter(({ version }) => version <= seen),
    day,
  );
}
