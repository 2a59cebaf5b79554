import { expect, it } from "vitest";
import { createLog } from "#operations/log";

/** What the log writes of some details. */
function written(details: Readonly<Record<string, unknown>>): string {
  const lines: string[] = [];
  createLog("info", { write: (line) => void lines.push(line) })("info", "proef", details);
  return lines.join("");
}

it("writes the event and its facts", () => {
  expect(JSON.parse(written({ platform: "slack", attempts: 2 }))).toMatchObject({
    event: "proef",
    platform: "slack",
    attempts: 2,
  });
});

it.each([
  ["on top", { token: "xoxb-geheim" }],
  ["one down", { request: { headers: { authorization: "xoxb-geheim" } } }],
  ["two down", { slack: { call: { text: "xoxb-geheim" } } }],
])("keeps a secret out %s", (_where, details) => expect(written(details)).not.toContain("xoxb-geheim"));

it("tells of an error its name, its message and where, and nothing that it carries along", () => {
  const error = Object.assign(new TypeError("geen antwoord"), {
    original: { config: { token: "xoxb-geheim" } },
    data: { card: "Wij hebben 120 woningen" },
  });
  const line = written({ error });
  expect(JSON.parse(line).error).toMatchObject({ name: "TypeError", message: "geen antwoord" });
  expect(line).not.toMatch(/xoxb-geheim|120 woningen/);
});
