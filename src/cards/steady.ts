import { button, type Card, card, facts, quiet, rows, strong, text } from "#cards/card";
import { passed, type RoundView } from "#cards/round";
import { figureLine, periodWords, shortDate, stoodLine } from "#cards/stood";
import { count } from "#domain/dutch";
import type { Part } from "#domain/round";

/** A line longer than this is not read whole, so one press confirms no more parts than fit. */
const longestLine = 480;

/** The line that confirms these parts as they were seen, and how many of them it holds. */
function confirmAll(parts: readonly Part[], year: number): { readonly says: string; readonly holds: number } {
  const start = `ronde op schema zeker @${year}:`;
  const said = parts.map(({ action, part }) => `${action.number}:${part.version}`);
  const fits = said.filter((_, at) => start.length + said.slice(0, at + 1).join(",").length <= longestLine);
  return { says: start + fits.join(","), holds: fits.length };
}

/** What one press would confirm, all on one page: nobody confirms what was not shown. */
export function steadyCard(
  { party, year, asking }: RoundView,
  steady: readonly Part[],
  after: string | undefined,
): Card {
  const { says, holds } = confirmAll(steady, year);
  const shown = steady.slice(0, holds);
  if (shown.length === 0)
    return card(
      "Op schema",
      [text("Er is geen deel dat op schema stond en nog niet is gemeld.")],
      [button("Naar de ronde", `ronde ${year}`, "primary"), button("Mijn delen", `mijn ${year}`)],
    );
  return card(
    `Nog steeds op schema: ${count(shown.length, "deel", "delen")}`,
    [
      quiet(`Ronde van ${party} · ${periodWords(asking)}`),
      facts(Object.fromEntries(shown.map((of) => [of.action.number, steadyLine(of, year)]))),
      text("Kloppen deze nog? Dan meldt u ze in één keer opnieuw, met hetzelfde aantal."),
    ],
    [
      button(`Ja, allemaal nog steeds zo (${shown.length})`, says, "primary"),
      button("Eén voor één", `ronde ${passed(after)}${year}`),
    ],
  );
}

const steadyLine = (of: Part, year: number): string => {
  const { action, part } = of;
  const counted = figureLine(of);
  const dated = part.asOf ? [shortDate(part.asOf, year)] : [];
  return [action.name, ...(counted === null ? [] : [counted]), ...dated].join(" · ");
};

/** What one press confirmed, and what it left out because it had changed. */
export function allStoredCard({ year, asked, open }: RoundView, stored: number, left: readonly Part[]): Card {
  return card(
    `Gemeld: ${count(stored, "deel", "delen")}`,
    [
      strong(`${count(stored, "deel staat", "delen staan")} nog steeds op schema.`),
      quiet(`U hebt nu over ${asked - open} van ${count(asked, "deel", "delen")} gemeld.`),
      ...(left.length > 0
        ? [
            text("Deze zijn intussen veranderd. Daar is nu niets op gemeld:"),
            rows(
              left.map((of) => ({
                text: `${of.action.number} ${of.action.name}`,
                detail: stoodLine(of),
                opens: { label: `Melden ${of.action.number}`, says: `voortgang ${of.action.number}` },
              })),
            ),
          ]
        : []),
    ],
    [
      ...(open > 0 ? [button(`Verder met de ronde (${open})`, `ronde ${year}`, "primary")] : []),
      button("Mijn delen", `mijn ${year}`),
      button("Overzicht", `overzicht ${year}`),
    ],
  );
}
