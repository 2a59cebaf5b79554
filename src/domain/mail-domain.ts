import type { Partnership } from "#domain/partnership";
import type { Account, Profile } from "#domain/people";

/** Domains where anybody can open an address, so that one says nothing about an organisation. */
const publicMail: ReadonlySet<string> = new Set(
  [
    "icloud.com me.com mac.com aol.com web.de mail.com proton.me pm.me tutanota.com zoho.com yandex.com freedom.nl",
    "ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl home.nl xs4all.nl chello.nl upcmail.nl casema.nl",
    "quicknet.nl telfort.nl tele2.nl online.nl zonnet.nl versatel.nl solcon.nl caiway.nl zeelandnet.nl",
    "tiscali.nl wanadoo.nl wxs.nl",
  ].flatMap((line) => line.split(" ")),
);

/** Providers with a domain in many countries: hotmail.com, live.nl, yahoo.co.uk. */
const publicFamily =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|gmx|protonmail)\.[a-z]{2,3}(?:\.[a-z]{2})?$/;

export const isPublicMail = (domain: string): boolean => {
  const plain = domain.toLowerCase();
  return publicMail.has(plain) || publicFamily.test(plain);
};

/** Behind the last @, in lower case; undefined where there is none. */
export const domainOf = (address: string): string | undefined =>
  /^.*[^@\s]@([^@\s]+)$/.exec(address.trim())?.[1]?.toLowerCase();

/** The domain of an address that proves something: of a full member, confirmed by the platform. */
export const ownDomain = ({ full, email, emailConfirmed }: Profile): string | undefined =>
  full && emailConfirmed ? domainOf(email ?? "") : undefined;

/** The one party that a domain is recorded of, compared whole. Two parties with the same domain: neither. */
export function partyOfDomain(domain: string, { parties }: Pick<Partnership, "parties">): string | undefined {
  const owners = parties.filter(({ domains }) => domains.some((own) => own.toLowerCase() === domain));
  const [owner, ...others] = owners.map(({ name }) => name);
  return others.length > 0 ? undefined : owner;
}

/**
 * The party somebody may report for by the domain of their address, or undefined. Only where a coordinator recorded
 * the workspace or tenant as that party's own (`teamParty`; null where none is, or where the party did not open
 * itself to its domain), only for a full member, and only for the whole domain: "x.almelo.example" is not
 * "almelo.example". In the terminal the address is enough, because who types there owns the database. This gives a
 * party and never the role of coordinator.
 */
export function partyByDomain(
  profile: Profile,
  platform: Account["platform"],
  teamParty: string | null,
  partnership: Pick<Partnership, "parties">,
): string | undefined {
  const domain = ownDomain(profile);
  if (domain === undefined || isPublicMail(domain)) return undefined;
  const owner = partyOfDomain(domain, partnership);
  return platform === "terminal" || owner === teamParty ? owner : undefined;
}
