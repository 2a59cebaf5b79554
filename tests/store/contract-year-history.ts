import { describe, expect, it } from "vitest";
import type { Register } from "#domain/register";
import type { NewUpdate } from "#domain/reporting";
import type { Fresh } from "../helpers/databases.ts";
import { edition, said } from "./almelo.ts";
import { day, stage } from "./stage.ts";

const text = edition({ "27.1": ["Beter Wonen", "Sint Joseph"], "3.1": ["HAR"] });
const homes = { total: 12.5, unit: "woningen" };

/** What the history of a whole year promises, whatever database is under it. */
export function yearHistoryContract(open: () => Promise<Fresh>): void {
  const on = stage(open);

  async function report(register: Register, differing: Partial<NewUpdate>, at: string) {
    expect(await register.reporting.report(said(differing), day(at))).not.toHaveProperty("moved");
  }

  async function told() {
    const house = await on.house(text);
    await report(house.register, { party: "Sint Joseph", asOf: "2023-06-30", to: "behind" }, "2023-07-03");
    await report(house.register, { figure: homes, cause: "ziek" }, "2023-04-12");
    await report(house.register, { action: "3.1", party: "HAR", asOf: "2023-03-31" }, "2023-04-13");
    const taken = { kind: "undo" as const, corrects: 1, seen: 1, to: "not-reported" as const, asOf: null };
    await report(house.register, { ...taken, action: "3.1", party: "HAR" }, "2023-04-14");
    return house;
  }

  describe("the history of a year", () => {
    it("is everything of all agreements, oldest first", async () => {
      const { register } = await told();
      const history = await register.history(2023);
      expect(history.map(({ action, party, version }) => `${action} ${party} ${version}`)).toEqual([
        "27.1 Beter Wonen 1",
        "3.1 HAR 1",
        "3.1 HAR 2",
        "27.1 Sint Joseph 1",
      ]);
      expect(history[0]).toMatchObject({ cause: "ziek", figure: homes, by: "Vera", at: day("2023-04-12") });
      expect(await register.history(2022)).toEqual([]);
    });

    it("up to a day is what decides how parts stood then, without the words", async () => {
      const { register } = await told();
      const upTo = await register.told(2023, "2023-03-31");
      expect(upTo.map(({ action, kind }) => `${action} ${kind}`)).toEqual([
        "27.1 report",
        "3.1 report",
        "3.1 undo",
      ]);
      const [whole] = await register.history(2023);
      expect(whole).toMatchObject({ ...upTo[0] });
      expect(upTo[0]).not.toHaveProperty("cause");
      expect(await register.told(2023, "2023-06-30")).toHaveLength(4);
    });

    it("gives updates whole by their ids, and none of another partnership", async () => {
      const { register } = await told();
      const [one, , , other] = await register.history(2023);
      const ids = [one?.id ?? "", other?.id ?? ""];
      const found = await register.updatesWith(ids);
      expect(found.toSorted((a, b) => a.at.getTime() - b.at.getTime())).toEqual([one, other]);
      expect(await (await on.house(text)).register.updatesWith(ids)).toEqual([]);
      expect(await register.updatesWith([])).toEqual([]);
    });

    it("goes on behind a full page, also where a thousand were entered at one moment", async () => {
      const { register } = await on.house(text);
      await report(register, {}, "2023-04-12");
      const [row] = await on.fresh.db.update.findMany({
        where: { id: (await register.history(2023))[0]?.id ?? "" },
      });
      if (!row) throw new Error("The scene has no row.");
      const { id: _, ...rest } = row;
      for (let start = 2; start <= 2302; start += 100)
        await on.fresh.db.update.createMany({
          data: Array.from({ length: 100 }, (_, at) => ({ ...rest, version: start + at })),
        });
      const history = await register.history(2023);
      expect(new Set(history.map(({ version }) => version)).size).toBe(2401);
      expect(history).toHaveLength(2401);
      expect(await register.told(2023, "2023-12-31")).toHaveLength(2401);
    });
  });
}
