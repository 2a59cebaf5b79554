import { createHash } from "node:crypto";
import type { ModalView } from "@slack/types";
import { type Block, type Card, strong, text } from "#cards/card";
import type { Field, Form, Problems } from "#cards/form";
import type { Questions } from "#platforms/platform";
import type { Told } from "#platforms/slack/ears";
import { toField } from "#platforms/slack/fields";
import { limits } from "#platforms/slack/limits";
import { type Origin, packed } from "#platforms/slack/origin";
import { toBlocks, toMessage, toTitle } from "#platforms/slack/render";
import { sentences, tooLargeCard } from "#platforms/slack/sentences";
import { literal, shortened } from "#platforms/slack/text";

const ourName = "Afspraken";

/** A reply as a modal. A form that Slack cannot carry becomes a sentence that says so. */
export const modalOf = (reply: Told, origin: Origin): ModalView =>
  reply.place === "form"
    ? (formModal(reply, origin) ?? cardModal(tooLargeCard(reply.typed)))
    : cardModal(reply.card, origin.home);

/** Questions as a modal; undefined where line, fields or texts are more than Slack takes. */
function formModal({ form, problems = {} }: Questions, origin: Origin): ModalView | undefined {
  const metadata = packed({ line: form.says, origin });
  const mark = markOf(form);
  const blocks = [
    ...(form.title.length > limits.modalTitle ? toTitle(form.title) : []),
    ...introduction(form, problems).flatMap(toBlocks),
    ...form.fields.map((field) => toField(field, mark)),
    ...form.fields.filter(isCut).flatMap(wholeOf).flatMap(toBlocks),
  ];
  if (metadata === undefined || blocks.length > limits.modalBlocks) return undefined;
  const view: ModalView = {
    type: "modal",
    callback_id: "form",
    title: titled(form.title),
    submit: literal(shortened(form.submit.trim() || sentences.send, limits.modalTitle)),
    close: literal(sentences.cancel),
    private_metadata: metadata,
    blocks,
  };
  return JSON.stringify(view).length <= limits.modalJson ? view : undefined;
}

const isCut = ({ value = "" }: Field): boolean => value.length > limits.answer;

/** What a field has no room for, to be copied from. */
const wholeOf = ({ label, value = "" }: Field): readonly Block[] => [
  strong(`${label}. ${sentences.typed}`),
  text(value),
];

/**
 * Another line, or other things to choose from, is another form: with a mark of its own Slack shows its values, not what
 * was typed into the one before.
 */
function markOf({ says, fields }: Form): string {
  const choices = fields.map((field) =>
    field.kind === "choice" ? field.options.map(({ value }) => value) : [],
  );
  return createHash("sha256")
    .update(JSON.stringify([says, choices]))
    .digest("base64url")
    .slice(0, 16);
}

/** Problems stand above only where a modal opens with them; beside the fields Slack shows them on sending in. */
const introduction = ({ lead, fields }: Form, problems: Problems): readonly Block[] => [
  ...(lead ? [text(lead)] : []),
  ...Object.entries(problems).map(([name, sentence]) => {
    const field = fields.find((one) => one.name === name);
    return strong(field ? named(field, sentence) : sentence);
  }),
  ...fields.filter(isCut).map((field) => strong(named(field, sentences.tooLong))),
];

const named = ({ label }: Field, sentence: string): string =>
  `${label}${/[?!.]$/.test(label) ? "" : ":"} ${sentence}`;

/**
 * A card to read in a modal, its title whole above it: cut to the bar it could say the opposite. Its buttons stay
 * behind where they belong to a message; from a home there is no other place for them.
 */
export const cardModal = (card: Card, home = false): ModalView => ({
  type: "modal",
  title: literal(ourName),
  close: literal(sentences.close),
  blocks: toMessage(home ? card : { ...card, blocks: card.blocks.map(withoutButtons), buttons: [] }).blocks,
});

const withoutButtons = (block: Block): Block =>
  block.kind === "rows" ? { ...block, rows: block.rows.map(({ opens: _behind, ...row }) => row) } : block;

const titled = (title: string) => literal(shortened(title.trim() || ourName, limits.modalTitle));
