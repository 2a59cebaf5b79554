import { describe, expect, it } from "vitest";
import type { Profile } from "#domain/people";
import {
  type Actor,
  mayChoose,
  mayCoordinate,
  mayDismiss,
  mayFollow,
  mayName,
  mayOpen,
  mayRemark,
  mayReport,
  mayReportFor,
  mayReportIn,
} from "#domain/rights";

const actor = (of: Partial<Actor>): Actor => ({
  name: "?",
  party: null,
  coordinator: false,
  known: true,
  ...of,
});
const vera = actor({ name: "Vera", party: "Sint Joseph" });
const coen = actor({ name: "Coen", party: "Gemeente Almelo", coordinator: true });
const chair = actor({ name: "Carla", coordinator: true });
const reader = actor({ name: "Ria" });
const stranger = actor({ name: "Sjoerd", known: false });
/** Nothing else that is claimed of somebody unknown counts. */
const pretender = actor({ party: "Beter Wonen", coordinator: true, known: false });

const empty = { onBehalf: true, linked: 0 };

describe("reporting", () => {
  it("is for the own party", () => {
    expect(mayReport(vera, "Sint Joseph")).toBe(true);
    expect(mayReport(coen, "Gemeente Almelo")).toBe(true);
  });

  it("is for no other party, coordinator or not", () => {
    expect(mayReport(vera, "Beter Wonen")).toEqual({
      refused: "other-party",
      party: "Beter Wonen",
      own: "Sint Joseph",
    });
    expect(mayReport(coen, "Beter Wonen")).toEqual({
      refused: "other-party",
      party: "Beter Wonen",
      own: "Gemeente Almelo",
    });
  });

  it("compares parties exactly", () => {
    expect(mayReport(actor({ party: "beter wonen" }), "Beter Wonen")).not.toBe(true);
    expect(mayReport(actor({ party: "" }), "Beter Wonen")).not.toBe(true);
  });

  it("is refused to readers and strangers", () => {
    expect(mayReport(reader, "HAR")).toEqual({ refused: "no-party", party: "HAR" });
    expect(mayReport(chair, "HAR")).toEqual({ refused: "no-party", party: "HAR" });
    expect(mayReport(stranger, "HAR")).toEqual({ refused: "stranger" });
    expect(mayReport(pretender, "Beter Wonen")).toEqual({ refused: "stranger" });
  });
});

describe("reporting in a party's name", () => {
  it("is a coordinator's, where nobody is linked and the party switched it on", () => {
    expect(mayReportFor(coen, "HAR", empty)).toBe(true);
    expect(mayReportFor(chair, "HAR", empty)).toBe(true);
  });

  it.each([
    [vera, "HAR", empty, { refused: "on-behalf", party: "HAR" }],
    [coen, "HAR", { onBehalf: true, linked: 1 }, { refused: "reports-itself", party: "HAR" }],
    [coen, "HAR", { onBehalf: false, linked: 0 }, { refused: "not-switched-on", party: "HAR" }],
    [coen, "Gemeente Almelo", empty, { refused: "reports-itself", party: "Gemeente Almelo" }],
    [pretender, "HAR", empty, { refused: "stranger" }],
  ])("refuses %j for %s", (who, party, switches, refusal) => {
    expect(mayReportFor(who, party, switches)).toEqual(refusal);
  });
});

describe("choosing for a party", () => {
  const linked = { byName: true, linked: 2 };
  const nobody = { byName: true, linked: 0 };

  it("is for those linked to it by name, and for a coordinator while there is nobody", () => {
    expect(mayChoose(vera, "Sint Joseph", linked)).toBe(true);
    expect(mayChoose(coen, "HAR", nobody)).toBe(true);
    expect(mayChoose(chair, "HAR", nobody)).toBe(true);
  });

  it.each([
    [vera, "HAR", nobody, "own-choice"],
    [coen, "Beter Wonen", linked, "own-choice"],
    [vera, "Sint Joseph", { byName: false, linked: 2 }, "by-name-only"],
    [{ ...coen, party: "HAR" }, "HAR", { byName: false, linked: 0 }, "by-name-only"],
    [reader, "HAR", nobody, "own-choice"],
    [pretender, "Beter Wonen", nobody, "stranger"],
  ])("refuses %j for %s", (who, party, standing, refused) =>
    expect(mayChoose(who, party, standing)).toMatchObject({ refused }));
});

