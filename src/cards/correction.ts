import { type Button, button, type Card, card, strong, text } from "#cards/card";
import { mark } from "#cards/mark";
import { bareAmount, dutchAmount, dutchDate } from "#domain/dutch";
import { agreementOf } from "#domain/progress";
import type { Update } from "#domain/register";
import { showStatus } from "#domain/status-words";

/** Begins a line that corrects a report of the own party. */
export const correctVerb = "correctie";

/** What can be told apart between a report and its correction. */
type Said = Pick<Update, "to" | "figure" | "asOf">;

/** "120 wordt 112 woningen; ● Op schema wordt ▲ Vraagt aandacht": what a correction changes in what it corrects. */
export function correctionWords(before: Said, after: Said): string {
  const changes = [
    before.to === after.to ? "" : `${showStatus(before.to)} wordt ${showStatus(after.to)}`,
    figureWords(before.figure, after.figure),
    before.asOf === after.asOf ? "" : `stand per ${dayWords(before.asOf)} wordt ${dayWords(after.asOf)}`,
  ].filter(Boolean);
  return changes.length > 0 ? changes.join("; ") : "de toelichting is anders";
}

const dayWords = (day: string | null): string => (day === null ? "onbekend" : dutchDate(day));

function figureWords(before: Said["figure"], after: Said["figure"]): string {
  if (before?.total === after?.total && before?.unit === after?.unit) return "";
  if (after === null) return "het aantal vervalt";
  const now = dutchAmount(after.total, after.unit);
  if (before === null) return `het aantal wordt ${now}`;
  const shown = before.unit === after.unit ? bareAmount : dutchAmount;
  return `${shown(before.total, before.unit)} wordt ${now}`;
}

/** Opens the form of a correction, filled in with what was said. Only for the party whose report it is. */
export const correctButton = (
  { action, version }: Pick<Update, "action" | "version">,
  year: number,
  verb = correctVerb,
): Button => ({
  ...button("Corrigeren", `${verb} ${action} ${mark(year, version)}`),
  opens: "form",
});

/** There is nothing that can be corrected: never reported, or taken back. */
export const noCorrectionCard = (action: string, year: number): Card =>
  card(
    "Niets om te corrigeren",
    [strong(`Bij ${action} staat geen melding die u kunt corrigeren.`), text("U kunt wel opnieuw melden.")],
    [
      button(`Melden ${action}`, `voortgang ${action} ${year}`, "primary"),
      button("Geschiedenis", `${agreementOf(action)} geschiedenis ${year}`),
    ],
  );
