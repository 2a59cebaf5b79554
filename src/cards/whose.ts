import { type Button, button, type Card, card, rows, text } from "#cards/card";
import { mark } from "#cards/mark";
import type { PartView } from "#cards/report";
import { toldLine } from "#cards/told-line";
import { agreementOf } from "#domain/progress";
import { type Answers, type ReportedStatus, statusRules } from "#domain/status-rules";

/** What a report says of itself. `words`: as typed, "voor Sint Joseph". */
type Said = { readonly status: ReportedStatus; readonly answers: Answers; readonly words: string };

const opening = (melden: Button, asks = true): Button => (asks ? { ...melden, opens: "form" } : melden);

/** The words of a report name another party: whose part is it about? `inName`: whom the asker may be speaking for. */
export function whoseCard(
  view: PartView,
  { status, answers, words }: Said,
  inName: string | undefined,
): Card {
  const { action, part, year } = view;
  const agreement = agreementOf(action.number);
  const { text: all, ...others } = answers;
  const said = all === words ? others : answers;
  return card(
    "Voor wie meldt u?",
    [
      text(`In uw woorden staat “${words}”. U meldt voor ${part.party}. Er is nog niets opgeslagen.`),
      ...(inName === undefined ? [text("Elke partij meldt haar eigen deel.")] : []),
    ],
    [
      opening(
        button(`Melden voor ${part.party}`, `${toldLine(view, status, answers)} ${mark(year, part.version)}`),
        statusRules[status].asks.length > 0,
      ),
      ...(inName === undefined
        ? []
        : [
            opening(
              button(`Namens ${inName}`, toldLine({ ...view, verb: `namens ${inName}` }, status, said)),
            ),
          ]),
      button(`Afspraak ${agreement}`, `${agreement} ${year}`),
    ],
  );
}

/** A line about more than one part: each is reported by itself, with the words that belong to it. */
export const severalPartsCard = (
  verb: string,
  parts: readonly { readonly number: string; readonly words: string; readonly asks: boolean }[],
): Card =>
  card(
    "Eén melding per deel",
    [
      text("Er staat meer dan één deel in. Er is nog niets opgeslagen. Meld ze een voor een."),
      rows(parts.map(({ number, words }) => ({ text: `${number}: ${words}` }))),
    ],
    parts.map(({ number, words, asks }) =>
      opening(button(`Melden ${number}`, `${verb} ${number} ${words}`, "primary"), asks),
    ),
  );
