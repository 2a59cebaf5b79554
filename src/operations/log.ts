import pino from "pino";

/** What never belongs in a log, whatever an error carries along. */
const secrets = [
  "token",
  "password",
  "secret",
  "authorization",
  "headers",
  "config",
  "request",
  "body",
  "text",
];

/** Structured lines on standard output, or elsewhere: a moment, a level, an event and facts; never texts or secrets. */
export function createLog(level: "info" | "warn" | "error" | "silent" = "info", to?: pino.DestinationStream) {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
  };
  const logger = to ? pino(options, to) : pino(options);
  return (
    kind: "info" | "warn" | "error",
    event: string,
    details: Readonly<Record<string, unknown>> = {},
  ): void => {
    logger[kind]({
      event,
      ...details,
      ...(details.error instanceof Error && { error: outline(details.error) }),
    });
  };
}

/** Name, message and stack: an error of a library may carry whole requests with their tokens. */
const outline = ({ name, message, stack }: Error) => ({ name, message, stack });
