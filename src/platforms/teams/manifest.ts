import { zipSync } from "fflate";
import type { CommandSummary } from "#platforms/platform";
import { limits } from "#platforms/teams/limits";

type TeamsManifestInput = {
  readonly commands: readonly CommandSummary[];
  /** Application (client) id of the bot; also the id of the app in Teams. */
  readonly appId: string;
  /** At most 30 characters, without `&`: Teams writes the bot's mention with this name. */
  readonly name: string;
  /** "1.2.3"; Teams takes an update only when this rises. */
  readonly version: string;
  /** Who answers for this installation; the addresses are https. */
  readonly developer: {
    readonly name: string;
    readonly websiteUrl: string;
    readonly privacyUrl: string;
    readonly termsOfUseUrl: string;
  };
};

const scopes = ["personal", "team", "groupChat"] as const;

/** The app as Teams installs it, manifest 1.22: a bot in chats, groups and channels, and search from the compose box. */
export const teamsManifest = ({ commands, appId, name, version, developer }: TeamsManifestInput) => ({
  $schema: "https://developer.microsoft.com/json-schemas/teams/v1.22/MicrosoftTeams.schema.json",
  manifestVersion: "1.22",
  version,
  id: appId,
  localizationInfo: { defaultLanguageTag: "nl" },
  developer,
  name: { short: name, full: `${name}: prestatieafspraken over wonen` },
  description: {
    short: "Lees de prestatieafspraken: wie wat heeft beloofd en hoe het staat.",
    full:
      "Met Afspraken leest u de prestatieafspraken van gemeente, woningcorporaties en huurdersorganisaties. " +
      "Typ het nummer van een afspraak, de naam van een partij of een woord dat u zoekt. " +
      "In een kanaal of groep begint u met @Afspraken.",
  },
  icons: { color: "color.png", outline: "outline.png" },
  accentColor: "#1F5F8B",
  defaultInstallScope: "personal",
  bots: [
    { botId: appId, scopes, supportsFiles: true, commandLists: [{ scopes, commands: listed(commands) }] },
  ],
  composeExtensions: [{ botId: appId, commands: [searchCommand] }],
  validDomains: [],
});

type TeamsManifest = ReturnType<typeof teamsManifest>;

/** The first ten; help names the others. */
const listed = (commands: readonly CommandSummary[]) =>
  commands.slice(0, limits.commandsPerList).map(({ name, summary, example }) => ({
    title: name,
    description: `${summary} Bijvoorbeeld: ${[name, example].filter(Boolean).join(" ")}`,
  }));

const searchCommand = {
  id: "zoek",
  type: "query",
  title: "Zoek een afspraak",
  description: "Zoek een afspraak en zet die in uw bericht.",
  context: ["compose", "commandBox"],
  initialRun: true,
  parameters: [
    {
      name: "tekst",
      title: "Nummer, partij of woord",
      description: "Een nummer, de naam van een partij of een woord dat u zoekt.",
      inputType: "text",
    },
  ],
} as const;

type Icons = { readonly color: Uint8Array; readonly outline: Uint8Array };

/** The zip an administrator uploads. The time in it is fixed, so the same manifest gives the same bytes. */
export const teamsPackage = (manifest: TeamsManifest, { color, outline }: Icons): Uint8Array =>
  zipSync(
    {
      "manifest.json": new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
      "color.png": color,
      "outline.png": outline,
    },
    // Zip knows local times only: this is the same one everywhere.
    { mtime: new Date(2024, 0, 1) },
  );
