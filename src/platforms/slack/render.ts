import type {
  ActionsBlock,
  KnownBlock,
  RichTextElement,
  RichTextSection,
  SectionBlock,
  Button as SlackButton,
} from "@slack/types";
import type { Block, Button, Card, Fact, Row } from "#cards/card";
import { chartWords } from "#cards/chart-words";
import { fitting } from "#platforms/slack/fitting";
import { limits } from "#platforms/slack/limits";
import { spoken } from "#platforms/slack/spoken";
import { literal, pieces, shortened } from "#platforms/slack/text";

export type Message = { readonly text: string; readonly blocks: KnownBlock[] };

/** Marks a button that opens a form, so that the form can open before its line is heard. */
const asks = "asks";

export const opensForm = (actionId: string): boolean => actionId.startsWith(`${asks}-`);

/**
 * A card as one Slack message: at most `limits.blocks` blocks, everything people wrote shown literally.
 * `text` says the whole card in words: phones notify with its beginning and screen readers read it instead of blocks.
 */
export const toMessage = (card: Card): Message => ({
  text: spoken(card),
  blocks: numbered(
    fitting([...toTitle(card.title), ...card.blocks.flatMap(toBlocks)], actions(card.buttons)),
  ),
});

/** One block of a card, without its place among the others. */
export function toBlocks(block: Block): readonly KnownBlock[] {
  switch (block.kind) {
    case "text":
      return paragraph(block.text, block.look);
    case "heading":
      return bold(block.text);
    case "bullets":
      return list(block.bullets);
    case "facts":
      return facts(block.facts);
    case "rows":
      return block.rows.flatMap(row);
    case "chart":
      return chartLines(chartWords(block.chart));
  }
}

export function toTitle(plain: string): readonly KnownBlock[] {
  const [only, ...more] = pieces(plain, limits.header);
  return only && more.length === 0 ? [{ type: "header", text: literal(only) }] : sections(plain);
}

const sections = (plain: string): readonly SectionBlock[] =>
  pieces(plain, limits.text).map((piece) => ({ type: "section", text: literal(piece), expand: true }));

function paragraph(plain: string, look: "strong" | "quiet" | undefined): readonly KnownBlock[] {
  switch (look) {
    case "strong":
      return bold(plain);
    case "quiet":
      return pieces(plain, limits.text).map((piece) => ({ type: "context", elements: [literal(piece)] }));
    case undefined:
      return pieces(plain, limits.text).map((piece) => richText([{ type: "text", text: piece }]));
  }
}

const bold = (plain: string): readonly KnownBlock[] =>
  pieces(plain, limits.text).map((piece) => richText([{ type: "text", text: piece, style: { bold: true } }]));

const richText = (elements: RichTextElement[]): KnownBlock => ({
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements }],
});

const list = (bullets: readonly string[]): readonly KnownBlock[] =>
  grouped(
    bullets.flatMap((bullet) => pieces(bullet, limits.text)),
    (bullet) => bullet.length,
  ).map((items) => ({
    type: "rich_text",
    elements: [{ type: "rich_text_list", style: "bullet", elements: items.map(bulletItem) }],
  }));

const bulletItem = (plain: string): RichTextSection => ({
  type: "rich_text_section",
  elements: [{ type: "text", text: plain }],
});

/** A line each: Slack's own fields stand in two columns, which leave no room for a sentence on a phone. */
const facts = (pairs: readonly Fact[]): readonly KnownBlock[] =>
  grouped(pairs.flatMap(factLines), ({ label, value }) => label.length + value.length + 3).map((lines) =>
    richText(
      lines.flatMap(({ label, value }, at): RichTextElement[] => [
        { type: "text", text: `${at > 0 ? "\n" : ""}${label}: `, style: { bold: true } },
        ...(value === "" ? [] : [{ type: "text" as const, text: value }]),
      ]),
    ),
  );

const factLines = ({ label, value }: Fact): readonly Fact[] =>
  value.length <= limits.text / 2
    ? [{ label, value }]
    : pieces(value, limits.text / 2).map((piece) => ({ label, value: piece }));

/** In words: a message carries no picture of its own, the drawing follows as a file. */
const chartLines = ([title = "", ...lines]: readonly string[]): readonly KnownBlock[] => [
  ...bold(title),
  ...list(lines),
];

/** A name beside its button; the sentence about it underneath, over the whole width of a phone. */
function row({ text, detail, opens }: Row): readonly KnownBlock[] {
  const [first, ...more] = sections(text);
  const [accessory] = opens ? toButton(opens, `${opens.label}: ${text}`) : [];
  const below = [...more, ...paragraph(detail ?? "", "quiet")];
  if (!first) return below;
  return [accessory ? { ...first, accessory } : first, ...below];
}

function actions(buttons: readonly Button[]): readonly ActionsBlock[] {
  const shown = buttons.flatMap((button) => toButton(button, button.label));
  return Array.from({ length: Math.ceil(shown.length / limits.buttonsInARow) }, (_, line) => ({
    type: "actions",
    elements: shown.slice(line * limits.buttonsInARow, (line + 1) * limits.buttonsInARow),
  }));
}

/**
 * The line rides in `value`, never in `action_id`, which is shorter. A line that does not fit gets no button: half
 * a line would do something else, and the person can still type it. `heard`: what a screen reader says.
 */
function toButton({ label, says, opens, look }: Button, heard: string): readonly SlackButton[] {
  if (says.length > limits.buttonValue) return [];
  return [
    {
      type: "button",
      action_id: opens === "form" ? asks : "says",
      text: literal(shortened(label, limits.buttonLabel)),
      value: says,
      ...(heard !== label && { accessibility_label: shortened(heard, limits.buttonLabel) }),
      ...(look && { style: look }),
    },
  ];
}

/** Neighbours that fit one block together, in order. */
function grouped<T>(items: readonly T[], weigh: (item: T) => number): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let room = 0;
  for (const item of items) {
    const group = groups.at(-1);
    room -= weigh(item);
    if (group && room >= 0) group.push(item);
    else {
      groups.push([item]);
      room = limits.text - weigh(item);
    }
  }
  return groups;
}

/** Slack wants each `action_id` once in a message: its kind, and a number. */
function numbered(blocks: readonly KnownBlock[]): KnownBlock[] {
  let count = 0;
  const next = <B extends SlackButton>(button: B): B => ({
    ...button,
    action_id: `${button.action_id}-${++count}`,
  });
  return blocks.map((block) => {
    if (block.type === "section" && block.accessory?.type === "button")
      return { ...block, accessory: next(block.accessory) };
    if (block.type === "actions")
      return { ...block, elements: block.elements.map((one) => (one.type === "button" ? next(one) : one)) };
    return block;
  });
}
