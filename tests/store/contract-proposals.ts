import { describe, expect, it } from "vitest";
import type { Proposed } from "#domain/intake";
import type { Fresh } from "../helpers/databases.ts";
import { edition, said } from "./almelo.ts";
import { adopt, day, stage, start } from "./stage.ts";

const proposed = (name: string): Proposed => ({
  kind: "programme",
  reading: { year: 2024, name, chapters: [], footnotes: {}, agreements: [], doubts: [] },
});

/** What waits for a yes, and what is carried along, whatever database is under it. */
export function proposalsContract(open: () => Promise<Fresh>): void {
  const on = stage(open);
  const later = (days: number) => new Date(start.getTime() + days * 86_400_000);

  describe("a proposal", () => {
    it("comes back whole, once however often it is kept, and of no other partnership", async () => {
      const [ours, theirs] = [await on.house(), await on.house()];
      const { proposals } = ours.register;
      await Promise.all([1, 2, 3].map(() => proposals.keep("b1", proposed("Een"), start)));
      expect(await proposals.find("b1")).toEqual({ proposed: proposed("Een"), adoptedAs: null });
      expect(await theirs.register.proposals.find("b1")).toBeUndefined();
      await theirs.register.proposals.drop("b1");
      await theirs.register.proposals.adopted("b1", "theirs");
      expect(await proposals.find("b1")).toMatchObject({ adoptedAs: null });
      expect(await on.fresh.db.proposal.count({ where: { partnershipId: ours.id } })).toBe(1);
    });

    it("says what it became, until it is dropped", async () => {
      const { proposals } = (await on.house()).register;
      await proposals.keep("b1", proposed("Een"), start);
      await proposals.adopted("b1", "an edition");
      expect(await proposals.find("b1")).toMatchObject({ adoptedAs: "an edition" });
      await proposals.drop("b1");
      expect(await proposals.find("b1")).toBeUndefined();
    });

    it("is forgotten after seven days", async () => {
      const { proposals } = (await on.house()).register;
      await proposals.keep("old", proposed("Oud"), start);
      await proposals.keep("new", proposed("Nieuw"), later(2));
      await on.fresh.store.sweep(later(7.5));
      expect(await proposals.find("old")).toBeUndefined();
      expect(await proposals.find("new")).toBeDefined();
    });
  });

  describe("a programme that was read in", () => {
    const read = (parties: readonly string[]) => {
      const text = edition({ "1.1": parties }, 2026);
      return { ...text, source: { ...text.source, kind: "official" as const, example: false } };
    };

    it("is taken away with all its texts while nobody used it, and of no other partnership", async () => {
      const [ours, theirs] = [await on.house(), await on.house(read(["HAR"]))];
      const first = await adopt(ours.register, read(["HAR"]));
      const second = await adopt(ours.register, read(["Beter Wonen"]), first.edition);
      expect(await ours.register.inUse(2026)).toBe(false);
      expect(await ours.register.withdraw(2026, first.edition, "Carla", start)).toBe("moved-meanwhile");
      expect(await ours.register.withdraw(2026, second.edition, "Carla", start)).toBe("withdrawn");
      expect((await on.fresh.store.enter(ours.slug))?.programmes).toEqual([]);
      expect((await on.fresh.store.enter(theirs.slug))?.programmes).toHaveLength(1);
      expect(await ours.register.commitments(2026)).toEqual([]);
      expect(await ours.register.logbook(5)).toContainEqual(
        expect.objectContaining({ what: "adoption", year: 2026, how: "withdrawn", by: "Carla" }),
      );
      await adopt(ours.register, read(["HAR"]));
      expect(await ours.register.commitments(2026)).toHaveLength(1);
    });

    it("stays once something was reported, and where it was not read from a document", async () => {
      const { register } = await on.house(edition({ "27.1": ["HAR"] }));
      expect(await register.inUse(2023)).toBe(true);
      const { edition: id } = await adopt(register, read(["HAR"]));
      await register.reporting.report(said({ year: 2026, action: "1.1", party: "HAR" }), start);
      expect(await register.inUse(2026)).toBe(true);
      expect(await register.withdraw(2026, id, "Carla", start)).toBe("in-use");
      expect(await register.commitments(2026)).toHaveLength(1);
    });
  });

  describe("a deferred part", () => {
    const deferred = { to: "deferred", cause: "te duur", toYear: 2024 } as const;

    it("is told with its newest year and reason, to later years only, and not once it goes on", async () => {
      const { register } = await on.house(
        edition({ "27.1": ["Beter Wonen", "Sint Joseph"], "3.1": ["HAR"] }),
      );
      const report = (differing: Parameters<typeof said>[0]) =>
        register.reporting.report(said(differing), day("2023-04-03"));
      expect(await register.deferred(2024)).toEqual([]);
      await report({ ...deferred, toYear: 2025 });
      await report({ ...deferred, seen: 1 });
      await report({ ...deferred, action: "3.1", party: "HAR", toYear: null, cause: null });
      const [[parts, statements]] = [await on.heard(() => register.deferred(2024))];
      expect(parts).toEqual([
        { year: 2023, action: "3.1", party: "HAR", toYear: null, reason: null },
        { year: 2023, action: "27.1", party: "Beter Wonen", toYear: 2024, reason: "te duur" },
      ]);
      expect(statements.length).toBeLessThanOrEqual(2);
      expect(await register.deferred(2023)).toEqual([]);
      await report({ to: "done", seen: 2 });
      expect((await register.deferred(2024)).map(({ party }) => party)).toEqual(["HAR"]);
    });

    it("goes where the report says that holds: not one taken back, and not one about an earlier day", async () => {
      const { register } = await on.house(edition({ "27.1": ["Beter Wonen", "Sint Joseph"] }));
      const report = (differing: Parameters<typeof said>[0]) =>
        register.reporting.report(said({ ...deferred, ...differing }), day("2023-11-20"));
      const goesTo = async () =>
        (await register.deferred(2024)).map(({ toYear, reason }) => [toYear, reason]);
      await report({ toYear: 2025, cause: "eerst", asOf: "2023-11-01" });
      await report({ toYear: 2026, cause: "daarna", asOf: "2023-11-02", seen: 1 });
      const undo = { kind: "undo", corrects: 2, cause: null, toYear: null } as const;
      await report({ ...undo, asOf: "2023-11-01", seen: 2 });
      expect(await goesTo()).toEqual([[2025, "eerst"]]);
      await report({ toYear: 2024, cause: "ouder", asOf: "2023-10-01", seen: 3 });
      expect(await goesTo()).toEqual([[2025, "eerst"]]);
      await report({ kind: "correction", corrects: 1, toYear: 2027, asOf: "2023-11-01", seen: 4 });
      expect(await goesTo()).toEqual([[2027, "te duur"]]);
    });
  });

  describe("an adoption", () => {
    it("names the edition before it and is kept with who did it", async () => {
      const { register } = await on.house();
      const one = await adopt(register, edition({ "1.1": ["HAR"] }));
      const decided = { by: "Carla", adoption: "document" } as const;
      const two = await register.adopt(edition({ "1.1": ["HAR"] }), one.edition, day("2023-02-01"), decided);
      if (two === "moved-meanwhile") throw new Error("nobody else was there");
      expect(await register.precedes(two.edition)).toBe(one.edition);
      expect(await register.precedes(one.edition)).toBeUndefined();
      expect(await register.logbook(9)).toEqual([
        {
          at: day("2023-02-01"),
          ...{ by: "Carla", what: "adoption", year: 2023, source: "Actieprogramma 2023", how: "document" },
        },
      ]);
      const other = await on.house();
      expect(await other.register.precedes(two.edition)).toBeUndefined();
    });
  });
}
