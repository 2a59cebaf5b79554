import { type Button, button, type Card, card, text } from "#cards/card";
import { quarterLine } from "#cards/quarterly-lines";
import { capital, dutchDate } from "#domain/dutch";
import { firstDay, type Quarter, quarterWords } from "#domain/quarter";

const title = "Kwartaaloverzicht";

/** Those of a year that began; `today` is YYYY-MM-DD. */
const begun = (year: number, today: string): readonly Button[] =>
  ([1, 2, 3, 4] as const)
    .map((quarter) => ({ year, quarter }))
    .filter((quarter) => firstDay(quarter) <= today)
    .map((quarter) => button(capital(quarterWords(quarter)), quarterLine(quarter)));

const help = button("Hulp", "help");

/** A quarter that no year has. `year`: whose quarters are offered. */
export const noQuarterCard = (year: number, today: string): Card =>
  card(
    title,
    [text("Dit kwartaal bestaat niet. Een jaar heeft er vier: eerste, tweede, derde en vierde kwartaal.")],
    [...begun(year, today), help],
  );

/** Only a year was named. */
export const whichQuarterCard = (year: number, today: string): Card =>
  card(title, [text(`Welk kwartaal van ${year} wilt u zien?`)], [...begun(year, today), help]);

/** It has yet to begin. */
export const futureQuarterCard = (quarter: Quarter): Card =>
  card(
    title,
    [text(`Het ${quarterWords(quarter)} moet nog beginnen. Dat begint op ${dutchDate(firstDay(quarter))}.`)],
    [button("Dit kwartaal", "kwartaal"), button("Vorig kwartaal", "kwartaal vorig")],
  );

/** There is no programme for the year of a quarter; `years`, newest first, are those there are. */
export const noProgrammeCard = (year: number, years: readonly number[]): Card =>
  card(
    title,
    [
      text(`Er is geen actieprogramma van ${year}. Daarom is er geen kwartaaloverzicht.`),
      text(
        `Wilt u het actieprogramma ${year} laten inlezen? Een coördinator kan dat doen met het document (Word of tekst).`,
      ),
    ],
    [
      button("Document inlezen", "bestand"),
      ...years.map((known) => button(`Actieprogramma ${known}`, `overzicht ${known}`)),
      help,
    ],
  );

/** Its time to report was over before this register began, and nothing was entered about it since. */
export const notKeptCard = (quarter: Quarter, since: string): Card =>
  card(
    title,
    [
      text(
        `Over het ${quarterWords(quarter)} is hier niets bekend. Dit register houdt de voortgang bij sinds ${dutchDate(since)}.`,
      ),
    ],
    [button("Dit kwartaal", "kwartaal"), button(`Overzicht ${quarter.year}`, `overzicht ${quarter.year}`)],
  );
