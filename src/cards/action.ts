import { type AgreementView, reportButtons } from "#cards/agreement";
import {
  type Block,
  bullets,
  button,
  type Card,
  card,
  facts,
  heading,
  quiet,
  rows,
  strong,
} from "#cards/card";
import { decisionsAbout } from "#cards/decided";
import { figureBar } from "#cards/figure-bar";
import { actionTitle, jointAmount, partiesLine, targetAmount } from "#cards/lines";
import { passageBlocks } from "#cards/passage";
import { remarkButtons } from "#cards/remark";
import { sourceLine } from "#cards/source-line";
import { standingOfLine } from "#cards/standing-line";
import { dutchDate } from "#domain/dutch";
import { type Action, type Doubt, plain } from "#domain/edition";
import { figuresOf, figureWords, widerTargets } from "#domain/figures";
import { showStatus } from "#domain/status-words";

/** One action whole: who, how it stands per part, the words, figures and dates. */
export function actionCard(action: Action, view: AgreementView): Card {
  const { agreement, edition, commitments, measure } = view;
  return card(
    `Actie ${actionTitle(action)}`,
    [
      quiet(`Afspraak ${agreement.number}. ${agreement.title} · ${edition.year}`),
      strong(standingOfLine([action], commitments, measure)),
      facts(factsOf(action, view)),
      ...partBlocks(action, view),
      ...figureBlocks(action, view),
      ...wordingBlocks(action),
      ...doubtBlocks(edition.doubts.filter((doubt) => doubt.action === action.number)),
      ...decisionsAbout(action.number, edition).map(quiet),
      quiet(sourceLine(edition, measure)),
    ],
    [
      ...(isAsked(action) ? reportButtons(`${action.number} ${edition.year}`, measure) : []),
      button(`Afspraak ${agreement.number}`, `${agreement.number} ${edition.year}`),
      button("Hele tekst", `${agreement.number} tekst ${edition.year}`),
      button("Geschiedenis", `${agreement.number} geschiedenis ${edition.year}`),
      ...remarkButtons(agreement.number, edition.year),
    ],
  );
}

/** Somebody has something to report on it. */
const isAsked = ({ parties, noReport }: Action): boolean =>
  parties.some((party) => !noReport.includes(party));

function factsOf(action: Action, { partnership }: AgreementView): Record<string, string> {
  const targets = action.targets.map((target) =>
    target.party ? `${target.party}: ${targetAmount(target)}` : jointAmount(target, action.targets),
  );
  return {
    Regie: `${partiesLine(action.parties, partnership)} (wie ervoor zorgt dat het gebeurt)`,
    ...(action.leads.length > 0 && { "Zo staat het er": action.leads.join("; ") }),
    ...(targets.length > 0 && { "Afgesproken aantal": targets.join("; ") }),
    ...(action.deadlines.length > 0 && {
      Datum: action.deadlines.map(({ date, text }) => `${dutchDate(date)} (“${text}”)`).join("; "),
    }),
  };
}

function partBlocks({ number, parties, noReport }: Action, { commitments }: AgreementView): readonly Block[] {
  if (parties.length === 0) return [];
  const entries = parties.map((party) => {
    const part = commitments.find((one) => one.action === number && one.party === party);
    const asOf = part?.asOf ? `, stand per ${dutchDate(part.asOf)}` : "";
    const status = noReport.includes(party)
      ? "Geen melding nodig"
      : showStatus(part?.status ?? "not-reported");
    return { text: `Het deel van ${party}`, detail: `${status}${asOf}` };
  });
  return [heading("Delen"), rows(entries)];
}

/** How far the reported numbers are; nothing while none was reported. */
function figureBlocks(action: Action, { commitments, edition }: AgreementView): readonly Block[] {
  const figures = figuresOf(action, commitments, widerTargets(action, edition));
  const reached = figures.flatMap((figure) => {
    const words = figureWords(figure);
    return words === null ? [] : [[figureBar(figure), words].filter(Boolean).join(" ")];
  });
  return reached.length > 0 ? [heading("Bereikt"), bullets(reached)] : [];
}

function wordingBlocks({ wording: { summary, official } }: Action): readonly Block[] {
  if (!official) return [heading("Wat is afgesproken"), ...passageBlocks(summary)];
  return [
    ...(plain(summary) === plain(official) ? [] : [heading("In het kort"), ...passageBlocks(summary)]),
    heading("Officiële tekst"),
    ...passageBlocks(official),
  ];
}

const doubtBlocks = (doubts: readonly Doubt[]): readonly Block[] =>
  doubts.length === 0
    ? []
    : [
        heading("Twijfel"),
        rows(doubts.map(({ question, readings }) => ({ text: question, detail: readings.join(" / ") }))),
      ];
