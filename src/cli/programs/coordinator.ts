import { parseArgs } from "node:util";
import { z } from "zod";
import { Misuse } from "#cli/arguments";
import { type OpenRegister, withRegister } from "#cli/register";
import type { Program, Surroundings } from "#cli/run";
import { terminalAccount } from "#cli/speaker";
import { nameOf, vocabulary } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
import type { Account } from "#domain/people";

const usage =
  "npm run --silent coordinator -- slack:TEAM:USER|teams:TENANT:OBJECTID|EMAIL [--name NAME] [--party PARTY] [--partnership NAME]";

function read({ words: typed }: Surroundings) {
  const { values, positionals } = parseArgs({
    args: [...typed],
    allowPositionals: true,
    options: {
      name: { type: "string" },
      party: { type: "string" },
      partnership: { type: "string" },
    },
  });
  const [words, ...others] = positionals;
  if (!words || others.length > 0) throw new Misuse(`Geef één account op: ${usage}`);
  return { ...values, account: readAccount(words) };
}

/**
 * Slack's own ids, and Microsoft's for a tenant and for a person in its directory; or the address that `chat --as` takes:
 * whoever sits at the terminal owns the database, so there an address is enough.
 */
function readAccount(words: string): Account {
  if (z.email().safeParse(words).success) return terminalAccount(words);
  const [platform, team = "", user = "", ...others] = words.split(":");
  const whole = others.length === 0;
  if (platform === "slack" && whole && /^[TE][A-Z0-9]+$/.test(team) && /^[UW][A-Z0-9]+$/.test(user))
    return { platform, team, user };
  const guid = z.guid();
  if (platform === "teams" && whole && guid.safeParse(team).success && guid.safeParse(user).success)
    return { platform, team: team.toLowerCase(), user: user.toLowerCase() };
  throw new Misuse(`"${words}" is geen account: ${usage}`);
}

/** Makes an account a coordinator. */
export const nameCoordinator: Program = async (here) => {
  const asked = read(here);
  return withRegister(here, asked.partnership, (open) => name(asked, here, open));
};

type Asked = ReturnType<typeof read>;

/** Somebody who takes part already keeps the name and party that are not given anew. */
async function name(
  asked: Asked,
  { clock, console }: Surroundings,
  { entrance, register }: OpenRegister,
): Promise<number> {
  const { people } = register;
  const before = await people.memberOf(asked.account);
  const party = asked.party === undefined ? null : partyNamed(asked.party, entrance.partnership);
  const member = await people.name(
    {
      name: asked.name?.trim() || before?.name || "Coördinator",
      party: party ?? before?.party ?? null,
      coordinator: true,
      accounts: [asked.account],
    },
    "beheerder",
    clock(),
  );
  const of = member.party === null ? "" : `, en hoort bij ${member.party}`;
  console.log(`${member.name} is coördinator van de ${entrance.partnership.name}${of}.`);
  return 0;
}

function partyNamed(words: string, partnership: Partnership): string {
  const named = nameOf(words, vocabulary(partnership));
  if (named && !named.isGroup) return named.name;
  const known = partnership.parties.map(({ name }) => name).join(", ");
  throw new Error(`"${words}" is geen partij van de ${partnership.name}. Wel: ${known}.`);
}
