import { linkHint } from "#cards/closed-link";
import type { Field, Form } from "#cards/form";
import { mark } from "#cards/mark";
import { partLine } from "#cards/part-line";
import type { PartView } from "#cards/report";
import { targetsOf, unitsOf } from "#domain/counted";
import { dutchAmount, enumerate } from "#domain/dutch";
import { isSummed } from "#domain/figures";
import { sourceQuestion } from "#domain/report";
import { longestText } from "#domain/report-fields";
import type { Status } from "#domain/status";
import {
  type Field as AnswerField,
  type Answers,
  isPast,
  type ReportedStatus,
  settableIn,
  statusRules,
} from "#domain/status-rules";
import { showStatus, statusWords } from "#domain/status-words";
import { readTypedFigure } from "#domain/typed-figure";

/** What each answer is called in a form and in front of a colon in a typed line. */
export const answerNames = {
  status: "status",
  text: "toelichting",
  cause: "oorzaak",
  consequence: "gevolg",
  steering: "bijsturing",
  decision: "besluit",
  figure: "aantal",
  toYear: "jaar",
  asOf: "stand per",
  link: "link",
  onBehalfOf: "bron",
} as const satisfies Record<AnswerField, string>;

/** Something to say yes to before it is stored. */
export type Confirmation = { readonly name: string; readonly question: string; readonly yes: string };

/** The name under which somebody says yes to what looked like a slip. */
export const confirmName = "bevestigd";

/** Says that a street with a number is a project and nobody's address. */
export const projectConfirmation: Confirmation = {
  name: "project",
  question: "Staat er een straat met een huisnummer in?",
  yes: "Dit is een project, geen bewoner",
};

/** The form of a report, filled in with what was said already. `confirms` are slips to say yes to. */
export function reportForm(
  view: PartView,
  status: ReportedStatus | null,
  answers: Answers,
  confirms: readonly Confirmation[] = [],
): Form {
  const { action, part, year, verb, onBehalf, corrects } = view;
  const word = status ? ` ${statusWords[status].toLowerCase()}` : "";
  const known = status ?? (corrects && corrects.to !== "not-reported" ? corrects.to : null);
  const told = corrects
    ? `U corrigeert: ${partLine({ ...corrects, status: corrects.to })}`
    : `Nu: ${partLine(part)}`;
  return {
    title: `${corrects ? "Corrigeren" : "Melden"} ${action.number}`,
    lead: `${action.number} ${action.name}, het deel van ${part.party}. ${told}.`,
    fields: [
      ...(status ? [] : [statusField(view)]),
      ...confirms.map(confirmField),
      ...(onBehalf ? [lineField("onBehalfOf", sourceQuestion, answers.onBehalfOf, "", true)] : []),
      ...askedFields(known, answers),
      ...figureFields(view, known, answers),
      wordsField("text", "Toelichting", answers.text, false),
      {
        kind: "date",
        name: answerNames.asOf,
        label: "Stand per",
        required: false,
        ...(answers.asOf && { value: answers.asOf }),
        hint: isPast(year, view.today)
          ? `Leeg: 31 december ${year}.`
          : "Leeg: vandaag, of de laatste dag van het kwartaal waarover nu gemeld wordt.",
      },
      lineField("link", "Link naar bewijs", answers.link, linkHint(answers.link)),
      wordsField("decision", "Gevraagd besluit (voor het bestuurlijk overleg)", answers.decision, false),
    ],
    says: `${verb} ${action.number}${word} ${mark(year, view.seen ?? (corrects ?? part).version)}`,
    submit: corrects ? "Corrigeren" : "Melden",
  };
}

function statusField({ year, today, part, corrects, uncertain }: PartView): Field {
  const now = corrects?.to ?? part.status;
  const settable: readonly Status[] = settableIn(year, today);
  // A report of a year that is over keeps its status, also where that can no longer be chosen.
  const choices = corrects && !settable.includes(now) ? [now, ...settable] : settable;
  return {
    kind: "choice",
    name: answerNames.status,
    label: "Hoe staat het?",
    required: true,
    options: choices.map((status) => ({ value: status, label: showStatus(status) })),
    ...(choices.includes(now) && (!uncertain || corrects) && { value: now }),
  };
}

export const confirmField = ({ name, question, yes }: Confirmation): Field => ({
  kind: "choice",
  name,
  label: question,
  required: false,
  options: [{ value: "ja", label: yes }],
});

/** What the status asks; and what was answered though it does not: no word that was typed is lost. */
function askedFields(status: ReportedStatus | null, answers: Answers): readonly Field[] {
  const asked = status ? statusRules[status].asks : [];
  const others = [...statusRules.attention.asks, ...statusRules.deferred.asks].filter(
    ({ field }, at, all) =>
      answers[field] &&
      !asked.some((one) => one.field === field) &&
      all.findIndex((one) => one.field === field) === at,
  );
  return [
    ...asked.map((one) => ({ ...one, isAsked: true })),
    ...others.map((one) => ({ ...one, isAsked: false })),
  ]
    .filter(({ field }) => field !== "figure")
    .map(({ field, question, isAsked }) =>
      field === "toYear"
        ? lineField("toYear", question, answers.toYear, "Bijvoorbeeld 2024", isAsked)
        : wordsField(field, question, answers[field], isAsked),
    );
}

const figureExample = (unit: string): string =>
  isSummed(unit)
    ? `Het totaal, bijvoorbeeld ${dutchAmount(120, unit)}. Met een plus telt u erbij: +${dutchAmount(40, unit)}.`
    : `De stand nu, bijvoorbeeld ${dutchAmount(12, unit)}.`;

function figureFields(
  { action: { targets }, part: { party }, wider = [], year, today }: PartView,
  status: ReportedStatus | null,
  { figure }: Answers,
): readonly Field[] {
  const own = targetsOf(targets, party);
  const asked = status ? statusRules[status].asks.find(({ field }) => field === "figure") : undefined;
  if (own.length === 0 && !asked && !figure) return [];
  const units = unitsOf(own);
  const typed = readTypedFigure(figure ?? "", unitsOf(wider))?.unit;
  const unit = units[0] ?? typed ?? unitsOf(wider)[0] ?? "woningen";
  const apart = units.length > 1 ? ` U telt hier ${enumerate(units)}; meld elk apart.` : "";
  return [
    lineField(
      "figure",
      asked?.question ?? (isPast(year, today) ? `Aantal in heel ${year}` : "Aantal tot nu toe dit jaar"),
      figure,
      `${figureExample(unit)}${apart}`,
      asked !== undefined && own.length > 0,
    ),
  ];
}

const wordsField = (
  field: AnswerField,
  label: string,
  value: string | undefined,
  required: boolean,
): Field => ({
  kind: "text",
  name: answerNames[field],
  label,
  lines: "many",
  longest: longestText,
  required,
  ...(value && { value }),
});

const lineField = (
  field: AnswerField,
  label: string,
  value: string | undefined,
  hint: string,
  required = false,
): Field => ({
  kind: "text",
  name: answerNames[field],
  label,
  lines: "one",
  longest: 200,
  required,
  ...(hint && { hint }),
  ...(value && { value }),
});
