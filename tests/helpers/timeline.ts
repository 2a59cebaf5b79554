import type { Shown } from "#bot/reply";
import { fillExample } from "#cli/example";
import { houseOn } from "#cli/house";
import { takesPartInTerminal } from "#cli/speaker";
import type { Register } from "#domain/register";
import type { NewUpdate } from "#domain/reporting";
import { freshSqlite } from "./databases.ts";

/** What makes a status orange or red. */
export const setback = {
  cause: "De levering loopt uit",
  consequence: "De woningen komen later",
  steering: "Wij zoeken een tweede leverancier",
} as const;

/** A house whose register began on a day, with a clock that a scene sets. */
export async function timeline(began: string) {
  const { store, close } = await freshSqlite();
  let now = began;
  const clock = () => new Date(now);
  const surprises: unknown[] = [];
  await fillExample(store, clock());
  const { hear, entrance } = houseOn(store, {
    clock,
    takesPart: async (who, partnership) => takesPartInTerminal(who, partnership),
    reference: () => "1",
    surprise: (error) => surprises.push(error),
  });
  const entered = await entrance();
  if (!entered) throw new Error("the example is not there");
  const register: Register = store.of(entered.id);

  async function ask(line: string, as: string): Promise<Shown> {
    const reply = await hear({
      who: { platform: "terminal", team: "terminal", user: as },
      profile: async () => ({ name: as, email: as, emailConfirmed: true, full: true }),
      where: { platform: "terminal", team: "terminal", channel: "terminal", shared: false },
      door: { form: "{}", whispers: true },
      line,
    });
    if (reply.place === "form" || reply.place === "file")
      throw new Error(`"${line}" is not answered by a card`);
    return reply;
  }

  /** What Vera said of a part of 2023, straight into the register: on schedule at the end of March, unless told otherwise. */
  async function told(action: string, party: string, differing: Partial<NewUpdate>, moment: string) {
    const parts = await register.commitments(2023);
    const seen = parts.find((one) => one.action === action && one.party === party)?.version ?? 0;
    const nothing = { text: null, cause: null, consequence: null, steering: null, decision: null };
    const update: NewUpdate = {
      ...{ year: 2023, action, party, kind: "report", to: "on-track", asOf: "2023-03-31", ...nothing },
      ...{ toYear: null, figure: null, link: null, onBehalfOf: null, corrects: null, door: "terminal", seen },
      by: { name: "Vera", party, member: null },
      ...differing,
    };
    const outcome = await register.reporting.report(update, new Date(moment));
    if ("moved" in outcome) throw new Error(`the part of ${party} in ${action} moved`);
  }

  const at = (moment: string) => {
    now = moment;
  };
  return { at, ask, told, register, surprises, close };
}

export type Timeline = Awaited<ReturnType<typeof timeline>>;
