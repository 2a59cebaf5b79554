import { button, type Card, card, quiet, strong, text } from "#cards/card";
import { teamWords } from "#cards/team";
import { dutchMoment } from "#domain/dutch";
import type { Member, Team } from "#domain/people";

type Code = { readonly token: string; readonly expires: Date };

const once = ({ expires }: Code): string => `De code werkt één keer en verloopt ${dutchMoment(expires)}.`;
const pass = "In Slack komt er /afspraak voor. In Teams typt u de regel in een privégesprek met Afspraken.";
const secret = quiet(
  "Deze code is later niet meer te zien. Zet hem niet in een kanaal waar anderen meelezen.",
);

/** A code for one person of a party. */
export const memberInvitationCard = (party: string, code: Code): Card =>
  card(
    `Uitnodiging voor ${party}`,
    [
      text("Geef deze regel aan één persoon:"),
      strong(`meedoen ${code.token}`),
      text(`Wie de regel typt, hoort bij ${party} en kan melden over de delen van ${party}.`),
      text(pass),
      text(once(code)),
      secret,
    ],
    [button("Nog een uitnodiging", `uitnodigen ${party}`), button("Alle deelnemers", "deelnemers")],
  );

/** A code with which a workspace or tenant takes part, as a party's own where one is named. */
export const teamInvitationCard = (party: string | null, code: Code): Card =>
  card(
    `Uitnodiging voor ${party === null ? "een organisatie" : `de organisatie van ${party}`}`,
    [
      text("Geef deze regel aan één vaste medewerker van de organisatie:"),
      strong(`meedoen ${code.token}`),
      text(
        "Wie de regel typt, laat de eigen organisatie meedoen: de hele Slack-werkruimte of Teams-omgeving kan dan lezen. Melden kan daarmee nog niemand.",
      ),
      ...(party === null ? [] : [text(`De werkruimte of omgeving geldt dan als die van ${party}.`)]),
      text(pass),
      text(once(code)),
      secret,
    ],
    [button("Alle deelnemers", "deelnemers")],
  );

/** Which party is it for? */
export const whomToInviteCard = (parties: readonly string[]): Card =>
  card(
    "Voor wie is de uitnodiging?",
    [text("Kies de partij van de persoon die u uitnodigt. Of laat een hele organisatie meelezen.")],
    [
      ...parties.map((party) => button(party, `uitnodigen ${party}`)),
      button("Een organisatie", "uitnodigen organisatie"),
    ],
  );

/** Others would read the code here. `again` is the line that was typed. */
export const inPrivateCard = (again: string): Card =>
  card(
    "Dit kan niet waar anderen meelezen",
    [text("Een code is voor één persoon. Typ de regel in een privégesprek met Afspraken, of kies de knop.")],
    [button("Alleen aan mij tonen", again, "primary"), button("Hulp", "help")],
  );

export const joinedCard = ({ name, party }: Member): Card =>
  card(
    "U doet mee",
    [
      strong(party === null ? `${name}, u bent nu deelnemer.` : `${name}, u hoort nu bij ${party}.`),
      text(party === null ? "U kunt alles lezen." : `U kunt melden over de delen van ${party}.`),
    ],
    [
      ...(party === null ? [] : [button("Onze afspraken", `afspraken ${party}`, "primary")]),
      button("Alle afspraken", "afspraken"),
      button("Hulp", "help"),
    ],
  );

export const teamJoinedCard = ({ platform, party }: Team): Card =>
  card(
    "Uw organisatie doet mee",
    [
      strong(`Iedereen van deze ${teamWords[platform]} kan nu lezen.`),
      ...(party === null ? [] : [text(`De ${teamWords[platform]} geldt als die van ${party}.`)]),
      text("Melden kan wie een eigen uitnodiging krijgt. Vraag daarom bij de coördinator."),
    ],
    [button("Alle afspraken", "afspraken", "primary"), button("Hulp", "help")],
  );

/** Why a code did nothing. */
export type CodeTrouble = "malformed" | "unknown" | "used" | "expired" | "wait";

const troubles: Record<CodeTrouble, readonly [what: string, instead: string]> = {
  malformed: [
    "Dit is geen hele code. Een code ziet er zo uit: ABCD-EFGH-JKMN.",
    "Typ hem helemaal over, of vraag om een nieuwe.",
  ],
  unknown: ["Deze code klopt niet.", "Kijk of u hem goed hebt overgenomen, of vraag om een nieuwe."],
  used: ["Deze code is al gebruikt.", "Een code werkt één keer. Vraag om een nieuwe."],
  expired: ["Deze code is verlopen.", "Een code werkt zeven dagen. Vraag om een nieuwe."],
  wait: ["U hebt te vaak een verkeerde code getypt.", "Probeer het over 15 minuten opnieuw."],
};

/** For a stranger too, so nothing of the register is in it. */
export function codeTroubleCard(trouble: CodeTrouble): Card {
  const [what, instead] = troubles[trouble];
  return card("Meedoen is niet gelukt", [text(what), text(instead)]);
}
