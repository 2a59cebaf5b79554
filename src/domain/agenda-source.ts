import { type Agenda, type AgendaSources, agendaOf, wordsNeeded } from "#domain/agenda";
import type { Register } from "#domain/register";

/** The agenda, from the register: words are read only for what stands on it. */
export async function readAgenda(
  register: Pick<Register, "told" | "updatesWith" | "reporting">,
  sources: Omit<AgendaSources, "updates" | "remarks">,
): Promise<Agenda> {
  const { edition, span } = sources;
  const told = await register.told(edition.year, span.day);
  const whole = await register.updatesWith(wordsNeeded({ ...sources, updates: told }));
  const words = new Map(whole.map((update) => [update.id, update]));
  const updates = told.map((update) => words.get(update.id) ?? update);
  return agendaOf({ ...sources, updates, remarks: await register.reporting.remarks(edition.year) });
}
