import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { Misuse } from "#cli/arguments";
import { withRegister } from "#cli/register";
import { run } from "#cli/run";
import { registerJson, type Volume } from "#papers/json";

const usage = "npm run --silent export -- --format json [--out FILE]";

/** Enough for every update of one agreement in one year. */
const everything = 1_000_000;

await run(async () => {
  const { values } = parseArgs({
    options: { format: { type: "string" }, out: { type: "string" }, partnership: { type: "string" } },
  });
  if (values.format !== "json") throw new Misuse(`Kies een formaat: ${usage}`);
  return withRegister(values.partnership, async ({ entrance: { partnership, programmes }, register }) => {
    const volumes = await Promise.all(
      programmes.map(async ({ year, edition: id }): Promise<Volume> => {
        const edition = await register.edition(id);
        const updates = await Promise.all(
          edition.agreements.map(({ number }) => register.updates(year, number, everything)),
        );
        return { edition, commitments: await register.commitments(year), updates: updates.flat() };
      }),
    );
    const text = `${JSON.stringify(registerJson(partnership, volumes), null, 2)}\n`;
    if (values.out) await writeFile(values.out, text);
    else process.stdout.write(text);
    return 0;
  });
});
