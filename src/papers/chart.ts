import { fileURLToPath } from "node:url";
import type { StatusChart } from "#domain/chart";
import { runApart } from "#intake/run-apart";

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
export async function drawStatusChart(chart: StatusChart, milliseconds = most): Promise<Uint8Array> {
  const limits = { milliseconds, environment };
  const refuse = (reason: string) => new Error(`The chart was not drawn: ${reason}.`);
  const { code, signal, late, output, complaints } = await runApart(
    entry,
    JSON.stringify(chart),
    limits,
  ).catch((error: Error) => Promise.reject(refuse(error.message)));
  if (code === 0) return output;
  throw refuse(
    late
      ? `it took longer than ${milliseconds / 1000} seconds`
      : complaints || `its process ended with ${signal ?? code}`,
  );
}
