import { z } from "zod";
import { fromBook } from "#bot/book";
import { defineCommand, type Request } from "#bot/command";
import { type AskedContact, readAskedContact, showContacts } from "#bot/contact-asked";
import { mayNameFor, partyOf, personIn, takeParty } from "#bot/person";
import { refuse } from "#bot/refuse";
import { confide, type Reply } from "#bot/reply";
import {
  contactCard,
  dayPastCard,
  noContactCard,
  noPartCard,
  notOfPartyCard,
  unknownDayCard,
  whichContactCard,
} from "#cards/contact";
import { noMemberCard, unknownPersonCard } from "#cards/people";
import { unknownActionCard, unknownAgreementCard } from "#cards/trouble";
import { dayOf } from "#domain/dutch";
import type { Partnership } from "#domain/partnership";
import type { Contact, Member } from "#domain/people";
import { findAgreement } from "#domain/progress";
import { readDay } from "#domain/typed-day";

/** A party's contact for everything, or for one action. `until` as typed. */
type Words = { readonly person: string; readonly until?: string } & (
  | { readonly about: "party"; readonly party: string }
  | { readonly about: "action"; readonly agreement: number; readonly action: number }
);

/** Whoever is the contact there is it no longer. `action`: "27.1". */
type Away = { readonly about: "away"; readonly party?: string; readonly action?: string };

export const contact = defineCommand<Words | Away | AskedContact>({
  name: "contact",
  aliases: ["contactpersoon"],
  summary: "Zeggen wie de contactpersoon van een partij of één actie is, of niet meer.",
  example: "27.1 Jan de Vries tot 1 juni",
  words: (known) =>
    z.string().transform((line, context): Words | Away | AskedContact => {
      const words = readAskedContact(line, known) ?? readAway(line, known) ?? readWords(line, known);
      if (words) return words;
      context.addIssue({ code: "custom", message: "not a contact of something" });
      return z.NEVER;
    }),

  run: async (words, request) => {
    const { heard, register } = request;
    if (words.about === "asked") return showContacts(words, request);
    if (words.about === "away") return takeAway(words, request);
    const person = personIn(words.person, heard.who, await register.people.members());
    if (!person) return confide(unknownPersonCard(words.person, heard.who.platform));
    if (!person.member) return confide(noMemberCard(person.name));
    return words.about === "party"
      ? ofParty(person.member, words.party, words.until, request)
      : ofAction(person.member, words, request);
  },
});

const awayShape =
  /^(?:(?:actie )?(?<agreement>\d{1,3})[.,](?<action>\d{1,2}))? ?(?<party>.*?) ?(?:weg(?:halen)?|verwijderen)$/isu;

/** "27.1 weg", "Beter Wonen weg", "27.1 Beter Wonen weghalen". */
function readAway(line: string, known: Partnership): Away | undefined {
  const found = awayShape.exec(line)?.groups;
  if (!found) return undefined;
  const { agreement, action, party: name = "" } = found;
  const party = partyOf(name, known);
  if ((name === "" || !party) && (name !== "" || agreement === undefined)) return undefined;
  return {
    about: "away",
    ...(party && { party }),
    ...(agreement !== undefined && { action: `${Number(agreement)}.${Number(action)}` }),
  };
}

async function takeAway({ party, ...away }: Away, request: Request): Promise<Reply> {
  const action = away.action ?? null;
  const { register, now } = request;
  const { people } = register;
  const actor = await request.actor();
  const there = (await people.contacts()).filter((one) => one.action === action);
  const own = there.filter((one) => one.party === (party ?? actor.party));
  const [meant] = party === undefined && own.length === 0 && there.length === 1 ? there : own;
  const parties = party === undefined ? there.map((one) => one.party) : [];
  if (!meant) return confide(whichContactCard(action ?? party ?? "", parties));
  const allowed = await mayNameFor(actor, meant.party, request);
  if (allowed !== true) return refuse(allowed, request);
  const members = await people.members();
  await people.dropContact(meant, actor.name, now);
  return confide(noContactCard(members.find(({ id }) => id === meant.member)?.name ?? "", meant));
}

function readWords(line: string, known: Partnership): Words | undefined {
  const dated = /^(?<rest>.+?) (?:tot en met|t\/m|tot) (?<until>.*\d.*)$/isu.exec(line)?.groups;
  const until = dated?.until === undefined ? {} : { until: dated.until };
  const said = dated?.rest ?? line;
  const numbered = /^(?:actie )?(?<agreement>\d{1,3})[.,](?<action>\d{1,2}) (?<person>.+)$/isu.exec(
    said,
  )?.groups;
  if (numbered) {
    const { agreement, action, person = "" } = numbered;
    return { about: "action", agreement: Number(agreement), action: Number(action), person, ...until };
  }
  const taken = takeParty(said, "front", known);
  return taken && taken.rest !== ""
    ? { about: "party", party: taken.party, person: taken.rest, ...until }
    : undefined;
}

async function ofParty(
  member: Member,
  party: string,
  until: string | undefined,
  request: Request,
): Promise<Reply> {
  const allowed = await mayNameFor(await request.actor(), party, request);
  if (allowed !== true) return refuse(allowed, request);
  if (member.party !== party) return confide(notOfPartyCard(member, party));
  return keep(member, { party, action: null, member: member.id }, until, request);
}

const ofAction = (
  member: Member,
  words: Extract<Words, { about: "action" }>,
  request: Request,
): Promise<Reply> =>
  fromBook(request, undefined, async ({ edition }) => {
    const agreement = findAgreement(edition, words.agreement);
    if (!agreement)
      return confide(unknownAgreementCard(words.agreement, edition.agreements.length, edition.year));
    const number = `${words.agreement}.${words.action}`;
    const action = agreement.actions.find((one) => one.number === number);
    const known = agreement.actions.map((one) => one.number);
    if (!action) return confide(unknownActionCard(number, agreement.number, known, edition.year));

    const { party } = member;
    if (party === null || !action.parties.includes(party))
      return confide(noPartCard(member, number, action.parties));
    const allowed = await mayNameFor(await request.actor(), party, request);
    if (allowed !== true) return refuse(allowed, request);
    return keep(member, { party, action: number, member: member.id }, words.until, request);
  });

async function keep(
  member: Member,
  contact: Omit<Contact, "until">,
  typed: string | undefined,
  request: Request,
): Promise<Reply> {
  const { register, now } = request;
  const today = dayOf(now);
  const until = typed === undefined ? null : comingDay(typed, today);
  if (until === undefined) return confide(unknownDayCard(typed ?? ""));
  if (until !== null && until < today) return confide(dayPastCard(until));
  const { name } = await request.actor();
  await register.people.setContact({ ...contact, until }, name, now);
  return confide(contactCard(member, { ...contact, until }));
}

/** A day without a year is the first one to come. */
function comingDay(typed: string, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const coming = [year, year + 1].flatMap((one) => readDay(`${typed} ${one}`, today) ?? []);
  return coming.find((day) => day >= today) ?? readDay(typed, today);
}
