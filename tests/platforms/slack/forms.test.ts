import type { ModalView } from "@slack/types";
import { describe, expect, it } from "vitest";
import {
  type Call,
  direct,
  enveloped,
  type FakeSlack,
  mention,
  press,
  pressForm,
  slash,
  viewId,
} from "../../helpers/fake-slack.ts";
import { faultsOfView, headOf } from "./faults.ts";
import { house } from "./house.ts";
import { partsAndAnswers } from "./questions.ts";

const asking = (prepare: (slack: FakeSlack) => void = () => undefined) =>
  house({ hear: partsAndAnswers, prepare });
const viewIn = ({ body }: Call) => body.view as ModalView;
const titleOf = (call: Call) => headOf(call.body.view);
const expired = ({ answers }: FakeSlack) =>
  answers("views.open", { body: { ok: false, error: "expired_trigger_id" } });
const invitation = (says: string) =>
  expect.arrayContaining([
    {
      type: "actions",
      elements: [
        expect.objectContaining({
          text: expect.objectContaining({ text: "Invullen" }),
          value: says,
          action_id: "asks-1",
        }),
      ],
    },
  ]);
const says = "status 27.1 2023 gezien 4";

describe("questions to a slash command", () => {
  it("open at once, and nothing is said in the channel", async () => {
    const { say, slack } = await asking();
    expect(await say(slash("status 27.1", { response_url: slack.responseUrl }))).toEqual({
      status: 200,
      body: "",
    });
    const opened = await slack.next("views.open");
    expect(opened.body.trigger_id).toBe("1.2");
    expect(titleOf(opened)).toBe("Melden over 27.1");
    expect(faultsOfView(viewIn(opened))).toEqual([]);
    expect(JSON.parse(viewIn(opened).private_metadata ?? "")).toEqual({
      line: says,
      origin: {
        team: "T0GEMEENTE",
        channel: "C0WONEN",
        name: "#wonen",
        address: slack.responseUrl,
        own: false,
      },
    });
    expect(slack.calls("response")).toEqual([]);
  });

  it.each([
    1_600, 2_300,
  ])("that took %d ms come as a card with a button, for the trigger is too old", async (ms) => {
    const { say, slack } = await asking();
    const { body } = await say(slash(`status 27.1 traag ${ms}`, { response_url: slack.responseUrl }));
    const shown = ms < 2_000 ? body : (await slack.next("response")).body;
    const typed = `/afspraak status 27.1 traag ${ms}`;
    expect(shown).toMatchObject({ response_type: "ephemeral", blocks: invitation(typed) });
    expect(slack.calls("views.open")).toEqual([]);
  });

  it("whose trigger expired come as a card with a button, for this person alone", async () => {
    const { say, slack, written } = await asking(expired);
    await say(slash("status 27.1", { response_url: slack.responseUrl }));
    expect((await slack.next("response")).body).toMatchObject({
      response_type: "ephemeral",
      replace_original: false,
      blocks: invitation("/afspraak status 27.1"),
    });
    expect(written).toContainEqual({
      level: "warn",
      event: "slack-no-modal",
      details: expect.objectContaining({ what: "open", answer: "expired_trigger_id" }),
    });
  });

  it("that Slack cannot carry are refused in a sentence", async () => {
    const { say, slack } = await asking();
    await say(slash("lang", { response_url: slack.responseUrl }));
    const opened = await slack.next("views.open");
    expect(titleOf(opened)).toBe("Dit is te lang");
    expect(JSON.stringify(opened.body)).toContain("Typ een kortere regel");
  });
});

