const token = /<([^<>]+)>/g;

/**
 * The line somebody typed, out of the notation in which Slack sends it: the bot's mention is gone, links and channels
 * read as they did on screen, `&lt;` is `<` again, and a mention of a person stays as it is. `bot` is the bot's user id; without it a leading mention goes.
 * Slack's notation: docs.slack.dev/messaging/formatting-message-text.
 */
export function typedLine(sent: string, bot?: string): string {
  const mention = bot === undefined ? /^\s*<@[^<>]+>/ : new RegExp(`<@${bot}(\\|[^<>]*)?>`, "g");
  return unescaped(sent.replace(mention, " ").replace(token, (_, inside: string) => asShown(inside)))
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

/** `https://x|label` shows as its label, `mailto:a@b` as the address, `#C1|algemeen` as `#algemeen`. */
function asShown(inside: string): string {
  const [target = "", label] = inside.split("|", 2);
  if (target.startsWith("#")) return label ? `#${label}` : "";
  // Whoever is mentioned stays told apart by id: a name proves nothing.
  if (target.startsWith("@")) return `<${inside}>`;
  if (target.startsWith("!")) return label ?? `@${target.slice(1)}`;
  return label ?? target.replace(/^(mailto|tel):/, "");
}

/** Undoes Slack's escaping of three signs; `&amp;` last, so that a typed `&lt;` stays one. */
export const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
