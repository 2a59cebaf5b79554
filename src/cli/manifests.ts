import { summaries } from "#cli/summaries";
import { slackManifest } from "#platforms/slack/manifest";
import { teamsManifest } from "#platforms/teams/manifest";

/** Stands in the manifest that is checked in, until an installation fills in its own. */
const exampleAppId = "00000000-0000-0000-0000-000000000000";

/** Both manifests as they are written, from the commands and, where they are set, an installation's own settings. */
export const manifests = ({
  url,
  socket,
  appId = exampleAppId,
}: {
  url?: string;
  socket?: boolean;
  appId?: string;
}) => ({
  slack: slackManifest({
    commands: summaries,
    name: "Afspraken",
    ...(url !== undefined && { url }),
    ...(socket && { socket }),
  }),
  teams: teamsManifest({
    commands: summaries,
    appId,
    name: "Afspraken",
    version: "0.1.0",
    developer: {
      name: "Afspraken",
      websiteUrl: url ?? "https://afspraken.example",
      privacyUrl: `${url ?? "https://afspraken.example"}/privacy`,
      termsOfUseUrl: `${url ?? "https://afspraken.example"}/voorwaarden`,
    },
  }),
});

export const asFile = (manifest: unknown): string => `${JSON.stringify(manifest, null, 2)}\n`;
