import { parseArgs, styleText } from "node:util";
import { clockOf, Misuse, placeOf } from "#cli/arguments";
import { fillExample } from "#cli/example";
import { openHouse } from "#cli/house";
import { notThere, settingsOf } from "#cli/register";
import type { Program, Surroundings } from "#cli/run";
import { showAs } from "#cli/show";
import { speakerAt, takesPartInTerminal, terminalCoordinator } from "#cli/speaker";
import { type Ink, noInk } from "#platforms/terminal/render";
import { answerOnce, converse } from "#platforms/terminal/terminal";

const usage = `npm run --silent chat -- ["/afspraak 27"] [--as EMAIL] [--now ISO] [--place slack:TEAM:CHANNEL]
  [--json | --platform slack|teams] [--partnership NAME]`;

const inColour: Ink = (weight, words) => styleText(weight === "strong" ? "bold" : "dim", words);

function read({ words }: Surroundings) {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      as: { type: "string" },
      now: { type: "string" },
      place: { type: "string" },
      platform: { type: "string" },
      partnership: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  if (positionals.length > 1) throw new Misuse(`Zet de hele regel tussen aanhalingstekens.\n${usage}`);
  if (values.as === "") throw new Misuse("--as is leeg. Geef een adres op, of laat --as weg.");
  const { platform } = values;
  if (platform && values.json) throw new Misuse("Kies --json of --platform, niet allebei.");
  if (platform !== undefined && platform !== "slack" && platform !== "teams") {
    throw new Misuse(`--platform is slack of teams, niet "${platform}".`);
  }
  return { ...values, platform, line: positionals[0] } as const;
}

/** Answers one line, or line after line from its input. */
export const chat: Program = async (here) => {
  const asked = read(here);
  const clock = clockOf(asked.now, here.clock);
  const place = placeOf(asked.place ?? (asked.platform && `${asked.platform}:chat:chat`));
  const { databaseUrl, PARTNERSHIP } = settingsOf(here);
  const partnership = asked.partnership ?? PARTNERSHIP;
  let failed = false;
  const house = await openHouse({
    databaseUrl,
    clock,
    partnership,
    takesPart: takesPartInTerminal,
    reference: () => clock().getTime().toString(36).toUpperCase(),
    surprise: (error, reference) => {
      failed = true;
      here.console.error(`${reference}:`, error);
    },
  });
  try {
    const filled = await fillExample(house.store, clock(), partnership);
    here.console.error(whereItStands(databaseUrl, filled));
    const { input, output, directory } = here;
    const interactive = asked.line === undefined && input.isTTY === true && output.isTTY === true;
    const ink = output.isTTY && !here.env.NO_COLOR ? inColour : noInk;
    const show = showAs(asked, ink, directory);
    const ends = { input, print: (text: string) => here.console.log(text), interactive };
    const entrance = await house.entrance();
    if (!entrance) throw notThere(partnership);
    const as = asked.as ?? (await terminalCoordinator(house.store.of(entrance.id).people));
    const speaker = speakerAt(
      place,
      as,
      asked.platform && (await import("#cli/payload")).pageOn[asked.platform],
    );
    // Somebody who sits down at a new register reads first what it is for.
    if (interactive && filled) await answerOnce(house.hear, speaker, "welkom", show, ends);
    if (asked.line !== undefined) await answerOnce(house.hear, speaker, asked.line, show, ends);
    else await converse(house.hear, speaker, show, ends, !interactive && !asked.json && !asked.platform);
  } finally {
    await house.close();
  }
  return failed ? 1 : 0;
};

function whereItStands(databaseUrl: string, filled: boolean): string {
  const where = databaseUrl.startsWith("file:")
    ? databaseUrl.slice("file:".length)
    : "de database van DATABASE_URL";
  const example = filled ? " Het is nieuw en gevuld met voorbeeldgegevens van Almelo." : "";
  return `Het register staat in ${where}.${example} Er is niets naar buiten gestuurd.`;
}
