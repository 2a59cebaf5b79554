import { spawnSync } from "node:child_process";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { GlobalFonts } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { drawStatusChart } from "#papers/chart";
import { drawHere } from "#papers/chart-drawing";
import { chartOf, twoChapters } from "../data/charts.ts";

// As on a slim server: of the letters of this machine none is left.
GlobalFonts.removeAll();

/** Tests run beside each other, on a machine that may be small. */
const patience = 60_000;

/** The longest that nothing else could run while a chart was drawn, in milliseconds. */
async function heldUp(): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await drawStatusChart(twoChapters, patience);
  delay.disable();
  return delay.max / 1e6;
}

describe("drawing a chart in a process of its own", () => {
  it("gives what would be drawn here without any letters of the machine", async () => {
    expect(Buffer.compare(await drawStatusChart(twoChapters, patience), drawHere(twoChapters))).toBe(0);
  }, 90_000);

  it("holds up nobody meanwhile", async () => {
    // Other programs on this machine make everybody wait now and then, so the calmest drawing counts.
    let least = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < 10 && least >= 50; turn += 1) least = Math.min(least, await heldUp());
    expect(least).toBeLessThan(50);
  }, 120_000);

  it("gives up when it takes too long", async () => {
    await expect(drawStatusChart(twoChapters, 20)).rejects.toThrow(
      "The chart was not drawn: it took longer than 0.02 seconds.",
    );
  });

  it("says in one sentence why it could not", async () => {
    await expect(drawStatusChart(chartOf([]))).rejects.toThrow(
      /^The chart was not drawn: No chapter has a part to draw\.$/,
    );
  });

  it("ends with a sentence on a machine for which there is no canvas", () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", import.meta.resolve("tsx"), "src/papers/chart-process.ts"],
      {
        input: JSON.stringify(twoChapters),
        encoding: "utf8",
        env: { NAPI_RS_NATIVE_LIBRARY_PATH: "/nowhere/canvas.node" },
      },
    );
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: "",
      stderr: "Cannot find native binding",
    });
  });
});
