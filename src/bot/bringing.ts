import type { Request } from "#bot/command";
import { judgeSheet, keepRows } from "#bot/filled-sheet";
import type { Dropped } from "#bot/heard";
import { refuse } from "#bot/refuse";
import { confide, type Reply } from "#bot/reply";
import { unfetchedCard } from "#cards/document";
import {
  droppedSheetCard,
  noSheetCard,
  sheetCard,
  sheetKeptCard,
  unreadSheetCard,
} from "#cards/filled-sheet";
import { dayOf } from "#domain/dutch";
import type { BroughtSheet } from "#domain/filled-sheet";
import { fingerprint } from "#domain/fingerprint";

/** Files that are read as a filled-in sheet; the old kind is refused with what to do. */
export const isSpreadsheet = ({ name }: Pick<Dropped, "name">): boolean =>
  /\.(?:xls[xmb]?|ods|csv)$/i.test(name);

/** What a message has room for; the rest is behind a button. */
const most = 6;

/** Reads a filled-in sheet that somebody sent, keeps it, and shows what would become of each row. */
export async function bring({ name, read }: Dropped, request: Request): Promise<Reply> {
  const { papers, register, now } = request;
  const actor = await request.actor();
  if (actor.party === null && !actor.coordinator) return refuse({ refused: "no-party", party: "" }, request);
  const bytes = await read();
  if (typeof bytes === "string") return confide(unfetchedCard(name, bytes));
  const sheet = await papers.filledIn(bytes);
  if (sheet.rows === undefined) return confide(unreadSheetCard(name, sheet.unread));
  const brought: BroughtSheet = { name, day: dayOf(now), sheet };
  const key = `s${await fingerprint(JSON.stringify(brought))}`;
  await register.proposals.keep(key, { kind: "progress", brought }, now);
  return confide(sheetCard(brought, await judgeSheet(brought, actor, request), key, most));
}

/** What somebody does with a sheet that was kept. */
export type SheetPress = "show" | "adopt" | "discard";

/** Goes on with a sheet: judged anew, by the rights of whoever presses and the register as it is now. */
export async function settleSheet(key: string, press: SheetPress, request: Request): Promise<Reply> {
  const { register, heard, now } = request;
  const waiting = await register.proposals.find(key);
  if (waiting?.proposed.kind !== "progress") return confide(noSheetCard());
  const { brought } = waiting.proposed;
  const actor = await request.actor();
  switch (press) {
    case "show":
      return confide(sheetCard(brought, await judgeSheet(brought, actor, request), key));
    case "discard":
      await register.proposals.drop(key);
      return confide(droppedSheetCard(brought.name));
    case "adopt": {
      const judged = await judgeSheet(brought, actor, request);
      const kept = await keepRows(judged, actor, heard.who.platform, now, request);
      return kept.length === 0
        ? confide(sheetCard(brought, judged, key, most))
        : confide(sheetKeptCard(brought.name, kept, actor.party));
    }
  }
}
