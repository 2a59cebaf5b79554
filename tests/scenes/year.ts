import { expect, it } from "vitest";
import type { Fresh } from "../helpers/databases.ts";
import { mila, slackChannels, teamsChannels, type Village, village } from "../helpers/village.ts";

const channels = [...slackChannels, ...teamsChannels];

/** A morning on which looks follow each other, in minutes, so that what was delayed gets its turn. */
const patient = [1, 2, 5, 12, 35, 70];

/** Somebody of every party but one reports on some parts, as happens. */
async function reportQuarter(home: Village, asOf: string, parties: readonly string[]): Promise<void> {
  for (const { action, party } of await home.register().commitments(2023))
    if (parties.includes(party) && Number(action.split(".")[0]) <= 12)
      await home.told(action, party, { asOf });
}

/** Mornings and nights of a stretch of days, both ends included. */
async function live(home: Village, from: string, to: string): Promise<void> {
  const end = new Date(`${to}T00:00:00Z`);
  for (const day = new Date(`${from}T00:00:00Z`); day <= end; day.setUTCDate(day.getUTCDate() + 1)) {
    const date = day.toISOString().slice(0, 10);
    await home.look(`${date}T01:30:00Z`);
    await home.look(`${date}T09:05:00Z`);
  }
}

/** Overviews themselves: no thread under them, no private message. */
const overviews = ({ office }: Village) =>
  office.posted.filter(({ title, thread }) => title.startsWith("Kwartaaloverzicht") && thread === undefined);

const history = ({ office }: Village): string =>
  office.posted
    .filter(({ thread }) => thread === undefined)
    .map(({ at, platform, channel, title }) =>
      [at.toISOString().slice(0, 16), platform.padEnd(5), channel.padEnd(18), title].join("  "),
    )
    .join("\n");

