import type { Status } from "#domain/status";

/** What people read, and type in full. */
export const statusWords: Record<Status, string> = {
  "not-reported": "Nog niet gemeld",
  "not-started": "Nog niet gestart",
  "on-track": "Op schema",
  attention: "Vraagt aandacht",
  behind: "Loopt achter",
  done: "Afgerond",
  missed: "Niet gehaald",
  deferred: "Doorgeschoven",
  dropped: "Vervallen",
};

/** Stands in front of the word, or with a number where the word is explained beside it. */
export const statusShapes: Record<Status, string> = {
  "not-reported": "?",
  "not-started": "○",
  "on-track": "●",
  attention: "▲",
  behind: "■",
  done: "✔",
  missed: "✖",
  deferred: "➜",
  dropped: "⊘",
};

/** Always a shape and a word: "● Op schema". */
export const showStatus = (status: Status): string => `${statusShapes[status]} ${statusWords[status]}`;
