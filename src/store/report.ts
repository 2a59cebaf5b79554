import type { Commitment, PartnershipId } from "#domain/register";
import type { MovedMeanwhile, NewUpdate } from "#domain/reporting";
import type { Commitment as CommitmentRow, Update as UpdateRow } from "#generated/sqlite/client";
import { readNumber } from "#store/action-number";
import type { Db } from "#store/database";
import { figureColumns, toCommitment } from "#store/rows";
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

/** The newest total of the year: who says nothing of it leaves it as it was, and only an undo takes it away. */
function newestFigure(part: CommitmentRow, { figureTotal, figureUnit, kind }: Said) {
  const said = figureTotal !== null || kind === "undo";
  return said ? { figureTotal, figureUnit } : { figureTotal: part.figureTotal, figureUnit: part.figureUnit };
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
      return next && isRepeat(next, update, content) ? now : { moved: now };
    }

    const { name, party, member } = update.by;
    const byName = keepable(name);
    const { to: status, asOf } = content;
    const state = { status, asOf, ...newestFigure(part, content), version, lastAt: at, lastBy: byName };
    const { count } = await tx.commitment.updateMany({
      where: { id: part.id, partnershipId, version: update.seen, closedAt: null },
      data: state,
    });
    if (count === 0) throw overtaken();
    const written = { version, at, from: part.status, door: update.door };
    await tx.update.create({
      data: { ...key, ...content, ...written, byName, byParty: party, memberId: member },
    });
    return toCommitment({ ...part, ...state });
  });
}
