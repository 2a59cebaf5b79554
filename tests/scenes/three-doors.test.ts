import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { enveloped, mention, press, slash, team } from "../helpers/fake-slack.ts";
import { almelo, pressed, searched, textsOf, typed } from "../helpers/fake-teams.ts";
import { type House, house } from "../helpers/house.ts";
import { house as slackHouse } from "../platforms/slack/house.ts";
import { scene as teamsScene } from "../platforms/teams/bot.ts";

let home: House;
beforeAll(async () => {
  home = await house({ teams: [team, almelo] });
});
afterAll(() => home.close());

const wholeCard = ["Afspraak 27. Verduurzaming bestaande woningvoorraad", "612", "255", "357", "2028"];

describe("the same agreement", () => {
  it("comes back in the acknowledgement of a slash command, to the asker alone", async () => {
    const { say } = await slackHouse({ hear: home.hear });
    const { status, body } = await say(slash("27"));
    expect(status).toBe(200);
    expect(body).toMatchObject({ response_type: "ephemeral" });
    for (const words of [...wholeCard, "Tonen in dit kanaal"]) expect(JSON.stringify(body)).toContain(words);
  });

  it("is shown in the channel when the asker wants so", async () => {
    const { say, slack } = await slackHouse({ hear: home.hear });
    await say(press("toon 27", { response_url: slack.responseUrl }));
    const { body } = await slack.next("chat.postMessage");
    expect(body.channel).toBe("C0WONEN");
    expect(JSON.stringify(body)).not.toContain("Tonen in dit kanaal");
    for (const words of wholeCard) expect(JSON.stringify(body)).toContain(words);
  });

  it("answers a mention in a thread of Slack", async () => {
    const { say, slack } = await slackHouse({ hear: home.hear });
    await say(enveloped(mention("27.1", { thread_ts: "1700000000.000100" })));
    const { body } = await slack.next("chat.postEphemeral");
    expect(JSON.stringify(body)).toContain("Woningen renoveren en verduurzamen");
  });

  it.each(["27", "/afspraak 27", "Afspraak #27"])("answers %o typed in Teams", async (line) => {
    const { does, teams } = await teamsScene({ hear: home.hear });
    expect((await does(typed(line))).status).toBe(200);
    const texts = textsOf(teams.sent.map(({ body }) => body)).join("\n");
    for (const words of wholeCard) expect(texts).toContain(words);
  });

  it("is redrawn for the presser alone in a Teams channel", async () => {
    const { does, teams } = await teamsScene({ hear: home.hear });
    const { status, body } = await does(pressed("27 tekst 2023"), "channel");
    expect(status).toBe(200);
    expect(textsOf(body).join("\n")).toContain("Actie 27.1 Woningen renoveren en verduurzamen");
    expect(teams.sent).toEqual([]);
  });

  it("is found from the compose box of Teams", async () => {
    const { does } = await teamsScene({ hear: home.hear });
    const { body } = await does(searched("zonnepanelen"));
    expect(textsOf(body).join("\n")).toContain("27. Verduurzaming");
  });
});

describe("somebody of another workspace or tenant", () => {
  it("gets one sentence and no data in Slack", async () => {
    const { say } = await slackHouse({ hear: home.hear });
    const { body } = await say(slash("27", { team_id: "T0ELDERS" }));
    expect(JSON.stringify(body)).toContain("U hebt geen toegang");
    expect(JSON.stringify(body)).not.toContain("Verduurzaming");
  });

  it("gets one sentence and no data in Teams", async () => {
    const { does, teams } = await teamsScene({ hear: home.hear });
    await does({ ...typed("27"), ...elsewhere });
    const texts = textsOf(teams.sent.map(({ body }) => body)).join("\n");
    expect(texts).toContain("U hebt geen toegang");
    expect(texts).not.toContain("Verduurzaming");
  });
});

const elsewhere = {
  conversation: {
    id: "a:elders",
    conversationType: "personal",
    tenantId: "99999999-2222-4333-8444-555555555555",
  },
  channelData: { tenant: { id: "99999999-2222-4333-8444-555555555555" } },
};

it("never fails", () => expect(home.surprises).toEqual([]));