describe("a button that opens questions", () => {
  it("opens a modal first, hears its line then, and fills the modal", async () => {
    const { say, heard, slack } = await asking();
    expect(await say(pressForm(says, { response_url: slack.responseUrl }))).toEqual({
      status: 200,
      body: "",
    });
    const opened = await slack.next("views.open");
    expect(titleOf(opened)).toBe("Een ogenblik");
    expect(faultsOfView(viewIn(opened))).toEqual([]);
    const filled = await slack.next("views.update");
    expect(filled.body.view_id).toBe(viewId);
    expect(titleOf(filled)).toBe("Melden over 27.1");
    expect(JSON.parse(viewIn(filled).private_metadata ?? "").origin).toMatchObject({ own: true });
    expect(heard.map(({ line }) => line)).toEqual([says]);
    expect(slack.calls("response")).toEqual([]);
  });

  it("opens the modal before a slow house has answered", async () => {
    const { say, slack } = await asking();
    await say(pressForm("status 27.1 traag 3500", { response_url: slack.responseUrl }));
    await slack.next("views.open", 500);
    expect(slack.calls("views.update")).toEqual([]);
    expect(titleOf(await slack.next("views.update", 5_000))).toBe("Melden over 27.1");
  });

  it("reads a refusal in the modal", async () => {
    const { say, slack } = await asking();
    await say(pressForm("weiger 28.1", { response_url: slack.responseUrl }));
    const filled = await slack.next("views.update");
    expect(titleOf(filled)).toBe("Dit deel is niet van u");
    expect(faultsOfView(viewIn(filled))).toEqual([]);
    expect(viewIn(filled)).not.toHaveProperty("submit");
    expect(slack.calls("response")).toEqual([]);
  });

  it("whose trigger expired brings a card with a new button, beside the card that stood there", async () => {
    const { say, slack } = await asking(expired);
    await say(pressForm(says, { response_url: slack.responseUrl }));
    expect((await slack.next("response")).body).toMatchObject({
      response_type: "ephemeral",
      replace_original: false,
      blocks: invitation(says),
    });
    expect(slack.calls("views.update")).toEqual([]);
  });

  it("whose modal was closed before the questions came offers them again", async () => {
    const { say, slack } = await asking(({ answers }) =>
      answers("views.update", { body: { ok: false, error: "not_found" } }),
    );
    await say(pressForm(says, { response_url: slack.responseUrl }));
    expect((await slack.next("response")).body).toMatchObject({ blocks: invitation(says) });
  });

  it("of another workspace opens for the person of that workspace", async () => {
    const { say, heard, slack } = await asking();
    const user = { id: "U0DIRK", username: "dirk", team_id: "T0BETERWONEN" };
    await say(pressForm(says, { user, response_url: slack.responseUrl }));
    await slack.next("views.update");
    expect(heard[0]?.who.team).toBe("T0BETERWONEN");
  });
});

describe("questions to a line that did not announce them", () => {
  it("from a button open at once", async () => {
    const { say, slack } = await asking();
    await say(press("status 27.1", { response_url: slack.responseUrl }));
    expect(titleOf(await slack.next("views.open"))).toBe("Melden over 27.1");
    expect(slack.calls("response")).toEqual([]);
  });

  it("from a button come as a card with a button where the house was slow", async () => {
    const { say, slack } = await asking();
    await say(press("status 27.1 traag 1600", { response_url: slack.responseUrl }));
    expect((await slack.next("response")).body).toMatchObject({
      blocks: invitation("status 27.1 traag 1600"),
    });
    expect(slack.calls("views.open")).toEqual([]);
  });

  it("from a mention come as a card with a button, seen by this person alone", async () => {
    const { say, slack } = await asking();
    await say(enveloped(mention("status 27.1")));
    expect((await slack.next("chat.postEphemeral")).body).toMatchObject({
      user: "U0MILA",
      text: "Melden over 27.1\nU meldt over het deel van Beter Wonen.",
      blocks: invitation("status 27.1"),
    });
  });

  it("from a direct message come as a card with a button, in that conversation", async () => {
    const { say, slack } = await asking();
    await say(enveloped(direct("status 27.1 oranje levering laat")));
    expect((await slack.next("chat.postMessage")).body).toMatchObject({
      channel: "D0MILA",
      blocks: invitation("status 27.1 oranje levering laat"),
    });
  });

  it("whose words no button can carry are asked with those words to copy", async () => {
    const { say, slack } = await asking();
    const words = "woord ".repeat(500).trim();
    await say(enveloped(direct(`status 27.1 ${words}`)));
    const { blocks } = (await slack.next("chat.postMessage")).body;
    expect({ blocks }).toMatchObject({ blocks: invitation(says) });
    expect(JSON.stringify(blocks)).toContain("Uw tekst is te lang voor een knop van Slack.");
    expect(JSON.stringify(blocks).match(/woord/g)).toHaveLength(500);
  });

  it("that no button can carry are refused in a sentence, with what was typed", async () => {
    const { say, slack } = await asking();
    await say(enveloped(direct(`lang ${"woord ".repeat(400)}`)));
    const { text } = (await slack.next("chat.postMessage")).body;
    expect(text).toContain("Dit is te lang");
    expect(String(text).match(/woord/g)).toHaveLength(400);
  });
});
