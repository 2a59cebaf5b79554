import type { ChangeKind } from "#domain/logbook";
import type { PartnershipId } from "#domain/register";
import { toJson } from "#store/json";
import type { Tx } from "#store/transaction";
import { keepable } from "#store/words";

/** Who changes what, when, in which partnership. */
export type Hand = { readonly partnershipId: PartnershipId; readonly by: string; readonly at: Date };

/** Keeps a change with who made it, in the transaction that makes it. `details` become JSON and hold no secret. */
export async function record(
  tx: Tx,
  { by, ...hand }: Hand,
  what: ChangeKind,
  details: object,
): Promise<void> {
  await tx.auditEntry.create({ data: { ...hand, by: keepable(by), what, details: toJson(details) } });
}
