import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Heard } from "#bot/heard";
import { deliverOnce } from "#cli/delivery";
import { fillExample } from "#cli/example";
import { type House, houseOn } from "#cli/house";
import type { Spot } from "#domain/courier";
import type { Member } from "#domain/people";
import type { NewUpdate } from "#domain/reporting";
import type { Log } from "#platforms/platform";
import { toText } from "#platforms/terminal/render";
import { openStore } from "#store/open";
import { bothPlatforms } from "./both-platforms.ts";
import type { Fresh } from "./databases.ts";
import { team } from "./fake-slack.ts";
import { almelo } from "./fake-teams.ts";
import { postOffice } from "./post-office.ts";

const still = { same: 0, others: 0 };
/** Stand-ins need no rest between two messages. */
export const noPace = { slack: still, teams: still };

export const slackChannels = ["C0WONEN", "C0BW", "C0SJ"] as const;
export const teamsChannels = ["19:wonen@thread", "19:raad@thread", "19:huurders@thread"] as const;

/** Who lives there: the coordinator on Slack, a contact on each platform. */
export const mila = { platform: "slack", team, user: "U0MILA" } as const;
export const anna = { platform: "slack", team, user: "U0ANNA" } as const;
const joost = { platform: "teams", team: almelo, user: "joost-0a0a" } as const;

/**
 * The house with both platforms around one register that began on a day, and a clock that a scene moves. Nothing goes
 * out but by `look`, which does what the server does by itself.
 */
export async function village(fresh: Fresh, began: string) {
  let now = new Date(began);
  const clock = () => now;
  const office = await postOffice(clock);
  const logged: { readonly event: string; readonly details: unknown }[] = [];
  const log: Log = (_level, event, details) => void logged.push({ event, details });
  const platforms = bothPlatforms({ apiUrl: office.apiUrl, clock, log });
  const surprises: unknown[] = [];
  await fillExample(fresh.store, now);

  const open = async (): Promise<House> =>
    houseOn(await openStore(fresh.url), {
      clock,
      takesPart: async () => true,
      reference: () => "1",
      surprise: (error) => surprises.push(error),
    });
  let house = await open();
  const others: House[] = [];
  const entrance = await house.entrance();
  if (!entrance) throw new Error("the example is not there");
  const { id } = entrance;
  const register = () => house.store.of(id);
  const needs = (of: House) => ({ house: of, platforms, clock, log, pace: noPace });

  const at = (moment: string) => {
    now = new Date(moment);
  };

  /** Looks once, and again after so many minutes each, as the server does all day. */
  async function look(moment: string, minutes: readonly number[] = []): Promise<void> {
    at(moment);
    await deliverOnce(needs(house));
    for (const later of minutes) {
      now = new Date(new Date(moment).getTime() + later * 60_000);
      await deliverOnce(needs(house));
    }
  }

  async function settle(): Promise<{ readonly anna: Member; readonly joost: Member; readonly mila: Member }> {
    const { people, rhythms } = register();
    const named = { by: "proef", coordinator: false };
    const person = (name: string, party: string, account: Member["accounts"][number], coordinator = false) =>
      people.name({ name, party, coordinator, accounts: [account] }, named.by, now);
    const found = {
      mila: await person("Mila Jansen", "Gemeente Almelo", mila, true),
      anna: await person("Anna de Vries", "Beter Wonen", anna),
      joost: await person("Joost Smit", "Sint Joseph", joost),
    };
    await rhythms.seenAt({ ...joost, channel: "a:joost", service: office.service }, now);
    const contact = { action: null, until: null };
    await people.setContact({ ...contact, party: "Beter Wonen", member: found.anna.id }, named.by, now);
    await people.setContact({ ...contact, party: "Sint Joseph", member: found.joost.id }, named.by, now);
    return found;
  }

  const subscribe = async (spot: Spot, name: string, party: string | null = null): Promise<void> =>
    register().rhythms.subscribe({
      ...{ spot: { ...spot, personal: false }, name, party, since: now, paused: false, by: "Mila Jansen" },
    });

  const slackSpot = (channel: string): Spot => ({
    ...{ platform: "slack", team, recipient: channel, personal: false, service: null },
  });
  const teamsSpot = (channel: string): Spot => ({
    ...{ platform: "teams", team: almelo, recipient: channel, personal: false, service: office.service },
  });

  const heard = (line: string, as: Heard["who"], where?: Partial<Heard["where"]>): Heard => ({
    who: as,
    where: { platform: as.platform, team: as.team, channel: "D0", shared: false, ...where },
    door: { form: "{}", whispers: true },
    line,
  });

  return {
    ...{ id, office, logged, surprises, at, look, settle, subscribe, slackSpot, teamsSpot, register, needs },
    house: () => house,
    /** A second program on the same database. */
    async neighbour(): Promise<House> {
      const other = await open();
      others.push(other);
      return other;
    },
    /** Six channels: three on each platform. */
    async subscribeAll(): Promise<void> {
      for (const channel of slackChannels) await subscribe(slackSpot(channel), channel.toLowerCase());
      for (const channel of teamsChannels) await subscribe(teamsSpot(channel), channel.slice(3, -7));
    },
    async restart(): Promise<void> {
      await house.close();
      house = await open();
    },
    /** What somebody reads who types a line; a form is no card. */
    async read(line: string, as: Heard["who"] = mila, where?: Partial<Heard["where"]>): Promise<string> {
      const reply = await house.hear(heard(line, as, where));
      if (reply.place === "form") throw new Error(`"${line}" is answered with a form`);
      return toText(reply.card);
    },
    hear: (line: string, as: Heard["who"] = mila, more: Partial<Heard> = {}) =>
      house.hear({ ...heard(line, as), ...more }),
    /** What somebody of a party said of a part of 2023, straight into the register. */
    async told(action: string, party: string, differing: Partial<NewUpdate> = {}): Promise<void> {
      const parts = await register().commitments(2023);
      const seen = parts.find((one) => one.action === action && one.party === party)?.version ?? 0;
      const nothing = { text: null, cause: null, consequence: null, steering: null, decision: null };
      const update: NewUpdate = {
        ...{ year: 2023, action, party, kind: "report", to: "on-track", asOf: "2023-03-31", ...nothing },
        ...{
          toYear: null,
          figure: null,
          link: null,
          onBehalfOf: null,
          corrects: null,
          door: "terminal",
          seen,
        },
        by: { name: "Vera", party, member: null },
        ...differing,
      };
      const outcome = await register().reporting.report(update, now);
      if ("moved" in outcome) throw new Error(`the part of ${party} in ${action} moved`);
    },
    /** Another process looks at this moment, and is killed as soon as `reached` says so. */
    async killedAt(moment: string, reached: () => boolean): Promise<void> {
      at(moment);
      const program = fileURLToPath(new URL("other-house.ts", import.meta.url));
      const child = spawn(process.execPath, ["--import", "tsx", program, fresh.url, office.apiUrl, moment]);
      let trouble = "";
      child.stderr.on("data", (chunk) => {
        trouble += chunk;
      });
      const ended = new Promise((resolve) => child.once("close", resolve));
      for (const until = Date.now() + 120_000; !reached(); ) {
        if (child.exitCode !== null || Date.now() > until) throw new Error(`it was not reached: ${trouble}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      child.kill("SIGKILL");
      await ended;
    },
    async close(): Promise<void> {
      for (const one of [house, ...others]) await one.close();
      await office.close();
      await fresh.close();
    },
  };
}

export type Village = Awaited<ReturnType<typeof village>>;
