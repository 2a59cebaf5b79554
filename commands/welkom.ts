import { z } from "zod";
import { defineCommand, type Request } from "#bot/command";
import type { Heard } from "#bot/heard";
import { confide, type Reply, whisper } from "#bot/reply";
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
  // Where everybody reads along, as in a channel of Teams, it is a word to all of them.
  const say = isRead(heard) ? whisper : confide;
  if (guest.is === "stranger") return say(welcomeCard(guest, { partnership: "", example: "" }));
  const edition = (await book())?.edition;
  const usual = edition && findAgreement(edition, Number(afspraak.example));
  const agreement = (usual ?? edition?.agreements[0])?.number;
  return say(
    welcomeCard(guest, {
      partnership: entrance.partnership.name,
      example: heard.door.form.replace("{}", String(agreement ?? "help")),
      ...(agreement !== undefined && { agreement }),
    }),
  );
}

const isRead = ({ where, door }: Heard): boolean => where.shared && !door.whispers;

async function guestOf(request: Request): Promise<Guest> {
  const { known, party, coordinator } = await request.actor();
  if (!known) return { is: "stranger" };
  if (isRead(request.heard)) return { is: "everybody" };
  if (coordinator) return { is: "coordinator", party };
  return party === null ? { is: "reader", whoAdds: await whoAdds(request) } : { is: "member", party };
}
