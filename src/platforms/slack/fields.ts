import type {
  Datepicker,
  InputBlock,
  PlainTextInput,
  PlainTextOption,
  RadioButtons,
  SectionBlock,
  StaticSelect,
} from "@slack/types";
import type { Field, Option } from "#cards/form";
import { limits } from "#platforms/slack/limits";
import { sentences } from "#platforms/slack/sentences";
import { literal, shortened } from "#platforms/slack/text";

type Choice = Extract<Field, { kind: "choice" }>;
type Writing = Extract<Field, { kind: "text" }>;

/**
 * A field as a block of a modal. `block_id` is the field's name, so that a problem can stand beside it; Slack keeps
 * what was typed while `block_id` and `mark`, the `action_id`, stay the same (reference/views/modal-views).
 */
export function toField(field: Field, mark: string): InputBlock | SectionBlock {
  const element = toElement(field, mark);
  const label = shortened(field.label, limits.fieldLabel);
  if (!element) return { type: "section", text: literal(`${label}: ${sentences.nothingToPick}`) };
  return {
    type: "input",
    block_id: field.name,
    label: literal(label),
    ...(field.hint && { hint: literal(shortened(field.hint, limits.fieldLabel)) }),
    optional: !field.required,
    element,
  };
}

function toElement(field: Field, mark: string): InputBlock["element"] | undefined {
  switch (field.kind) {
    case "choice":
      return toChoice(field, mark);
    case "text":
      return toWriting(field, mark);
    case "date":
      return toDate(field.value, mark);
  }
}

/** Few options stand open and whole; a radio button cannot be undone, so where nothing may be chosen it is a menu. */
function toChoice(
  { options, required, value }: Choice,
  action_id: string,
): RadioButtons | StaticSelect | undefined {
  const shown = options.filter(fits).map(toOption);
  const chosen = shown.find((one) => one.value === value);
  const initial = chosen && { initial_option: chosen };
  if (shown.length === 0) return undefined;
  if (required && shown.length <= limits.radioOptions)
    return { type: "radio_buttons", action_id, options: shown, ...initial };
  const menu = {
    type: "static_select",
    action_id,
    placeholder: literal(sentences.pick),
    ...initial,
  } as const;
  return shown.length <= limits.options
    ? { ...menu, options: shown }
    : { ...menu, option_groups: groups(shown) };
}

/** A value that Slack cannot carry is left out: half a value would mean something else, and an empty one is no choice. */
const fits = ({ value }: Option): boolean => value !== "" && value.length <= limits.option;

const toOption = ({ value, label }: Option): PlainTextOption => ({
  text: literal(shortened(label, limits.option)),
  value,
});

/** More options than a menu holds stand in groups, named after their first. */
const groups = (options: readonly PlainTextOption[]) =>
  Array.from({ length: Math.ceil(options.length / limits.options) }, (_, at) => {
    const some = options.slice(at * limits.options, (at + 1) * limits.options);
    const first = some[0]?.text.text ?? "";
    return { label: literal(shortened(`Vanaf ${first}`, limits.option)), options: some };
  });

/** What stands there already is never cut to the field's own length: the answer says that it is too long. */
function toWriting({ lines, longest, value = "" }: Writing, action_id: string): PlainTextInput {
  const most = Math.min(Math.max(longest, value.length, 1), limits.answer);
  return {
    type: "plain_text_input",
    action_id,
    multiline: lines === "many",
    max_length: most,
    placeholder: literal(sentences.write),
    ...(value !== "" && { initial_value: shortened(value, most) }),
  };
}

const toDate = (value: string | undefined, action_id: string): Datepicker => ({
  type: "datepicker",
  action_id,
  placeholder: literal(sentences.pickDate),
  ...(value && /^\d{4}-\d{2}-\d{2}$/.test(value) && { initial_date: value }),
});

/** The names of the fields that a modal asks, in order. */
export const namesIn = (
  blocks: readonly { readonly type: string; readonly block_id?: string }[],
): readonly string[] =>
  blocks.flatMap(({ type, block_id: name }) => (type === "input" && name ? [name] : []));

export const isInput = (block: { readonly type: string }): block is InputBlock => block.type === "input";

/** What can be chosen in a field, in groups or not. */
export function optionsIn({ element }: InputBlock): readonly PlainTextOption[] {
  if (element.type !== "radio_buttons" && element.type !== "static_select") return [];
  const groups = element.type === "static_select" ? (element.option_groups ?? []) : [];
  return [
    ...(element.options ?? []),
    ...groups.flatMap((group) => group.options),
  ] as readonly PlainTextOption[];
}
