import { fillExample } from "#cli/example";
import { type Contents, contentsOf } from "#domain/papers";
import type { Register } from "#domain/register";
import type { NewUpdate } from "#domain/reporting";
import { freshSqlite } from "../helpers/databases.ts";
import { said } from "../store/almelo.ts";

/** The moment the papers are made: 11.00 uur in Amsterdam. */
export const at = new Date("2023-04-11T09:00:00Z");

/** Words that a spreadsheet would run, or that a file cannot hold. */
export const hostile = {
  text: '=HYPERLINK("https://kwaad.example";"klik")',
  cause: "+31 is geen som",
  consequence: "@SUM(1+1)*cmd|' /C calc'!A0",
  steering: '-2+3; "aanhaling"\nen een tweede regel\u0001\u0007',
} as const;

const reports: readonly Partial<NewUpdate>[] = [
  {
    action: "27.1",
    party: "Beter Wonen",
    text: "De eerste 120 woningen zijn klaar.",
    figure: { total: 120.5, unit: "woningen" },
    link: "https://beterwonen.example/voortgang",
  },
  { action: "27.1", party: "Sint Joseph", to: "behind", ...hostile },
  {
    action: "26.1",
    party: "HAR",
    to: "attention",
    text: "Te weinig vrijwilligers.",
    onBehalfOf: "mail van 16 april",
    by: { name: "Piet", party: "Gemeente Almelo", member: null },
  },
  {
    action: "1.1",
    party: "Beter Wonen",
    figure: { total: -3, unit: "woningen" },
    to: "deferred",
    toYear: 2024,
  },
];

async function tell(register: Register): Promise<void> {
  for (const [day, report] of reports.entries())
    await register.reporting.report(said(report), new Date(Date.UTC(2023, 3, 3 + day, 22, 30)));
  const correction = { ...reports[0], kind: "correction", corrects: 1, seen: 1 } as const;
  await register.reporting.report(
    said({ ...correction, figure: { total: 112, unit: "woningen" }, text: "Het zijn er 112." }),
    new Date("2023-04-10T08:00:00Z"),
  );
  const by = { name: "Sietske", party: "SHBW" };
  const remark = { agreement: 27, action: null, kind: "discuss", text: "Waarom zo laat?", by } as const;
  await register.reporting.remark(2023, remark, new Date("2023-04-10T09:00:00Z"));
  await register.reporting.remark(
    2023,
    { ...remark, action: "27.1", kind: "read", by: { name: "Joost", party: "Sint Joseph" } },
    new Date("2023-04-10T10:00:00Z"),
  );
}

/** The bundled register after some reports, as papers get it. */
export async function told(silent = false): Promise<Contents> {
  const fresh = await freshSqlite();
  try {
    await fillExample(fresh.store, new Date("2023-01-02T09:00:00Z"));
    const entrance = await fresh.store.enter("almelo");
    if (!entrance) throw new Error("The bundled register is not there.");
    const register = fresh.store.of(entrance.id);
    if (!silent) await tell(register);
    return await contentsOf(entrance, register, at);
  } finally {
    await fresh.close();
  }
}
