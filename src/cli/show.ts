import type { Enclosed, Reply } from "#bot/reply";
import { type Card, strong } from "#cards/card";
import type { PlatformName } from "#cli/payload";
import { formText, type Ink, toText } from "#platforms/terminal/render";
import { save } from "#platforms/terminal/save";
import type { Show } from "#platforms/terminal/terminal";

type How = { readonly json: boolean; readonly platform: PlatformName | undefined };

/**
 * How an answer is printed: as text, as one line of JSON, or as the payload a platform would get. What makes payloads is
 * a sixth of the time in which the program starts, so it is loaded where one is asked for.
 */
export function showAs({ json, platform }: How, ink: Ink, directory: string): Show {
  if (platform) {
    return async (line, reply) => {
      const { payloadFor } = await import("#cli/payload");
      return JSON.stringify(payloadFor(platform, reply, line));
    };
  }
  if (json) return (line, reply) => JSON.stringify(jsonOf(line, reply));
  return async (_line, reply) => {
    if (reply.place === "form") return formText(reply, ink);
    return toText(reply.place === "file" ? await savedCard(reply, directory) : reply.card, ink);
  };
}

/** One object; a file's bytes as base64. */
function jsonOf(line: string, reply: Reply): unknown {
  if (reply.place !== "file") return { line, ...reply };
  const { place, name, type, bytes, card } = reply;
  return { line, place, file: { name, type, bytes: Buffer.from(bytes).toString("base64") }, card };
}

/** The card with the path of its file in the directory, or with why there is none. */
async function savedCard({ name, bytes, card }: Enclosed, directory: string): Promise<Card> {
  const where = await save(directory, name, bytes).then(
    (path) => `Het bestand staat in ${path}`,
    () => `Het bestand kon niet worden opgeslagen. Mag u schrijven in ${directory}, en is er ruimte?`,
  );
  return { ...card, blocks: [strong(where), ...card.blocks] };
}
