import type { KnownBlock } from "@slack/types";
import { limits } from "#platforms/slack/limits";
import { literal } from "#platforms/slack/text";

const rest: KnownBlock = {
  type: "section",
  text: literal("Niet alles past in dit bericht. Vraag om een kleiner deel, bijvoorbeeld één afspraak."),
};

const sizeOf = (value: unknown): number => JSON.stringify(value).length;

/** Keeps as many blocks of `body` as Slack takes in one message; `foot`, the way on, always stays. */
export function fitting(body: readonly KnownBlock[], foot: readonly KnownBlock[]): readonly KnownBlock[] {
  const whole = [...body, ...foot];
  if (whole.length <= limits.blocks && sizeOf(whole) <= limits.blocksJson) return whole;
  const places = limits.blocks - foot.length - 1;
  let room = limits.blocksJson - sizeOf([rest, ...foot]);
  const kept = body.slice(0, Math.max(places, 0)).filter((block) => {
    room -= sizeOf(block) + 1;
    return room >= 0;
  });
  return [...kept, rest, ...foot];
}
