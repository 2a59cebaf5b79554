import type { EnvelopedEvent, webApi } from "@slack/bolt";
import type { AppHomeOpenedEvent, HomeView } from "@slack/types";
import type { Account, Heard } from "#platforms/platform";
import { factsOf } from "#platforms/slack/diary";
import { answerOf, type Ears, replyTo } from "#platforms/slack/ears";
import { homePage, limits } from "#platforms/slack/limits";
import { toMessage } from "#platforms/slack/render";
import { failedCard } from "#platforms/slack/sentences";

/** The tabs that Slack shows of the app: what somebody has to do on one, the conversation with the bot on the other. */
export type Home = {
  opened(event: AppHomeOpenedEvent, body: EnvelopedEvent<unknown>): Promise<void>;
  /**
   * Shows the home anew to those of these accounts who opened it in the last days, one after another and the first of
   * them at most. Never rejects.
   */
  renew(accounts: readonly Account[]): void;
};

type Opened = { readonly who: Account; readonly install: string; readonly until: number };

/** docs.slack.dev/surfaces/app-home: a view is published to one person, and stays until the next one. */
export function createHome(client: webApi.WebClient, ears: Ears): Home {
  const { clock, firstTime, log, post, work } = ears;
  const open = new Map<string, Opened>();
  const showing = new Set<string>();
  const changed = new Set<string>();
  const waiting = new Set<string>();

  const publish = (user: string, blocks: HomeView["blocks"]) =>
    client.views.publish({ user_id: user, view: { type: "home", blocks } });

  /** One at a time for each person: what changed meanwhile is shown after. */
  async function show(opened: Opened): Promise<void> {
    const { user } = opened.who;
    changed.add(user);
    if (showing.has(user)) return;
    showing.add(user);
    try {
      while (changed.delete(user))
        await publish(user, answerOf(await replyTo(saidAt(opened, "start"), ears)).message.blocks);
    } finally {
      showing.delete(user);
    }
  }

  /** Whose turn has come meanwhile, in another row of homes, is passed over. */
  async function showEach(homes: readonly Opened[]): Promise<void> {
    for (const opened of homes) {
      if (!waiting.delete(opened.who.user)) continue;
      await show(opened).catch((error: unknown) => log("warn", "slack-no-home", factsOf(error)));
    }
  }

  /** The event does not say of which workspace the person is, and in a shared channel's app that may be another. */
  async function homeTeamOf(user: string): Promise<string | undefined> {
    try {
      return (await client.users.info({ user })).user?.team_id;
    } catch (error) {
      log("warn", "slack-no-profile", factsOf(error));
      return undefined;
    }
  }

  /** The first explanation, once, where nothing was said to each other yet. */
  async function welcome(opened: Opened, channel: string): Promise<void> {
    const { team, user } = opened.who;
    if (!(await firstTime(`slack-welcome:${team}:${user}`))) return;
    const { messages = [] } = await client.conversations.history({ channel, limit: 1 });
    if (messages.length > 0) return;
    await post.toChannel(channel, undefined, answerOf(await replyTo(saidAt(opened, "welkom"), ears)).message);
  }

  function remember(opened: Opened): void {
    const now = clock().getTime();
    for (const [user, { until }] of open) if (until <= now) open.delete(user);
    open.set(opened.who.user, opened);
  }

  return {
    async opened({ user, tab, channel }, { authorizations, team_id }) {
      const install = authorizations?.[0]?.team_id ?? team_id;
      const team = await homeTeamOf(user);
      if (team === undefined) {
        if (tab === "home") await publish(user, toMessage(failedCard()).blocks);
        return;
      }
      const who: Account = { platform: "slack", team, user };
      const opened = { who, install, until: clock().getTime() + limits.homeKeptMs };
      if (tab === "messages") return welcome(opened, channel);
      remember(opened);
      await show(opened);
    },

    renew(accounts) {
      const now = clock().getTime();
      const homes = accounts.flatMap(({ platform, team, user }) => {
        const opened = open.get(user);
        return platform === "slack" && opened?.who.team === team && opened.until > now ? [opened] : [];
      });
      const some = homes.slice(0, limits.homesRenewed);
      for (const { who } of some) waiting.add(who.user);
      void work.add(showEach(some));
    },
  };
}

const saidAt = ({ who, install }: Opened, line: string): Heard => ({
  who,
  where: { platform: "slack", team: install, channel: who.user, shared: false },
  door: { form: "/afspraak {}", whispers: false, page: homePage },
  line,
});
