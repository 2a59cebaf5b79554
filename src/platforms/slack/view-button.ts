import type { BlockAction } from "@slack/bolt";
import { answerOf, type Ears, replyTo } from "#platforms/slack/ears";
import { cardModal, modalOf } from "#platforms/slack/modal";
import { originOfButton } from "#platforms/slack/origin";
import { saidByButton } from "#platforms/slack/said";
import { waitCard } from "#platforms/slack/sentences";

/**
 * A button on somebody's home, or in a modal that such a button opened. No conversation stands behind it and a home
 * cannot show an answer beside itself, so the answer comes in a modal, with its buttons; where the modal is gone, in
 * the bot's own conversation with the person.
 */
export async function onViewButton(body: BlockAction, line: string, ears: Ears): Promise<void> {
  const modal =
    body.view?.type === "modal"
      ? body.view.id
      : await ears.views.open(body.trigger_id, cardModal(waitCard()));
  const reply = await replyTo(saidByButton(body, line), ears);
  if (modal !== undefined && (await ears.views.change(modal, modalOf(reply, originOfButton(body))))) return;
  await ears.post.toChannel(body.user.id, undefined, answerOf(reply).message);
}
