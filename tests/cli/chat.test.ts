import { beforeAll, describe, expect, it } from "vitest";
import { fileOf, freshEnvironment, runCommand } from "../helpers/command-line.ts";

let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  env = await freshEnvironment();
});

describe("chat", { timeout: 60_000 }, () => {
  it("makes its register, answers one line and says where the register is", async () => {
    const { status, out, err } = await runCommand("chat", ["/afspraak 27"], env);
    expect(status).toBe(0);
    expect(out).toMatch(/^Afspraak 27\. Verduurzaming bestaande woningvoorraad\n/);
    expect(err).toContain(fileOf(env));
    expect(err).toContain("gevuld met voorbeeldgegevens");
    expect(err).toContain("Er is niets naar buiten gestuurd.");
  });

  it("answers every line from a pipe, each followed by a line of dashes", async () => {
    const { status, out, err } = await runCommand("chat", [], env, {
      input: "27\n37\n\nzoek zonnepanelen",
    });
    expect(status).toBe(0);
    expect(out.split("\n---\n").map((answer) => answer.split("\n")[0])).toEqual([
      "Afspraak 27. Verduurzaming bestaande woningvoorraad",
      "Afspraak 37",
      "Zo werkt Afspraken",
      "Zoeken: zonnepanelen",
      "",
    ]);
    expect(err).not.toContain("nieuw");
  });

  it("says nothing of its own through a pipe, the first time either", async () => {
    const { out } = await runCommand("chat", [], await freshEnvironment(), { input: "37\n" });
    expect(out).not.toContain("Welkom");
    expect(out.match(/^---$/gm)).toHaveLength(1);
  });

  it("prints one JSON object on one line per answer", async () => {
    const { out } = await runCommand("chat", ["--json", "--as", "medewerker@beterwonen.example"], env, {
      input: "27\nhelp\n",
    });
    const [first, second, ...rest] = out
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(first).toMatchObject({
      line: "27",
      place: "asker",
      card: { title: expect.stringContaining("27") },
    });
    expect(second).toMatchObject({ line: "help" });
    expect(rest).toEqual([]);
  });

  it("prints the payload that a platform would get", async () => {
    const slack = await runCommand("chat", ["27", "--platform", "slack"], env);
    expect(JSON.parse(slack.out)).toMatchObject({ response_type: "ephemeral", blocks: expect.any(Array) });
    const teams = await runCommand("chat", ["27", "--platform", "teams"], env);
    expect(JSON.parse(teams.out)).toMatchObject({ type: "AdaptiveCard", version: "1.5" });
  });

  it("offers to show a card to everybody where it was said in a channel", async () => {
    const { out } = await runCommand(
      "chat",
      ["27", "--place", "slack:T1:C1", "--now", "2023-04-11T09:00:00Z"],
      env,
    );
    expect(out).toContain("[Tonen in dit kanaal] toon 27");
    expect(out).not.toContain("voorbij");
  });

  it("refuses a stranger with exit status 0", async () => {
    const { status, out } = await runCommand("chat", ["27", "--as", "wie@elders.example"], env);
    expect(status).toBe(0);
    expect(out).toContain("U hebt geen toegang");
  });

  it.each([
    [["--nu", "27"], /--nu/],
    [["27", "--platform", "irc"], /slack of teams/],
  ])("calls %j misuse: exit status 2 and one sentence", async (words, sentence) => {
    const { status, err } = await runCommand("chat", words, env);
    expect(status).toBe(2);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it("fails with exit status 1 where the register cannot be opened", async () => {
    const { status, err } = await runCommand("chat", ["27"], {
      ...env,
      DATABASE_URL: "file:/proc/nergens/register.db",
    });
    expect(status).toBe(1);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe("export", { timeout: 60_000 }, () => {
  it("gives the whole register as JSON", async () => {
    const { status, out } = await runCommand("export", ["--format", "json"], env);
    expect(status).toBe(0);
    const register = JSON.parse(out);
    expect(register.agreements).toHaveLength(36);
    const actions = register.agreements.flatMap(({ actions }: { actions: unknown[] }) => actions);
    expect(actions).toHaveLength(62);
    expect(actions.flatMap(({ commitments }: { commitments: unknown[] }) => commitments)).toHaveLength(140);
  });

  it("knows no other format", async () => {
    expect((await runCommand("export", ["--format", "pdf"], env)).status).toBe(2);
  });
});

describe("partnership", { timeout: 60_000 }, () => {
  const file = "prisma/data/almelo/partnership.json";

  it("shows what it would do and changes nothing without a yes", async () => {
    const bare = await freshEnvironment();
    const { status, out, err } = await runCommand("partnership", [file], bare);
    expect(status).toBe(1);
    expect(out).toContain("Nieuwe samenwerking: prestatieafspraken Almelo (almelo), 2022 t/m 2026");
    expect(err).toContain("Er is niets veranderd.");
    expect((await runCommand("partnership", [file, "--check"], bare)).out).toContain("Nieuwe samenwerking");
    expect((await runCommand("partnership", [file, "--yes"], bare)).out).toContain(
      "De samenwerking is gemaakt.",
    );
    expect((await runCommand("partnership", [file, "--check"], bare)).out).toContain(
      "Bestaande samenwerking",
    );
  });

  it.each([
    [["bestaat-niet.json"], 1],
    [["README.md"], 1],
    [[], 2],
  ])("refuses %j", async (words, status) => {
    const ran = await runCommand("partnership", words, env);
    expect(ran.status).toBe(status);
    expect(ran.err).not.toMatch(/\n\s+at /);
  });
});
