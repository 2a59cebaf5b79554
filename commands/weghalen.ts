import { z } from "zod";
import { defineCommand } from "#bot/command";
import { personIn } from "#bot/person";
import { deelnemer } from "#commands/deelnemer";
import { searched } from "#commands/zoek";

/** The person to take away, as typed behind the word. */
export const weghalen = defineCommand<string>({
  name: "weghalen",
  aliases: ["verwijderen"],
  unlisted: true,
  summary: "Iemand weghalen die deelnemer is.",
  example: "Jan de Vries",
  changesPeople: true,
  words: () => z.string(),

  /** Words that are nobody are sought: "weghalen asbest". */
  run: async (person, request) => {
    const { heard, register, entrance } = request;
    const named = person.replace(/ zeker$/i, "");
    if (named !== "" && !personIn(named, heard.who, await register.people.members()))
      return searched({ words: `weghalen ${person}` }, { ...request, lead: leadOf(heard.door.form) });
    return deelnemer.run(deelnemer.words(entrance.partnership).parse(`weghalen ${person}`.trim()), request);
  },
});

const leadOf = (form: string): string =>
  `Er is geen deelnemer die zo heet. Zo haalt u iemand weg: ${form.replace("{}", "deelnemer weghalen Jan de Vries")}.`;
