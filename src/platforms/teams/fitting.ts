import type { CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import { limits } from "#platforms/teams/limits";
import { literal } from "#platforms/teams/literal";
import { sentences } from "#platforms/teams/sentences";

/** `head` and `foot` always stay; of `middle` as many as fit. */
type Parts = {
  readonly head: readonly CardElement[];
  readonly middle: readonly CardElement[];
  readonly foot: readonly CardElement[];
};

const rest: CardElement = {
  type: "TextBlock",
  text: literal(sentences.rest),
  wrap: true,
  weight: "Bolder",
};

/** As JSON in UTF-8, which is what Teams measures. */
export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value), "utf8");

/** Fills the shell with as many whole elements as stay under `limits.cardBytes`. */
export function fitting(shell: IAdaptiveCard, { head, middle, foot }: Parts): IAdaptiveCard {
  const whole = { ...shell, body: [...head, ...middle, ...foot] };
  if (bytesOf(whole) <= limits.cardBytes) return whole;
  let room = limits.cardBytes - bytesOf({ ...shell, body: [...head, rest, ...foot] });
  const kept: CardElement[] = [];
  for (const element of middle) {
    room -= bytesOf(element) + 1;
    if (room < 0) break;
    kept.push(element);
  }
  return { ...shell, body: [...head, ...kept, rest, ...foot] };
}
