import { createRequire } from "node:module";
import type * as AdaptiveCards from "adaptivecards";

const { AdaptiveCard, HostConfig, SerializationContext, Versions }: typeof AdaptiveCards = createRequire(
  import.meta.url,
)("adaptivecards/dist/adaptivecards.js");

/** The reader is older than Teams' charts, and takes what stands in their place. */
const chart = 'Unknown element type "Chart.HorizontalBar.Stacked". Fallback will be used';

/** What Microsoft's own reader of version 1.5 has against a card. */
export function complaints(rendered: object): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  // Teams shows six buttons; the reader by itself assumes five.
  parsed.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  // The reader's pattern for `lang` keeps state and refuses every second card.
  parsed.parse({ ...structuredClone(rendered), lang: undefined }, context);
  const results = parsed.validateProperties().validationEvents;
  const events = [
    ...results,
    ...Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at)),
  ];
  return events.map(({ message }) => message).filter((message) => !message.startsWith(chart));
}
