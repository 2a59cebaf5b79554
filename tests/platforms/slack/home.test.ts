import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Account, Member } from "#domain/people";
import type { Platform } from "#platforms/platform";
import { homePage } from "#platforms/slack/limits";
import {
  enveloped,
  type FakeSlack,
  press,
  pressInView,
  submit,
  tabOpened,
  team,
  viewId,
} from "../../helpers/fake-slack.ts";
import { type House, house, people } from "../../helpers/house.ts";
import { faultsOfView } from "./faults.ts";
import { house as slackHouse } from "./house.ts";

type View = Parameters<typeof submit>[0] & { readonly type: string };

const mila: Account = { platform: "slack", team, user: "U0MILA" };
const at = new Date("2023-04-11T08:00:00Z");

let home: House;
let platform: Platform | undefined;

/** Mila of Beter Wonen also types in a terminal; anybody of the workspace may read. */
beforeEach(async () => {
  platform = undefined;
  home = await house({ teams: [team], renew: (accounts) => platform?.renew?.(accounts) });
  await member({ name: "Mila", party: "Beter Wonen", coordinator: false, accounts: [mila, inTerminal] });
});
const inTerminal: Account = { platform: "terminal", team: "terminal", user: "mila@beterwonen.example" };
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

async function member(person: Omit<Member, "id">): Promise<void> {
  const entrance = await home.entrance();
  if (!entrance) throw new Error("the example is not there");
  await home.store.of(entrance.id).people.name(person, "test", at);
}
/** Slack with the real bot behind it; `homeTeam` is the workspace that Slack says the person is of. */
async function scene(homeTeam = team) {
  const prepare = (slack: FakeSlack) => {
    slack.answers("users.info", { body: { ok: true, user: { id: "U0MILA", team_id: homeTeam } } });
    slack.answers("conversations.history", { body: { ok: true, messages: [] } });
  };
  const opened = await slackHouse({ hear: home.hear, prepare });
  platform = opened.platform;
  /** The next home that is published, as it is and as text. */
  const published = async () => {
    const { user_id: user, view } = (await opened.slack.next("views.publish")).body;
    expect(faultsOfView(view as View)).toEqual([]);
    return { user, view: view as View, words: JSON.stringify(view) };
  };
  const open = async () => {
    await opened.say(enveloped(tabOpened("home")));
    return published();
  };
  return { ...opened, open, published };
}

describe("the home tab", () => {
  it("shows what the person has to do, and when that was so", async () => {
    const { open } = await scene();
    const { user, view, words } = await open();
    expect(user).toBe("U0MILA");
    expect(view.type).toBe("home");
    expect(words).toContain("Mijn delen: Beter Wonen");
    expect(words).toContain("Nog te melden: 42 van 42 delen");
    expect(words).toContain("Stand van 11.00 uur, 11 april 2023.");
    expect(words).toContain("Start ronde (42)");
  });

  it("shows a coordinator which parties still have to report", async () => {
    await member({ name: "Mila", party: null, coordinator: true, accounts: [mila] });
    const { words } = await (await scene()).open();
    expect(words).toContain("Stand van het kwartaal");
    expect(words).toContain("Beter Wonen: nog 42 van 42 delen");
    expect(words).toContain("Wie nog");
  });

  it("explains itself to whoever may only read, and says whom to ask", async () => {
    await member({ name: "Carla", party: null, coordinator: true, accounts: [{ ...mila, user: "U0CARLA" }] });
    const { say, published } = await scene();
    await say(enveloped(tabOpened("home", { user: "U0GAST" })));
    const { user, words } = await published();
    expect(user).toBe("U0GAST");
    expect(words).toContain("U kunt alles lezen, maar nog niets melden. Vraag ");
    expect(words).toContain("Carla");
    expect(words).not.toContain("Mijn delen");
  });

  it("gives a stranger nothing of the register, though the workspace around them takes part", async () => {
    const { words } = await (await scene("T0ELDERS")).open();
    expect(words).toContain("Uw organisatie doet nog niet mee.");
    expect(words).not.toMatch(/Almelo|Beter Wonen|Mila|27/);
  });

  it("is no home where Slack does not say who this is", async () => {
    const { say, slack, published } = await scene();
    slack.answers("users.info", { body: { ok: false, error: "user_not_found" } });
    await say(enveloped(tabOpened("home")));
    const { words } = await published();
    expect(words).toContain("Dit is niet gelukt");
    expect(words).not.toContain("Beter Wonen");
  });

  it("keeps to Slack's limits, however much there is", async () => {
    expect(homePage.rows * 3).toBeLessThan(100);
    const { view } = await (await scene()).open();
    expect(view.blocks.length).toBeLessThanOrEqual(100);
  });

  it("that cannot be published is written down, and nobody waits for it", async () => {
    const { say, slack, written } = await scene();
    slack.answers("views.publish", { body: { ok: false, error: "hash_conflict" } });
    expect((await say(enveloped(tabOpened("home")))).status).toBe(200);
    await expect
      .poll(() => written)
      .toContainEqual(
        expect.objectContaining({
          event: "slack-not-delivered",
          details: expect.objectContaining({ what: "home", answer: "hash_conflict" }),
        }),
      );
  });
});

