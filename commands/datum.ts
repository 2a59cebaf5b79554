import { z } from "zod";
import { type Agreed, atSite, readAgreed, type Site, setOn } from "#bot/agreed";
import { fromBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { decide } from "#bot/deciding";
import { confide, type Reply } from "#bot/reply";
import { type Scope, scopeOf } from "#bot/words";
import { siteDatesCard, whichDateCard } from "#cards/agreed";
import type { Plan } from "#cards/amendment";
import { button } from "#cards/card";
import { mark } from "#cards/mark";
import { termijnen } from "#commands/termijnen";
import { dutchDate } from "#domain/dutch";
import type { Deadline } from "#domain/edition";
import { readTypedDeadline } from "#domain/typed-deadline";
import { takeAway } from "#domain/typed-target";

/** Without a number, what people ask with "termijnen". */
type Words = { readonly set: Agreed } | { readonly ask: Scope };

export const datum = defineCommand<Words>({
  name: "datum",
  aliases: [],
  summary: "Als coördinator een datum zetten, veranderen of weghalen.",
  example: "27.1 31 december 2023",
  words: (known) =>
    z.string().transform((line, context): Words => {
      const set = readAgreed(line);
      if (set && set.about.words !== "") return { set };
      const ask = scopeOf(known).safeParse(line);
      if (ask.success) return { ask: ask.data };
      context.addIssue({ code: "custom", message: "no number and date" });
      return z.NEVER;
    }),

  run: (words, request) => {
    if ("ask" in words) return termijnen.run(words.ask, request);
    const { about, reason } = words.set;
    return fromBook(request, about.year, (book) =>
      atSite(about, book, request, (site) => put(about.words, reason, site, book, request)),
    );
  },
});

/** What was typed: the date it was, where that is said, and the date it becomes. */
type Typed = { readonly was?: string; readonly day?: string; readonly isExtra: boolean };

function readWords(words: string, year: number): Typed | "no-date" {
  const { goes, words: left } = takeAway(words);
  const isExtra = /^erbij /iu.test(left);
  const parts = left.replace(/^erbij /iu, "").split(/ wordt /iu);
  const days = parts.filter(Boolean).map((part) => readTypedDeadline(part, year));
  const [first, second] = days;
  if (days.includes(undefined) || days.length > 2 || (days.length === 0 && !goes)) return "no-date";
  if (goes) return { ...(first && { was: first }), isExtra: false };
  if (second) return { ...(first && { was: first }), day: second, isExtra: false };
  return { ...(first && { day: first }), isExtra };
}

async function put(
  words: string,
  reason: string | undefined,
  { place, at }: Site,
  book: Book,
  request: Request,
): Promise<Reply> {
  const { year } = book.edition;
  const tell = (problem: string) => confide(siteDatesCard(place, at.deadlines, year, problem));
  const typed = readWords(words, year);
  if (typed === "no-date") return tell(`Dit is geen datum. Schrijf bijvoorbeeld 31 december ${year}.`);
  const { was, day, isExtra } = typed;
  const meant = isExtra ? [] : at.deadlines.filter(({ date }) => was === undefined || date === was);
  if (meant.length === 0 && (was !== undefined || day === undefined))
    return tell(was === undefined ? "Er staat hier geen datum." : `${dutchDate(was)} staat hier niet.`);
  if (day !== undefined && at.deadlines.some(({ date }) => date === day))
    return tell(`${dutchDate(day)} staat hier al.`);

  const line = (from: Deadline | undefined): string => {
    const old = from ? dutchDate(from.date) : "erbij";
    const now = day === undefined ? "weg" : from ? `wordt ${dutchDate(day)}` : dutchDate(day);
    return `datum ${place} ${old} ${now} ${mark(year, 0)}`;
  };
  const [from] = meant;
  const days = new Map(meant.map((deadline) => [deadline.date, deadline]));
  if (days.size > 1) {
    const choices = [...days.values()].map((deadline) => ({ deadline, says: line(deadline) }));
    const added = day === undefined ? undefined : { says: line(undefined) };
    return confide(whichDateCard(place, choices, added, year));
  }
  const to = day === undefined ? null : { text: setOn(request.now), date: day };
  return decide(planOf(place, meant, to, line(from), year), reason, book, request);
}

/** A day that was read from more words than one goes, or changes, with all of them. */
function planOf(
  place: string,
  meant: readonly Deadline[],
  to: Deadline | null,
  says: string,
  year: number,
): Plan {
  const [from = null, ...same] = meant;
  const others = same.map((deadline) => ({ kind: "deadline" as const, place, from: deadline, to: null }));
  return {
    changes: [{ kind: "deadline", place, from, to }, ...others],
    title: `Datum bij ${place}`,
    lead: "",
    says,
    next: [button(place.includes(".") ? `Actie ${place}` : `Afspraak ${place}`, `${place} ${year}`)],
  };
}
