import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

type Server = {
  /** The server's own database; `freshDatabase` makes others beside it. */
  readonly url: string;
  stop(): Promise<void>;
};

const debian = "/usr/lib/postgresql";
const speed = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60"];

/** The folder with the programs of an installed PostgreSQL: PG_BIN, else the newest of Debian, else the path. */
function findPrograms(): string | undefined {
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((one, other) => Number(other) - Number(one))
    : [];
  const folders = [
    process.env.PG_BIN ?? "",
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** PostgreSQL refuses to run as root. */
function ordinaryUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const number = (kind: string) => Number(execFileSync("id", [kind, "postgres"], { encoding: "utf8" }));
  return { uid: number("-u"), gid: number("-g") };
}

/** Ends the server and removes its folder when standard input closes, so also when the tests are killed. */
const script =
  'folder=$1; shift; "$@" & server=$!; read -r _; kill -INT $server; wait $server; rm -rf "$folder"';

/** Starts a server of its own in the temporary directory, on a socket only; undefined where none is installed. */
async function start(): Promise<Server | undefined> {
  const programs = findPrograms();
  if (!programs) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "afspraken-pg-"));
  const user = ordinaryUser();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const init = ["-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync"];
  execFileSync(join(programs, "initdb"), init, { ...user, cwd: folder, stdio: "ignore" });

  const settings = ["listen_addresses=", `unix_socket_directories=${folder}`, ...speed];
  const command = [join(programs, "postgres"), "-D", data, ...settings.flatMap((setting) => ["-c", setting])];
  const server = spawn("sh", ["-c", script, "sh", folder, ...command], {
    ...user,
    cwd: folder,
    stdio: ["pipe", "ignore", "pipe"],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let log = "";
    server.stderr.on("data", (chunk) => {
      log += chunk;
      if (log.includes("ready to accept connections")) resolve();
    });
    server.stderr.once("end", () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
  return {
    url: `postgresql:///postgres?host=${encodeURIComponent(folder)}&user=postgres`,
    async stop() {
      server.stdin.end();
      await ended;
    },
  };
}

/** The server of TEST_DATABASE_URL, which stays up, or one of our own; undefined where there is neither. */
export async function postgres(): Promise<Server | undefined> {
  const url = process.env.TEST_DATABASE_URL;
  return url ? { url, stop: async () => {} } : start();
}
