import type { Request } from "#bot/command";
import { personIn } from "#bot/person";
import { confide, type Reply } from "#bot/reply";
import { noMemberCard, unknownPersonCard } from "#cards/people";
import type { Member } from "#domain/people";

/** Answers about the one member whom words mean, or says that they mean nobody, or somebody who is no member yet. */
export async function withMember(
  words: string,
  { heard, register }: Request,
  answer: (member: Member) => Promise<Reply>,
): Promise<Reply> {
  const person = personIn(words, heard.who, await register.people.members());
  if (!person) return confide(unknownPersonCard(words, heard.who.platform));
  return person.member ? answer(person.member) : confide(noMemberCard(person.name));
}
