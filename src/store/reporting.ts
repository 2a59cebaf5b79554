import type { PartnershipId } from "#domain/register";
import type { Remark, Reporting } from "#domain/reporting";
import { readNumber } from "#store/action-number";
import type { Db } from "#store/database";
import { remarks } from "#store/history";
import { report } from "#store/report";
import { toRemark } from "#store/rows";
import { inTx } from "#store/transaction";
import { keepable, keepableOrNull } from "#store/words";

/** Within ten minutes the same words are a press that came twice. */
const sameMilliseconds = 10 * 60_000;

/** Where a remark hangs. Throws where the action is of another agreement. */
function placeOf({ agreement, action }: Pick<Remark, "agreement" | "action">) {
  if (action === null) return { agreement, position: null };
  const number = readNumber(action);
  if (number.agreement !== agreement)
    throw new Error(`Action ${action} does not stand in agreement ${agreement}.`);
  return number;
}

/** Everything is asked of one partnership: no statement here goes without its id. */
export const createReporting = (db: Db, partnershipId: PartnershipId): Reporting => ({
  report: (update, at) => report(db, partnershipId, update, at),

  /** Rejects for a year or an action that the register does not have. */
  async remark(year, { by, kind, text, ...where }, at) {
    const said = { kind, text: keepableOrNull(text), byName: keepable(by.name), byParty: by.party };
    const remark = { partnershipId, year, ...placeOf(where), ...said };
    const since = new Date(at.getTime() - sameMilliseconds);
    return inTx(db, async (tx) => {
      const same = await tx.remark.findFirst({ where: { ...remark, at: { gte: since } } });
      return toRemark(same ?? (await tx.remark.create({ data: { ...remark, at } })));
    });
  },

  remarks: (year, agreement, limit, among) =>
    remarks(db, partnershipId, { year, ...(agreement !== undefined && { agreement }) }, limit, among),
});
