import { z } from "zod";
import { fromBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { confide, enclose, type Reply, whisper } from "#bot/reply";
import { agendaCard, agendaPaperCard, wholeAgendaCard } from "#cards/agenda";
import { excerpt } from "#cards/found";
import { noMeetingCard } from "#cards/meeting";
import { paperCard } from "#cards/paper";
import type { AgendaView } from "#domain/agenda";
import { readAgenda } from "#domain/agenda-source";
import { type Span, spanOf } from "#domain/agenda-span";
import { dayOf } from "#domain/dutch";
import { contentsOf } from "#domain/papers";
import type { Meeting } from "#domain/subscriptions";
import { daysCalled, daysMeant, meetingMeant, splitDay } from "#domain/typed-meeting";

type As = "card" | "whole" | "word" | "ics";

/** `typed`: a day as typed. `named`: what a meeting is called. `year`: of the programme, where it was chosen. */
type Words = { readonly typed?: string; readonly named?: string; readonly year?: number; readonly as: As };

const forms: readonly (readonly [As, RegExp])[] = [
  ["word", /(?<= )(?:(?:in|als) )?(?:word(?:-?document)?|docx)(?= )/i],
  ["ics", /(?<= )(?:(?:in|als) )?(?:ics|icalendar|kalender|agendabestand)(?= )/i],
  ["whole", /(?<= )(?:meer|alles)(?= )/i],
];

export const agenda = defineCommand<Words>({
  name: "agenda",
  aliases: ["agenda overleg", "vergaderagenda", "agendapunten"],
  summary: "De agenda van het volgende overleg, ook als Word-document of agendabestand.",
  example: "11 mei 2023 word",
  words: () =>
    z.string().transform((line, context): Words => {
      const words = readWords(line);
      if (words) return words;
      context.addIssue({ code: "custom", message: "no day, year or kind of file" });
      return z.NEVER;
    }),

  run: async ({ typed, named, year, as }, request) => {
    if (as === "ics") return calendar(request);
    const meetings = await request.register.rhythms.meetings();
    const days = daysOf({ typed, named }, meetings, dayOf(request.now));
    if (days?.length === 0) return confide(noMeetingCard(whatIsNot({ typed, named })));
    const day = days && (meetingMeant(days, meetings)?.day ?? days[0]);
    const span = spanOf(meetings, {
      today: dayOf(request.now),
      began: dayOf(request.entrance.since),
      ...(day !== undefined && { day }),
    });
    const running = Number(span.day.slice(0, 4));
    const hasRunning = request.entrance.programmes.some((one) => one.year === running);
    return fromBook(request, year ?? (hasRunning ? running : undefined), async (book) =>
      answer(as, await viewOf(span, book, request), request, year),
    );
  },
});

type Which = { readonly typed: string | undefined; readonly named: string | undefined };

/** The days that were meant; undefined where none was named, empty where it is none. */
function daysOf(
  { typed, named }: Which,
  meetings: readonly Meeting[],
  today: string,
): readonly string[] | undefined {
  if (typed !== undefined) return daysMeant(typed, today);
  return named === undefined ? undefined : daysCalled(named, meetings, today);
}

const whatIsNot = ({ typed, named }: Which): string =>
  `“${excerpt(typed ?? named ?? "")}” is geen datum${typed === undefined ? " en geen overleg dat is vastgelegd" : ""}. Schrijf bijvoorbeeld: agenda 11 mei 2023.`;

/** Words that may be what a meeting is called: one, or more of which one says that it is a meeting. */
const isName = (words: string): boolean => !words.includes(" ") || /overleg|vergadering/i.test(words);

/**
 * A day or what a meeting is called, the year of a programme and a kind of file, in any order; undefined where other
 * words are left.
 */
function readWords(line: string): Words | undefined {
  const padded = ` ${line} `;
  const [as, pattern] = forms.find(([, form]) => form.test(padded)) ?? ["card", undefined];
  const rest = pattern ? padded.replace(pattern, "") : padded;
  const day = splitDay(rest.replace(/ +/g, " ").trim());
  const left = (day?.words ?? rest).replace(/ +/g, " ").trim();
  const found = /^(?:(?:over|van|voor|uit)(?: het)? ?)?(?:(?:actie)?programma ?)?(?<year>20\d\d)?$/i.exec(
    left,
  );
  if (!found) return !day && isName(left) ? { as, named: left } : undefined;
  const year = found.groups?.year;
  return { as, ...(day && { typed: day.typed }), ...(year && { year: Number(year) }) };
}

async function viewOf(
  span: Span,
  { edition, measure }: Book,
  { register, entrance, now }: Request,
): Promise<AgendaView> {
  const today = dayOf(now);
  const then = { ...measure, today: span.day < today ? span.day : today };
  const parties = entrance.partnership.parties.map(({ name }) => name);
  return {
    agenda: await readAgenda(register, { edition, span, parties, measure: then }),
    edition,
    measure,
    today,
  };
}

async function answer(
  as: Exclude<As, "ics">,
  view: AgendaView,
  { papers, entrance: { partnership } }: Request,
  year?: number,
): Promise<Reply> {
  switch (as) {
    case "card":
      return whisper(agendaCard(view, year));
    case "whole":
      return whisper(wholeAgendaCard(view, year));
    case "word": {
      const paper = await papers.agendaOf(view, partnership);
      return enclose(paper, agendaPaperCard(view, paper.name, year));
    }
  }
}

/** The dates, the year of the partnership and the meetings, for somebody's own calendar. */
async function calendar({ entrance, register, papers, now }: Request): Promise<Reply> {
  const paper = await papers.paperOf("ics", await contentsOf(entrance, register, now));
  return enclose(paper, paperCard("ics", paper.name));
}
