import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openStore } from "#store/open";
import { edition, partnership } from "./almelo.ts";
import { adopt, start } from "./stage.ts";

const program = fileURLToPath(new URL("other-process.ts", import.meta.url));

type Ended = { readonly kept: readonly string[]; readonly trouble: string };

type Told = { readonly work?: "found" | "report"; readonly enough?: number };

/** Runs other-process.ts; kills it without warning after `enough` lines. */
function otherProcess(url: string, name: string, count: number, told: Told = {}): Promise<Ended> {
  const { work = "found", enough = Infinity } = told;
  const child = spawn(process.execPath, ["--import", "tsx", program, url, name, String(count), work]);
  let said = "";
  let trouble = "";
  const kept = () => said.split("\n").slice(0, -1);
  child.stdout.on("data", (chunk) => {
    said += chunk;
    if (kept().length >= enough) child.kill("SIGKILL");
  });
  child.stderr.on("data", (chunk) => {
    trouble += chunk;
  });
  return new Promise((resolve) => child.once("close", () => resolve({ kept: kept(), trouble })));
}

/** What holds for several processes on one database; `fresh` gives the address of one without any table. */
export function processContract(fresh: () => Promise<string>): void {
  it("is made once by processes that open it at the same moment, and keeps what each writes", async () => {
    const url = await fresh();
    const ended = await Promise.all(["a", "b", "c"].map((name) => otherProcess(url, name, 4)));
    expect(ended.map(({ trouble }) => trouble)).toEqual(["", "", ""]);
    const store = await openStore(url);
    expect(await store.partnerships()).toHaveLength(12);
    await store.close();
  }, 30_000);

  it("keeps everything it acknowledged when the process is killed", async () => {
    const url = await fresh();
    const { kept } = await otherProcess(url, "killed", 1_000, { enough: 15 });
    const store = await openStore(url);
    const slugs = (await store.partnerships()).map(({ slug }) => slug);
    expect(kept.length).toBeGreaterThanOrEqual(15);
    expect(kept.length).toBeLessThan(1_000);
    expect(slugs).toEqual(expect.arrayContaining([...kept]));
    for (const slug of slugs) expect((await store.enter(slug))?.partnership.parties).toHaveLength(3);
    await store.close();
  }, 30_000);

  it("loses no report of processes that report on one part at the same moment", async () => {
    const url = await fresh();
    const store = await openStore(url);
    const register = store.of(await store.found(partnership("together"), start));
    await adopt(register, edition({ "27.1": ["Beter Wonen"] }));
    const ended = await Promise.all(
      ["a", "b"].map((name) => otherProcess(url, name, 20, { work: "report" })),
    );
    expect(ended.map(({ trouble }) => trouble)).toEqual(["", ""]);
    const updates = await register.updates(2023, 27, 99);
    expect(updates.map(({ version }) => version).sort((a, b) => b - a)).toEqual(
      Array.from({ length: 40 }, (_, index) => 40 - index),
    );
    expect(new Set(updates.map(({ text }) => text))).toEqual(new Set(ended.flatMap(({ kept }) => kept)));
    expect(await register.commitments(2023)).toMatchObject([{ version: 40 }]);
    await store.close();
  }, 60_000);
}
