import { button, type Card, card, strong, text } from "#cards/card";
import type { Member } from "#domain/people";

const ways = [button("Alle deelnemers", "deelnemers"), button("Hulp", "help")] as const;

export const coordinatorCard = ({ name }: Member): Card =>
  card(
    "Coördinator",
    [
      strong(`${name} is coördinator.`),
      text("Een coördinator voegt deelnemers toe, nodigt uit en beslist over twijfels in de tekst."),
    ],
    ways,
  );

/** Asks whether it is meant. `named` is the person as the line had it. */
export const confirmDemotionCard = ({ name, party }: Member, named: string): Card =>
  card(
    `${name} geen coördinator meer?`,
    [text(`${name} blijft deelnemer${party === null ? "" : ` van ${party}`} en is geen coördinator meer.`)],
    [button("Ja, rol weghalen", `coördinator weg ${named} zeker`, "danger"), button("Nee", "deelnemers")],
  );

export const demotedCard = ({ name }: Member): Card =>
  card(
    "Coördinator",
    [strong(`${name} is geen coördinator meer.`)],
    [button("Toch wel", `coördinator ${name}`), ...ways],
  );

export const noCoordinatorCard = ({ name }: Member): Card =>
  card("Coördinator", [text(`${name} is geen coördinator.`)], ways);
