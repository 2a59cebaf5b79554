import { agreementTitle, type ListView } from "#cards/agreement";
import {
  type Block,
  type Button,
  button,
  type Card,
  card,
  heading,
  quiet,
  type Row,
  rows,
  strong,
  text,
} from "#cards/card";
import { sourceLine } from "#cards/source-line";
import { reportedWords, standingLine } from "#cards/standing-line";
import { count, enumerate } from "#domain/dutch";
import type { Action, Edition } from "#domain/edition";
import type { Involvement } from "#domain/involvement";
import type { Partnership } from "#domain/partnership";
import type { Party, PartyKind } from "#domain/party";
import { partsOf } from "#domain/progress";
import { standingOn } from "#domain/standing";

export const kindWords: Record<PartyKind, string> = {
  municipality: "gemeente",
  corporation: "woningcorporatie",
  tenants: "huurdersorganisatie",
};

/** A party or a group of parties, with where it takes part. */
type Role = {
  readonly name: string;
  readonly parties: readonly string[];
  readonly about: string;
  readonly involved: readonly Involvement[];
};

export const choicesButton = (party: string): Button =>
  button(`Instellingen van ${party}`, `instellen ${party}`);

/**
 * Where a party, or a group of parties, takes part: by name, through a group, or only mentioned. Its parts show how
 * they stand each; no status stands for the party as a whole, because the worst of forty parts says nothing about it.
 */
export function partyCard(
  { name, parties, about, involved }: Role,
  { edition, commitments, measure }: ListView,
): Card {
  const standing = (actions: readonly Action[]) =>
    standingOn(partsOf(actions, parties), commitments, measure);
  const stands = ({ agreement }: Involvement): string => {
    const own = standing(agreement.actions);
    return own.status === "not-reported" ? "" : standingLine(own, measure);
  };
  const all = standing(edition.agreements.flatMap(({ actions }) => actions));
  const leading = involved.filter(({ leads }) => leads.length > 0);
  const mentioned = involved.filter(({ leads }) => leads.length === 0);
  return card(
    name,
    [
      quiet(about),
      strong(
        `Regie bij ${count(leading.length, "afspraak", "afspraken")} in ${edition.year}${
          all.asked > 0 ? ` (${reportedWords(all, measure)})` : ""
        }`,
      ),
      ...(leading.length > 0
        ? [rows(leading.map((one) => involvementRow(one, edition, stands(one))))]
        : [text(`${name} heeft in ${edition.year} bij geen enkele actie de regie.`)]),
      ...mentionedBlocks(mentioned, edition),
      quiet(sourceLine(edition, measure)),
    ],
    [
      button("Cijfers", `cijfers ${name}`),
      ...(parties.length === 1 ? parties.map(choicesButton) : []),
      button("Alle partijen", "partijen"),
      button("Alle afspraken", "afspraken"),
    ],
  );
}

const mentionedBlocks = (mentioned: readonly Involvement[], edition: Edition): readonly Block[] =>
  mentioned.length === 0
    ? []
    : [heading("Alleen genoemd"), rows(mentioned.map((one) => involvementRow(one, edition)))];

function involvementRow({ agreement, leads }: Involvement, { year }: Edition, stands = ""): Row {
  const ways = leads.map(({ actions, through }) =>
    through === null
      ? `met name genoemd (${enumerate(actions)})`
      : `via “${through}” (${enumerate(actions)})`,
  );
  return {
    text: agreementTitle(agreement),
    detail:
      ways.length > 0 ? [...ways, stands].filter(Boolean).join(" · ") : "genoemd in de tekst, zonder regie",
    opens: { label: `Afspraak ${agreement.number}`, says: `${agreement.number} ${year}` },
  };
}

/** All parties and groups with what they are called. */
export function partiesCard({ parties, groups, name }: Partnership): Card {
  const partyRow = (party: Party): Row => ({
    text: party.name,
    detail: [
      kindWords[party.kind],
      ...(party.aliases.length > 0 ? [`ook: ${party.aliases.join(", ")}`] : []),
    ].join(" · "),
    opens: { label: party.short, says: `partij ${party.name}` },
  });
  return card(
    `De partijen van de ${name}`,
    [
      rows(parties.map(partyRow)),
      heading("Groepen"),
      rows(
        groups.map((group) => ({
          text: group.name,
          detail: enumerate(group.parties),
          opens: { label: group.name, says: `partij ${group.name}` },
        })),
      ),
    ],
    [button("Alle afspraken", "afspraken"), button("Overzicht", "overzicht")],
  );
}
