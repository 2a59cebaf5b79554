import type { webApi } from "@slack/bolt";
import type { Account, Log, Profile } from "#platforms/platform";
import { factsOf } from "#platforms/slack/diary";
import { limits } from "#platforms/slack/limits";
import { within } from "#platforms/slack/within";

type User = NonNullable<webApi.UsersInfoResponse["user"]>;

/**
 * Who Slack says somebody is, kept for ten minutes; undefined where Slack cannot say or takes too long. Source:
 * docs.slack.dev/reference/methods/users.info, with the scopes users:read and users:read.email.
 */
export function createProfiles(
  client: webApi.WebClient,
  clock: () => Date,
  log: Log,
): (who: Account) => Promise<Profile | undefined> {
  const kept = new Map<string, { readonly until: number; readonly asked: Promise<Profile | undefined> }>();

  async function ask(key: string, { team, user }: Account): Promise<Profile | undefined> {
    try {
      const { user: found } = await client.users.info({ user });
      return found && profileOf(found, team);
    } catch (error) {
      kept.delete(key);
      log("warn", "slack-no-profile", factsOf(error));
      return undefined;
    }
  }

  return (who) => {
    const now = clock().getTime();
    for (const [key, { until }] of kept) if (until <= now) kept.delete(key);
    const key = `${who.team}/${who.user}`;
    const asked = kept.get(key)?.asked ?? ask(key, who);
    if (!kept.has(key)) kept.set(key, { until: now + limits.profileKeptMs, asked });
    return within(limits.profileMs, asked);
  };
}

/** An address counts as confirmed only where Slack says so. `team`: the workspace that the account is of. */
function profileOf(user: User, team: string): Profile {
  const { profile, real_name: realName, name = "" } = user;
  const outside =
    user.is_restricted || user.is_ultra_restricted || user.is_stranger || user.is_bot || user.deleted;
  return {
    name: profile?.real_name || realName || name,
    email: profile?.email ?? null,
    emailConfirmed: user.is_email_confirmed === true,
    full: !outside && user.team_id === team,
  };
}
