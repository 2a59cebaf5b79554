import { button, type Card, card, quiet, rows, text } from "#cards/card";
import { amendmentWords } from "#cards/decided";
import { teamWords } from "#cards/team";
import { dutchMoment, enumerate } from "#domain/dutch";
import type { Adoption, LogEntry, Logged, LoggedContact } from "#domain/logbook";
import type { Invitation, Member, Switches } from "#domain/people";

/** Who changed which right when, newest first. */
export const logbookCard = (entries: readonly LogEntry[], most: number): Card =>
  card(
    "Logboek",
    [
      quiet(`Wie veranderde wat: de laatste ${most} wijzigingen, de nieuwste bovenaan.`),
      entries.length === 0
        ? text("Er is nog niets veranderd.")
        : rows(
            entries.map((entry) => ({
              text: `${changeWords(entry)}.`,
              detail: `${entry.by}, ${dutchMoment(entry.at)}`,
            })),
          ),
    ],
    [
      button("Alle deelnemers", "deelnemers"),
      button("Uitnodigingen", "uitnodigingen"),
      button("Hulp", "help"),
    ],
  );

/** One change in a sentence without its full stop. */
function changeWords(entry: Logged): string {
  switch (entry.what) {
    case "member":
      return memberWords(entry.before, entry.after);
    case "removal":
      return `${entry.before.name} is weggehaald${at(entry.before.party)}`;
    case "team":
      return entry.before
        ? `Een ${teamWords[entry.after.platform]} geldt nu als die van ${entry.after.party ?? "niemand"}`
        : `Een ${teamWords[entry.after.platform]}${of(entry.after.party)} doet mee`;
    case "team-removal":
      return `Een ${teamWords[entry.before.platform]}${of(entry.before.party)} doet niet meer mee`;
    case "contact":
      return contactWords(entry);
    case "invitation":
      return `Uitnodiging gemaakt voor ${invitedWords(entry)}`;
    case "withdrawal":
      return `Uitnodiging van ${entry.invitedBy} voor ${invitedWords(entry)} ingetrokken`;
    case "redemption":
      return entry.kind === "member"
        ? `${entry.member.name} doet mee${at(entry.member.party)}, op uitnodiging van ${entry.invitedBy}`
        : `Een ${teamWords[entry.team.platform]}${of(entry.team.party)} doet mee, op uitnodiging van ${entry.invitedBy}`;
    case "switches":
      return switchWords(entry.before, entry.after);
    case "closing":
      return `Actieprogramma ${entry.year} gesloten`;
    case "reopening":
      return `Actieprogramma ${entry.year} weer geopend`;
    case "amendment":
      return `Besluit over de tekst van ${entry.year}: ${amendmentWords(entry.amendment)}${entry.amendment.ended ? " (geldt niet meer)" : ""}`;
    case "adoption":
      return adoptionWords[entry.how](entry.year, entry.source);
  }
}

const adoptionWords: Record<Adoption, (year: number, source: string) => string> = {
  document: (year, source) => `Actieprogramma ${year} overgenomen uit ${source}`,
  confirmed: (year) => `Gegevens van ${year} bevestigd: geen voorbeeldgegevens meer`,
  returned: (year, source) => `Actieprogramma ${year} terug naar de vorige tekst: ${source}`,
  withdrawn: (year, source) => `Actieprogramma ${year} weggehaald: ${source}`,
};

const of = (party: string | null): string => (party === null ? "" : ` van ${party}`);

const at = (party: string | null): string => (party === null ? "" : ` bij ${party}`);

const invitedWords = ({ kind, party }: Pick<Invitation, "kind" | "party">): string =>
  `${kind === "member" ? "iemand" : "een organisatie"}${of(party)}`;

function memberWords(before: Member | undefined, { name, party, coordinator, accounts }: Member): string {
  if (!before) return `${name} is toegevoegd${at(party)}${coordinator ? ", als coördinator" : ""}`;
  const changed = [
    before.party === party
      ? ""
      : `hoort nu bij ${party ?? "geen partij"} (was ${before.party ?? "geen partij"})`,
    before.coordinator === coordinator
      ? ""
      : `is ${coordinator ? "coördinator geworden" : "geen coördinator meer"}`,
    before.name === name ? "" : `heette ${before.name}`,
    accounts.length > before.accounts.length ? "heeft een account erbij" : "",
  ].filter(Boolean);
  return `${name} ${changed.length > 0 ? enumerate(changed) : "is opnieuw vastgelegd"}`;
}

function contactWords({ party, action, before, after }: LoggedContact): string {
  const where = `${party}${action === null ? "" : ` bij ${action}`}`;
  if (after === null) return `${where} heeft geen contactpersoon meer (was ${before ?? "niemand"})`;
  const was = before === null || before === after ? "" : ` (was ${before})`;
  return `${after} is contactpersoon van ${where}${was}`;
}

const switchNames: Record<Exclude<keyof Switches, "party">, string> = {
  openToDomain: "iedereen van het eigen domein meldt",
  onBehalf: "de coördinator meldt namens deze partij",
  byMail: "meldt per e-mail",
};

function switchWords(before: Switches | null, after: Switches): string {
  const names = Object.keys(switchNames) as (keyof typeof switchNames)[];
  const changed = names.filter((name) => (before?.[name] ?? false) !== after[name]);
  const words = changed.map((name) => `${switchNames[name]}: ${after[name] ? "aan" : "uit"}`);
  return `${after.party}: ${words.length > 0 ? words.join("; ") : "keuzes opnieuw vastgelegd"}`;
}
