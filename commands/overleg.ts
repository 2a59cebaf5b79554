import { z } from "zod";
import { defineCommand, type Request } from "#bot/command";
import { privacyProblem } from "#bot/privacy";
import { refuse } from "#bot/refuse";
import { ask, confide, type Reply, whisper } from "#bot/reply";
import { usageOf } from "#bot/usage";
import { excerpt } from "#cards/found";
import {
  alreadyRecordedCard,
  askOutsideTermCard,
  askRenameCard,
  meetingAnswers,
  meetingForm,
  meetingsCard,
  noMeetingCard,
  recordedCard,
  removedMeetingCard,
} from "#cards/meeting";
import { capital, dayOf, dutchDate } from "#domain/dutch";
import { mayCoordinate } from "#domain/rights";
import type { Meeting } from "#domain/subscriptions";
import { daysMeant, meetingMeant, splitDay } from "#domain/typed-meeting";

/** list: what there is. form: what to record is still to be asked, or was filled in. `typed` is a day as typed. */
type Words =
  | { readonly does: "list" | "form" }
  | { readonly does: "remove"; readonly typed: string }
  | { readonly does: "record"; readonly typed: string; readonly name: string; readonly sure: boolean };

const longestName = 80;

/** Days that are called otherwise than by their date: whoever reads the record later has to know which it was. */
const aboutDays =
  /^(?:(?:op|aanstaande|volgende|vorige|afgelopen|komende) )?(?:eergisteren|gisteren|morgen|overmorgen|week|maand|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\b/i;

export const overleg = defineCommand<Words>({
  name: "overleg",
  aliases: ["overleggen", "vergadering", "vergaderingen"],
  summary: "De overleggen; een coördinator legt er een vast of haalt er een weg.",
  example: "11 mei 2023 voorjaarsoverleg",
  words: () =>
    z.string().transform((line, context): Words => {
      const words = readWords(line);
      if (words) return words;
      context.addIssue({ code: "custom", message: "no day" });
      return z.NEVER;
    }),

  run: async (words, request) => {
    const actor = await request.actor();
    const allowed = mayCoordinate(actor);
    if (words.does === "list") return list(allowed === true, request);
    if (allowed !== true) return refuse(allowed, request);
    switch (words.does) {
      case "form":
        return fromForm(actor.name, request);
      case "remove":
        return remove(words.typed, request);
      case "record":
        return record(words, actor.name, request);
    }
  },
});

function readWords(line: string): Words | undefined {
  if (line === "") return { does: "list" };
  if (/^(?:nieuw|toevoegen|vastleggen)\b(?: datum: .*)?$/i.test(line)) return { does: "form" };
  const found = splitDay(line);
  // Who begins with a figure, or says when without a date, means a day.
  if (!found)
    return /^\d/.test(line) || aboutDays.test(line)
      ? { does: "record", typed: line, name: "", sure: false }
      : undefined;
  const { typed, words } = found;
  if (/^(?:weg|weghalen|verwijderen|verwijder)\b/i.test(words)) return { does: "remove", typed };
  const sure = /(?:^| )zeker$/i.test(words);
  return { does: "record", typed, name: sure ? words.replace(/ ?zeker$/i, "") : words, sure };
}

async function list(mayRecord: boolean, request: Request): Promise<Reply> {
  const { now, heard, register, entrance } = request;
  const { example } = usageOf(overleg, heard, entrance);
  return whisper(meetingsCard(await register.rhythms.meetings(), dayOf(now), { example, mayRecord }));
}

function fromForm(by: string, request: Request): Reply | Promise<Reply> {
  const { answers } = request.heard;
  const form = meetingForm(longestName);
  if (!answers) return ask(form);
  const { [meetingAnswers.day]: typed = "", [meetingAnswers.name]: name = "" } = answers;
  const day = daysMeant(typed, dayOf(request.now))[0];
  if (day === undefined)
    return ask(form, { [meetingAnswers.day]: `“${excerpt(typed)}” is geen datum. ${example}` });
  return record({ typed, name, sure: false }, by, request);
}

const example = "Schrijf bijvoorbeeld: 11 mei 2023.";

async function record(
  { typed, name: named, sure }: { readonly typed: string; readonly name: string; readonly sure: boolean },
  by: string,
  request: Request,
): Promise<Reply> {
  const { register, now, entrance } = request;
  const today = dayOf(now);
  const [day] = daysMeant(typed, today);
  if (day === undefined) return confide(noMeetingCard(`“${excerpt(typed)}” is geen datum. ${example}`));
  const name = nameOf(named);
  const problem = await problemIn(name, request);
  if (problem !== undefined) return confide(noMeetingCard(problem));

  const known = (await register.rhythms.meetings()).find((one) => one.day === day);
  if (known && known.name === name) return confide(alreadyRecordedCard(known));
  if (known && !sure) return confide(askRenameCard(known, name));
  const { term } = entrance.partnership;
  const year = Number(day.slice(0, 4));
  if (!sure && (year < term.from || year > term.to)) return confide(askOutsideTermCard({ day, name }, term));
  const meeting: Meeting = { day, name, by };
  await register.rhythms.setMeeting(meeting, now);
  return confide(recordedCard(meeting, day < today));
}

/** With a capital, as in a list. */
function nameOf(typed: string): string {
  const name = typed.trim() || "overleg";
  return capital(name);
}

async function problemIn(name: string, request: Request): Promise<string | undefined> {
  if (name.length > longestName)
    return `Deze naam is te lang. Maak er ten hoogste ${longestName} tekens van.`;
  const book = await request.book();
  return book && privacyProblem(name, book.edition, true);
}

async function remove(typed: string, { register, now }: Request): Promise<Reply> {
  const days = daysMeant(typed, dayOf(now));
  const [day] = days;
  if (day === undefined) return confide(noMeetingCard(`“${typed}” is geen datum. ${example}`));
  const meeting = meetingMeant(days, await register.rhythms.meetings());
  if (!meeting) return confide(noMeetingCard(`Op ${dutchDate(day)} is geen overleg vastgelegd.`));
  await register.rhythms.removeMeeting(meeting.day);
  return confide(removedMeetingCard(meeting));
}
