/** A line taken apart: what is asked, whether everybody may see the answer, and which page of it. */
export type Line = { readonly asked: string; readonly share: boolean; readonly page: number };

/** More than this nobody types on purpose; the rest is left unread. A text that is too long is still given back whole. */
const longest = 12_000;

/**
 * Takes off what says how to answer: a leading slash, "toon" in front, "pagina 2" behind, and the marks that end a
 * question. White space is folded, control characters go.
 */
export function takeApart(typed: string): Line {
  const whole = typed
    .normalize("NFC")
    .replace(/[\s\u00a0\u200b-\u200f\u202a-\u202e]+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();
  const line = whole
    .slice(0, longest)
    .replace(/^\/\s*/, "")
    .replace(/(?<=[^\s?!])[\s?!]+$/, "");
  const shown = /^toon (.+)$/i.exec(line);
  const paged = /^(.+) pagina (\d{1,3})$/i.exec(shown?.[1] ?? line);
  return {
    asked: paged?.[1] ?? shown?.[1] ?? line,
    share: shown !== null,
    page: Math.max(1, Number(paged?.[2] ?? 1)),
  };
}

/** The words behind "afspraak" or "afspraken" where a line starts with one of them, else undefined. */
export const behindAgreement = (
  line: string,
): { readonly many: boolean; readonly rest: string } | undefined => {
  const found = /^(afspraak|afspraken)\b[:,]? *(.*)$/i.exec(line);
  return found ? { many: found[1]?.toLowerCase() === "afspraken", rest: found[2] ?? "" } : undefined;
};
