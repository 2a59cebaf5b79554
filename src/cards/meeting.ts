import {
  type Button,
  button,
  type Card,
  card,
  heading,
  quiet,
  type Row,
  rows,
  strong,
  text,
} from "#cards/card";
import type { Form } from "#cards/form";
import { dutchDate } from "#domain/dutch";
import type { Meeting } from "#domain/subscriptions";

const list = button("Overleggen", "overleg");
const record: Button = { ...button("Overleg vastleggen", "overleg nieuw"), opens: "form" };

/** The line that records a meeting. */
const lineOf = ({ day, name }: Pick<Meeting, "day" | "name">): string => `overleg ${dutchDate(day)} ${name}`;

const agendaButton = (day: string): Button => button("Agenda", `agenda ${dutchDate(day)}`, "primary");

/** Which meetings are on record; what is coming first, then what is over, newest first. `example`: as it is typed here. */
export function meetingsCard(
  meetings: readonly Meeting[],
  today: string,
  { example, mayRecord }: { readonly example: string; readonly mayRecord: boolean },
): Card {
  const coming = meetings.filter(({ day }) => day >= today);
  const over = meetings.filter(({ day }) => day < today).toReversed();
  return card(
    "Overleggen",
    [
      ...(meetings.length === 0 ? [text("Er is nog geen overleg vastgelegd.")] : []),
      ...(coming.length > 0 ? [heading("Nog te gaan"), rows(coming.map(meetingRow))] : []),
      ...(over.length > 0 ? [heading("Voorbij"), rows(over.map(meetingRow))] : []),
      quiet(`${mayRecord ? "U legt" : "Een coördinator legt"} een overleg vast met bijvoorbeeld: ${example}`),
    ],
    [button("Agenda", "agenda", "primary"), ...(mayRecord ? [record] : []), button("Datums", "termijnen")],
  );
}

/** A meeting in a list, with the way to its agenda. */
export const meetingRow = ({ day, name }: Meeting): Row => ({
  text: `${dutchDate(day)}: ${name}`,
  opens: { label: "Agenda", says: `agenda ${dutchDate(day)}` },
});

/** `isOver`: the day lies before today. */
export const recordedCard = (meeting: Meeting, isOver: boolean): Card =>
  card(
    "Overleg vastgelegd",
    [
      strong(`${meeting.name} op ${dutchDate(meeting.day)}.`),
      ...(isOver ? [text("Die dag is voorbij. De agenda gaat over wat er toen was gemeld.")] : []),
      text("De agenda van het volgende overleg begint bij deze dag."),
    ],
    [agendaButton(meeting.day), button("Weghalen", `overleg weg ${dutchDate(meeting.day)}`), list],
  );

export const alreadyRecordedCard = ({ day, name }: Meeting): Card =>
  card(
    "Overleg",
    [text(`${name} op ${dutchDate(day)} is al vastgelegd.`)],
    [agendaButton(day), button("Weghalen", `overleg weg ${dutchDate(day)}`), list],
  );

/** Before a meeting of that day gets another name. */
export const askRenameCard = (known: Meeting, name: string): Card =>
  card(
    "Naam veranderen?",
    [
      text(`Op ${dutchDate(known.day)} staat al een overleg: ${known.name}. Op een dag past er één.`),
      text(`Wilt u dat dit voortaan ${name} heet?`),
    ],
    [
      button("Ja, naam veranderen", `${lineOf({ ...known, name })} zeker`, "primary"),
      button("Niet doen", "overleg"),
    ],
  );

/** Before a day is taken that lies outside the term: mostly a slip of the finger. */
export const askOutsideTermCard = (
  meeting: Pick<Meeting, "day" | "name">,
  term: { readonly from: number; readonly to: number },
): Card =>
  card(
    "Klopt deze dag?",
    [
      strong(`${meeting.name} op ${dutchDate(meeting.day)}.`),
      text(`Dat is buiten de looptijd van de afspraken (${term.from} t/m ${term.to}).`),
    ],
    [button("Ja, vastleggen", `${lineOf(meeting)} zeker`, "primary"), button("Niet doen", "overleg")],
  );

/** A sentence about what cannot be kept. */
export const noMeetingCard = (sentence: string): Card =>
  card("Overleg", [text(sentence), quiet("Er is niets veranderd.")], [list, button("Hulp", "help")]);

export const removedMeetingCard = (meeting: Meeting): Card =>
  card(
    "Overleg weggehaald",
    [
      text(
        `${meeting.name} op ${dutchDate(meeting.day)} is weggehaald. Opmerkingen en besluiten blijven staan.`,
      ),
    ],
    [button("Toch terugzetten", `${lineOf(meeting)} zeker`), list],
  );

/** Names of the answers: a day and what the meeting is called. */
export const meetingAnswers = { day: "datum", name: "naam" } as const;

export const meetingForm = (longest: number): Form => ({
  title: "Overleg vastleggen",
  lead: "De agenda gaat over de tijd sinds het vorige overleg.",
  fields: [
    { kind: "date", name: meetingAnswers.day, label: "Op welke dag?", required: true },
    {
      kind: "text",
      name: meetingAnswers.name,
      label: "Hoe heet het overleg?",
      hint: "Bijvoorbeeld: voorjaarsoverleg of bestuurlijk overleg.",
      lines: "one",
      longest,
      required: true,
    },
  ],
  says: "overleg nieuw",
  submit: "Vastleggen",
});
