import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Delivery } from "#domain/deliveries";
import { freshSqlite } from "../helpers/databases.ts";
import type { Trouble } from "../helpers/post-office.ts";
import { anna, type Village, village } from "../helpers/village.ts";

let home: Village;
beforeEach(async () => {
  home = await village(await freshSqlite(), "2022-12-20T10:00:00Z");
  await home.settle();
});
afterEach(() => home.close());

const wonen = "19:wonen@thread";
const due = "2023-04-24T08:05:00Z";

/** A channel of each platform follows, nobody reported, and the overview of the first quarter is due. */
async function follow(): Promise<void> {
  await home.subscribe(home.slackSpot("C0WONEN"), "wonen");
  await home.subscribe(home.teamsSpot(wonen), "Wonen");
}

const sentTo = (channel: string) =>
  home.office.posted.filter((one) => one.channel === channel && one.title.startsWith("Kwartaaloverzicht"));

async function overviewOf(channel: string): Promise<Delivery | undefined> {
  const found = await home.register().deliveries.find({ kinds: ["overview"], recipient: channel });
  return found.find(({ key }) => key.endsWith(channel));
}

const slackSays = (error: string) => ({ platform: "slack", body: { ok: false, error } }) as const;

/** Refuses so often: a trouble for each try. */
const trouble = (one: Trouble, times = 1) => {
  for (let time = 0; time < times; time++) home.office.troubles.push(one);
};

/** Until long after each wait of a platform. */
const patient = [1, 2, 5, 12, 35, 70];

const passing: readonly (readonly [channel: string, trouble: Omit<Trouble, "channel">])[] = [
  ["C429", { platform: "slack", status: 429, headers: { "retry-after": "45" }, body: {} }],
  ["C429-NO-WAIT", { platform: "slack", status: 429, body: {} }],
  ["CRATELIMITED", { platform: "slack", body: { ok: false, error: "ratelimited" } }],
  ["C500", { platform: "slack", status: 500, body: {} }],
  ["C502", { platform: "slack", status: 502, body: {} }],
  ["CINTERNAL", { platform: "slack", body: { ok: false, error: "internal_error" } }],
  ["CINTERNAL-DONE", { platform: "slack", accepted: true, body: { ok: false, error: "internal_error" } }],
  ["CCUT", { platform: "slack", answer: "cut" }],
  ["CCUT-DONE", { platform: "slack", accepted: true, answer: "cut" }],
  ["CHALF", { platform: "slack", body: '{"ok":true,"channel":"CHA' }],
  ["CHALF-DONE", { platform: "slack", accepted: true, body: '{"ok":true,"channel":"CHA' }],
  ["CPORTAL", { platform: "slack", body: "<!doctype html><title>Log in</title>" }],
  ["CSTALL-DONE", { platform: "slack", accepted: true, answer: "stall" }],
  ["19:429", { platform: "teams", status: 429, headers: { "retry-after": "45" }, body: {} }],
  ["19:429-no-wait", { platform: "teams", status: 429, body: {} }],
  ["19:412", { platform: "teams", status: 412, body: {} }],
];

async function followAll(channels: readonly (readonly [channel: string, one: Pick<Trouble, "platform">])[]) {
  for (const [channel, { platform }] of channels)
    await home.subscribe(
      platform === "slack" ? home.slackSpot(channel) : home.teamsSpot(channel),
      `kanaal ${channel}`,
    );
}

