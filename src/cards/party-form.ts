import { bullets, button, type Card, card, text } from "#cards/card";
import { excerpt } from "#cards/found";

/** For whom; `year` where one was named. */
type For = { readonly party: string; readonly year: number | undefined };

const behind = (words: string, year: number | undefined): string =>
  year === undefined ? words : `${words} ${year}`;

/** Goes with the form of a party. */
export const formCard = (name: string, { party, year }: For): Card =>
  card(
    `Bestand: ${name}`,
    [
      text(`Een formulier in Word waarop ${party} de eigen delen meldt, op papier of op de computer.`),
      bullets([
        `Stuur het naar ${party}.`,
        "Komt het ingevuld terug? De coördinator voert het in en noemt het formulier als bron.",
        `Liever Excel? Het blad “Invullen” van het Excel-bestand kan ingevuld worden teruggelezen.`,
      ]),
    ],
    [button("Excel om in te vullen", behind(`export xlsx ${party}`, year)), button("Hulp", "help")],
  );

/** For which party somebody wants the form; `isGroup`: the words name several. */
export const formForWhomCard = (
  { name, year }: Pick<For, "year"> & { readonly name: string },
  choices: readonly string[],
  isGroup: boolean,
): Card => {
  const what = isGroup ? "is een groep van partijen" : "is geen partij van deze samenwerking";
  return card(
    "Een formulier voor welke partij?",
    [text(name === "" ? "Kies een partij." : `“${excerpt(name)}” ${what}. Kies een partij.`)],
    choices.slice(0, 8).map((party) => button(party, behind(`formulier ${party}`, year))),
  );
};
