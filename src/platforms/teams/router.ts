import type { Activity } from "botbuilder";
import { dropping } from "#bot/heard";
import { type Card, card, text } from "#cards/card";
import type { FirstTime, Hear, Heard, Log, Reply } from "#platforms/platform";
import { type Answer, cardMessage, refusalOf } from "#platforms/teams/answers";
import type { Aside } from "#platforms/teams/aside";
import { type Offer, offerOf, onConsent } from "#platforms/teams/consent";
import { answerDialog } from "#platforms/teams/dialog";
import { type Event, readIncoming } from "#platforms/teams/incoming";
import { createOnce } from "#platforms/teams/once";
import { openerOf } from "#platforms/teams/opener";
import { press } from "#platforms/teams/press";
import { createProfiles } from "#platforms/teams/profile";
import { toAdaptiveCard } from "#platforms/teams/render";
import { searchFor } from "#platforms/teams/search";
import { sentences } from "#platforms/teams/sentences";
import { stood } from "#platforms/teams/stood";
import type { Transfer } from "#platforms/teams/transfer";
import type { Connection, EventOf, Turn } from "#platforms/teams/turn";

/** One authenticated activity to what Teams gets back: an answer for an invoke, nothing for all else. */
export type Router = (activity: Activity, connection: Connection) => Promise<Answer | undefined>;

type Parts = {
  readonly hear: Hear;
  readonly firstTime: FirstTime;
  readonly log: Log;
  readonly clock: () => Date;
  readonly files: Transfer;
  readonly aside: Aside;
};

/** Never rejects: a surprise becomes a sentence for the person and a line in the log. */
export function createRouter({ hear, firstTime, log, clock, files, aside: parting }: Parts): Router {
  const profileOf = createProfiles(clock, log);
  const once = createOnce(firstTime);

  return async (activity, { askMember, ...connection }) => {
    try {
      const { asked, event } = readIncoming(activity);
      const profile = () => profileOf(asked.who, asked.where.team, askMember);
      const place = { conversation: activity.conversation?.id ?? "", service: activity.serviceUrl };
      const sayAside = (said: Card) => parting(activity, said);
      const parts = { hear, firstTime, log, clock, once, files, place, sayAside };
      return await answer({ ...parts, ...connection, asked: { ...asked, profile } }, event);
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
    case "consent":
      return onConsent(turn, event);
    case "query":
      return searchFor(event, turn.asked, turn.hear, turn.clock());
    case "unknown-invoke":
      turn.log("warn", "teams-unknown-invoke", { name: event.name.slice(0, 60) });
      return refusalOf(event.name, sentences.unknown);
  }
}

/** Delivered twice, answered once: Teams sends a message again when the answer takes long. */
async function speak(turn: Turn, event: EventOf<"line">): Promise<undefined> {
  const { hear, send, firstTime, asked, files } = turn;
  if (!(await firstTime(event.key))) return;
  const dropped = event.files.map(({ name, address }) => ({ name, read: () => files.get(address) }));
  const heard = dropping({ ...asked, line: event.line }, dropped);
  const reply = await hear(heard);
  const { card, question } = drawn(reply, heard);
  if (asked.where.shared && isPersonal(reply)) return aside(turn, card);
  const id = await send(cardMessage(toAdaptiveCard(card), card.title));
  if (question) await send(question);
  await stood(turn, reply, id);
}

/** Questions carry what was typed, which another who presses would send in as their own words. */
const isPersonal = (reply: Reply): boolean =>
  reply.place === "form" || (reply.place !== "channel" && reply.personal === true);

function drawn(reply: Reply, { where, line }: Heard): Offer {
  if (reply.place === "file") return offerOf(reply, where, line);
  return { card: reply.place === "form" ? openerOf(reply, line) : reply.card };
}

/** In a channel everybody reads along: only that there was an answer is said there. */
async function aside({ send, sayAside }: Turn, { title, blocks, buttons }: Card): Promise<undefined> {
  const sent = await sayAside({ title, blocks, buttons });
  const said = card(sentences.asideTitle, [text(sent ? sentences.asideSent : sentences.asideFailed)]);
  await send(cardMessage(toAdaptiveCard(said), said.title));
}
