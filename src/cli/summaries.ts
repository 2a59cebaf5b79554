import { commands } from "#commands/index";
import type { CommandSummary } from "#platforms/platform";

/** What the manifests and the platforms know of the commands: those that are offered, in their order. */
export const summaries: readonly CommandSummary[] = commands
  .filter(({ unlisted }) => !unlisted)
  .map(({ name, slash, summary, example }) => ({ name, slash: slash ?? false, summary, example }));
