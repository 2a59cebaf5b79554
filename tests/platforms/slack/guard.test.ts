import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { signed, slash } from "../../helpers/fake-slack.ts";
import { house } from "./house.ts";

const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000);

describe("the door refuses", () => {
  it.each([
    ["another secret", signed(slash("27"), "form", { secret: "geraden" }), 401],
    ["a request of six minutes ago", signed(slash("27"), "form", { at: ago(360) }), 401],
    ["a request from two minutes ahead", signed(slash("27"), "form", { at: ago(-120) }), 401],
    ["no signature", { method: "POST", body: slash("27") }, 401],
    ["a body that was changed", { ...signed(slash("27"), "form"), body: slash("28") }, 401],
    ["another method", { method: "GET" }, 405],
  ])("%s", async (_, request, status) => {
    const { send, heard } = await house();
    expect((await send(request)).status).toBe(status);
    expect(heard).toEqual([]);
  });

  it("300 kB, unread", async () => {
    const { send, heard } = await house();
    expect((await send(signed(slash("x".repeat(300_000)), "form"))).status).toBe(413);
    expect(heard).toEqual([]);
  });

  it("300 kB whose length is not told", async () => {
    const { send, heard } = await house();
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(300_000).fill(97));
        controller.close();
      },
    });
    const request = { ...signed("", "form"), body, duplex: "half" } as RequestInit;
    expect((await send(request)).status).toBe(413);
    expect(heard).toEqual([]);
  });

  it("the same request a second time, however its signature is dressed up", async () => {
    const { send, heard } = await house();
    const request = signed(slash("27"), "form");
    const headers = new Headers(request.headers);
    const dressed = new Headers(headers);
    dressed.set("x-slack-signature", `${headers.get("x-slack-signature")}=nogmaals`);
    const statuses = [];
    for (const one of [headers, headers, dressed])
      statuses.push((await send({ ...request, headers: one })).status);
    expect(statuses).toEqual([200, 401, 401]);
    expect(heard).toHaveLength(1);
  });

  it("the same request twice at once", async () => {
    const { send, heard } = await house();
    const request = signed(slash("traag 100"), "form");
    const statuses = await Promise.all([send(request), send(request)].map(async (one) => (await one).status));
    expect(statuses.sort()).toEqual([200, 401]);
    expect(heard).toHaveLength(1);
  });
});

describe("the door lets in", () => {
  it("a request that is a few minutes old or slightly ahead", async () => {
    const { send } = await house();
    for (const seconds of [240, -30])
      expect((await send(signed(slash("27"), "form", { at: ago(seconds) }))).status).toBe(200);
  });

  it("a request whose signature somebody else sent with the wrong body before", async () => {
    const { send } = await house();
    const request = signed(slash("27"), "form");
    expect((await send({ ...request, body: slash("28") })).status).toBe(401);
    expect((await send(request)).status).toBe(200);
  });

  it("Slack's question whether the address is ours", async () => {
    const { say } = await house();
    expect(await say(JSON.stringify({ type: "url_verification", challenge: "abc" }))).toEqual({
      status: 200,
      body: { challenge: "abc" },
    });
  });
});

describe("the door closes", () => {
  it("after what is under way has been answered, and takes nothing new", async () => {
    const { say, platform, slack } = await house();
    const late = say(slash("traag 300"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopped = platform.stop();
    expect((await say(slash("27", { response_url: slack.responseUrl }))).status).toBe(503);
    expect((await late).body).toMatchObject({ text: expect.stringContaining("traag 300") });
    await stopped;
  });

  it("although somebody left in the middle of a request", async () => {
    const { platform, send } = await house();
    const { port } = new URL((await send({ method: "GET" })).url);
    const socket = connect(Number(port), "127.0.0.1");
    const { "x-slack-signature": signature, "x-slack-request-timestamp": timestamp } = signed("a=b", "form")
      .headers as Record<string, string>;
    socket.write(
      `POST /slack/events HTTP/1.1\r\nhost: x\r\nx-slack-signature: ${signature}\r\nx-slack-request-timestamp: ${timestamp}\r\ncontent-length: 10\r\n\r\na=`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await platform.stop();
  });
});
