const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * A text in the form in which two spellings of the same words are equal: lower case, no accents, plain digits
 * (CO₂ is co2, m² is m2), straight quotes, one kind of hyphen, single spaces, nothing invisible.
 * Places in the folded text are not places in the text.
 */
export const fold = (text: string): string =>
  text
    .replace(invisible, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/[‘’‚‛`´′]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
