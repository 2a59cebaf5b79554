import { describe, expect, it } from "vitest";
import { domainOf, isPublicMail, partyByDomain } from "#domain/mail-domain";
import type { Party } from "#domain/party";
import type { Profile } from "#domain/people";

const party = (name: string, ...domains: readonly string[]): Party => ({
  name,
  short: name.slice(0, 12),
  kind: "corporation",
  aliases: [],
  domains,
});
const partnership = {
  parties: [
    party("Gemeente Almelo", "almelo.example"),
    party("Beter Wonen", "beterwonen.example", "BW.example"),
    party("HAR", "gmail.com"),
    party("SHBW"),
  ],
};
const anna: Profile = { name: "Anna", email: "anna@beterwonen.example", emailConfirmed: true, full: true };
const at = (email: string | null): Profile => ({ ...anna, email });

describe("a full member of a party's own workspace or tenant", () => {
  it.each(["slack", "teams"] as const)("takes the party of their address on %s", (platform) => {
    expect(partyByDomain(anna, platform, "Beter Wonen", partnership)).toBe("Beter Wonen");
    expect(partyByDomain(at("ANNA@bw.EXAMPLE"), platform, "Beter Wonen", partnership)).toBe("Beter Wonen");
  });
});

describe("nobody takes a party", () => {
  it.each([
    ["of another workspace", anna, "Gemeente Almelo"],
    ["of a workspace that is nobody's own", anna, null],
    ["as a guest", { ...anna, full: false }, "Beter Wonen"],
    ["by an address that was never confirmed", { ...anna, emailConfirmed: false }, "Beter Wonen"],
    ["without an address", at(null), "Beter Wonen"],
    ["by a longer domain", at("x@beterwonen.example.evil.example"), "Beter Wonen"],
    ["by a domain in front", at("x@sub.beterwonen.example"), "Beter Wonen"],
    ["by a name before the at", at("beterwonen.example@evil.example"), "Beter Wonen"],
    ["by public mail", at("iemand@gmail.com"), "HAR"],
  ] as const)("%s", (_how, profile, teamParty) => {
    expect(partyByDomain(profile, "slack", teamParty, partnership)).toBeUndefined();
  });
});

it("needs no workspace in the terminal, whose user owns the database", () => {
  expect(partyByDomain(at("x@almelo.example"), "terminal", null, partnership)).toBe("Gemeente Almelo");
});

it("reads the domain behind the last at", () => {
  expect(domainOf("a@b@Almelo.Example ")).toBe("almelo.example");
  expect(domainOf("almelo.example")).toBeUndefined();
});

it("knows where anybody can open an address", () => {
  for (const domain of [
    "GMAIL.com",
    "hotmail.be",
    "live.nl",
    "yahoo.co.uk",
    "proton.me",
    "icloud.com",
    "ziggo.nl",
  ])
    expect(isPublicMail(domain), domain).toBe(true);
  for (const domain of ["almelo.nl", "live.almelo.nl", "hotmail.almelo.example", "beterwonen-live.nl"])
    expect(isPublicMail(domain), domain).toBe(false);
});
