import type { ModalView } from "@slack/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Account } from "#domain/people";
import { press, pressForm, slash, submit, team } from "../helpers/fake-slack.ts";
import {
  almelo,
  fatima,
  filledIn,
  type Json,
  opened,
  pressed,
  textsOf,
  typed,
} from "../helpers/fake-teams.ts";
import { type House, house } from "../helpers/house.ts";
import { house as slackHouse } from "../platforms/slack/house.ts";
import { scene as teamsScene } from "../platforms/teams/bot.ts";

const mila: Account = { platform: "slack", team, user: "U0MILA" };
const inTeams: Account = { platform: "teams", team: almelo, user: fatima.aadObjectId };

let home: House;

/** Mila of Beter Wonen is in Slack, Fatima of the municipality in Teams. */
beforeEach(async () => {
  home = await house({ teams: [team, almelo] });
  const entrance = await home.entrance();
  if (!entrance) throw new Error("The example is not there");
  const { people } = home.store.of(entrance.id);
  const at = new Date("2023-04-11T08:00:00Z");
  await people.name({ name: "Mila", party: "Beter Wonen", coordinator: false, accounts: [mila] }, "test", at);
  await people.name(
    { name: "Fatima", party: "Gemeente Almelo", coordinator: false, accounts: [inTeams] },
    "test",
    at,
  );
});
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

describe("Beter Wonen in Slack", () => {
  it("reports with one press, and the municipality reads it in Teams", async () => {
    const { say, slack } = await slackHouse({ hear: home.hear });
    await say(press("voortgang 27.1 op schema @2023:0", { response_url: slack.responseUrl }));
    expect(JSON.stringify((await slack.next("response")).body)).toContain("Gemeld: 27.1");

    const { does, teams } = await teamsScene({ hear: home.hear });
    await does(typed("27"));
    expect(textsOf(teams.sent.map(({ body }) => body)).join("\n")).toContain(
      "● Op schema (1 van 5 delen gemeld)",
    );
  });

  it("counts a press once that is delivered three times", async () => {
    const { say, slack } = await slackHouse({ hear: home.hear });
    for (const time of [1, 2, 3]) {
      await say(
        press("voortgang 27.1 op schema @2023:0", {
          response_url: slack.responseUrl,
          trigger_id: `1.${time}`,
        }),
      );
      await slack.next("response");
    }
    expect((await home.read("27 geschiedenis")).match(/27\.1, Beter Wonen/g)).toHaveLength(1);
  });

  it("fills in the form of an orange status", async () => {
    const { say, slack } = await slackHouse({ hear: home.hear });
    await say(pressForm("voortgang 27.1 vraagt aandacht @2023:0", { response_url: slack.responseUrl }));
    await slack.next("views.open");
    const view = (await slack.next("views.update")).body.view;
    const modal = (typeof view === "string" ? JSON.parse(view) : view) as ModalView;
    const missing = await say(submit(modal, { oorzaak: "levering laat" }));
    expect(missing.body).toMatchObject({ response_action: "errors" });
    await say(
      submit(modal, { oorzaak: "levering laat", gevolg: "later klaar", bijsturing: "andere leverancier" }),
    );
    expect(JSON.stringify((await slack.next("response")).body)).toContain("Vraagt aandacht");
    expect(await home.read("27 geschiedenis")).toContain("Bijsturing: andere leverancier");
  });

  it("cannot show a number of somebody to the channel", async () => {
    const { say, slack } = await slackHouse({ hear: home.hear });
    const asked = await say(slash("zoek 123456782"));
    expect(JSON.stringify(asked.body)).not.toContain("Tonen in dit kanaal");
    await say(press("toon zoek 123456782", { response_url: slack.responseUrl }));
    await slack.next("response");
    expect(slack.calls("chat.postMessage")).toEqual([]);
  });

  it("is refused alone on the municipality's part", async () => {
    const { say } = await slackHouse({ hear: home.hear });
    const { body } = await say(slash("voortgang 27.3 groen"));
    expect(body).toMatchObject({ response_type: "ephemeral" });
    expect(JSON.stringify(body)).toContain("Melden kan hier alleen Gemeente Almelo zelf.");
    expect(JSON.stringify(body)).not.toContain("Tonen in dit kanaal");
  });
});

describe("the municipality in Teams", () => {
  it("reports in a dialog, and nobody else in the channel is told", async () => {
    const { does, teams } = await teamsScene({ hear: home.hear });
    const { body } = await does(opened("voortgang 27.3 loopt achter @2023:0"), "channel");
    const task = body.task as { readonly value: { readonly card: { readonly content: Json } } };
    const sent = filledIn(task.value.card.content, {
      "Hoe komt het?": "geen regeling",
      "Wat betekent dit voor de afspraak?": "minder subsidie",
      "Wat doet u eraan?": "wij zoeken verder",
    });
    const answer = await does(sent, "channel");
    expect(textsOf(answer.body).join("\n")).toContain("■ Loopt achter");
    expect(teams.sent).toEqual([]);
    expect(await home.read("27 geschiedenis")).toContain("27.3, Gemeente Almelo");
  });

  it.each([
    "voortgang 27.3 groen bel 0612345678",
    "voortgang 27.3 oranje de levering is laat",
    "27.3 groen de levering is er",
    "27.3 mevrouw 123456782 is boos",
    "27 niet mee eens, mevrouw 123456782",
    "zoek 123\u2013456\u2013782",
    "toon zoek 123456782",
    "iets met jan @ x.nl",
    "overleg 1-6-2023 bel 06\u201112345678",
  ])("types %j in a channel, and nobody there reads it again", async (line) => {
    const { does, teams } = await teamsScene({ hear: home.hear });
    await does(typed(line, "channel"), "channel");
    const inChannel = teams.sent.filter(({ path }) => decodeURIComponent(path).includes("19:wonen"));
    expect(inChannel.map(({ body }) => textsOf(body))).toEqual([
      ["Persoonlijk antwoord", expect.stringContaining("Het antwoord is alleen voor u")],
    ]);
  });

  it("cannot touch Beter Wonen's part, whatever is forged", async () => {
    const { does } = await teamsScene({ hear: home.hear });
    const { body } = await does(pressed("voortgang 27.1 groen @2023:0"), "channel");
    expect(textsOf(body).join("\n")).toContain("Melden kunnen hier alleen Beter Wonen en Sint Joseph zelf.");
    expect(await home.read("27 geschiedenis")).toContain("nog niets gemeld");
  });
});

it("nobody counts for a party by visiting: a reader is told whom to ask", async () => {
  const { say } = await slackHouse({ hear: home.hear });
  const { body } = await say(slash("voortgang 27.1 groen", { user_id: "U0GAST" }));
  expect(JSON.stringify(body)).toContain("U kunt alles lezen, maar nog niets melden.");
});
