import type { InputBlock, ModalView } from "@slack/types";
import { describe, expect, it } from "vitest";
import { modalOf } from "#platforms/slack/modal";
import type { Origin } from "#platforms/slack/origin";
import { type FakeSlack, submit, viewId } from "../../helpers/fake-slack.ts";
import { faultsOf, faultsOfView, headOf } from "./faults.ts";
import { house } from "./house.ts";
import { partsAndAnswers, report } from "./questions.ts";

const filled = { status: "attention", text: "Vergunning is laat.", total: "120", asOf: "2023-03-31" };

/** A house in which the form of 27.1 was opened, and somebody who sends it in. */
async function opened(where: Partial<Origin> = {}, prepare: (slack: FakeSlack) => void = () => undefined) {
  const there = await house({ hear: partsAndAnswers, prepare });
  const address = there.slack.responseUrl;
  const origin = { team: "T0GEMEENTE", channel: "C0WONEN", address, own: true, ...where };
  const view = modalOf({ place: "form", form: report }, origin);
  const send = async (typed: Readonly<Record<string, string>>, changes = {}) =>
    (await there.say(submit(view, { ...filled, ...typed }, changes))).body as Outcome | "";
  return { ...there, view, send };
}

type Outcome = {
  readonly response_action: string;
  readonly view?: ModalView;
  readonly errors?: Readonly<Record<string, string>>;
};
const viewOf = (outcome: Outcome | ""): ModalView | undefined => (outcome === "" ? undefined : outcome.view);
const gone = ({ answers }: FakeSlack) =>
  answers("response", { status: 404, body: { ok: false, error: "expired_url" } });

describe("a form that is sent in", () => {
  it("is its line with the answers, by this person, in the place where it was opened", async () => {
    const { send, heard } = await opened({ thread: "1.0" });
    await send({ text: "R&amp;D &lt;160", total: "" });
    expect(heard).toEqual([
      {
        who: { platform: "slack", team: "T0GEMEENTE", user: "U0MILA" },
        where: { platform: "slack", team: "T0GEMEENTE", channel: "C0WONEN", shared: true },
        door: { form: "@Afspraken {}", whispers: true, page: { rows: 10, characters: 2600 } },
        line: "status 27.1 2023 gezien 4",
        answers: { status: "attention", text: "R&D <160", total: "", asOf: "2023-03-31" },
        profile: expect.any(Function),
        reaches: expect.any(Function),
      },
    ]);
  });

  it("in a shared channel is the partner's own, although the bot is installed elsewhere", async () => {
    const { send, heard } = await opened();
    await send(
      {},
      {
        team: { id: "T0BETERWONEN", domain: "beterwonen" },
        user: { id: "U0DIRK", name: "dirk", team_id: "T0BETERWONEN" },
      },
    );
    expect(heard[0]?.who).toEqual({ platform: "slack", team: "T0BETERWONEN", user: "U0DIRK" });
    expect(heard[0]?.where.team).toBe("T0GEMEENTE");
  });

  it("closes, and its card takes the place of the card it was opened from", async () => {
    const { send, slack } = await opened();
    expect(await send({})).toBe("");
    const { body } = await slack.next("response");
    expect(body).toMatchObject({
      response_type: "ephemeral",
      replace_original: true,
      text: expect.stringContaining("Gemeld"),
    });
    expect(faultsOf(body as { text: string; blocks: unknown[] })).toEqual([]);
    expect(JSON.stringify(body.blocks)).toContain("Ongedaan maken");
  });

  it("opened from a command or a card for everybody is answered beside it, in its thread", async () => {
    const { send, slack } = await opened({ own: false, thread: "1.0" });
    expect(await send({})).toBe("");
    expect((await slack.next("response")).body).toMatchObject({
      response_type: "ephemeral",
      replace_original: false,
      thread_ts: "1.0",
    });
  });

  it("with an answer for everybody shows it to everybody", async () => {
    const { send, slack } = await opened();
    await send({ text: "voor iedereen" });
    expect((await slack.next("chat.postMessage")).body.channel).toBe("C0WONEN");
  });

  it("in the bot's own conversation is answered with a message that can be read back", async () => {
    const { send, slack } = await opened({ channel: "D0MILA", own: false });
    expect(await send({})).toBe("");
    expect((await slack.next("chat.postMessage")).body.channel).toBe("D0MILA");
  });

  it("is answered both times where Slack delivers it twice", async () => {
    const { send, heard, slack } = await opened();
    expect([await send({}), await send({}, { trigger_id: "1.4" })]).toEqual(["", ""]);
    expect(heard).toHaveLength(2);
    expect(slack.calls("response")).toHaveLength(2);
  });
});

