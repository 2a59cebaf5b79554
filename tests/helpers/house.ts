import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account, Door, Heard } from "#bot/heard";
import type { Enclosed, Shown } from "#bot/reply";
import type { Answers } from "#cards/form";
import { openHouse } from "#cli/house";
import { takesPartInTerminal } from "#cli/speaker";
import type { Intake } from "#domain/intake";
import { toText } from "#platforms/terminal/render";
import { exampleIn } from "./example-file.ts";

const terminal: Door = { form: "{}", whispers: true };

/** The whole bot on a real SQLite file with the bundled register, and a clock that stands still. */
/** Somebody of each party, by an address of its example domain. */
export const people = {
  gemeente: "medewerker@almelo.example",
  bw: "anna@beterwonen.example",
  sj: "joost@sintjoseph.example",
  har: "hans@har.example",
  shbw: "sietske@shbw.example",
} as const;

export async function house({
  now = "2023-04-11T09:00:00Z",
  empty = false,
  door = terminal,
  /** Workspaces and tenants that take part. */
  teams = [] as readonly string[],
  renew = (_accounts: readonly Account[]): void => undefined,
  /** Reads documents; in a process of its own where nothing is given. */
  intake = undefined as Intake | undefined,
  /** Puts a register in this file; the bundled one where nothing is given. */
  fill = exampleIn,
} = {}) {
  const folder = await mkdtemp(join(tmpdir(), "afspraken-house-"));
  const surprises: unknown[] = [];
  const clock = () => new Date(now);
  const file = join(folder, "register.db");
  if (!empty) await fill(file, clock());
  const opened = await openHouse({
    databaseUrl: `file:${file}`,
    clock,
    takesPart: async (who, partnership) =>
      who.platform === "terminal" ? takesPartInTerminal(who, partnership) : teams.includes(who.team),
    renew,
    ...(intake && { intake }),
    reference: () => randomUUID(),
    surprise: (error) => surprises.push(error),
  });

  const heard = (line: string, as: string): Heard => ({
    who: { platform: "terminal", team: "terminal", user: as },
    ...(as !== "" && { profile: async () => ({ name: as, email: as, emailConfirmed: true, full: true }) }),
    where: { platform: "terminal", team: "terminal", channel: "terminal", shared: door !== terminal },
    door,
    line,
  });
  const hear = (line: string, as = "", answers?: Answers) =>
    opened.hear({ ...heard(line, as), ...(answers && { answers }) });
  const ask = async (line: string, as = ""): Promise<Shown | Enclosed> => {
    const reply = await hear(line, as);
    if (reply.place === "form") throw new Error(`"${line}" is answered with the form "${reply.form.title}"`);
    return reply;
  };
  return {
    ...opened,
    file,
    ask,
    say: hear,
    /** What a person reads, as text. */
    read: async (line: string, as = "") => toText((await ask(line, as)).card),
    surprises,
    close: async () => {
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type House = Awaited<ReturnType<typeof house>>;
