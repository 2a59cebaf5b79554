import type { Agreement, Chapter, Edition } from "#domain/edition";
import { beside } from "#domain/proposed-actions";
import type { ReadChapter, Reading } from "#domain/reading";

function makeChapter({ number, title, ambition, goals }: ReadChapter, stored: Chapter | undefined): Chapter {
  return { number, title, ambition: beside(stored?.ambition, ambition), goals: beside(stored?.goals, goals) };
}

function makeFootnotes(read: Reading, stored: Edition | undefined): Edition["footnotes"] {
  const entries = Object.entries(read.footnotes).map(([key, text]) => {
    const known = stored?.footnotes[key];
    return [
      key,
      { summary: known && known.summary !== known.official ? known.summary : text, official: text },
    ] as const;
  });
  return Object.fromEntries(entries);
}

/** Chapters and footnotes of agreements that stay though the document does not hold them. */
function carried(
  stored: Edition | undefined,
  kept: readonly Agreement[],
  chapters: readonly Chapter[],
): readonly Chapter[] {
  const needed = new Set(kept.map(({ chapter }) => chapter));
  const known = new Set(chapters.map(({ number }) => number));
  return (stored?.chapters ?? []).filter(({ number }) => needed.has(number) && !known.has(number));
}

/** Chapters and footnotes: those of the document, and those of agreements that stay though it does not hold them. */
export function framed(
  reading: Reading,
  before: Edition | undefined,
  made: readonly Agreement[],
): Pick<Edition, "chapters" | "footnotes"> {
  const printed = new Set(reading.agreements.map(({ number }) => number));
  const kept = made.filter(({ number }) => !printed.has(number));
  const chapters = reading.chapters.map((chapter) =>
    makeChapter(
      chapter,
      before?.chapters.find(({ number }) => number === chapter.number),
    ),
  );
  const carriedNotes = kept
    .flatMap(({ footnotes }) => footnotes)
    .flatMap((key) => {
      const note = before?.footnotes[key];
      return note && !(key in reading.footnotes) ? [[key, note] as const] : [];
    });
  return {
    chapters: [...chapters, ...carried(before, kept, chapters)].sort((a, b) => a.number - b.number),
    footnotes: { ...makeFootnotes(reading, before), ...Object.fromEntries(carriedNotes) },
  };
}
