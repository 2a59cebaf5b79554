import type { Partnership } from "#domain/partnership";
import type { Account, Profile } from "#domain/people";

/** Domains where anybody can open an address, so that one says nothing about an organisation. */
const publicMail: ReadonlySet<string> = new Set(
  [
    "gmail.com googlemail.com hotmail.com hotmail.nl outlook.com outlook.nl live.com live.nl msn.com",
    "icloud.com me.com mac.com yahoo.com yahoo.nl aol.com gmx.com gmx.net gmx.de web.de mail.com",
    "proton.me protonmail.com pm.me tutanota.com zoho.com yandex.com freedom.nl",
    "ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl home.nl xs4all.nl chello.nl upcmail.nl casema.nl",
    "quicknet.nl telfort.nl tele2.nl online.nl zonnet.nl versatel.nl solcon.nl caiway.nl zeelandnet.nl",
    "tiscali.nl wanadoo.nl wxs.nl",
  ].flatMap((line) => line.split(" ")),
);

export const isPublicMail = (domain: string): boolean => publicMail.has(domain.toLowerCase());

/** Behind the last @, in lower case; undefined where there is none. */
export const domainOf = (address: string): string | undefined =>
  /^.*[^@\s]@([^@\s]+)$/.exec(address.trim())?.[1]?.toLowerCase();

/**
 * The party somebody may report for by the domain of their address, or undefined. Only where a coordinator recorded
 * the workspace or tenant as that party's own (`teamParty`; null where none is, or where the party did not open
 * itself to its domain), only for a full member, and only for the whole domain: "x.almelo.example" is not
 * "almelo.example". In the terminal the address is enough, because who types there owns the database. This gives a
 * party and never the role of coordinator.
 */
export function partyByDomain(
  { full, email, emailConfirmed }: Profile,
  platform: Account["platform"],
  teamParty: string | null,
  { parties }: Pick<Partnership, "parties">,
): string | undefined {
  if (!full || !emailConfirmed) return undefined;
  const domain = domainOf(email ?? "");
  if (domain === undefined || isPublicMail(domain)) return undefined;
  const owners = parties.filter(({ domains }) => domains.some((own) => own.toLowerCase() === domain));
  const [owner, ...others] = owners.map(({ name }) => name);
  if (others.length > 0) return undefined;
  return platform === "terminal" || owner === teamParty ? owner : undefined;
}
