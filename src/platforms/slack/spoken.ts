import type { Block, Card } from "#cards/card";
import { chartWords } from "#cards/chart-words";
import { limits } from "#platforms/slack/limits";
import { defuse, shortened } from "#platforms/slack/text";

/**
 * A card in words, its title and first line in front. Slack's screen reader support reads a message's `text` in
 * place of its blocks, so everything that can be read stands here too (WCAG 2.1, 1.3.1).
 */
export const spoken = ({ title, blocks }: Card): string =>
  defuse(shortened([title, ...blocks.flatMap(lines)].join("\n"), limits.spoken));

function lines(block: Block): readonly string[] {
  switch (block.kind) {
    case "text":
    case "heading":
      return [block.text];
    case "bullets":
      return block.bullets.map((bullet) => `• ${bullet}`);
    case "facts":
      return block.facts.map(({ label, value }) => `${label}: ${value}`);
    case "rows":
      return block.rows.map(({ text, detail }) => (detail ? `${text}. ${detail}` : text));
    case "chart":
      return chartWords(block.chart);
  }
}
