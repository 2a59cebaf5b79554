import { askOtherLeads } from "#bot/asking-others";
import type { Request } from "#bot/command";
import { updatesOf } from "#bot/part-updates";
import { ask, confide, type Reply } from "#bot/reply";
import type { Said } from "#bot/said";
import { type Telling, viewOf } from "#bot/telling";
import { button } from "#cards/card";
import { mark } from "#cards/mark";
import { meanwhileLine, movedCard, reportedCard } from "#cards/report";
import { answerNames, reportForm } from "#cards/report-form";
import type { Update } from "#domain/register";
import type { Report } from "#domain/report";
import { asUpdate, isBy } from "#domain/reporting";
import { statusWords } from "#domain/status-words";

/** Keeps a sound report or correction and says what became of it, or who was first. */
export function storeReport(report: Report, said: Said, telling: Telling, request: Request): Promise<Reply> {
  const { corrects } = telling;
  return corrects
    ? storeCorrection(report, said, telling, corrects, request)
    : storeNew(report, said, telling, request);
}

async function storeNew(report: Report, said: Said, telling: Telling, request: Request): Promise<Reply> {
  const { action, part, book, seen = part.version } = telling;
  const update = updateOf(report, telling, seen, request);
  const stored = await request.register.reporting.report(update, request.now);
  const view = viewOf(telling, request);
  if (!("moved" in stored)) {
    await askOtherLeads(telling, stored, request);
    return confide(reportedCard(view, stored, update));
  }
  const { moved } = stored;
  const now = { ...view, part: moved };
  if (Object.values(said.answers).some(Boolean))
    return askAgain(now, report, said, meanwhileLine(stored, "melding"));
  const again = `${view.verb} ${action.number} ${statusWords[report.status].toLowerCase()} ${mark(book.edition.year, moved.version)}`;
  const anyway = button(`Toch ${statusWords[report.status]} opslaan`, again, "primary");
  return confide(movedCard(stored, anyway, book.edition.year));
}

async function storeCorrection(
  report: Report,
  said: Said,
  telling: Telling,
  corrects: Update,
  request: Request,
): Promise<Reply> {
  const { part, book, by, seen } = telling;
  const view = viewOf(telling, request);
  const isOlder = seen !== undefined && seen !== corrects.version;
  if (isSame(report, corrects)) {
    if (!isOlder || !isBy(corrects, by))
      return askAgain(view, report, said, "Dit staat er al zo. Verander wat niet klopt.");
    // The press that came twice finds its own correction.
    const corrected = (await updatesOf(book, part, request)).find(
      ({ version }) => version === corrects.corrects,
    );
    return confide(reportedCard(view, part, corrects, corrected));
  }
  const first = `${corrects.by} corrigeerde deze melding intussen. Stuur opnieuw om uw correctie toch op te slaan.`;
  if (isOlder && request.heard.answers) return askAgain(view, report, said, first);
  const update = {
    ...updateOf(report, telling, part.version, request),
    kind: "correction" as const,
    corrects: corrects.version,
  };
  const stored = await request.register.reporting.report(update, request.now);
  if (!("moved" in stored)) return confide(reportedCard(view, stored, update, corrects));
  return askAgain({ ...view, part: stored.moved }, report, said, meanwhileLine(stored, "correctie"));
}

const updateOf = (report: Report, { book, by }: Telling, seen: number, { heard }: Request) =>
  asUpdate(report, { year: book.edition.year, by, door: heard.who.platform, seen });

/** Says who was first, or that nothing differs: what is sent next was filled in on how the part stands now. */
const askAgain = (
  view: Parameters<typeof reportForm>[0],
  { status }: Report,
  { answers }: Said,
  why: string,
): Reply => {
  const { seen: _, ...now } = view;
  return ask(reportForm(now, status, answers), { [answerNames.text]: why });
};

const isSame = (report: Report, said: Update): boolean =>
  report.status === said.to &&
  report.figure?.total === said.figure?.total &&
  report.figure?.unit === said.figure?.unit &&
  (
    ["asOf", "text", "cause", "consequence", "steering", "decision", "toYear", "link", "onBehalfOf"] as const
  ).every((field) => report[field] === said[field]);
