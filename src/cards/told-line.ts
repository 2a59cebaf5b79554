import type { PartView } from "#cards/report";
import { answerNames } from "#cards/report-form";
import type { Answers, ReportedStatus } from "#domain/status-rules";
import { statusWords } from "#domain/status-words";

/** A report as a line in which every answer has its label, so that nothing in it is read as something else. */
export function toldLine(
  { verb, action }: Pick<PartView, "verb" | "action">,
  status: ReportedStatus,
  answers: Answers,
): string {
  const said = Object.entries(answers).map(
    ([field, words]) => `${answerNames[field as keyof Answers]}: ${words}`,
  );
  return `${verb} ${action.number} ${statusWords[status].toLowerCase()} ${said.join("; ")}`.trim();
}
