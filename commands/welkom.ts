import { z } from "zod";
import { defineCommand, type Request } from "#bot/command";
import { confide, type Reply } from "#bot/reply";
import { whoAdds } from "#bot/who-adds";
import { type Guest, welcomeCard } from "#cards/welcome";
import { afspraak } from "#commands/afspraak";
import { findAgreement } from "#domain/progress";

export const welkom = defineCommand<string>({
  name: "welkom",
  aliases: ["eerste keer", "hoe begin ik"],
  summary: "In drie zinnen wat u hier kunt doen.",
  example: "",
  open: true,
  words: () => z.literal(""),
  run: (_words, request) => welcome(request),
});

/** What somebody who comes in can do here; to a stranger nothing of the register. */
export async function welcome(request: Request): Promise<Reply> {
  const { entrance, heard, book } = request;
  const guest = await guestOf(request);
  if (guest.is === "stranger") return confide(welcomeCard(guest, { partnership: "", example: "" }));
  const edition = (await book())?.edition;
  const usual = edition && findAgreement(edition, Number(afspraak.example));
  const agreement = (usual ?? edition?.agreements[0])?.number;
  return confide(
    welcomeCard(guest, {
      partnership: entrance.partnership.name,
      example: heard.door.form.replace("{}", String(agreement ?? "help")),
      ...(agreement !== undefined && { agreement }),
    }),
  );
}

async function guestOf(request: Request): Promise<Guest> {
  const { where, door } = request.heard;
  const { known, party, coordinator } = await request.actor();
  if (!known) return { is: "stranger" };
  if (where.shared && !door.whispers) return { is: "everybody" };
  if (coordinator) return { is: "coordinator", party };
  return party === null ? { is: "reader", whoAdds: await whoAdds(request) } : { is: "member", party };
}
