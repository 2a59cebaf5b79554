/** What Slack takes, each with the page of docs.slack.dev that says so. Characters unless a name says otherwise. */
export const limits = {
  /** reference/block-kit/blocks: blocks in one message. */
  blocks: 50,
  /** Not documented. Slack refused messages above about 13,200 characters of blocks (slackapi/bolt-js 2509, 2867). */
  blocksJson: 12_000,
  /** reference/block-kit/blocks/header-block: text. */
  header: 150,
  /** reference/block-kit/composition-objects/text-object: text. Rich text has no stated limit and keeps to the same. */
  text: 3_000,
  /** reference/block-kit/blocks/actions-block: 25 elements. Five stay on a screen of a phone. */
  buttonsInARow: 5,
  /** reference/block-kit/block-elements/button-element: text and accessibility_label. */
  buttonLabel: 75,
  /** reference/block-kit/block-elements/button-element: value. */
  buttonValue: 2_000,
  /** reference/methods/chat.postMessage: `text` is best kept below 4,000. */
  spoken: 3_900,
  /** authentication/verifying-requests-from-slack: how old a request may be. */
  oldestSeconds: 300,
  /** Ours: how far Slack's clock may run ahead of this one. */
  aheadSeconds: 60,
  /** Ours: Slack sends a few kilobytes. */
  bodyBytes: 256 * 1024,
  /** interactivity/handling-user-interaction: an acknowledgement within 3,000 ms; half a second is for the road. */
  answerMs: 2_000,
  lastResortMs: 2_500,
  /** Ours: one call to Slack. */
  callMs: 5_000,
} as const;

/** How much of a card fits one message that is pleasant on a phone. */
export const page = { rows: 10, characters: 2_600 } as const;
