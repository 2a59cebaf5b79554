/** A line taken apart: what is asked, whether everybody may see the answer, and which page of it. */
export type Line = {
  readonly asked: string;
  readonly share: boolean;
  readonly page: number;
  /** With all that stands behind it, for whoever keeps the words: "zie het rapport, pagina 12?" */
  readonly whole: string;
};

/** More than this nobody types on purpose; the rest is left unread. A text that is too long is still given back whole. */
const longest = 12_000;

/** Space that is seen as none or nearly none: between two words it is a space. */
const white = /[\s\u200b]+/g;
/** Marks of direction and joiners, of which only the one that makes one picture out of two is seen. */
const unseen =
  /[\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/**
 * Takes off what says how to answer: a leading slash, "toon" in front, "pagina 2" behind, and the marks that end a
 * question. White space is folded, control characters and marks nobody sees go.
 */
export function takeApart(typed: string): Line {
  const whole = typed
    .normalize("NFC")
    .replace(unseen, "")
    .replace(white, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();
  const spoken = whole.slice(0, longest).replace(/^\/\s*/, "");
  const line = spoken.replace(/(?<=[^\s?!])[\s?!]+$/, "");
  const shown = /^toon (.+)$/i.exec(line);
  const paged = /^(.+) pagina (\d{1,3})$/i.exec(shown?.[1] ?? line);
  return {
    asked: paged?.[1] ?? shown?.[1] ?? line,
    share: shown !== null,
    page: Math.max(1, Number(paged?.[2] ?? 1)),
    whole: spoken,
  };
}

/** The words behind "afspraak" or "afspraken" where a line starts with one of them, else undefined. */
export const behindAgreement = (
  line: string,
): { readonly many: boolean; readonly rest: string } | undefined => {
  const found = /^(afspraak|afspraken)\b[:,]? *(.*)$/i.exec(line);
  return found ? { many: found[1]?.toLowerCase() === "afspraken", rest: found[2] ?? "" } : undefined;
};
