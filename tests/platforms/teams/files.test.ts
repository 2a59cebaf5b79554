import { describe, expect, it } from "vitest";
import { type Enclosed, enclose } from "#bot/reply";
import { card, text } from "#cards/card";
import type { Heard, Reply } from "#platforms/platform";
import { createTransfer } from "#platforms/teams/transfer";
import {
  consented,
  droppedIn,
  type Json,
  opened,
  pressed,
  submitted,
  textsOf,
  typed,
} from "../../helpers/fake-teams.ts";
import { answerTo, scene } from "./bot.ts";

/** Every byte there is, so that a conversion on the way shows. */
const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
const paper = { name: "voortgang-2023.xlsx", type: "application/octet-stream", bytes };
const file: Enclosed = enclose(paper, card("Bestand: Excel", [text("Alle delen.")]));

const giving = async ({ line }: Heard): Promise<Reply> => (line.includes("export") ? file : answerTo(line));

type Scene = Awaited<ReturnType<typeof scene>>;

const attachmentsIn = (message: Json | undefined) => (message?.attachments ?? []) as readonly Json[];

/** What stands in the chat, newest last. */
const posts = ({ teams }: Scene) =>
  teams.sent.filter(({ method }) => method === "POST").map(({ body }) => body);
const removed = ({ teams }: Scene) => teams.sent.filter(({ method }) => method === "DELETE");

/** Asks for the file and gives the question that Teams shows. */
async function asked(at: Scene, line = "export xlsx"): Promise<Json> {
  await at.does(typed(line));
  const [question] = attachmentsIn(posts(at).at(-1));
  return question?.content as Json;
}

describe("a file in a personal chat", () => {
  it("is offered: a card, and behind it Teams' question whether it may come", async () => {
    const at = await scene({ hear: giving });
    await at.does(typed("/afspraak export xlsx"));
    const [about, question] = posts(at);
    expect(textsOf(about)).toContain("Teams vraagt u hieronder of het bestand in uw OneDrive mag komen.");
    expect(attachmentsIn(question)).toEqual([
      {
        contentType: "application/vnd.microsoft.teams.card.file.consent",
        name: "voortgang-2023.xlsx",
        content: {
          description: "Bestand: Excel",
          sizeInBytes: 70_000,
          acceptContext: { says: "afspraak export xlsx" },
          declineContext: { says: "afspraak export xlsx" },
        },
      },
    ]);
    expect(posts(at)).toHaveLength(2);
  });

  it("is asked for again, put in OneDrive whole and shown once they agree; the question goes away", async () => {
    const at = await scene({ hear: giving });
    const question = await asked(at);
    const { status, body } = await at.does(consented("accept", question, "q-1", at.teams.driveUrl));
    expect({ status, body }).toEqual({ status: 200, body: {} });
    await expect.poll(() => removed(at).length).toBe(1);
    expect(at.heard.map(({ line }) => line)).toEqual(["export xlsx", "export xlsx"]);
    const [put] = at.teams.drive.puts;
    expect(put?.range).toBe("bytes 0-69999/70000");
    expect(put?.token).toBeUndefined();
    expect(Buffer.compare(put?.bytes ?? Buffer.alloc(0), bytes)).toBe(0);
    expect(attachmentsIn(posts(at).at(-1))).toEqual([
      {
        contentType: "application/vnd.microsoft.teams.card.file.info",
        contentUrl: "https://almelo-my.sharepoint.com/personal/fatima/Documents/voortgang-2023.xlsx",
        name: "voortgang-2023.xlsx",
        content: { uniqueId: "1150D938-8870-4044-9F2C-5BBDEBA70C8C", fileType: "xlsx" },
      },
    ]);
    expect(removed(at)[0]?.path).toContain("/activities/q-1");
  });

  it("that they do not want is not made, and one sentence says so", async () => {
    const at = await scene({ hear: giving });
    const question = await asked(at);
    await at.does(consented("decline", question, "q-1"));
    await expect.poll(() => removed(at).length).toBe(1);
    expect(at.heard).toHaveLength(1);
    expect(at.teams.drive.puts).toEqual([]);
    expect(textsOf(posts(at).at(-1))).toEqual([
      "Het bestand is niet verstuurd",
      "U hebt geweigerd dat het bestand in uw OneDrive komt. Er is niets verstuurd.",
      "Toch versturen",
    ]);
  });

  it("that takes long does not keep Teams waiting, and follows", async () => {
    const at = await scene({ hear: giving });
    const question = await asked(at);
    at.teams.drive.afterMs = 2_000;
    const before = Date.now();
    await at.does(consented("accept", question, "q-1", at.teams.driveUrl));
    expect(Date.now() - before).toBeLessThan(1_500);
    expect(posts(at)).toHaveLength(2);
    await at.platform.stop();
    expect(attachmentsIn(posts(at).at(-1))[0]?.contentType).toContain("file.info");
  });

  it("is given once when Teams delivers the answer twice", async () => {
    const at = await scene({ hear: giving });
    const question = await asked(at);
    const yes = consented("accept", question, "q-1", at.teams.driveUrl);
    await Promise.all([at.does(yes), at.does(yes)]);
    await at.platform.stop();
    expect(at.teams.drive.puts).toHaveLength(1);
  });

  it("that somebody may not have any more is not given: they read why", async () => {
    let allowed = true;
    const at = await scene({
      hear: async (heard) => (allowed ? giving(heard) : answerTo("U hebt geen toegang")),
    });
    const question = await asked(at);
    allowed = false;
    await at.does(consented("accept", question, "q-1", at.teams.driveUrl));
    await at.platform.stop();
    expect(at.teams.drive.puts).toEqual([]);
    expect(textsOf(posts(at).at(-1))).toContain("U vroeg: U hebt geen toegang");
  });

  it("comes the same way when a button asks for it", async () => {
    const at = await scene({ hear: giving });
    const { body } = await at.does(pressed("export xlsx"));
    expect(textsOf(body)).toContain("Teams vraagt u hieronder of het bestand in uw OneDrive mag komen.");
    expect(
      posts(at)
        .flatMap(attachmentsIn)
        .map(({ name }) => name),
    ).toEqual(["voortgang-2023.xlsx"]);
    for (const what of [opened("export xlsx"), submitted({ says: "export xlsx" })])
      expect(textsOf((await at.does(what)).body)).toContain("Alle delen.");
    expect(posts(at)).toHaveLength(3);
  });
});

