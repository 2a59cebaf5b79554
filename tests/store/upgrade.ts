import { expect } from "vitest";
import { openStore } from "#store/open";
import { said } from "./almelo.ts";

const part = `'p1', 2023, 27, 1, 'Beter Wonen'`;

/** What a database of the first migration holds, in the SQL that both databases speak. */
export const firstRows = `
  INSERT INTO "Partnership" VALUES ('p1', 'almelo', 'Almelo', 'Almelo', 2022, 2026, '2023-01-10T09:00:00.000+00:00',
                                    '[]', '[]', '[]', '[]');
  INSERT INTO "Party" VALUES ('p1', 'Beter Wonen', 0);
  INSERT INTO "Edition" VALUES ('e1', 'p1', 2023, '2023-01-10T09:00:00.000+00:00', 'Actieprogramma 2023', NULL,
                                'summary', true, '{}', NULL);
  INSERT INTO "Programme" VALUES ('p1', 2023, 'e1', false);
  INSERT INTO "Action" VALUES ('a1', 'p1', 2023, 27, 1, NULL);
  INSERT INTO "Commitment" VALUES ('c1', ${part}, 'on-track', '2023-03-31', 61.2, 'woningen', 2,
                                   '2023-04-17T10:00:00.456+00:00', 'Bas', NULL);
  INSERT INTO "Update" ("id", "partnershipId", "year", "agreement", "position", "partyName", "version", "kind", "at",
                        "asOf", "from", "to", "text", "cause", "consequence", "steering", "figureTotal", "figureUnit",
                        "link", "byName", "byParty", "onBehalfOf", "corrects")
  VALUES ('u1', ${part}, 1, 'report', '2023-04-16T10:00:00.123+00:00', '2023-03-31', 'not-reported', 'behind',
          'één ² 🏠', 'oorzaak', 'gevolg', 'aanpak', 612, 'woningen', 'https://bw.example', 'Vera', 'Beter Wonen',
          'mail van 16 april', NULL),
         ('u2', ${part}, 2, 'correction', '2023-04-17T10:00:00.456+00:00', '2023-03-31', 'behind', 'on-track',
          NULL, NULL, NULL, NULL, 61.2, 'woningen', NULL, 'Bas', NULL, NULL, 1);`;

const place = {
  action: "27.1",
  party: "Beter Wonen",
  asOf: "2023-03-31",
  decision: null,
  toYear: null,
  door: null,
  member: null,
};

/** Opens the database at `url`, which holds the rows above, and finds everything in it. */
export async function expectUpgraded(url: string): Promise<void> {
  const store = await openStore(url);
  const id = (await store.enter("almelo"))?.id;
  if (!id) throw new Error("The partnership is gone.");
  const register = store.of(id);
  expect(await register.updates(2023, 27, 9)).toEqual([
    {
      ...place,
      id: "u2",
      version: 2,
      kind: "correction",
      at: new Date("2023-04-17T10:00:00.456Z"),
      from: "behind",
      to: "on-track",
      text: null,
      cause: null,
      consequence: null,
      steering: null,
      figure: { total: 61.2, unit: "woningen" },
      link: null,
      by: "Bas",
      byParty: null,
      onBehalfOf: null,
      corrects: 1,
      corrected: {
        at: new Date("2023-04-16T10:00:00.123Z"),
        asOf: "2023-03-31",
        to: "behind",
        figure: { total: 612, unit: "woningen" },
      },
    },
    {
      ...place,
      id: "u1",
      version: 1,
      kind: "report",
      at: new Date("2023-04-16T10:00:00.123Z"),
      from: "not-reported",
      to: "behind",
      text: "één ² 🏠",
      cause: "oorzaak",
      consequence: "gevolg",
      steering: "aanpak",
      figure: { total: 612, unit: "woningen" },
      link: "https://bw.example",
      by: "Vera",
      byParty: "Beter Wonen",
      onBehalfOf: "mail van 16 april",
      corrects: null,
    },
  ]);
  const homes = { total: 61.2, unit: "woningen" };
  const [kept] = await register.commitments(2023);
  expect(kept).toMatchObject({ version: 2, figure: homes, last: { by: "Bas" } });
  expect(kept).not.toHaveProperty("otherFigures");
  const units = said({ figure: { total: 5, unit: "eenheden" }, seen: 2 });
  expect(await register.reporting.report(units, new Date("2023-04-18T10:00:00Z"))).toMatchObject({
    figure: units.figure,
    otherFigures: [homes],
  });
  await store.close();
}
