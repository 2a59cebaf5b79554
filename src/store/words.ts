/**
 * Words as both databases can keep them: every character except NUL, which PostgreSQL refuses, and halves of a
 * character, which no database can write.
 */
export const keepable = (words: string): string =>
  words.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\ufffd");

export const keepableOrNull = (words: string | null): string | null =>
  words === null ? null : keepable(words);
