import { agreementRow, type ListView } from "#cards/agreement";
import { type Block, button, type Card, card, quiet, rows, strong, text } from "#cards/card";
import { sourceLine } from "#cards/source-line";
import { count } from "#domain/dutch";
import type { Agreement } from "#domain/edition";
import type { Measure } from "#domain/standing";
import type { Status } from "#domain/status";

type Listed = ListView & {
  readonly title: string;
  readonly agreements: readonly Agreement[];
  /** What an empty or short list does not say by itself. */
  readonly remarks: readonly string[];
};

/** A list of agreements with how each stands. */
export function agreementsCard({ title, agreements, remarks, ...view }: Listed): Card {
  const list: readonly Block[] =
    agreements.length === 0
      ? []
      : [
          strong(count(agreements.length, "afspraak", "afspraken")),
          rows(agreements.map((agreement) => agreementRow(agreement, view))),
        ];
  return card(
    title,
    [...list, ...remarks.map(text), quiet(sourceLine(view.edition, view.measure))],
    [button("Alle afspraken", "afspraken"), button("Overzicht", "overzicht"), button("Hulp", "help")],
  );
}

const nothingIs: Record<Exclude<Status, "not-reported">, string> = {
  "not-started": "Van niets is gemeld dat het nog niet is gestart.",
  "on-track": "Van niets is gemeld dat het op schema ligt.",
  attention: "Niets vraagt aandacht.",
  behind: "Niets loopt achter.",
  done: "Van niets is gemeld dat het is afgerond.",
  missed: "Van niets is gemeld dat het niet is gehaald.",
  deferred: "Niets is doorgeschoven.",
  dropped: "Niets is vervallen.",
};

/**
 * What a list by status does not say by itself. `listed`: how many agreements it holds. `open`: parts of the other
 * agreements that do not count as reported.
 */
export function statusRemarks(
  status: Status,
  listed: number,
  open: number,
  { past }: Measure,
): readonly string[] {
  const parts = count(open, "deel", "delen");
  const missing = past
    ? `van ${parts} is de eindstand nog niet gemeld.`
    : `${parts} ${open === 1 ? "is" : "zijn"} nog niet gemeld.`;
  if (status === "not-reported") {
    if (open === 0)
      return listed > 0 ? [] : [past ? "Van alles is de eindstand gemeld." : "Alles is gemeld."];
    return [
      `${listed > 0 ? "Bij de andere afspraken:" : "Van elke afspraak is iets gemeld. Let op:"} ${missing}`,
    ];
  }
  if (listed > 0) return [];
  return [open > 0 ? `${nothingIs[status]} Let op: ${missing}` : nothingIs[status]];
}
