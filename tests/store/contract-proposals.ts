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
