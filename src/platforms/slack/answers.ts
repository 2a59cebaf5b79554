import type { ViewErrorsResponseAction, ViewOutput } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import type { Answers } from "#cards/form";
import type { Questions } from "#platforms/platform";
import { isInput, namesIn, optionsIn } from "#platforms/slack/fields";
import { unescaped } from "#platforms/slack/line";
import { unpacked } from "#platforms/slack/origin";

type State = ViewOutput["state"]["values"][string][string];

/**
 * What was filled in, by the names of the fields; empty where nothing was. Slack escapes what buttons bring and says
 * nothing about forms: undoing it does no harm where it did not happen.
 */
export const answersIn = ({ blocks, state }: ViewOutput): Answers =>
  Object.fromEntries(
    namesIn(blocks).map((name) => {
      const [filled] = Object.values(state.values[name] ?? {});
      return [name, filled ? unescaped(answerIn(filled)) : ""];
    }),
  );

const answerIn = ({ value, selected_option: option, selected_date: date }: State): string =>
  option?.value ?? date ?? value ?? "";

/** Keeps what was typed in a form that is shown anew. */
export const withTyped = (questions: Questions, typed: Answers): Questions =>
  questions.problems
    ? {
        ...questions,
        form: {
          ...questions.form,
          fields: questions.form.fields.map((field) => ({
            ...field,
            value: typed[field.name] ?? field.value ?? "",
          })),
        },
      }
    : questions;

/** What a modal asks: the names of its fields, with what can be chosen. */
const askedIn = (blocks: ModalView["blocks"] | ViewOutput["blocks"]) =>
  blocks.flatMap((block) =>
    isInput(block) ? [[block.block_id, ...optionsIn(block).map(({ value }) => value)]] : [],
  );

/**
 * Problems beside the fields of the form that was sent in; undefined where `next` asks something else, by its line, its
 * fields or what can be chosen, and so must be shown itself. Slack takes only names of fields that stand there: others go to the first.
 */
export function besideFields(
  { problems = {}, form }: Questions,
  sent: ViewOutput,
  next: ModalView,
): ViewErrorsResponseAction | undefined {
  const names = namesIn(sent.blocks);
  const [first] = names;
  const same =
    unpacked(sent.private_metadata)?.line === form.says &&
    JSON.stringify(askedIn(next.blocks)) === JSON.stringify(askedIn(sent.blocks));
  const asked = Object.entries(problems).filter(([, sentence]) => sentence.trim() !== "");
  if (first === undefined || asked.length === 0 || !same) return undefined;
  const errors: Record<string, string> = {};
  for (const [name, sentence] of asked) {
    const key = names.includes(name) ? name : first;
    errors[key] = errors[key] ? `${errors[key]} ${sentence}` : sentence;
  }
  return { response_action: "errors", errors };
}
