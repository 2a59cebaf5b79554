import { TeamsAdapter } from "@microsoft/teams-ai/lib/TeamsAdapter.js";
import type { ConfigurationBotFrameworkAuthenticationOptions } from "botbuilder";
import type { FirstTime, Log } from "#platforms/platform";
import { serviceHosts } from "#platforms/teams/limits";

export type TeamsSettings = {
  /** Application (client) id of the bot's registration; empty only together with `insecureLocal`. */
  readonly appId: string;
  readonly appPassword: string;
  /** Directory (tenant) id in which the bot itself is registered. */
  readonly appTenant: string;
  /** Directory ids of the organisations that take part. */
  readonly tenants: readonly string[];
  readonly clock: () => Date;
  readonly log: Log;
  readonly firstTime: FirstTime;
  /** Another identity service than Microsoft's: the stand-in of the tests. */
  readonly authentication?: Authentication;
  /** Other hosts to answer to than `limits.ts` names. */
  readonly serviceHosts?: readonly string[];
  /** No app id and no tokens: anybody who reaches the port is believed. Answers to this machine alone. */
  readonly insecureLocal?: boolean;
};

type Options = ConfigurationBotFrameworkAuthenticationOptions;

/** All of the endpoints: as soon as one is given the adapter leaves the others undefined. */
export type Authentication = {
  readonly endpoints: Required<
    Pick<
      Options,
      | "ToChannelFromBotLoginUrl"
      | "ToChannelFromBotOAuthScope"
      | "ToBotFromChannelTokenIssuer"
      | "OAuthUrl"
      | "ToBotFromChannelOpenIdMetadataUrl"
      | "ToBotFromEmulatorOpenIdMetadataUrl"
      | "CallerId"
    >
  >;
  /** Signs what the bot sends. */
  readonly credentials: NonNullable<ConstructorParameters<typeof TeamsAdapter>[1]>;
};

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Refuses what would start a bot that trusts everybody or nobody: with an empty app id the adapter checks no tokens
 * at all, without saying so. Throws an Error that names the variable.
 */
export function checkSettings({
  appId,
  appPassword,
  appTenant,
  tenants,
  insecureLocal,
}: TeamsSettings): void {
  if (insecureLocal) {
    if (appId !== "") throw new Error("TEAMS_APP_ID is set: a bot with an app id cannot run without tokens.");
    return;
  }
  if (appId === "") throw new Error("TEAMS_APP_ID is empty. Give the Application (client) ID of the bot.");
  requireGuid("TEAMS_APP_ID", appId);
  if (appPassword.trim() === "")
    throw new Error("TEAMS_APP_PASSWORD is empty. Give the client secret's value.");
  requireGuid("TEAMS_APP_TENANT", appTenant);
  if (tenants.length === 0) throw new Error("TEAMS_TENANTS is empty. Give the tenant ids that take part.");
  for (const tenant of tenants) requireGuid("TEAMS_TENANTS", tenant);
}

function requireGuid(variable: string, value: string): void {
  if (guid.test(value)) return;
  throw new Error(
    `${variable} holds "${value}", which is not an id like 11111111-2222-4333-8444-555555555555.`,
  );
}

const local: readonly string[] = ["127.0.0.1", "localhost"];

/** Hosts that are answered to, and may get the bot's token. */
export const hostsOf = ({ serviceHosts: given, insecureLocal }: TeamsSettings): readonly string[] =>
  given ?? (insecureLocal ? local : serviceHosts);

/** Always SingleTenant, since a mistyped kind silently becomes MultiTenant. */
export const createAdapter = (settings: TeamsSettings): TeamsAdapter =>
  settings.insecureLocal
    ? new TeamsAdapter({})
    : new TeamsAdapter(
        {
          MicrosoftAppId: settings.appId,
          MicrosoftAppPassword: settings.appPassword,
          MicrosoftAppType: "SingleTenant",
          MicrosoftAppTenantId: settings.appTenant,
          ...settings.authentication?.endpoints,
        },
        settings.authentication?.credentials,
      );