describe("a file that cannot be put in OneDrive", () => {
  it.each([
    ["refuses it", 507],
    ["sends it elsewhere", 303],
  ])("because OneDrive %s becomes one sentence with a button", async (_, status) => {
    const at = await scene({ hear: giving });
    const question = await asked(at);
    at.teams.drive.status = status;
    await at.does(consented("accept", question, "q-1", at.teams.driveUrl));
    await at.platform.stop();
    expect(textsOf(posts(at).at(-1))).toEqual([
      "Het bestand is niet verstuurd",
      "Teams nam het bestand niet aan. Probeer het over een paar minuten nog eens.",
      "Opnieuw proberen",
    ]);
    expect(at.teams.drive.puts).toHaveLength(1);
    expect(JSON.stringify(at.logged)).not.toContain("/drive/");
  });

  it.each([
    ["another host", "https://sharepoint.com.example/session"],
    ["a host that only ends alike", "https://notsharepoint.com/session"],
    ["plain http", "http://almelo-my.sharepoint.com/session"],
    ["a name and password", "https://a:b@almelo-my.sharepoint.com/session"],
    ["no address", ""],
  ])("is not sent to %s", async (_, address) => {
    const at = await scene({ hear: giving });
    await at.does(consented("accept", await asked(at), "q-1", address));
    await at.platform.stop();
    expect(at.teams.drive.puts).toEqual([]);
    expect(textsOf(posts(at).at(-1))).toContain("Het bestand is niet verstuurd");
    const refused = at.logged.find(({ event }) => event === "teams-file-refused");
    expect(refused?.details.error).toContain("another address");
  });

  it("is not sent to this machine unless its messages are answered too", async () => {
    const elsewhere = createTransfer(["smba.trafficmanager.net"], () => undefined);
    await expect(elsewhere.put("http://127.0.0.1:9/session", bytes)).rejects.toThrow("another address");
    expect(await elsewhere.get("http://127.0.0.1:9/session")).toBe("not-given");
  });
});

describe("a file in a channel or group", () => {
  it.each([
    "channel",
    "group",
  ] as const)("cannot be given in a %s: the card says where it can", async (chat) => {
    const at = await scene({ hear: giving });
    await at.does(typed("export xlsx", chat), chat);
    expect(textsOf(posts(at)[0])).toContain(
      "In een kanaal of groep kan Afspraken geen bestand geven. Open het gesprek met Afspraken en typ: export xlsx",
    );
    expect(textsOf((await at.does(pressed("toon export xlsx"), chat)).body).join()).toContain(
      "typ: export xlsx",
    );
    expect(posts(at)).toHaveLength(1);
  });
});

describe("a file that somebody drops in the personal chat", () => {
  it("is heard by its name, and fetched when it is read", async () => {
    const at = await scene();
    at.teams.drive.file = bytes;
    await at.does(droppedIn("Programma 2024.docx", at.teams.driveUrl));
    expect(at.heard[0]).toMatchObject({
      line: "bestand Programma 2024.docx",
      files: [{ name: "Programma 2024.docx" }],
    });
    expect(await at.heard[0]?.files?.[0]?.read()).toEqual(Buffer.from(bytes));
  });

  it.each([
    ["stands on another host", "https://almelo-my.sharepoint.com.example/1"],
    ["has no address", ""],
  ])("is not given when it %s", async (_, address) => {
    const at = await scene();
    await at.does(droppedIn("x.docx", address));
    expect(await at.heard[0]?.files?.[0]?.read()).toBe("not-given");
    expect(at.logged.map(({ event }) => event)).not.toContain("teams-file-not-read");
  });

  it("is not given when OneDrive refuses, and too large over 10 MB", async () => {
    const at = await scene();
    await at.does(droppedIn("x.docx", at.teams.driveUrl));
    for (const status of [404, 302]) {
      at.teams.drive.status = status;
      expect(await at.heard[0]?.files?.[0]?.read()).toBe("not-given");
    }
    at.teams.drive.status = 200;
    at.teams.drive.file = new Uint8Array(10 * 1024 * 1024 + 1);
    expect(await at.heard[0]?.files?.[0]?.read()).toBe("too-large");
  });

  it("is not heard in a channel, where only the words count", async () => {
    const at = await scene();
    await at.does({ ...droppedIn("x.docx", at.teams.driveUrl), ...typed("27", "channel") }, "channel");
    expect(at.heard[0]?.line).toBe("27");
    expect(at.heard[0]).not.toHaveProperty("files");
  });
});
