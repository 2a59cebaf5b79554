import { agreementTitle } from "#cards/agreement";
import { button, type Card, card, rows, text } from "#cards/card";
import { dayOf, dutchDate } from "#domain/dutch";
import type { Agreement } from "#domain/edition";
import type { Update } from "#domain/register";
import { showStatus } from "#domain/status-words";

/** What was reported on one agreement, newest first. */
export const historyCard = (agreement: Agreement, year: number, updates: readonly Update[]): Card =>
  card(
    `Geschiedenis van afspraak ${agreementTitle(agreement)}`,
    [
      updates.length === 0
        ? text(`Op afspraak ${agreement.number} is in ${year} nog niets gemeld.`)
        : rows(
            updates.map(({ action, party, from, to, at, asOf, by, text: words }) => ({
              text: `${dutchDate(dayOf(at))}: ${action}, ${party}: van ${showStatus(from)} naar ${showStatus(to)}`,
              detail: [asOf ? `stand per ${dutchDate(asOf)}` : "", `door ${by}`, words ?? ""]
                .filter(Boolean)
                .join(" · "),
            })),
          ),
    ],
    [button(`Terug naar afspraak ${agreement.number}`, `${agreement.number} ${year}`, "primary")],
  );
