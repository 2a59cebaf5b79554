import { request } from "node:http";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { typed } from "../../helpers/fake-teams.ts";
import { answerTo, scene } from "./bot.ts";

const json = { "content-type": "application/json" };

/** The adapter's library writes expired and badly signed tokens to the console by itself. */
function quietly(): void {
  const spy = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => spy.mockRestore());
}

function latch() {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}

describe("a request without a right token", () => {
  it.each([
    ["none at all", () => ""],
    ["rubbish", () => "Bearer rubbish"],
    ["another scheme", () => "Basic dXNlcjpwYXNz"],
  ])("is refused: %s", async (_, token) => {
    const { server, teams, heard } = await scene();
    const { status, text } = await server.deliver(teams.activity(typed("27")), token());
    expect({ status, text }).toEqual({ status: 401, text: "" });
    expect(heard).toEqual([]);
  });

  const hourAgo = Math.floor(Date.now() / 1000) - 3600;
  it.each([
    ["expired", { exp: hourAgo, nbf: hourAgo - 60 }],
    ["not valid yet", { nbf: hourAgo + 7200 }],
    ["another bot's", { aud: "eeeeeeee-0000-4000-8000-000000000001" }],
    ["another issuer's", { iss: "https://login.example.nl" }],
    ["for another address", { serviceurl: "https://smba.trafficmanager.net/emea/" }],
    ["for no address", { serviceurl: undefined }],
  ])("is refused: %s", async (_, claims) => {
    quietly();
    const { server, teams, heard, logged } = await scene();
    const { status, text } = await server.deliver(teams.activity(typed("27")), teams.token(claims));
    expect({ status, text }).toEqual({ status: 401, text: "" });
    expect(heard).toEqual([]);
    expect(logged).toEqual([expect.objectContaining({ level: "warn", event: "teams-refused" })]);
  });

  it("is refused: signed by a stranger, or not at all", async () => {
    quietly();
    const { server, teams, heard } = await scene();
    const [head, payload] = teams.token().split(".");
    const none = Buffer.from(JSON.stringify({ alg: "none", typ: "JWT", kid: "one" })).toString("base64url");
    for (const token of [teams.token({}, true), `${head}.${payload}.AAAA`, `Bearer ${none}.${payload}.`]) {
      const { status, text } = await server.deliver(teams.activity(typed("27")), token);
      expect({ status, text }).toEqual({ status: 401, text: "" });
    }
    expect(heard).toEqual([]);
  });

  it("is refused while the identity service cannot be reached", async () => {
    const { server, teams, heard } = await scene();
    const token = teams.token();
    await teams.stop();
    const { status, text } = await server.deliver(teams.activity(typed("27")), token);
    expect({ status, text }).toEqual({ status: 401, text: "" });
    expect(heard).toEqual([]);
  });
});

describe("a request that is no message of Teams", () => {
  it.each([
    ["an empty body", ""],
    ["no JSON", "{"],
    ["null", "null"],
    ["a list", "[]"],
    ["an empty object", "{}"],
    ["a number", "27"],
  ])("is refused: %s", async (_, body) => {
    const { server, teams } = await scene();
    const { status, text } = await server.post(body, { ...json, authorization: teams.token() });
    expect({ status, text }).toEqual({ status: 400, text: "" });
  });

  it.each([
    ["no type", { type: undefined }],
    ["no address", { serviceUrl: undefined }],
    ["an address that is none", { serviceUrl: "127.0.0.1" }],
    ["another host", { serviceUrl: "https://attacker.trafficmanager.net/" }],
    ["plain http to another host", { serviceUrl: "http://smba.trafficmanager.net/" }],
    ["a name and password in the address", { serviceUrl: "http://a:b@127.0.0.1/" }],
    ["nobody", { from: undefined }],
    ["somebody without an id", { from: { name: "Fatima" } }],
    ["another channel", { channelId: "directline" }],
    ["a conversation without an id", { conversation: {} }],
    ["answers in the response", { deliveryMode: "expectReplies" }],
  ])("is refused: %s", async (_, more) => {
    const { does, heard } = await scene();
    const { status, text } = await does({ ...typed("27"), ...more });
    expect({ status, text }).toEqual({ status: 400, text: "" });
    expect(heard).toEqual([]);
  });

  it("is refused: a form, another method, more than 256 kB", async () => {
    const { server, teams, heard } = await scene();
    const activity = teams.activity(typed("27"));
    const authorization = teams.token();
    const form = { "content-type": "application/x-www-form-urlencoded", authorization };
    expect((await server.post(JSON.stringify(activity), form)).status).toBe(400);
    expect((await fetch(server.url, { headers: { authorization } })).status).toBe(400);
    const large = JSON.stringify({ ...activity, text: "x".repeat(300_000) });
    expect(await server.post(large, { ...json, authorization })).toMatchObject({ status: 400, text: "" });
    expect(heard).toEqual([]);
  });

  it("leaves the server standing when its sender hangs up in mid-sentence", async () => {
    const { server, does } = await scene();
    await new Promise<void>((resolve) => {
      const half = request(server.url, { method: "POST", headers: { ...json, "content-length": "1000" } });
      half.on("error", () => resolve());
      half.write('{"type":', () => half.destroy());
    });
    expect((await does(typed("27"))).status).toBe(200);
  });
});

describe("the platform", () => {
  it("answers 503 before it starts and after it stops", async () => {
    const { platform, does } = await scene();
    await platform.stop();
    expect((await does(typed("27"))).status).toBe(503);
  });

  it("waits for what is in flight when it stops", async () => {
    const [gate, reached] = [latch(), latch()];
    const { platform, does, teams } = await scene({
      hear: async () => {
        reached.open();
        await gate.opened;
        return answerTo("27");
      },
    });
    const answered = does(typed("27"));
    await reached.opened;
    const stopped = platform.stop().then(() => teams.sent.length);
    gate.open();
    expect(await stopped).toBe(1);
    expect((await answered).status).toBe(200);
  });
});

describe("without an app id", () => {
  const local = {
    appId: "",
    appPassword: "",
    appTenant: "",
    insecureLocal: true,
    serviceHosts: ["127.0.0.1"],
  };

  it("hears this machine without a token", async () => {
    const { server, teams, heard } = await scene({ settings: local });
    expect((await server.deliver(teams.activity(typed("27")), "")).status).toBe(200);
    expect(heard[0]?.line).toBe("27");
  });
});
