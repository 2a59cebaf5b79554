import { describe, expect, it } from "vitest";
import type { Among } from "#domain/history";
import type { Register } from "#domain/register";
import type { NewUpdate } from "#domain/reporting";
import type { Fresh } from "../helpers/databases.ts";
import { edition, said } from "./almelo.ts";
import { day, stage } from "./stage.ts";

const text = edition({ "27.1": ["Beter Wonen", "Sint Joseph"], "27.2": ["Beter Wonen"], "3.1": ["HAR"] });
const bas = { name: "Bas", party: "Sint Joseph", member: null };
const homes = (total: number) => ({ total, unit: "woningen" });

/** What choosing among a history promises, whatever database is under it. */
export function historyContract(open: () => Promise<Fresh>): void {
  const on = stage(open);

  async function told(): Promise<Register> {
    const { register } = await on.house(text);
    const report = (differing: Partial<NewUpdate>, at: string) =>
      register.reporting.report(said(differing), day(at));
    await report({ text: "a", asOf: "2023-03-31", figure: homes(120) }, "2023-04-03");
    const mended = { kind: "correction", corrects: 1, seen: 1, asOf: "2023-03-31" } as const;
    await report({ ...mended, text: "b", figure: homes(112) }, "2023-04-04");
    await report({ text: "c", action: "27.2", asOf: "2023-04-05" }, "2023-04-05");
    await report({ text: "d", party: "Sint Joseph", by: bas, asOf: "2023-07-01" }, "2023-07-01");
    const back = { kind: "undo", corrects: 1, seen: 1, to: "not-reported", asOf: null } as const;
    await report({ ...back, text: "e", party: "Sint Joseph", by: bas }, "2023-07-01");
    await report({ text: "f", action: "3.1", party: "HAR" }, "2023-04-06");
    const remark = { agreement: 27, action: null, kind: "words" } as const;
    const by = (name: string, party: string | null) => ({ by: { name, party } });
    await register.reporting.remark(
      2023,
      { ...remark, ...by("Bas", "Sint Joseph"), text: "g" },
      day("2023-04-01"),
    );
    await register.reporting.remark(
      2023,
      { ...remark, ...by("Wim", null), action: "27.2", text: "h" },
      day("2023-07-02"),
    );
    return register;
  }

  const words = async (register: Register, among: Among, limit = 9) => {
    const updates = await register.updates(2023, 27, limit, among);
    const remarks = await register.reporting.remarks(2023, 27, limit, among);
    return [...updates, ...remarks].map((one) => one.text).join("");
  };

  describe("a history", () => {
    it.each<[string, Among, string]>([
      ["nothing", {}, "edcbahg"],
      ["an action", { action: "27.2" }, "ch"],
      ["a party", { parties: ["Sint Joseph"] }, "edg"],
      ["several parties", { parties: ["Sint Joseph", "Beter Wonen"] }, "edcbag"],
      ["no party", { parties: [] }, ""],
      ["names", { by: ["Bas"] }, "edg"],
      ["a quarter, by the day spoken of", { quarter: { year: 2023, quarter: 1 } }, "ba"],
      [
        "a quarter, by the day of entry where none is spoken of",
        { quarter: { year: 2023, quarter: 3 } },
        "edh",
      ],
      [
        "all at once",
        { action: "27.1", parties: ["Beter Wonen"], by: ["Vera"], quarter: { year: 2023, quarter: 1 } },
        "ba",
      ],
    ])("narrowed by %s", async (_, among, expected) => {
      const register = await told();
      const found = await words(register, among);
      // What was entered at one moment comes in either order.
      expect([...found].sort()).toEqual([...expected].sort());
      expect(found.length).toBe(expected.length);
    });

    it("gives the newest, as many as asked", async () => {
      const register = await told();
      expect(await words(register, { parties: ["Beter Wonen"] }, 2)).toBe("cb");
    });

    it("tells of a correction what it corrects, and of a report nothing", async () => {
      const register = await told();
      const found = await register.updates(2023, 27, 9, { parties: ["Beter Wonen"], action: "27.1" });
      expect(found.map(({ corrected }) => corrected)).toEqual([
        { at: day("2023-04-03"), to: "on-track", asOf: "2023-03-31", figure: homes(120) },
        undefined,
      ]);
    });

    it("begins a quarter at midnight in Amsterdam", async () => {
      const { register } = await on.house(text);
      const remark = {
        agreement: 27,
        action: null,
        kind: "words",
        by: { name: "Wim", party: null },
      } as const;
      await register.reporting.remark(2023, { ...remark, text: "juni" }, new Date("2023-06-30T21:59:59Z"));
      await register.reporting.remark(2023, { ...remark, text: "juli" }, new Date("2023-06-30T22:00:00Z"));
      expect(await words(register, { quarter: { year: 2023, quarter: 2 } })).toBe("juni");
      expect(await words(register, { quarter: { year: 2023, quarter: 3 } })).toBe("juli");
    });

    it("says what it can be narrowed by", async () => {
      const register = await told();
      expect(await register.occurring(2023, 27)).toEqual({
        names: ["Bas", "Vera", "Wim"],
        parties: ["Beter Wonen", "Sint Joseph"],
        days: ["2023-03-31", "2023-04-05", "2023-07-01"],
      });
      expect(await register.occurring(2023, 99)).toEqual({ names: [], parties: [], days: [] });
    });

    it("of another partnership stays there", async () => {
      await told();
      const { register: theirs } = await on.house(text);
      expect(await words(theirs, {})).toBe("");
      expect(await theirs.occurring(2023, 27)).toMatchObject({ names: [] });
    });
  });
}
