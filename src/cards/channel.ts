import { type Button, button, type Card, card, quiet, strong, text } from "#cards/card";
import { excerpt } from "#cards/found";
import { count, dutchDate, dutchMoment } from "#domain/dutch";
import { type Quarter, quarterWords } from "#domain/quarter";

const title = "Kwartaaloverzicht";
const off: Button = button("Uitzetten", "kwartaal uit");

/** Only a channel can follow; somebody alone asks whenever they like. */
export const noChannelCard = (): Card =>
  card(
    title,
    [
      text("Het kwartaaloverzicht komt in een kanaal, niet in een gesprek van u alleen."),
      text("Ga naar het kanaal en typ daar: kwartaal aan."),
    ],
    [button("Kwartaaloverzicht bekijken", "kwartaal", "primary"), button("Hulp", "help")],
  );

/** The platform does not let the app write there. */
export const notInvitedCard = (): Card =>
  card(
    title,
    [
      text("De app zit nog niet in dit kanaal, dus het overzicht kan hier niet komen."),
      text("Nodig de app uit (typ: /invite @Afspraken) en probeer het daarna opnieuw."),
    ],
    [button("Opnieuw proberen", "kwartaal aan", "primary")],
  );

/** `parties`: all there are. */
export const noSuchPartyCard = (typed: string, parties: readonly string[]): Card =>
  card(
    title,
    [
      text(`“${excerpt(typed)}” is geen partij van deze samenwerking. Er is niets veranderd.`),
      text("Welke delen wilt u in dit kanaal zien?"),
    ],
    [
      button("Van alle partijen", "kwartaal aan"),
      ...parties.map((party) => button(party, `kwartaal aan ${party}`)),
    ],
  );

/** `next`: when the first overview comes; null where no programme is there for it yet. */
export const subscribedCard = (
  party: string | null,
  next: { quarter: Quarter; at: Date } | null,
  known: boolean,
): Card =>
  card(
    known ? "Dit kanaal krijgt het kwartaaloverzicht al" : "Dit kanaal krijgt voortaan het kwartaaloverzicht",
    [
      ...(party === null ? [] : [text(`Alleen de delen van ${party}.`)]),
      strong(
        next === null
          ? "Er is nog geen actieprogramma voor dit jaar. Het eerste overzicht komt als dat is ingelezen."
          : `Het eerstvolgende gaat over het ${quarterWords(next.quarter)} en komt ${dutchMoment(next.at)}.`,
      ),
      quiet("Wat voor vandaag al voorbij was, wordt niet nagestuurd."),
    ],
    [button("Nu bekijken", "kwartaal", "primary"), off],
  );

export const unsubscribedCard = (known: boolean): Card =>
  card(
    title,
    [
      text(
        known
          ? "Dit kanaal krijgt het kwartaaloverzicht niet meer."
          : "Dit kanaal kreeg het kwartaaloverzicht niet. Er is niets veranderd.",
      ),
    ],
    [button(known ? "Toch weer aanzetten" : "Aanzetten", "kwartaal aan", "primary")],
  );

/** One channel, or all of them where `many` is set. */
export const pausedCard = (paused: boolean, many?: number): Card => {
  const what =
    many === undefined ? "Dit kanaal krijgt" : `${count(many, "kanaal krijgt", "kanalen krijgen")}`;
  const all = many === undefined ? "" : " alle";
  if (many === 0)
    return card(
      title,
      [
        text(
          paused ? "Er is geen kanaal om te pauzeren." : "Er stond niets stil. Het overzicht blijft komen.",
        ),
      ],
      [button("Overzicht", "overzicht")],
    );
  return card(
    title,
    [text(paused ? `${what} voorlopig geen kwartaaloverzicht.` : `${what} weer het kwartaaloverzicht.`)],
    [
      paused
        ? button("Weer aanzetten", `kwartaal verder${all}`, "primary")
        : button("Pauzeren", `kwartaal pauze${all}`),
    ],
  );
};

export const notSubscribedCard = (): Card =>
  card(
    title,
    [text("Dit kanaal krijgt het kwartaaloverzicht nog niet.")],
    [button("Aanzetten", "kwartaal aan", "primary")],
  );

/** A reminder was put off. */
export const laterCard = (day: string): Card =>
  card(
    "Goed, later",
    [text(`U krijgt op ${dutchDate(day)} opnieuw een bericht, als er dan nog iets te melden is.`)],
    [button("Toch nu beginnen", "ronde", "primary")],
  );

export const nothingLaterCard = (): Card =>
  card(
    "Er is niets om aan te herinneren",
    [text("U hebt alles gemeld, of er wordt u nu niets gevraagd.")],
    [button("Mijn delen", "mijn", "primary")],
  );

/** Before somebody is reminded by a coordinator. `last`: the day of the reminder before, YYYY-MM-DD. */
export const askNudgeCard = (name: string, open: number, last: string | null, says: string): Card =>
  card(
    `${name} herinneren?`,
    [
      text(`${name} heeft nog ${count(open, "deel", "delen")} te melden.`),
      quiet(last === null ? "Nog niet herinnerd." : `Laatst herinnerd op ${dutchDate(last)}.`),
    ],
    [button("Ja, herinneren", says, "primary"), button("Wie nog", "wie nog")],
  );

export const nudgedCard = (name: string, outcome: "sent" | "today" | "unreachable" | "nothing"): Card => {
  const words = {
    sent: `${name} krijgt een bericht.`,
    today: `${name} kreeg vandaag al een bericht, of krijgt dat op de volgende werkdag. Er is niets opnieuw verstuurd.`,
    unreachable: `${name} is niet te bereiken in Slack of Teams. Er is niets verstuurd. Bel of mail deze persoon.`,
    nothing: `${name} heeft alles al gemeld. Er is niets verstuurd.`,
  }[outcome];
  return card("Herinneren", [text(words)], [button("Wie nog", "wie nog", "primary")]);
};

/** What became of "again" and "it does stand there". */
export const againCard = (names: number, done: number): Card =>
  card(
    "Opnieuw versturen",
    [
      text(
        done === 0
          ? "Er is niets meer om opnieuw te versturen."
          : `${count(done, "bericht wordt", "berichten worden")} opnieuw verstuurd${done < names ? ", de rest was al aangekomen" : ""}.`,
      ),
    ],
    [button("Overzicht", "overzicht")],
  );

export const standsCard = (known: boolean): Card =>
  card(
    "Het staat er al",
    [
      text(
        known ? "Genoteerd. Er wordt niets opnieuw verstuurd." : "Dit was al bekend. Er is niets veranderd.",
      ),
    ],
    [button("Overzicht", "overzicht")],
  );

/** Nobody of that name takes part. */
export const whoToNudgeCard = (typed: string, near: readonly string[]): Card =>
  card(
    "Herinneren",
    [text(`Er is geen deelnemer die “${typed}” heet. Er is niets verstuurd.`)],
    [...near.map((name) => button(name, `herinneren ${name}`)), button("Deelnemers", "deelnemers")],
  );
