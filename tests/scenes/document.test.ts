import { existsSync, readFileSync } from "node:fs";
import type { ModalView } from "@slack/types";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Account } from "#bot/heard";
import { houseOn } from "#cli/house";
import { direct, enveloped, press, pressForm, submit, team } from "../helpers/fake-slack.ts";
import { almelo, droppedIn, fatima, pressed, textsOf } from "../helpers/fake-teams.ts";
import { type House, house } from "../helpers/house.ts";
import { bytesOf, programme } from "../helpers/programme.ts";
import { house as slackHouse } from "../platforms/slack/house.ts";
import { scene as teamsScene } from "../platforms/teams/bot.ts";

const now = "2023-11-20T09:00:00Z";
const mila: Account = { platform: "slack", team, user: "U0MILA" };
const fatimaInTeams: Account = { platform: "teams", team: almelo, user: fatima.aadObjectId };

let home: House;
beforeEach(async () => {
  home = await house({ now, teams: [team, almelo] });
  const entrance = await home.entrance();
  if (!entrance) throw new Error("the example is not there");
  const { people } = home.store.of(entrance.id);
  for (const [name, account] of [["Mila", mila] as const, ["Fatima", fatimaInTeams] as const])
    await people.name(
      { name, party: "Gemeente Almelo", coordinator: true, accounts: [account] },
      "test",
      new Date(now),
    );
});
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

/** Another process at the same register: nothing of what the first remembers. */
const elsewhere = () =>
  houseOn(home.store, {
    clock: () => new Date(now),
    takesPart: async () => true,
    reference: () => "1",
    surprise: (error) => home.surprises.push(error),
  });

const years = async () => (await home.entrance())?.programmes.map(({ year }) => year);

/** The same programme as somebody's Word makes it. */
async function asWord(year: number): Promise<Uint8Array> {
  const cell = (...lines: readonly string[]) =>
    new TableCell({ children: lines.map((line) => new Paragraph(line)) });
  const table = new Table({
    rows: [
      new TableRow({ children: [cell("Afspraak"), cell(`Acties ${year}`), cell("Regie")] }),
      new TableRow({
        children: [
          cell("27) Verduurzaming bestaande woningvoorraad", "Partijen maken woningen zuiniger."),
          cell("Beter Wonen renoveert 300 woningen."),
          cell("Beter Wonen"),
        ],
      }),
    ],
  });
  const title = new Paragraph({ text: `Actieprogramma ${year} gemeente Almelo`, heading: "Title" });
  return Packer.toBuffer(new Document({ sections: [{ children: [title, table] }] }));
}

/** Where the card stands, in the own conversation with the bot. */
const own = { id: "D0MILA", name: "directmessage" };
const card = { type: "message", message_ts: "1700000000.000100", channel_id: "D0MILA" };

/** The lines behind the buttons of what Slack shows. */
const linesIn = (shown: unknown): readonly string[] =>
  [...JSON.stringify(shown).matchAll(/"value":"(bestand [^"]+)"/g)].flatMap(([, line]) => line ?? []);

const lineIn = (shown: unknown, end: string): string =>
  linesIn(shown).find((line) => line.endsWith(end)) ?? `no line that ends with ${end}`;

