import { z } from "zod";
import type { Change } from "#domain/amendment-change";
import type { Agreement, Chapter, Doubt, Passage, Source, Wording } from "#domain/edition";
import type { Partnership } from "#domain/partnership";

const words = z.string().trim().min(1);
const day = z.iso.date();
const monthDay = z
  .string()
  .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, "moet maand-dag zijn, zoals 04-01");
const number = z.int().positive();

const party = z.strictObject({
  name: words,
  short: words.max(12),
  kind: z.enum(["municipality", "corporation", "tenants"]),
  aliases: z.array(words),
  domains: z.array(words),
  note: words.exactOptional(),
});

const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat("nl", { timeZone: zone }));
  } catch {
    return false;
  }
};

const rhythm = z.strictObject({
  workingDay: z.int().min(3).max(60).exactOptional(),
  time: z
    .string()
    // At night nobody is disturbed: src/domain/rhythm.ts.
    .regex(/^(?:0[89]|1[0-7]):[0-5]\d$/, "moet een tijd zijn van 08:00 tot 18:00, zoals 10:00")
    .exactOptional(),
  zone: z.string().refine(isZone, "moet een tijdzone zijn, zoals Europe/Amsterdam").exactOptional(),
});

/** prisma/data/.../partnership.json and what `partnership FILE` is given. */
export const partnershipShape: z.ZodType<Partnership> = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "mag alleen kleine letters, cijfers en streepjes hebben"),
  name: words,
  municipality: words,
  term: z.strictObject({ from: number, to: number }),
  parties: z.array(party).min(1),
  groups: z.array(z.strictObject({ name: words, aliases: z.array(words), parties: z.array(words).min(1) })),
  glossary: z.array(z.strictObject({ word: words, aliases: z.array(words), meaning: words })),
  calendar: z.array(z.strictObject({ name: words, from: monthDay, to: monthDay, source: words })),
  rhythm: rhythm.exactOptional(),
});

const passage: z.ZodType<Passage> = z.array(
  z.strictObject({ kind: z.enum(["text", "bullet", "note"]), text: words }),
);

const wording: z.ZodType<Wording> = z.strictObject({ summary: passage, official: passage.exactOptional() });

const deadline = z.strictObject({ text: words, date: day });

const target = z.strictObject({
  party: words.nullable(),
  kind: z.enum(["at-least", "at-most", "exactly"]),
  goal: z.number().nonnegative(),
  unit: words,
  text: words,
});

const action = z.strictObject({
  number: z.string().regex(/^\d+\.\d+$/, "moet een nummer zijn zoals 27.1"),
  name: words.refine((name) => name.split(/\s+/).length <= 8, "mag ten hoogste 8 woorden hebben"),
  wording,
  leads: z.array(words),
  parties: z.array(words),
  deadlines: z.array(deadline),
  targets: z.array(target),
  ongoing: z.boolean(),
  noReport: z.array(words),
});

const agreement: z.ZodType<Agreement> = z.strictObject({
  number,
  title: words,
  chapter: number,
  kind: z.enum(["focus", "regular"]),
  wording,
  deadlines: z.array(deadline),
  targets: z.array(target),
  seeAlso: z.array(number),
  footnotes: z.array(words),
  actions: z.array(action),
});

const chapter: z.ZodType<Chapter> = z.strictObject({
  number,
  title: words,
  ambition: wording,
  goals: wording,
});

const actionNumber = z.string().regex(/^\d+\.\d+$/);

const change: z.ZodType<Change> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("parties"), action: actionNumber, parties: z.array(words) }),
  z.strictObject({ kind: z.literal("move"), action: actionNumber, to: number }),
  z.strictObject({ kind: z.literal("join"), action: actionNumber, into: actionNumber }),
  z.strictObject({
    kind: z.literal("target"),
    place: words,
    from: target.nullable(),
    to: target.nullable(),
  }),
  z.strictObject({
    kind: z.literal("deadline"),
    place: words,
    from: deadline.nullable(),
    to: deadline.nullable(),
  }),
  z.strictObject({ kind: z.literal("drop"), agreement: number }),
]);

const doubt: z.ZodType<Doubt> = z.strictObject({
  agreement: number.exactOptional(),
  action: actionNumber.exactOptional(),
  line: number.exactOptional(),
  question: words,
  printed: z.string(),
  readings: z.array(words),
  effects: z.array(z.array(change)).exactOptional(),
});

const footnotes = z.record(words, z.strictObject({ summary: words, official: words.exactOptional() }));

const source: z.ZodType<Source> = z.strictObject({
  name: words,
  date: day.exactOptional(),
  kind: z.enum(["summary", "official"]),
  example: z.boolean(),
});

/** programme.json of a year. */
export const programmeShape = z.strictObject({ year: number, source });

/** chapter-N.json; a chapter may be spread over files, of which one holds its heading. */
export const chapterShape = z.strictObject({
  chapter: chapter.exactOptional(),
  agreements: z.array(agreement),
  footnotes: footnotes.default({}),
  doubts: z.array(doubt).default([]),
});
