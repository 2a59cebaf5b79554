import { z } from "zod";
import { fromOpenBook } from "#bot/book";
import { defineCommand, type Request } from "#bot/command";
import { refuse } from "#bot/refuse";
import { confide, type Reply } from "#bot/reply";
import { againOf, inRound, nextOf, type Round, storeInRound, viewOf, withPart } from "#bot/round";
import { type RoundStep, readRoundStep, type Seen } from "#bot/round-words";
import { button } from "#cards/card";
import { movedCard } from "#cards/report";
import { notInRoundCard, roundDoneCard, turnCard } from "#cards/round";
import { allStoredCard, steadyCard } from "#cards/steady";
import { unknownActionCard, unknownAgreementCard } from "#cards/trouble";
import { targetsOf } from "#domain/counted";
import { enumerate } from "#domain/dutch";
import { totalsOf } from "#domain/holding";
import { agreementOf, findAgreement } from "#domain/progress";
import { check, type Report } from "#domain/report";
import { mayReport } from "#domain/rights";
import { behind, openOf, type Part } from "#domain/round";
import type { ReportedStatus } from "#domain/status-rules";

export const ronde = defineCommand<RoundStep>({
  name: "ronde",
  aliases: ["start ronde", "kwartaalronde", "ronde starten"],
  summary: "Uw delen langs, één voor één: nog steeds zo, aanpassen of overslaan.",
  example: "",
  words: () =>
    z.string().transform((line, context): RoundStep => {
      const read = readRoundStep(line);
      if (read) return read;
      context.addIssue({ code: "custom", message: "no step of a round" });
      return z.NEVER;
    }),

  run: (asked, request) =>
    fromOpenBook(request, asked, (book) => inRound(book, request, (round) => walk(asked, round, request))),
});

async function walk(asked: RoundStep, round: Round, request: Request): Promise<Reply> {
  switch (asked.step) {
    case "next":
      return next(round, asked.after);
    case "list":
      return confide(steadyCard(viewOf(round), steadyOf(round, asked.after), asked.after));
    case "all":
      return sayAll(asked.seen, round, request);
    case "say": {
      const of = round.parts.find(({ action }) => action.number === asked.action);
      if (!of) return notAsked(asked.action, round, request);
      // A line that was typed saw no version: what was reported already is not reported again by it.
      if (asked.version === undefined && openOf([of], round.measure).length === 0)
        return next(round, asked.action);
      return say(of, asked.said, asked.version ?? of.part.version, round, request);
    }
  }
}

/** Why an action is no part of somebody's round: unknown, another party's, nobody's, or left to somebody else. */
async function notAsked(
  number: string,
  { book: { edition }, asker, party }: Round,
  request: Request,
): Promise<Reply> {
  const agreement = findAgreement(edition, agreementOf(number));
  if (!agreement)
    return confide(unknownAgreementCard(agreementOf(number), edition.agreements.length, edition.year));
  const action = agreement.actions.find((one) => one.number === number);
  if (!action) {
    const known = agreement.actions.map((one) => one.number);
    return confide(unknownActionCard(number, agreement.number, known, edition.year));
  }
  if (action.parties.length === 0)
    return refuse({ refused: "nobody-leads", agreement: agreement.number }, request, agreement.number);
  const allowed = mayReport(asker, action.parties.includes(party) ? party : enumerate(action.parties));
  return allowed === true
    ? confide(notInRoundCard(number, edition.year))
    : refuse(allowed, request, agreement.number);
}

/** Open parts that can be confirmed together: those that stood on schedule. */
const steadyOf = ({ parts, measure }: Round, after: string | undefined): readonly Part[] =>
  measure.past ? [] : openOf(behind(parts, after), measure).filter(({ part }) => part.status === "on-track");

async function next(round: Round, after?: string, stored?: Part): Promise<Reply> {
  const of = nextOf(round, after);
  return of ? turn(of, round, after, stored) : confide(roundDoneCard(viewOf(round), stored));
}

/** The turn of one part, by its place in the own list. */
async function turn(of: Part, round: Round, after?: string, stored?: Part): Promise<Reply> {
  const again = await againOf(round, of, of.part.version);
  const told = await round.newsFor(of);
  return confide(
    turnCard(viewOf(round), {
      of,
      place: round.parts.indexOf(of) + 1,
      ...(told && { told }),
      again,
      steady: steadyOf(round, after).length,
      ...(after !== undefined && { after }),
      ...(stored && { stored }),
    }),
  );
}

async function say(
  of: Part,
  said: ReportedStatus | "again",
  seen: number,
  round: Round,
  request: Request,
): Promise<Reply> {
  const { number } = of.action;
  const report = said === "again" ? await againOf(round, of, seen) : bareReport(of, said, round);
  // Nothing can be said in one press: the card of this part shows what can.
  if (!report) return turn(of, round);
  const stored = await storeInRound(round, report, seen, request);
  if (!("moved" in stored)) return next(withPart(round, stored), number, { ...of, part: stored });
  const { year } = round.when;
  return confide(
    movedCard(stored, button("Verder met de ronde", `ronde na ${number} ${year}`, "primary"), year),
  );
}

/** A status alone; null where the year does not take it any more. */
function bareReport({ action, part }: Part, status: ReportedStatus, { when }: Round): Report | null {
  const { party } = part;
  const checked = check(
    { action: action.number, party, status, answers: {} },
    {
      ...when,
      onBehalf: false,
      confirmed: false,
      targets: targetsOf(action.targets, party),
      earlier: totalsOf(part),
    },
  );
  return checked.outcome === "sound" ? checked.report : null;
}

/** Confirms all that still stand as they were seen; the others are left out and named. */
async function sayAll(seen: Seen, round: Round, request: Request): Promise<Reply> {
  let now = round;
  const left: Part[] = [];
  let count = 0;
  for (const [action, version] of seen) {
    const of = now.parts.find((one) => one.action.number === action);
    if (!of) continue;
    const report = of.part.status === "on-track" ? await againOf(now, of, version) : null;
    const stored = report && (await storeInRound(now, report, version, request));
    if (stored && !("moved" in stored)) {
      now = withPart(now, stored);
      count += 1;
    } else left.push({ ...of, part: stored?.moved ?? of.part });
  }
  return confide(allStoredCard(viewOf(now), count, left));
}
