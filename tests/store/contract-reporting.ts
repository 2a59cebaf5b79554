import { describe, expect, it } from "vitest";
import { totalsOf } from "#domain/holding";
import type { Commitment, Register } from "#domain/register";
import type { MovedMeanwhile, NewUpdate, Remark } from "#domain/reporting";
import type { Fresh } from "../helpers/databases.ts";
import { edition, said } from "./almelo.ts";
import { adopt, day, stage, start } from "./stage.ts";

const text = edition({ "27.1": ["Beter Wonen", "Sint Joseph"], "27.2": ["Beter Wonen"], "3.1": ["HAR"] });
const homes = (total: number) => ({ total, unit: "woningen" });
const vera = { name: "Vera", party: "Beter Wonen", member: null };
const bas = { name: "Bas", party: "Beter Wonen", member: null };

const isMoved = (outcome: Commitment | MovedMeanwhile): outcome is MovedMeanwhile => "moved" in outcome;

/** What reporting promises, whatever database is under it. */
export function reportingContract(open: () => Promise<Fresh>): void {
  const on = stage(open);
  const { house } = on;

  const report = (register: Register, differing: Partial<NewUpdate> = {}, at = day("2023-04-16")) =>
    register.reporting.report(said(differing), at);

  async function part(register: Register): Promise<Commitment> {
    const parts = await register.commitments(2023, 27);
    const found = parts.find(({ action, party }) => action === "27.1" && party === "Beter Wonen");
    if (!found) throw new Error("The scene has no part of Beter Wonen in 27.1.");
    return found;
  }

  /** Reports again on what the part is now, until it lands. */
  async function insist(register: Register, differing: Partial<NewUpdate>): Promise<void> {
    for (let seen = 0; ; ) {
      const outcome = await report(register, { ...differing, seen });
      if (!isMoved(outcome)) return;
      seen = outcome.moved.version;
    }
  }

  describe("a report", () => {
    it("leaves the part as it says, and stands in the history with everything that was said", async () => {
      const { register } = await house(text);
      const words = {
        text: "  Eerst het dak,\r\n\tdan de muren. één ² 🏠 <b> 'x' \"y\" \\u0000 % _ ",
        cause: "te weinig schilders",
        consequence: "zes weken later",
        steering: "tweede ploeg",
        decision: "Mag het na de zomer?",
        link: "https://beterwonen.example/stand",
      };
      const told = { ...words, to: "deferred", toYear: 2024, figure: homes(120.5) } as const;
      const at = new Date("2023-04-16T10:00:00.123Z");
      const after = await report(register, { ...told, onBehalfOf: "mail van 16 april", door: "teams" }, at);
      expect(after).toEqual({
        action: "27.1",
        party: "Beter Wonen",
        status: "deferred",
        asOf: "2023-03-31",
        figure: homes(120.5),
        version: 1,
        last: { at, by: "Vera" },
      });
      expect(await part(register)).toEqual(after);
      const [update, ...more] = await register.updates(2023, 27, 5);
      expect(more).toEqual([]);
      expect(update).toEqual({
        ...told,
        id: expect.any(String),
        action: "27.1",
        party: "Beter Wonen",
        at,
        asOf: "2023-03-31",
        kind: "report",
        version: 1,
        corrects: null,
        by: "Vera",
        member: null,
        byParty: "Beter Wonen",
        onBehalfOf: "mail van 16 april",
        door: "teams",
        from: "not-reported",
      });
    });

    it("loses only NUL from the words, and writes half a character as the sign for one", async () => {
      const { register } = await house(text);
      const odd = "\0Af\0spraak\ud83c!\u202e\u0007";
      await report(register, { text: odd, cause: "\0", by: { ...vera, name: "Ve\0ra" } });
      const [update] = await register.updates(2023, 27, 1);
      expect(update).toMatchObject({ text: "Afspraak\ufffd!\u202e\u0007", cause: "", by: "Vera" });
      expect(await report(register, { text: odd, cause: "\0" })).toEqual(await part(register));
    });

    it("comes newest first in the history of its agreement", async () => {
      const { register } = await house(text);
      for (const month of [1, 2, 3])
        await report(register, { text: `melding ${month}`, seen: month - 1 }, day(`2023-0${month}-20`));
      await report(register, { action: "27.2", to: "behind", text: "ander deel" }, day("2023-02-25"));
      await report(register, { action: "3.1", party: "HAR" });
      const newest = await register.updates(2023, 27, 3);
      expect(newest.map(({ action, text: words }) => `${action} ${words}`)).toEqual([
        "27.1 melding 3",
        "27.2 ander deel",
        "27.1 melding 2",
      ]);
      expect(newest[0]).toMatchObject({ at: day("2023-03-20"), from: "on-track", version: 3 });
      expect(await register.reportedOn(2023)).toEqual(["3.1", "27.1", "27.2"]);
      expect(await register.updates(2023, 99, 3)).toEqual([]);
    });

    it("on what another changed meanwhile is kept out, with who changed it", async () => {
      const { register } = await house(text);
      await report(register, { to: "behind", by: bas, figure: homes(3) }, day("2023-04-12"));
      const late = await report(register, { to: "done" });
      expect(late).toEqual({ moved: await part(register) });
      expect(await part(register)).toMatchObject({
        status: "behind",
        figure: homes(3),
        version: 1,
        last: { at: day("2023-04-12"), by: "Bas" },
      });
      expect(await report(register, { seen: 7 })).toEqual(late);
    });

    it("that says nothing of the figure leaves the newest total, and claims none of its own", async () => {
      const { register } = await house(text);
      await report(register, { figure: homes(80) });
      const status = { to: "attention", asOf: "2023-06-30", seen: 1 } as const;
      expect(await report(register, status)).toMatchObject({ asOf: "2023-06-30", figure: homes(80) });
      expect(await report(register, { kind: "correction", corrects: 2, seen: 2 })).toMatchObject({
        figure: homes(80),
      });
      expect(await part(register)).toMatchObject({ status: "on-track", figure: homes(80), version: 3 });
      const updates = await register.updates(2023, 27, 5);
      expect(updates.map(({ figure }) => figure)).toEqual([null, null, homes(80)]);
      expect(await report(register, { figure: homes(0), seen: 3 })).toMatchObject({ figure: homes(0) });
    });

    it("that comes twice counts once, however much was reported since", async () => {
      const { register } = await house(text);
      const press = { text: "dak klaar", figure: homes(12.1), cause: "mooi weer" };
      const once = await report(register, press, day("2023-04-16"));
      expect(await report(register, press, day("2023-04-17"))).toEqual(once);
      const later = await report(register, { by: bas, to: "done", seen: 1 });
      expect(await report(register, press)).toEqual(later);
      expect(await register.updates(2023, 27, 9)).toHaveLength(2);
    });

    it.each<[string, Partial<NewUpdate>]>([
      ["another status", { to: "behind" }],
      ["other words", { text: "anders" }],
      ["another figure", { figure: homes(13) }],
      ["another unit", { figure: { total: 12, unit: "plannen" } }],
      ["another day", { asOf: "2023-04-01" }],
      ["another name", { by: bas }],
      ["another source", { onBehalfOf: "telefoon" }],
      ["another kind", { kind: "correction" }],
    ])("with %s is not the same press", async (_, differing) => {
      const { register } = await house(text);
      const press = { text: "dak klaar", figure: homes(12) };
      await report(register, press);
      expect(await report(register, { ...press, ...differing })).toHaveProperty("moved");
    });

    it("is told apart by the member, and not by the name, where a member made it", async () => {
      const { register } = await house(text);
      const person = { name: "Vera", party: "Beter Wonen", coordinator: false };
      const account = { platform: "slack", team: "T1" } as const;
      const one = await register.people.name(
        { ...person, accounts: [{ ...account, user: "U1" }] },
        "x",
        start,
      );
      const two = await register.people.name(
        { ...person, accounts: [{ ...account, user: "U2" }] },
        "x",
        start,
      );
      const by = { ...vera, member: one.id };
      await report(register, { by });
      expect(await report(register, { by: { ...by, name: "Vera de Vries" } })).toHaveProperty("version", 1);
      expect(await report(register, { by: { ...by, member: two.id } })).toHaveProperty("moved");
      expect(await report(register, { by: { ...by, member: null } })).toHaveProperty("moved");
    });

    it("of twenty at the same moment lands once, and the others hear who came first", async () => {
      const { register } = await house(text);
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, index) => report(register, { text: `melding ${index}` })),
      );
      const moved = outcomes.filter(isMoved);
      expect(moved).toHaveLength(19);
      const now = await part(register);
      expect(now).toMatchObject({ version: 1, last: { by: "Vera" } });
      for (const outcome of moved) expect(outcome.moved).toEqual(now);
      expect(await register.updates(2023, 27, 30)).toHaveLength(1);
    }, 30_000);

    it("of twenty that are the same press counts once", async () => {
      const { register } = await house(text);
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => report(register)));
      const now = await part(register);
      for (const outcome of outcomes) expect(outcome).toEqual(now);
      expect(await register.updates(2023, 27, 30)).toHaveLength(1);
    }, 30_000);

    it("lands for each of twenty who look again and go on", async () => {
      const { register } = await house(text);
      for (let index = 0; index < 20; index++) await insist(register, { text: `melding ${index}` });
      const updates = await register.updates(2023, 27, 30);
      expect(new Set(updates.map((update) => update.text)).size).toBe(20);
      expect(updates.map(({ version }) => version).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 1),
      );
      expect((await part(register)).version).toBe(20);
    }, 30_000);

    it("of different parts at the same moment all land", async () => {
      const { register } = await house(text);
      const outcomes = await Promise.all([
        report(register),
        report(register, { action: "27.2" }),
        report(register, { party: "Sint Joseph" }),
        report(register, { action: "3.1", party: "HAR" }),
      ]);
      expect(outcomes.filter(isMoved)).toEqual([]);
      expect(await register.reportedOn(2023)).toEqual(["3.1", "27.1", "27.2"]);
    });

    it.each<[string, Partial<NewUpdate>, string]>([
      ["a party that has none", { party: "HAR" }, "of HAR in action 27.1 of 2023 is not in this register"],
      ["an action that is not there", { action: "99.1" }, "is not in this register"],
      ["a year that is not there", { year: 2031 }, "of 2031 is not in this register"],
      ["what is no number", { action: "27" }, '"27" is no number of an action'],
    ])("on a part of %s is refused", async (_, differing, reason) => {
      const { register } = await house(text);
      await expect(report(register, differing)).rejects.toThrow(reason);
      expect(await register.reportedOn(2023)).toEqual([]);
    });

    it("on a part that the text no longer holds is refused, also when it comes twice", async () => {
      const { register } = await house();
      const { edition: old } = await adopt(register, text);
      await report(register);
      await adopt(register, edition({ "27.2": ["Beter Wonen"] }), old);
      for (const seen of [0, 1])
        await expect(report(register, { seen })).rejects.toThrow("27.1 of 2023 is closed");
      expect(await register.updates(2023, 27, 5)).toHaveLength(1);
    });

    it("that the database refuses leaves the part as it was", async () => {
      const { register } = await house(text);
      const before = await part(register);
      for (const differing of [{ corrects: 5 }, { by: { ...vera, party: "Onbekend" } }])
        await expect(report(register, differing)).rejects.toMatchObject({ code: "P2003" });
      expect(await part(register)).toEqual(before);
      expect(await register.updates(2023, 27, 5)).toEqual([]);
    });
  });

  describe("a report about an earlier day", () => {
    const june = { asOf: "2023-06-30", to: "behind", figure: homes(200) } as const;

    it("stands in the history and leaves the newest status and total", async () => {
      const { register } = await house(text);
      await report(register, june);
      await report(register, { figure: homes(80), seen: 1 }, day("2023-07-05"));
      expect(await part(register)).toMatchObject({
        status: "behind",
        asOf: "2023-06-30",
        figure: homes(200),
        version: 2,
        last: { at: day("2023-07-05") },
      });
      expect(await register.updates(2023, 27, 1)).toMatchObject([{ from: "not-reported", to: "on-track" }]);
    });

    it("that is corrected leaves them too, until the newest is taken back", async () => {
      const { register } = await house(text);
      await report(register, { figure: homes(120) });
      await report(register, { ...june, seen: 1 });
      const mended = {
        kind: "correction",
        corrects: 1,
        to: "attention",
        figure: homes(112),
        seen: 2,
      } as const;
      expect(await report(register, mended)).toMatchObject({ status: "behind", figure: homes(200) });
      expect(await register.updates(2023, 27, 1)).toMatchObject([{ from: "on-track", to: "attention" }]);
      const undo = {
        kind: "undo",
        to: "attention",
        asOf: "2023-03-31",
        figure: homes(112),
        corrects: 2,
        seen: 3,
      } as const;
      expect(await report(register, undo)).toMatchObject({ status: "attention", figure: homes(112) });
    });

    it("of twenty in any order leaves the newest date", async () => {
      const { register } = await house(text);
      const days = Array.from(
        { length: 20 },
        (_, at) => `2023-05-${String(((at * 7) % 20) + 1).padStart(2, "0")}`,
      );
      for (const [seen, asOf] of days.entries()) await report(register, { asOf, figure: homes(seen), seen });
      expect(await part(register)).toMatchObject({
        asOf: "2023-05-20",
        figure: homes(days.indexOf("2023-05-20")),
        version: 20,
      });
    });
  });

  describe("figures in several units", () => {
    const units = (total: number) => ({ total, unit: "eenheden" });
    const held = async (register: Register) => totalsOf(await part(register));

    it("stand beside each other, the newest of each unit", async () => {
      const { register } = await house(text);
      expect(await report(register, { figure: homes(20) })).not.toHaveProperty("otherFigures");
      const both = await report(register, { figure: units(5), seen: 1 });
      expect(both).toMatchObject({ figure: units(5), otherFigures: [homes(20)] });
      expect(both).toEqual(await part(register));
      await report(register, { seen: 2 });
      await report(register, { figure: homes(12), asOf: "2023-02-28", seen: 3 });
      expect(await held(register)).toEqual([units(5), homes(20)]);
      await report(register, { figure: homes(25), seen: 4 });
      expect(await held(register)).toEqual([homes(25), units(5)]);
    });

    it("follow a correction and an undo", async () => {
      const { register } = await house(text);
      await report(register, { figure: homes(20) });
      await report(register, { figure: units(5), seen: 1 });
      await report(register, { kind: "correction", corrects: 2, figure: homes(30), seen: 2 });
      expect(await held(register)).toEqual([homes(30)]);
      await report(register, { kind: "undo", corrects: 3, figure: units(5), seen: 3 });
      expect(await held(register)).toEqual([units(5), homes(20)]);
    });
  });

  describe("a correction and an undo", () => {
    it("come after what they mend, and change nothing of it", async () => {
      const { register } = await house(text);
      await report(register, { to: "done", figure: homes(612) });
      const [first] = await register.updates(2023, 27, 1);
      const mended = {
        kind: "correction",
        to: "on-track",
        figure: homes(61.2),
        corrects: 1,
        seen: 1,
      } as const;
      await report(register, mended, day("2023-04-17"));
      expect(await part(register)).toMatchObject({ status: "on-track", figure: homes(61.2), version: 2 });
      const undo = { kind: "undo", to: "done", figure: homes(612), corrects: 2, seen: 2 } as const;
      await report(register, undo, day("2023-04-18"));
      expect(await part(register)).toMatchObject({ status: "done", figure: homes(612), version: 3 });
      const updates = await register.updates(2023, 27, 5);
      expect(updates.map(({ kind, corrects, from, to }) => [kind, corrects, from, to])).toEqual([
        ["undo", 2, "on-track", "done"],
        ["correction", 1, "done", "on-track"],
        ["report", null, "not-reported", "done"],
      ]);
      expect(updates.at(-1)).toEqual(first);
    });

    it("an undo of the first report takes the part back to not reported, and stays in the history", async () => {
      const { register } = await house(text);
      await report(register, { figure: homes(5) });
      await report(register, { kind: "undo", to: "not-reported", asOf: null, corrects: 1, seen: 1 });
      expect(await part(register)).toMatchObject({
        status: "not-reported",
        asOf: null,
        figure: null,
        version: 2,
        last: { by: "Vera" },
      });
      const [undo] = await register.updates(2023, 27, 1);
      expect(undo).toMatchObject({ kind: "undo", asOf: null, from: "on-track", to: "not-reported" });
      expect(await register.reportedOn(2023)).toEqual(["27.1"]);
    });
  });

  describe("a remark", () => {
    const remark = (differing: Partial<Remark> = {}) => ({
      agreement: 27,
      action: null,
      kind: "discuss" as const,
      text: "Graag in mei\0 bespreken ² 🏠",
      by: { name: "Hannah", party: "HAR" },
      ...differing,
    });

    it("stands with its agreement or its action, newest first, and touches no status", async () => {
      const { register } = await house(text);
      const { reporting } = register;
      const before = await register.commitments(2023);
      const one = await reporting.remark(2023, remark(), day("2023-04-01"));
      expect(one).toEqual({
        ...remark({ text: "Graag in mei bespreken ² 🏠" }),
        id: expect.any(String),
        at: day("2023-04-01"),
      });
      const about = { action: "27.2", kind: "read", text: null, by: { name: "Gast", party: null } } as const;
      const two = await reporting.remark(2023, remark(about), day("2023-04-03"));
      const other = await reporting.remark(2023, remark({ agreement: 3, action: "3.1" }), day("2023-04-02"));
      expect(await reporting.remarks(2023, 27)).toEqual([two, one]);
      expect(await reporting.remarks(2023)).toEqual([two, other, one]);
      expect(await reporting.remarks(2022)).toEqual([]);
      expect(await register.commitments(2023)).toEqual(before);
      expect(await register.reportedOn(2023)).toEqual([]);
    });

    it("counts once where it comes twice within ten minutes", async () => {
      const { register } = await house(text);
      const at = day("2023-04-01");
      const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
      const place = (differing: Partial<Remark>, minutes = 0) =>
        register.reporting.remark(2023, remark(differing), later(minutes));
      const one = await place({});
      const both = await Promise.all([place({}), place({}, 9)]);
      expect(both).toEqual([one, one]);
      for (const differing of [
        { text: "anders" },
        { text: null, kind: "read" },
        { action: "27.1" },
        { by: { name: "Bas", party: "HAR" } },
        { kind: "decided" },
      ] as const)
        await place(differing, 1);
      expect(await register.reporting.remarks(2023)).toHaveLength(6);
      await place({}, 11);
      expect(await register.reporting.remarks(2023)).toHaveLength(7);
    });

    it("is refused where it has nothing to stand on", async () => {
      const { register } = await house(text);
      const place = (year: number, differing: Partial<Remark>) =>
        register.reporting.remark(year, remark(differing), start);
      await expect(place(2023, { action: "3.1" })).rejects.toThrow("3.1 does not stand in agreement 27");
      await expect(place(2023, { action: "27.9" })).rejects.toMatchObject({ code: "P2003" });
      await expect(place(2031, {})).rejects.toMatchObject({ code: "P2003" });
      await expect(place(2023, { by: { name: "x", party: "Onbekend" } })).rejects.toMatchObject({
        code: "P2003",
      });
      expect(await register.reporting.remarks(2023)).toEqual([]);
    });

    it("of one agreement is asked in one statement", async () => {
      const { register } = await house(text);
      const [, statements] = await on.heard(() => register.reporting.remarks(2023, 27));
      expect(statements).toHaveLength(1);
    });
  });

  describe("between two partnerships", () => {
    it("nothing is reported, read or remarked through the other", async () => {
      const ours = await house(edition({ "27.2": ["Beter Wonen"] }));
      const theirs = await house(text);
      await report(theirs.register);
      await theirs.register.reporting.remark(
        2023,
        { agreement: 27, action: null, kind: "read", text: null, by: { name: "Vera", party: null } },
        start,
      );
      const before = await theirs.register.commitments(2023);

      await expect(report(ours.register, { seen: 1 })).rejects.toThrow("is not in this register");
      await report(ours.register, { action: "27.2" });
      expect(await ours.register.reporting.remarks(2023)).toEqual([]);
      expect(await theirs.register.commitments(2023)).toEqual(before);
      expect(await theirs.register.updates(2023, 27, 9)).toHaveLength(1);
    });

    it("nobody reports or remarks as a member or on an action of the other", async () => {
      const ours = await house(edition({ "27.1": ["Beter Wonen"] }));
      const theirs = await house(text);
      const stranger = await theirs.register.people.name(
        { name: "Vera", party: "Beter Wonen", coordinator: false, accounts: [] },
        "x",
        start,
      );
      const refused = { code: "P2003" };
      const by = { ...vera, member: stranger.id };
      await expect(report(ours.register, { by })).rejects.toMatchObject(refused);
      const remark = { agreement: 3, action: "3.1", kind: "read", text: null, by: vera } as const;
      await expect(ours.register.reporting.remark(2023, remark, start)).rejects.toMatchObject(refused);

      await report(ours.register);
      const [kept] = await on.fresh.db.update.findMany({ where: { partnershipId: ours.id } });
      if (!kept) throw new Error("The scene has no update.");
      const { id: _, ...columns } = kept;
      const across = { ...columns, agreement: 3, partyName: "HAR" };
      await expect(on.fresh.db.update.create({ data: across })).rejects.toMatchObject(refused);
    });
  });
}
