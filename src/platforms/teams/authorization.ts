import type { TeamsAdapter } from "@microsoft/teams-ai/lib/TeamsAdapter.js";
import type { TurnContext } from "botbuilder";

/** The part of the adapter's client that signs. */
type Signer = {
  readonly credentials: {
    signRequest(request: { headers: { set(name: string, value: string): unknown } }): Promise<unknown>;
  };
};

/**
 * The adapter's own credentials for a service, as a header. Asked through a turn that sends nothing, since the
 * adapter hands them out nowhere else; empty without an app id. Rejects where Microsoft gives no token.
 */
export async function authorizationFor(
  adapter: TeamsAdapter,
  appId: string,
  service: string,
): Promise<string> {
  if (appId === "") return "";
  const headers = new Map<string, string>();
  const reference = {
    serviceUrl: service,
    channelId: "msteams",
    bot: { id: `28:${appId}`, name: "" },
    conversation: { id: "none", isGroup: false, conversationType: "personal", name: "" },
  };
  await adapter.continueConversationAsync(appId, reference, async (context: TurnContext) => {
    const client: Signer = context.turnState.get(adapter.ConnectorClientKey);
    const request = {
      headers: { set: (name: string, value: string) => headers.set(name.toLowerCase(), value) },
    };
    await client.credentials.signRequest(request);
  });
  return headers.get("authorization") ?? "";
}
