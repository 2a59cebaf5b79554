import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { runApart } from "#intake/run-apart";

const slow = fileURLToPath(new URL("../helpers/slow-process.ts", import.meta.url));

it("runs two at a time, however many are brought at once", async () => {
  const ended = await Promise.all(
    Array.from({ length: 5 }, () => runApart(slow, "", { milliseconds: 20_000 })),
  );
  const spans = ended.map(({ output }) => JSON.parse(output.toString()) as { from: number; to: number });
  const atOnce = spans.map(({ from }) => spans.filter((one) => one.from <= from && from < one.to).length);
  expect(spans).toHaveLength(5);
  expect(Math.max(...atOnce)).toBeLessThanOrEqual(2);
});

it("ends what takes too long, and says so", async () => {
  expect(await runApart(slow, "", { milliseconds: 50 })).toMatchObject({ late: true, signal: "SIGKILL" });
});
