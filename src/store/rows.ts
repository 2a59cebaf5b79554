import type { Commitment, ToldUpdate, Update } from "#domain/register";
import type { Figure, Remark } from "#domain/reporting";
import { type Status, statuses } from "#domain/status";
import type {
  Commitment as CommitmentRow,
  Remark as RemarkRow,
  Update as UpdateRow,
} from "#generated/sqlite/client";
import { writeNumber } from "#store/action-number";
import { fromJson, toJson } from "#store/json";

/** The word of a column as one of those that the program knows; a newer program may have written another. */
export function oneOf<Word extends string>(known: readonly Word[], word: string): Word {
  const found = known.find((one) => one === word);
  if (found === undefined)
    throw new Error(`The database holds the word "${word}", which this program does not know.`);
  return found;
}

export const platforms = ["slack", "teams", "terminal"] as const;

export const statusOf = (word: string): Status => oneOf(statuses, word);

export const kindOf = (word: string): Update["kind"] => oneOf(["report", "correction", "undo"], word);

export type FigureColumns = { readonly figureTotal: number | null; readonly figureUnit: string | null };

export const figureOf = ({ figureTotal: total, figureUnit: unit }: FigureColumns): Figure | null =>
  total === null || unit === null ? null : { total, unit };

export const figureColumns = (figure: Figure | null): FigureColumns => ({
  figureTotal: figure?.total ?? null,
  figureUnit: figure?.unit ?? null,
});

/** The columns of a part for the totals it holds. */
export const totalColumns = ({ figure, otherFigures = [] }: Pick<Commitment, "figure" | "otherFigures">) => ({
  ...figureColumns(figure),
  otherFigures: toJson(otherFigures),
});

const otherFiguresOf = ({
  otherFigures,
}: Pick<CommitmentRow, "otherFigures">): Pick<Commitment, "otherFigures"> => {
  const others = otherFigures === null ? [] : fromJson<readonly Figure[]>(otherFigures);
  return others.length > 0 ? { otherFigures: others } : {};
};

export const toCommitment = (row: CommitmentRow): Commitment => ({
  action: writeNumber(row),
  party: row.partyName,
  status: statusOf(row.status),
  asOf: row.asOf,
  figure: figureOf(row),
  ...otherFiguresOf(row),
  version: row.version,
  last: row.lastAt === null || row.lastBy === null ? null : { at: row.lastAt, by: row.lastBy },
});

type CorrectedRow = FigureColumns & Pick<UpdateRow, "at" | "to" | "asOf">;

const toCorrected = ({ at, to, asOf, ...figure }: CorrectedRow): NonNullable<Update["corrected"]> => ({
  at,
  to: statusOf(to),
  asOf,
  figure: figureOf(figure),
});

/** With what it corrects, where that was read along. */
type UpdateWithCorrected = UpdateRow & { readonly corrected?: CorrectedRow | null };

type ToldRow = FigureColumns &
  Pick<
    UpdateRow,
    "id" | "agreement" | "position" | "partyName" | "at" | "asOf" | "kind" | "version" | "corrects" | "to"
  >;

/** What of an update decides how its part stood. */
export const toTold = (row: ToldRow): ToldUpdate => ({
  id: row.id,
  action: writeNumber(row),
  party: row.partyName,
  at: row.at,
  asOf: row.asOf,
  kind: kindOf(row.kind),
  version: row.version,
  corrects: row.corrects,
  to: statusOf(row.to),
  figure: figureOf(row),
});

export const toUpdate = (row: UpdateWithCorrected): Update => ({
  ...toTold(row),
  ...(row.corrected && { corrected: toCorrected(row.corrected) }),
  by: row.byName,
  member: row.memberId,
  byParty: row.byParty,
  onBehalfOf: row.onBehalfOf,
  door: row.door === null ? null : oneOf(platforms, row.door),
  from: statusOf(row.from),
  text: row.text,
  cause: row.cause,
  consequence: row.consequence,
  steering: row.steering,
  decision: row.decision,
  toYear: row.toYear,
  link: row.link,
});

export const toRemark = (row: RemarkRow): Remark => ({
  id: row.id,
  agreement: row.agreement,
  action: row.position === null ? null : writeNumber({ agreement: row.agreement, position: row.position }),
  kind: oneOf(["read", "disagree", "discuss", "decided", "words"], row.kind),
  text: row.text,
  by: { name: row.byName, party: row.byParty },
  at: row.at,
});
