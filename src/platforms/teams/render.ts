import type {
  CardElement,
  IActionSet,
  IAdaptiveCard,
  IContainer,
  IExecuteAction,
  ISubmitAction,
} from "@microsoft/teams.cards";
import type { Block, Card, Fact, Row } from "#cards/card";
import { inMessage, type ToAction } from "#platforms/teams/actions";
import { chartElements } from "#platforms/teams/chart";
import { type Look, quietLook, shellOf, textBlock, texts, titleBlock } from "#platforms/teams/elements";
import { fitting } from "#platforms/teams/fitting";
import { limits } from "#platforms/teams/limits";
import { openingRows } from "#platforms/teams/opening-rows";
import { cutAt } from "#platforms/teams/paragraphs";

/**
 * The card as Teams shows it: nothing in columns, at most `limits.cardBytes` as JSON in UTF-8. What does not fit is
 * left out with a sentence that says so.
 */
export const toAdaptiveCard = (
  { title, blocks, buttons }: Card,
  toAction: ToAction = inMessage,
): IAdaptiveCard =>
  fitting(shellOf(title), {
    head: [titleBlock(title)],
    middle: blocks.flatMap((block) => toElements(block, toAction)),
    foot: toActionSets(buttons.map(toAction)),
  });

function toElements(block: Block, toAction: ToAction): readonly CardElement[] {
  switch (block.kind) {
    case "text":
      return texts(block.text, looks[block.look ?? "plain"]);
    case "heading":
      return texts(block.text, { weight: "Bolder", size: "Medium", spacing: "Large", style: "heading" });
    case "bullets":
      return block.bullets.flatMap((bullet) => texts(`• ${bullet}`, { spacing: "Small" }));
    case "facts":
      return block.facts.flatMap(factElements);
    case "rows":
      return listElements(block, toAction);
    case "chart":
      return chartElements(block.chart);
  }
}

const looks = {
  plain: {},
  strong: { weight: "Bolder" },
  quiet: quietLook,
} as const satisfies Record<string, Look>;

/** Label above value: two columns of sentences break into splinters on a phone. */
const factElements = ({ label, value }: Fact): readonly CardElement[] => [
  textBlock(label, quietLook),
  ...texts(value, { spacing: "None" }),
];

/** The whole row can be tapped. A screen reader hears the action's title instead of what stands inside, so it repeats that. */
function toRow({ text, detail, opens }: Row, toAction: ToAction): IContainer {
  const spoken = [opens?.label, text, detail].filter(Boolean).join(". ");
  return {
    type: "Container",
    separator: true,
    items: [
      ...texts(text, { weight: opens ? "Bolder" : "Default" }),
      ...(detail ? texts(detail, { spacing: "None", isSubtle: true }) : []),
    ],
    ...(opens && {
      selectAction: toAction({ label: cutAt(spoken, limits.textCharacters), says: opens.says }),
    }),
  };
}

/** Visible buttons too: a row that can be tapped does not show it. Two of one name would not say which row is theirs. */
function listElements(block: Extract<Block, { kind: "rows" }>, toAction: ToAction): readonly CardElement[] {
  const opening = openingRows([block]).map(({ opens }) => opens);
  const isAlike = new Set(opening.map(({ label }) => label)).size < opening.length;
  if (isAlike)
    return block.rows.flatMap((row) => [
      toRow(row, toAction),
      ...toActionSets(row.opens ? [toAction(row.opens)] : []),
    ]);
  return [...block.rows.map((row) => toRow(row, toAction)), ...toActionSets(opening.map(toAction))];
}

function toActionSets(actions: readonly (IExecuteAction | ISubmitAction)[]): readonly IActionSet[] {
  const starts = actions.flatMap((_, index) => (index % limits.buttonsPerSet === 0 ? [index] : []));
  return starts.map((start) => ({
    type: "ActionSet",
    actions: actions.slice(start, start + limits.buttonsPerSet),
  }));
}