describe("an answer that finds no way back", () => {
  it.each([
    ["the address has expired", {}, gone],
    ["there is no address", { address: undefined }, undefined],
    [
      "the bot's own conversation is closed",
      { channel: "D0MILA", own: false },
      ({ answers }: FakeSlack) => answers("chat.postMessage", { status: 500 }),
    ],
  ] as const)("is read in the modal where %s", async (_, where, prepare) => {
    const { send, written } = await opened(where as Partial<Origin>, prepare);
    const view = viewOf(await send({}));
    expect(headOf(view)).toBe("Gemeld");
    expect(JSON.stringify(view)).toContain("120 woningen");
    expect(view && faultsOfView(view)).toEqual([]);
    expect(written).toContainEqual(
      expect.objectContaining({
        event: "slack-not-delivered",
        details: expect.objectContaining({ what: "form" }),
      }),
    );
  });

  it("is read in the modal where the address keeps silent", async () => {
    const { send, slack } = await opened({}, ({ answers }) => answers("response", { afterMs: 6_000 }));
    const before = Date.now();
    expect(headOf(viewOf(await send({})))).toBe("Een ogenblik");
    expect(Date.now() - before).toBeLessThan(2_500);
    expect(headOf((await slack.next("views.update")).body.view)).toBe("Gemeld");
  });
});

describe("problems", () => {
  it("stand beside their fields, and the form stays as it was filled in", async () => {
    const { send, slack } = await opened();
    expect(await send({ total: "veel" })).toEqual({
      response_action: "errors",
      errors: { total: "Vul alleen cijfers in." },
    });
    expect(slack.calls("response")).toEqual([]);
  });

  it("of fields that are not there stand beside the first", async () => {
    const { send } = await opened();
    expect(await send({ text: "raadsel" })).toEqual({
      response_action: "errors",
      errors: { status: "Dit klopt niet. Kies iets anders." },
    });
  });

  it("with a new line come as a new form above which they stand, and keep what was typed", async () => {
    const { send } = await opened();
    const view = viewOf(await send({ text: "verplaatst", status: "attention" }));
    expect(JSON.parse(view?.private_metadata ?? "").line).toBe("status 27.1 2023 gezien 5");
    expect(JSON.stringify(view?.blocks)).toContain("Toelichting: Lees de melding van Vera.");
    const elements = view?.blocks.flatMap((block) =>
      block.type === "input" ? [(block as InputBlock).element] : [],
    );
    expect(elements).toMatchObject([
      { initial_option: { value: "attention" } },
      { initial_value: "verplaatst" },
      { initial_value: "120" },
      { initial_date: "2023-03-31" },
    ]);
  });

  it("with other things to choose from come as a new form that offers those, and keep what was typed", async () => {
    const { send } = await opened();
    const view = viewOf(await send({ text: "nieuwjaar", status: "attention" }));
    expect(JSON.stringify(view?.blocks)).toContain("Hoe staat het ervoor? Het jaar is voorbij.");
    const [status, text] = view?.blocks.filter(({ type }) => type === "input") ?? [];
    expect(status).toMatchObject({ element: { options: [{ value: "done" }] } });
    expect(status).not.toHaveProperty("element.initial_option");
    expect(text).toMatchObject({ element: { initial_value: "nieuwjaar" } });
  });

  it("with 10,000 characters: the house hears them all and says so beside the field", async () => {
    const { send, heard } = await opened();
    expect(await send({ text: "x".repeat(10_000) })).toMatchObject({
      errors: { text: "Houd het bij 500 tekens." },
    });
    expect(heard[0]?.answers?.text).toHaveLength(10_000);
  });
});

describe("what comes next", () => {
  it("is asked in the same modal, with its own values", async () => {
    const { send, view } = await opened();
    const after = viewOf(await send({ text: "volgende" }));
    expect(headOf(after)).toBe("Melden over 28.1 en wat…");
    expect(after && faultsOfView(after)).toEqual([]);
    expect(JSON.parse(after?.private_metadata ?? "")).toEqual({
      line: "status 28.1 2023 gezien 2",
      origin: JSON.parse(view.private_metadata ?? "").origin,
    });
    const marks = (one?: ModalView) => JSON.stringify(one).match(/"action_id":"[^"]+"/g);
    expect(marks(after)?.[0]).not.toBe(marks(view)?.[0]);
  });

  it("after a slow house appears in the modal, which says so meanwhile", async () => {
    const { send, slack } = await opened();
    const before = Date.now();
    const outcome = await send({ text: "volgende traag 2400" });
    expect(Date.now() - before).toBeLessThan(2_500);
    expect(headOf(viewOf(outcome))).toBe("Een ogenblik");
    const { body } = await slack.next("views.update");
    expect(body.view_id).toBe(viewId);
    expect(headOf(body.view)).toBe("Melden over 28.1 en wat…");
  });

  it("after a slow house and a closed modal is offered with a button", async () => {
    const { send, slack } = await opened({}, ({ answers }) =>
      answers("views.update", { body: { ok: false, error: "not_found" } }),
    );
    await send({ text: "volgende traag 2400" });
    expect(JSON.stringify((await slack.next("response")).body.blocks)).toContain('"asks-1"');
  });

  it("problems that come late are named above the questions, filled in as they were", async () => {
    const { send, slack } = await opened();
    await send({ text: "traag 2400", total: "veel" });
    const { view } = (await slack.next("views.update")).body;
    expect(JSON.stringify(view)).toContain("Aantal tot nu toe: Vul alleen cijfers in.");
    expect(JSON.stringify(view)).toContain('"initial_value":"traag 2400"');
  });
});

