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
