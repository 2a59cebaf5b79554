import { agreementRow, type ListView } from "#cards/agreement";
import { button, type Card, card, heading, quiet, rows, text } from "#cards/card";
import { passageBlocks } from "#cards/passage";
import { sourceLine } from "#cards/source-line";
import { count } from "#domain/dutch";
import { type Agreement, type Chapter, type Edition, printed } from "#domain/edition";

const headings = { focus: "Focusafspraken", regular: "Reguliere afspraken" } as const;

/** A chapter with its ambition, goals and agreements, of one kind where asked. */
export function chapterCard(chapter: Chapter, view: ListView, only?: Agreement["kind"]): Card {
  const { edition, measure } = view;
  const own = edition.agreements.filter((agreement) => agreement.chapter === chapter.number);
  const lists = (["focus", "regular"] as const)
    .filter((kind) => only === undefined || only === kind)
    .flatMap((kind) => {
      const some = own.filter((agreement) => agreement.kind === kind);
      if (some.length === 0) {
        return only === kind
          ? [
              heading(headings[kind]),
              text(`Hoofdstuk ${chapter.number} heeft geen ${headings[kind].toLowerCase()}.`),
            ]
          : [];
      }
      return [heading(headings[kind]), rows(some.map((one) => agreementRow(one, view)))];
    });
  return card(
    `Hoofdstuk ${chapter.number}: ${chapter.title}`,
    [
      heading("Opgaven en ambitie"),
      ...passageBlocks(printed(chapter.ambition)),
      heading("Doelen"),
      ...passageBlocks(printed(chapter.goals)),
      ...lists,
      quiet(sourceLine(edition, measure)),
    ],
    edition.chapters
      .filter(({ number }) => number !== chapter.number)
      .map(({ number }) => button(`Hoofdstuk ${number}`, `hoofdstuk ${number} ${edition.year}`)),
  );
}

/** The chapters with how many agreements each holds. */
export const chaptersCard = (edition: Edition, lead: string): Card =>
  card(
    "De hoofdstukken",
    [
      text(lead),
      rows(
        edition.chapters.map(({ number, title }) => ({
          text: `Hoofdstuk ${number}: ${title}`,
          detail: count(
            edition.agreements.filter(({ chapter }) => chapter === number).length,
            "afspraak",
            "afspraken",
          ),
          opens: { label: `Hoofdstuk ${number}`, says: `hoofdstuk ${number} ${edition.year}` },
        })),
      ),
    ],
    [button("Alle afspraken", "afspraken")],
  );
