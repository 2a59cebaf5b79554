import { button, type Card, card, type Row, strong, text } from "#cards/card";
import type { Team } from "#domain/people";

export const teamWords: Record<Team["platform"], string> = {
  slack: "Slack-werkruimte",
  teams: "Teams-omgeving",
};

/** Its own name is known on its platform alone: here it is called after its party, or by the end of its sign there. */
const teamName = ({ platform, team, party }: Team): string =>
  `${teamWords[platform]} ${party === null ? `zonder partij (${team.slice(-4)})` : `van ${party}`}`;

const lineOf = ({ platform, team }: Team): string => `organisatie weghalen ${platform} ${team}`;

/** A workspace or tenant that takes part, with the way out for whoever may decide about it. */
export const teamRow = (team: Team, mayRemove: boolean): Row => ({
  text: teamName(team),
  ...(mayRemove && { opens: { label: "Weghalen", says: lineOf(team) } }),
});

/** Asks whether it is meant. */
export const confirmDismissalCard = (team: Team): Card =>
  card(
    `${teamName(team)} weghalen?`,
    [
      text(
        `Iedereen van deze ${teamWords[team.platform]} kan dan niet meer lezen. Wie met naam deelnemer is, blijft dat.`,
      ),
      text("Wat al is gemeld, blijft staan."),
    ],
    [button("Ja, weghalen", `${lineOf(team)} zeker`, "danger"), button("Nee", "deelnemers")],
  );

export const dismissedCard = (team: Team): Card =>
  card(
    "Organisatie weggehaald",
    [strong(`${teamName(team)} doet niet meer mee.`), text("Wat al is gemeld, blijft staan.")],
    [button("Alle deelnemers", "deelnemers"), button("Opnieuw uitnodigen", "uitnodigen organisatie")],
  );

export const unknownTeamCard = (): Card =>
  card(
    "Organisatie niet gevonden",
    [text("Deze werkruimte of omgeving doet niet mee, of is al weggehaald.")],
    [button("Alle deelnemers", "deelnemers"), button("Hulp", "help")],
  );
