/**
 * Teams reads a TextBlock as Markdown and replaces `{{DATE(...)}}` and bare ISO dates. A backslash before every sign
 * that could start either makes it show what was written, `<at>` and `[x](javascript:...)` included.
 * Everything that goes into a TextBlock passes here, and only here.
 */
export const literal = (plain: string): string => plain.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, "\\$&");

/** Search previews read HTML instead of Markdown; these two signs look like brackets and are read as nothing. */
export const previewText = (plain: string): string => plain.replaceAll("<", "‹").replaceAll(">", "›");
