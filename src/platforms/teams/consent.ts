import type { Enclosed } from "#bot/reply";
import { type Card, card, strong, text } from "#cards/card";
import type { Place } from "#platforms/platform";
import { type Answer, cardMessage, doneAnswer, type FileMessage } from "#platforms/teams/answers";
import { fields, string } from "#platforms/teams/fields";
import { limits } from "#platforms/teams/limits";
import { openerOf } from "#platforms/teams/opener";
import { toAdaptiveCard } from "#platforms/teams/render";
import { sentences } from "#platforms/teams/sentences";
import type { EventOf, Turn } from "#platforms/teams/turn";

type Consent = EventOf<"consent">;

/** A card about a file, and the question whether Teams may keep it, to be sent behind the card. */
export type Offer = { readonly card: Card; readonly question?: FileMessage };

/**
 * Only in a personal chat can a bot give a file, into the person's own OneDrive and with their consent. `line` asks
 * for the file: it is made anew when they agree. Source: bots/how-to/bots-filesv4.
 */
export function offerOf(file: Enclosed, { shared }: Pick<Place, "shared">, line: string): Offer {
  const asked = line
    .replace(/^\//, "")
    .replace(/^toon /i, "")
    .slice(0, limits.saysCharacters);
  if (shared) return { card: noted(file.card, sentences.fileElsewhere.replace("{}", asked)) };
  return { card: noted(file.card, sentences.fileAsked), question: questionOf(file, asked) };
}

const noted = (about: Card, sentence: string): Card => ({
  ...about,
  blocks: [strong(sentence), ...about.blocks],
});

const questionOf = ({ name, bytes, card: { title } }: Enclosed, says: string): FileMessage => ({
  type: "message",
  summary: title,
  attachments: [
    {
      contentType: "application/vnd.microsoft.teams.card.file.consent",
      name,
      content: {
        description: title,
        sizeInBytes: bytes.byteLength,
        acceptContext: { says },
        declineContext: { says },
      },
    },
  ],
});

/** Answered at once: Teams shows an error of its own when an answer takes as long as a file may. */
export function onConsent(turn: Turn, event: Consent): Answer {
  turn.after(
    settle(turn, event).catch((error: unknown) =>
      turn.log("error", "teams-file-not-settled", { error: String(error) }),
    ),
  );
  return doneAnswer;
}

/** The question goes away once it is answered; Teams leaves it standing with both its buttons. */
async function settle(turn: Turn, event: Consent): Promise<void> {
  if (!(await turn.firstTime(event.key))) return;
  const message = event.accepted ? await give(turn, event) : said(declinedCard(event.says));
  await turn.send(message);
  await turn
    .remove(event.question)
    .catch((error: unknown) => turn.log("warn", "teams-question-stays", { error: String(error) }));
}

const said = (answer: Card) => cardMessage(toAdaptiveCard(answer), answer.title);

/** Hears the line again, so that the file is of this moment and whoever may not have it any more does not get it. */
async function give({ hear, asked, files, log }: Turn, { says, upload }: Consent) {
  const reply = await hear({ ...asked, line: says });
  if (reply.place === "form") return said(openerOf(reply, says));
  if (reply.place !== "file") return said(reply.card);
  try {
    await files.put(string(fields(upload).uploadUrl), reply.bytes);
    return fileMessage(fields(upload), reply);
  } catch (error) {
    log("warn", "teams-file-refused", { error: String(error) });
    return said(failedCard(says));
  }
}

/** The card behind which the file opens: it names what stands in OneDrive, by what Teams told of it. */
const fileMessage = (
  { contentUrl, name, uniqueId, fileType }: Readonly<Record<string, unknown>>,
  reply: Enclosed,
): FileMessage => ({
  type: "message",
  summary: reply.name,
  attachments: [
    {
      contentType: "application/vnd.microsoft.teams.card.file.info",
      contentUrl: string(contentUrl),
      name: string(name) || reply.name,
      content: { uniqueId: string(uniqueId), fileType: string(fileType) },
    },
  ],
});

const declinedCard = (says: string): Card =>
  card(sentences.fileNotSent, [text(sentences.fileDeclined)], [{ label: "Toch versturen", says }]);

const failedCard = (says: string): Card =>
  card(sentences.fileNotSent, [text(sentences.fileFailed)], [{ label: "Opnieuw proberen", says }]);
