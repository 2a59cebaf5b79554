import type { Edition, Passage } from "#domain/edition";
import { type Finding, findingRules, personalDataIn } from "#domain/privacy";
import { foldStreet, streetsIn } from "#domain/street";

const known = new WeakMap<Edition, ReadonlySet<string>>();

/** The streets that the register prints itself: a project there is nobody's address. */
function streetsOf(edition: Edition): ReadonlySet<string> {
  const streets =
    known.get(edition) ?? new Set(passagesOf(edition).flatMap(streetsInPassage).map(foldStreet));
  known.set(edition, streets);
  return streets;
}

const passagesOf = ({ agreements }: Edition): readonly Passage[] =>
  agreements.flatMap(({ wording, actions }) =>
    [wording, ...actions.map((action) => action.wording)].flatMap(({ summary, official }) => [
      summary,
      official ?? [],
    ]),
  );

const streetsInPassage = (passage: Passage): readonly string[] =>
  passage.flatMap(({ text }) => streetsIn(text));

const none: ReadonlySet<string> = new Set();

/** Whether a line holds what is never stored: an answer repeats it, so that is for the asker alone. */
export const holdsPersonalData = (line: string): boolean =>
  personalDataIn(line, none).some(({ kind }) => findingRules[kind] === "stop");

/**
 * The sentence beside what may not be stored, or that has to be looked at; undefined where nothing was found.
 * `toSay`: how somebody says that a street with a number is a project.
 */
export function privacyProblem(
  typed: string,
  edition: Edition,
  isProject: boolean,
  toSay = "zeg hieronder dat dit een project is",
): string | undefined {
  const found = personalDataIn(typed, streetsOf(edition));
  const stopped = found.find(({ kind }) => findingRules[kind] === "stop");
  const asked = isProject ? undefined : found.find(({ kind }) => findingRules[kind] === "ask");
  const finding = stopped ?? asked;
  return finding && sentences[finding.kind](finding.words, toSay);
}

const remove = "Gegevens van huurders horen hier niet. Haal dit weg en stuur het opnieuw.";

const sentences: Record<Finding["kind"], (words: string, toSay: string) => string> = {
  "citizen-number": (words) => `“${words}” kan een burgerservicenummer zijn. ${remove}`,
  phone: (words) => `“${words}” kan een telefoonnummer zijn. ${remove}`,
  email: (words) => `“${words}” is een e-mailadres. ${remove}`,
  street: (words, toSay) => `“${words}” kan het adres van een bewoner zijn. Haal het weg, of ${toSay}.`,
};
