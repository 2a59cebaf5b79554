import { expect, it } from "vitest";
import { inOwnWords } from "#bot/usage";
import type { Partnership } from "#domain/partnership";

type Party = Partnership["parties"][number];
const party = (name: string, short: string, kind: Party["kind"]): Party => ({
  ...{ name, short, kind, aliases: [], domains: [] },
});
const almelo = [
  party("Gemeente Almelo", "Gemeente", "municipality"),
  party("Beter Wonen", "BW", "corporation"),
  party("Sint Joseph", "SJ", "corporation"),
  party("HAR", "HAR", "tenants"),
];
const elsewhere = [
  party("Gemeente Duinrand", "Gemeente", "municipality"),
  party("De Veste", "DV", "corporation"),
  party("Huurders van de Kust", "HvdK", "tenants"),
];

const read = (line: string, parties: readonly Party[], year = 2023) =>
  inOwnWords(line, { partnership: { parties }, programmes: [{ year }] });

it.each([
  ["27.1 Beter Wonen 360 woningen", "27.1 De Veste 360 woningen"],
  ["27.1 Sint Joseph", "27.1 De Veste"],
  ["HAR 26.1 op schema bron: mail van 16 april", "HvdK 26.1 op schema bron: mail van 16 april"],
  ["11 mei 2023 voorjaarsoverleg", "11 mei 2025 voorjaarsoverleg"],
  ["zonnepanelen", "zonnepanelen"],
])("%s is %s elsewhere, and itself in the bundled partnership", (line, own) => {
  expect(read(line, elsewhere, 2025)).toBe(own);
  expect(read(line, almelo)).toBe(line);
});
