import { z } from "zod";
import type { Asker } from "#bot/actor";
import { defineCommand, type Request } from "#bot/command";
import { withMember } from "#bot/members";
import { mayNameFor, personIn, takeParty } from "#bot/person";
import { refuse } from "#bot/refuse";
import { confide, type Reply } from "#bot/reply";
import { addedCard, confirmRemovalCard, removedCard, unknownPersonCard } from "#cards/people";
import type { Partnership } from "#domain/partnership";
import type { Member } from "#domain/people";
import { type Decision, mayCoordinate, mayDismiss } from "#domain/rights";

/** `person` is somebody as this door names them, or the name of a member. */
type Words =
  | { readonly what: "add"; readonly person: string; readonly party: string }
  | { readonly what: "remove"; readonly person: string; readonly sure: boolean };

const shape = /^(?:(?<add>toevoegen)|weghalen|verwijderen)(?: (?<rest>.+))?$/isu;

export const deelnemer = defineCommand<Words>({
  name: "deelnemer",
  aliases: ["lid"],
  summary: "Iemand toevoegen of weghalen.",
  example: "weghalen Jan de Vries",
  changesPeople: true,
  words: (known) =>
    z.string().transform((line, context): Words => {
      const words = readWords(line, known);
      if (words) return words;
      context.addIssue({ code: "custom", message: "not what is done with a member" });
      return z.NEVER;
    }),

  run: async (words, request) => {
    const actor = await request.actor();
    switch (words.what) {
      case "add":
        return add(words, actor, request);
      case "remove":
        return withMember(words.person, request, (member) => remove(member, words, actor, request));
    }
  },
});

function readWords(line: string, known: Partnership): Words | undefined {
  const found = shape.exec(line)?.groups;
  if (!found) return undefined;
  const { add, rest = "" } = found;
  if (add !== undefined) {
    const taken = takeParty(rest, "end", known);
    const person = taken?.rest.replace(/(?:^| )(?:van|bij|voor|aan|namens)$/i, "");
    return taken && { what: "add", person: person ?? "", party: taken.party };
  }
  const sure = / zeker$/i.test(rest);
  return { what: "remove", person: sure ? rest.replace(/ zeker$/i, "") : rest, sure };
}

type Adding = Extract<Words, { what: "add" }>;

async function add({ person: words, party }: Adding, actor: Asker, request: Request): Promise<Reply> {
  const { heard, register, now } = request;
  const allowed = await mayNameFor(actor, party, request);
  if (allowed !== true) return refuse(allowed, request);
  const person = personIn(words, heard.who, await register.people.members());
  if (!person) return confide(unknownPersonCard(words, heard.who.platform, party));

  const { member: before, account, name } = person;
  // Whoever speaks for another party is that party's to give away.
  const mayTake = await mayMove(before, party, actor, request);
  if (mayTake !== true) return refuse(mayTake, request);
  const accounts = before?.accounts ?? (account ? [account] : []);
  const after = await register.people.name(
    {
      name: before?.name ?? name ?? `Deelnemer van ${party}`,
      party,
      accounts,
    },
    actor.name,
    now,
  );
  return confide(addedCard(after, party));
}

const mayMove = async (
  before: Member | undefined,
  party: string,
  actor: Asker,
  request: Request,
): Promise<Decision> =>
  before && before.party !== null && before.party !== party ? mayNameFor(actor, before.party, request) : true;

type Removing = Extract<Words, { what: "remove" }>;

async function remove(
  member: Member,
  { person, sure }: Removing,
  actor: Asker,
  request: Request,
): Promise<Reply> {
  const { register, now } = request;
  const allowed = await mayRemove(member, actor, request);
  if (allowed !== true) return refuse(allowed, request);
  if (!sure) return confide(confirmRemovalCard(member, person));
  switch (await register.people.remove(member.id, actor.name, now)) {
    case "last-coordinator":
      return refuse({ refused: "last-coordinator" }, request);
    case "removed":
    case "unknown":
      return confide(removedCard(member));
  }
}

/** A coordinator goes by a coordinator's hand alone, also out of a party with a contact of its own. */
async function mayRemove({ party, coordinator }: Member, actor: Asker, request: Request): Promise<Decision> {
  if (coordinator) {
    const members = await request.register.people.members();
    return mayDismiss(actor, members.filter((one) => one.coordinator).length);
  }
  return party === null ? mayCoordinate(actor) : mayNameFor(actor, party, request);
}
