import type {
  CardElement,
  IAdaptiveCard,
  IChoiceSetInput,
  IContainer,
  IDateInput,
  ITextInput,
} from "@microsoft/teams.cards";
import type { Answers, Field, Form, Problems } from "#cards/form";
import { quietLook, shellOf, texts, titleBlock } from "#platforms/teams/elements";
import { bytesOf } from "#platforms/teams/fitting";
import { limits } from "#platforms/teams/limits";
import { labelText } from "#platforms/teams/literal";
import { cutAt } from "#platforms/teams/paragraphs";
import { sentences } from "#platforms/teams/sentences";
import { inputId, sheetData } from "#platforms/teams/sheet";

type Sheet = {
  readonly form: Form;
  readonly problems?: Problems;
  /** What was typed into this form before: it takes the place of what stood there. */
  readonly kept?: Answers;
  /** The id of this dialog. */
  readonly sheet?: string;
};

/**
 * The card of the dialog with these questions: at most `limits.cardBytes` as JSON in UTF-8 without what somebody typed,
 * which is never cut, and `limits.formBytes` with it. Choices with long names are cut shorter where it does not fit;
 * throws an Error where that does not suffice, since a question cannot be left out.
 */
export function toFormCard(sheet: Sheet): IAdaptiveCard {
  for (const longest of limits.labelCharacters) {
    const card = draw(sheet, longest);
    const whole = bytesOf(card);
    if (whole - typedBytes(sheet) <= limits.cardBytes && whole <= limits.formBytes) return card;
  }
  throw new Error(`The form "${sheet.form.title}" is larger than ${limits.cardBytes} bytes.`);
}

const typedBytes = ({ form, kept = {} }: Sheet): number =>
  form.fields.reduce((sum, field) => sum + bytesOf(withKept(field, kept).value), 0);

function draw({ form, problems = {}, kept = {}, sheet = "" }: Sheet, longest: number): IAdaptiveCard {
  return {
    ...shellOf(form.title),
    body: [
      titleBlock(form.title),
      ...summary(form, problems),
      ...texts(form.lead ?? "", {}),
      ...form.fields.map((field) => toContainer(withKept(field, kept), own(problems, field.name), longest)),
    ],
    actions: [{ type: "Action.Submit", title: form.submit, style: "positive", data: sheetData(form, sheet) }],
  };
}

const own = (record: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

const withKept = (field: Field, kept: Answers): Field => ({
  ...field,
  value: own(kept, field.name) ?? field.value ?? "",
});

/** Says on top where to look, since the field may stand below the edge of the window. */
function summary({ fields }: Form, problems: Problems): readonly CardElement[] {
  if (Object.keys(problems).length === 0) return [];
  const names = fields.filter(({ name }) => own(problems, name) !== undefined).map(({ label }) => label);
  const others = Object.keys(problems).filter((name) => !fields.some((field) => field.name === name));
  const where =
    names.length > 0 ? ` ${sentences.lookAt} ${names.map((name) => `“${name}”`).join(", ")}.` : "";
  return [`${sentences.notSaved}${where}`, ...others.map((name) => problems[name] ?? "")].flatMap((line) =>
    texts(line, { weight: "Bolder" }),
  );
}

/** The question with what is wrong above it, so that it is heard before the input, and the hint under it. */
function toContainer(field: Field, problem: string | undefined, longest: number): IContainer {
  return {
    type: "Container",
    spacing: "Medium",
    ...(problem && { style: "attention" }),
    items: [
      ...(problem ? texts(`${sentences.warning} ${problem}`, { weight: "Bolder" }) : []),
      toInput(field, longest),
      ...texts(field.hint ?? "", { ...quietLook, spacing: "Small" }),
    ],
  };
}

/** A value that the input cannot show is left out: it came from somewhere else than this form. */
function toInput(field: Field, longest: number): IChoiceSetInput | ITextInput | IDateInput {
  const { kind, value = "" } = field;
  const common = {
    id: inputId(field.name),
    label: labelText(cutAt(field.label, limits.titleCharacters)),
    ...(field.required && { isRequired: true, errorMessage: missing[kind] }),
  };
  switch (kind) {
    case "choice":
      return {
        ...common,
        type: "Input.ChoiceSet",
        style: field.options.length <= limits.choicesShown ? "expanded" : "compact",
        placeholder: sentences.choose,
        wrap: true,
        choices: field.options.map(({ value, label }) => ({
          title: labelText(cutAt(label, longest)),
          value,
        })),
        ...(field.options.some((option) => option.value === value) && { value }),
      };
    case "text":
      return {
        ...common,
        type: "Input.Text",
        isMultiline: field.lines === "many",
        // What is too long comes back whole: the person shortens it, and no input may do that unasked.
        maxLength: Math.max(field.longest, value.length),
        ...(value && { value }),
      };
    case "date":
      return { ...common, type: "Input.Date", ...(isDate.test(value) && { value }) };
  }
}

const isDate = /^\d{4}-\d{2}-\d{2}$/;

const missing = {
  choice: sentences.choiceMissing,
  text: sentences.textMissing,
  date: sentences.dateMissing,
} as const satisfies Record<Field["kind"], string>;
