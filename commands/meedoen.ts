import { z } from "zod";
import { defineCommand, type Request } from "#bot/command";
import { readCode } from "#bot/invitation";
import { confide } from "#bot/reply";
import { codeTroubleCard, joinedCard, teamJoinedCard } from "#cards/invitation";
import type { Redeemed } from "#domain/people";

/** `code` null: what was typed is no code. */
type Words = { readonly code: string | null };

/** Of figures, capitals and hyphens: a code that was not copied whole, and nothing to search for. */
const brokenCode = /^(?=\S*[A-Za-z])(?:[A-Z0-9-]{3,}|(?=\S*[\d-])[\w-]{3,})(?: [A-Z0-9-]+)*$/;

export const meedoen = defineCommand<Words>({
  name: "meedoen",
  aliases: ["doe mee"],
  summary: "Meedoen met de code die u kreeg.",
  example: "ABCD-EFGH-JKMN",
  open: true,
  changesPeople: true,
  words: () =>
    z.string().transform((line, context): Words => {
      const code = readCode(line);
      if (code) return { code };
      if (brokenCode.test(line)) return { code: null };
      context.addIssue({ code: "custom", message: "not a code" });
      return z.NEVER;
    }),

  run: async ({ code }, request) => {
    if (code === null) return confide(codeTroubleCard("malformed"));
    const { heard, guesses, now } = request;
    if (!guesses.mayTry(heard.who, now)) return confide(codeTroubleCard("wait"));
    const redeemed = await redeem(code, request);
    if (redeemed !== "unknown") guesses.wasRight(heard.who);
    if (typeof redeemed === "string") return confide(codeTroubleCard(redeemed));
    return confide(redeemed.kind === "member" ? joinedCard(redeemed.member) : teamJoinedCard(redeemed.team));
  },
});

async function redeem(
  code: string,
  { heard, register, invitations, now }: Request,
): Promise<Redeemed | "unknown" | "used" | "expired"> {
  const { who } = heard;
  const told = await heard.profile?.();
  const name = told?.name || (who.platform === "terminal" ? who.user : "Nieuwe deelnemer");
  return register.people.redeem(invitations.hash(code), who, name, now);
}
