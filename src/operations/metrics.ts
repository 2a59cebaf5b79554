import { Counter, collectDefaultMetrics, Registry } from "prom-client";
import type { createLog } from "#operations/log";

type Log = ReturnType<typeof createLog>;

/** What the process tells of itself: memory, event loop, and how often each thing was logged. Never texts or names. */
export function createMetrics(): {
  readonly type: string;
  text(): Promise<string>;
  /** Counts what goes through the log. */
  counting(log: Log): Log;
} {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const events = new Counter({
    name: "afspraken_events_total",
    help: "Events in the log, by level and name.",
    labelNames: ["level", "event"],
    registers: [registry],
  });
  return {
    type: registry.contentType,
    text: () => registry.metrics(),
    counting: (log) => (level, event, details) => {
      events.inc({ level, event });
      log(level, event, details);
    },
  };
}
