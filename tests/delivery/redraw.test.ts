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
async function town(now = "2023-04-11T09:00:00Z") {
  const slack = await slackHouse({ hear: home.hear });
  const teams = await teamsScene({ hear: home.hear });
  const platforms = [slack.platform, teams.platform];
  const delivery = deliverFor({
    house: home,
    platforms,
    clock: () => new Date(now),
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

/** What a Slack message shows: its words, and the labels of its buttons. */
function shownIn(body: object): { readonly words: string; readonly buttons: readonly string[] } {
  const sent: unknown = Reflect.get(body, "blocks");
  const blocks: readonly {
    readonly elements?: readonly { readonly type: string; readonly text?: { readonly text: string } }[];
  }[] = typeof sent === "string" ? JSON.parse(sent) : sent;
  const elements = blocks.flatMap(({ elements = [] }) => elements);
  return {
    words: JSON.stringify(blocks),
    buttons: elements.flatMap(({ type, text }) => (type === "button" && text ? [text.text] : [])),
  };
}

describe("the cards of one agreement in a channel", () => {
  const share = async (slack: Awaited<ReturnType<typeof town>>["slack"], nth = 0) => {
    const own = { response_url: slack.slack.responseUrl, trigger_id: `press-${nth}` };
    await slack.say(press("toon 27", own));
    await until(() => (slack.slack.calls("chat.postMessage").length === nth + 1 ? true : undefined));
  };

  it("are the newest five; the one before them is drawn a last time, with its day and one button", async () => {
    const { slack, delivery } = await town();
    for (let nth = 0; nth < 6; nth++) await share(slack, nth);
    const left = await until(() => slack.slack.calls("chat.update")[0]);
    const { words, buttons } = shownIn(left.body);
    expect(words).toContain("Stand van 11 april 2023.");
    expect(buttons).toEqual(["Nieuwste stand"]);
    await home.ask(onTrack, people.bw);
    await until(() => (slack.slack.calls("chat.update").length === 6 ? true : undefined));
    await delivery.stop();
    const [, ...kept] = slack.slack.calls("chat.update").map(({ body }) => shownIn(body));
    expect(kept.every((one) => one.words.includes("1 van 5 delen gemeld"))).toBe(true);
    expect(kept.every((one) => one.buttons.length > 1)).toBe(true);
  });

  it("are let go after ninety days, drawn a last time", async () => {
    const first = await town();
    await share(first.slack);
    await first.delivery.stop();
    const later = deliverFor({
      house: home,
      platforms: [first.slack.platform],
      clock: () => new Date("2023-07-11T09:00:00Z"),
      log: () => undefined,
      pace: noPace,
    });
    const left = await until(() => first.slack.slack.calls("chat.update")[0]);
    expect(shownIn(left.body).words).toContain("Stand van 11 juli 2023.");
    expect(shownIn(left.body).buttons).toEqual(["Nieuwste stand"]);
    await home.ask(onTrack, people.bw);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await later.stop();
    expect(first.slack.slack.calls("chat.update")).toHaveLength(1);
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
