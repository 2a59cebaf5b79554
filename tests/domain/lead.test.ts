import { describe, expect, it } from "vitest";
import { expandLead, openingParties, readLeads } from "#domain/lead";
import { namedParties, nameOf, vocabulary } from "#domain/naming";
import { almelo, meerdam } from "../intake/reading.ts";

const names = vocabulary(almelo);
const [gemeente, bw, sj, shbw, har] = ["Gemeente Almelo", "Beter Wonen", "Sint Joseph", "SHBW", "HAR"];

const read = (printed: string) =>
  readLeads(printed, names).map(({ printed, parties, unknown }) => [printed, parties, unknown]);

describe("a printed lead", () => {
  it.each([
    ["Gemeente", [gemeente]],
    ["Gemeente Almelo", [gemeente]],
    ["De gemeente", [gemeente]],
    ["Woningcorporaties", [bw, sj]],
    ["Gemeente en woningcorporaties", [gemeente, bw, sj]],
    ["Beter Wonen en SHBW", [bw, shbw]],
    ["Gemeente, Beter Wonen en Sint Joseph", [gemeente, bw, sj]],
    ["Huurdersorganisaties", [shbw, har]],
    ["Alle partijen", [gemeente, bw, sj, shbw, har]],
    ["Huurdersplatform Beter Wonen", [shbw]],
    ["Sint Joseph & Beter Wonen", [bw, sj]],
    ["Gemeente\nen woningcorporaties", [gemeente, bw, sj]],
    ["Beter\nWonen", [bw]],
    ["Beter Wonen (trekker)", [bw]],
  ])("%s is one lead", (printed, parties) => {
    expect(read(printed)).toEqual([[printed.replace("\n", " "), parties, []]]);
  });

  it("takes names without a word between them for as many leads", () => {
    expect(readLeads("Beter Wonen Beter Wonen Sint Joseph", names).map(({ parties }) => parties)).toEqual([
      [bw],
      [bw],
      [sj],
    ]);
    expect(readLeads("Gemeente en woningcorporaties Gemeente", names).map(({ printed }) => printed)).toEqual([
      "Gemeente en woningcorporaties",
      "Gemeente",
    ]);
  });

  it.each([
    "Zorgkantoor",
    "Huurdersgroep Beter Wonen",
    "Gemeente Enschede",
    "Beter Wonen Vastgoed",
  ])("makes no party of %s", (printed) => {
    expect(read(printed)).toEqual([[printed, [], [printed]]]);
    expect(expandLead(printed, names)).toBeUndefined();
  });

  it("keeps the known half beside an unknown one", () => {
    expect(readLeads("Gemeente en Politie", names)).toEqual([
      { printed: "Gemeente en Politie", parties: [gemeente], known: ["Gemeente"], unknown: ["Politie"] },
    ]);
    expect(read("Beter Wonen\nPolitie\nSint Joseph")).toEqual([
      ["Beter Wonen", [bw], []],
      ["Politie", [], ["Politie"]],
      ["Sint Joseph", [sj], []],
    ]);
  });

  it.each([
    ["De Veste", ["De Veste"]],
    ["Huurdersvereniging de Berk", ["Huurdersvereniging de Berk"]],
    ["Huurdersvereniging Samen en Politie Oost", ["Huurdersvereniging Samen", "Politie Oost"]],
    ["De Veste samen met de Politie", ["De Veste", "de Politie"]],
  ])("keeps every word of %s", (printed, unknown) => {
    expect(read(printed)).toEqual([[printed, [], unknown]]);
  });

  it.each([
    ["Alle partijen (behalve HAR)", [gemeente, bw, sj, shbw], [har]],
    ["Alle partijen (m.u.v. SHBW en HAR)", [gemeente, bw, sj], [shbw, har]],
    ["Woningcorporaties (niet Beter Wonen)", [sj], [bw]],
    ["Woningcorporaties (excl. SJ)", [bw], [sj]],
    ["Woningcorporaties (alleen Sint Joseph)", [sj], [bw]],
    ["Gemeente (samen met HAR)", [gemeente], [har]],
    ["Gemeente, BW (SJ volgt)", [gemeente, bw], [sj]],
    ["Gemeente (in overleg met corporaties)", [gemeente], [bw, sj]],
  ])("leaves in doubt who takes part behind %s", (printed, parties, unsure) => {
    const [lead] = readLeads(printed, names);
    expect(lead).toMatchObject({ printed, parties, unsure });
    expect(lead?.unknown).toEqual([printed.slice(printed.indexOf("("))]);
    expect(expandLead(printed, names)).toBeUndefined();
  });

  it.each([
    ["Beter Wonen (BW)", [bw]],
    ["Woningcorporaties (Beter Wonen en Sint Joseph)", [bw, sj]],
    ["Gemeente (wethouder wonen)", [gemeente]],
  ])("is explained by the brackets of %s", (printed, parties) => {
    expect(read(printed)).toEqual([[printed, parties, []]]);
  });

  it("loses nobody by brackets that name nobody", () => {
    expect(read("Gemeente (niet bindend)")).toEqual([
      ["Gemeente (niet bindend)", [gemeente], ["(niet bindend)"]],
    ]);
  });

  it('takes "samen" for no name where it joins', () => {
    expect(read("Gemeente samen met Beter Wonen")).toEqual([
      ["Gemeente samen met Beter Wonen", [gemeente, bw], []],
    ]);
  });

  it("reads nothing from a blank", () => {
    expect(readLeads(" \n ", names)).toEqual([]);
  });

  it("knows the words for kinds of parties without a list of them", () => {
    const own = vocabulary(meerdam);
    expect(expandLead("Gemeente", own)).toEqual(["Gemeente Meerdam"]);
    expect(expandLead("Corporaties", own)).toEqual(["De Linde", "Goed Thuis"]);
    expect(expandLead("Huurdersraad Goed Thuis", own)).toEqual(["Huurdersraad Goed Thuis"]);
    expect(expandLead("De Linde", own)).toEqual(["De Linde"]);
  });
});

