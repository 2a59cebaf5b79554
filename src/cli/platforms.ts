import type { Settings } from "#cli/settings";
import type { FirstTime, Log, Platform } from "#platforms/platform";

type Parts = { readonly clock: () => Date; readonly log: Log; readonly firstTime: FirstTime };

/** The platforms that the settings name, none of them started. */
export async function platformsOf(set: Settings, parts: Parts): Promise<readonly Platform[]> {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = set;
  const found: Platform[] = [];
  if (botToken) {
    const { slackPlatform } = await import("#platforms/slack/slack");
    const { summaries } = await import("#cli/summaries");
    found.push(
      slackPlatform({
        ...parts,
        botToken,
        // Socket Mode has no requests to sign.
        signingSecret: signingSecret ?? "",
        ...(appToken && { appToken }),
        ...(set.SLACK_API_URL && { apiUrl: set.SLACK_API_URL }),
        commands: summaries,
      }),
    );
  }
  const { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: appPassword, TEAMS_APP_TENANT: appTenant } = set;
  if (appId && appPassword && appTenant) {
    // Teams brings 90 MB of memory along: only where it is used.
    const { teamsPlatform } = await import("#platforms/teams/teams");
    found.push(teamsPlatform({ ...parts, appId, appPassword, appTenant, tenants: set.TEAMS_TENANTS }));
  }
  return found;
}
