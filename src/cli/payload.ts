import type { PageSize } from "#bot/heard";
import type { Reply } from "#bot/reply";
import { page as slackPage } from "#platforms/slack/limits";
import { toMessage } from "#platforms/slack/render";
import { page as teamsPage } from "#platforms/teams/limits";
import { toAdaptiveCard } from "#platforms/teams/render";

type PlatformName = "slack" | "teams";

export const pageOn: Record<PlatformName, PageSize> = { slack: slackPage, teams: teamsPage };

/** What a platform would get: on Slack the acknowledgement of a slash command, on Teams the Adaptive Card. */
export function payloadFor(platform: PlatformName, { place, card }: Reply): unknown {
  switch (platform) {
    case "slack":
      return { response_type: place === "channel" ? "in_channel" : "ephemeral", ...toMessage(card) };
    case "teams":
      return toAdaptiveCard(card);
  }
}
