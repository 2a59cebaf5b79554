import { beforeAll, describe, expect, it } from "vitest";
import { openStore } from "#store/open";
import { fileOf, freshEnvironment, runCommand } from "../helpers/command-line.ts";
import { exampleIn } from "../helpers/example-file.ts";

const tenant = "11111111-2222-4333-8444-555555555555";
const person = "0A0A0A0A-0000-4000-8000-000000000001";

let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  env = await freshEnvironment();
  await exampleIn(fileOf(env), new Date("2023-01-02T09:00:00Z"));
});

/** The members of the register, as the store has them. */
async function members() {
  const store = await openStore(String(env.DATABASE_URL));
  try {
    const entrance = await store.enter("almelo");
    if (!entrance) throw new Error("The register holds no Almelo");
    return await store.of(entrance.id).people.members();
  } finally {
    await store.close();
  }
}

describe("coordinator", { timeout: 120_000 }, () => {
  it("makes an account a coordinator, with a name and a party", async () => {
    const ran = await runCommand("coordinator", ["slack:T1:U1", "--name", "Carla Kok", "--party", "BW"], env);
    expect(ran).toMatchObject({
      status: 0,
      out: "Carla Kok is coördinator van de prestatieafspraken Almelo, en hoort bij Beter Wonen.\n",
    });
    expect(await members()).toContainEqual(
      expect.objectContaining({
        name: "Carla Kok",
        party: "Beter Wonen",
        coordinator: true,
        accounts: [{ platform: "slack", team: "T1", user: "U1" }],
      }),
    );
  });

  it("leaves name and party of a member as they are", async () => {
    const ran = await runCommand("coordinator", ["slack:T1:U1"], env);
    expect(ran.out).toContain("Carla Kok is coördinator van de prestatieafspraken Almelo, en hoort bij");
    expect((await members()).filter(({ name }) => name === "Carla Kok")).toHaveLength(1);
  });

  it("takes an account of Teams as Teams writes it", async () => {
    const { status, out } = await runCommand("coordinator", [`teams:${tenant}:${person}`], env);
    expect(status).toBe(0);
    expect(out).toBe("Coördinator is coördinator van de prestatieafspraken Almelo.\n");
    expect(await members()).toContainEqual(
      expect.objectContaining({
        party: null,
        accounts: [{ platform: "teams", team: tenant, user: person.toLowerCase() }],
      }),
    );
  });

  it("takes the address of somebody at the terminal, who then coordinates a register of one's own", async () => {
    const own = await freshEnvironment();
    const chat = (line: string, ...as: readonly string[]) => runCommand("chat", [line, ...as], own);
    await runCommand("partnership", ["tests/intake/fixtures/meerdam.json", "--yes"], own);
    expect((await chat("deelnemers", "--as", "carla@gemeente.nl")).out).not.toContain("Carla Kok");
    const { status, out } = await runCommand(
      "coordinator",
      ["Carla@gemeente.nl", "--name", "Carla Kok", "--party", "Gemeente Meerdam"],
      own,
    );
    expect([status, out]).toEqual([
      0,
      "Carla Kok is coördinator van de prestatieafspraken Meerdam, en hoort bij Gemeente Meerdam.\n",
    ]);
    for (const as of [["--as", "carla@gemeente.nl"], ["--as", "CARLA@gemeente.nl"], []])
      expect((await chat("logboek", ...as)).out).toContain("Carla Kok");
  });

  it.each([
    [[], 2, "Geef één account op"],
    [["slack:T1:U1", "slack:T1:U2"], 2, "Geef één account op"],
    [["carla@"], 2, "is geen account"],
    [["slack:T1"], 2, "is geen account"],
    [["slack:T1:carla"], 2, "is geen account"],
    [["slack:T1:U1:U2"], 2, "is geen account"],
    [["teams:almelo:carla"], 2, "is geen account"],
    [["slack:T1:U3", "--party", "Woningcorporaties"], 1, "is geen partij van de prestatieafspraken Almelo"],
    [["slack:T1:U3", "--partnership", "meerdam"], 1, "meerdam"],
  ])("refuses %j with one sentence", async (words, status, sentence) => {
    const before = await members();
    const ran = await runCommand("coordinator", words, env);
    expect(ran.status).toBe(status);
    expect(ran.err).toContain(sentence);
    expect(ran.err).not.toMatch(/\n\s+at /);
    expect(await members()).toEqual(before);
  });
});
