import type { Asker } from "#bot/actor";
import type { Request } from "#bot/command";
import { partyOf, takeParty } from "#bot/person";
import { refuse } from "#bot/refuse";
import { confide, type Reply } from "#bot/reply";
import { spokenFor } from "#bot/spoken-for";
import { type ChoicesView, choicesCard, turnedNews, whoseChoicesCard } from "#cards/choices";
import { fold } from "#domain/fold";
import { partyByDomain } from "#domain/mail-domain";
import type { Partnership } from "#domain/partnership";
import type { Choice } from "#domain/people";
import { type Decision, mayChoose, mayOpen } from "#domain/rights";

/** `party` undefined: the asker's own. Without `turn` the choices are shown. */
export type ChoiceWords = {
  readonly party?: string;
  readonly turn?: { readonly choice: Choice; readonly on: boolean };
};

const spelled: Readonly<Record<string, Choice>> = {
  domein: "openToDomain",
  namens: "onBehalf",
  "e-mail": "byMail",
  email: "byMail",
  mail: "byMail",
};

/** "", "Beter Wonen", "namens uit", "Beter Wonen domein aan". */
export function readChoiceWords(line: string, known: Partnership): ChoiceWords | undefined {
  const turned = /^(?<whose>.*?) ?(?:per )?(?<word>domein|namens|e-?mail|mail) (?<to>aan|uit)$/iu.exec(
    line,
  )?.groups;
  const choice = spelled[fold(turned?.word ?? "")];
  const whose = (turned?.whose ?? line).replace(/^van /i, "");
  const party = partyOf(whose, known);
  if (whose !== "" && !party) return undefined;
  return {
    ...(party && { party }),
    ...(choice && { turn: { choice, on: fold(turned?.to ?? "") === "aan" } }),
  };
}

/** "Beter Wonen instellen", as it is typed behind "partij". */
export function readPartyChoices(line: string, known: Partnership): ChoiceWords | undefined {
  const taken = takeParty(line, "front", known);
  const rest = /^instell(?:en|ing|ingen)(?: (?<rest>.+))?$/i.exec(taken?.rest ?? "");
  return taken && rest
    ? readChoiceWords(`${taken.party} ${rest.groups?.rest ?? ""}`.trim(), known)
    : undefined;
}

/** Shows what a party chose, or turns one of its switches and shows what it is now. */
export async function choosing({ party: named, turn }: ChoiceWords, request: Request): Promise<Reply> {
  const { register, entrance, now } = request;
  const actor = await chooserOf(request);
  const party = named ?? actor.party;
  if (party === null) return confide(whoseChoicesCard(entrance.partnership.parties.map(({ name }) => name)));
  if (!turn) return confide(choicesCard(await viewOf(party, actor, request)));

  const { choice, on } = turn;
  const allowed = await mayTurn(actor, party, choice === "openToDomain" && on, request);
  if (allowed !== true) return refuse(allowed, request);
  const before = (await spokenFor(party, register.people)).switches;
  await register.people.setSwitches({ party, [choice]: on }, actor.name, now);
  const view = await viewOf(party, actor, request);
  return confide(choicesCard(view, turnedNews(choice, view, before[choice] !== on)));
}

async function mayTurn(actor: Chooser, party: string, opens: boolean, request: Request): Promise<Decision> {
  const allowed = await mayChooseHere(actor, party, request);
  if (allowed !== true || !opens) return allowed;
  return mayOpen(await request.heard.profile?.(), party, request.entrance.partnership);
}

async function mayChooseHere(actor: Chooser, party: string, { register }: Request): Promise<Decision> {
  const { linked } = await spokenFor(party, register.people);
  return mayChoose(actor, party, { byName: actor.member !== null || actor.byAddress, linked });
}

type Chooser = Asker & { readonly byAddress: boolean };

/** Whoever types in the terminal owns the database: there an address is as good as a name, also of a closed domain. */
async function chooserOf({ heard, entrance, actor }: Request): Promise<Chooser> {
  const asker = await actor();
  const profile =
    asker.member === null && heard.who.platform === "terminal" ? await heard.profile?.() : undefined;
  const party = profile && partyByDomain(profile, "terminal", null, entrance.partnership);
  return party === undefined ? { ...asker, byAddress: false } : { ...asker, party, byAddress: true };
}

async function viewOf(party: string, actor: Chooser, request: Request): Promise<ChoicesView> {
  const { people } = request.register;
  const [{ switches }, teams, turned] = await Promise.all([
    spokenFor(party, people),
    people.teams(),
    people.turned(party),
  ]);
  const allowed = await mayChooseHere(actor, party, request);
  const { parties } = request.entrance.partnership;
  return {
    switches,
    domains: parties.find(({ name }) => name === party)?.domains ?? [],
    hasOwnTeam: teams.some((team) => team.party === party),
    turned: allowed === true || actor.coordinator ? turned : [],
    ...(allowed !== true && { refusal: allowed }),
  };
}
