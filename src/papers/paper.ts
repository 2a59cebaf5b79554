import type { AgendaView } from "#domain/agenda";
import { dutchDate, yearOf } from "#domain/dutch";
import { fold } from "#domain/fold";
import type { Contents, Paper, PaperFormat, Papers, Volume } from "#domain/papers";
import type { Partnership } from "#domain/partnership";
import { agendaPaper } from "#papers/agenda";
import { calendarIcs } from "#papers/calendar";
import { toCsv } from "#papers/csv";
import { fillInTable } from "#papers/fill-in";
import { filledIn } from "#papers/filled-in";
import { historyTable } from "#papers/history";
import { registerJson } from "#papers/json";
import { ofParty } from "#papers/of-party";
import { partyForm } from "#papers/party-form";
import { progressReport } from "#papers/progress-report";
import { aboutTable, monitorTable, partiesTable } from "#papers/sheets";
import { toXlsx } from "#papers/xlsx";

const types: Record<PaperFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
  ics: "text/calendar; charset=utf-8",
};

/** See `Papers.paperOf`. */
export async function paperOf(format: PaperFormat, contents: Contents, party?: string): Promise<Paper> {
  const told = format === "docx" ? ofOneYear(contents) : contents;
  const bytes = await bytesOf(format, party === undefined ? told : ofParty(told, party), party);
  return { name: nameOf(titles[format], format, told, party), type: types[format], bytes };
}

/** A document is about one programme: this year's, else the newest that began, else the first to come. */
function ofOneYear(contents: Contents): Contents {
  const newestFirst = [...contents.volumes].sort((one, other) => other.edition.year - one.edition.year);
  const begun = newestFirst.find(({ edition }) => edition.year <= yearOf(contents.at)) ?? newestFirst.at(-1);
  return { ...contents, volumes: begun ? [begun] : [] };
}

function onlyVolume({ volumes: [volume], partnership }: Contents): Volume {
  if (!volume) throw new Error(`${partnership.name} has no programme to make a document of.`);
  return volume;
}

async function bytesOf(format: PaperFormat, contents: Contents, party?: string): Promise<Uint8Array> {
  switch (format) {
    case "xlsx":
      return toXlsx([
        monitorTable(contents),
        fillInTable(contents),
        historyTable(contents),
        partiesTable(contents),
        aboutTable(contents, party),
      ]);
    case "docx":
      return progressReport(contents, onlyVolume(contents), party);
    case "csv":
      return toCsv(monitorTable(contents));
    case "json":
      return utf8(`${JSON.stringify(registerJson(contents.partnership, contents.volumes), null, 2)}\n`);
    case "ics":
      return utf8(calendarOf(contents));
  }
}

const utf8 = (text: string): Uint8Array => Buffer.from(text, "utf8");

/** With the moments of the running year, and of the next as far as the term goes. */
function calendarOf({ partnership, volumes, meetings, at }: Contents): string {
  const editions = volumes.map(({ edition }) => edition);
  const running = yearOf(at);
  const next = running < partnership.term.to ? [running + 1] : [];
  const years = [...new Set([...editions.map(({ year }) => year), running, ...next])].sort((a, b) => a - b);
  return calendarIcs(partnership, editions, { years, meetings, at });
}

/** See `Papers.formOf`. */
async function formOf(contents: Contents, party: string): Promise<Paper> {
  const told = ofParty(ofOneYear(contents), party);
  const bytes = await partyForm(told, onlyVolume(told), party);
  return { name: nameOf("formulier", "docx", told, party), type: types.docx, bytes };
}

/** See `Papers.agendaOf`. */
async function agendaOf(view: AgendaView, partnership: Partnership): Promise<Paper> {
  const name = fileName(["agenda-overleg", partnership.slug, dutchDate(view.agenda.span.day)], "docx");
  return { name, type: types.docx, bytes: await agendaPaper(view, partnership) };
}

const titles: Record<PaperFormat, string> = {
  xlsx: "voortgang",
  docx: "voortgang",
  csv: "monitor",
  json: "register",
  ics: "agenda",
};

/** "voortgang-almelo-2023-beter-wonen.xlsx" */
function nameOf(title: string, format: PaperFormat, { partnership, volumes }: Contents, party = ""): string {
  const years = volumes.map(({ edition }) => edition.year).sort((a, b) => a - b);
  return fileName([title, partnership.slug, ...years, party], format);
}

function fileName(parts: readonly (string | number)[], format: PaperFormat): string {
  const words = parts.map((part) => fold(String(part)).replace(/[^a-z0-9]+/g, "-"));
  return `${words.filter(Boolean).join("-")}.${format}`;
}

export const papers: Papers = { paperOf, formOf, agendaOf, filledIn };
