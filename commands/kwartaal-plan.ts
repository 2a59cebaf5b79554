import { defineCommand, type Request } from "#bot/command";
import { privacyProblem } from "#bot/privacy";
import { type OfQuarter, quarterAndWords, quarterIn } from "#bot/quarter-words";
import { refuse } from "#bot/refuse";
import { ask, confide, type Reply } from "#bot/reply";
import { plannedCard } from "#cards/channel";
import type { Form } from "#cards/form";
import { type Quarter, quarterWords } from "#domain/quarter";
import { overviewAt, rhythmOf, weekAfter } from "#domain/rhythm";
import { mayCoordinate } from "#domain/rights";
import type { QuarterPlan } from "#domain/subscriptions";

const longestNote = 600;

/** What a coordinator decides about a quarter's overview; it changes nothing once that went out. */
const deciding =
  (
    decide: (plan: QuarterPlan, at: Date, asked: OfQuarter, request: Request) => Promise<QuarterPlan | Reply>,
  ) =>
  async (asked: OfQuarter, request: Request): Promise<Reply> => {
    const { register, entrance, isHoliday, now } = request;
    const actor = await request.actor();
    const allowed = mayCoordinate(actor);
    if (allowed !== true) return refuse(allowed, request);
    const quarter = quarterIn(asked, request);
    const usual = overviewAt(quarter, rhythmOf(entrance.partnership), isHoliday);
    const known = await register.rhythms.plan(quarter);
    const plan = known ?? { quarter, note: null, sendAt: null, skipped: false, by: actor.name };
    const at = plan.sendAt ?? usual;
    if (at <= now) return confide(plannedCard(quarter, { at, note: plan.note, sent: true }));
    const decided = await decide(plan, at, asked, request);
    if ("place" in decided) return decided;
    // Who wrote the words above the overview stays named, whoever decides about its day.
    const by = decided.note !== null && decided.note === plan.note ? plan.by : actor.name;
    await register.rhythms.setPlan({ ...decided, by });
    return confide(plannedCard(quarter, { at: decided.sendAt ?? usual, note: decided.note, sent: false }));
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
  deciding(async (plan) => plan),
);

export const kwartaalGewoon = command(
  "kwartaal gewoon",
  "Als coördinator het overzicht toch op de gewone dag versturen.",
  deciding(async (plan) => ({ ...plan, sendAt: null })),
);

export const kwartaalUitstellen = command(
  "kwartaal uitstellen",
  "Als coördinator het overzicht een week later versturen.",
  deciding(async (plan, at, _asked, { entrance, isHoliday }) => ({
    ...plan,
    sendAt: weekAfter(at, rhythmOf(entrance.partnership), isHoliday),
  })),
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
  lead: `Deze woorden komen boven het overzicht van het ${quarterWords(quarter)}, met uw naam.`,
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
  says: `kwartaal toelichting ${quarter.quarter}e kwartaal ${quarter.year}`,
  submit: "Opslaan",
});
