import type { Command } from "#bot/command";
import type { Heard } from "#bot/heard";
import type { Usage } from "#cards/help";
import type { Partnership } from "#domain/partnership";
import type { Entrance, Programme } from "#domain/register";

/** An example as it is typed in this door, with the names and the year of this partnership. */
export function usageOf(
  { name, example, summary, slash }: Command,
  { door }: Pick<Heard, "door">,
  entrance: Pick<Entrance, "partnership" | "programmes">,
): Usage {
  const line = `${name} ${inOwnWords(example, entrance)}`.trim();
  // A command with a slash of its own is typed with it where slash commands are.
  const ownSlash = slash === true && door.form.startsWith("/");
  return { example: ownSlash ? `/${line}` : door.form.replace("{}", line), summary };
}

type Parties = Pick<Partnership, "parties">;
type Own = (partnership: Parties) => string | undefined;

const nth =
  (kind: Partnership["parties"][number]["kind"], place: number, spelled: "name" | "short"): Own =>
  ({ parties }) =>
    parties.filter((party) => party.kind === kind).at(place)?.[spelled];

/** The parties that examples name, and who takes their place elsewhere: of the same kind, the last where there are fewer. */
const placeholders: ReadonlyMap<string, Own> = new Map([
  ["Beter Wonen", nth("corporation", 0, "name")],
  ["Sint Joseph", nth("corporation", -1, "name")],
  ["HAR", nth("tenants", -1, "short")],
]);

const exampleYear = /\b2023\b/g;

/** An example of the bundled partnership in the words of another. */
export function inOwnWords(
  example: string,
  {
    partnership,
    programmes,
  }: { readonly partnership: Parties; readonly programmes: readonly Pick<Programme, "year">[] },
): string {
  const names = new Set(partnership.parties.map(({ name }) => name));
  const named = [...placeholders].reduce(
    (line, [name, own]) =>
      names.has(name) ? line : line.replace(name, own(partnership) ?? partnership.parties[0]?.name ?? name),
    example,
  );
  const [newest] = programmes;
  return newest ? named.replace(exampleYear, String(newest.year)) : named;
}
