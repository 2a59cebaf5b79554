import { expect, it } from "vitest";
import { sourceLine } from "#cards/source-line";
import type { Edition } from "#domain/edition";
import { measureOf } from "#domain/standing";

const edition: Edition = {
  year: 2023,
  source: { name: "Actieprogramma 2023", date: "2022-11-16", kind: "official", example: false },
  chapters: [],
  footnotes: {},
  agreements: [],
  doubts: [],
};
const source = "Bron: Actieprogramma 2023 van 16 november 2022.";

it.each([
  ["2023-12-31", false, source],
  ["2024-01-01", false, `${source} Actieprogramma 2023. Dat jaar is voorbij; u meldt de eindstand.`],
  ["2023-05-10", true, `${source} Het actieprogramma 2023 is gesloten. Er wordt niet meer gemeld.`],
  ["2026-11-23", true, `${source} Het actieprogramma 2023 is gesloten. Er wordt niet meer gemeld.`],
])("says on %s (closed: %s) what its programme still asks", (today, closed, line) => {
  expect(
    sourceLine(
      edition,
      measureOf({ year: 2023, closed }, today, () => false),
    ),
  ).toBe(line);
});

it("says what an example is worth", () => {
  const example: Edition = { ...edition, source: { name: "Concept", kind: "summary", example: true } };
  const measure = measureOf({ year: 2023, closed: false }, "2023-05-10", () => false);
  expect(sourceLine(example, measure)).toBe("Samenvatting van het Concept. Voorbeeldgegevens.");
});
