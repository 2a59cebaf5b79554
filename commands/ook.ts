import { z } from "zod";
import { fromOpenBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { type Marked, marked } from "#bot/marked";
import { type OwnPart, partOf } from "#bot/own-part";
import { updatesOf } from "#bot/part-updates";
import { partyOf } from "#bot/person";
import { ask, confide, type Reply } from "#bot/reply";
import { tell } from "#bot/reporting";
import { type Telling, viewOf } from "#bot/telling";
import { askOthersCard, noNewsCard } from "#cards/joint";
import { reportForm } from "#cards/report-form";
import { dutchAmount } from "#domain/dutch";
import { heldIn } from "#domain/holding";
import { newsFor, sharedFigure } from "#domain/joint";
import type { Partnership } from "#domain/partnership";
import type { Commitment, Update } from "#domain/register";
import { isFinal, statusRules } from "#domain/status-rules";
import { statusWords } from "#domain/status-words";

/** `party` and `version`: whose report, and as it was seen; without them the newest of another lead. */
type Words = { readonly about: Marked; readonly party?: string; readonly version?: number };

export const ook = defineCommand<Words>({
  name: "ook",
  // "ook 27.1" alone asks for a card; these are the words for whoever names no party.
  aliases: ["overnemen", "neem over"],
  summary: "Hetzelfde melden als een andere partij bij een gezamenlijke actie.",
  example: "27.1 Sint Joseph",
  words: (known) =>
    marked.transform((about, context): Words => {
      const read = readWords(about, known);
      if (read) return read;
      context.addIssue({ code: "custom", message: "not a party behind a number" });
      return z.NEVER;
    }),

  run: (words, request) =>
    fromOpenBook(request, words.about, async (book) => {
      const found = await partOf(words.about, undefined, book, request);
      return "none" in found ? found.none : sayToo(found, words, book, request);
    }),
});

function readWords(about: Marked, known: Partnership): Words | undefined {
  const { name = "", version } = /^(?<name>.*?) ?(?<version>\d{1,9})?$/.exec(about.words)?.groups ?? {};
  const party = partyOf(name, known);
  if (about.action === undefined || (name !== "" && !party)) return undefined;
  return { about, ...(party && { party }), ...(version !== undefined && { version: Number(version) }) };
}

async function sayToo(
  { action, part: own }: OwnPart,
  { about: { agreement, seen }, party, version }: Words,
  book: Book,
  request: Request,
): Promise<Reply> {
  const { year } = book.edition;
  const parts = await book.commitments(agreement);
  const named = parts.find((one) => one.action === action.number && one.party === party);
  const told = party === undefined ? newsFor(action, own, parts, book.measure) : named;
  const said = told && told.party !== own.party ? await saidOf(told, book, request) : undefined;
  if (!told || !said) return confide(noNewsCard(action.number, year));
  // What was seen has changed: it is shown as it is now, and asked again.
  if (version !== undefined && version !== told.version)
    return confide(askOthersCard({ action, told, own }, year));

  const { name, party: ownParty, member } = await request.actor();
  const by = { name, party: ownParty, member };
  const telling = { book, action, part: own, by, ...(seen !== undefined && { seen }) };
  return takeOver(said, telling, request);
}

const saidOf = async (told: Commitment, book: Book, request: Request): Promise<Update | undefined> =>
  heldIn(await updatesOf(book, told, request), told.version);

/** A status that asks nothing is told at once; the words of another party are shown first, to be made the own words. */
function takeOver(
  { to, asOf, figure, cause, consequence, steering, toYear }: Update,
  telling: Omit<Telling, "words">,
  request: Request,
): Reply | Promise<Reply> {
  const { action, part } = telling;
  const shared = sharedFigure(action, part.party, figure);
  const amount = shared ? dutchAmount(shared.total, shared.unit) : "";
  if (to === "not-reported") return confide(noNewsCard(action.number, telling.book.edition.year));
  if (statusRules[to].asks.length === 0 && !isFinal(to)) {
    const words = [statusWords[to].toLowerCase(), amount, `stand per ${asOf}`].filter(Boolean).join(" ");
    return tell({ ...telling, words }, request);
  }
  const answers = {
    ...(cause && { cause }),
    ...(consequence && { consequence }),
    ...(steering && { steering }),
    ...(toYear && { toYear: String(toYear) }),
    ...(asOf && { asOf }),
    ...(amount && { figure: amount }),
  };
  return ask(reportForm(viewOf({ ...telling, words: "" }, request), to, answers));
}
