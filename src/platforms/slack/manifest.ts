import type { CommandSummary } from "#platforms/platform";
import { slackPath } from "#platforms/slack/path";

type Wanted = {
  readonly commands: readonly CommandSummary[];
  readonly name: "Afspraken";
  /** Where Slack reaches the server, without a path. Absent: an example for the administrator to replace. */
  readonly url?: string;
  /** Socket Mode: Slack needs no address at all. */
  readonly socket?: boolean;
};

const description =
  "Lees de prestatieafspraken van uw gemeente, corporaties en huurders, en meld hoe het staat";
const longDescription = [
  "Met Afspraken leest u in Slack de prestatieafspraken die de gemeente, de woningcorporaties en de",
  "huurdersorganisaties met elkaar hebben gemaakt. U ziet wie wat heeft beloofd en hoe het ervoor staat.",
  "Typ /afspraak met een nummer, bijvoorbeeld /afspraak 27, of zoek op een woord. Alleen u ziet het antwoord.",
  "Met een knop laat u het aan iedereen in het kanaal zien.",
  "Wie namens een partij mag melden, vult hier ook in hoe het met het eigen deel staat.",
].join(" ");

/** What each is for stands in manifest/slack/README.md. */
const scopes = [
  "app_mentions:read",
  "channels:history",
  "chat:write",
  "commands",
  "files:read",
  "files:write",
  "groups:history",
  "im:history",
  "im:write",
  "users:read",
  "users:read.email",
];

/**
 * The app's manifest for Slack, version 2: docs.slack.dev/reference/app-manifest. Asks for no right that is not used.
 * Addresses stand first in their objects, so that deleting their lines by hand leaves the rest in order.
 */
export function slackManifest({ commands, name, url = "https://afspraken.example", socket = false }: Wanted) {
  const address = new URL(slackPath, url).href;
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name,
      description,
      long_description: longDescription,
      background_color: "#154273",
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: name, always_online: true },
      slash_commands: commands
        .filter(({ slash }) => slash)
        .map(({ name: command, summary, example }) => ({
          ...(!socket && { url: address }),
          command: `/${command}`,
          description: summary,
          ...(example !== "" && { usage_hint: example }),
          should_escape: true,
        })),
    },
    oauth_config: { scopes: { bot: scopes } },
    settings: {
      event_subscriptions: {
        ...(!socket && { request_url: address }),
        bot_events: ["app_home_opened", "app_mention", "message.im"],
      },
      interactivity: { ...(!socket && { request_url: address }), is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: socket,
      token_rotation_enabled: false,
    },
  };
}
