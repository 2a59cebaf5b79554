import type { ViewOutput } from "@slack/bolt";
import type { InputBlock, ModalView } from "@slack/types";
import type { Card } from "#cards/card";
import { isInput, optionsIn } from "#platforms/slack/fields";
import { cardModal } from "#platforms/slack/modal";
import { literal } from "#platforms/slack/text";

/**
 * The form that was sent in, with a card above its questions that says why nothing was done, and with what was typed:
 * it can be sent again, or copied.
 */
export const keptModal = (sent: ViewOutput, card: Card): ModalView => ({
  type: "modal",
  callback_id: sent.callback_id,
  title: literal(sent.title.text),
  ...(sent.submit && { submit: literal(sent.submit.text) }),
  ...(sent.close && { close: literal(sent.close.text) }),
  private_metadata: sent.private_metadata,
  blocks: [
    ...cardModal(card).blocks,
    ...sent.blocks.flatMap((block) => (isInput(block) ? [asTyped(block, sent.state)] : [])),
  ],
});

/** Slack keeps what was typed only while the question stands in the modal, and a waiting sentence may have stood there. */
function asTyped(block: InputBlock, { values }: ViewOutput["state"]): InputBlock {
  const [said] = Object.values(values[block.block_id ?? ""] ?? {});
  if (!said) return block;
  const { element } = block;
  switch (element.type) {
    case "plain_text_input": {
      const { initial_value: _, ...empty } = element;
      return { ...block, element: { ...empty, ...(said.value && { initial_value: said.value }) } };
    }
    case "datepicker": {
      const { initial_date: _, ...empty } = element;
      return {
        ...block,
        element: { ...empty, ...(said.selected_date && { initial_date: said.selected_date }) },
      };
    }
    case "radio_buttons":
    case "static_select": {
      const { initial_option: _, ...empty } = element;
      const chosen = optionsIn(block).find(({ value }) => value === said.selected_option?.value);
      return { ...block, element: { ...empty, ...(chosen && { initial_option: chosen }) } };
    }
    default:
      return block;
  }
}
