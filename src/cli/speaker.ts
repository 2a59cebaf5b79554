import type { Account, Door, PageSize, Place } from "#bot/heard";
import type { Partnership } from "#domain/partnership";
import type { People } from "#domain/people";
import type { Speaker } from "#platforms/terminal/terminal";

type Where = { readonly platform: Account["platform"]; readonly team: string; readonly channel: string };

/** The coordinator that the terminal speaks as where nobody is named. */
export async function terminalCoordinator(people: People): Promise<string | undefined> {
  const coordinators = (await people.members()).filter(({ coordinator }) => coordinator);
  return coordinators.flatMap(({ accounts }) => accounts).find(({ platform }) => platform === "terminal")
    ?.user;
}

/** The account of an address at the terminal, however it is written. */
export const terminalAccount = (address: string): Account => ({
  platform: "terminal",
  team: "terminal",
  user: address.toLowerCase(),
});

export const speakerAt = (
  { platform, team, channel }: Where,
  address: string | undefined,
  page?: PageSize,
): Speaker => ({
  who: terminalAccount(address ?? ""),
  ...(address !== undefined && {
    profile: async () => ({ name: address, email: address, emailConfirmed: true, full: true }),
  }),
  where: { platform, team, channel, shared: platform !== "terminal" } satisfies Place,
  door: { ...doors[platform], ...(page && { page }) },
});

const doors: Record<Account["platform"], Door> = {
  terminal: { form: "{}", whispers: true },
  slack: { form: "/afspraak {}", whispers: true },
  teams: { form: "@Afspraken {}", whispers: false },
};

/** An address of a party's domain takes part; the domain is compared whole. Anybody else is a stranger. */
export async function takesPartInTerminal({ user }: Account, { parties }: Partnership): Promise<boolean> {
  if (user === "") return true;
  const domain = user.toLowerCase().split("@").at(-1);
  return user.includes("@") && parties.some(({ domains }) => domains.some((known) => known === domain));
}
