import { agreementTitle } from "#cards/agreement";
import { actionTitle } from "#cards/lines";
import { remarkWords } from "#cards/remark-words";
import { figureLine } from "#cards/stood";
import type { AgendaPart, AgendaView } from "#domain/agenda";
import type { Span } from "#domain/agenda-span";
import { count, dayOf, dutchDate } from "#domain/dutch";
import type { Edition } from "#domain/edition";
import { findAgreement } from "#domain/progress";
import type { Change } from "#domain/quarterly-changes";
import type { Remark } from "#domain/reporting";
import type { Silence } from "#domain/round";
import type { Status } from "#domain/status";
import { showStatus, statusShapes, statusWords } from "#domain/status-words";

/** One subject to talk about. */
export type AgendaItem = {
  /** "27.1", "25"; null for a party. */
  readonly number: string | null;
  readonly title: string;
  /** The party whose part it is, or who made the remark. */
  readonly who: string | null;
  /** "■ Loopt achter", "van ● Op schema naar ✔ Afgerond" */
  readonly stand: string | null;
  /** Since when, where that is not of this time or matters otherwise. */
  readonly dated: string | null;
  readonly words: readonly (readonly [label: string, words: string])[];
};

export type AgendaSection = {
  readonly title: string;
  /** "2 delen" */
  readonly howMany: string;
  /** discuss: the meeting talks about each of them and may decide. know: it only takes note. */
  readonly what: "discuss" | "know";
  readonly items: readonly AgendaItem[];
};

/** "Voorjaarsoverleg op 11 mei 2023", "11 mei 2023" */
export const meetingWords = ({ meeting, day }: Pick<Span, "meeting" | "day">): string =>
  meeting ? `${meeting.name} op ${dutchDate(day)}` : dutchDate(day);

/** The day (YYYY-MM-DD) that it shows: its own, as far as that has come. */
export const asOf = ({ agenda: { span }, today }: AgendaView): string =>
  span.day < today ? span.day : today;

/** The time that the agenda is about. */
export function spanWords({ since, before, day }: Span): string {
  if (before) return `Over de tijd sinds ${before.name} op ${dutchDate(since)}.`;
  return since <= day
    ? `Over de tijd sinds ${dutchDate(since)}: toen begon dit register.`
    : `Dit register begon op ${dutchDate(since)}, na deze dag.`;
}

/** The subjects in the order in which the meeting takes them; what is empty is left out. */
export function sectionsOf({ agenda, edition }: AgendaView): readonly AgendaSection[] {
  const since = dutchDate(agenda.span.since);
  const parts = (title: string, status: Status, found: readonly AgendaPart[]): AgendaSection =>
    section(title, "discuss", "deel", "delen", found, (one) => partItem(one, status));
  const all: readonly AgendaSection[] = [
    section("Gevraagd besluit", "discuss", "vraag", "vragen", agenda.asked, askedItem),
    parts(statusWords.behind, "behind", agenda.behind),
    parts(statusWords.attention, "attention", agenda.attention),
    section("Te bespreken", "discuss", "opmerking", "opmerkingen", agenda.discuss, (one) =>
      remarkItem(one, edition),
    ),
    parts(statusWords.missed, "missed", agenda.missed),
    parts(statusWords.deferred, "deferred", agenda.deferred),
    parts(statusWords.dropped, "dropped", agenda.dropped),
    section(`Nieuw sinds ${since}`, "know", "deel", "delen", agenda.changes, changeItem),
    section("Besluiten", "know", "besluit", "besluiten", agenda.decided, (one) => remarkItem(one, edition)),
    section("Nog niet gemeld", "know", "partij", "partijen", agenda.silent, silentItem),
  ];
  return all.filter(({ items }) => items.length > 0);
}

const section = <One>(
  title: string,
  what: AgendaSection["what"],
  one: string,
  many: string,
  found: readonly One[],
  toItem: (found: One) => AgendaItem,
): AgendaSection => ({ title, what, howMany: count(found.length, one, many), items: found.map(toItem) });

/** Shown with its day where it was entered before the meeting before. */
const datedWords = ({ part, isNew }: AgendaPart): string | null =>
  isNew || part.asOf === null ? null : `stand per ${dutchDate(part.asOf)}`;

function partItem(one: AgendaPart, status: Status): AgendaItem {
  const { action, part, said } = one;
  const counted = figureLine(one);
  return {
    number: action.number,
    title: actionTitle(action),
    who: part.party,
    stand: `${showStatus(status)}${counted === null ? "" : `, ${counted}`}`,
    dated: datedWords(one),
    words: labelled({
      ...(status === "behind" || status === "attention"
        ? { Oorzaak: said.cause, Gevolg: said.consequence, Bijsturing: said.steering }
        : { Reden: said.cause }),
      Toelichting: said.text,
      "Naar jaar": status === "deferred" && said.toYear ? `${said.toYear}` : null,
    }),
  };
}

const askedItem = ({ action, part, said, isNew }: AgendaPart): AgendaItem => ({
  number: action.number,
  title: actionTitle(action),
  who: part.party,
  stand: showStatus(part.status),
  dated: isNew ? null : `gevraagd op ${dutchDate(dayOf(said.at))}`,
  words: labelled({ "Gevraagd besluit": said.decision }),
});

function remarkItem({ agreement, action, kind, text, by, at }: Remark, edition: Edition): AgendaItem {
  const about = findAgreement(edition, agreement);
  const named = about?.actions.find(({ number }) => number === action);
  const title = named ? actionTitle(named) : about ? agreementTitle(about) : `Afspraak ${agreement}`;
  return {
    number: action ?? `${agreement}`,
    title,
    who: by.party === null ? by.name : `${by.name} (${by.party})`,
    stand: text === null ? remarkWords[kind] : null,
    dated: dutchDate(dayOf(at)),
    words: labelled({ [remarkWords[kind]]: text }),
  };
}

const changeItem = ({ action, from, part: { party, status } }: Change): AgendaItem => ({
  number: action.number,
  title: actionTitle(action),
  who: party,
  stand: from === "not-reported" ? showStatus(status) : `van ${showStatus(from)} naar ${showStatus(status)}`,
  dated: null,
  words: [],
});

const silentItem = ({ party, open, asked }: Silence): AgendaItem => ({
  number: null,
  title: party,
  who: null,
  stand: `${statusShapes["not-reported"]} ${open} van ${count(asked, "deel", "delen")}`,
  dated: null,
  words: [],
});

const labelled = (said: Readonly<Record<string, string | null | undefined>>): AgendaItem["words"] =>
  Object.entries(said).flatMap(([label, words]) => (words ? [[label, words] as const] : []));