describe("a name that begins with an article", () => {
  const own = vocabulary({
    ...meerdam,
    parties: meerdam.parties.map((party) =>
      party.name === "De Linde" ? { ...party, name: "De Veste", short: "DV", aliases: [] } : party,
    ),
    groups: [],
  });

  it.each(["De Veste", "de veste", "DV"])("is whole in %s", (typed) => {
    expect(nameOf(typed, own)?.name).toBe("De Veste");
  });

  it("is no name without it", () => {
    expect(nameOf("Veste", own)).toBeUndefined();
    expect(nameOf("de Goed Thuis", own)?.name).toBe("Goed Thuis");
  });

  it("opens a sentence, alone and behind another party", () => {
    expect(openingParties("De Veste verduurzaamt 85 woningen", own)?.parties).toEqual(["De Veste"]);
    expect(openingParties("De gemeente en De Veste bouwen", own)?.parties).toEqual([
      "Gemeente Meerdam",
      "De Veste",
    ]);
    expect(openingParties("Goed Thuis, de gemeente en de huurders bouwen", own)?.parties).toEqual([
      "Gemeente Meerdam",
      "Goed Thuis",
    ]);
  });
});

describe("a sentence", () => {
  it("begins with the parties it speaks of", () => {
    expect(openingParties("De gemeente en de woningcorporaties bouwen", names)?.parties).toEqual([
      gemeente,
      bw,
      sj,
    ]);
    expect(openingParties("Huurdersplatform Beter Wonen vraagt", names)?.parties).toEqual([shbw]);
    expect(openingParties("Met Beter Wonen erbij", names)).toBeUndefined();
  });

  it("names parties anywhere", () => {
    expect(namedParties("Overleg van SHBW met de gemeente", names)).toEqual([gemeente, shbw]);
  });
});
