import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { loadEnvFile } from "node:process";
import { z } from "zod";

const port = z
  .string()
  .regex(/^\d{1,5}$/, "must be a port number")
  .transform(Number)
  .pipe(z.number().max(65535));

/** An empty line in an .env file means: not set. */
const optional = z
  .string()
  .trim()
  .transform((value) => (value === "" ? undefined : value))
  .optional();

const variables = z
  .object({
    DATABASE_URL: optional.refine((url) => !url || /^(?:file:|postgres(?:ql)?:\/\/)/.test(url), {
      message: 'must begin with "file:" (SQLite) or "postgresql://"',
    }),
    PORT: optional.transform((value) => value ?? "3978").pipe(port),
    HOST: optional.transform((value) => value ?? "0.0.0.0"),
    PARTNERSHIP: optional,
    SLACK_SIGNING_SECRET: optional,
    SLACK_BOT_TOKEN: optional.refine((token) => !token || token.startsWith("xoxb-"), {
      message: 'must be a bot token, which begins with "xoxb-"',
    }),
    SLACK_APP_TOKEN: optional.refine((token) => !token || token.startsWith("xapp-"), {
      message: 'must be an app-level token, which begins with "xapp-"',
    }),
    SLACK_API_URL: optional.refine((url) => !url || z.url().safeParse(url).success, {
      message: "must be a URL",
    }),
    TEAMS_APP_ID: optional.refine((id) => !id || z.guid().safeParse(id).success, {
      message: "must be the application (client) id, a GUID",
    }),
    TEAMS_APP_PASSWORD: optional,
    TEAMS_APP_TENANT: optional.refine((id) => !id || z.guid().safeParse(id).success, {
      message: "must be a tenant id, a GUID",
    }),
    TEAMS_TENANTS: optional.transform((list) => (list ?? "").split(/[\s,;]+/).filter(Boolean)),
  })
  .superRefine((set, context) => {
    const missing = (name: string, because: string) =>
      context.addIssue({ code: "custom", path: [name], message: `is missing, while ${because}` });
    if (set.SLACK_BOT_TOKEN && !set.SLACK_SIGNING_SECRET && !set.SLACK_APP_TOKEN) {
      missing("SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN is set (or set SLACK_APP_TOKEN for Socket Mode)");
    }
    if ((set.SLACK_SIGNING_SECRET || set.SLACK_APP_TOKEN) && !set.SLACK_BOT_TOKEN) {
      missing("SLACK_BOT_TOKEN", "Slack is partly configured");
    }
    if (set.TEAMS_APP_ID && !set.TEAMS_APP_PASSWORD) missing("TEAMS_APP_PASSWORD", "TEAMS_APP_ID is set");
    if (set.TEAMS_APP_ID && !set.TEAMS_APP_TENANT) missing("TEAMS_APP_TENANT", "TEAMS_APP_ID is set");
    if (set.TEAMS_APP_PASSWORD && !set.TEAMS_APP_ID) missing("TEAMS_APP_ID", "TEAMS_APP_PASSWORD is set");
    if (set.TEAMS_APP_ID && set.TEAMS_TENANTS.length === 0) {
      missing("TEAMS_TENANTS", "TEAMS_APP_ID is set: name the tenants whose people may read");
    }
    for (const tenant of set.TEAMS_TENANTS) {
      if (!z.guid().safeParse(tenant).success) {
        context.addIssue({
          code: "custom",
          path: ["TEAMS_TENANTS"],
          message: `holds "${tenant}", which is no GUID`,
        });
      }
    }
  });

/** Puts what `.env` in a directory says into the environment of this process; what is set already stays. */
export function loadEnvironment(directory: string): void {
  const file = resolve(directory, ".env");
  if (existsSync(file)) loadEnvFile(file);
}

export type Settings = Omit<z.output<typeof variables>, "DATABASE_URL"> & { readonly databaseUrl: string };

/** The settings, or one clear sentence per mistake. `directory` is where a database of its own goes. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  directory: string,
): Settings | { readonly mistakes: readonly string[] } {
  const { success, data, error } = variables.safeParse(environment);
  if (!success) return { mistakes: error.issues.map(({ path, message }) => `${path.join(".")} ${message}.`) };
  const { DATABASE_URL, ...others } = data;
  return { ...others, databaseUrl: DATABASE_URL ?? `file:${resolve(directory, "data", "afspraken.db")}` };
}
