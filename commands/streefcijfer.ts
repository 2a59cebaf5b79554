import { z } from "zod";
import { type Agreed, atSite, readAgreed, type Site, setOn } from "#bot/agreed";
import { fromBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { decide } from "#bot/deciding";
import { takeParty } from "#bot/person";
import { confide, type Reply } from "#bot/reply";
import { type Scope, scopeOf } from "#bot/words";
import { noPartSentence, targetLine, targetsCard, whichTargetCard } from "#cards/agreed";
import type { Plan } from "#cards/amendment";
import { button } from "#cards/card";
import { cijfers } from "#commands/cijfers";
import { sameTarget } from "#domain/amendment-change";
import type { Target } from "#domain/edition";
import { meantTargets, readExchange, type TypedTarget, takeAway } from "#domain/typed-target";

/** Without a number, what people ask with "cijfers". */
type Words = { readonly set: Agreed } | { readonly ask: Scope };

export const streefcijfer = defineCommand<Words>({
  name: "streefcijfer",
  aliases: ["afgesproken aantal", "doel"],
  summary: "Als coördinator een afgesproken aantal zetten, veranderen of weghalen.",
  example: "27.1 Beter Wonen 360 woningen",
  words: (known) =>
    z.string().transform((line, context): Words => {
      const set = readAgreed(line);
      if (set) return { set };
      const ask = scopeOf(known).safeParse(line);
      if (ask.success) return { ask: ask.data };
      context.addIssue({ code: "custom", message: "no number in front" });
      return z.NEVER;
    }),

  run: (words, request) => {
    if ("ask" in words) return cijfers.run(words.ask, request);
    const { about, reason } = words.set;
    return fromBook(request, about.year, (book) =>
      atSite(about, book, request, (site) => set(about.words, reason, site, book, request)),
    );
  },
});

/** Whose figure it is: a party, all together (null), or not said. */
function ownerIn(words: string, { entrance }: Request) {
  const shared = /^(?:samen|alle partijen) ?/iu.exec(words);
  if (shared) return { party: null, rest: words.slice(shared[0].length) };
  const front = takeParty(words, "front", entrance.partnership);
  const taken = front ?? takeParty(words, "end", entrance.partnership);
  if (!taken) return { party: undefined, rest: words };
  return { party: taken.party, rest: taken.rest.replace(/ (?:van|voor|door)$/iu, "").trim() };
}

async function set(
  words: string,
  reason: string | undefined,
  { place, at, parties }: Site,
  book: Book,
  request: Request,
): Promise<Reply> {
  const { year } = book.edition;
  const { targets } = at;
  const tell = (problem?: string) => confide(targetsCard(place, targets, parties, year, problem));
  if (words === "") return tell();
  const { goes, words: left } = takeAway(words);
  const { party, rest } = ownerIn(left, request);
  if (party && !parties.includes(party)) return tell(noPartSentence(party, place, parties));

  const typed = readExchange(rest, goes, targets);
  if (!typed) return tell("Dit is geen aantal. Een aantal is bijvoorbeeld 360 woningen, 15% of € 300.000.");
  const meant = meantTargets(targets, { party, unit: (typed.was ?? typed.now)?.unit ?? null });
  const candidates = meant.filter(({ goal }) => typed.was === undefined || goal === typed.was.goal);
  const [from, ...others] = candidates;
  if (!from && (goes || typed.was)) return tell("Dit aantal staat hier niet.");
  const made = (of: Target | undefined): Target | null => newTarget(typed.now, of, party, setOn(request.now));
  const says = (of: Target | undefined) => targetLine(place, of, made(of), year);
  if (others.length > 0) {
    const choices = candidates.map((target) => ({ target, says: says(target) }));
    return confide(whichTargetCard(place, choices, year));
  }
  const to = made(from);
  if (to?.unit === "") return tell("Schrijf erbij wat u telt, bijvoorbeeld 360 woningen.");
  if (to && targets.some((one) => sameTarget(one, to))) return tell("Dit aantal staat hier al.");
  return decide(planOf(place, from ?? null, to, says(from), year), reason, book, request);
}

/** What is agreed instead of `of`: what was not typed stays as it was. The unit is empty where nobody knows it. */
const newTarget = (
  now: TypedTarget | undefined,
  of: Target | undefined,
  party: string | null | undefined,
  text: string,
): Target | null =>
  now
    ? {
        party: party ?? of?.party ?? null,
        kind: now.kind ?? of?.kind ?? "exactly",
        goal: now.goal,
        unit: now.unit ?? of?.unit ?? "",
        text,
      }
    : null;

const planOf = (place: string, from: Target | null, to: Target | null, says: string, year: number): Plan => ({
  changes: [{ kind: "target", place, from, to }],
  title: `Aantal bij ${place}`,
  lead: "",
  says,
  next: [button(place.includes(".") ? `Actie ${place}` : `Afspraak ${place}`, `${place} ${year}`)],
});