describe("what passes by itself", () => {
  it("leaves one overview in every channel", async () => {
    await followAll(passing);
    for (const [channel, one] of passing) trouble({ ...one, channel });
    await home.look(due, [...patient, 100, 150, 200, 260, 330, 400, 470, 540]);
    const channels = passing.map(([channel]) => channel);
    expect(home.office.troubles).toEqual([]);
    expect(home.office.posted.map(({ channel }) => channel).toSorted()).toEqual(channels.toSorted());
    const states = await Promise.all(channels.map(async (channel) => (await overviewOf(channel))?.state));
    expect(new Set(states)).toEqual(new Set(["posted"]));
  });

  it("waits as long as the platform asks", async () => {
    await follow();
    trouble({ platform: "slack", status: 429, headers: { "retry-after": "600" }, body: {} });
    await home.look(due, [1, 5, 9]);
    expect(sentTo("C0WONEN")).toEqual([]);
    await home.look("2023-04-24T08:16:00Z");
    expect(sentTo("C0WONEN")).toHaveLength(1);
  });

  it("waits no longer than an hour, whatever is asked", async () => {
    await follow();
    trouble({ platform: "slack", status: 429, headers: { "retry-after": "31536000" }, body: {} });
    trouble({ platform: "teams", status: 429, headers: { "retry-after": "31536000" }, body: {} });
    await home.look(due, [1, 30]);
    expect([sentTo("C0WONEN"), sentTo(wonen)]).toEqual([[], []]);
    await home.look("2023-04-24T09:10:00Z");
    expect([sentTo("C0WONEN").length, sentTo(wonen).length]).toEqual([1, 1]);
  });

  it("keeps looking on Slack for as long as Slack gives no answer, and never posts twice", async () => {
    await follow();
    trouble({ platform: "slack", accepted: true, answer: "cut" });
    trouble({ platform: "slack", method: "conversations.history", status: 503, body: {} }, 3);
    await home.look(due, [1, 2, 5]);
    expect((await overviewOf("C0WONEN"))?.state).toBe("posting");
    await home.look("2023-04-24T09:30:00Z", [10, 30]);
    expect((await overviewOf("C0WONEN"))?.state).toBe("posted");
    expect(sentTo("C0WONEN")).toHaveLength(1);
  });

  it("gives up after a day, and the coordinator hears of it", async () => {
    await follow();
    trouble({ platform: "slack", channel: "C0WONEN", status: 503, body: {} }, 60);
    await home.look(due, [1, 5, 15, 60, 200, 500, 1_000, 1_500, 1_600]);
    expect(await overviewOf("C0WONEN")).toMatchObject({ state: "failed", why: "unreachable" });
    expect(sentTo("C0WONEN")).toEqual([]);
    await home.look("2023-04-26T08:00:00Z");
    expect(home.office.posted.at(-1)).toMatchObject({
      channel: "U0MILA",
      title: "Niet aangekomen: 1 bericht",
    });
  });
});

const final: readonly (readonly [
  channel: string,
  trouble: Omit<Trouble, "channel">,
  why: Delivery["why"],
  words: string,
])[] = [
  ["CNOT-FOUND", slackSays("channel_not_found"), "not-invited", "niet (meer) uitgenodigd"],
  ["CNOT-IN", slackSays("not_in_channel"), "not-invited", "niet (meer) uitgenodigd"],
  ["CARCHIVED", slackSays("is_archived"), "gone", "bestaat niet meer"],
  ["CREVOKED", slackSays("token_revoked"), "no-key", "De sleutel van de app"],
  ["19:404", { platform: "teams", status: 404, body: {} }, "gone", "bestaat niet meer"],
  ["19:403", { platform: "teams", status: 403, body: {} }, "not-invited", "niet (meer) uitgenodigd"],
  ["19:401", { platform: "teams", status: 401, body: {} }, "no-key", "De sleutel van de app"],
  [
    "19:302",
    { platform: "teams", status: 302, headers: { location: "/elders" }, body: "" },
    "refused",
    "weigerde het bericht",
  ],
  ["19:413", { platform: "teams", status: 413, body: {} }, "refused", "weigerde het bericht"],
];