export function yearScene(fresh: () => Promise<Fresh>): void {
  it("plays a year: four overviews in six channels, each once, whatever happens", async () => {
    const home = await village(await fresh(), "2022-12-20T10:00:00Z");
    await home.settle();
    await home.subscribeAll();
    const { office } = home;

    // The first quarter: a refusal, a gateway that had passed it on, and one that had not.
    await live(home, "2022-12-30", "2023-01-02");
    await home.look("2023-01-23T09:05:00Z", patient);
    expect(overviews(home)).toEqual([]);
    home.at("2023-03-20T10:00:00Z");
    await reportQuarter(home, "2023-03-20", ["Beter Wonen", "Gemeente Almelo"]);
    await live(home, "2023-03-31", "2023-04-04");
    await home.restart();
    office.troubles.push(
      { platform: "slack", channel: "C0WONEN", status: 429, headers: { "retry-after": "30" }, body: {} },
      { platform: "slack", channel: "C0BW", status: 429, body: {} },
      { platform: "teams", channel: "19:raad@thread", status: 412, body: {} },
    );
    await home.look("2023-04-17T08:05:00Z");
    await home.look("2023-04-20T08:05:00Z");
    await home.look("2023-04-24T08:05:00Z", patient);

    // The second: a process is killed while Slack takes the message, another looks after it.
    home.at("2023-06-20T10:00:00Z");
    await home.told("27.1", "Sint Joseph", { asOf: "2023-03-15", text: "Nagekomen" });
    await reportQuarter(home, "2023-06-20", ["Beter Wonen"]);
    await live(home, "2023-06-30", "2023-07-03");
    await home.look("2023-07-14T08:05:00Z");
    await home.look("2023-07-19T08:05:00Z");
    const before = office.posted.length;
    office.troubles.push({ platform: "slack", channel: "C0WONEN", accepted: true, answer: "stall" });
    const hung = () =>
      office.posted.slice(before).some(({ channel, thread }) => channel === "C0WONEN" && !thread);
    await home.killedAt("2023-07-21T08:05:00Z", hung);
    await home.restart();
    await home.look("2023-07-21T08:07:00Z", patient);

    // The third: a week of downtime over its end, then a process that is killed while Teams takes the message.
    await live(home, "2023-09-26", "2023-09-27");
    home.at("2023-09-27T10:00:00Z");
    await reportQuarter(home, "2023-09-26", ["Gemeente Almelo"]);
    await home.restart();
    await live(home, "2023-10-05", "2023-10-06");
    await home.look("2023-10-13T08:05:00Z");
    await home.look("2023-10-18T08:05:00Z");
    const then = office.posted.length;
    office.troubles.push({ platform: "teams", channel: "19:wonen@thread", accepted: true, answer: "stall" });
    await home.killedAt("2023-10-20T08:05:00Z", () =>
      office.posted.slice(then).some(({ channel }) => channel === "19:wonen@thread"),
    );
    await home.look("2023-10-20T08:07:00Z", patient);
    const asked = office.posted.findLast(({ title }) => title.startsWith("Niet aangekomen"));
    expect(asked).toMatchObject({ channel: "U0MILA" });
    const [unsure] = await home.register().deliveries.find({ states: ["unsure"] });
    expect(await home.read(`bezorging klopt ${unsure?.key}`, mila)).toContain("Genoteerd");

    // The fourth, in January: a connection is cut after Slack took it, and a gateway gives up.
    home.at("2023-12-20T10:00:00Z");
    await reportQuarter(home, "2023-12-20", ["Beter Wonen"]);
    await live(home, "2023-12-29", "2024-01-02");
    office.troubles.push(
      { platform: "slack", channel: "C0BW", accepted: true, answer: "cut" },
      { platform: "slack", channel: "C0SJ", status: 502, body: {} },
    );
    await home.look("2024-01-18T09:05:00Z");
    await home.look("2024-01-22T09:05:00Z", patient);
    await live(home, "2024-03-31", "2024-04-02");
    await home.look("2024-04-22T09:05:00Z", patient);

    process.stdout.write(`${history(home)}\n`);
    process.stdout.write(
      `${home.logged.map(({ event, details }) => JSON.stringify({ event, details })).join("\n")}\n`,
    );
    const titles = ["eerste", "tweede", "derde", "vierde"].map(
      (nth) => `Kwartaaloverzicht ${nth} kwartaal 2023`,
    );
    const sent = overviews(home).map(({ channel, title }) => `${title} ${channel}`);
    const owed = titles.flatMap((title) => channels.map((channel) => `${title} ${channel}`));
    expect(sent.toSorted()).toEqual(owed.toSorted());
    // What came after the first overview about the first quarter stands in the second, and nowhere else.
    const late = overviews(home).filter(({ text }) => text.includes("nagekomen"));
    expect(new Set(late.map(({ title }) => title))).toEqual(new Set([titles[1]]));

    // People: on working days between eight and six, the first and the tenth, and never about a year that is over.
    const reminders = office.posted.filter(({ title }) => title.endsWith("is voorbij"));
    const days = reminders.map(({ at, channel }) => `${at.toISOString().slice(0, 10)} ${channel}`);
    expect(days.toSorted()).toEqual([
      "2023-04-03 U0ANNA",
      "2023-04-03 a:joost",
      "2023-04-17 U0ANNA",
      "2023-04-17 a:joost",
      "2023-07-03 U0ANNA",
      "2023-07-03 a:joost",
      "2023-07-14 U0ANNA",
      "2023-07-14 a:joost",
      "2023-10-05 U0ANNA",
      "2023-10-05 a:joost",
      "2023-10-13 U0ANNA",
      "2023-10-13 a:joost",
    ]);
    const hours = office.posted.map(({ at }) => at.getUTCHours());
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(8);
    expect(home.surprises).toEqual([]);
    const written = JSON.stringify(home.logged);
    for (const secret of ["C0WONEN", "U0ANNA", "@thread", "xoxb", "Bearer", "://", "Nagekomen"])
      expect(written).not.toContain(secret);
    await home.close();
  }, 300_000);
}
