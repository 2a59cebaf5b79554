import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { StatusChart } from "#domain/chart";

/** Drawing takes one to two seconds, most of it to start; a machine that needs more is better left in peace. */
const most = 10_000;

const entry = fileURLToPath(new URL("./chart-process.ts", import.meta.url));

/** No letters of the machine: a drawing looks the same everywhere. */
const environment = { DISABLE_SYSTEM_FONTS_LOAD: "1" };

/**
 * Status per chapter as a PNG of 2400 pixels wide: bars for this quarter, outlined ones for the quarter before, each
 * status with its sign and number. Drawn in a process of its own, that is ended after `milliseconds`, so that
 * answers go on meanwhile and the memory is given back. Rejects with one sentence where it cannot be drawn: on a
 * machine for which there is no canvas, without a part to show, or with more chapters than fit on one sheet.
 */
export function drawStatusChart(chart: StatusChart, milliseconds = most): Promise<Uint8Array> {
  const flags = ["--import", import.meta.resolve("tsx"), entry];
  const drawer = spawn(process.execPath, flags, { env: environment, stdio: ["pipe", "pipe", "pipe"] });
  const picture: Buffer[] = [];
  const complaints: Buffer[] = [];
  let late = false;
  const deadline = setTimeout(() => {
    late = true;
    drawer.kill("SIGKILL");
  }, milliseconds);
  drawer.stdout.on("data", (chunk: Buffer) => picture.push(chunk));
  drawer.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
  drawer.stdin.on("error", () => undefined);
  drawer.stdin.end(JSON.stringify(chart));
  return new Promise((resolve, reject) => {
    const refuse = (reason: string) => reject(new Error(`The chart was not drawn: ${reason}.`));
    drawer.on("error", ({ message }) => refuse(message));
    drawer.on("close", (code, signal) => {
      clearTimeout(deadline);
      if (code === 0) resolve(Buffer.concat(picture));
      else if (late) refuse(`it took longer than ${milliseconds / 1000} seconds`);
      else refuse(Buffer.concat(complaints).toString() || `its process ended with ${signal ?? code}`);
    });
  });
}
