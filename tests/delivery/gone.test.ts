import { expect, it } from "vitest";
import { freshSqlite } from "../helpers/databases.ts";
import { team } from "../helpers/fake-slack.ts";
import { village } from "../helpers/village.ts";

const updates = (calls: readonly { readonly method: string }[]) =>
  calls.filter(({ method }) => method === "chat.update").length;

it.each([
  ["a message that is gone is forgotten", { body: { ok: false, error: "message_not_found" } }, 1],
  ["a refusal delays", { status: 429, headers: { "retry-after": "60" }, body: {} }, 2],
])("%s", async (_what, trouble, tries) => {
  const home = await village(await freshSqlite(), "2023-04-11T09:00:00Z");
  const at = new Date("2023-04-11T09:00:00Z");
  const place = { platform: "slack", team, channel: "C0WONEN", shared: true, seenBy: null } as const;
  const message = JSON.stringify({ kind: "message", channel: "C0WONEN", ts: "1.1" });
  const about = { year: 2023, agreement: 27, line: "27 2023", until: null };
  await home.register().cards.keep({ ...place, ...about, message }, at);
  home.office.troubles.push({ platform: "slack", method: "chat.update", channel: "C0WONEN", ...trouble });
  await home.told("27.1", "Beter Wonen");
  await home.look("2023-04-11T09:01:00Z", [5, 10]);
  await home.told("27.1", "Beter Wonen", { text: "Nog steeds." });
  const before = updates(home.office.calls);
  expect(before).toBe(tries);
  await home.look("2023-04-11T09:20:00Z");
  expect(updates(home.office.calls)).toBe(tries === 1 ? 1 : 3);
  await home.close();
});
