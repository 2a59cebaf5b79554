import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "#platforms/platform";

/** What may be written down of a failure: its kind and Slack's own code. Messages may hold what people typed. */
export function factsOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error };
  return {
    error: error.name,
    ...pick(error, "code"),
    ...pick(error, "statusCode"),
    ...pick(error, "retryAfter"),
    ...("data" in error && pick(error.data, "error", "answer")),
  };
}

function pick(from: unknown, key: string, as = key): Readonly<Record<string, string | number>> {
  if (typeof from !== "object" || from === null) return {};
  const value: unknown = Reflect.get(from, key);
  return typeof value === "string" || typeof value === "number" ? { [as]: value } : {};
}

/** Bolt's warnings and errors into our log, without what stands behind a colon or a bracket: that may be a payload. */
export function boltLogger(log: Log): Logger {
  const note = (level: "warn" | "error", [first]: readonly unknown[]) =>
    log(
      level,
      "slack-bolt",
      typeof first === "string" ? { said: first.split(/[:(]/, 1)[0] } : factsOf(first),
    );
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...said: readonly unknown[]) => note("warn", said),
    error: (...said: readonly unknown[]) => note("error", said),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
