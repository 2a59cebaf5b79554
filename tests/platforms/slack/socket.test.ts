import type { ModalView } from "@slack/types";
import { expect, it, onTestFinished } from "vitest";
import type { Heard, Reply } from "#platforms/platform";
import {
  direct,
  enveloped,
  type FakeSlack,
  press,
  pressForm,
  slash,
  submit,
} from "../../helpers/fake-slack.ts";
import { fakeSocket } from "./fake-socket.ts";
import { house, repeat } from "./house.ts";
import { partsAndAnswers, report } from "./questions.ts";

/** A house in Socket Mode; `link` changes what Slack says when it is asked for the address of the socket. */
async function connected(
  first: (url: string) => unknown = (url) => ({ ok: true, url }),
  hear: (heard: Heard) => Promise<Reply> = repeat,
) {
  const socket = await fakeSocket();
  onTestFinished(socket.close);
  const prepare = ({ answers }: FakeSlack) => answers("apps.connections.open", { body: first(socket.url) });
  const there = await house({ appToken: "xapp-proef", prepare, hear });
  const link = (body: unknown) => there.slack.answers("apps.connections.open", { body });
  const isOn = (times = 1) =>
    expect
      .poll(() => there.written.filter(({ event }) => event === "slack-connected"), { timeout: 8_000 })
      .toHaveLength(times);
  const hears = (type: string, id: string, payload: unknown) =>
    socket.say({ type, envelope_id: id, payload, accepts_response_payload: true });
  return { ...there, socket, link, isOn, hears };
}

/** A port on which nobody listens. */
const nobody = "http://127.0.0.1:9/api/";

const inPayload = (form: string): unknown => JSON.parse(asObject(form).payload ?? "");

const asObject = (form: string) => Object.fromEntries(new URLSearchParams(form));

it("a slash command is answered in its acknowledgement, with the app's own token and without a route", async () => {
  const { slack, socket, platform, isOn, hears } = await connected();
  await isOn();
  expect(platform.routes).toEqual([]);
  expect((await slack.next("apps.connections.open")).token).toBe("xapp-proef");
  hears("slash_commands", "e1", asObject(slash("27")));
  await expect.poll(() => socket.acks).toHaveLength(1);
  expect(socket.acks[0]).toMatchObject({
    envelope_id: "e1",
    payload: { response_type: "ephemeral", text: expect.stringContaining("U vroeg: /afspraak 27") },
  });
});

it("a direct message and a button are answered as over HTTP", async () => {
  const { slack, socket, isOn, hears } = await connected();
  await isOn();
  hears("events_api", "e1", JSON.parse(enveloped(direct("27"))));
  expect((await slack.next("chat.postMessage")).body.channel).toBe("D0MILA");
  hears("interactive", "e2", inPayload(press("27", { response_url: slack.responseUrl })));
  expect((await slack.next("response")).body.response_type).toBe("ephemeral");
  expect(socket.acks.map(({ envelope_id }) => envelope_id)).toEqual(["e1", "e2"]);
});

it("questions open, and what was filled in is answered in the acknowledgement", async () => {
  const { slack, socket, isOn, hears } = await connected(undefined, partsAndAnswers);
  await isOn();
  hears("interactive", "e1", inPayload(pressForm(report.says, { response_url: slack.responseUrl })));
  await slack.next("views.open");
  const view = (await slack.next("views.update")).body.view as ModalView;
  const filled = { status: "on-track", text: "Loopt goed.", total: "veel", asOf: "2023-03-31" };
  hears("interactive", "e2", inPayload(submit(view, filled)));
  hears("interactive", "e3", inPayload(submit(view, { ...filled, total: "12", text: "volgende" })));
  hears("interactive", "e4", inPayload(submit(view, { ...filled, total: "12" })));
  expect((await slack.next("response")).body.text).toContain("Gemeld");
  await expect.poll(() => socket.acks).toHaveLength(4);
  const acks = Object.fromEntries(socket.acks.map(({ envelope_id: id, payload }) => [id, payload]));
  expect(acks.e2).toEqual({ response_action: "errors", errors: { total: "Vul alleen cijfers in." } });
  expect(acks.e3).toMatchObject({ response_action: "update", view: { callback_id: "form" } });
  expect(acks.e4?.response_action).toBeUndefined();
});

it("questions to a slash command open there too", async () => {
  const { slack, socket, isOn, hears } = await connected(undefined, partsAndAnswers);
  await isOn();
  hears("slash_commands", "e1", asObject(slash("status 27.1")));
  await slack.next("views.open");
  expect(socket.acks).toEqual([{ envelope_id: "e1", payload: {} }]);
});

it("starts without Slack and connects as soon as it answers", async () => {
  const { socket, link, isOn, written } = await connected(() => ({ ok: false, error: "internal_error" }));
  await expect.poll(() => written.map(({ event }) => event)).toContain("slack-not-connected");
  link({ ok: true, url: socket.url });
  await isOn();
});

it("starts without a network", async () => {
  const { written } = await house({ appToken: "xapp-proef", apiUrl: nobody });
  await expect.poll(() => written).toContainEqual(expect.objectContaining({ event: "slack-not-connected" }));
});

it("connects again at once when Slack asks for it", async () => {
  const { socket, isOn, hears } = await connected();
  await isOn();
  const before = Date.now();
  socket.say({ type: "disconnect", reason: "refresh_requested" });
  await isOn(2);
  expect(Date.now() - before).toBeLessThan(2_000);
  hears("slash_commands", "e9", asObject(slash("27")));
  await expect.poll(() => socket.acks.map(({ envelope_id }) => envelope_id)).toEqual(["e9"]);
});

it("a withdrawn token ends nothing: it is written down and tried again", async () => {
  const { socket, link, isOn, written } = await connected();
  await isOn();
  link({ ok: false, error: "invalid_auth" });
  socket.say({ type: "disconnect", reason: "link_disabled" });
  await expect
    .poll(() => written)
    .toContainEqual(
      expect.objectContaining({
        event: "slack-not-connected",
        details: expect.objectContaining({ answer: "invalid_auth" }),
      }),
    );
  link({ ok: true, url: socket.url });
  await isOn(2);
});

it("an answer whose socket was lost meanwhile goes over the response address", async () => {
  const { slack, socket, link, isOn, hears } = await connected();
  await isOn();
  hears("slash_commands", "e1", asObject(slash("traag 400", { response_url: slack.responseUrl })));
  link({ ok: false, error: "invalid_auth" });
  socket.say({ type: "disconnect", reason: "refresh_requested" });
  expect((await slack.next("response")).body.text).toContain("U vroeg: /afspraak traag 400");
});

it("closes after what is under way has been answered, and takes nothing new", async () => {
  const { socket, platform, heard, isOn, hears } = await connected();
  await isOn();
  hears("slash_commands", "e1", asObject(slash("traag 300")));
  await expect.poll(() => heard).toHaveLength(1);
  const stopped = platform.stop();
  hears("slash_commands", "e2", asObject(slash("28")));
  await stopped;
  expect(socket.acks.map(({ envelope_id }) => envelope_id)).toEqual(["e1"]);
  expect(heard).toHaveLength(1);
});

it("can be closed before it ever connected", async () => {
  const { platform } = await house({ appToken: "xapp-proef", apiUrl: nobody });
  await platform.stop();
});
