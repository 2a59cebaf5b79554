/**
 * Teams reads a TextBlock as Markdown and replaces `{{DATE(...)}}` and bare ISO dates. A backslash before every sign
 * that could start either makes it show what was written, `<at>` and `[x](javascript:...)` included.
 * Everything that goes into a TextBlock passes here, and only here.
 */
export const literal = (plain: string): string => plain.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, "\\$&");

/** Search previews read HTML instead of Markdown; these two signs look like brackets and are read as nothing. */
export const previewText = (plain: string): string => plain.replaceAll("<", "‹").replaceAll(">", "›");

/**
 * Beside an input some of Teams' apps read Markdown and others do not, so no backslash will do: lookalikes for the
 * signs that format, and a word joiner, which nobody sees, where a list, a heading, an entity or a date would begin.
 */
export const labelText = (plain: string): string =>
  plain
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_~[\]<>]/g, (sign) => lookalikes[sign] ?? "")
    .replace(/&(?=[#\w])|\{(?=\{)/g, "$&\u2060")
    .replace(/^(?=[-+#=]|\d+[.)])/, "\u2060");

const lookalikes: Readonly<Record<string, string>> = {
  "\\": "＼",
  "`": "ˋ",
  "*": "∗",
  _: "＿",
  "~": "∼",
  "[": "［",
  "]": "］",
  "<": "‹",
  ">": "›",
};
