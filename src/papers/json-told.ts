import type { Volume } from "#domain/papers";
import type { Update } from "#domain/register";
import type { Remark } from "#domain/reporting";

/** What was said of one part, oldest first: a remark touches no status, so it goes from and to what held then. */
export function partJson(updates: readonly Update[], remarks: readonly Remark[]) {
  const heldAt = (at: Date) => updates.findLast((update) => update.at <= at)?.to ?? "not-reported";
  return [
    ...updates.map(updateJson),
    ...remarks.map((remark) => ({
      ...remarkJson(remark),
      asOf: null,
      onBehalfOf: null,
      from: heldAt(remark.at),
      to: heldAt(remark.at),
      cause: null,
      consequence: null,
      steering: null,
      figure: null,
      link: null,
      corrects: null,
    })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
}

const updateJson = ({ action: _, party: __, by, byParty, ...said }: Update) => ({
  ...said,
  by: { party: byParty, name: by },
});

export const remarkJson = ({ id, at, kind, text, by }: Remark) => ({
  id,
  at,
  by: { party: by.party, name: by.name },
  kind: "remark" as const,
  remark: kind,
  text,
});

/** Parts that something was reported on and that the text that holds now has no place for. */
export function closedParts({ edition, commitments, updates }: Volume) {
  const isOpen = (one: Pick<Update, "action" | "party">) =>
    commitments.some(({ action, party }) => action === one.action && party === one.party);
  const closed = updates.filter((update) => !isOpen(update));
  const keys = new Map(closed.map(({ action, party }) => [`${action} ${party}`, { action, party }]));
  return [...keys.values()].map(({ action, party }) => {
    const own = closed.filter((update) => update.action === action && update.party === party);
    const status = own.at(-1)?.to ?? "not-reported";
    return { year: edition.year, action, party, status, updates: own.map(updateJson) };
  });
}
