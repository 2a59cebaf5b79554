import type {
  AllMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewOutput,
  ViewResponseAction,
  ViewSubmitAction,
} from "@slack/bolt";
import type { ModalView } from "@slack/types";
import { answersIn, besideFields, withTyped } from "#platforms/slack/answers";
import { factsOf } from "#platforms/slack/diary";
import { deliver, type Ears, replyTo, type Told } from "#platforms/slack/ears";
import { keptModal } from "#platforms/slack/kept-modal";
import { limits } from "#platforms/slack/limits";
import { cardModal, modalOf } from "#platforms/slack/modal";
import { type Origin, unpacked } from "#platforms/slack/origin";
import { saidByForm } from "#platforms/slack/said";
import { oldFormCard, soonCard } from "#platforms/slack/sentences";
import { within } from "#platforms/slack/within";

/**
 * A form that was sent in is a line with answers. One that takes long says so in the modal, where the answer then
 * appears. Sent in twice it is heard twice and answered twice: the house knows what it has done already.
 */
export async function onSubmission(
  { body, view, ack }: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs,
  ears: Ears,
): Promise<void> {
  const opened = unpacked(view.private_metadata);
  if (!opened) return ack(shows(cardModal(oldFormCard())));

  const answers = answersIn(view);
  const replied = replyTo(saidByForm(body, opened, answers), ears).then((reply) =>
    reply.place === "form" ? withTyped(reply, answers) : reply,
  );
  const settled = replied.then((reply) => settle(reply, view, opened.origin, ears));
  const inTime = await within(limits.answerMs, settled);
  if (inTime) return inTime === "close" ? ack() : ack(inTime);

  await ack(shows(cardModal(soonCard())));
  await showLate(await replied, view, opened.origin, ears);
  await settled;
}

const shows = (view: ModalView): ViewResponseAction => ({ response_action: "update", view });

/**
 * What becomes of the modal. It closes only after the card has arrived where the form was opened, with its buttons
 * and in place of the card it changes. Otherwise the card stands in the modal, which is in front of the person for
 * certain: a message to them alone can be lost without Slack saying so.
 */
async function settle(
  reply: Told,
  sent: ViewOutput,
  origin: Origin,
  ears: Ears,
): Promise<ViewResponseAction | "close"> {
  const next = nextOf(reply, sent, origin);
  if (reply.place === "form") return besideFields(reply, sent, next) ?? shows(next);
  if (origin.home || reply.declined) return shows(next);
  try {
    await deliver(reply, origin, ears);
    return "close";
  } catch (error) {
    ears.log("warn", "slack-not-delivered", { what: "form", ...factsOf(error) });
    return shows(next);
  }
}

const nextOf = (reply: Told, sent: ViewOutput, origin: Origin): ModalView =>
  reply.place !== "form" && reply.declined ? keptModal(sent, reply.card) : modalOf(reply, origin);

/** A late answer appears in the modal; where that was closed meanwhile, what was not done yet comes as a card. */
async function showLate(reply: Told, sent: ViewOutput, origin: Origin, ears: Ears): Promise<void> {
  if (await ears.views.change(sent.id, nextOf(reply, sent, origin))) return;
  if (reply.place === "form" || reply.declined) await deliver(reply, origin, ears);
}
