import type { Unread } from "#bot/heard";
import { allOf } from "#platforms/download";
import type { Log } from "#platforms/platform";
import { limits } from "#platforms/teams/limits";

/** Brings files to the addresses that Teams gives for them, and from there. An address is a key: it is never logged. */
export type Transfer = {
  /** Rejects where the address is not one of Microsoft's, or does not take the file. */
  put(address: string, bytes: Uint8Array): Promise<void>;
  /** Never rejects. */
  get(address: string): Promise<Uint8Array | Unread>;
};

const loopback: readonly string[] = ["127.0.0.1", "localhost"];

/** OneDrive and SharePoint, where Teams keeps files; this machine only where its messages are answered too. */
function isForFiles(address: string, serviceHosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username } = new URL(address);
  if (loopback.includes(hostname)) return serviceHosts.includes(hostname);
  const isMicrosoft = hostname === "graph.microsoft.com" || /\.(?:sharepoint|onedrive)\.com$/.test(hostname);
  return protocol === "https:" && username === "" && isMicrosoft;
}

/** Source: learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4, and of `put` driveItem: createUploadSession. */
export const createTransfer = (serviceHosts: readonly string[], log: Log): Transfer => ({
  async put(address, bytes) {
    if (!isForFiles(address, serviceHosts)) throw new Error("Teams gave another address than for files");
    const { byteLength: size } = bytes;
    const { ok, status } = await fetch(address, {
      method: "PUT",
      headers: {
        "content-type": "application/octet-stream",
        "content-range": `bytes 0-${size - 1}/${size}`,
      },
      body: bytes,
      redirect: "error",
      signal: AbortSignal.timeout(limits.fileMilliseconds),
    });
    if (!ok) throw new Error(`the address for the file answers ${status}`);
  },

  async get(address) {
    if (!isForFiles(address, serviceHosts)) return "not-given";
    try {
      const signal = AbortSignal.timeout(limits.fileMilliseconds);
      const response = await fetch(address, { redirect: "error", signal });
      return response.ok ? await allOf(response, limits.fileBytes) : "not-given";
    } catch (error) {
      log("warn", "teams-file-not-read", { error: String(error) });
      return "not-given";
    }
  },
});
