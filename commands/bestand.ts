import { z } from "zod";
import { fromBook } from "#bot/book";
import { bring, isSpreadsheet } from "#bot/bringing";
import { defineCommand, type Request } from "#bot/command";
import { type Press, propose, settle } from "#bot/proposing";
import { refuse } from "#bot/refuse";
import { confide, type Reply } from "#bot/reply";
import { goBack, withdraw } from "#bot/returning";
import { bringCard } from "#cards/document";
import { mayCoordinate } from "#domain/rights";

type Words =
  /** The name of a file, or nothing. */
  | { readonly is: "file" }
  | { readonly is: "proposal"; readonly key: string; readonly press: Press }
  | { readonly is: "return" | "withdraw"; readonly year: number; readonly sure: boolean };

/** "b1k2m3n overnemen" */
const pressed =
  /^(?<key>b[0-9a-f]{16})(?: (?:(?<adopt>overnemen)(?<sure> zeker)?|(?<other>jaar)(?: (?<year>20\d\d))?|(?<content>alles)|(?<discard>niet)))?$/;

const returning = /^(?<year>20\d\d) (?:(?<back>terug)|weg)(?<sure> zeker)?$/i;

export const bestand = defineCommand<Words>({
  name: "bestand",
  aliases: [
    "inlezen",
    "importeren",
    "import",
    "document inlezen",
    "programma inlezen",
    "actieprogramma inlezen",
  ],
  summary: "Als coördinator een actieprogramma inlezen: stuur het document in dit gesprek.",
  example: "",
  words: () => z.string().transform(readWords),

  async run(words, request) {
    const { files = [], where } = request.heard;
    const [file, ...others] = files;
    if (file && isSpreadsheet(file)) return bring(file, request);
    const allowed = mayCoordinate(await request.actor());
    if (file && allowed === true) return propose(file, others.length, request);
    if (file || words.is !== "file") {
      if (allowed !== true) return refuse(allowed, request);
      if (where.shared) return confide(bringCard("elsewhere"));
    }
    return answer(words, request);
  },
});

function readWords(line: string): Words {
  const press = pressed.exec(line)?.groups;
  if (press?.key !== undefined) return { is: "proposal", key: press.key, press: pressOf(press) };
  const back = returning.exec(line)?.groups;
  if (back)
    return { is: back.back ? "return" : "withdraw", year: Number(back.year), sure: back.sure !== undefined };
  return { is: "file" };
}

function pressOf({ adopt, sure, other, year, content, discard }: Record<string, string | undefined>): Press {
  if (adopt) return { does: "adopt", sure: sure !== undefined };
  if (other) return { does: "year", ...(year && { year: Number(year) }) };
  if (content) return { does: "content" };
  return { does: discard ? "discard" : "show" };
}

function answer(words: Words, request: Request): Reply | Promise<Reply> {
  const { platform, shared } = request.heard.where;
  switch (words.is) {
    case "file":
      return confide(bringCard(shared ? "elsewhere" : platform === "terminal" ? "terminal" : "here"));
    case "proposal":
      return settle(words.key, words.press, request);
    case "return":
      return fromBook(request, words.year, (book) => goBack(words.sure, book, request));
    case "withdraw":
      return fromBook(request, words.year, (book) => withdraw(words.sure, book, request));
  }
}
