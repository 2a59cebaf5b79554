import { button, type Card, card, text } from "#cards/card";
import { excerpt } from "#cards/found";
import { enumerate } from "#domain/dutch";

const ways = [button("Alle afspraken", "afspraken"), button("Hulp", "help")] as const;

/** A number that is not in the programme of `year`. `elsewhere`: years in which it is. */
export const unknownAgreementCard = (
  number: number,
  howMany: number,
  year: number,
  elsewhere: readonly number[] = [],
): Card =>
  card(
    `Afspraak ${number}`,
    [
      text(
        elsewhere.length === 0
          ? `Afspraak ${number} bestaat niet. Er zijn ${howMany} afspraken.`
          : `In ${year} is er geen afspraak ${number}. Die is er wel in ${enumerate(elsewhere.map(String))}.`,
      ),
    ],
    [
      ...elsewhere.map((other) => button(`Afspraak ${number} in ${other}`, `${number} ${other}`)),
      button(`Zoek “${number}”`, `zoek ${number}`),
      button("Alle afspraken", `afspraken ${year}`),
      button("Hulp", "help"),
    ],
  );

export const unknownActionCard = (
  action: string,
  agreement: number,
  actions: readonly string[],
  year: number,
): Card =>
  card(
    `Actie ${action}`,
    [
      text(
        `Actie ${action} bestaat niet. Afspraak ${agreement} heeft ${
          actions.length === 1 ? "één actie" : `${actions.length} acties`
        }: ${actions.join(", ")}.`,
      ),
    ],
    [
      button(`Afspraak ${agreement}`, `${agreement} ${year}`, "primary"),
      ...actions.slice(0, 5).map((number) => button(`Actie ${number}`, `${number} ${year}`)),
    ],
  );

/** Offers the nearest names, or, where none is near, those of all parties (`all`). */
export const unknownPartyCard = (words: string, nearest: readonly string[], all: readonly string[]): Card =>
  card(
    "Partij niet gevonden",
    [
      text(`“${excerpt(words)}” is geen partij van deze samenwerking.`),
      text(nearest.length > 0 ? "Bedoelt u een van deze?" : "Geen naam lijkt erop. Dit zijn de partijen."),
    ],
    [
      ...(nearest.length > 0 ? nearest : all).slice(0, 6).map((name) => button(name, `partij ${name}`)),
      button("Alle partijen", "partijen"),
      button(`Zoek “${excerpt(words)}”`, `zoek ${excerpt(words)}`),
    ],
  );

export const unknownYearCard = (year: number | undefined, years: readonly number[]): Card =>
  card(
    year === undefined ? "Actieprogramma" : `Actieprogramma ${year}`,
    [
      text(
        years.length > 0
          ? `Er is geen actieprogramma van ${year}. Wel van: ${years.join(", ")}.`
          : "Er is nog geen actieprogramma ingelezen.",
      ),
      ...(years.length > 0 ? [] : [text("Een coördinator kan een document inlezen.")]),
    ],
    [
      ...years.map((known) => button(`Actieprogramma ${known}`, `overzicht ${known}`)),
      button("Document inlezen", "bestand"),
      ...(year === undefined ? [] : [button(`Zoek “${year}”`, `zoek ${year}`)]),
    ],
  );

/** "36-1": a range that runs back. */
export const backwardsCard = ([first, last]: readonly [string, string]): Card =>
  card(
    "Nummers",
    [text(`“${first}-${last}” loopt terug: ${last} komt vóór ${first}. Wat bedoelt u?`)],
    [
      button(`Afspraken ${last} t/m ${first}`, `${last} t/m ${first}`),
      button(`Actie ${first}.${last}`, `${first}.${last}`),
      ...ways,
    ],
  );

const choices = {
  party: "partij",
  chapter: "hoofdstuk",
  kind: "soort",
  status: "status",
  year: "jaar",
} as const;

/** Two parties, or two of anything else that a list is narrowed by. */
export const chooseOneCard = (what: keyof typeof choices, words: readonly string[]): Card =>
  card(
    "Welke?",
    [text(`Kies één ${choices[what]} tegelijk.`)],
    [...words.map((one) => button(one, `afspraken ${one}`)), ...ways],
  );

/** "Hele tekst" or "geschiedenis" without a number. `example` is how it is typed here. */
export const whichAgreementCard = (example: string): Card =>
  card("Van welke afspraak?", [text(`Typ het nummer erbij: ${example}.`)], ways);

/** The register holds no partnership yet. */
export const emptyHouseCard = (): Card =>
  card("Nog niet ingericht", [
    text("Er is nog geen samenwerking in dit register. Vraag uw beheerder om er een te maken."),
  ]);

/** Nothing about the register is in it: the asker's workspace or tenant does not take part. */
export const strangerCard = (): Card =>
  card(
    "U hebt geen toegang",
    [
      text(
        "Uw organisatie doet nog niet mee aan deze samenwerking. Vraag de coördinator om uw organisatie toe te voegen.",
      ),
    ],
    [button("Wat is Afspraken", "welkom")],
  );

/** A surprise after a report or remark was stored. `reference` is the number under which the log knows it. */
export const storedWithTroubleCard = (reference: string): Card =>
  card(
    "Dit is opgeslagen",
    [
      text("Daarna ging iets mis. Stuur het niet nog eens; in de geschiedenis ziet u wat er staat."),
      text(`Ziet u het daar niet? Geef uw beheerder dit nummer: ${reference}.`),
    ],
    ways,
  );

/** A surprise. `reference` is the number under which the log knows it. */
export const troubleCard = (reference: string): Card =>
  card(
    "Dit is niet gelukt",
    [
      text("Er ging iets mis en er is niets opgeslagen. Probeer het over een paar minuten nog eens."),
      text(`Lukt het dan nog niet? Geef uw beheerder dit nummer: ${reference}.`),
    ],
    ways,
  );
