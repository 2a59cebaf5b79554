import { describe, expect, it } from "vitest";
import type { Action, Edition } from "#domain/edition";
import type { Register } from "#domain/register";
import type { Fresh } from "../helpers/databases.ts";
import { edition, partnership, said } from "./almelo.ts";
import { adopt, day, stage, start } from "./stage.ts";

const first = edition({ "27.2": ["Beter Wonen"], "27.1": ["Beter Wonen", "Sint Joseph"], "3.1": ["HAR"] });
const reportedAt = new Date("2023-04-16T10:00:00.123Z");

/** What every store promises, whatever database is under it. */
export function storeContract(open: () => Promise<Fresh>): void {
  const on = stage(open);
  const { house, heard } = on;

  const parts = async (register: Register, agreement?: number) =>
    (await register.commitments(2023, agreement)).map(({ action, party }) => `${action} ${party}`);

  describe("a partnership", () => {
    it("comes back as it was founded, with its programmes newest first", async () => {
      const { slug, id, register } = await house();
      const older = await adopt(register, edition({ "1.1": ["HAR"] }, 2022));
      const newer = await adopt(register, first);
      const [entrance, statements] = await heard(() => on.fresh.store.enter(slug));
      expect(entrance).toEqual({
        id,
        partnership: partnership(slug),
        programmes: [
          { year: 2023, edition: newer.edition, closed: false },
          { year: 2022, edition: older.edition, closed: false },
        ],
        since: start,
      });
      expect(statements.length).toBeLessThanOrEqual(2);
    });

    it("is not there under another name", async () => {
      const { slug } = await house();
      expect(await on.fresh.store.enter(slug.toUpperCase())).toBeUndefined();
      expect(await on.fresh.store.enter(`${slug}%`)).toBeUndefined();
    });

    it("is listed in the order of the Dutch alphabet", async () => {
      for (const name of ["zwolle", "Émmen", "Deventer", "enschede"])
        await on.fresh.store.found({ ...partnership(`in-order-${name}`), name }, start);
      const listed = (await on.fresh.store.partnerships()).filter(({ slug }) => slug.startsWith("in-order"));
      expect(listed.map(({ name }) => name)).toEqual(["Deventer", "Émmen", "enschede", "zwolle"]);
    });

    it("changes when founded again, and keeps its id and its first day", async () => {
      const { slug, id } = await house();
      const changed = partnership(slug, ["HAR", "Nieuwe Partij", "Beter Wonen"]);
      expect(await on.fresh.store.found(changed, day("2024-01-01"))).toBe(id);
      expect(await on.fresh.store.enter(slug)).toMatchObject({ id, partnership: changed, since: start });
    });

    it("loses no party that has parts, and then changes nothing", async () => {
      const { slug, register } = await house();
      await adopt(register, first);
      const without = { ...partnership(slug, ["Beter Wonen", "HAR"]), name: "Anders" };
      await expect(on.fresh.store.found(without, start)).rejects.toThrow("Sint Joseph has parts");
      expect((await on.fresh.store.enter(slug))?.partnership).toEqual(partnership(slug));
    });

    it("is founded once when many found it at the same moment", async () => {
      const founded = await Promise.all(
        Array.from({ length: 8 }, () => on.fresh.store.found(partnership("together"), start)),
      );
      expect(new Set(founded).size).toBe(1);
    });
  });

  describe("a programme", () => {
    const entries = async (partnershipId: string) =>
      on.fresh.db.auditEntry.findMany({ where: { partnershipId }, orderBy: { id: "asc" } });

    it("is closed and opened again, each kept once with who did it, and no other with it", async () => {
      const { slug, id, register } = await house();
      await adopt(register, edition({ "1.1": ["HAR"] }, 2022));
      await adopt(register, first);
      const closed = async () =>
        (await on.fresh.store.enter(slug))?.programmes.map((programme) => programme.closed);
      await Promise.all([1, 2, 3].map(() => register.close(2023, true, "Carla", start)));
      expect(await closed()).toEqual([true, false]);
      await register.close(2023, false, "Dirk", day("2024-01-01"));
      await register.close(2022, false, "Dirk", day("2024-01-01"));
      expect(await closed()).toEqual([false, false]);
      expect(await entries(id)).toMatchObject([
        { what: "closing", by: "Carla", details: { year: 2023 }, at: start },
        { what: "reopening", by: "Dirk", details: { year: 2023 }, at: day("2024-01-01") },
      ]);
    });

    it("that is not there cannot be closed, nor that of another partnership", async () => {
      const ours = await house();
      const theirs = await house();
      await adopt(theirs.register, first);
      await expect(ours.register.close(2023, true, "Carla", start)).rejects.toThrow("no programme of 2023");
      expect((await on.fresh.store.enter(theirs.slug))?.programmes).toMatchObject([{ closed: false }]);
    });

    it("stays closed when its text changes", async () => {
      const { slug, register } = await house();
      const one = await adopt(register, first);
      await register.close(2023, true, "Carla", start);
      await adopt(register, edition({ "27.1": ["HAR"] }), one.edition);
      expect((await on.fresh.store.enter(slug))?.programmes).toMatchObject([{ closed: true }]);
    });
  });

  describe("an edition", () => {
    it("comes back as it was adopted, and from memory the second time", async () => {
      const { register } = await house();
      const { edition: id } = await adopt(register, first);
      const [text, statements] = await heard(() => register.edition(id));
      expect(text).toEqual(first);
      expect(statements).toHaveLength(1);
      expect((await heard(() => register.edition(id)))[1]).toEqual([]);
    });

    it("that is unknown rejects each time it is asked for", async () => {
      const { register } = await house();
      await expect(register.edition("01890000")).rejects.toThrow("not of this partnership");
      await expect(register.edition("01890000")).rejects.toThrow("not of this partnership");
    });

    it("opens a part for each party of each action, in the order of numbers and of the partnership", async () => {
      const { register } = await house();
      await adopt(register, first);
      expect(await parts(register)).toEqual([
        "3.1 HAR",
        "27.1 Sint Joseph",
        "27.1 Beter Wonen",
        "27.2 Beter Wonen",
      ]);
      expect(await register.commitments(2023, 3)).toEqual([
        {
          action: "3.1",
          party: "HAR",
          status: "not-reported",
          asOf: null,
          figure: null,
          version: 0,
          last: null,
        },
      ]);
      expect(await register.commitments(2022)).toEqual([]);
    });

    it("leaves parts as they are where the printed text comes beside a summary, and moves them on where that changes", async () => {
      const { register } = await house();
      const printed = (words: string, differing: Partial<Action> = {}): Edition => ({
        ...first,
        agreements: first.agreements.map((agreement) => ({
          ...agreement,
          actions: agreement.actions.map((action) => ({
            ...action,
            ...differing,
            wording: { ...action.wording, official: [{ kind: "text", text: words }] },
          })),
        })),
      });
      const versions = async () => [
        ...new Set((await register.commitments(2023)).map(({ version }) => version)),
      ];
      const one = await adopt(register, first);
      const two = await adopt(register, printed("Zoals gedrukt"), one.edition);
      const three = await adopt(register, first, two.edition);
      const four = await adopt(register, printed("Zoals gedrukt"), three.edition);
      expect(await versions()).toEqual([0]);

      const five = await adopt(register, printed("Anders gedrukt"), four.edition);
      expect(await versions()).toEqual([1]);
      const deadlines = [{ text: "Q3 2023", date: "2023-09-30" }];
      const six = await adopt(register, printed("Anders gedrukt", { deadlines }), five.edition);
      expect(await versions()).toEqual([2]);
      const reread = [{ text: "in Q3 2023", date: "2023-09-30" }];
      await adopt(register, printed("Anders gedrukt", { deadlines: reread }), six.edition);
      expect(await versions()).toEqual([2]);
    });

    it("closes the parts that vanish and opens them again when they return, with what was reported", async () => {
      const { register } = await house();
      const one = await adopt(register, first);
      await register.reporting.report(
        said({ party: "Sint Joseph", figure: { total: 12.5, unit: "woningen" } }),
        reportedAt,
      );
      const two = await adopt(register, edition({ "27.1": ["Beter Wonen", "HAR"] }), one.edition);
      expect(two.parked).toEqual([]);
      expect(await parts(register)).toEqual(["27.1 Beter Wonen", "27.1 HAR"]);
      expect(await register.reportedOn(2023)).toEqual(["27.1"]);
      expect(await register.updates(2023, 27, 5)).toHaveLength(1);

      await adopt(register, first, two.edition);
      expect((await register.commitments(2023, 27))[0]).toEqual({
        action: "27.1",
        party: "Sint Joseph",
        status: "on-track",
        asOf: "2023-03-31",
        figure: { total: 12.5, unit: "woningen" },
        version: 2,
        last: { at: new Date("2023-04-16T10:00:00.123Z"), by: "Vera" },
      });
    });

    it("moves a part on whose action it changes, and no other: a press under the earlier text finds that", async () => {
      const { register } = await house();
      const one = await adopt(register, first);
      const changed = (number: string, differing: Partial<Action>): Edition => ({
        ...first,
        agreements: first.agreements.map((agreement) => ({
          ...agreement,
          actions: agreement.actions.map((action) =>
            action.number === number ? { ...action, ...differing } : action,
          ),
        })),
      });
      const versions = async () =>
        (await register.commitments(2023)).map(
          ({ action, party, version }) => `${action} ${party} ${version}`,
        );

      const wording = { summary: [{ kind: "text", text: "Ten minste 500 warmtepompen" }] } as const;
      const two = await adopt(register, changed("27.1", { wording }), one.edition);
      expect(await versions()).toEqual([
        "3.1 HAR 0",
        "27.1 Sint Joseph 1",
        "27.1 Beter Wonen 1",
        "27.2 Beter Wonen 0",
      ]);
      expect(await register.reportedOn(2023)).toEqual([]);
      const late = await register.reporting.report(said(), reportedAt);
      expect(late).toMatchObject({ moved: { version: 1, status: "not-reported" }, reworded: true });

      const told = await register.reporting.report(said({ seen: 1 }), reportedAt);
      expect(told).toMatchObject({ status: "on-track", version: 2 });
      expect(await register.reporting.report(said({ seen: 1 }), reportedAt)).toEqual(told);
      const other = await register.reporting.report(said({ seen: 1, to: "behind" }), reportedAt);
      expect(other).toEqual({ moved: told });
      expect(await register.reporting.report(said(), reportedAt)).toEqual({ moved: told, reworded: true });

      await adopt(register, changed("27.2", { name: "Anders", wording }), two.edition);
      expect(await versions()).toEqual([
        "3.1 HAR 0",
        "27.1 Sint Joseph 2",
        "27.1 Beter Wonen 3",
        "27.2 Beter Wonen 1",
      ]);
    });

    it("parks the actions that something was reported on, once, and takes them up again when they return", async () => {
      const { id, register } = await house();
      const one = await adopt(register, first);
      await register.reporting.report(said({ action: "27.2" }), reportedAt);
      const two = await adopt(register, edition({ "1.1": ["HAR"] }), one.edition);
      expect(two.parked).toEqual(["27.2"]);
      expect(await register.reportedOn(2023)).toEqual(["27.2"]);
      const three = await adopt(register, edition({ "1.1": ["HAR"] }), two.edition);
      expect(three.parked).toEqual([]);
      const four = await adopt(register, first, three.edition);
      expect(await on.fresh.db.action.count({ where: { partnershipId: id, parkedAt: { not: null } } })).toBe(
        0,
      );
      expect((await adopt(register, edition({}), four.edition)).parked).toEqual(["27.2"]);
    });

    it("remembers which edition it took the place of", async () => {
      const { slug, register } = await house();
      const one = await adopt(register, first);
      const two = await adopt(register, first, one.edition);
      expect((await on.fresh.store.enter(slug))?.programmes).toEqual([
        { year: 2023, edition: two.edition, closed: false },
      ]);
      const kept = await on.fresh.db.edition.findUnique({ where: { id: two.edition } });
      expect(kept).toMatchObject({
        followsId: one.edition,
        sourceName: "Actieprogramma 2023",
        sourceDate: "2023-01-31",
        sourceKind: "summary",
        sourceExample: true,
      });
      expect(await register.edition(one.edition)).toEqual(first);
    });

    it("does not take a place that moved meanwhile", async () => {
      const { register } = await house();
      const one = await adopt(register, first);
      await adopt(register, first, one.edition);
      expect(await register.adopt(edition({ "1.1": ["HAR"] }), one.edition, start)).toBe("moved-meanwhile");
      expect(await register.adopt(edition({ "1.1": ["HAR"] }), null, start)).toBe("moved-meanwhile");
      expect(await register.adopt(edition({ "1.1": ["HAR"] }, 2024), one.edition, start)).toBe(
        "moved-meanwhile",
      );
      expect(await parts(register, 1)).toEqual([]);
    });

    it("takes the place once when several are adopted at the same moment", async () => {
      const { id, register } = await house();
      const together = async (follows: string | null) => {
        const texts = [1, 2, 3, 4].map((position) => edition({ [`5.${position}`]: ["HAR"] }));
        const results = await Promise.all(texts.map((text) => register.adopt(text, follows, start)));
        const [won, ...others] = results.flatMap((result) => (result === "moved-meanwhile" ? [] : [result]));
        expect(others).toEqual([]);
        return won?.edition ?? null;
      };
      await together(await together(null));
      expect(await on.fresh.db.edition.count({ where: { partnershipId: id } })).toBe(2);
      expect(await parts(register)).toHaveLength(1);
    });

    it.each([
      ["names an unknown party", edition({ "1.1": ["HAR"], "1.2": ["Onbekend"] }), '1.2 names "Onbekend"'],
      ["has no proper number", edition({ "1.1": ["HAR"], "1.0": ["HAR"] }), '"1.0" is no number'],
      ["has a number twice", twice(edition({ "1.1": ["HAR"] })), "1.1 occurs twice"],
    ])("leaves nothing behind when it %s", async (_, text, reason) => {
      const { slug, id, register } = await house();
      await expect(register.adopt(text, null, start)).rejects.toThrow(reason);
      expect((await on.fresh.store.enter(slug))?.programmes).toEqual([]);
      expect(await on.fresh.db.edition.count({ where: { partnershipId: id } })).toBe(0);
      expect(await on.fresh.db.action.count({ where: { partnershipId: id } })).toBe(0);
    });

    it("may hold more parts than a statement has room for", async () => {
      const { register } = await house();
      const many = edition(
        Object.fromEntries(Array.from({ length: 1200 }, (_, index) => [`8.${index + 1}`, ["HAR"]])),
      );
      const { edition: one } = await adopt(register, many);
      const [open, statements] = await heard(() => register.commitments(2023));
      expect(open).toHaveLength(1200);
      expect(statements.length).toBeLessThanOrEqual(2);
      await register.reporting.report(said({ action: "8.1200", party: "HAR" }), reportedAt);
      const two = await adopt(register, edition({}), one);
      expect(two.parked).toEqual(["8.1200"]);
      await adopt(register, many, two.edition);
      expect(await register.commitments(2023)).toHaveLength(1200);
    });
  });

  describe("between two partnerships", () => {
    it("nothing of one is read or changed through the other", async () => {
      const ours = await house();
      const theirs = await house();
      const { edition: text } = await adopt(theirs.register, first);
      await theirs.register.reporting.report(said(), reportedAt);
      await theirs.register.edition(text);

      await expect(ours.register.edition(text)).rejects.toThrow("not of this partnership");
      expect(await ours.register.commitments(2023)).toEqual([]);
      expect(await ours.register.commitments(2023, 27)).toEqual([]);
      expect(await ours.register.updates(2023, 27, 10)).toEqual([]);
      expect(await ours.register.reportedOn(2023)).toEqual([]);
      expect(await ours.register.adopt(first, text, start)).toBe("moved-meanwhile");
      expect((await on.fresh.store.enter(ours.slug))?.programmes).toEqual([]);

      const own = await adopt(ours.register, edition({}));
      expect(await ours.register.adopt(edition({}), text, start)).toBe("moved-meanwhile");
      expect(own.parked).toEqual([]);
      expect(await parts(theirs.register)).toHaveLength(4);
      expect((await on.fresh.store.enter(theirs.slug))?.programmes[0]?.edition).toBe(text);
    });

    it("the database itself refuses a row that points across", async () => {
      const ours = await house();
      const theirs = await house();
      const { edition: text } = await adopt(theirs.register, first);
      const { edition: own } = await adopt(ours.register, edition({ "3.1": ["Beter Wonen"] }));
      await on.fresh.store.found(
        partnership(theirs.slug, ["Sint Joseph", "Beter Wonen", "HAR", "Alleen Hier"]),
        start,
      );

      const key = { partnershipId: ours.id, year: 2023 };
      const part = { ...key, agreement: 3, position: 1, partyName: "Alleen Hier" };
      const refused = { code: "P2003" };
      const { programme, commitment, edition: texts } = on.fresh.db;
      await expect(
        programme.update({ where: { partnershipId_year: key }, data: { editionId: text } }),
      ).rejects.toMatchObject(refused);
      await expect(programme.create({ data: { ...key, year: 2024, editionId: own } })).rejects.toMatchObject(
        refused,
      );
      await expect(texts.update({ where: { id: own }, data: { followsId: text } })).rejects.toMatchObject(
        refused,
      );
      await expect(commitment.create({ data: part })).rejects.toMatchObject(refused);
    });
  });
}

/** The same edition with each action printed twice. */
function twice(text: Edition): Edition {
  return {
    ...text,
    agreements: text.agreements.map((agreement) => ({
      ...agreement,
      actions: [...agreement.actions, ...agreement.actions],
    })),
  };
}
