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
  /** reference/views/modal-views: title, submit and close. */
  modalTitle: 24,
  /** reference/views/modal-views: blocks in one modal. */
  modalBlocks: 100,
  /** reference/views/modal-views: private_metadata. */
  metadata: 3_000,
  /** reference/methods/views.open: 250 kB; the rest is for what stands around the blocks. */
  modalJson: 240_000,
  /** reference/block-kit/blocks/input-block: label and hint. */
  fieldLabel: 2_000,
  /** reference/block-kit/block-elements/plain-text-input-element: max_length. */
  answer: 3_000,
  /** reference/block-kit/block-elements/select-menu-element: options, in a group where there are more. */
  options: 100,
  /** Ours, of the 10 of reference/block-kit/block-elements/radio-button-group-element: more need scrolling. */
  radioOptions: 5,
  /** reference/block-kit/composition-objects/option-object: text; the page says 150 for value, Slack's types 75. */
  option: 75,
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
  /** interactivity/handling-user-interaction: a trigger_id lives 3,000 ms; half of it is for the road. */
  openMs: 1_500,
  /** interactivity/handling-user-interaction: a response_url lives 30 minutes; one is for the road. */
  addressMs: 29 * 60 * 1_000,
  /** reference/methods/files.getUploadURLExternal: alt_text is shown up to 2,000 characters. */
  altText: 2_000,
  /** Ours: one call to Slack. */
  callMs: 5_000,
  /** Ours: the bytes of a file on their way to Slack or from there. */
  uploadMs: 20_000,
  /** Ours: how long the answer waits to say that the file has arrived. */
  uploadToldMs: 700,
  /** Ours: the largest file that is read. */
  fileBytes: 10 * 1024 * 1024,
  /** Ours: a person waits for who they are. */
  profileMs: 2_000,
  /** Ours: how long after somebody opened the home it is kept up to date. */
  homeKeptMs: 7 * 24 * 60 * 60 * 1_000,
  /** Ours: how many homes are shown anew after one report. */
  homesRenewed: 40,
  /** Ours: how long a profile is taken for true. */
  profileKeptMs: 10 * 60 * 1_000,
} as const;

/** How much of a card fits one message that is pleasant on a phone. */
export const page = { rows: 10, characters: 2_600 } as const;

/** The same for a home, which people come to for the whole of it. */
export const homePage = { rows: 30, characters: 5_000 } as const;
