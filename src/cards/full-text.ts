import type { AgreementView } from "#cards/agreement";
import { type Block, bullets, button, type Card, card, heading, quiet, rows } from "#cards/card";
import { actionTitle, partiesLine } from "#cards/lines";
import { passageBlocks } from "#cards/passage";
import { sourceLine } from "#cards/source-line";
import { type Action, type Agreement, type Edition, printed } from "#domain/edition";

/** Everything that was written about one agreement: promise, actions, bullets, notes and footnotes. */
export function fullTextCard(view: AgreementView): Card {
  const { agreement, edition, partnership, measure } = view;
  const { from, to } = partnership.term;
  return card(
    `Afspraak ${agreement.number}. ${agreement.title}`,
    [
      quiet(wordsLine(agreement)),
      heading(`Afspraak ${from} t/m ${to}`),
      ...passageBlocks(printed(agreement.wording)),
      ...agreement.actions.flatMap((action) => actionBlocks(action, view)),
      ...footnoteBlocks(agreement, edition),
      ...doubtBlocks(agreement, edition),
      quiet(sourceLine(edition, measure)),
    ],
    [button(`Terug naar afspraak ${agreement.number}`, `${agreement.number} ${edition.year}`)],
  );
}

const wordsLine = ({ wording }: Agreement): string =>
  wording.official
    ? "De officiële tekst, zoals die in het document staat."
    : "Een samenvatting in gewone taal.";

const actionBlocks = (action: Action, { partnership }: AgreementView): readonly Block[] => [
  heading(`Actie ${actionTitle(action)}`),
  ...passageBlocks(printed(action.wording)),
  quiet(`Regie: ${partiesLine(action.parties, partnership)}`),
];

function footnoteBlocks({ footnotes }: Agreement, edition: Edition): readonly Block[] {
  const lines = footnotes.flatMap((key) => {
    const note = edition.footnotes[key];
    return note ? [`Voetnoot ${key}: ${note.official ?? note.summary}`] : [];
  });
  return lines.length === 0 ? [] : [heading("Voetnoten"), bullets(lines)];
}

function doubtBlocks({ number }: Agreement, { doubts }: Edition): readonly Block[] {
  const own = doubts.filter(({ agreement }) => agreement === number);
  if (own.length === 0) return [];
  return [
    heading("Twijfels"),
    rows(
      own.map(({ question, printed: words, readings }) => ({
        text: question,
        detail: [`Er staat: “${words}”.`, `Mogelijk: ${readings.join("; of: ")}.`].join(" "),
      })),
    ),
  ];
}
