import type { PlainTextElement } from "@slack/types";

/**
 * Slack reads markup only in a message's `text`: `<!channel>` there would wake the whole channel. Blocks carry plain
 * or structured text, in which Slack reads none, so nothing is escaped there and `<160 kWh` shows as it was written.
 */
export const defuse = (plain: string): string =>
  plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Text that shows as it is: no markup, and `:emoji:` stays a word. */
export const literal = (plain: string): PlainTextElement => ({
  type: "plain_text",
  text: plain,
  emoji: false,
});

/** Cuts a text into pieces of at most `most` characters: after a sentence, else at a space. Blank text gives none. */
export function pieces(plain: string, most: number): readonly string[] {
  const cut: string[] = [];
  let rest = plain.trim();
  while (rest.length > most) {
    const end = goodEnd(rest, most);
    cut.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === "" ? cut : [...cut, rest];
}

/** A text that must stay one piece: cut at a space, with a sign that there was more. */
export const shortened = (plain: string, most: number): string =>
  plain.length <= most ? plain : `${plain.slice(0, lastSpace(plain, most - 1)).trimEnd()}…`;

/** Behind the last sentence in the second half of what fits, else behind the last word. */
function goodEnd(plain: string, most: number): number {
  const sentence = Math.max(plain.lastIndexOf("\n", most - 1), plain.lastIndexOf(". ", most - 2) + 1);
  return sentence > most / 2 ? sentence : lastSpace(plain, most);
}

/** A single word longer than everything that fits is the one thing cut inside, though never inside a character. */
function lastSpace(plain: string, most: number): number {
  const space = plain.slice(0, most + 1).search(/\s\S*$/);
  if (space > 0) return space;
  return /[\uD800-\uDBFF]/.test(plain.charAt(most - 1)) ? most - 1 : most;
}
