import { button, type Card, card, quiet, type Row, rows, strong, text } from "#cards/card";
import { sourceLine } from "#cards/lines";
import { count } from "#domain/dutch";
import type { Doubt, Edition } from "#domain/edition";

/** Every place that can be read in more than one way: the question, what is printed, and the readings. */
export const doubtsCard = (edition: Edition, past: boolean): Card =>
  card(
    `Twijfels in het actieprogramma ${edition.year}`,
    [
      ...(edition.doubts.length > 0
        ? [
            strong(
              count(edition.doubts.length, "plaats is", "plaatsen zijn").concat(
                " op meer dan één manier te lezen.",
              ),
            ),
            text("Het register volgt steeds de eerste lezing."),
            rows(edition.doubts.map((doubt) => doubtRow(doubt, edition.year))),
          ]
        : [text("Er zijn geen twijfels.")]),
      quiet(sourceLine(edition, past)),
    ],
    [button("Overzicht", "overzicht"), button("Wat is een twijfel?", "begrip twijfel")],
  );

function doubtRow({ agreement, action, line, question, printed, readings }: Doubt, year: number): Row {
  const number = action ?? agreement;
  const label = `${action ? "Actie" : "Afspraak"} ${number}`;
  const place = number === undefined ? "" : `${label}: `;
  const at = line === undefined ? "" : ` (regel ${line})`;
  return {
    text: `${place}${question}`,
    detail: `Er staat${at}: “${printed}”. Mogelijk: ${readings.join("; of: ")}.`,
    ...(number !== undefined && { opens: { label, says: `${number} ${year}` } }),
  };
}