describe("opening a party to a domain", () => {
  const party = { short: "?", kind: "corporation", aliases: [] } as const;
  const partnership = {
    parties: [
      { ...party, name: "Beter Wonen", domains: ["beterwonen.example", "gmail.com", "both.example"] },
      { ...party, name: "HAR", domains: ["both.example"] },
      { ...party, name: "SHBW", domains: [] },
    ],
  };
  const open = (email: string | null, whose = "Beter Wonen", is: Partial<Profile> = {}) =>
    mayOpen({ name: "?", email, emailConfirmed: true, full: true, ...is }, whose, partnership);

  it("takes an own address there that was confirmed", () =>
    expect(open("vera@BeterWonen.example")).toBe(true));

  it.each([
    [mayOpen(undefined, "Beter Wonen", partnership), "no-own-address"],
    [open(null), "no-own-address"],
    [open("vera@beterwonen.example", "Beter Wonen", { emailConfirmed: false }), "no-own-address"],
    [open("vera@beterwonen.example", "Beter Wonen", { full: false }), "no-own-address"],
    [open("vera@gmail.com"), "public-mail"],
    [open("vera@both.example"), "not-its-domain"],
    [open("vera@beterwonen.example", "SHBW"), "not-its-domain"],
    [open("vera@x.beterwonen.example"), "not-its-domain"],
  ])("%# is refused: %j", (decided, refused) => expect(decided).toMatchObject({ refused }));
});

describe("having the overview come to a channel", () => {
  const here = { byName: true, ownTeam: true };

  it("is for a coordinator anywhere, and for a linked person at home", () => {
    expect(mayFollow(coen, { byName: true, ownTeam: false })).toBe(true);
    expect(mayFollow(vera, here)).toBe(true);
  });

  it.each([
    [vera, { ...here, ownTeam: false }, "other-channel"],
    [vera, { ...here, byName: false }, "other-channel"],
    [reader, here, "other-channel"],
    [pretender, here, "stranger"],
  ])("%# is refused", (who, where, refused) => expect(mayFollow(who, where)).toEqual({ refused }));
});

describe("everything else", () => {
  it("lets everybody of the partnership remark, and nobody else", () => {
    for (const who of [vera, coen, chair, reader]) expect(mayRemark(who)).toBe(true);
    expect(mayRemark(stranger)).toEqual({ refused: "stranger" });
    expect(mayRemark(pretender)).toEqual({ refused: "stranger" });
  });

  it("lets coordinators coordinate", () => {
    expect(mayCoordinate(coen)).toBe(true);
    expect(mayCoordinate(vera)).toEqual({ refused: "coordinators-only" });
    expect(mayCoordinate(pretender)).toEqual({ refused: "stranger" });
  });

  it("lets a coordinator or the party's own contact name who reports", () => {
    expect(mayName(coen, "HAR", false)).toBe(true);
    expect(mayName(vera, "Sint Joseph", true)).toBe(true);
    expect(mayName(vera, "Sint Joseph", false)).toEqual({ refused: "contacts-only", party: "Sint Joseph" });
    expect(mayName(vera, "HAR", true)).toEqual({ refused: "contacts-only", party: "HAR" });
    expect(mayName(pretender, "Beter Wonen", true)).toEqual({ refused: "stranger" });
  });

  it("keeps the last coordinator", () => {
    expect(mayDismiss(coen, 2)).toBe(true);
    expect(mayDismiss(coen, 1)).toEqual({ refused: "last-coordinator" });
    expect(mayDismiss(vera, 2)).toEqual({ refused: "coordinators-only" });
  });

  it("takes reports in a programme that runs or is past, not in one that is closed or ahead", () => {
    expect(mayReportIn({ year: 2023, closed: false }, "2026-11-23")).toBe(true);
    expect(mayReportIn({ year: 2023, closed: false }, "2023-01-01")).toBe(true);
    expect(mayReportIn({ year: 2023, closed: true }, "2023-05-10")).toEqual({
      refused: "programme-closed",
      year: 2023,
    });
    expect(mayReportIn({ year: 2024, closed: false }, "2023-12-31")).toEqual({
      refused: "programme-ahead",
      year: 2024,
    });
  });
});
