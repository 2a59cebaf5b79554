import type { IAdaptiveCard, ITextBlock } from "@microsoft/teams.cards";
import { limits } from "#platforms/teams/limits";
import { literal } from "#platforms/teams/literal";
import { cutAt, paragraphs } from "#platforms/teams/paragraphs";
import { sentences } from "#platforms/teams/sentences";

export type Look = Omit<ITextBlock, "type" | "text">;

export const textBlock = (plain: string, look: Look): ITextBlock => ({
  type: "TextBlock",
  text: literal(plain),
  wrap: true,
  ...look,
});

export const texts = (plain: string, look: Look): readonly ITextBlock[] =>
  paragraphs(plain, limits.textCharacters).map((part, index) =>
    textBlock(part, index === 0 ? look : { ...look, spacing: "Small" }),
  );

export const quietLook = { isSubtle: true, size: "Small" } as const satisfies Look;

/** The title on top of a card, at most `limits.titleCharacters`. */
export const titleBlock = (title: string): ITextBlock =>
  textBlock(cutAt(title, limits.titleCharacters), { size: "Large", weight: "Bolder", style: "heading" });

/** A card without anything in it: Adaptive Card 1.5, since 1.6 came back as its fallback text on a real tenant. */
export const shellOf = (title: string): IAdaptiveCard => ({
  type: "AdaptiveCard",
  $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
  version: "1.5",
  lang: "nl",
  fallbackText: `${cutAt(title, limits.titleCharacters)}. ${sentences.outdated}`,
  msteams: { width: "full" },
  body: [],
});
