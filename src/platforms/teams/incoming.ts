import type { Activity } from "botbuilder";
import type { Account, Door, Heard, Place } from "#platforms/platform";
import { fields, list, string } from "#platforms/teams/fields";
import { limits, page } from "#platforms/teams/limits";
import { lineOf } from "#platforms/teams/line";

/** What came in, read once; with a line, `asked` is what the bot hears. */
export type Incoming = { readonly asked: Omit<Heard, "line">; readonly event: Event };

/** `key` is the same for every delivery of the same message. */
export type Event =
  | {
      readonly kind: "line";
      readonly line: string;
      readonly files: readonly Attached[];
      readonly key: string;
    }
  | { readonly kind: "press"; readonly data: unknown; readonly key: string }
  /** A dialog asked for (task/fetch) or sent in (task/submit). `id` is the activity's own. */
  | { readonly kind: "dialog"; readonly data: unknown; readonly id: string; readonly key: string }
  /** An answer to the question whether a file may be given. `question` is that message's id. */
  | {
      readonly kind: "consent";
      readonly accepted: boolean;
      readonly says: string;
      readonly upload: unknown;
      readonly question: string;
      readonly key: string;
    }
  | { readonly kind: "query"; readonly words: string; readonly skip: number }
  | { readonly kind: "unknown-invoke"; readonly name: string }
  | { readonly kind: "nothing" };

/** A file in a message; the address lives for minutes. */
type Attached = { readonly name: string; readonly address: string };

export function readIncoming(activity: Activity): Incoming {
  const where = placeOf(activity);
  const event = eventOf(activity, where);
  return { asked: { who: accountOf(activity, where.team), where, door: doorOf(where, event) }, event };
}

/** The answer to a press, or in a dialog, is for one person; an answer to a typed line stands where it was typed. */
const doorOf = ({ shared }: Place, { kind }: Event): Door => ({
  form: shared ? "@Afspraken {}" : "{}",
  whispers: kind === "press" || kind === "dialog",
  page,
});

function placeOf({ conversation, channelData, serviceUrl }: Activity): Place {
  const tenant = string(conversation?.tenantId) || string(fields(fields(channelData).tenant).id);
  // A channel message's conversation id names its thread behind the channel's own.
  const channel = string(conversation?.id).replace(/;messageid=.*$/, "");
  const name = string(fields(fields(channelData).channel).name) || string(conversation?.name);
  return {
    platform: "teams",
    team: tenant.toLowerCase(),
    // A search from the box at the top of Teams stands in no conversation.
    channel: channel || "compose",
    shared: string(conversation?.conversationType) !== "personal",
    service: serviceUrl,
    ...(name !== "" && { name }),
  };
}

/** A guest's id stands in the directory of the tenant visited; only somebody from elsewhere brings a tenant along. */
function accountOf({ from }: Activity, tenant: string): Account {
  const home = string(fields(from).tenantId).toLowerCase();
  return { platform: "teams", team: home || tenant, user: string(from.aadObjectId) || from.id };
}

function eventOf(activity: Activity, where: Place): Event {
  // Message ids are times, unique only within their conversation.
  const key = ["teams", where.team, string(activity.conversation?.id), activity.id ?? ""].join(":");
  switch (activity.type) {
    case "message":
      return { kind: "line", line: lineOf(activity), files: where.shared ? [] : filesIn(activity), key };
    case "invoke":
      return invokeOf(activity, where, key);
    case "installationUpdate":
      // An upgrade says "add-upgrade": whoever uses the app already needs no welcome.
      return fields(activity).action === "add" ? welcome(where) : nothing;
    case "conversationUpdate":
      return addsBot(activity) ? welcome(where) : nothing;
    default:
      // Open-ended: reactions, edits, typing and whatever comes later.
      return nothing;
  }
}

const nothing: Event = { kind: "nothing" };

/** Teams reports one installation twice, hence a key of its own. */
const welcome = ({ team, channel }: Place): Event => ({
  kind: "line",
  line: "welkom",
  files: [],
  key: `teams-welcome:${team}:${channel}`,
});

/** A personal installation lists both the person and the bot. */
const addsBot = ({ membersAdded, recipient }: Activity): boolean =>
  list(membersAdded).some((member) => fields(member).id === string(recipient?.id));

/** What was sent along; beside files a message carries its own text as an attachment. */
const filesIn = ({ attachments }: Activity): readonly Attached[] =>
  list(attachments)
    .map(fields)
    .filter(({ contentType }) => contentType === "application/vnd.microsoft.teams.file.download.info")
    .map(({ name, content }) => ({ name: string(name), address: string(fields(content).downloadUrl) }));

function invokeOf(activity: Activity, where: Place, key: string): Event {
  const { name, value, id } = activity;
  switch (name) {
    case "adaptiveCard/action":
      return { kind: "press", data: fields(fields(value).action).data, key };
    case "task/fetch":
    case "task/submit":
      return { kind: "dialog", data: fields(value).data, id: string(id), key };
    case "fileConsent/invoke":
      return consentOf(activity, where);
    case "composeExtension/query":
      return queryOf(fields(value));
    default:
      return { kind: "unknown-invoke", name: string(name) };
  }
}

/** One question is answered once, however often it is pressed. */
function consentOf({ name, value, replyToId, id }: Activity, { team, channel }: Place): Event {
  const { action, context, uploadInfo: upload } = fields(value);
  const says = string(fields(context).says).slice(0, limits.saysCharacters);
  // Not a question of ours.
  if (says === "") return { kind: "unknown-invoke", name: string(name) };
  const question = string(replyToId);
  const key = ["teams-consent", team, channel, question || string(id)].join(":");
  return { kind: "consent", accepted: action === "accept", says, upload, question, key };
}

/** Teams sends one parameter: what was typed, or that nothing was typed yet. */
function queryOf({ parameters, queryOptions }: Readonly<Record<string, unknown>>): Event {
  const { name, value } = fields(list(parameters)[0]);
  const words = name === "initialRun" ? "" : string(value).replace(/\s+/g, " ").trim();
  return { kind: "query", words, skip: Number(fields(queryOptions).skip) || 0 };
}
