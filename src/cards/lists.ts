import { agreementRow } from "#cards/agreement";
import { type Block, button, type Card, card, quiet, rows, strong, text } from "#cards/card";
import { sourceLine } from "#cards/lines";
import { count } from "#domain/dutch";
import type { Agreement, Edition } from "#domain/edition";
import type { Commitment } from "#domain/register";

type Listed = {
  readonly title: string;
  readonly agreements: readonly Agreement[];
  readonly edition: Edition;
  readonly commitments: readonly Commitment[];
  readonly past: boolean;
  /** What an empty or short list does not say by itself. */
  readonly remarks: readonly string[];
};

/** A list of agreements with how each stands. */
export function agreementsCard({ title, agreements, edition, commitments, past, remarks }: Listed): Card {
  const list: readonly Block[] =
    agreements.length === 0
      ? []
      : [
          strong(count(agreements.length, "afspraak", "afspraken")),
          rows(agreements.map((agreement) => agreementRow(agreement, edition, commitments))),
        ];
  return card(
    title,
    [...list, ...remarks.map(text), quiet(sourceLine(edition, past))],
    [button("Alle afspraken", "afspraken"), button("Overzicht", "overzicht"), button("Hulp", "help")],
  );
}