describe("a form on which nothing was done", () => {
  const typed = { status: "on-track", total: "", asOf: "2023-04-01" };
  const elementsOf = (view: ModalView | undefined) =>
    view?.blocks.flatMap((block) => (block.type === "input" ? [(block as InputBlock).element] : []));

  it.each([
    ["the house breaks", "kapot", "Dit is niet gelukt"],
    ["it is refused", "geweigerd", "Het jaar 2023 is gesloten"],
  ])("stays where %s, with what was typed and a sentence above it", async (_, words, sentence) => {
    const { say, send, slack, written, view: sent } = await opened();
    const text = `${words}: een lang verhaal`;
    const view = viewOf(await send({ ...typed, text }));
    expect(view && faultsOfView(view)).toEqual([]);
    expect(JSON.stringify(view?.blocks[0])).toContain(sentence);
    expect(elementsOf(view)).toMatchObject([
      { initial_option: { value: "on-track", text: { text: "● Op schema" } } },
      { initial_value: text },
      { type: "plain_text_input" },
      { initial_date: "2023-04-01" },
    ]);
    expect(elementsOf(view)?.[2]).not.toHaveProperty("initial_value");
    expect(view).toMatchObject({ submit: sent.submit, private_metadata: sent.private_metadata });
    expect(slack.calls("response")).toEqual([]);
    expect(JSON.stringify(written)).not.toContain("lang verhaal");
    if (!view) throw new Error("The form is gone.");
    const { body: again } = await say(submit(view, { ...typed, text }));
    expect(viewOf(again as Outcome)?.blocks).toHaveLength(view.blocks.length);
  });

  it("comes back after a slow house too", async () => {
    const { send, slack } = await opened();
    await send({ ...typed, text: "geweigerd traag 2400" });
    const { view } = (await slack.next("views.update")).body;
    expect(JSON.stringify(view)).toContain('"initial_value":"geweigerd traag 2400"');
  });

  it("is a card where it was closed meanwhile", async () => {
    const { send, slack } = await opened({}, ({ answers }) =>
      answers("views.update", { body: { ok: false, error: "not_found" } }),
    );
    await send({ ...typed, text: "geweigerd traag 2400" });
    expect((await slack.next("response")).body.text).toContain("Het jaar 2023 is gesloten");
  });
});

describe("a form whose metadata was tampered with", () => {
  it.each([
    "",
    "{",
    "null",
    "[]",
    '"status 27.1"',
    '{"line":"status 27.1"}',
    '{"line":1,"origin":{"team":"T","channel":"C"}}',
    '{"line":"status 27.1","origin":{"team":"T"}}',
    '{"line":"status 27.1","origin":null}',
  ])("is not heard: %s", async (private_metadata) => {
    const { say, view, heard } = await opened();
    const { body } = await say(submit({ ...view, private_metadata }, filled));
    expect(headOf(viewOf(body as Outcome))).toBe("Dit formulier werkt niet meer");
    expect(heard).toEqual([]);
  });

  it("is worth no more than typing: the line is heard as said by the sender", async () => {
    const { say, view, heard } = await opened();
    const forged = {
      line: "deelnemers",
      who: "U0ADMIN",
      origin: { team: "T0GEMEENTE", channel: "C0WONEN", own: "ja" },
    };
    await say(
      submit(
        { ...view, private_metadata: JSON.stringify(forged) },
        { ...filled, extra: "x", __proto__: "y" },
      ),
    );
    expect(heard[0]).toMatchObject({ who: { user: "U0MILA" }, line: "deelnemers", answers: filled });
    expect(Object.keys(heard[0]?.answers ?? {})).toEqual(["status", "text", "total", "asOf"]);
  });
});

it("a form that lacks what Slack always sends is answered before Slack gives up, and does not close", async () => {
  const { say, view, heard } = await opened();
  const broken = { ...view, id: viewId };
  expect((await say(submit(view, filled, { view: broken }))).body).toMatchObject({
    response_action: "update",
  });
  expect(heard).toEqual([]);
});