describe("what a person has to see to", () => {
  it("is told to the coordinator in one message, who sends it again", async () => {
    await followAll(final.map(([channel, one]) => [channel, one]));
    for (const [channel, one] of final) trouble({ ...one, channel });
    await home.look(due, [1, 2, 3]);
    for (const [channel, , why] of final)
      expect(await overviewOf(channel)).toMatchObject({ state: "failed", why });
    const [told, ...others] = home.office.posted;
    expect(others).toEqual([]);
    expect(told).toMatchObject({ channel: "U0MILA", title: "Niet aangekomen: 9 berichten" });
    for (const [channel, one, , words] of final) {
      const platform = one.platform === "slack" ? "Slack" : "Teams";
      expect(told?.text).toContain(`Kwartaaloverzicht, kanaal ${channel} (${platform})`);
      expect(told?.text).toContain(words);
    }
    expect(await home.read("bezorging opnieuw alles")).toContain("9 berichten worden opnieuw verstuurd");
    await home.look("2023-04-24T08:10:00Z", [1]);
    for (const [channel] of final) expect(sentTo(channel)).toHaveLength(1);
  });

  it.each<[string, Omit<Trouble, "platform">]>([
    ["stays silent after a post", { status: 502, body: {} }],
    ["answers with the page of something in between", { body: "<!doctype html><title>Log in</title>" }],
  ])("Teams that %s: asked with buttons, and sent again only by whoever looked", async (_what, one) => {
    await follow();
    trouble({ ...one, platform: "teams", channel: wonen });
    await home.look(due, patient);
    expect(sentTo(wonen)).toEqual([]);
    const delivery = await overviewOf(wonen);
    expect(delivery?.state).toBe("unsure");
    expect(home.office.posted.at(-1)?.text).toContain("Kijk of het er staat");
    expect(await home.read("bezorging opnieuw alles")).toContain("niets meer");
    expect(await home.read(`bezorging opnieuw ${delivery?.key}`)).toContain("1 bericht");
    await home.look("2023-04-24T12:10:00Z", [1]);
    expect(sentTo(wonen)).toHaveLength(1);
    expect(await home.read(`bezorging klopt ${delivery?.key}`)).toContain("al bekend");
  });

  it("is told once for many channels, with the first ten by name", async () => {
    for (let at = 0; at < 14; at++) await home.subscribe(home.slackSpot(`C${at}`), `kanaal ${at}`);
    trouble({ platform: "slack", body: { ok: false, error: "token_revoked" } }, 14);
    await home.look(due, [1, 2, 3]);
    const told = home.office.posted.filter(({ channel }) => channel === "U0MILA");
    expect(told.map(({ title }) => title)).toEqual(["Niet aangekomen: 14 berichten"]);
    expect(told[0]?.text).toContain("En nog 4 berichten.");
  });

  it("is pressed by a coordinator alone", async () => {
    expect(await home.read("bezorging opnieuw alles", anna)).not.toContain("verstuurd");
  });
});

it("leaves a workspace alone that is busy, and goes on with the others", async () => {
  for (let at = 0; at < 8; at++) await home.subscribe(home.slackSpot(`C${at}`), `kanaal ${at}`);
  await home.subscribe(home.teamsSpot(wonen), "Wonen");
  trouble({ platform: "slack", status: 429, headers: { "retry-after": "300" }, body: {} });
  await home.look(due, [1, 2, 4]);
  expect(home.office.calls.filter(({ method }) => method === "chat.postMessage")).toHaveLength(1);
  expect(sentTo(wonen)).toHaveLength(1);
  await home.look("2023-04-24T08:11:00Z");
  expect(home.office.posted.filter(({ platform }) => platform === "slack")).toHaveLength(8);
});

it("posts a thread under its message once, whatever was cut", async () => {
  await home.subscribe(home.slackSpot("C0WONEN"), "wonen");
  home.at("2023-03-20T10:00:00Z");
  await home.told("27.1", "Beter Wonen", { asOf: "2023-03-20" });
  for (let cut = 0; cut < 4; cut++) trouble({ platform: "slack", accepted: true, answer: "cut" });
  await home.look(due, [...patient, 90, 120, 180]);
  const titles = home.office.posted.filter(({ channel }) => channel === "C0WONEN").map(({ title }) => title);
  expect(titles.length).toBeGreaterThan(3);
  expect(new Set(titles).size).toBe(titles.length);
  expect((await overviewOf("C0WONEN"))?.state).toBe("posted");
});
