import { describe, expect, it } from "vitest";
import { card, text } from "#cards/card";
import type { Reply } from "#platforms/platform";
import { fatima, textsOf, typed } from "../../helpers/fake-teams.ts";
import { scene } from "./bot.ts";

const refusal: Reply = {
  place: "asker",
  personal: true,
  card: card("Dat kan niet", [text("Dit deel is van Beter Wonen.")]),
};

describe("an answer for one person", () => {
  it("to a line in a channel goes to that person's own conversation", async () => {
    const { does, teams } = await scene({ hear: async () => refusal });
    await does(typed("27.1 groen"), "channel");
    const [opened, told, said] = teams.sent;
    expect(opened?.path).toBe("/connector/v3/conversations");
    expect(opened?.body).toMatchObject({ members: [{ id: fatima.id }], isGroup: false });
    expect(told?.path).toBe("/connector/v3/conversations/posted-1/activities");
    expect(textsOf(told?.body).join("\n")).toContain("Dit deel is van Beter Wonen.");
    expect(decodeURIComponent(said?.path ?? "")).toContain("19:wonen@thread.tacv2");
    expect(JSON.stringify(said?.body)).not.toContain("Beter Wonen");
    expect(teams.sent).toHaveLength(3);
  });

  it("says in the channel how to get it, where Teams opens no conversation", async () => {
    const { does, teams } = await scene({ hear: async () => refusal });
    teams.failing.push(403);
    await does(typed("27.1 groen"), "channel");
    expect(teams.sent).toHaveLength(2);
    expect(textsOf(teams.sent.at(-1)?.body).join("\n")).toContain("Open het gesprek met Afspraken");
    expect(JSON.stringify(teams.sent.at(-1)?.body)).not.toContain("Beter Wonen");
  });

  it("stays where it was asked in somebody's own conversation", async () => {
    const { does, teams } = await scene({ hear: async () => refusal });
    await does(typed("27.1 groen"));
    expect(teams.sent).toHaveLength(1);
    expect(textsOf(teams.sent[0]?.body).join("\n")).toContain("Dit deel is van Beter Wonen.");
  });
});

describe("questions that a line in a channel leads to", () => {
  const form = { title: "Melden 27.3", fields: [], says: "voortgang 27.3", submit: "Melden" };
  const line = "voortgang 27.3 groen bel 0612345678";
  const problems = { text: "“0612345678” kan een telefoonnummer zijn." };

  it.each(["channel", "group"] as const)("go to that person, with the words typed: %s", async (chat) => {
    const { does, teams } = await scene({ hear: async () => ({ place: "form", form, problems }) });
    await does(typed(line, chat), chat);
    const [, told, said] = teams.sent;
    expect(textsOf(told?.body)).toEqual([
      "Melden 27.3",
      "Er is nog niets opgeslagen.",
      problems.text,
      "Invullen",
    ]);
    expect(JSON.stringify(told?.body)).toContain(`"says":"${line}"`);
    expect(JSON.stringify(said?.body)).not.toMatch(/0612345678|27\.3|Invullen/);
    expect(teams.sent).toHaveLength(3);
  });

  it("stand nowhere else where Teams opens no conversation", async () => {
    const { does, teams } = await scene({ hear: async () => ({ place: "form", form }) });
    teams.failing.push(403);
    await does(typed(line, "channel"), "channel");
    expect(JSON.stringify(teams.sent.slice(1))).not.toContain("0612345678");
  });
});

it("a file for one person is told of in that person's own conversation", async () => {
  const file = {
    place: "file",
    personal: true,
    name: "stand.csv",
    type: "text/csv",
    bytes: new Uint8Array(3),
    card: card("Stand van Beter Wonen", []),
  } as const;
  const { does, teams } = await scene({ hear: async () => file });
  await does(typed("export", "channel"), "channel");
  expect(textsOf(teams.sent[1]?.body).join("\n")).toContain("Stand van Beter Wonen");
  expect(JSON.stringify(teams.sent[2]?.body)).not.toContain("Stand van Beter Wonen");
});
