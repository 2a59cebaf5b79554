import type { Unreached, Why } from "#platforms/platform";

/** What passes by itself; of anything else trying again cannot help until somebody does something. */
const passing: readonly Why[] = ["too-busy", "unreachable"];

/** A message that did not arrive. `seconds`: how long the platform asked to wait. */
export const because = (why: Why, seconds?: number): Unreached => ({
  outcome: "unreached",
  why,
  never: !passing.includes(why),
  ...(seconds !== undefined && { seconds }),
});

/** Codes of Node and of its `fetch` for a connection that never came about, so nothing can have arrived. */
const noConnection: readonly string[] = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
];

/** Whether nothing was connected. The code of a failed connection may lie under the client's own error. */
export function neverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = Reflect.get(error, "code");
  if (typeof code === "string" && noConnection.includes(code)) return true;
  return neverConnected(error.cause ?? Reflect.get(error, "original"));
}
