import { expect } from "vitest";
import { type Chat, filledIn, inputsOf, type Json, opened } from "../../helpers/fake-teams.ts";
import { scene } from "./bot.ts";
import { reporting } from "./reporting.ts";

export type Dialog = {
  readonly title: string;
  readonly height: string;
  readonly width: string;
  readonly card: Json;
};

/** The dialog in an answer to an invoke. */
export const dialogOf = (body: Json): Dialog => {
  expect(body).toMatchObject({ task: { type: "continue" } });
  const { value } = body.task as { readonly value: Dialog & { card: { content: Json } } };
  expect(value.card.contentType).toBe("application/vnd.microsoft.card.adaptive");
  return { ...value, card: value.card.content as Json };
};

export const right = { "Hoe staat het?": "● Op schema", "Hoe gaat het?": "De 12e is klaar." };

/** Somebody with the dialog of a report in front of them. */
export async function atTheForm(chat: Chat = "personal") {
  const house = await scene({ hear: reporting });
  const { body } = await house.does(opened("melden 27.1"), chat);
  const dialog = dialogOf(body);
  return {
    ...house,
    dialog,
    sends: (answers: Readonly<Record<string, string>>, shown = dialog) =>
      house.does(filledIn(shown.card, answers), chat),
  };
}

export const labelled = ({ card: shown }: Dialog, label: string) =>
  inputsOf(shown.body).find((input) => input.label === label);
