import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { z } from "zod";
import { Misuse } from "#cli/arguments";
import { asFile, manifests } from "#cli/manifests";
import { run } from "#cli/run";
import { teamsPackage } from "#platforms/teams/manifest";

const folder = new URL("../../manifest/", import.meta.url);
const usage = "npm run manifest -- [--url https://ADDRESS] [--socket] [--app-id TEAMS_APP_ID]";

await run(async (here) => {
  const { values } = parseArgs({
    args: [...here.words],
    options: {
      url: { type: "string" },
      socket: { type: "boolean", default: false },
      "app-id": { type: "string" },
    },
  });
  const { url, socket } = values;
  const appId = values["app-id"] ?? here.env.TEAMS_APP_ID;
  if (url !== undefined && !z.url({ protocol: /^https$/ }).safeParse(url).success) {
    throw new Misuse(`--url must be an https address.\n${usage}`);
  }
  if (appId && !z.guid().safeParse(appId).success) throw new Misuse(`--app-id must be a GUID.\n${usage}`);

  const { slack, teams } = manifests({ socket, ...(url && { url }), ...(appId && { appId }) });
  const icon = (name: string) => readFile(new URL(`teams/${name}.png`, folder));
  const zip = teamsPackage(teams, { color: await icon("color"), outline: await icon("outline") });
  await save("slack/manifest.json", asFile(slack));
  await save("teams/manifest.json", asFile(teams));
  await save("teams/afspraken.zip", zip);
  return 0;
});

async function save(name: string, content: string | Uint8Array): Promise<void> {
  const file = new URL(name, folder);
  await writeFile(file, content);
  console.log(fileURLToPath(file));
}
