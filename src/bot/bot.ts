import { askerOf } from "#bot/actor";
import { createAdmission } from "#bot/admission";
import type { Command, Request } from "#bot/command";
import type { Account, Hear, Heard } from "#bot/heard";
import { createGuesses, type Invitations } from "#bot/invitation";
import { type Draw, keptTrue, readerOf } from "#bot/kept-true";
import { createLibrary } from "#bot/library";
import { takeApart } from "#bot/line";
import { noting } from "#bot/noting";
import { pageOf } from "#bot/paging";
import { holdsPersonalData } from "#bot/privacy";
import { type Grammar, readLine } from "#bot/reading";
import { concerned } from "#bot/renewing";
import { alone, confide, decline, type Reply } from "#bot/reply";
import { usageOf } from "#bot/usage";
import { button } from "#cards/card";
import { emptyHouseCard, storedWithTroubleCard, strangerCard, troubleCard } from "#cards/trouble";
import type { DigestsOn } from "#domain/digests";
import type { Intake } from "#domain/intake";
import type { Papers } from "#domain/papers";
import type { Partnership } from "#domain/partnership";
import type { IsHoliday } from "#domain/quarter";
import type { Entrance, Store } from "#domain/register";
import type { BuildSearch, Nearest } from "#domain/search";

type Parts = {
  readonly commands: readonly Command[];
  readonly grammar: Grammar;
  readonly store: Store;
  /** The partnership that this bot speaks for; undefined while there is none yet. */
  readonly slug: () => Promise<string | undefined>;
  readonly buildSearch: BuildSearch;
  readonly nearest: Nearest;
  readonly isHoliday: IsHoliday;
  readonly invitations: Invitations;
  readonly papers: Papers;
  readonly intake: Intake;
  readonly digestsOn: DigestsOn;
  readonly clock: () => Date;
  /** Whether the hall lets this account read; else the register says who takes part. Deny by default. */
  readonly takesPart: (who: Account, partnership: Partnership) => Promise<boolean>;
  /** Somebody reported, or takes part from now on: the accounts for which something may stand open that is different now. */
  readonly renew?: (accounts: readonly Account[]) => void;
  /** A new number for a surprise, under which the log knows it. */
  readonly reference: () => string;
  readonly surprise: (error: unknown, reference: string) => void;
};

export type Bot = {
  readonly hear: Hear;
  /** The card of a line as it is now, for where it stands; undefined where the line is answered otherwise. */
  readonly draw: Draw;
};

/** The middle of the house: platforms bring lines in, commands send replies back. */
export function createBot(parts: Parts): Bot {
  const { commands, grammar, store, slug, clock, nearest, isHoliday, invitations, reference, surprise } =
    parts;
  const library = createLibrary(parts.buildSearch, isHoliday);
  const admission = createAdmission();
  const guesses = createGuesses();

  /** What goes wrong beside an answer is no reason to withhold it. */
  const aside = (error: unknown): void => surprise(error, reference());

  /** Who reads that nothing was stored says it again, and `+40` would count twice. */
  function afterStoring(error: unknown, stored: boolean): Reply {
    if (!stored) throw error;
    const number = reference();
    surprise(error, number);
    return confide(storedWithTroubleCard(number));
  }

  /** `admitted`: whoever asks was let in before, such as the readers of a card that is kept true. */
  async function answer(heard: Heard, admitted = false): Promise<Reply> {
    const name = await slug();
    const entrance = name === undefined ? undefined : await store.enter(name);
    if (!entrance) return decline(emptyHouseCard());
    const now = clock();
    const { register, reported } = noting(store.of(entrance.id));
    const known =
      admitted ||
      (await parts.takesPart(heard.who, entrance.partnership)) ||
      (await admission.admits(heard.who, entrance.id, register, now));

    const { line, read } = meantBy(heard, entrance);
    const { command, words, lead } = read;
    if (!known && !command.open) return decline(strangerCard());

    const request: Request = {
      heard,
      now,
      entrance,
      register,
      commands,
      nearest,
      isHoliday,
      invitations,
      guesses,
      papers: parts.papers,
      intake: parts.intake,
      digests: parts.digestsOn(register, entrance, now, isHoliday),
      actor: async () => ({ ...(await askerOf(heard, entrance.partnership, register.people)), known }),
      book: library.opens(entrance, register, now),
      ...(lead && { lead }),
    };
    const [reply] = await Promise.all([
      command.run(words, request).catch((error: unknown) => afterStoring(error, reported())),
      known ? rememberDoor(heard, request).catch(aside) : undefined,
    ]);
    if (command.changesPeople) admission.forget(entrance.id);
    if (parts.renew && (command.changesPeople || reported()))
      await concerned(request).then(parts.renew, aside);
    const told = holdsPersonalData(line.asked) ? alone(reply) : reply;
    return keptTrue(toSize(told, heard, line), request, line.page);
  }

  /** What a line asks; of a command that keeps words also what was taken for a page or a question at its end. */
  function meantBy(heard: Heard, entrance: Entrance) {
    const line = takeApart(heard.line);
    const readAs = (words: string) =>
      readLine(words, commands, grammar, entrance.partnership, (one) => usageOf(one, heard, entrance));
    const read = readAs(line.asked);
    const whole = read.command.verbatim && line.whole !== line.asked ? readAs(line.whole) : read;
    return whole !== read && whole.command === read.command
      ? { line: { ...line, asked: line.whole, page: 1 }, read: whole }
      : { line, read };
  }

  return {
    hear: (heard) =>
      answer(heard).catch((error: unknown) => {
        const number = reference();
        surprise(error, number);
        return decline(troubleCard(number));
      }),

    async draw(posted, size) {
      const reply = await answer(readerOf(posted, size), true);
      return reply.place === "asker" || reply.place === "channel" ? reply.card : undefined;
    },
  };
}

/** On Teams somebody can be spoken to first only in a conversation that they once opened. */
async function rememberDoor({ who, where }: Heard, { register, now }: Request): Promise<void> {
  const { platform, channel, shared, service } = where;
  if (platform !== "teams" || shared || service === undefined) return;
  const { team, user } = who;
  await register.rhythms.seenAt({ platform, team, user, channel, service }, now);
}

/** Cuts the answer to this door's size, and lets the asker show it to everybody where that means something. */
function toSize(
  reply: Reply,
  { door, where }: Heard,
  line: { asked: string; share: boolean; page: number },
): Reply {
  if (reply.place === "form") return reply;
  const { personal, card: whole } = reply;
  const card = pageOf(whole, line.page, door.page, line.asked);
  if (personal) return { ...reply, card };
  if (reply.place === "file") {
    const alone = !line.share && door.whispers && where.shared;
    return { ...reply, card, ...(alone && { personal: true }) };
  }
  if (line.share || reply.place === "channel") return { ...reply, place: "channel", card };
  if (!door.whispers || !where.shared) return { ...reply, card };
  const says = `toon ${line.asked}${line.page > 1 ? ` pagina ${line.page}` : ""}`;
  return { ...reply, card: { ...card, buttons: [...card.buttons, button("Tonen in dit kanaal", says)] } };
}
