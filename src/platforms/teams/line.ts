import type { Activity } from "botbuilder";
import { fields, list, string } from "#platforms/teams/fields";

/** What was typed, without the bot's mention and on one line; with nothing left of it a question for help. */
export function lineOf(activity: Activity): string {
  const names = botNames(activity);
  const spoken = string(activity.text).replace(/<at\b[^>]*>(.*?)<\/at>/gis, (_, name: string) =>
    names.has(plain(name)) ? " " : name,
  );
  return plain(spoken) || "help";
}

/** As the mention's text writes the bot, which is what stands in the message, and as Teams calls it. */
function botNames({ entities, recipient }: Activity): ReadonlySet<string> {
  const mentions = list(entities)
    .map(fields)
    .filter(({ type, mentioned }) => type === "mention" && fields(mentioned).id === string(recipient?.id));
  return new Set(
    mentions.flatMap(({ text, mentioned }) => [
      plain(string(text).replace(/<\/?at\b[^>]*>/gi, "")),
      plain(string(fields(mentioned).name)),
    ]),
  );
}

/** Entities decoded once, white space and zero-width spaces made single spaces. */
const plain = (markup: string): string =>
  markup
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|apos|nbsp));/gi, decode)
    .replace(/[\s\u200b\u2060]+/g, " ")
    .trim();

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

const decode = (_: string, decimal?: string, hexadecimal?: string, name?: string): string =>
  name ? (named[name.toLowerCase()] ?? "") : String.fromCodePoint(Number(decimal ?? `0x${hexadecimal}`));
