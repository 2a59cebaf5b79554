import type { Dropped, Unread } from "#bot/heard";
import type { Shown } from "#bot/reply";
import type { Intake } from "#domain/intake";
import { knownTitles } from "#intake/document";
import { formatOf } from "#intake/format";
import { readHere } from "#intake/read-here";
import { toText } from "#platforms/terminal/render";
import type { House } from "../helpers/house.ts";
import { people } from "../helpers/house.ts";
import { bytesOf } from "../helpers/programme.ts";

/** Reads as the house does, without the seconds that a process of its own takes to start. */
export const readsHere: Intake = {
  async read({ name, bytes }, { year, partnership, known }) {
    const format = formatOf(bytes, name);
    if (typeof format !== "string") return format;
    return readHere(bytes, { format, year, ownYear: true, partnership, known: knownTitles(known) });
  },
};

/** A file with this text or these bytes, or one that cannot be fetched. */
export const file = (name: string, content: string | Uint8Array | { readonly unread: Unread }): Dropped => ({
  name,
  read: async () => {
    if (typeof content === "string") return bytesOf(content);
    return content instanceof Uint8Array ? content : content.unread;
  },
});

/** What somebody reads, and the line behind each button. */
export function reading({ card }: Pick<Shown, "card">) {
  const press = (label: string): string => {
    const found = card.buttons.find((one) => one.label === label);
    if (!found) throw new Error(`No button ${label} under: ${toText(card)}`);
    return found.says;
  };
  return { text: toText(card), card, press };
}

/** Somebody drops files in the own conversation with the bot. */
export async function drop(home: House, files: readonly Dropped[], as: string = people.gemeente) {
  const reply = await home.hear({
    who: { platform: "terminal", team: "terminal", user: as },
    profile: async () => ({ name: as, email: as, emailConfirmed: true, full: true }),
    where: { platform: "terminal", team: "terminal", channel: "terminal", shared: false },
    door: { form: "{}", whispers: true },
    line: `bestand ${files[0]?.name}`,
    files,
  });
  if (reply.place === "form") throw new Error(`answered with the form "${reply.form.title}"`);
  return reading(reply);
}

/** A coordinator drops a document and says yes to what is shown. */
export async function takeIn(home: House, text: string, sure = false) {
  const shown = await drop(home, [file("programma.md", text)]);
  const line = shown.press("Neem over");
  const adopted = await home.ask(sure ? `${line} zeker` : line, people.gemeente);
  return reading(adopted);
}
