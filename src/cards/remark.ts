import { agreementTitle } from "#cards/agreement";
import { type Button, button, type Card, card, quiet, text } from "#cards/card";
import type { Form } from "#cards/form";
import { remarkWords } from "#cards/remark-words";
import { confirmField, projectConfirmation } from "#cards/report-form";
import type { Agreement } from "#domain/edition";
import { longestText } from "#domain/report-fields";
import type { RemarkKind } from "#domain/reporting";

/** How each kind is asked for: the command, the words behind the number, and the one field of its form. */
const asking: Record<RemarkKind, { readonly verb: string; readonly behind: string; readonly name: string }> =
  {
    read: { verb: "opmerking", behind: "gelezen", name: "opmerking" },
    disagree: { verb: "opmerking", behind: "niet mee eens", name: "opmerking" },
    discuss: { verb: "bespreken", behind: "", name: "opmerking" },
    decided: { verb: "besluit", behind: "", name: "besluit" },
    words: { verb: "opmerking", behind: "", name: "opmerking" },
  };

/** The name of the field in which the words of a remark stand. */
export const remarkName = (kind: RemarkKind): string => asking[kind].name;

/** The line that makes a remark of this kind on an agreement or an action. */
const lineOf = (kind: RemarkKind, number: string, year: number): string =>
  [asking[kind].verb, number, year, asking[kind].behind].filter(Boolean).join(" ");

/** What a remark is about. */
export type RemarkPlace = {
  readonly agreement: Agreement;
  /** "27.1"; null where it is about the whole agreement. */
  readonly action: string | null;
  readonly year: number;
};

const leads: Record<"decided" | "remark", string> = {
  decided:
    "Lees het besluit na. Het komt met uw naam in de geschiedenis; daarna is het niet meer te veranderen.",
  remark: "Iedereen van de samenwerking leest dit; de stand verandert er niet door.",
};

/**
 * Asks for the words of a remark, or shows them before they are kept. `doubtful`: they need another look, and the writer
 * can say that a street is a project.
 */
export function remarkForm(
  { agreement, action, year }: RemarkPlace,
  kind: RemarkKind,
  words = "",
  doubtful = false,
): Form {
  const isDecided = kind === "decided";
  const about = action === null ? `afspraak ${agreementTitle(agreement)}` : `actie ${action}`;
  return {
    title: remarkWords[kind],
    lead: `Bij ${about}. ${leads[isDecided ? "decided" : "remark"]}`,
    fields: [
      {
        kind: "text",
        name: remarkName(kind),
        label: isDecided ? "Wat is besloten?" : "Wat wilt u zeggen?",
        lines: "many",
        longest: longestText,
        required: true,
        ...(words && { value: words }),
      },
      ...(doubtful ? [confirmField(projectConfirmation)] : []),
    ],
    says: lineOf(kind, action ?? String(agreement.number), year),
    submit: isDecided ? "Vastleggen" : "Plaatsen",
  };
}

const kept: Record<RemarkKind, string> = {
  read: "Dit staat nu bij de afspraak.",
  disagree: "Dit staat nu bij de afspraak en komt op de agenda van het overleg.",
  discuss: "Dit staat nu bij de afspraak en komt op de agenda van het overleg.",
  decided: "Dit besluit staat nu in de geschiedenis. Iedereen van de samenwerking kan het lezen.",
  words: "Dit staat nu bij de afspraak.",
};

export const remarkedCard = (
  { agreement, action, year }: RemarkPlace,
  kind: RemarkKind,
  words: string | null,
): Card =>
  card(
    `${remarkWords[kind]}: ${action === null ? `afspraak ${agreement.number}` : `actie ${action}`}`,
    [...(words ? [text(words)] : []), quiet(kept[kind])],
    [
      button(`Afspraak ${agreement.number}`, `${agreement.number} ${year}`, "primary"),
      button("Geschiedenis", `${agreement.number} geschiedenis ${year}`),
    ],
  );

/** The three remarks that anybody can make as buttons, for under an agreement. */
export const remarkButtons = (number: number, year: number): readonly Button[] => [
  button(remarkWords.read, lineOf("read", String(number), year)),
  { ...button(remarkWords.disagree, lineOf("disagree", String(number), year)), opens: "form" },
  { ...button(remarkWords.discuss, lineOf("discuss", String(number), year)), opens: "form" },
];
