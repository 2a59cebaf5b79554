import type { Log, Platform } from "#platforms/platform";
import { slackPlatform } from "#platforms/slack/slack";
import { teamsPlatform } from "#platforms/teams/teams";
import { almelo, appId, appTenant } from "./fake-teams.ts";

type Wanted = { readonly apiUrl: string; readonly clock: () => Date; readonly log?: Log };

const silent: Log = () => undefined;

/** The real platforms, speaking to stand-ins on this machine. */
export function bothPlatforms({ apiUrl, clock, log = silent }: Wanted): readonly Platform[] {
  const parts = { clock, log, firstTime: async () => true };
  const nowhere = "http://127.0.0.1:9";
  return [
    slackPlatform({ ...parts, signingSecret: "proef", botToken: "xoxb-proef", apiUrl, commands: [] }),
    teamsPlatform({
      ...parts,
      appId,
      appTenant,
      appPassword: "proef",
      tenants: [almelo],
      serviceHosts: ["127.0.0.1"],
      authentication: {
        endpoints: {
          ToChannelFromBotLoginUrl: nowhere,
          ToChannelFromBotOAuthScope: "https://api.botframework.com",
          ToBotFromChannelTokenIssuer: "https://api.botframework.com",
          OAuthUrl: nowhere,
          ToBotFromChannelOpenIdMetadataUrl: nowhere,
          ToBotFromEmulatorOpenIdMetadataUrl: nowhere,
          CallerId: "urn:botframework:azure",
        },
        credentials: {
          isValidAppId: async (id) => id === appId,
          isAuthenticationDisabled: async () => false,
          createCredentials: async () => ({
            signRequest: async (request) => {
              request.headers.set("authorization", "Bearer from-the-bot");
              return request;
            },
          }),
        },
      },
    }),
  ];
}
