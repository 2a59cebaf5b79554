import type { AgendaView } from "#domain/agenda";
import type { Edition } from "#domain/edition";
import type { FilledSheet, UnreadSheet } from "#domain/filled-sheet";
import type { Partnership } from "#domain/partnership";
import type { Commitment, Entrance, Programme, Register, Update } from "#domain/register";
import type { Remark } from "#domain/reporting";
import type { Meeting } from "#domain/subscriptions";

/** In the order in which they are offered. */
export const paperFormats = ["xlsx", "docx", "csv", "json", "ics"] as const;

export type PaperFormat = (typeof paperFormats)[number];

/** A file, whole. */
export type Paper = {
  /** "voortgang-almelo-2023.xlsx": small letters, digits and dashes. */
  readonly name: string;
  /** Media type, "text/csv; charset=utf-8". */
  readonly type: string;
  readonly bytes: Uint8Array;
};

/** One year of the register: what was agreed, and how it stands. */
export type Volume = {
  readonly edition: Edition;
  /** By a coordinator: nothing is reported any more. */
  readonly closed: boolean;
  readonly commitments: readonly Commitment[];
  /** Every update of the year, oldest first. */
  readonly updates: readonly Update[];
  /** Newest first. */
  readonly remarks: readonly Remark[];
};

/** What papers are made from. */
export type Contents = {
  readonly partnership: Partnership;
  /** Newest year first. */
  readonly volumes: readonly Volume[];
  readonly meetings: readonly Pick<Meeting, "day" | "name">[];
  /** The moment the paper is made; stands on it. */
  readonly at: Date;
};

/** Makes files of the register, and reads back what was filled in, for people who work outside the chat. `party` is a name of the partnership. */
export interface Papers {
  /** With a party: only its own parts, and the agreements and dates they stand in. */
  paperOf(format: PaperFormat, contents: Contents, party?: string): Promise<Paper>;
  /** A form (Word) to report the newest year of one party on paper. */
  formOf(contents: Contents, party: string): Promise<Paper>;
  /** The agenda of a meeting (Word), with room for what is decided. */
  agendaOf(view: AgendaView, partnership: Partnership): Promise<Paper>;
  /** What somebody filled in on the sheet for that in a spreadsheet of ours (xlsx). */
  filledIn(bytes: Uint8Array): Promise<FilledSheet | UnreadSheet>;
}

/** Everything of these programmes, as it stands at this moment. */
export async function contentsOf(
  { partnership, programmes }: Pick<Entrance, "partnership" | "programmes">,
  register: Pick<Register, "edition" | "commitments" | "history" | "reporting" | "rhythms">,
  at: Date,
): Promise<Contents> {
  const volumes: Volume[] = [];
  for (const programme of programmes) volumes.push(await volumeOf(programme, register));
  return { partnership, volumes, meetings: await register.rhythms.meetings(), at };
}

async function volumeOf(
  { year, edition, closed }: Programme,
  register: Pick<Register, "edition" | "commitments" | "history" | "reporting">,
): Promise<Volume> {
  return {
    edition: await register.edition(edition),
    closed,
    commitments: await register.commitments(year),
    updates: await register.history(year),
    remarks: await register.reporting.remarks(year),
  };
}
