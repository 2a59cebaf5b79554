import { readdirSync, readFileSync } from "node:fs";
import type { Edition } from "#domain/edition";

type Piece = Partial<Pick<Edition, "agreements" | "footnotes">> & {
  readonly chapter?: Edition["chapters"][number];
};

const folder = new URL("../../prisma/data/almelo/2023/", import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

/** The bundled register of Almelo, as far as search looks at it. */
export function almelo(): Edition {
  const pieces = readdirSync(folder)
    .filter((name) => name.startsWith("chapter-"))
    .map((name) => read(name) as Piece);
  return {
    year: 2023,
    source: { name: "Actieprogramma 2023", kind: "summary", example: true },
    chapters: pieces.flatMap(({ chapter }) => chapter ?? []),
    agreements: pieces.flatMap(({ agreements }) => agreements ?? []),
    footnotes: Object.assign({}, ...pieces.map(({ footnotes }) => footnotes)),
    doubts: [],
  };
}
