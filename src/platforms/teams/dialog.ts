import type { Reply } from "#platforms/platform";
import { inDialog } from "#platforms/teams/actions";
import { type Answer, dialogAnswer, dialogMessage } from "#platforms/teams/answers";
import { offerOf } from "#platforms/teams/consent";
import { toFormCard } from "#platforms/teams/form-card";
import { limits } from "#platforms/teams/limits";
import { cutAt } from "#platforms/teams/paragraphs";
import { toAdaptiveCard } from "#platforms/teams/render";
import { sentences } from "#platforms/teams/sentences";
import { share } from "#platforms/teams/share";
import { type Returned, readReturned } from "#platforms/teams/sheet";
import type { EventOf, Turn } from "#platforms/teams/turn";

type Dialog = EventOf<"dialog">;

/**
 * A dialog that opens or goes on: task/fetch and task/submit mean the same, a line with or without answers. What was
 * filled in is heard once per opened form; a line alone is heard as often as it comes, as with any button.
 */
export async function answerDialog(turn: Turn, event: Dialog): Promise<Answer> {
  const returned = readReturned(event.data);
  if (!returned) return dialogMessage(sentences.stale);
  const answer = () => hearReturned(turn, event, returned);
  return returned.sheet ? turn.once(keyOf(turn, returned.sheet), answer) : answer();
}

/** The id came back from the person's own computer: by a forged one they stop nobody but themselves. */
const keyOf = ({ asked: { who, where } }: Turn, sheet: string): string =>
  ["teams-form", where.team, where.channel, who.team, who.user, sheet].join(":");

async function hearReturned(turn: Turn, event: Dialog, returned: Returned): Promise<Answer> {
  const { says, answers } = returned;
  const reply = await turn.hear({ ...turn.asked, line: says, ...(answers && { answers }) });
  return toAnswer(turn, event, reply, returned);
}

/**
 * A card stays in the dialog: a message there holds one plain sentence, and would lose the card's other words and its
 * buttons, such as the next part to report or the way to undo.
 */
async function toAnswer(
  turn: Turn,
  { id, key }: Dialog,
  reply: Reply,
  { says, answers }: Returned,
): Promise<Answer> {
  switch (reply.place) {
    case "form": {
      const { form, problems } = reply;
      const kept = problems && { problems, ...(answers && { kept: answers }) };
      return open(form.title, toFormCard({ form, sheet: id, ...kept }), form.fields.length);
    }
    case "asker":
      return open(reply.card.title, toAdaptiveCard(reply.card, inDialog), reply.card.blocks.length);
    case "file": {
      const { card, question } = offerOf(reply, turn.asked.where, says);
      if (question) await turn.send(question);
      return open(card.title, toAdaptiveCard(card, inDialog), card.blocks.length);
    }
    case "channel":
      return dialogMessage((await share(turn, reply, key)).sentence);
  }
}

const open = (title: string, card: ReturnType<typeof toFormCard>, parts: number): Answer =>
  dialogAnswer(cutAt(title, limits.titleCharacters), card, parts > limits.partsInMedium ? "large" : "medium");
