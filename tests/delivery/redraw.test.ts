import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deliverFor } from "#cli/delivery";
import { enveloped, mention, press, slash, team } from "../helpers/fake-slack.ts";
import { almelo, textsOf, typed } from "../helpers/fake-teams.ts";
import { type House, house, people } from "../helpers/house.ts";
import { house as slackHouse } from "../platforms/slack/house.ts";
import { scene as teamsScene } from "../platforms/teams/bot.ts";

let home: House;
beforeEach(async () => {
  home = await house({ teams: [team, almelo] });
});
afterEach(() => home.close());

const still = { same: 0, others: 0 };
const noPace = { slack: still, teams: still };
const onTrack = "voortgang 27.1 op schema";

/** Both platforms around one register, with the delivery at work. */
async function town() {
  const slack = await slackHouse({ hear: home.hear });
  const teams = await teamsScene({ hear: home.hear });
  const platforms = [slack.platform, teams.platform];
  const delivery = deliverFor({
    house: home,
    platforms,
    clock: () => new Date("2023-04-11T09:00:00Z"),
    log: () => undefined,
    pace: noPace,
  });
  return { slack, teams, delivery };
}

async function until<Value>(look: () => Value | undefined, withinMs = 5_000): Promise<Value> {
  for (const end = Date.now() + withinMs; Date.now() < end; ) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("it did not happen in time");
}

describe("a card in a Teams channel", () => {
  it("changes when the part is reported on elsewhere", async () => {
    const { teams, delivery } = await town();
    await teams.does(typed("27"), "channel");
    expect(textsOf(teams.teams.sent.at(-1)?.body).join("\n")).toContain("0 van 5 delen gemeld");
    await home.ask(onTrack, people.bw);
    const put = await until(() => teams.teams.sent.find(({ method }) => method === "PUT"));
    await delivery.stop();
    expect(put.path).toContain("/activities/posted-");
    expect(put.token).toBe("Bearer from-the-bot");
    expect(textsOf(put.body).join("\n")).toContain("1 van 5 delen gemeld");
  });
});

describe("a card in a Slack channel", () => {
  it("changes once after several reports", async () => {
    const { slack, delivery } = await town();
    await slack.say(press("toon 27", { response_url: slack.slack.responseUrl }));
    await slack.slack.next("chat.postMessage");
    await home.ask(onTrack, people.bw);
    await home.ask(onTrack, people.sj);
    const { body } = await slack.slack.next("chat.update");
    await delivery.stop();
    expect(JSON.stringify(body)).toContain("2 van 5 delen gemeld");
    expect(slack.slack.calls("chat.update")).toHaveLength(1);
  });
});

describe("an answer to a slash command", () => {
  it("changes over its response address, for the asker alone", async () => {
    const { slack, delivery } = await town();
    await slack.say(slash("27", { response_url: slack.slack.responseUrl }));
    await home.ask(onTrack, people.bw);
    const { body } = await slack.slack.next("response");
    await delivery.stop();
    expect(body).toMatchObject({ response_type: "ephemeral", replace_original: true });
    expect(JSON.stringify(body)).toContain("1 van 5 delen gemeld");
    expect(JSON.stringify(body)).toContain("Tonen in dit kanaal");
  });
});

it("leaves an answer to a mention that only one person sees", async () => {
  const { slack, delivery } = await town();
  await slack.say(enveloped(mention("27")));
  await slack.slack.next("chat.postEphemeral");
  await home.ask(onTrack, people.bw);
  await delivery.stop();
  expect(slack.slack.calls("chat.update")).toEqual([]);
});
