import type { Book, Request } from "#bot/command";
import { refuse } from "#bot/refuse";
import { confide, type Reply } from "#bot/reply";
import type { Card, Row } from "#cards/card";
import { unknownYearCard } from "#cards/trouble";
import { dayOf } from "#domain/dutch";
import type { Programme } from "#domain/register";
import { mayReportIn } from "#domain/rights";

/** Answers from the programme of a year, or says which programmes there are. */
export async function fromBook(
  { book: open, entrance: { programmes } }: Request,
  year: number | undefined,
  answer: (book: Book) => Reply | Promise<Reply>,
): Promise<Reply> {
  const book = await open(year);
  if (!book) {
    const years = programmes.map((one) => one.year);
    return confide(unknownYearCard(year, years));
  }
  const reply = await answer(book);
  const usual = year === undefined ? book : await open();
  return reply.place === "form" || usual?.edition.year === book.edition.year
    ? reply
    : { ...reply, card: inYear(reply.card, book.edition.year) };
}

/** Answers from the programmes of a year, or of all years, or says which there are. */
export async function fromProgrammes(
  { entrance: { programmes } }: Request,
  year: number | undefined,
  answer: (programmes: readonly Programme[]) => Reply | Promise<Reply>,
): Promise<Reply> {
  const asked = programmes.filter((one) => year === undefined || one.year === year);
  if (asked.length > 0) return answer(asked);
  const years = programmes.map((one) => one.year);
  return confide(unknownYearCard(year, years));
}

/** As `fromBook`, for whatever reports: refuses where the programme is closed or has not begun. */
export const fromOpenBook = (
  request: Request,
  { year, agreement }: { readonly year?: number; readonly agreement?: number },
  answer: (book: Book) => Reply | Promise<Reply>,
): Promise<Reply> =>
  fromBook(request, year, (book) => {
    const open = mayReportIn(book.programme, dayOf(request.now));
    return open === true ? answer(book) : refuse(open, request, agreement);
  });

/** Lines that ask something of a programme, and name no year yet. */
const ofProgramme =
  /^(?!.*(?:\b20\d\d|@\d+:\d+)$)(?:\d|(?:voortgang|opmerking) \d+(?:\.\d+)?$|(?:afspraken|cijfers|overzicht|termijnen|partij|hoofdstuk|twijfels|zoek)\b)/;

/** The card with every line behind it asked of this year too, where another year is the usual one. */
function inYear(card: Card, year: number): Card {
  const says = (line: string) => (ofProgramme.test(line) ? `${line} ${year}` : line);
  return {
    ...card,
    blocks: card.blocks.map((block) =>
      block.kind === "rows" ? { ...block, rows: block.rows.map((row) => opening(row, says)) } : block,
    ),
    buttons: card.buttons.map((button) => ({ ...button, says: says(button.says) })),
  };
}

const opening = (row: Row, says: (line: string) => string): Row =>
  row.opens ? { ...row, opens: { ...row.opens, says: says(row.opens.says) } } : row;
