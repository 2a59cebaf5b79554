import { z } from "zod";
import { fromBook } from "#bot/book";
import { defineCommand, type Request } from "#bot/command";
import { type AskedContact, readAskedContact, showContacts } from "#bot/contact-asked";
import {
  type ContactAway,
  type ContactWords,
  readAway,
  readContact,
  strayWords,
  untilWord,
} from "#bot/contact-words";
import { mayNameFor, personIn } from "#bot/person";
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
import type { Contact, Member } from "#domain/people";
import { findAgreement } from "#domain/progress";
import { readLastDay } from "#domain/typed-day";

export const contact = defineCommand<ContactWords | ContactAway | AskedContact>({
  name: "contact",
  aliases: ["contactpersoon"],
  summary: "Zeggen wie de contactpersoon van een partij of één actie is, of niet meer.",
  example: "27.1 Jan de Vries tot 1 juni",
  words: (known) =>
    z.string().transform((line, context): ContactWords | ContactAway | AskedContact => {
      const words = readAskedContact(line, known) ?? readAway(line, known) ?? readContact(line, known);
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
    const stray = strayWords(words.person, person.member);
    if (stray !== undefined) return confide(unknownDayCard(stray));
    return words.about === "party"
      ? ofParty(person.member, words.party, words.until, request)
      : ofAction(person.member, words, request);
  },
});

async function takeAway({ party, ...away }: ContactAway, request: Request): Promise<Reply> {
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
  words: Extract<ContactWords, { about: "action" }>,
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
  const until =
    typed === undefined ? null : readLastDay(typed.replace(untilWord, "").replace(/\)$/, ""), today);
  if (until === undefined) return confide(unknownDayCard(typed ?? ""));
  if (until !== null && until < today) return confide(dayPastCard(until));
  const { name } = await request.actor();
  await register.people.setContact({ ...contact, until }, name, now);
  return confide(contactCard(member, { ...contact, until }));
}
