import { agreementTitle } from "#cards/agreement";
import { button, type Card, card, quiet, type Row, rows, strong, text } from "#cards/card";
import { actionTitle, targetAmount } from "#cards/lines";
import { sourceLine } from "#cards/source-line";
import { count, enumerate } from "#domain/dutch";
import type { Agreement, Edition, Target } from "#domain/edition";
import type { Measure } from "#domain/standing";

/** Agreed figures, each with the words it was read from. Never added up. `parties` undefined: everybody's. */
export function figuresCard(
  edition: Edition,
  measure: Measure,
  of?: { readonly name: string; readonly parties: readonly string[] },
): Card {
  const entries = edition.agreements.flatMap((agreement) => figureRows(agreement, edition.year, of?.parties));
  return card(
    of ? `Afgesproken aantallen van ${of.name}, ${edition.year}` : `Afgesproken aantallen in ${edition.year}`,
    [
      ...(entries.length > 0
        ? [
            strong(count(entries.length, "aantal", "aantallen")),
            rows(entries),
            quiet("Aantallen van verschillende afspraken worden niet bij elkaar opgeteld."),
          ]
        : [text("Voor deze partij staat er geen aantal in de tekst.")]),
      quiet(sourceLine(edition, measure)),
    ],
    [...(of ? [button("Alle aantallen", "cijfers")] : []), button("Alle afspraken", "afspraken")],
  );
}

function figureRows(agreement: Agreement, year: number, parties?: readonly string[]): readonly Row[] {
  const own = agreement.targets
    .filter((target) => concerns(target, leadersOf(agreement), parties))
    .map((target) =>
      figureRow(
        target,
        ownerOf(target, leadersOf(agreement), parties),
        agreementTitle(agreement),
        `Afspraak ${agreement.number}`,
        `${agreement.number} ${year}`,
      ),
    );
  const inActions = agreement.actions.flatMap((action) =>
    action.targets
      .filter((target) => concerns(target, action.parties, parties))
      .map((target) =>
        figureRow(
          target,
          ownerOf(target, action.parties, parties),
          actionTitle(action),
          `Actie ${action.number}`,
          `${action.number} ${year}`,
        ),
      ),
  );
  return [...own, ...inActions];
}

const leadersOf = ({ actions }: Agreement): readonly string[] => actions.flatMap(({ parties }) => parties);

/** A figure without a party belongs to all leads together. */
const concerns = ({ party }: Target, leaders: readonly string[], asked?: readonly string[]): boolean =>
  asked === undefined || (party === null ? leaders : [party]).some((name) => asked.includes(name));

/** Whose a figure is; where one party is asked for and the figure is not only theirs, with whom they share it. */
function ownerOf({ party }: Target, leaders: readonly string[], asked?: readonly string[]): string {
  if (party !== null || asked === undefined) return party ?? "";
  const others = [...new Set(leaders)].filter((name) => !asked.includes(name));
  return others.length > 0 ? `samen met ${enumerate(others)}` : "";
}

const figureRow = (target: Target, owner: string, about: string, label: string, says: string): Row => ({
  text: `${targetAmount(target)}${owner ? `, ${owner}` : ""}: ${about}`,
  detail: `gelezen uit: “${target.text}”`,
  opens: { label, says },
});
