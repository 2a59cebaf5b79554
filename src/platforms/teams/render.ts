import type {
  CardElement,
  IActionSet,
  IAdaptiveCard,
  IContainer,
  IExecuteAction,
  ITextBlock,
} from "@microsoft/teams.cards";
import type { Block, Button, Card, Fact, Row } from "#cards/card";
import { fitting } from "#platforms/teams/fitting";
import { limits } from "#platforms/teams/limits";
import { literal } from "#platforms/teams/literal";
import { openingRows } from "#platforms/teams/opening-rows";
import { cutAt, paragraphs } from "#platforms/teams/paragraphs";
import { sentences } from "#platforms/teams/sentences";

type Look = Omit<ITextBlock, "type" | "text">;

/** The verb of every button; its data is the line it types. */
const sayVerb = "say";

/**
 * The card as Teams shows it: Adaptive Card 1.5 (1.6 came back as its fallback text on a real tenant), nothing in
 * columns, at most `limits.cardBytes` as JSON in UTF-8. What does not fit is left out with a sentence that says so.
 */
export function toAdaptiveCard({ title, blocks, buttons }: Card): IAdaptiveCard {
  const short = cutAt(title, limits.titleCharacters);
  return fitting(
    {
      type: "AdaptiveCard",
      $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
      version: "1.5",
      lang: "nl",
      fallbackText: `${short}. ${sentences.outdated}`,
      msteams: { width: "full" },
      body: [],
    },
    {
      head: [textBlock(short, { size: "Large", weight: "Bolder", style: "heading" })],
      middle: blocks.flatMap(toElements),
      foot: toActionSets(buttons.map(toAction)),
    },
  );
}

function toElements(block: Block): readonly CardElement[] {
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
      // Visible buttons too: a row that can be tapped does not show it.
      return [
        ...block.rows.map(toRow),
        ...toActionSets(openingRows([block]).map(({ opens }) => toAction(opens))),
      ];
  }
}

const looks = {
  plain: {},
  strong: { weight: "Bolder" },
  quiet: { isSubtle: true, size: "Small" },
} as const satisfies Record<string, Look>;

/** Label above value: two columns of sentences break into splinters on a phone. */
const factElements = ({ label, value }: Fact): readonly CardElement[] => [
  textBlock(label, { isSubtle: true, size: "Small" }),
  ...texts(value, { spacing: "None" }),
];

/** The whole row can be tapped. A screen reader hears the action's title instead of what stands inside, so it repeats that. */
function toRow({ text, detail, opens }: Row): IContainer {
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

function toActionSets(actions: readonly IExecuteAction[]): readonly IActionSet[] {
  const starts = actions.flatMap((_, index) => (index % limits.buttonsPerSet === 0 ? [index] : []));
  return starts.map((start) => ({
    type: "ActionSet",
    actions: actions.slice(start, start + limits.buttonsPerSet),
  }));
}

const styles = { primary: "positive", danger: "destructive" } as const;

const toAction = ({ label, says, look }: Button): IExecuteAction => ({
  type: "Action.Execute",
  title: label,
  verb: sayVerb,
  data: { says },
  ...(look && { style: styles[look] }),
});

const texts = (plain: string, look: Look): readonly ITextBlock[] =>
  paragraphs(plain, limits.textCharacters).map((part, index) =>
    textBlock(part, index === 0 ? look : { ...look, spacing: "Small" }),
  );

const textBlock = (plain: string, look: Look): ITextBlock => ({
  type: "TextBlock",
  text: literal(plain),
  wrap: true,
  ...look,
});