describe("after a report of that person", () => {
  it("in Slack the home is shown anew", async () => {
    const { open, published, say, slack } = await scene();
    await open();
    await say(press("voortgang 27.1 op schema @2023:0", { response_url: slack.responseUrl }));
    expect((await published()).words).toContain("Nog te melden: 41 van 42 delen");
  });

  it("anywhere else too", async () => {
    const { open, published } = await scene();
    await open();
    await home.say("voortgang 27.1 groen", inTerminal.user);
    expect((await published()).words).toContain("Nog te melden: 41 van 42 delen");
  });

  it("which comes many times in a row it ends as the last one left it", async () => {
    const { open, slack } = await scene();
    await open();
    slack.answers("views.publish", { afterMs: 150, body: { ok: true } });
    const numbers = ["1.1", "1.2", "2.1", "4.1", "27.1"];
    for (const number of numbers) await home.say(`voortgang ${number} groen`, inTerminal.user);
    await expect
      .poll(() => JSON.stringify(slack.calls("views.publish").at(-1)?.body), { timeout: 5_000 })
      .toContain("Nog te melden: 37 van 42 delen");
  });

  it("colleagues of the same party and coordinators who opened theirs see it too, and nobody else", async () => {
    const others = ["Noor", "Carla", "Joost", "Sem"] as const;
    const accountOf = (name: string): Account => ({ ...mila, user: `U0${name.toUpperCase()}` });
    const party = { Noor: "Beter Wonen", Carla: "Gemeente Almelo", Joost: "Sint Joseph", Sem: "Beter Wonen" };
    for (const name of others)
      await member({ name, party: party[name], coordinator: name === "Carla", accounts: [accountOf(name)] });
    const { open, say, slack, published } = await scene();
    await open();
    for (const name of others.filter((one) => one !== "Sem")) {
      await say(enveloped(tabOpened("home", { user: accountOf(name).user })));
      await published();
    }
    await say(press("voortgang 27.1 op schema @2023:0", { response_url: slack.responseUrl }));
    const [own, noor, carla] = [await published(), await published(), await published()];
    expect([own.user, noor.user, carla.user].toSorted()).toEqual(["U0CARLA", "U0MILA", "U0NOOR"]);
    expect(own.user, "whoever reported comes first").toBe("U0MILA");
    for (const { user, words } of [own, noor, carla])
      expect(words, String(user)).toContain(
        user === "U0CARLA" ? "Beter Wonen: nog 41 van 42 delen" : "Nog te melden: 41 van 42 delen",
      );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(slack.calls("views.publish")).toHaveLength(4 + 3);
  });

  it("no more than a few dozen homes are shown anew, and the answer does not wait for them", async () => {
    const many = Array.from({ length: 45 }, (_, at) => ({ ...mila, user: `U0NR${at}` }));
    await member({ name: "Velen", party: "Beter Wonen", coordinator: false, accounts: many });
    const { open, say, slack } = await scene();
    await open();
    for (const { user } of many) await say(enveloped(tabOpened("home", { user })));
    await expect.poll(() => slack.calls("views.publish").length, { timeout: 20_000 }).toBe(46);
    slack.answers("views.publish", { afterMs: 50, body: { ok: true } });
    await say(press("voortgang 27.1 op schema @2023:0", { response_url: slack.responseUrl }));
    await slack.next("response");
    expect(slack.calls("views.publish").length).toBeLessThan(46 + 40);
    await expect.poll(() => slack.calls("views.publish").length, { timeout: 20_000 }).toBe(46 + 40);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(slack.calls("views.publish")).toHaveLength(46 + 40);
  }, 60_000);

  it("nothing is shown to whoever never opened it, nor after somebody else's report", async () => {
    const { open, slack } = await scene();
    await home.say("voortgang 27.1 groen", inTerminal.user);
    await open();
    await home.say("voortgang 27.1 groen", people.sj);
    await home.say("27", inTerminal.user);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(slack.calls("views.publish")).toHaveLength(1);
  });
});

