import type { Activity } from "botbuilder";
import type { FirstTime, Hear, Log } from "#platforms/platform";
import {
  type Answer,
  type CardMessage,
  cardAnswer,
  cardMessage,
  errorAnswer,
  messageAnswer,
  refusalOf,
} from "#platforms/teams/answers";
import { type Event, type Incoming, readIncoming } from "#platforms/teams/incoming";
import { limits } from "#platforms/teams/limits";
import { toAdaptiveCard } from "#platforms/teams/render";
import { searchFor } from "#platforms/teams/search";
import { sentences } from "#platforms/teams/sentences";

/** Posts in the conversation the activity came from, in the same thread. */
export type Send = (message: CardMessage) => Promise<unknown>;

/** One authenticated activity to what Teams gets back: an answer for an invoke, nothing for all else. */
export type Router = (activity: Activity, send: Send) => Promise<Answer | undefined>;

type EventOf<Kind extends Event["kind"]> = Extract<Event, { kind: Kind }>;

type Parts = { readonly hear: Hear; readonly firstTime: FirstTime; readonly log: Log };

/** What the branches below share: the activity as read, and how to hear and to send. */
type Turn = Parts & { readonly incoming: Incoming; readonly send: Send };

/** Never rejects: a surprise becomes a sentence for the person and a line in the log. */
export const createRouter =
  (parts: Parts): Router =>
  async (activity, send) => {
    try {
      return await answer({ ...parts, incoming: readIncoming(activity), send });
    } catch (error) {
      parts.log("error", "teams-turn-failed", { type: activity.type, error: String(error) });
      return activity.type === "invoke" ? refusalOf(String(activity.name), sentences.failed) : undefined;
    }
  };

async function answer(turn: Turn): Promise<Answer | undefined> {
  const { event, asked } = turn.incoming;
  switch (event.kind) {
    case "nothing":
      return undefined;
    case "line":
      return speak(turn, event);
    case "press":
      return press(turn, event);
    case "query":
      return searchFor(event, asked, turn.hear);
    case "unknown-invoke":
      turn.log("warn", "teams-unknown-invoke", { name: event.name.slice(0, 60) });
      return refusalOf(event.name, sentences.unknown);
  }
}

/** Delivered twice, answered once: Teams sends a message again when the answer takes long. */
async function speak(turn: Turn, { line, key }: EventOf<"line">): Promise<undefined> {
  if (!(await turn.firstTime(key))) return;
  const { card } = await turn.hear({ ...turn.incoming.asked, line });
  await turn.send(cardMessage(toAdaptiveCard(card), card.title));
}

/**
 * Answered for the person who pressed. A repeated press is heard again, because it must be answered, any process may
 * get it, and a line gives the same answer twice; only the post in the conversation happens once.
 */
async function press(turn: Turn, { says, key }: EventOf<"press">): Promise<Answer> {
  if (typeof says !== "string" || says.trim() === "" || says.length > limits.saysCharacters) {
    return errorAnswer(sentences.stale);
  }
  const { place, card } = await turn.hear({ ...turn.incoming.asked, line: says.replace(/\s+/g, " ").trim() });
  const rendered = toAdaptiveCard(card);
  if (place === "asker") return cardAnswer(rendered);
  if (!(await turn.firstTime(key))) return messageAnswer(sentences.shown);
  return post(turn, cardMessage(rendered, card.title));
}

/** A card put in a message by somebody's search may stand where the bot itself may not post. */
async function post({ send, log }: Turn, message: CardMessage): Promise<Answer> {
  try {
    await send(message);
    return messageAnswer(sentences.shown);
  } catch (error) {
    log("warn", "teams-post-refused", { error: String(error) });
    return errorAnswer(sentences.notShown);
  }
}
