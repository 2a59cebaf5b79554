import { agreementTitle } from "#cards/agreement";
import { button, type Card, card, quiet, text } from "#cards/card";
import type { Form } from "#cards/form";
import { remarkWords } from "#cards/history";
import { confirmField, projectConfirmation } from "#cards/report-form";
import type { Agreement } from "#domain/edition";
import { longestText } from "#domain/report-fields";
import type { RemarkKind } from "#domain/reporting";

/** The one field of a remark's form. */
export const remarkName = "opmerking";

/** `words` were typed already and need another look: then the writer can say that a street is a project. */
export const remarkForm = (
  agreement: Agreement,
  action: string | null,
  kind: RemarkKind,
  words = "",
): Form => ({
  title: remarkWords[kind],
  lead: `Bij afspraak ${agreementTitle(agreement)}. Iedereen van de samenwerking leest dit; de stand verandert er niet door.`,
  fields: [
    {
      kind: "text",
      name: remarkName,
      label: "Wat wilt u zeggen?",
      lines: "many",
      longest: longestText,
      required: true,
      ...(words && { value: words }),
    },
    ...(words === "" ? [] : [confirmField(projectConfirmation)]),
  ],
  says: `opmerking ${action ?? agreement.number} ${kind === "words" ? "" : remarkWords[kind].toLowerCase()}`.trim(),
  submit: "Plaatsen",
});

export const remarkedCard = (
  agreement: Agreement,
  kind: RemarkKind,
  words: string | null,
  year: number,
): Card =>
  card(
    `${remarkWords[kind]}: afspraak ${agreement.number}`,
    [
      ...(words ? [text(words)] : []),
      quiet(
        kind === "discuss" || kind === "disagree"
          ? "Dit staat nu bij de afspraak en komt op de agenda van het overleg."
          : "Dit staat nu bij de afspraak.",
      ),
    ],
    [
      button(`Afspraak ${agreement.number}`, `${agreement.number} ${year}`, "primary"),
      button("Geschiedenis", `${agreement.number} geschiedenis ${year}`),
    ],
  );

/** The three remarks as buttons, for under an agreement. */
export const remarkButtons = (number: number) => [
  button(remarkWords.read, `opmerking ${number} gelezen`),
  { ...button(remarkWords.disagree, `opmerking ${number} niet mee eens`), opens: "form" as const },
  { ...button(remarkWords.discuss, `opmerking ${number} graag bespreken`), opens: "form" as const },
];
