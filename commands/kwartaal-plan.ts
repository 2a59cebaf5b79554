import { defineCommand, type Request } from "#bot/command";
import { privacyProblem } from "#bot/privacy";
import { type OfQuarter, quarterAndWords, quarterIn } from "#bot/quarter-words";
import { refuse } from "#bot/refuse";
import { ask, confide, type Reply } from "#bot/reply";
import type { Card } from "#cards/card";
import type { Form } from "#cards/form";
import { notSureCard, ofQuarter, plannedCard, postponeCard, tooLateCard } from "#cards/plan";
import { dayOf } from "#domain/dutch";
import { owes } from "#domain/owed";
import { lastDay, nextQuarter, type Quarter, quarterWords } from "#domain/quarter";
import { momentOn, overviewAt, rhythmOf, weekAfter, workingDayFrom, workingDaysFrom } from "#domain/rhythm";
import { mayCoordinate } from "#domain/rights";
import type { QuarterPlan } from "#domain/subscriptions";
import { daysMeant } from "#domain/typed-meeting";

const longestNote = 300;

type Decide = (
  plan: QuarterPlan,
  at: Date,
  asked: OfQuarter,
  request: Request,
) => Promise<QuarterPlan | Reply> | QuarterPlan | Reply;

/** What a coordinator decides about a quarter's overview; it changes nothing once its moment is over. */
const deciding =
  (decide: Decide) =>
  async (asked: OfQuarter, request: Request): Promise<Reply> => {
    const { register, now } = request;
    const actor = await request.actor();
    const allowed = mayCoordinate(actor);
    if (allowed !== true) return refuse(allowed, request);
    const quarter = quarterIn(asked, request);
    if ("none" in quarter) return confide(quarter.none);
    const known = await register.rhythms.plan(quarter);
    const plan = known ?? { quarter, note: null, sendAt: null, skipped: false, by: actor.name };
    const at = plan.sendAt ?? usualFor(quarter, request);
    if (at <= now) return confide(tooLateCard(quarter, at));
    const decided = await decide(plan, at, asked, request);
    if ("place" in decided) return decided;
    // Who wrote the words above the overview stays named, whoever decides about its day.
    const by = decided.note !== null && decided.note === plan.note ? plan.by : actor.name;
    await register.rhythms.setPlan({ ...decided, by });
    return confide(await planned(decided, request));
  };

const usualFor = (quarter: Quarter, { entrance, isHoliday }: Request): Date =>
  overviewAt(quarter, rhythmOf(entrance.partnership), isHoliday);

async function planned({ quarter, note, sendAt }: QuarterPlan, request: Request): Promise<Card> {
  const { register, entrance, isHoliday } = request;
  const at = sendAt ?? usualFor(quarter, request);
  const owed = (await register.rhythms.subscriptions()).filter((one) => owes(one, quarter));
  const later = dayOf(weekAfter(at, rhythmOf(entrance.partnership), isHoliday));
  return plannedCard(quarter, {
    ...{ at, note, channels: owed.length, isMoved: sendAt !== null },
    ...(later <= lastDay(nextQuarter(quarter)) && { later }),
  });
}

/** Decides without words: whatever stands behind the quarter is no part of it. */
const withoutWords =
  (decide: (plan: QuarterPlan) => QuarterPlan): Decide =>
  (plan, _at, { words }) =>
    words === "" ? decide(plan) : confide(notSureCard(words, plan.quarter));

/** To a day, or by a week where none is named; never past the end of the next quarter, which has its own overview. */
const postpone: Decide = (plan, at, { words }, request) => {
  const { entrance, isHoliday, now } = request;
  const { quarter } = plan;
  const rhythm = rhythmOf(entrance.partnership);
  const [, typed] = /^tot (.+)$/i.exec(words) ?? [];
  if (words !== "" && typed === undefined) return confide(notSureCard(words, quarter));
  const [day = ""] =
    typed === undefined ? [dayOf(weekAfter(at, rhythm, isHoliday))] : daysMeant(typed, dayOf(now));
  const first = workingDaysFrom(dayOf(usualFor(quarter, request)), 1, isHoliday);
  const last = lastDay(nextQuarter(quarter));
  const sendAt = day === "" ? undefined : momentOn(workingDayFrom(day, isHoliday), rhythm);
  if (!sendAt || day < first || dayOf(sendAt) > last) return confide(postponeCard(quarter, first, last));
  return sendAt > now ? { ...plan, sendAt } : confide(postponeCard(quarter, first, last));
};

const command = (name: string, summary: string, run: ReturnType<typeof deciding>) =>
  defineCommand<OfQuarter>({
    name,
    aliases: [],
    unlisted: true,
    summary,
    example: "",
    words: quarterAndWords,
    run,
  });

export const kwartaalAkkoord = command(
  "kwartaal akkoord",
  "Als coördinator het overzicht zo laten versturen.",
  deciding(withoutWords((plan) => plan)),
);

export const kwartaalGewoon = command(
  "kwartaal gewoon",
  "Als coördinator het overzicht toch op de gewone dag versturen.",
  deciding(withoutWords((plan) => ({ ...plan, sendAt: null }))),
);

export const kwartaalUitstellen = command(
  "kwartaal uitstellen",
  "Als coördinator het overzicht een week later versturen, of op een andere dag.",
  deciding(postpone),
);

export const kwartaalToelichting = command(
  "kwartaal toelichting",
  "Als coördinator een toelichting boven het overzicht zetten.",
  deciding(async (plan, _at, { words }, request) => {
    const note = (request.heard.answers?.note ?? words).trim();
    const form = noteForm(plan.quarter, note === "" ? plan.note : note);
    if (note === "" && request.heard.answers === undefined) return ask(form);
    const problem = await problemIn(note, plan.quarter, request);
    return problem === undefined
      ? { ...plan, note: note === "" ? null : note }
      : ask(form, { note: problem });
  }),
);

async function problemIn(note: string, { year }: Quarter, request: Request): Promise<string | undefined> {
  if (note.length > longestNote) return `Dit is te lang. Maak er ten hoogste ${longestNote} tekens van.`;
  const book = await request.book(year);
  return book && privacyProblem(note, book.edition, false, "noem de straat zonder huisnummer");
}

const noteForm = (quarter: Quarter, value: string | null): Form => ({
  title: "Toelichting",
  lead: `Deze woorden komen boven het overzicht van het ${quarterWords(quarter)}, als toelichting van de coördinator.`,
  fields: [
    {
      name: "note",
      label: "Toelichting",
      hint: "Leeg laten haalt de toelichting weg.",
      kind: "text",
      lines: "many",
      longest: longestNote,
      required: false,
      ...(value !== null && { value }),
    },
  ],
  says: `kwartaal toelichting ${ofQuarter(quarter)}`,
  submit: "Opslaan",
});
