import type { Enclosed } from "#bot/reply";
import { type Card, card, strong, text } from "#cards/card";
import type { Heard, Shown } from "#platforms/platform";
import { factsOf } from "#platforms/slack/diary";
import type { Ears } from "#platforms/slack/ears";
import { limits } from "#platforms/slack/limits";
import { toMessage } from "#platforms/slack/render";
import { sentences } from "#platforms/slack/sentences";
import { within } from "#platforms/slack/within";

/**
 * Sends the file and gives the card that goes with it. The answer does not wait long: the card says that the file
 * comes, and what then goes wrong is told in the bot's own conversation with the person.
 */
export async function handOver(
  file: Enclosed,
  heard: Heard,
  thread: string | undefined,
  ears: Ears,
): Promise<Shown> {
  const { channel, shared } = heard.where;
  const everybody = shared && !file.personal;
  const to = everybody ? { channel, ...(thread && { thread }) } : { user: heard.who.user };
  const sending = ears.work.add(ears.upload(file, to));
  const done = await within(
    limits.uploadToldMs,
    sending.then((refusal) => ({ refusal })),
  );
  if (!done) void ears.work.add(tellLate(sending, heard, ears));
  if (done?.refusal) return told(refusedCard(done.refusal, heard));
  return told(noted(file.card, whereIs(everybody, done !== undefined)));
}

const told = (answer: Card): Shown => ({ place: "asker", card: answer, personal: true });

/** The card while the file is on its way to the person who asked. */
export const announced = ({ card }: Enclosed): Shown => told(noted(card, whereIs(false, false)));

const whereIs = (everybody: boolean, stands: boolean): string => {
  if (everybody) return stands ? sentences.fileInChannel : sentences.fileToChannel;
  return stands ? sentences.fileInDirect : sentences.fileToDirect;
};

const noted = (about: Card, where: string): Card => ({ ...about, blocks: [strong(where), ...about.blocks] });

const refusedCard = (refusal: string, { line }: Heard): Card =>
  card("Het bestand is niet verstuurd", [text(refusal)], [{ label: "Opnieuw proberen", says: line }]);

async function tellLate(
  sending: Promise<string | undefined>,
  heard: Heard,
  { post, log }: Ears,
): Promise<void> {
  const refusal = await sending;
  if (!refusal) return;
  await post
    .toChannel(heard.who.user, undefined, toMessage(refusedCard(refusal, heard)))
    .catch((error: unknown) => log("error", "slack-not-delivered", { what: "file", ...factsOf(error) }));
}
