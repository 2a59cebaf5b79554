import type { Shown } from "#platforms/platform";
import { cardMessage } from "#platforms/teams/answers";
import { toAdaptiveCard } from "#platforms/teams/render";
import { sentences } from "#platforms/teams/sentences";
import { stood } from "#platforms/teams/stood";
import type { Turn } from "#platforms/teams/turn";

/** Whether a card now stands in the conversation, and the sentence about that for the person who wanted it there. */
type Sharing = { readonly shown: boolean; readonly sentence: string };

const shown: Sharing = { shown: true, sentence: sentences.shown };

/** Posts once per key. A card put in a message by somebody's search may stand where the bot itself may not post. */
export async function share(turn: Turn, reply: Shown, key: string): Promise<Sharing> {
  const { send, log, firstTime } = turn;
  const { card } = reply;
  if (!(await firstTime(key))) return shown;
  try {
    const id = await send(cardMessage(toAdaptiveCard(card), card.title));
    await stood(turn, reply, id);
    return shown;
  } catch (error) {
    log("warn", "teams-post-refused", { error: String(error) });
    return { shown: false, sentence: sentences.notShown };
  }
}
