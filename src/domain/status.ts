/** How a part stands. `not-reported` is how every part starts; nobody sets it. */
export const statuses = [
  "not-reported",
  "not-started",
  "on-track",
  "attention",
  "behind",
  "done",
  "missed",
  "deferred",
  "dropped",
] as const;

export type Status = (typeof statuses)[number];

/** Worst first among what still runs; then, when all is final, the first that occurs. */
const severity = ["behind", "attention", "not-started", "on-track"] as const;
const endings = ["done", "missed", "deferred", "dropped"] as const;

/** The worst reported status of several parts; `not-reported` where nobody reported. */
export function worst(reported: readonly Status[]): Status {
  const found = [...severity, ...endings].find((status) => reported.includes(status));
  return found ?? "not-reported";
}