describe("a document dropped in Slack", { timeout: 60_000 }, () => {
  const dropped = (url: string, name: string) => ({
    subtype: "file_share",
    files: [{ id: "F1", name, size: 9, url_private_download: url }],
  });

  async function drop(bytes: Uint8Array, name = "Programma.docx") {
    const at = await slackHouse({ hear: home.hear });
    at.slack.answers("file", { bytes });
    const before = Date.now();
    const { status } = await at.say(enveloped(direct("", dropped(at.slack.fileUrl, name))));
    expect([status, Date.now() - before < 1_000]).toEqual([200, true]);
    const { body } = await at.slack.next("chat.postMessage", 30_000);
    return { ...at, shown: body };
  }

  it("is acknowledged at once, shown, and taken in by a press that another process gets", async () => {
    const { shown, slack: first } = await drop(await asWord(2024));
    expect(shown.channel).toBe("D0MILA");
    expect(JSON.stringify(shown)).toContain("Actieprogramma 2024 overnemen?");
    expect(first.calls("file")).toHaveLength(1);
    expect(await years()).toEqual([2023]);

    const { say, slack } = await slackHouse({ hear: elsewhere().hear });
    const line = lineIn(shown, "overnemen");
    await say(press(line, { channel: own, container: card, response_url: slack.responseUrl }));
    const { body } = await slack.next("chat.postMessage");
    expect(JSON.stringify(body)).toContain("Actieprogramma 2024 is overgenomen");
    expect(await years()).toEqual([2024, 2023]);
    expect(await home.read("27 2024")).toContain("Beter Wonen renoveert 300 woningen");
  });

  it("is of another year after the form of [Ander jaar]", async () => {
    const { shown, say, slack } = await drop(bytesOf(programme(2024)), "x.md");
    const line = lineIn(shown, "jaar");
    await say(pressForm(line, { channel: own, container: card, response_url: slack.responseUrl }));
    const { body: opened } = await slack.next("views.update");
    expect(JSON.stringify(opened)).toContain("Van welk jaar is het actieprogramma");
    await say(submit(opened.view as ModalView, { jaar: "2026" }));
    const { body } = await slack.next("chat.postMessage");
    expect(JSON.stringify(body)).toContain("Actieprogramma 2026 overnemen?");
    expect(lineIn(body, "overnemen")).not.toBe(lineIn(shown, "overnemen"));
  });

  it("of somebody who is no coordinator is not even fetched", async () => {
    const at = await slackHouse({ hear: home.hear });
    await at.say(enveloped(direct("", { ...dropped(at.slack.fileUrl, "x.docx"), user: "U0ANDER" })));
    const { body } = await at.slack.next("chat.postMessage");
    expect(JSON.stringify(body)).toContain("Dit kan alleen de coördinator.");
    expect(at.slack.calls("file")).toEqual([]);
  });
});

describe("a document dropped in Teams", { timeout: 60_000 }, () => {
  it("is shown, and taken in by a press that another process gets", async () => {
    const at = await teamsScene({ hear: home.hear });
    at.teams.drive.file = new Uint8Array(await asWord(2024));
    expect((await at.does(droppedIn("Programma.docx", at.teams.driveUrl))).status).toBe(200);
    const shown = at.teams.sent.map(({ body }) => body);
    expect(textsOf(shown).join("\n")).toContain("Actieprogramma 2024 overnemen?");
    const [line = ""] = /bestand b[0-9a-z]+ overnemen/.exec(JSON.stringify(shown)) ?? [];

    const other = await teamsScene({ hear: elsewhere().hear });
    const { status, body } = await other.does(pressed(line));
    expect(status).toBe(200);
    expect(textsOf(body).join("\n")).toContain("Actieprogramma 2024 is overgenomen");
    expect(await years()).toEqual([2024, 2023]);
    const again = await other.does(pressed(line));
    expect(textsOf(again.body).join("\n")).toContain("Actieprogramma 2024 is overgenomen");
  });

  it("that is a picture is refused in one sentence", async () => {
    const at = await teamsScene({ hear: home.hear });
    at.teams.drive.file = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
    await at.does(droppedIn("scan.png", at.teams.driveUrl));
    expect(textsOf(at.teams.sent.map(({ body }) => body)).join("\n")).toContain("sla het op als Word");
  });
});

const source = new URL("../../../shared/source/actieprogramma-2023-almelo.md", import.meta.url);

it.runIf(existsSync(source))(
  "the real document takes the place of the example, and can be taken back",
  { timeout: 120_000 },
  async () => {
    const { slack, say } = await slackHouse({ hear: home.hear });
    slack.answers("file", { bytes: readFileSync(source) });
    const files = [{ id: "F1", name: "actieprogramma.md", size: 9, url_private_download: slack.fileUrl }];
    await say(enveloped(direct("", { subtype: "file_share", files })));
    const { body: shown } = await slack.next("chat.postMessage", 60_000);
    const text = JSON.stringify(shown);
    expect(text).toContain("36 afspraken: 15 focus, 21 regulier");
    expect(text).toContain("62 acties");
    expect(text).not.toMatch(/Volgende|pagina 2/);
    const press = async (line: string) => {
      const reply = await home.hear({
        who: mila,
        where: { platform: "slack", team, channel: "D0MILA", shared: false },
        door: { form: "/afspraak {}", whispers: false },
        line,
      });
      return JSON.stringify(reply);
    };
    expect(await home.read("27")).toContain("Voorbeeldgegevens.");
    expect(await press(lineIn(shown, "overnemen"))).toContain("Actieprogramma 2023 is overgenomen");
    expect(await home.read("27")).not.toContain("Voorbeeldgegevens.");
    expect(await home.read("27")).toContain("Woningen renoveren en verduurzamen");
    expect(await press("bestand 2023 terug zeker")).toContain("de samenvatting van Actieprogramma 2023");
    expect(await home.read("27")).toContain("Voorbeeldgegevens.");
  },
);
