import { button, type Card, card, quiet, rows, strong, text } from "#cards/card";
import { mark } from "#cards/mark";
import { ofQuarter, postponeLine } from "#cards/plan";
import { quarterLine } from "#cards/quarterly-lines";
import { count, dutchDate, dutchMoment, enumerate } from "#domain/dutch";
import { type Quarter, quarterWords } from "#domain/quarter";

/** For the coordinator alone, before an overview goes out. `later`: a week after it, YYYY-MM-DD. */
export const aheadCard = (
  quarter: Quarter,
  { at, channels, later }: { readonly at: Date; readonly channels: number; readonly later: string },
): Card =>
  card(
    `Het overzicht van het ${quarterWords(quarter)} staat klaar`,
    [
      strong(`Het gaat ${dutchMoment(at)} naar ${count(channels, "kanaal", "kanalen")}.`),
      text("U hoeft niets te doen. U kunt er een toelichting boven zetten, of het een week uitstellen."),
    ],
    [
      button("Bekijken", quarterLine(quarter)),
      button("Zo versturen", `kwartaal akkoord ${ofQuarter(quarter)}`, "primary"),
      button("Toelichting toevoegen", `kwartaal toelichting ${ofQuarter(quarter)}`),
      button("Week uitstellen", postponeLine(quarter, later)),
    ],
  );

/** For one contact, after a quarter. `again`: an earlier message came before it. */
export const reminderCard = (
  quarter: Quarter,
  parts: { readonly asked: number; readonly open: number },
  again: boolean,
): Card =>
  card(
    `Het ${quarterWords(quarter)} is voorbij`,
    [
      text(`U bent contactpersoon voor ${count(parts.asked, "deel", "delen")}.`),
      strong(
        again
          ? `Van ${count(parts.open, "deel", "delen")} is nog geen melding.`
          : `Hoe staat het ermee? ${count(parts.open, "deel", "delen")} nog te melden.`,
      ),
      quiet("Een ronde duurt meestal een paar minuten. U kunt tussendoor stoppen."),
    ],
    [
      button("Start ronde", `ronde ${quarter.year}`, "primary"),
      button("Later herinneren", `later herinneren ${ofQuarter(quarter)}`),
      button("Mijn delen", `mijn ${quarter.year}`),
    ],
  );

/** A coordinator asks somebody to report. */
export const nudgeCard = (by: string, quarter: Quarter, open: number): Card =>
  card(
    "Wilt u melden hoe het staat?",
    [
      text(
        `${by} vraagt u om te melden over het ${quarterWords(quarter)}. Van ${count(open, "deel", "delen")} is nog geen melding.`,
      ),
    ],
    [
      button("Start ronde", `ronde ${quarter.year}`, "primary"),
      button("Later herinneren", `later herinneren ${ofQuarter(quarter)}`),
    ],
  );

/** What a date is about; `opens`: the line behind it. */
export type Soon = {
  readonly about: string;
  readonly opens?: { readonly label: string; readonly says: string };
};

/** A date that comes, for a channel. `day`: YYYY-MM-DD. `year`: of the programme that runs, where there is one. */
export function soonCard(day: string, soon: readonly Soon[], year: number | undefined): Card {
  const [only, ...others] = soon;
  const date = dutchDate(day);
  return card(
    `Binnenkort: ${only && others.length === 0 ? only.about : date}`,
    [
      strong(`De datum is ${date}.`),
      rows(soon.map(({ about, opens }) => ({ text: about, ...(opens && { opens }) }))),
    ],
    [
      button("Alle datums", year === undefined ? "termijnen" : `termijnen ${year}`),
      button("Overzicht", year === undefined ? "overzicht" : `overzicht ${year}`),
    ],
  );
}

/** A date of an action that passed, to its contact. `version`: of the part, so that whoever presses twice reports once. */
export const passedCard = (
  action: { readonly number: string; readonly name: string },
  deadline: { readonly date: string; readonly text: string },
  { year, version }: { readonly year: number; readonly version: number },
): Card =>
  card(
    `${action.number} ${action.name}: gehaald?`,
    [
      strong(`De datum was ${dutchDate(deadline.date)}.`),
      quiet(`Zo staat het er: “${deadline.text}”.`),
      text("Is het klaar?"),
    ],
    [
      button("Ja, klaar", `voortgang ${action.number} afgerond ${mark(year, version)}`, "primary"),
      button("Nog niet", `voortgang ${action.number} ${year}`),
    ],
  );

/** Two quarters without a single report: the coordinator says how to go on. */
export const silentCard = (quarter: Quarter): Card =>
  card(
    "Al twee kwartalen heeft niemand iets gemeld",
    [
      text(
        `Ook in het ${quarterWords(quarter)} kwam er geen melding. Wilt u het kwartaaloverzicht blijven versturen?`,
      ),
    ],
    [
      button("Doorgaan", "kwartaal verder alle"),
      button("Pauzeren", "kwartaal pauze alle"),
      button(`${quarter.year} afsluiten`, `afsluiten ${quarter.year}`),
    ],
  );

/** What did not arrive, and why. */
export type Missed = {
  /** "#wonen (Slack)", or a person's name. */
  readonly to: string;
  readonly what: string;
  readonly why: string;
  /** It may stand there all the same. */
  readonly unsure: boolean;
  readonly key: string;
};

/** So many are named one by one. */
const mostNamed = 10;
/** Buttons to say that a message stands there, of those that nobody can see. */
const mostStanding = 4;

/** Where not everything was reached, for the coordinator alone. */
export const unreachedCard = (missed: readonly Missed[]): Card => {
  const left = missed.length - mostNamed;
  return card(
    `Niet aangekomen: ${count(missed.length, "bericht", "berichten")}`,
    [
      rows(
        missed.slice(0, mostNamed).map(({ to, what, why, unsure, key }) => ({
          text: `${what}, ${to}`,
          detail: unsure ? `${why} Kijk of het er staat, voordat u het opnieuw verstuurt.` : why,
          opens: { label: "Opnieuw versturen", says: `bezorging opnieuw ${key}` },
        })),
      ),
      ...(left > 0 ? [text(`En nog ${count(left, "bericht", "berichten")}.`)] : []),
    ],
    [
      ...(missed.some(({ unsure }) => !unsure)
        ? [button("Alles opnieuw versturen", "bezorging opnieuw alles", "primary")]
        : []),
      ...missed
        .filter(({ unsure }) => unsure)
        .slice(0, mostStanding)
        .map(({ to, key }) =>
          button(
            missed.length === 1 ? "Het staat er al" : `Het staat er al: ${to}`,
            `bezorging klopt ${key}`,
          ),
        ),
    ],
  );
};

/** Above an overview that comes later than it should, or after others that never went out. */
export const lateLine = (isLate: boolean, missed: readonly Quarter[]): string =>
  [
    ...(isLate ? ["Dit overzicht komt later dan gepland."] : []),
    ...(missed.length > 0 ? [`Niet verstuurd: ${enumerate(missed.map(quarterWords))}.`] : []),
  ].join(" ");

/** A coordinator's words above an overview. No person is named in a channel. */
export const noteLine = (note: string): string => `Toelichting van de coördinator: ${note}`;
