import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from "@slack/bolt";
import { ask, deliver, type Ears, replyTo } from "#platforms/slack/ears";
import { limits } from "#platforms/slack/limits";
import { cardModal, modalOf } from "#platforms/slack/modal";
import { originOfButton } from "#platforms/slack/origin";
import { opensForm } from "#platforms/slack/render";
import { saidByButton } from "#platforms/slack/said";
import { sentences, waitCard } from "#platforms/slack/sentences";
import { onViewButton } from "#platforms/slack/view-button";

/** A button says its line. Questions open in a modal; a card goes back to where the button stands. */
export async function onButton(
  { body, action, ack, respond }: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs,
  ears: Ears,
): Promise<void> {
  const stale = AbortSignal.timeout(limits.openMs);
  await ack();
  const line = action.type === "button" ? action.value : undefined;
  if (body.view) return line ? onViewButton(body, line, ears) : undefined;
  if (!line)
    return void (await respond({
      response_type: "ephemeral",
      replace_original: false,
      text: sentences.oldButton,
    }));
  if (opensForm(action.action_id)) return onFormButton(body, line, ears);

  const origin = originOfButton(body);
  const reply = await replyTo(saidByButton(body, line), ears, origin.thread);
  if (reply.place === "form" && !stale.aborted) return ask(reply, body.trigger_id, origin, ears);
  await deliver(reply, origin, ears);
}

/** The modal opens before the line is heard, so that no trigger expires because of us, and is filled after. */
async function onFormButton(body: BlockAction, line: string, ears: Ears): Promise<void> {
  const origin = originOfButton(body);
  const opened = await ears.views.open(body.trigger_id, cardModal(waitCard()));
  const reply = await replyTo(saidByButton(body, line), ears, origin.thread);
  if (opened !== undefined && (await ears.views.change(opened, modalOf(reply, origin)))) return;
  await deliver(reply, origin, ears);
}
