import { it } from "vitest";
import { freshSqlite } from "./helpers/databases.ts";
import { village } from "./helpers/village.ts";
import { deliverOnce } from "#cli/delivery";
import { postingPace } from "#delivery/patience";
it("x", async () => {
  const home = await village(await freshSqlite(), "2022-12-20T10:00:00Z");
  await home.settle();
  home.at("2023-03-20T10:00:00Z");
  let n = 0;
  for (const { action, party } of await home.register().commitments(2023)) { if (n++ % 3 === 0) continue; await home.told(action, party, { asOf: "2023-03-20" }); }
  for (let i = 0; i < 3; i++) await home.subscribe({ ...home.slackSpot(`CA${i}`), team: "TA" }, `a${i}`);
  const base = Date.parse("2023-04-24T08:05:00Z"); const t0 = Date.now();
  home.at(new Date(base).toISOString());
  const timer = setInterval(() => home.at(new Date(base + Date.now() - t0).toISOString()), 20);
  await deliverOnce({ ...home.needs(home.house()), pace: postingPace });
  clearInterval(timer);
  const posts = home.office.calls.filter(({ method }) => method === "chat.postMessage");
  let closest = Infinity; const lastAt = new Map<string, number>();
  for (const c of posts) { const l = lastAt.get(c.channel); if (l !== undefined) closest = Math.min(closest, c.at - l); lastAt.set(c.channel, c.at); }
  console.log("posts", posts.length, "closest in one channel", closest, "ms, total s", (Date.now() - t0) / 1000);
  await home.close();
}, 3_000_000);
