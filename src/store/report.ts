import { figuresFrom, type PartState, stateOf, type Told, totalsOf } from "#domain/holding";
import type { Commitment, PartnershipId } from "#domain/register";
import { isReworded, type MovedMeanwhile, type NewUpdate } from "#domain/reporting";
import type { Status } from "#domain/status";
import type { Commitment as CommitmentRow, Update as UpdateRow } from "#generated/sqlite/client";
import { readNumber } from "#store/action-number";
import type { Db } from "#store/database";
import { makeStale } from "#store/posted-cards";
import {
  type FigureColumns,
  figureColumns,
  figureOf,
  kindOf,
  statusOf,
  toCommitment,
  totalColumns,
} from "#store/rows";
import { inTx, overtaken, type Tx } from "#store/transaction";
import { keepable, keepableOrNull } from "#store/words";

/** What the person said, as columns: with the words it is told apart by when the same press comes twice. */
function said({ kind, to, asOf, figure, toYear, corrects, ...words }: NewUpdate) {
  return {
    kind,
    to,
    asOf,
    toYear,
    corrects,
    ...figureColumns(figure),
    text: keepableOrNull(words.text),
    cause: keepableOrNull(words.cause),
    consequence: keepableOrNull(words.consequence),
    steering: keepableOrNull(words.steering),
    decision: keepableOrNull(words.decision),
    link: keepableOrNull(words.link),
    onBehalfOf: keepableOrNull(words.onBehalfOf),
  };
}

type Said = ReturnType<typeof said>;

const keyOf = (partnershipId: PartnershipId, { year, action, party }: NewUpdate) => ({
  partnershipId,
  year,
  ...readNumber(action),
  partyName: party,
});

type Key = ReturnType<typeof keyOf>;

/** By the same person, where the member is known by member and otherwise by name, and word for word the same. */
function isRepeat(row: UpdateRow, { by }: NewUpdate, content: Said): boolean {
  const samePerson = row.memberId === by.member && (by.member !== null || row.byName === keepable(by.name));
  const columns = Object.keys(content) as (keyof Said)[];
  return samePerson && columns.every((column) => row[column] === content[column]);
}

async function openPart(tx: Tx, key: Key): Promise<CommitmentRow> {
  const row = await tx.commitment.findUnique({
    where: { partnershipId_year_agreement_position_partyName: key },
  });
  const name = `The part of ${key.partyName} in action ${key.agreement}.${key.position} of ${key.year}`;
  if (!row) throw new Error(`${name} is not in this register.`);
  if (row.closedAt) throw new Error(`${name} is closed: the text that holds now has no place for it.`);
  return row;
}

/** How the part stands with this update in it, and how it stood where the update changes something. */
type Outcome = { readonly state: PartState; readonly from: Status };

const toTold = ({
  kind,
  to,
  asOf,
  figureTotal,
  figureUnit,
  ...row
}: Omit<Told, "figure"> & FigureColumns): Told => ({
  ...row,
  kind,
  to,
  asOf,
  figure: figureOf({ figureTotal, figureUnit }),
});

/**
 * What was said of the newest date counts. A report on a newer date than any before needs no other update to be read;
 * an older one, a correction and an undo are weighed against all that was said of the part, and so is the first one
 * since totals are kept per unit.
 */
async function outcomeOf(
  tx: Tx,
  key: Key,
  part: CommitmentRow,
  content: Said,
  version: number,
): Promise<Outcome> {
  const said = toTold({ ...content, version });
  const now = toCommitment(part);
  const isNewest = now.asOf === null || (said.asOf ?? "") >= now.asOf;
  if (said.kind === "report" && isNewest && part.otherFigures !== null) {
    const figures = figuresFrom([
      ...totalsOf(now)
        .toReversed()
        .map((figure) => ({ figure })),
      said,
    ]);
    return { state: { status: said.to, asOf: said.asOf, ...figures }, from: now.status };
  }
  const rows = await tx.update.findMany({
    where: key,
    select: {
      version: true,
      kind: true,
      corrects: true,
      asOf: true,
      to: true,
      figureTotal: true,
      figureUnit: true,
    },
  });
  const earlier = rows.map((row) => toTold({ ...row, kind: kindOf(row.kind), to: statusOf(row.to) }));
  const mended = earlier.find((one) => one.version === said.corrects);
  const from: Record<Told["kind"], Status> = {
    report: stateOf(earlier, said.asOf ?? undefined).status,
    correction: mended?.to ?? now.status,
    undo: now.status,
  };
  return { state: stateOf([...earlier, said]), from: from[said.kind] };
}

/** See `Reporting.report`. Rejects where the part is closed or not there. */
export async function report(
  db: Db,
  partnershipId: PartnershipId,
  update: NewUpdate,
  at: Date,
): Promise<Commitment | MovedMeanwhile> {
  const key = keyOf(partnershipId, update);
  const content = said(update);
  const version = update.seen + 1;
  return inTx(db, async (tx) => {
    const part = await openPart(tx, key);
    if (part.version !== update.seen) {
      const next = await tx.update.findUnique({
        where: { partnershipId_year_agreement_position_partyName_version: { ...key, version } },
      });
      const now = toCommitment(part);
      if (next && isRepeat(next, update, content)) return now;
      const newer = await tx.update.count({ where: { ...key, version: { gt: update.seen } } });
      return { moved: now, ...(isReworded(part.version, update.seen, newer) && { reworded: true }) };
    }

    const { name, party, member } = update.by;
    const byName = keepable(name);
    const { state: after, from } = await outcomeOf(tx, key, part, content, version);
    const { status, asOf } = after;
    const state = { status, asOf, ...totalColumns(after), version, lastAt: at, lastBy: byName };
    const { count } = await tx.commitment.updateMany({
      where: { id: part.id, partnershipId, version: update.seen, closedAt: null },
      data: state,
    });
    if (count === 0) throw overtaken();
    const written = { version, at, from, door: update.door };
    await tx.update.create({
      data: { ...key, ...content, ...written, byName, byParty: party, memberId: member },
    });
    await makeStale(tx, { partnershipId, year: update.year, agreement: key.agreement });
    return { action: update.action, party: update.party, ...after, version, last: { at, by: byName } };
  });
}
