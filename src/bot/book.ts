import type { Book, Request } from "#bot/command";
import { confide, type Reply } from "#bot/reply";
import { unknownYearCard } from "#cards/trouble";

/** Answers from the programme of a year, or says which programmes there are. */
export async function fromBook(
  { book: open, entrance: { programmes } }: Request,
  year: number | undefined,
  answer: (book: Book) => Reply | Promise<Reply>,
): Promise<Reply> {
  const book = await open(year);
  return book
    ? answer(book)
    : confide(
        unknownYearCard(
          year,
          programmes.map((one) => one.year),
        ),
      );
}
