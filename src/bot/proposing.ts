import type { Request } from "#bot/command";
import type { Dropped } from "#bot/heard";
import { refuse } from "#bot/refuse";
import { ask, confide, type Reply } from "#bot/reply";
import { discardedCard, noProposalCard, unfetchedCard, unreadableCard } from "#cards/document";
import {
  adoptedCard,
  outsideTermCard,
  proposalCard,
  whichYearCard,
  yearForm,
  yearName,
} from "#cards/proposal";
import { contentCard } from "#cards/proposal-content";
import { yearOf } from "#domain/dutch";
import { forYear, yearInName } from "#domain/intake";
import { type Prepared, prepare } from "#domain/prepared";
import { isRefused, type Reading } from "#domain/reading";

/** Reads a file that somebody sent, keeps what it says, and shows what adopting it would do. */
export async function propose({ name, read }: Dropped, others: number, request: Request): Promise<Reply> {
  const { entrance, register, intake } = request;
  const bytes = await read();
  if (typeof bytes === "string") return confide(unfetchedCard(name, bytes));
  const [newest] = entrance.programmes;
  const inName = yearInName(name);
  const [likely] = likelyYears(request);
  const outcome = await intake.read(
    { name, bytes },
    {
      partnership: entrance.partnership,
      year: inName ?? likely,
      ...(newest && { known: await register.edition(newest.edition) }),
    },
  );
  if (isRefused(outcome)) return confide(unreadableCard(name, outcome));
  const lead = others > 0 ? [`U stuurde meer bestanden. Alleen “${name}” is gelezen.`] : [];
  if (outcome.printedYear !== undefined || inName !== undefined) return show(outcome, request, lead);
  const { key } = await keep(outcome, request);
  return confide(whichYearCard(name, key, likelyYears(request)));
}

/** The year that is next to be read in first: this one where it has no programme, else the one behind the newest. */
function likelyYears({ now, entrance }: Request): readonly [number, number] {
  const thisYear = yearOf(now);
  const newest = Math.max(0, ...entrance.programmes.map(({ year }) => year));
  const first = Math.max(thisYear, newest < thisYear ? thisYear : newest + 1);
  return [first, first + 1];
}

/** Compares with the register as it is now, and keeps it so that any process can answer the press. */
async function keep(reading: Reading, { entrance, register, now }: Request): Promise<Prepared> {
  const prepared = await prepare(reading, entrance, register);
  await register.proposals.keep(prepared.key, { kind: "programme", reading }, now);
  return prepared;
}

const show = async (reading: Reading, request: Request, lead: readonly string[] = []): Promise<Reply> =>
  confide(proposalCard(await keep(reading, request), request.entrance.partnership, lead));

/** What somebody does with a proposal; `sure`: after it was explained that its year lies outside the term. */
export type Press =
  | { readonly does: "show" | "content" | "discard" }
  | { readonly does: "adopt"; readonly sure: boolean }
  | { readonly does: "year"; readonly year?: number };

/** Goes on with a proposal that was kept. */
export async function settle(key: string, press: Press, request: Request): Promise<Reply> {
  const { register, heard } = request;
  const waiting = await register.proposals.find(key);
  if (waiting?.proposed.kind !== "programme") return confide(noProposalCard());
  const { reading } = waiting.proposed;
  switch (press.does) {
    case "show":
      return show(reading, request);
    case "content":
      return confide(
        contentCard(await prepare(reading, request.entrance, register), request.entrance.partnership),
      );
    case "discard":
      await register.proposals.drop(key);
      return confide(discardedCard());
    case "year":
      return chooseYear(key, reading, press.year?.toString() ?? heard.answers?.[yearName], request);
    case "adopt":
      return adopt(key, reading, waiting.adoptedAs, press.sure, request);
  }
}

function chooseYear(
  key: string,
  reading: Reading,
  typed: string | undefined,
  request: Request,
): Reply | Promise<Reply> {
  const form = yearForm(key, reading.year);
  if (typed === undefined) return ask(form);
  const year = typed.trim();
  if (/^20\d\d$/.test(year)) return show(forYear(reading, Number(year)), request);
  return ask(form, { [yearName]: "Vul een jaar in met vier cijfers, bijvoorbeeld 2024." });
}

const meanwhile = ["Intussen is het register veranderd. Kijk opnieuw wat er gebeurt."];

/** Adopts exactly what was shown; where that has become something else, it is shown anew. */
async function adopt(
  key: string,
  reading: Reading,
  adoptedAs: string | null,
  sure: boolean,
  request: Request,
): Promise<Reply> {
  const { entrance, register, now } = request;
  const prepared = await prepare(reading, entrance, register);
  const { programme, proposal, outsideTerm } = prepared;
  // The same press again.
  if (adoptedAs !== null && programme?.edition === adoptedAs) return confide(adoptedCard(prepared));
  if (programme?.closed) return refuse({ refused: "programme-closed", year: programme.year }, request);
  if (prepared.key !== key) return show(reading, request, meanwhile);
  if (outsideTerm && !sure) return confide(outsideTermCard(prepared, entrance.partnership));
  const { name: by } = await request.actor();
  const decided = { by, adoption: "document" } as const;
  const adopted = await register.adopt(proposal.edition, programme?.edition ?? null, now, decided);
  if (adopted === "moved-meanwhile") return show(reading, request, meanwhile);
  await register.proposals.adopted(key, adopted.edition);
  return confide(adoptedCard(prepared, adopted.parked));
}
