import { type Button, button, type Card, card, strong, text } from "#cards/card";
import { partLine } from "#cards/part-line";
import { agreementOf } from "#domain/progress";
import type { Commitment } from "#domain/register";
import { type NoUndo, undoMinutes } from "#domain/undo";

const noUndoWords: Record<NoUndo, string> = {
  nothing: "Er is geen melding van u om terug te nemen.",
  "too-late": `Een melding is ${undoMinutes} minuten lang terug te nemen. Die tijd is voorbij. U kunt de melding nog wel corrigeren; beide blijven in de geschiedenis staan.`,
  "somebody-else":
    "De laatste melding op dit deel is van iemand anders. Alleen die persoon neemt haar terug.",
  "came-after": "Na deze melding kwam er nog een. Daarom is ze niet meer terug te nemen.",
};

/** `mend`: the way to correct what can no longer be taken back. */
export const noUndoCard = (action: string, why: NoUndo, year: number, mend?: Button): Card =>
  card(
    "Niet teruggenomen",
    [text(noUndoWords[why])],
    [
      ...(mend ? [mend] : []),
      button(`Melden ${action}`, `voortgang ${action} ${year}`, mend ? undefined : "primary"),
      button("Geschiedenis", `${agreementOf(action)} geschiedenis ${year}`),
    ],
  );

/** To "ongedaan" without a number. */
export const nothingToUndoCard = (): Card =>
  card(
    "Niet teruggenomen",
    [text(`U hebt de laatste ${undoMinutes} minuten niets gemeld. Een oudere melding kunt u corrigeren.`)],
    [button("Mijn delen", "mijn", "primary"), button("Hulp bij melden", "help melden")],
  );

export const undoneCard = (action: string, part: Commitment, year: number): Card =>
  card(
    `Teruggenomen: ${action}`,
    [
      strong(partLine(part)),
      text("Het deel staat weer zoals het was. Beide meldingen blijven in de geschiedenis staan."),
    ],
    [
      button(`Melden ${action}`, `voortgang ${action} ${year}`),
      button(`Afspraak ${agreementOf(action)}`, `${agreementOf(action)} ${year}`, "primary"),
    ],
  );
