import type { Agreement, Doubt } from "#domain/edition";
import type { Contents, Volume } from "#domain/papers";

/** The same contents with only what concerns one party: its parts, their actions and agreements, and what was said there. */
export const ofParty = (contents: Contents, party: string): Contents => ({
  ...contents,
  volumes: contents.volumes.map((volume) => volumeOf(volume, party)),
});

function volumeOf({ edition, closed, commitments, updates, remarks }: Volume, party: string): Volume {
  const agreements = edition.agreements.flatMap((agreement) => agreementOf(agreement, party));
  const numbers = new Set(agreements.map(({ number }) => number));
  const actions = new Set(agreements.flatMap((agreement) => agreement.actions.map(({ number }) => number)));
  const chapters = new Set(agreements.map(({ chapter }) => chapter));
  const isTheirs = ({ agreement, action }: Pick<Doubt, "agreement" | "action">) =>
    action ? actions.has(action) : agreement !== undefined && numbers.has(agreement);
  return {
    edition: {
      ...edition,
      agreements,
      chapters: edition.chapters.filter(({ number }) => chapters.has(number)),
      doubts: edition.doubts.filter(isTheirs),
    },
    closed,
    commitments: commitments.filter((part) => part.party === party),
    updates: updates.filter((update) => update.party === party),
    remarks: remarks.filter(({ agreement, action }) => isTheirs({ agreement, ...(action && { action }) })),
  };
}

function agreementOf(agreement: Agreement, party: string): readonly Agreement[] {
  const actions = agreement.actions.filter(({ parties }) => parties.includes(party));
  return actions.length > 0 ? [{ ...agreement, actions }] : [];
}
