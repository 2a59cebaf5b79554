import { button, type Card, card, strong, text } from "#cards/card";
import { excerpt } from "#cards/found";
import { quarterLine } from "#cards/quarterly-lines";
import { count, dutchDate, dutchMoment } from "#domain/dutch";
import { type Quarter, quarterWords } from "#domain/quarter";

const title = "Kwartaaloverzicht";

const view = (quarter: Quarter) => button("Bekijken", quarterLine(quarter));

/** A quarter as the lines of a plan name it. */
export const ofQuarter = ({ year, quarter }: Quarter): string => `${quarter}e kwartaal ${year}`;

/** The line that puts an overview off; with its day, so that whoever presses twice puts it off once. */
export const postponeLine = (quarter: Quarter, until: string): string =>
  `kwartaal uitstellen ${ofQuarter(quarter)} tot ${dutchDate(until)}`;

/** Before an interim overview goes out. */
export const askSendCard = (quarter: Quarter, channels: number, says: string): Card =>
  card(
    "Tussenstand versturen?",
    [
      strong(
        `Het overzicht van het ${quarterWords(quarter)} gaat nu als tussenstand naar ${count(channels, "kanaal", "kanalen")}.`,
      ),
      text(
        "Dat kan niet ongedaan worden gemaakt. Een tussenstand komt niet in de plaats van het gewone kwartaaloverzicht.",
      ),
    ],
    [
      button("Ja, nu versturen", says, "primary"),
      { ...view(quarter), label: "Eerst bekijken" },
      button("Niet doen", "overzicht"),
    ],
  );

export const sendingCard = (quarter: Quarter, channels: number): Card =>
  channels === 0
    ? card(
        title,
        [text("Er is nog geen kanaal dat het kwartaaloverzicht krijgt. Er is niets verstuurd.")],
        [view(quarter)],
      )
    : card(
        "De tussenstand wordt verstuurd",
        [
          text(
            `Het overzicht van het ${quarterWords(quarter)} gaat naar ${count(channels, "kanaal", "kanalen")}. U hoort het als een kanaal niet is bereikt.`,
          ),
        ],
        [view(quarter)],
      );

/** Somebody pressed just before. */
export const justSentCard = (quarter: Quarter): Card =>
  card(
    "Deze tussenstand is net al verstuurd",
    [
      text(
        `Het overzicht van het ${quarterWords(quarter)} ging net naar de kanalen. Er is niets nog een keer verstuurd.`,
      ),
    ],
    [view(quarter)],
  );

/** Words behind a quarter that mean nothing there. */
export const notSureCard = (words: string, quarter: Quarter): Card =>
  card(
    title,
    [text(`“${excerpt(words)}” is hier niet duidelijk. Er is niets veranderd en niets verstuurd.`)],
    [view(quarter), button("Hulp", "help kwartaal")],
  );

/** What a coordinator decided about a quarter's overview: when it goes out, to how many channels, and a week later. */
export const plannedCard = (
  quarter: Quarter,
  plan: {
    readonly at: Date;
    readonly note: string | null;
    readonly channels: number;
    readonly isMoved: boolean;
    /** YYYY-MM-DD; absent where it cannot be put off so far. */
    readonly later?: string;
  },
): Card => {
  const { at, note, channels, isMoved, later } = plan;
  const of = ofQuarter(quarter);
  return card(
    `Overzicht van het ${quarterWords(quarter)}`,
    [
      strong(
        channels === 0
          ? "Er is nog geen kanaal dat dit overzicht krijgt."
          : `Het gaat ${dutchMoment(at)} naar ${count(channels, "kanaal", "kanalen")}.`,
      ),
      ...(note === null ? [] : [text(`Met deze toelichting erboven: ${note}`)]),
    ],
    [
      view(quarter),
      button(note === null ? "Toelichting toevoegen" : "Toelichting wijzigen", `kwartaal toelichting ${of}`),
      ...(later === undefined ? [] : [button("Week uitstellen", postponeLine(quarter, later))]),
      ...(isMoved ? [button("Toch op de gewone dag", `kwartaal gewoon ${of}`)] : []),
    ],
  );
};

/** The moment of an overview is over. */
export const tooLateCard = (quarter: Quarter, at: Date): Card =>
  card(
    title,
    [
      text(
        `Het overzicht van het ${quarterWords(quarter)} stond klaar voor verzending ${dutchMoment(at)}. Dat moment is voorbij. Er is niets veranderd.`,
      ),
    ],
    [view(quarter), button("Tussenstand versturen", `kwartaal versturen ${ofQuarter(quarter)}`)],
  );

/** Days (YYYY-MM-DD) to which an overview can be put off. */
export const postponeCard = (quarter: Quarter, first: string, last: string): Card =>
  card(
    title,
    [
      text(
        `Dat kan niet. Het overzicht van het ${quarterWords(quarter)} kan worden uitgesteld tot een dag van ${dutchDate(first)} tot en met ${dutchDate(last)}. Er is niets veranderd.`,
      ),
    ],
    [view(quarter)],
  );
