import type { Book, Request } from "#bot/command";
import { privacyProblem } from "#bot/privacy";
import { refuse } from "#bot/refuse";
import { ask, confide, type Reply } from "#bot/reply";
import {
  builtOnCard,
  confirmUndoCard,
  decidedCard,
  longestReason,
  meanwhileCard,
  type Plan,
  reasonForm,
  reasonName,
  undoneAmendmentCard,
  unfitCard,
} from "#cards/amendment";
import { type Amendment, numbered, withAmendment, withoutAmendment } from "#domain/amendment";
import { type Effect, effectsOf, type Reported, updatesLeft } from "#domain/amendment-effect";
import type { Edition } from "#domain/edition";
import type { Refusal } from "#domain/refusal";
import { isEmpty } from "#domain/report-fields";
import { mayCoordinate } from "#domain/rights";

/** Whether the asker decides about the text of a programme: a coordinator, while it is not closed. */
export async function mayDecide({ programme }: Book, request: Request): Promise<true | Refusal> {
  const allowed = mayCoordinate(await request.actor());
  if (allowed !== true) return allowed;
  return programme.closed ? { refused: "programme-closed", year: programme.year } : true;
}

/** What was reported in a programme, for telling what a decision does. */
export const reportedIn = async (
  { edition, commitments }: Book,
  { register }: Request,
): Promise<Reported> => ({
  commitments: await commitments(),
  reportedOn: await register.reportedOn(edition.year),
  told: await register.told(edition.year, "9999-12-31"),
});

/** What deciding so would make of the text; undefined where it has no place for it. */
export function foreseen(
  { changes, decides }: Pick<Plan, "changes" | "decides">,
  edition: Edition,
  reported: Reported,
  signed: Pick<Amendment, "by" | "at" | "reason"> = { by: "", at: "", reason: "" },
):
  | { readonly edition: Edition; readonly amendment: Amendment; readonly effects: readonly Effect[] }
  | undefined {
  const made = withAmendment(edition, {
    changes: numbered(changes, edition, reported.reportedOn, decides?.doubt),
    ...(decides && { decides }),
    ...signed,
  });
  return made && { ...made, effects: effectsOf(edition, made.edition, reported) };
}

/** Asks why, with what will change; with a reason: stores it, and says what changed. Refuses who may not. */
export async function decide(
  plan: Plan,
  typed: string | undefined,
  book: Book,
  request: Request,
): Promise<Reply> {
  const { heard, now, register } = request;
  const { edition, programme } = book;
  const allowed = await mayDecide(book, request);
  if (allowed !== true) return refuse(allowed, request);
  const reason = tidy(heard.answers?.[reasonName] ?? typed ?? "");
  const { name: by } = await request.actor();
  const made = foreseen(plan, edition, await reportedIn(book, request), {
    by,
    at: now.toISOString(),
    reason,
  });
  if (!made) return confide(unfitCard(edition.year));

  const problem = reasonProblem(reason, edition);
  const asked = heard.answers !== undefined || !isEmpty(reason);
  if (problem !== undefined)
    return ask(reasonForm(plan, made.effects, reason), asked ? { [reasonName]: problem } : undefined);
  const decided = { by, amendment: made.amendment };
  const adopted = await register.adopt(made.edition, programme.edition, now, decided);
  if (adopted === "moved-meanwhile")
    return ask(reasonForm(plan, made.effects, reason), { [reasonName]: movedSentence });
  return confide(decidedCard(plan, made.amendment, made.effects, edition.year));
}

const movedSentence =
  "Iemand anders besloot op hetzelfde moment iets over de tekst. Stuur opnieuw om uw besluit toch te bewaren.";

const tidy = (typed: string): string => typed.replace(/[\p{Cc}\p{Surrogate}]+/gu, " ").trim();

function reasonProblem(reason: string, edition: Edition): string | undefined {
  if (isEmpty(reason)) return "Schrijf in een zin waarom u dit besluit.";
  if (reason.length > longestReason) return `Houd het kort: er is plaats voor ${longestReason} tekens.`;
  return privacyProblem(reason, edition, false, "noem de straat zonder huisnummer");
}

/** Takes a decision back, at any time, where no later one rests on it. Asks first where reports would be left behind. */
export async function undo(
  amendment: Amendment,
  sure: boolean,
  book: Book,
  request: Request,
): Promise<Reply> {
  const { edition, programme } = book;
  const { year } = edition;
  const allowed = await mayDecide(book, request);
  if (allowed !== true) return refuse(allowed, request);
  const { name: by } = await request.actor();
  const ended = { why: "undone", by, at: request.now.toISOString() } as const;
  const made = withoutAmendment(edition, amendment.number, ended);
  if ("builtOn" in made) return confide(builtOnCard(amendment, made.builtOn, year));
  const effects = effectsOf(edition, made.edition, await reportedIn(book, request));
  if (updatesLeft(effects) > 0 && !sure) return confide(confirmUndoCard(amendment, effects, year));
  const decided = { by, amendment: { ...amendment, ended } };
  const adopted = await request.register.adopt(made.edition, programme.edition, request.now, decided);
  if (adopted === "moved-meanwhile")
    return confide(meanwhileCard(`tekstbesluit ${amendment.number} ${year}`, year));
  return confide(undoneAmendmentCard(amendment, effects, year));
}
