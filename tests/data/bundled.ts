import { readdirSync, readFileSync } from "node:fs";
import { type Agreement, plain } from "#domain/edition";
import { hasProblems, type Problems, readBundle, readPartnershipFile } from "#intake/bundle";

const home = new URL("../../prisma/data/almelo/", import.meta.url);

function sound<Read extends object>(outcome: Read | Problems): Read {
  if (hasProblems(outcome)) throw new Error(outcome.problems.join("\n"));
  return outcome;
}

const years = readdirSync(new URL("2023/", home)).map((name) => `2023/${name}`);
const [first, ...others] = ["partnership.json", ...years].map((name): unknown =>
  JSON.parse(readFileSync(new URL(name, home), "utf8")),
);

/** The bundled register, read as the product reads it. */
export const partnership = sound(readPartnershipFile(first));
export const edition = sound(readBundle(partnership, others));
export const { agreements, chapters, footnotes, doubts } = edition;
export const actions = agreements.flatMap((agreement) => agreement.actions);

/** Title and summary of an agreement and of its actions. */
export const ourWords = ({ title, wording, actions: own }: Agreement): string =>
  [title, plain(wording.summary), ...own.map((action) => plain(action.wording.summary))].join("\n");

/** Every text of our own that somebody reads, with the place where it stands. */
export const passages: readonly (readonly [place: string, text: string])[] = [
  ...chapters.flatMap(({ number, ambition, goals }) =>
    [ambition, goals].map(({ summary }) => [`chapter ${number}`, plain(summary)] as const),
  ),
  ...agreements.map(({ number, wording }) => [`agreement ${number}`, plain(wording.summary)] as const),
  ...actions.map(
    ({ number, name, wording }) => [`action ${number}`, `${name}\n${plain(wording.summary)}`] as const,
  ),
  ...Object.entries(footnotes).map(([key, { summary }]) => [`footnote ${key}`, summary] as const),
  ...partnership.glossary.map(({ word, meaning }) => [`word ${word}`, meaning] as const),
  ...partnership.parties.map(({ name, note = "" }) => [`party ${name}`, note] as const),
  ...doubts.map(
    (doubt) => [`doubt ${doubt.agreement}`, [doubt.question, ...doubt.readings].join("\n")] as const,
  ),
];
