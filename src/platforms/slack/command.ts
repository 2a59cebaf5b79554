import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from "@slack/bolt";
import { answerOf, ask, deliver, type Ears, replyTo } from "#platforms/slack/ears";
import { limits } from "#platforms/slack/limits";
import { originOfCommand } from "#platforms/slack/origin";
import { saidByCommand } from "#platforms/slack/said";
import { sentences } from "#platforms/slack/sentences";
import { stoodFor } from "#platforms/slack/stood";
import { within } from "#platforms/slack/within";

/**
 * The card rides in the acknowledgement: no second call, no membership needed. A late one follows over
 * `response_url`; questions open as long as the trigger surely lives, and otherwise come as a card with a button.
 */
export async function onCommand(
  { command, ack, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  ears: Ears,
): Promise<void> {
  if (!ears.commands.some(({ name, slash }) => slash && `/${name}` === command.command))
    return ack({ response_type: "ephemeral", text: sentences.unknownCommand });

  const stale = AbortSignal.timeout(limits.openMs);
  const replied = replyTo(saidByCommand(command), ears);
  const shown = replied.then(answerOf).then(({ seenBy, message }) => ({ ...message, response_type: seenBy }));
  const reply = await within(limits.answerMs, replied);
  if (reply?.place === "form" && !stale.aborted) {
    await ack();
    return ask(reply, command.trigger_id, originOfCommand(command), ears);
  }
  const origin = originOfCommand(command);
  if (reply?.place === "channel") {
    // An acknowledgement says nothing of where it came to stand, so that it could never be changed.
    await ack();
    return deliver(reply, origin, ears);
  }
  if (reply) {
    await ack(await shown).catch(async () => void (await respond(await shown)));
    return stoodFor(reply, command.response_url, false, ears);
  }
  await ack({ response_type: "ephemeral", text: sentences.soon });
  await deliver(await replied, origin, ears);
}
