import { type Answer, cardAnswer, errorAnswer, messageAnswer } from "#platforms/teams/answers";
import { offerOf } from "#platforms/teams/consent";
import { openerOf } from "#platforms/teams/opener";
import { toAdaptiveCard } from "#platforms/teams/render";
import { sentences } from "#platforms/teams/sentences";
import { share } from "#platforms/teams/share";
import { readReturned } from "#platforms/teams/sheet";
import type { EventOf, Turn } from "#platforms/teams/turn";

/**
 * Answered for the person who pressed. A repeated press is heard again, because it must be answered, any process may
 * get it, and a line gives the same answer twice; only the post in the conversation happens once.
 */
export async function press(turn: Turn, { data, key }: EventOf<"press">): Promise<Answer> {
  const line = readReturned(data)?.says;
  if (line === undefined) return errorAnswer(sentences.stale);
  const reply = await turn.hear({ ...turn.asked, line });
  switch (reply.place) {
    case "form":
      return cardAnswer(toAdaptiveCard(openerOf(reply, line)));
    case "asker":
      return cardAnswer(toAdaptiveCard(reply.card));
    case "file": {
      const { card, question } = offerOf(reply, turn.asked.where, line);
      if (question) await turn.send(question);
      return cardAnswer(toAdaptiveCard(card));
    }
    case "channel": {
      const { shown, sentence } = await share(turn, reply, key);
      return shown ? messageAnswer(sentence) : errorAnswer(sentence);
    }
  }
}
