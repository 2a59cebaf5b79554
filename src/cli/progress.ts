import { basename } from "node:path";
import { type Asker, askerOf } from "#bot/actor";
import { judgeSheet, keepRows, type SheetDesk } from "#bot/filled-sheet";
import { sheetCard, sheetKeptCard } from "#cards/filled-sheet";
import { clockOf } from "#cli/arguments";
import type { OpenRegister } from "#cli/register";
import type { Surroundings } from "#cli/run";
import { speakerAt, takesPartInTerminal, terminalCoordinator } from "#cli/speaker";
import { agrees } from "#cli/yes";
import { dayOf } from "#domain/dutch";
import { isNew } from "#domain/progress-rows";
import { dutchHolidays } from "#operations/holidays";
import { filledIn } from "#papers/filled-in";
import { toText } from "#platforms/terminal/render";

type Asked = {
  readonly file: string;
  readonly check: boolean;
  readonly yes: boolean;
  readonly as?: string | undefined;
  readonly now?: string | undefined;
};

/**
 * Takes in a spreadsheet that a party filled in: prints what would become of each row, and stores the sound ones after
 * a yes. 0 where every row is taken in or was before, 1 where a row was refused or nobody said yes.
 */
export async function takeProgress(
  bytes: Uint8Array,
  asked: Asked,
  here: Surroundings,
  open: OpenRegister,
): Promise<number> {
  const now = clockOf(asked.now, here.clock)();
  const sheet = await filledIn(bytes);
  if (sheet.rows === undefined) return nothingChanged(sheet.unread, here);
  const { entrance, register } = open;
  const desk: SheetDesk = { entrance, register, isHoliday: dutchHolidays() };
  const actor = await askerAt(asked.as, open);
  const brought = { name: basename(asked.file), day: dayOf(now), sheet };
  const judged = await judgeSheet(brought, actor, desk);
  here.console.log(toText(sheetCard(brought, judged)));

  const refused = judged.some(({ outcome }) => outcome === "wrong" || outcome === "refused") ? 1 : 0;
  if (asked.check || !judged.some(isNew)) return refused;
  if (!asked.yes && !(await agrees("De goede rijen overnemen in het register?", here)))
    return nothingChanged("Niemand zei ja. Voeg --yes toe om de goede rijen over te nemen.", here);
  const kept = await keepRows(judged, actor, "terminal", now, desk);
  here.console.log(`\n${toText(sheetKeptCard(brought.name, kept, actor.party))}`);
  return kept.every(({ stored }) => stored) ? refused : 1;
}

function nothingChanged(why: string, { console }: Surroundings): number {
  console.error(why);
  console.error("Er is niets veranderd.");
  return 1;
}

/** Whoever brings it, as in `chat`: an address, else the coordinator of this register. */
async function askerAt(address: string | undefined, { entrance, register }: OpenRegister): Promise<Asker> {
  const { people } = register;
  const speaker = speakerAt(
    { platform: "terminal", team: "terminal", channel: "terminal" },
    address ?? (await terminalCoordinator(people)),
  );
  const heard = { ...speaker, line: "" };
  const known =
    (await takesPartInTerminal(speaker.who, entrance.partnership)) ||
    (await people.memberOf(speaker.who)) !== undefined;
  return { ...(await askerOf(heard, entrance.partnership, people)), known };
}
