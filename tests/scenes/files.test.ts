import { afterEach, beforeEach, expect, it } from "vitest";
import { slash, team } from "../helpers/fake-slack.ts";
import { almelo, consented, type Json, typed } from "../helpers/fake-teams.ts";
import { type House, house } from "../helpers/house.ts";
import { house as slackHouse } from "../platforms/slack/house.ts";
import { scene as teamsScene } from "../platforms/teams/bot.ts";

let home: House;
beforeEach(async () => {
  home = await house({ teams: [team, almelo] });
});
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

/** The file as the register gives it. */
async function bytesOf(line: string): Promise<Buffer> {
  const reply = await home.say(line);
  return reply.place === "file" ? Buffer.from(reply.bytes) : Buffer.alloc(0);
}

it("the table of one party arrives in Slack as the register gives it", async () => {
  const kept = await bytesOf("export csv Beter Wonen");
  expect(kept.length).toBeGreaterThan(1_000);
  const { say, slack } = await slackHouse({ hear: home.hear });
  await say(slash("export csv Beter Wonen", { response_url: slack.responseUrl }));
  const { body } = await slack.next("files.getUploadURLExternal", 10_000);
  expect(body.filename).toBe("monitor-almelo-2023-beter-wonen.csv");
  expect((await slack.next("upload")).bytes.equals(kept)).toBe(true);
});

it("the table of one party arrives in Teams as it is when the person agrees", async () => {
  const at = await teamsScene({ hear: home.hear });
  await at.does(typed("export csv Beter Wonen"));
  const [question] = (at.teams.sent.at(-1)?.body.attachments ?? []) as readonly Json[];
  await home.say("voortgang 27.1 op schema @2023:0", "anna@beterwonen.example");
  await at.does(consented("accept", question?.content as Json, "q-1", at.teams.driveUrl));
  await at.platform.stop();
  const [put] = at.teams.drive.puts;
  expect(put?.bytes.toString()).toContain("Op schema");
  expect(put?.bytes.equals(await bytesOf("export csv Beter Wonen"))).toBe(true);
});

it("a stranger gets no file", async () => {
  const { say, slack } = await slackHouse({ hear: home.hear });
  const { body } = await say(slash("export csv", { team_id: "T0VREEMD" }));
  expect(JSON.stringify(body)).toContain("U hebt geen toegang");
  expect(slack.calls("files.getUploadURLExternal")).toEqual([]);
});
