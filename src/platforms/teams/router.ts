import type { Activity } from "botbuilder";
import type { FirstTime, Hear, Log } from "#platforms/platform";
import { type Answer, cardMessage, refusalOf } from "#platforms/teams/answers";
import { answerDialog } from "#platforms/teams/dialog";
import { type Event, readIncoming } from "#platforms/teams/incoming";
import { createOnce } from "#platforms/teams/once";
import { openerOf } from "#platforms/teams/opener";
import { press } from "#platforms/teams/press";
import { type AskMember, createProfiles } from "#platforms/teams/profile";
import { toAdaptiveCard } from "#platforms/teams/render";
import { searchFor } from "#platforms/teams/search";
import { sentences } from "#platforms/teams/sentences";
import type { EventOf, Send, Turn } from "#platforms/teams/turn";

/** What may be asked of Teams while an activity is answered. */
type Connection = { readonly send: Send; readonly askMember: AskMember };

/** One authenticated activity to what Teams gets back: an answer for an invoke, nothing for all else. */
export type Router = (activity: Activity, connection: Connection) => Promise<Answer | undefined>;

type Parts = {
  readonly hear: Hear;
  readonly firstTime: FirstTime;
  readonly log: Log;
  readonly clock: () => Date;
};

/** Never rejects: a surprise becomes a sentence for the person and a line in the log. */
export function createRouter({ hear, firstTime, log, clock }: Parts): Router {
  const profileOf = createProfiles(clock, log);
  const once = createOnce(firstTime);

  return async (activity, { send, askMember }) => {
    try {
      const { asked, event } = readIncoming(activity);
      const profile = () => profileOf(asked.who, asked.where.team, askMember);
      return await answer({ hear, firstTime, log, once, send, asked: { ...asked, profile } }, event);
    } catch (error) {
      log("error", "teams-turn-failed", { type: activity.type, error: String(error) });
      return activity.type === "invoke" ? refusalOf(String(activity.name), sentences.failed) : undefined;
    }
  };
}

async function answer(turn: Turn, event: Event): Promise<Answer | undefined> {
  switch (event.kind) {
    case "nothing":
      return undefined;
    case "line":
      return speak(turn, event);
    case "press":
      return press(turn, event);
    case "dialog":
      return answerDialog(turn, event);
    case "query":
      return searchFor(event, turn.asked, turn.hear);
    case "unknown-invoke":
      turn.log("warn", "teams-unknown-invoke", { name: event.name.slice(0, 60) });
      return refusalOf(event.name, sentences.unknown);
  }
}

/** Delivered twice, answered once: Teams sends a message again when the answer takes long. */
async function speak({ hear, send, firstTime, asked }: Turn, event: EventOf<"line">): Promise<undefined> {
  if (!(await firstTime(event.key))) return;
  const reply = await hear({ ...asked, line: event.line });
  const card = reply.place === "form" ? openerOf(reply.form, event.line) : reply.card;
  await send(cardMessage(toAdaptiveCard(card), card.title));
}
