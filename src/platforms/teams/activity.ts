import type { Activity } from "botbuilder";
import { fields, string } from "#platforms/teams/fields";

/**
 * Whether a request body is something Teams sends: without these fields the adapter fails, sends to a default host,
 * or accepts a channel whose users may call themselves anything (Direct Line).
 */
export function isTeamsActivity(body: unknown, serviceHosts: readonly string[]): body is Activity {
  const { type, serviceUrl, from, channelId, conversation, deliveryMode } = fields(body);
  return (
    string(type) !== "" &&
    channelId === "msteams" &&
    string(fields(from).id) !== "" &&
    (conversation === undefined || string(fields(conversation).id) !== "") &&
    // Asks for the answers in the response instead of as messages; Teams never does.
    deliveryMode !== "expectReplies" &&
    isServiceUrl(string(serviceUrl), serviceHosts)
  );
}

const loopback: readonly string[] = ["127.0.0.1", "localhost"];

/** Every message to this address carries the bot's own token. */
export function isServiceUrl(serviceUrl: string, serviceHosts: readonly string[]): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, username } = new URL(serviceUrl);
  const safe = protocol === "https:" || (protocol === "http:" && loopback.includes(hostname));
  return safe && username === "" && serviceHosts.includes(hostname);
}
