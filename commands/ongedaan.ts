import { fromBook } from "#bot/book";
import { defineCommand } from "#bot/command";
import { type Marked, marked } from "#bot/marked";
import { refuse } from "#bot/refuse";
import { confide } from "#bot/reply";
import { button } from "#cards/card";
import { movedCard, noUndoCard, undoneCard } from "#cards/report";
import { dutchMoment } from "#domain/dutch";
import { mayReport } from "#domain/rights";
import { before } from "#domain/undo";

/** Enough to find the newest updates of one part among those of its agreement. */
const recent = 200;

export const ongedaan = defineCommand<Marked>({
  name: "ongedaan",
  aliases: ["ongedaan maken", "undo"],
  summary: "Uw laatste melding terugnemen, binnen een kwartier.",
  example: "27.1",
  words: () => marked,

  run: ({ agreement, action, year, seen }, request) =>
    fromBook(request, year, async (book) => {
      const { edition } = book;
      const actor = await request.actor();
      const allowed = mayReport(actor, actor.party ?? "");
      if (allowed !== true) return refuse(allowed, request, agreement);
      const number = `${agreement}.${action ?? 1}`;
      const updates = (await book.updates(agreement, recent)).filter(
        (update) => update.action === number && update.party === actor.party,
      );
      const found = before(updates, {
        by: actor.name,
        now: request.now,
        ...(seen !== undefined && { seen }),
      });
      if (typeof found === "string") return confide(noUndoCard(number, found, edition.year));
      const { to, asOf, figure, undone } = found;
      const stored = await request.register.reporting.report(
        {
          year: edition.year,
          action: number,
          party: undone.party,
          kind: "undo",
          to,
          asOf,
          figure,
          text: null,
          cause: null,
          consequence: null,
          steering: null,
          decision: null,
          toYear: null,
          link: null,
          by: { name: actor.name, party: actor.party, member: actor.member },
          onBehalfOf: null,
          corrects: undone.version,
          door: request.heard.who.platform,
          seen: undone.version,
        },
        request.now,
      );
      if ("moved" in stored) {
        const at = stored.moved.last ? dutchMoment(stored.moved.last.at) : "zojuist";
        return confide(
          movedCard(stored.moved, button(`Afspraak ${agreement}`, `${agreement} ${edition.year}`), at),
        );
      }
      return confide(undoneCard(number, stored, edition.year));
    }),
});
