import { type Block, type Button, button, type Card, card, quiet, type Row, strong, text } from "#cards/card";
import { mark } from "#cards/mark";
import { partLine } from "#cards/part-line";
import type { Action } from "#domain/edition";
import { othersToAsk, sharedFigure } from "#domain/joint";
import { agreementOf } from "#domain/progress";
import type { Commitment } from "#domain/register";
import type { Measure } from "#domain/standing";

/** What another lead of the same action told, and the own part that may stand the same. */
export type News = { readonly action: Action; readonly told: Commitment; readonly own: Commitment };

/** "Sint Joseph meldde ● Op schema (stand per 30 juni 2023)." */
const newsLine = ({ told }: Pick<News, "told">): string => `${told.party} meldde ${partLine(told)}.`;

export const newsBlock = (news: Pick<News, "told">): Block => quiet(newsLine(news));

/** Says the same of the own part, as a report of the own party; names what was told as it was seen. */
export const alsoButton = ({ action, told, own }: News, year: number, label = "Ook voor ons"): Button =>
  button(label, `ook ${action.number} ${told.party} ${told.version} ${mark(year, own.version)}`);

/** One of the own parts of which another lead told something. */
export const newsRow = (news: News, year: number): Row => {
  const { label, says } = alsoButton(news, year, `Ook voor ons ${news.action.number}`);
  return {
    text: `${news.action.number} ${news.action.name}`,
    detail: newsLine(news),
    opens: { label, says },
  };
};

/** Asks another lead of a joint action; the answer is that party's own report. */
export function askOthersCard(news: News, year: number): Card {
  const { action, told, own } = news;
  const isKept = told.figure !== null && sharedFigure(action, own.party, told.figure) === null;
  return card(
    `Ook voor ${own.party}?`,
    [
      strong(`${action.number} ${action.name}`),
      newsBlock(news),
      text(`Geldt dit ook voor ${own.party}? Uw antwoord is een eigen melding van ${own.party}.`),
      ...(isKept ? [quiet(`Het aantal van ${told.party} wordt niet overgenomen.`)] : []),
    ],
    [
      { ...alsoButton(news, year, "Ja, ook voor ons"), look: "primary" },
      button("Nee, zelf melden", `voortgang ${action.number} ${mark(year, own.version)}`),
    ],
  );
}

/** A card for the contacts of each other lead, after one of them reported; to be posted privately. */
export const askOthers = (
  action: Action,
  told: Commitment,
  parts: readonly Commitment[],
  year: number,
  measure: Measure,
): readonly { readonly party: string; readonly card: Card }[] =>
  othersToAsk(action, told, parts, measure).map((own) => ({
    party: own.party,
    card: askOthersCard({ action, told, own }, year),
  }));

/** No other lead told anything that could hold here too. */
export const noNewsCard = (action: string, year: number): Card =>
  card(
    "Niets om over te nemen",
    [text(`Bij ${action} is er van een andere partij niets nieuws gemeld. U kunt wel zelf melden.`)],
    [
      button(`Melden ${action}`, `voortgang ${action} ${year}`, "primary"),
      button(`Afspraak ${agreementOf(action)}`, `${agreementOf(action)} ${year}`),
    ],
  );
