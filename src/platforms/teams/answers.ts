import type { IAdaptiveCard } from "@microsoft/teams.cards";

/** What the body of an invoke's response says. Anything but status 200 makes Teams show its own English error. */
export type Answer = { readonly status: 200; readonly body: Readonly<Record<string, unknown>> };

const answer = (body: Answer["body"]): Answer => ({ status: 200, body });

const cardType = "application/vnd.microsoft.card.adaptive";

/** Replaces the card for the person who pressed, and for nobody else. */
export const cardAnswer = (card: IAdaptiveCard): Answer =>
  answer({ statusCode: 200, type: cardType, value: card });

/** A sentence under the card, for the person who pressed. */
export const messageAnswer = (sentence: string): Answer =>
  answer({ statusCode: 200, type: "application/vnd.microsoft.activity.message", value: sentence });

/** A sentence that says what went wrong; the code is for machines, Teams does not show it. */
export const errorAnswer = (sentence: string): Answer =>
  answer({
    statusCode: 400,
    type: "application/vnd.microsoft.error",
    value: { code: "BadRequest", message: sentence },
  });

/** Opens a dialog with this card, or shows it in the dialog that stands open. */
export const dialogAnswer = (title: string, card: IAdaptiveCard, height: "medium" | "large"): Answer =>
  answer({
    task: {
      type: "continue",
      value: { title, height, width: "medium", card: { contentType: cardType, content: card } },
    },
  });

/** One sentence in the dialog's place, with nothing to press but the cross. */
export const dialogMessage = (sentence: string): Answer =>
  answer({ task: { type: "message", value: sentence } });

export const searchMessage = (sentence: string): Answer =>
  answer({ composeExtension: { type: "message", text: sentence } });

/** One search result: two lines in the list, and the card that is put in the message. */
export type Result = { readonly title: string; readonly text: string; readonly card: IAdaptiveCard };

export const searchAnswer = (results: readonly Result[]): Answer =>
  answer({
    composeExtension: {
      type: "result",
      attachmentLayout: "list",
      attachments: results.map(({ title, text, card }) => ({
        contentType: cardType,
        content: card,
        preview: { contentType: "application/vnd.microsoft.card.thumbnail", content: { title, text } },
      })),
    },
  });

/** Said in the shape each family of invokes can show. */
export function refusalOf(invoke: string, sentence: string): Answer {
  if (invoke.startsWith("composeExtension/")) return searchMessage(sentence);
  if (invoke.startsWith("task/")) return dialogMessage(sentence);
  return errorAnswer(sentence);
}

/** An invoke that Teams wants to know nothing of. */
export const doneAnswer: Answer = answer({});

/** A message with a file's own kind of card. */
export type FileMessage = {
  readonly type: "message";
  readonly summary: string;
  readonly attachments: {
    contentType: string;
    contentUrl?: string;
    name: string;
    content: Readonly<Record<string, unknown>>;
  }[];
};

/** A message that is a card; `summary` is what the notification shows. */
export type CardMessage = {
  readonly type: "message";
  readonly summary: string;
  readonly attachments: { contentType: string; content: IAdaptiveCard }[];
};

export const cardMessage = (card: IAdaptiveCard, summary: string): CardMessage => ({
  type: "message",
  summary,
  attachments: [{ contentType: cardType, content: card }],
});
