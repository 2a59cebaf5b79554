import { type Block, text } from "#cards/card";
import { targetsLine } from "#cards/lines";
import { dutchAmount } from "#domain/dutch";
import type { Agreement, Edition } from "#domain/edition";
import { figuresOf, verdict, widerTargets } from "#domain/figures";
import type { Partnership } from "#domain/partnership";
import type { Commitment } from "#domain/register";

type View = {
  readonly edition: Edition;
  readonly partnership: Partnership;
  readonly commitments: readonly Commitment[];
};

/** What a party reached of a number that was agreed for it: "11.1 Beter Wonen 17% (boven de grens)". */
type Reached = { readonly words: string; readonly isShort: boolean };

/** As many as a line has room for; what falls short comes first. */
const most = 2;

/** What was agreed for the whole agreement, and what its actions reached of it. */
export function wholeBlocks(
  { targets, actions }: Agreement,
  { edition, partnership, commitments }: View,
): readonly Block[] {
  if (targets.length === 0) return [];
  const reached = actions
    .flatMap((action) => {
      const wider = widerTargets(action, edition);
      // Without the numbers of its own.
      return figuresOf({ ...action, targets: [] }, commitments, wider).flatMap(({ kind, unit, parts }) =>
        parts.flatMap(({ party, goal, total }): readonly Reached[] => {
          if (goal === null || total === null) return [];
          const judged = verdict(kind, total, goal);
          const words = `${action.number} ${party} ${dutchAmount(total, unit)}`;
          return [
            {
              words: judged ? `${words} (${judged.words})` : words,
              isShort: judged?.isShort ?? false,
            },
          ];
        }),
      );
    })
    .sort((one, other) => Number(other.isShort) - Number(one.isShort));
  const shown = reached.slice(0, most).map(({ words }) => words);
  const more = reached.length > most ? " en meer" : "";
  return [text(`Hele afspraak: ${[targetsLine(targets, partnership), ...shown].join("; ")}${more}.`)];
}
