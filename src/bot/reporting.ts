import type { Book, Request } from "#bot/command";
import { privacyProblem } from "#bot/privacy";
import { ask, confide, type Reply } from "#bot/reply";
import type { AgreementView } from "#cards/agreement";
import { button } from "#cards/card";
import { mark, movedCard, type PartView, reportedCard, reportVerb, statusCard } from "#cards/report";
import { answerNames, confirmName, projectConfirmation, reportForm } from "#cards/report-form";
import { targetsOf, unitsOf } from "#domain/counted";
import { dayOf, dutchMoment } from "#domain/dutch";
import type { Action } from "#domain/edition";
import { findAgreement } from "#domain/progress";
import type { Commitment } from "#domain/register";
import { check, type Problems, type Report, type ReportContext } from "#domain/report";
import type { NewUpdate } from "#domain/reporting";
import { type Answers, type ReportedStatus, settableIn } from "#domain/status-rules";
import { statusWords } from "#domain/status-words";
import { takeFigure, type Units } from "#domain/typed-figure";
import { readTypedReport } from "#domain/typed-report";
import { readTypedStatus } from "#domain/typed-status";

/** A part somebody may report on, and what was said of it in the line and in the form behind it. */
export type Telling = {
  readonly book: Book;
  readonly action: Action;
  readonly part: Commitment;
  /** What stood behind the number. */
  readonly words: string;
  /** The version of the part that the person saw; absent where the line was typed, which means: as it is now. */
  readonly seen?: number;
  readonly by: NewUpdate["by"];
  /** Entered by a coordinator in the name of the party: its source is asked, and kept. */
  readonly onBehalf?: true;
};

/** Takes a report: asks what is missing, judges it, stores it, or says who was first. */
export async function tell(telling: Telling, request: Request): Promise<Reply> {
  const { action, part, words } = telling;
  const { heard, now } = request;
  const view = viewOf(telling, request);
  const typed = readTypedStatus(words);
  const status = typed.status ?? chosen(heard.answers?.status, view);
  const units = unitsOf(targetsOf(action.targets, part.party));
  const said = status
    ? readTypedReport(typed.rest, { status, units, today: dayOf(now), onBehalf: telling.onBehalf === true })
    : wordsAlone(typed.rest, units);
  const answers: Answers = { ...said, ...filledIn(heard.answers) };
  if (status === null && words === "" && !heard.answers) return confide(statusCard(view));

  const draft = { action: action.number, party: part.party, status, answers };
  const personal = personalProblems(answers, telling, request);
  if (Object.keys(personal).length > 0) {
    return ask(reportForm(view, status, answers, [projectConfirmation]), besides(personal));
  }
  const checked = check(draft, contextOf(telling, request));
  switch (checked.outcome) {
    case "problems":
      return ask(reportForm(view, status, answers), heard.answers ? besides(checked.problems) : undefined);
    case "confirm":
      return ask(
        reportForm(
          view,
          status,
          answers,
          checked.confirms.map(({ question }) => ({ name: confirmName, question, yes: "Ja, dit klopt" })),
        ),
      );
    case "sound":
      return store(checked.report, answers, telling, request);
  }
}

const viewOf = ({ book, action, part, onBehalf }: Telling, { now }: Request): PartView => ({
  verb: onBehalf ? `namens ${part.party}` : reportVerb,
  action,
  part,
  year: book.edition.year,
  today: dayOf(now),
});

/** Fields in which somebody types freely; a number of nine digits may be read as a figure. */
const written = ["text", "cause", "consequence", "steering", "decision", "figure"] as const;

function personalProblems(answers: Answers, { book }: Telling, { heard }: Request): Problems {
  const isProject = heard.answers?.[projectConfirmation.name] === "ja";
  return Object.fromEntries(
    written.flatMap((field) => {
      const problem = privacyProblem(answers[field] ?? "", book.edition, isProject);
      return problem === undefined ? [] : [[field, problem]];
    }),
  );
}

/** A status chosen in a form; anything else somebody sends is none. */
const chosen = (value: string | undefined, { year, today }: PartView): ReportedStatus | null =>
  settableIn(year, today).find((status) => status === value) ?? null;

/** Words behind a number that hold no certain status are kept, and the status is asked. */
function wordsAlone(words: string, units: Units): Answers {
  if (words === "" || words === "?") return {};
  const counted = takeFigure(words, units);
  if (!counted) return { text: words };
  return { figure: counted.words, ...(counted.rest !== "" && { text: counted.rest }) };
}

const fields = Object.keys(answerNames).filter((field): field is keyof Answers => field !== "status");

/** The answers of a form, by what they are about; what else was sent along is nothing. */
const filledIn = (answers: Readonly<Record<string, string>> = {}): Answers =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const said = answers[answerNames[field]];
      return said === undefined ? [] : [[field, said]];
    }),
  );

/** Problems by the names of the form's fields. */
const besides = (problems: Problems): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(problems).map(([field, sentence]) => [
      answerNames[field as keyof typeof answerNames],
      sentence,
    ]),
  );

const contextOf = (
  { book, action, part, onBehalf }: Telling,
  { now, heard, isHoliday }: Request,
): ReportContext => ({
  today: dayOf(now),
  isHoliday,
  year: book.edition.year,
  onBehalf: onBehalf === true,
  confirmed: heard.answers?.[confirmName] === "ja",
  targets: targetsOf(action.targets, part.party),
  earlier: part.figure,
});

async function store(report: Report, answers: Answers, telling: Telling, request: Request): Promise<Reply> {
  const { book, action, part, by, seen = part.version } = telling;
  const { heard, now, register } = request;
  const update: NewUpdate = {
    ...report,
    year: book.edition.year,
    kind: "report",
    to: report.status,
    by,
    corrects: null,
    door: heard.who.platform,
    seen,
  };
  const stored = await register.reporting.report(update, now);
  if (!("moved" in stored))
    return confide(reportedCard(await agreementView(telling, request), action, stored));

  const view = { ...viewOf(telling, request), part: stored.moved };
  const wordy = Object.values(answers).some(Boolean);
  if (wordy)
    return ask(reportForm(view, report.status, answers), { [answerNames.text]: movedSentence(stored.moved) });
  const again = `${view.verb} ${action.number} ${statusWords[report.status].toLowerCase()} ${mark(book.edition.year, stored.moved.version)}`;
  return confide(
    movedCard(
      stored.moved,
      button(`Toch ${statusWords[report.status]} opslaan`, again, "primary"),
      atMoment(stored.moved),
    ),
  );
}

const atMoment = ({ last }: Commitment): string => (last ? dutchMoment(last.at) : "zojuist");

const movedSentence = (part: Commitment): string =>
  `${part.last?.by ?? "Iemand anders"} meldde intussen op dit deel (${atMoment(part)}). Stuur opnieuw om uw melding toch op te slaan.`;

async function agreementView({ book, action }: Telling, { entrance }: Request): Promise<AgreementView> {
  const number = Number(action.number.split(".")[0]);
  const agreement = findAgreement(book.edition, number);
  if (!agreement)
    throw new Error(`Agreement ${number} is not in the edition that holds action ${action.number}`);
  return {
    agreement,
    edition: book.edition,
    partnership: entrance.partnership,
    commitments: await book.commitments(number),
    past: book.past,
  };
}
