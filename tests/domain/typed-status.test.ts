import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statusWords } from "#domain/status-words";
import { readTypedStatus } from "#domain/typed-status";

describe("a status behind a number", () => {
  it.each([
    ["op schema", "on-track", ""],
    ["op-schema", "on-track", ""],
    ["Op Schema", "on-track", ""],
    ["op schema 40 woningen", "on-track", "40 woningen"],
    ["op schema, 40 woningen", "on-track", "40 woningen"],
    ["op schema - 40 woningen", "on-track", "40 woningen"],
    ["op schema -5 woningen", "on-track", "-5 woningen"],
    ["op schema +40 woningen", "on-track", "+40 woningen"],
    [": op schema", "on-track", ""],
    ["vraagt aandacht oorzaak: ziekte", "attention", "oorzaak: ziekte"],
    ["vraagt-aandacht", "attention", ""],
    ["loopt achter", "behind", ""],
    ["loopt achter. De aannemer is failliet", "behind", "De aannemer is failliet"],
    ["loopt\u00a0achter", "behind", ""],
    ["afgerond!", "done", ""],
    ["niet gehaald: geen grond", "missed", "geen grond"],
    ["doorgeschoven naar 2024", "deferred", "naar 2024"],
    ["vervallen", "dropped", ""],
    ["gaat niet door", "dropped", ""],
    ["gaat-niet-door geen geld", "dropped", "geen geld"],
    ["nog niet gestart", "not-started", ""],
    ["groen", "on-track", ""],
    ["GROEN en zonder zorgen", "on-track", "en zonder zorgen"],
    ["oranje", "attention", ""],
    ["róód", "behind", ""],
    ["rood dit komt door ziekte", "behind", "dit komt door ziekte"],
  ])("%j is %s, and %j is left", (typed, status, rest) => {
    expect(readTypedStatus(typed)).toEqual({ status, rest });
  });

  it.each([
    ["loopt", "on-track", ""],
    ["klaar", "done", ""],
    ["klaar, 40 woningen", "done", "40 woningen"],
    ["achter: aannemer failliet", "behind", "aannemer failliet"],
    ["aandacht; ziekte", "attention", "ziekte"],
    ["risico", "attention", ""],
    ["Gepland ", "not-started", ""],
  ])("a loose word counts where the sentence stops: %j is %s", (typed, status, rest) => {
    expect(readTypedStatus(typed)).toEqual({ status, rest });
  });

  it.each([
    "loopt vertraging op",
    "loopt goed",
    "loopt.",
    "klaar is het nog niet",
    "achter de schermen wordt gewerkt",
    "aandacht voor de planning",
    "risico op uitloop",
    "gepland voor mei",
    "loopt ,",
    "het is afgerond",
    "nu groen",
    "groene daken",
    "groen-blauw netwerk",
    "roodborstje",
    "op schemas",
    "opschema",
    "afgerondd",
    "niet gestart",
    "nog niet gemeld",
    "on-track",
    "",
    "40 woningen",
  ])("%j is no status, and every word is kept", (typed) => {
    expect(readTypedStatus(typed)).toEqual({ status: undefined, rest: typed });
  });

  it.each([
    "op schema? nee",
    "groen nee",
    "op schema niet meer",
    "groen maar eigenlijk oranje",
    "groen en 27.2 oranje",
    "groen 27.2 oranje levering laat",
    "groen, rood",
    "groen/oranje",
    "groen of rood",
    "op schema, gaat naar oranje",
    "op schema loopt achter",
    "afgerond, niet gehaald",
  ])("%j says two things, and every word is kept", (typed) => {
    expect(readTypedStatus(typed)).toEqual({ status: undefined, rest: typed });
  });

  it.each([
    ["groen, was oranje", "on-track"],
    ["groen niet langer rood", "on-track"],
    ["groen, groene daken en rood-witte hekken", "on-track"],
    ["op schema, 40 woningen afgerond", "on-track"],
    ["op schema, blok 3 loopt achter", "on-track"],
    ["op schema; niet alles is al gepland", "on-track"],
    ["rood, loopt achter door ziekte", "behind"],
    ["oranje oorzaak: levering; gevolg: blok 3 rood", "attention"],
  ])("%j says one", (typed, status) => {
    expect(readTypedStatus(typed).status).toBe(status);
  });

  it("reads every name that stands on screen, but the one nobody can set", () => {
    for (const [status, words] of Object.entries(statusWords))
      expect(readTypedStatus(words).status).toBe(status === "not-reported" ? undefined : status);
  });

  it("never loses a word", () => {
    const words = fc.constantFrom(
      "loopt",
      "op schema",
      "rood",
      "klaar",
      "vertraging",
      "40",
      "oorzaak: x",
      "é",
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (typed) => {
        const line = typed.join(" ");
        const { status, rest } = readTypedStatus(line);
        expect(line.endsWith(rest)).toBe(true);
        if (status === undefined) expect(rest).toBe(line);
      }),
    );
  });
});
