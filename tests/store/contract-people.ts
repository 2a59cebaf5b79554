import { describe, expect, it } from "vitest";
import type { Account, Invitation, Member, People } from "#domain/people";
import type { PartnershipId } from "#domain/register";
import type { Fresh } from "../helpers/databases.ts";
import { edition, partnership, said } from "./almelo.ts";
import { day, stage, start } from "./stage.ts";

const slack = (user: string, team = "T1"): Account => ({ platform: "slack", team, user });
const teams = (user: string, team = "tenant-1"): Account => ({ platform: "teams", team, user });

const person = (differing: Partial<Omit<Member, "id">> = {}): Omit<Member, "id"> => ({
  name: "Vera",
  party: "Beter Wonen",
  coordinator: false,
  accounts: [slack("U1")],
  ...differing,
});
const carla = person({ name: "Carla", party: null, coordinator: true, accounts: [slack("U9")] });
const dirk = person({ name: "Dirk", party: null, coordinator: true, accounts: [teams("U8")] });

const at = day("2023-02-01");
const link = (differing: Partial<Invitation> = {}): Invitation => ({
  hash: "9f86d081884c7d65",
  kind: "member",
  party: "HAR",
  by: "Carla",
  expires: day("2023-02-08"),
  ...differing,
});

/** What the people of a partnership are promised, whatever database is under it. */
export function peopleContract(open: () => Promise<Fresh>): void {
  const on = stage(open);

  async function house(): Promise<{ readonly id: PartnershipId; readonly people: People }> {
    const { id, register } = await on.house();
    return { id, people: register.people };
  }

  const log = async (partnershipId: PartnershipId) =>
    on.fresh.db.auditEntry.findMany({ where: { partnershipId }, orderBy: { id: "asc" } });

  describe("a member", () => {
    it("is found behind each of the accounts, in one go", async () => {
      const { people } = await house();
      const accounts = [slack("U1"), slack("U1", "T2"), teams("U1")];
      const vera = await people.name(person({ accounts }), "Carla", at);
      expect(vera).toEqual({ ...person({ accounts }), id: expect.any(String) });
      for (const account of accounts) {
        const [found, statements] = await on.heard(() => people.memberOf(account));
        expect(found).toEqual(vera);
        expect(statements.length).toBeLessThanOrEqual(2);
      }
      expect(await people.members()).toEqual([vera]);
    });

    it("keeps the party and the role that are not named, which another may have just changed", async () => {
      const { people } = await house();
      await people.name(carla, "Dirk", at);
      const { party: _party, coordinator: _role, ...bare } = person();
      await people.name(person({ coordinator: true }), "Carla", at);
      expect(await people.name({ ...bare, coordinator: false }, "Carla", at)).toMatchObject({
        party: "Beter Wonen",
        coordinator: false,
      });
      expect(await people.name({ ...bare, party: "Sint Joseph" }, "Carla", at)).toMatchObject({
        party: "Sint Joseph",
        coordinator: false,
      });
    });

    it("is nobody with another platform, team or user, or with the same name", async () => {
      const { people } = await house();
      await people.name(person(), "Carla", at);
      for (const stranger of [
        slack("U2"),
        slack("u1"),
        slack("U1", "T2"),
        { ...slack("U1"), platform: "teams" } as const,
        slack("Vera"),
        slack("U%"),
      ])
        expect(await people.memberOf(stranger)).toBeUndefined();
    });

    it("who is named again gets the new name, party and role, and keeps the accounts", async () => {
      const { people } = await house();
      const before = await people.name(person(), "Carla", at);
      const again = person({
        name: "Vera Bos",
        party: "HAR",
        coordinator: true,
        accounts: [teams("V"), slack("U1")],
      });
      const after = await people.name(again, "Carla", at);
      expect(after).toEqual({ ...again, id: before.id, accounts: [slack("U1"), teams("V")] });
      const last = await people.name(
        person({ accounts: [teams("V"), teams("V")], party: null }),
        "Carla",
        at,
      );
      expect(last.accounts).toEqual([slack("U1"), teams("V")]);
      expect(await people.members()).toEqual([last]);
    });

    it("is never made of two who are known apart", async () => {
      const { people } = await house();
      await people.name(person(), "Carla", at);
      await people.name(person({ name: "Bas", accounts: [teams("B")] }), "Carla", at);
      const both = people.name(person({ accounts: [slack("U1"), teams("B")] }), "Carla", at);
      await expect(both).rejects.toThrow(/belong to two members/);
      expect((await people.members()).map(({ name }) => name)).toEqual(["Bas", "Vera"]);
    });

    it("is made once when two name the same account at the same moment", async () => {
      const { people } = await house();
      await Promise.all(
        ["Vera", "Vera Bos", "V. Bos"].map((name) => people.name(person({ name }), "Carla", at)),
      );
      expect(await people.members()).toHaveLength(1);
    });

    it("is listed in the order of the Dutch alphabet", async () => {
      const { people } = await house();
      for (const name of ["zoë", "Émile", "dirk", "Eva"])
        await people.name(person({ name, accounts: [slack(name)] }), "Carla", at);
      expect((await people.members()).map(({ name }) => name)).toEqual(["dirk", "Émile", "Eva", "zoë"]);
    });

    it("of a party that is not there is refused, and nothing is kept", async () => {
      const { id, people } = await house();
      await expect(people.name(person({ party: "Onbekend" }), "Carla", at)).rejects.toMatchObject({
        code: "P2003",
      });
      expect(await people.members()).toEqual([]);
      expect(await log(id)).toEqual([]);
    });

    it("takes part in several partnerships, each with its own party", async () => {
      const ours = await house();
      const theirs = await house();
      await ours.people.name(person(), "Carla", at);
      await theirs.people.name(person({ party: "HAR" }), "Dirk", at);
      expect(await ours.people.memberOf(slack("U1"))).toMatchObject({ party: "Beter Wonen" });
      expect(await theirs.people.memberOf(slack("U1"))).toMatchObject({ party: "HAR" });
    });
  });

  describe("removing a member", () => {
    it("takes the accounts and contacts away, and leaves the updates under the name they were made", async () => {
      const { register } = await on.house(edition({ "27.1": ["Beter Wonen"] }));
      const { people, reporting } = register;
      const vera = await people.name(person(), "Carla", at);
      await people.setContact(
        { party: "Beter Wonen", action: null, member: vera.id, until: null },
        "Carla",
        at,
      );
      await reporting.report(said({ by: { name: "Vera", party: "Beter Wonen", member: vera.id } }), at);
      expect(await people.remove(vera.id, "Carla", at)).toBe("removed");
      expect(await people.memberOf(slack("U1"))).toBeUndefined();
      expect(await people.members()).toEqual([]);
      expect(await people.contacts()).toEqual([]);
      expect(await register.updates(2023, 27, 5)).toMatchObject([{ by: "Vera", byParty: "Beter Wonen" }]);
      expect(await people.remove(vera.id, "Carla", at)).toBe("unknown");
      const again = await people.name(person(), "Carla", at);
      expect(again.id).not.toBe(vera.id);
    });

    it("is not done to the last coordinator", async () => {
      const { people } = await house();
      const one = await people.name(carla, "Carla", at);
      expect(await people.remove(one.id, "Carla", at)).toBe("last-coordinator");
      const two = await people.name(dirk, "Carla", at);
      expect(await people.remove(one.id, "Dirk", at)).toBe("removed");
      expect(await people.remove(two.id, "Dirk", at)).toBe("last-coordinator");
      expect(await people.members()).toEqual([two]);
    });

    it("leaves one coordinator when two remove each other at the same moment", async () => {
      for (let round = 0; round < 5; round++) {
        const { people } = await house();
        const both = [await people.name(carla, "Carla", at), await people.name(dirk, "Carla", at)];
        const outcomes = await Promise.all(both.map(({ id }) => people.remove(id, "iemand", at)));
        expect([...outcomes].sort()).toEqual(["last-coordinator", "removed"]);
        expect(await people.members()).toHaveLength(1);
      }
    });

    it("or naming again lets the last coordinator stay coordinator", async () => {
      const { people } = await house();
      await people.name(carla, "Carla", at);
      const own = await people.name({ ...carla, party: "HAR", coordinator: false }, "Carla", at);
      expect(own).toMatchObject({ party: "HAR", coordinator: true });
      await people.name(dirk, "Carla", at);
      expect(await people.name({ ...carla, coordinator: false }, "Dirk", at)).toMatchObject({
        coordinator: false,
      });
    });
  });

  describe("a workspace or tenant", () => {
    it("takes part, and is recorded as a party's own or no longer", async () => {
      const { people } = await house();
      await people.admit({ platform: "teams", team: "tenant-1", party: null }, "Carla", at);
      await people.admit({ platform: "slack", team: "T1", party: "HAR" }, "Carla", at);
      await people.admit({ platform: "teams", team: "tenant-1", party: "Beter Wonen" }, "Carla", at);
      await people.admit({ platform: "slack", team: "T1", party: null }, "Carla", at);
      expect(await people.teams()).toEqual([
        { platform: "slack", team: "T1", party: null },
        { platform: "teams", team: "tenant-1", party: "Beter Wonen" },
      ]);
    });
  });

  describe("a contact", () => {
    it("is one per party and action, in the order of the partnership and of the numbers", async () => {
      const { people } = await house();
      const { id: vera } = await people.name(person(), "Carla", at);
      const { id: bas } = await people.name(person({ name: "Bas", accounts: [teams("B")] }), "Carla", at);
      const set = (
        action: string | null,
        member: string,
        until: string | null = null,
        party = "Beter Wonen",
      ) => people.setContact({ party, action, member, until }, "Carla", at);
      await set(null, bas, null, "HAR");
      for (const action of ["27.10", null, "27.2", null, "3.1"]) await set(action, vera);
      await set("27.2", bas, "2023-05-01");
      await set(null, bas);
      expect(await people.contacts()).toEqual([
        { party: "Beter Wonen", action: null, member: bas, until: null },
        { party: "Beter Wonen", action: "3.1", member: vera, until: null },
        { party: "Beter Wonen", action: "27.2", member: bas, until: "2023-05-01" },
        { party: "Beter Wonen", action: "27.10", member: vera, until: null },
        { party: "HAR", action: null, member: bas, until: null },
      ]);
    });

    it("is somebody who takes part, for a number that can be", async () => {
      const { people } = await house();
      const { id: member } = await people.name(person(), "Carla", at);
      const contact = { party: "Beter Wonen", action: null, member, until: null };
      const set = (differing: object) => people.setContact({ ...contact, ...differing }, "Carla", at);
      await expect(set({ action: "27" })).rejects.toThrow("is no number of an action");
      await expect(set({ member: "iemand" })).rejects.toThrow("does not take part here");
      await expect(set({ party: "Onbekend" })).rejects.toMatchObject({ code: "P2003" });
      await people.remove(member, "Carla", at);
      await expect(set({})).rejects.toThrow("does not take part here");
      expect(await people.contacts()).toEqual([]);
    });
  });

  describe("the switches of a party", () => {
    it("are as they were set last, in the order of the partnership", async () => {
      const { people } = await house();
      const off = { openToDomain: false, onBehalf: false, byMail: false };
      expect(await people.switches()).toEqual([]);
      await people.setSwitches({ party: "HAR", ...off, byMail: true }, "Hannah", at);
      await people.setSwitches({ party: "Beter Wonen", ...off, openToDomain: true }, "Vera", at);
      await people.setSwitches({ party: "HAR", ...off, onBehalf: true }, "Hannah", at);
      expect(await people.switches()).toEqual([
        { party: "Beter Wonen", ...off, openToDomain: true },
        { party: "HAR", ...off, onBehalf: true },
      ]);
    });

    it("keep who turned them when, and nothing where nothing changes", async () => {
      const { people } = await house();
      const off = { openToDomain: false, onBehalf: false, byMail: false };
      await people.setSwitches({ party: "HAR", byMail: false }, "Hannah", at);
      await people.setSwitches({ party: "HAR", byMail: true }, "Hannah", at);
      await people.setSwitches({ party: "HAR", byMail: true }, "Hugo", at);
      await people.setSwitches({ party: "HAR", onBehalf: true }, "Hugo", at);
      await people.setSwitches({ party: "Beter Wonen", onBehalf: true }, "Vera", at);
      const mailed = { party: "HAR", ...off, byMail: true };
      expect(await people.turned("HAR")).toEqual([
        { at, by: "Hugo", before: mailed, after: { ...mailed, onBehalf: true } },
        { at, by: "Hannah", before: null, after: mailed },
      ]);
    });

    it("are turned by two at once without taking each other's back", async () => {
      const { people } = await house();
      await Promise.all([
        people.setSwitches({ party: "HAR", byMail: true }, "Hannah", at),
        people.setSwitches({ party: "HAR", onBehalf: true }, "Hugo", at),
      ]);
      const both = { party: "HAR", openToDomain: false, onBehalf: true, byMail: true };
      expect(await people.switches()).toEqual([both]);
      expect(await people.turned("HAR")).toHaveLength(2);
    });
  });

  describe("an invitation", () => {
    it("makes whoever uses it a member of its party, once", async () => {
      const { people } = await house();
      await people.invite(link(), at);
      const redeemed = await people.redeem(link().hash, slack("U1"), "Ha\0nnah", at);
      const hannah = { id: expect.any(String), ...person({ name: "Hannah", party: "HAR" }) };
      expect(redeemed).toEqual({ kind: "member", member: hannah });
      expect(await people.memberOf(slack("U1"))).toEqual(hannah);
      expect(await people.redeem(link().hash, slack("U2"), "Bas", at)).toBe("used");
      expect(await people.redeem(link().hash, slack("U1"), "Hannah", day("2024-01-01"))).toBe("used");
      expect(await people.members()).toHaveLength(1);
    });

    it("leaves name and role of a member who is there, and gives them its party", async () => {
      const { people } = await house();
      const before = await people.name({ ...carla, accounts: [slack("U9"), teams("C")] }, "Carla", at);
      await people.invite(link(), at);
      expect(await people.redeem(link().hash, teams("C"), "c.bakker", at)).toEqual({
        kind: "member",
        member: { ...before, party: "HAR" },
      });
      await people.invite(link({ hash: "b", party: null }), at);
      expect(await people.redeem("b", slack("U9"), "c.bakker", at)).toMatchObject({
        member: { party: "HAR", name: "Carla", coordinator: true },
      });
    });

    it("is of no use from the moment it ends", async () => {
      const { people } = await house();
      await people.invite(link(), at);
      expect(await people.redeem(link().hash, slack("U1"), "Hannah", link().expires)).toBe("expired");
      expect(await people.redeem("onbekend", slack("U1"), "Hannah", at)).toBe("unknown");
      expect(await people.members()).toEqual([]);
      const justBefore = new Date(link().expires.getTime() - 1);
      expect(await people.redeem(link().hash, slack("U1"), "Hannah", justBefore)).toHaveProperty(
        "kind",
        "member",
      );
    });

    it("lets the workspace or tenant of whoever uses it take part", async () => {
      const { people } = await house();
      await people.invite(link({ hash: "a", kind: "team" }), at);
      await people.invite(link({ hash: "b", kind: "team", party: null }), at);
      expect(await people.redeem("a", teams("H"), "Hannah", at)).toEqual({
        kind: "team",
        team: { platform: "teams", team: "tenant-1", party: "HAR" },
      });
      expect(await people.redeem("b", slack("H"), "Hannah", at)).toEqual({
        kind: "team",
        team: { platform: "slack", team: "T1", party: null },
      });
      expect(await people.teams()).toHaveLength(2);
      expect(await people.members()).toEqual([]);
    });

    it("does not change whose own a tenant is", async () => {
      const { people } = await house();
      const own = { platform: "teams", team: "tenant-1", party: "Beter Wonen" } as const;
      await people.admit(own, "Carla", at);
      for (const party of ["HAR", null]) {
        await people.invite(link({ hash: `${party}`, kind: "team", party }), at);
        expect(await people.redeem(`${party}`, teams("H"), "Hannah", at)).toEqual({
          kind: "team",
          team: own,
        });
      }
    });

    it("for a workspace or tenant means nothing in the terminal, and stays good", async () => {
      const { people } = await house();
      await people.invite(link({ kind: "team" }), at);
      const there: Account = { platform: "terminal", team: "terminal", user: "hannah@har.example" };
      expect(await people.redeem(link().hash, there, "Hannah", at)).toBe("unknown");
      expect(await people.redeem(link().hash, teams("H"), "Hannah", at)).toHaveProperty("kind", "team");
    });

    it("is used by one of those who use it at the same moment", async () => {
      const { id, people } = await house();
      await people.invite(link(), at);
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) => people.redeem(link().hash, slack(`U${index}`), "Hannah", at)),
      );
      expect(outcomes.filter((outcome) => outcome === "used")).toHaveLength(7);
      const [only, ...more] = await people.members();
      expect(more).toEqual([]);
      expect(outcomes).toContainEqual({ kind: "member", member: only });
      const [kept] = await on.fresh.db.invitation.findMany({ where: { partnershipId: id } });
      expect(kept).toMatchObject({ usedAt: at, usedBy: `slack T1 ${only?.accounts[0]?.user}` });
    });

    it("cannot be made twice", async () => {
      const { people } = await house();
      await people.invite(link(), at);
      await expect(people.invite(link({ party: null }), at)).rejects.toThrow(
        "there is an invitation with this hash already",
      );
    });
  });

  describe("the record of changes", () => {
    it("tells who changed what and when, what it was and what it became", async () => {
      const { id, people } = await house();
      const vera = await people.name(person(), "Ca\0rla", at);
      const bas = await people.name(person({ name: "Bas" }), "Carla", day("2023-02-02"));
      const contact = { party: "Beter Wonen", action: "27.1", member: vera.id, until: null };
      await people.setContact(contact, "Bas", at);
      const team = { platform: "slack", team: "T1", party: "HAR" } as const;
      await people.admit(team, "Carla", at);
      const switches = { party: "HAR", openToDomain: true, onBehalf: false, byMail: false };
      await people.setSwitches(switches, "Hannah", at);
      await people.invite(link(), at);
      const redeemed = await people.redeem(link().hash, slack("H"), "Hannah", at);
      await people.remove(vera.id, "Carla", at);

      const kept = await log(id);
      expect(kept.map(({ what, by, details }) => ({ what, by, details }))).toEqual([
        { what: "member", by: "Carla", details: { after: vera } },
        { what: "member", by: "Carla", details: { before: vera, after: bas } },
        { what: "contact", by: "Bas", details: { before: null, after: contact } },
        { what: "team", by: "Carla", details: { after: team } },
        { what: "switches", by: "Hannah", details: { before: null, after: switches } },
        {
          what: "invitation",
          by: "Carla",
          details: { kind: "member", party: "HAR", expires: link().expires.toJSON() },
        },
        {
          what: "redemption",
          by: "Hannah",
          details: { invitedBy: "Carla", who: slack("H"), ...Object(redeemed) },
        },
        { what: "removal", by: "Carla", details: { before: bas } },
      ]);
      expect(kept.map((entry) => entry.at)).toEqual([at, day("2023-02-02"), at, at, at, at, at, at]);
      expect(JSON.stringify(kept)).not.toContain(link().hash);
    });

    it("holds nothing of what was refused", async () => {
      const { id, people } = await house();
      const { id: last } = await people.name(carla, "Carla", at);
      await people.remove(last, "Carla", at);
      await people.remove("niemand", "Carla", at);
      await people.redeem("onbekend", slack("U1"), "Hannah", at);
      expect(await log(id)).toHaveLength(1);
    });
  });

  describe("between two partnerships", () => {
    it("nobody and nothing of one is read or changed through the other", async () => {
      const ours = await house();
      const theirs = await house();
      const vera = await theirs.people.name(person(), "Carla", at);
      await theirs.people.admit({ platform: "slack", team: "T1", party: "HAR" }, "Carla", at);
      const contact = { party: "Beter Wonen", action: null, member: vera.id, until: null };
      await theirs.people.setContact(contact, "Carla", at);
      await theirs.people.invite(link(), at);
      const switches = { party: "HAR", openToDomain: true, onBehalf: true, byMail: true };
      await theirs.people.setSwitches(switches, "Carla", at);

      const { people } = ours;
      expect(await people.memberOf(slack("U1"))).toBeUndefined();
      expect(await people.members()).toEqual([]);
      expect(await people.teams()).toEqual([]);
      expect(await people.contacts()).toEqual([]);
      expect(await people.switches()).toEqual([]);
      expect(await people.remove(vera.id, "Carla", at)).toBe("unknown");
      expect(await people.redeem(link().hash, slack("U5"), "Hannah", at)).toBe("unknown");
      await expect(people.setContact(contact, "Carla", at)).rejects.toThrow("does not take part here");

      const own = await people.name(person({ name: "Ander", party: null }), "Dirk", at);
      expect(await people.remove(own.id, "Dirk", at)).toBe("removed");
      await people.admit({ platform: "slack", team: "T1", party: null }, "Dirk", at);
      await people.setSwitches({ ...switches, onBehalf: false }, "Dirk", at);
      await people.invite(link({ party: null, expires: at }), at);
      expect(await people.redeem(link().hash, slack("U5"), "Hannah", at)).toBe("expired");

      expect(await theirs.people.memberOf(slack("U1"))).toEqual(vera);
      expect(await theirs.people.contacts()).toEqual([contact]);
      expect(await theirs.people.teams()).toEqual([{ platform: "slack", team: "T1", party: "HAR" }]);
      expect(await theirs.people.switches()).toEqual([switches]);
      expect(await theirs.people.turned("HAR")).toHaveLength(1);
      expect(await theirs.people.redeem(link().hash, slack("U5"), "H", at)).toHaveProperty("kind", "member");
    });

    it("the database itself refuses a row that points across", async () => {
      const ours = await house();
      const theirs = await on.house();
      const own = [...partnership("").parties.map(({ name }) => name), "Alleen Hier"];
      await on.fresh.store.found(partnership(theirs.slug, own), start);
      const { id: memberId } = await theirs.register.people.name(person(), "Carla", at);
      const key = { partnershipId: ours.id };
      const across = { ...key, partyName: "Alleen Hier" };
      const { account, contact, member, team, invitation, partySwitch } = on.fresh.db;
      const where = { platform: "slack", team: "T1" };
      const refused = [
        () => account.create({ data: { ...key, ...where, user: "U7", memberId } }),
        () => contact.create({ data: { ...key, partyName: "HAR", action: "", memberId } }),
        () => member.create({ data: { ...across, name: "x", coordinator: false } }),
        () => team.create({ data: { ...across, ...where } }),
        () => invitation.create({ data: { ...across, hash: "h", kind: "member", by: "x", expires: at } }),
        () => partySwitch.create({ data: { ...across, openToDomain: true, onBehalf: true, byMail: true } }),
      ];
      for (const make of refused) await expect(make()).rejects.toMatchObject({ code: "P2003" });
    });

    it("a party with people stays a party, and then nothing is changed", async () => {
      const { slug, id, register } = await on.house();
      await register.people.name(person({ party: "HAR" }), "Carla", at);
      expect(await on.fresh.store.partiesInUse(id)).toEqual(["HAR"]);
      const without = partnership(slug, ["Sint Joseph", "Beter Wonen"]);
      await expect(on.fresh.store.found(without, at)).rejects.toThrow("HAR has parts, updates or people");
      await on.fresh.store.found(partnership(slug, ["Sint Joseph", "HAR"]), at);
    });
  });
}
