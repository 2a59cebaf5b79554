import { button, type Card, card, text } from "#cards/card";
import { choicesButton } from "#cards/party";
import { closedLine } from "#cards/stood";
import type { Refusal } from "#domain/refusal";

/** What a sentence needs beside the refusal. */
type Beside = {
  /** Who adds people, by name. */
  readonly coordinators: readonly string[];
  /** The party that is named is several, enumerated. */
  readonly several: boolean;
};

const nothing: Beside = { coordinators: [], several: false };

/** What somebody may not do, who may, and what the person can do instead. For that person alone. */
export function refusalCard(refusal: Refusal, agreement?: number, beside = nothing): Card {
  const [what, instead] = sentences(refusal, beside);
  return card(
    "Dat kan niet",
    [text(what), text(instead)],
    [
      ...(agreement === undefined ? [] : [button(`Afspraak ${agreement}`, `${agreement}`, "primary")]),
      ...(agreement !== undefined && instead.includes(remark)
        ? [button("Opmerking plaatsen", `opmerking ${agreement}`)]
        : []),
      ...(refusal.refused === "other-channel"
        ? [button("Kwartaaloverzicht bekijken", "kwartaal", "primary")]
        : []),
      ...(refusal.refused === "not-switched-on" ? [choicesButton(refusal.party)] : []),
      button("Alle afspraken", "afspraken"),
      button("Hulp", "help"),
    ],
  );
}

const askCoordinator = "Vraag de coördinator om u toe te voegen.";
const askOneOf = (names: readonly string[]): string =>
  names.length > 0 ? `Vraag ${names.join(" of ")} om u toe te voegen.` : askCoordinator;
const remark = "U kunt wel een opmerking plaatsen.";

const inviteInstead = "Nodig mensen met naam uit.";

/** What may not be done, in one sentence. */
export const refusalLine = (refusal: Refusal): string => sentences(refusal, nothing)[0];

function sentences(
  refusal: Refusal,
  { coordinators, several }: Beside,
): readonly [what: string, instead: string] {
  switch (refusal.refused) {
    case "stranger":
      return ["Uw organisatie doet nog niet mee aan deze samenwerking.", askCoordinator];
    case "no-party":
      return ["U kunt alles lezen, maar nog niets melden.", askOneOf(coordinators)];
    case "other-party":
      return [
        several
          ? `Deze actie is van ${refusal.party}. Melden kunnen hier alleen ${refusal.party} zelf.`
          : `Dit deel is van ${refusal.party}. Melden kan hier alleen ${refusal.party} zelf.`,
        remark,
      ];
    case "on-behalf":
      return [`Alleen de coördinator meldt namens ${refusal.party}.`, remark];
    case "reports-itself":
      return [`${refusal.party} meldt zelf.`, `Vraag het aan ${refusal.party}. ${remark}`];
    case "not-switched-on":
      return [
        `${refusal.party} heeft niet aangezet dat een ander namens haar meldt.`,
        `Spreek dat af met ${refusal.party}. Zolang niemand van ${refusal.party} meedoet, kunt u het aanzetten. ${remark}`,
      ];
    case "own-choice":
      return [
        `Dit kiest ${refusal.party} zelf.`,
        `Vraag het aan een deelnemer van ${refusal.party}. De coördinator kiest alleen zolang niemand van ${refusal.party} meedoet.`,
      ];
    case "by-name-only":
      return [`Dit kan alleen wie met naam deelnemer van ${refusal.party} is.`, askOneOf(coordinators)];
    case "no-own-address":
      return [
        `Een domein openstellen kan alleen wie zelf een bevestigd adres van ${refusal.party} heeft. Dat is van u niet bekend.`,
        inviteInstead,
      ];
    case "public-mail":
      return [
        `Bij ${refusal.domain} kan iedereen een adres nemen. Zo'n domein kan niet open.`,
        inviteInstead,
      ];
    case "not-its-domain":
      return [
        `Uw adres is van ${refusal.domain}. Dat is niet vastgelegd als domein van ${refusal.party} alleen.`,
        `Klopt dat niet? Dan legt de beheerder het domein vast. ${inviteInstead}`,
      ];
    case "nobody-leads":
      return [
        "Bij deze actie staat nog niet vast wie de regie heeft.",
        `Vraag de coördinator om dat te beslissen. ${remark}`,
      ];
    case "coordinators-only":
      return ["Dit kan alleen de coördinator.", "Vraag het aan de coördinator."];
    case "contacts-only":
      return [
        `Dit kan alleen de contactpersoon van ${refusal.party} of de coördinator.`,
        "Vraag het aan een van hen.",
      ];
    case "other-channel":
      return [
        "Een kanaal aan- of uitzetten kan de coördinator, of een deelnemer in een kanaal van de eigen organisatie.",
        "U kunt het overzicht wel zelf bekijken.",
      ];
    case "last-coordinator":
      return [
        "U bent de enige coördinator. De laatste kan niet weg.",
        "Maak eerst iemand anders coördinator.",
      ];
    case "programme-closed":
      return [
        closedLine(refusal.year),
        `Lezen kan altijd. ${remark} Een coördinator kan het jaar weer openen.`,
      ];
    case "programme-ahead":
      return [
        `Het actieprogramma ${refusal.year} begint op 1 januari ${refusal.year}. Melden kan vanaf die dag.`,
        "Lezen kan al wel.",
      ];
  }
}
