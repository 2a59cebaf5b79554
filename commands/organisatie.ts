import { z } from "zod";
import { defineCommand } from "#bot/command";
import { refuse } from "#bot/refuse";
import { confide } from "#bot/reply";
import { confirmDismissalCard, dismissedCard, unknownTeamCard } from "#cards/team";
import { mayCoordinate } from "#domain/rights";

type Words = { readonly platform: string; readonly team: string; readonly sure: boolean };

export const organisatie = defineCommand<Words>({
  name: "organisatie",
  aliases: ["werkruimte", "omgeving"],
  unlisted: true,
  summary: "Een werkruimte of omgeving weghalen die meedoet.",
  example: "weghalen",
  changesPeople: true,
  words: () =>
    z.string().transform((line, context): Words => {
      const found = /^(?:weghalen|verwijderen) (?<platform>slack|teams) (?<team>\S+)(?<sure> zeker)?$/i.exec(
        line,
      );
      const { platform, team, sure } = found?.groups ?? {};
      if (platform !== undefined && team !== undefined)
        return { platform: platform.toLowerCase(), team, sure: sure !== undefined };
      context.addIssue({ code: "custom", message: "no team to remove" });
      return z.NEVER;
    }),

  run: async ({ platform, team: sign, sure }, request) => {
    const actor = await request.actor();
    const allowed = mayCoordinate(actor);
    if (allowed !== true) return refuse(allowed, request);
    const { people } = request.register;
    const team = (await people.teams()).find((one) => one.platform === platform && one.team === sign);
    if (!team) return confide(unknownTeamCard());
    if (!sure) return confide(confirmDismissalCard(team));
    const isGone = await people.dismiss(team, actor.name, request.now);
    return confide(isGone ? dismissedCard(team) : unknownTeamCard());
  },
});
