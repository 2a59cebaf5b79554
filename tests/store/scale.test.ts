import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Register } from "#domain/register";
import { type Fresh, freshSqlite } from "../helpers/databases.ts";
import { edition, partnership, said } from "./almelo.ts";
import { day, start } from "./stage.ts";

const now = day("2023-04-16");
const million = 1_000_000;

/** A million updates: half of them on one part of agreement 27, the others on the part of 28. */
const fill = `
  PRAGMA foreign_keys = OFF;
  PRAGMA synchronous = OFF;
  BEGIN;
  INSERT INTO "Update" ("id", "partnershipId", "year", "agreement", "position", "partyName", "version", "kind", "at",
                        "asOf", "from", "to", "byName")
  WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i <= ${million / 2})
  SELECT printf('%d-%08d', a.agreement, n.i), a."partnershipId", 2023, a.agreement, 1, 'HAR', n.i, 'report',
         strftime('%Y-%m-%dT%H:%M:%S', 1681700000 + n.i, 'unixepoch') || '.000+00:00', '2023-03-31', 'on-track',
         'on-track', 'Vera'
  FROM "Action" a JOIN n ON a."partnershipId" = (SELECT "id" FROM "Partnership" WHERE "slug" = 'busy')
  ORDER BY 1;
  COMMIT;`;

/** The parts as their newest updates left them. */
const catchUp = `
  UPDATE "Commitment" SET "version" = ${million / 2 + 1}, "status" = 'on-track'
  WHERE "partnershipId" = (SELECT "id" FROM "Partnership" WHERE "slug" = 'busy');`;

describe("with a million updates", () => {
  let fresh: Fresh;
  let busy: Register;
  let calm: Register;
  beforeAll(async () => {
    fresh = await freshSqlite();
    const text = edition({ "27.1": ["HAR"], "28.1": ["HAR"] });
    const registers: Register[] = [];
    for (const slug of ["busy", "calm"]) {
      const partnershipId = await fresh.store.found(partnership(slug), start);
      const register = fresh.store.of(partnershipId);
      await register.adopt(text, null, start);
      if (slug === "busy") await register.reporting.report(said({ party: "HAR" }), now);
      registers.push(register);
    }
    [busy, calm] = registers as [Register, Register];
    const raw = new Database(fresh.url.slice("file:".length));
    raw.exec(fill);
    raw.exec(catchUp);
    expect(raw.prepare('SELECT count(*) AS updates FROM "Update"').get()).toEqual({ updates: million + 1 });
    raw.close();
  }, 120_000);
  afterAll(() => fresh.close());

  /** The fastest of several, in ms: what it costs when nothing else is going on. */
  async function cost(work: () => Promise<unknown>): Promise<number> {
    let fastest = Infinity;
    for (let time = 0; time < 15; time++) {
      const began = performance.now();
      await work();
      fastest = Math.min(fastest, performance.now() - began);
    }
    return fastest;
  }

  async function statements(work: () => Promise<unknown>): Promise<readonly string[]> {
    fresh.statements.splice(0);
    await work();
    return fresh.statements.splice(0);
  }

  it("the state of a year or an agreement takes the same one statement", async () => {
    for (const agreement of [undefined, 27]) {
      const [one, ...more] = await statements(() => busy.commitments(2023, agreement));
      expect(more).toEqual([]);
      expect(await statements(() => calm.commitments(2023, agreement))).toEqual([one]);
    }
  });

  it.each<[string, (register: Register) => Promise<unknown>]>([
    ["the state of an agreement", (register) => register.commitments(2023, 27)],
    ["the newest five updates", (register) => register.updates(2023, 27, 5)],
    ["what was reported on", (register) => register.reportedOn(2023)],
    ["the remarks on an agreement", (register) => register.reporting.remarks(2023, 27)],
    ["a report", reportNow],
  ])("%s costs as much as with none", async (_, work) => {
    const calmest = await cost(() => work(calm));
    expect(await cost(() => work(busy))).toBeLessThan(calmest * 3 + 2);
  });

  /** Reports on the part of 27.1 as it is. */
  async function reportNow(register: Register): Promise<void> {
    const [part] = await register.commitments(2023, 27);
    const outcome = await register.reporting.report(said({ party: "HAR", seen: part?.version ?? -1 }), now);
    expect(outcome).not.toHaveProperty("moved");
  }

  it("coming in costs at most two statements", async () => {
    expect((await statements(() => fresh.store.enter("busy"))).length).toBeLessThanOrEqual(2);
  });

  it("the newest update comes first", async () => {
    const [newest] = await busy.updates(2023, 27, 1);
    expect(newest?.id).toBe(`27-${String(million / 2 + 1).padStart(8, "0")}`);
  });
});
