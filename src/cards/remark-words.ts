import type { RemarkKind } from "#domain/reporting";

export const remarkWords: Record<RemarkKind, string> = {
  read: "Gelezen",
  disagree: "Niet mee eens",
  discuss: "Graag bespreken",
  decided: "Besluit",
  words: "Opmerking",
};
