/** Why other parties may be unable to open a link: whose house it stands in, or that it is no address for others. */
export type ClosedLink =
  | { readonly closed: "shared-drive"; readonly drive: string }
  /** An intranet, or an address inside somebody's own network. */
  | { readonly closed: "own-network" };

/** Places where a document is open to its own organisation unless somebody shared it. */
const drives: readonly (readonly [drive: string, host: RegExp])[] = [
  ["SharePoint", /(?:^|\.)sharepoint\.(?:com|us|de|cn)$/],
  ["OneDrive", /(?:^|\.)(?:onedrive\.(?:live\.)?com|1drv\.ms|onedrive\.live\.com)$/],
  ["Teams", /(?:^|\.)teams\.(?:microsoft\.com|live\.com|cloud\.microsoft)$/],
  ["Google Drive", /^(?:drive|docs|sheets|slides)\.google\.com$/],
  ["Dropbox", /(?:^|\.)dropbox(?:usercontent)?\.com$/],
  ["Slack", /(?:^|\.)slack\.com$/],
];

/** Names that only a network of its own gives (RFC 6762, RFC 8375), and those that organisations commonly use inside. */
const innerName = /(?:^|\.)(?:local|localhost|internal|intern|intranet|lan|corp|home|home\.arpa|test)$/;
const intranet = /^intra(?:net)?\d*\./;

/** Addresses that lead nowhere from outside (RFC 1918, RFC 3927, RFC 4193, RFC 6598). */
const innerAddress =
  /^(?:0|10|127)\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.168\.|^169\.254\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^\[(?:::1?\]|f[cd]|fe[89ab]|::ffff:)/;

/**
 * Whether other parties may be unable to open an http or https link, and why; undefined where nothing points to that.
 * Only the address is looked at, nothing is fetched.
 */
export function closedLink(link: string): ClosedLink | undefined {
  if (!/^https?:/i.test(link) || !URL.canParse(link)) return undefined;
  const host = new URL(link).hostname.toLowerCase().replace(/\.$/, "");
  const drive = drives.find(([, pattern]) => pattern.test(host))?.[0];
  if (drive) return { closed: "shared-drive", drive };
  const isIpv6 = host.startsWith("[");
  const isInner = innerAddress.test(host) || innerName.test(host) || intranet.test(host);
  return isInner || (!isIpv6 && !host.includes(".")) ? { closed: "own-network" } : undefined;
}
