import { type Carried, readCarried } from "#domain/carried";
import type { Edition } from "#domain/edition";
import { fingerprint } from "#domain/fingerprint";
import { type Proposal, propose } from "#domain/matching";
import type { Reading } from "#domain/reading";
import type { Entrance, Programme, Register } from "#domain/register";

/** What adopting a document would do, ready to be shown and to be adopted. */
export type Prepared = {
  readonly reading: Reading;
  readonly proposal: Proposal;
  /** The programme of its year, with its text, where there is one. */
  readonly programme?: Programme;
  readonly stored?: Edition;
  /** What earlier years put off to it. */
  readonly carried: readonly Carried[];
  /** Lies outside the term of the partnership. */
  readonly outsideTerm: boolean;
  /** The same only while it would store the same over the same text: a letter, then letters and figures. */
  readonly key: string;
};

/** Compares what was read with what the register holds now. */
export async function prepare(
  reading: Reading,
  { partnership, programmes }: Entrance,
  register: Register,
): Promise<Prepared> {
  const { year } = reading;
  const programme = programmes.find((one) => one.year === year);
  const stored = programme && (await register.edition(programme.edition));
  const proposal = propose(reading, stored, await register.reportedOn(year), partnership);
  const { from, to } = partnership.term;
  return {
    reading,
    proposal,
    ...(programme && { programme }),
    ...(stored && { stored }),
    carried: await readCarried(proposal.edition, programmes, register),
    outsideTerm: year < from || year > to,
    key: `b${await fingerprint(JSON.stringify([programme?.edition ?? null, proposal.edition]))}`,
  };
}