describe("a button on the home", () => {
  it("is answered in a modal, which keeps its buttons", async () => {
    const { say, slack } = await scene();
    await say(pressInView("home", "27.1"));
    expect((await slack.next("views.open")).body.trigger_id).toBe("1.2");
    const { view_id: id, view } = (await slack.next("views.update")).body;
    expect(id).toBe(viewId);
    expect(faultsOfView(view as View)).toEqual([]);
    expect(JSON.stringify(view)).toContain("Actie 27.1 Woningen renoveren en verduurzamen");
    expect(JSON.stringify(view)).toContain('"action_id":"says-1"');
    expect(JSON.stringify(view)).not.toContain("Tonen in dit kanaal");
  });

  it("starts the round, which goes on in the same modal", async () => {
    const { say, slack, open, published } = await scene();
    await open();
    await say(pressInView("home", "ronde 2023"));
    expect(JSON.stringify((await slack.next("views.update")).body.view)).toContain("1 van 42: 1.1");
    await say(pressInView("modal", "ronde 1.1 op schema @2023:0"));
    const { view_id: id, view } = (await slack.next("views.update")).body;
    expect(id).toBe(viewId);
    expect(JSON.stringify(view)).toContain("2 van 42: 1.2");
    expect(slack.calls("views.open")).toHaveLength(1);
    expect((await published()).words).toContain("Nog te melden: 41 van 42 delen");
  });

  it("asks in that modal, and what is sent in is answered there", async () => {
    const { say, slack } = await scene();
    await say(pressInView("modal", "voortgang 27.1 vraagt aandacht @2023:0"));
    const { view } = (await slack.next("views.update")).body;
    const words = { oorzaak: "levering laat", gevolg: "later klaar", bijsturing: "andere leverancier" };
    const { body } = await say(submit(view as View, words));
    expect(body).toMatchObject({ response_action: "update" });
    expect(JSON.stringify(body)).toContain("Vraagt aandacht");
    expect(JSON.stringify(body)).toContain('"action_id":"says-1"');
    expect(slack.calls("response")).toEqual([]);
    expect(await home.read("27 geschiedenis")).toContain("Bijsturing: andere leverancier");
  });

  it.each(["views.open", "views.update"])("comes in the conversation where %s is refused", async (method) => {
    const { say, slack } = await scene();
    slack.answers(method, { body: { ok: false, error: "expired_trigger_id" } });
    await say(pressInView("home", "27.1"));
    const { channel, blocks } = (await slack.next("chat.postMessage")).body;
    expect(channel).toBe("U0MILA");
    expect(JSON.stringify(blocks)).toContain("Actie 27.1");
  });

  it("without a line is nothing", async () => {
    const { say, heard } = await scene();
    expect((await say(pressInView("home", ""))).status).toBe(200);
    expect(heard).toEqual([]);
  });
});

describe("the conversation with the bot", () => {
  it("begins with the first explanation, once", async () => {
    const { say, slack } = await scene();
    for (let time = 0; time < 2; time += 1) await say(enveloped(tabOpened("messages")));
    const { channel, blocks } = (await slack.next("chat.postMessage")).body;
    expect(channel).toBe("D0MILA");
    expect(JSON.stringify(blocks)).toContain("Welkom bij Afspraken");
    expect(JSON.stringify(blocks)).toContain("U meldt hoe het staat met de delen van Beter Wonen.");
    expect(slack.calls("chat.postMessage")).toHaveLength(1);
  });

  it("is left alone where something was said before", async () => {
    const { say, slack } = await scene();
    slack.answers("conversations.history", { body: { ok: true, messages: [{ ts: "1.1", text: "27" }] } });
    await say(enveloped(tabOpened("messages")));
    await slack.next("conversations.history");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(slack.calls("chat.postMessage")).toEqual([]);
  });
});
