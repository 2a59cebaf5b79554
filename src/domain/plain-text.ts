/** Takes no room on screen: soft hyphens, joiners, marks of direction. */
const invisible = /\p{Cf}/gu;
const white = /[\s\p{Cc}]+/gu;
const hyphens = /[\p{Pd}\u2212\u2043]/gu;

/**
 * What somebody reads where this is typed: ordinary letters and digits in place of wide and ornamental ones, one space
 * for any white space and line break, one kind of hyphen, nothing invisible. Capitals and accents stay.
 */
export const plainText = (typed: string): string =>
  typed.normalize("NFKC").replace(invisible, "").replace(white, " ").replace(hyphens, "-");
