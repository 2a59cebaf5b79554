import { expect, it } from "vitest";
import { withAmendment, withoutAmendment } from "#domain/amendment";
import { freshSqlite } from "../helpers/databases.ts";
import { edition } from "./almelo.ts";
import { adopt, stage, start } from "./stage.ts";

const on = stage(freshSqlite);

const text = edition({ "28.1": ["Beter Wonen"], "29.1": [] });
const at = start.toISOString();

it("a decision opens and closes parts, and stands in the audit log with who took it and took it back", async () => {
  const { id, register } = await on.house();
  const { edition: first } = await adopt(register, text);
  const made = withAmendment(text, {
    changes: [
      { kind: "parties", action: "29.1", parties: ["HAR"] },
      { kind: "move", action: "29.1", to: 28, as: "28.2" },
    ],
    by: "Vera",
    at,
    reason: "Zo is het.",
  });
  if (!made) throw new Error("it has no place");
  const parts = async () =>
    (await register.commitments(2023)).map(({ action, party }) => `${action} ${party}`);

  const adopted = await register.adopt(made.edition, first, start, { by: "Vera", amendment: made.amendment });
  if (adopted === "moved-meanwhile") throw new Error("nobody else was there");
  expect(await parts()).toEqual(["28.1 Beter Wonen", "28.2 HAR"]);
  expect(await register.adopt(text, first, start, { by: "Jan", amendment: made.amendment })).toBe(
    "moved-meanwhile",
  );

  const stored = await register.edition(adopted.edition);
  const back = withoutAmendment(stored, 1, { why: "undone", by: "Jan", at });
  if ("builtOn" in back) throw new Error("nothing is built on it");
  const [amendment = made.amendment] = back.edition.amended?.amendments ?? [];
  await register.adopt(back.edition, adopted.edition, start, { by: "Jan", amendment });
  expect(await parts()).toEqual(["28.1 Beter Wonen"]);

  const log = await on.fresh.db.auditEntry.findMany({ where: { partnershipId: id }, orderBy: { id: "asc" } });
  expect(log.map(({ by, what }) => [by, what])).toEqual([
    ["Vera", "amendment"],
    ["Jan", "amendment"],
  ]);
  expect(log[0]?.details).toMatchObject({ year: 2023, amendment: { reason: "Zo is het.", number: 1 } });
  expect(log[1]?.details).toMatchObject({ amendment: { ended: { why: "undone", by: "Jan" } } });
});
