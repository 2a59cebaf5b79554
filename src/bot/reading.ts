import type { Command } from "#bot/command";
import { behindAgreement } from "#bot/line";
import type { Usage } from "#cards/help";
import { usageLine } from "#cards/help";
import { fold } from "#domain/fold";
import { nameOf, vocabulary } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
import { isRemark } from "#domain/remark";

/** What a line asks. `lead` says why a line that begins as a command is searched for after all. */
export type Asked = { readonly command: Command; readonly words: unknown; readonly lead?: string };

/** The commands that the grammar itself leans on. */
export type Grammar = {
  readonly numbers: Command;
  readonly list: Command;
  readonly party: Command;
  readonly search: Command;
  readonly help: Command;
  /** For "15 niet mee eens, wij zijn te laat gevraagd". */
  readonly remark: Command;
};

/**
 * Order of reading: numbers; a command whose words parse; filters that use up every word, a party alone being asked
 * about itself; search.
 * "afspraak" and "afspraken" in front are dropped where one of the first three follows.
 */
export function readLine(
  line: string,
  commands: readonly Command[],
  grammar: Grammar,
  known: Partnership,
  usageOf: (command: Command) => Usage,
): Asked {
  const behind = behindAgreement(line);
  if (line === "" || (behind?.rest === "" && !behind.many))
    return { command: grammar.help, words: undefined };
  const rest = behind?.rest ?? line;
  const isParty = behind?.many !== true && nameOf(rest, vocabulary(known)) !== undefined;
  const asked =
    parse(grammar.numbers, rest) ??
    readCommand(rest, commands) ??
    readRemarkLine(rest) ??
    parse(isParty ? grammar.party : grammar.list, rest);
  if (asked) return asked;
  const lead = leadOf(nameAt(rest, commands)?.command, behind?.many === true);
  return { command: grammar.search, words: rest, ...(lead && { lead }) };

  function leadOf(meant: Command | undefined, listAsked: boolean): string | undefined {
    if (meant) return usageLine(usageOf(meant));
    return listAsked
      ? "Dit is geen partij, hoofdstuk, soort of status. Daarom is ernaar gezocht."
      : undefined;
  }

  function parse(command: Command, words: string): Asked | undefined {
    const { success, data } = command.words(known).safeParse(words);
    return success ? { command, words: data } : undefined;
  }

  function readRemarkLine(words: string): Asked | undefined {
    const behindNumber = /^#?\d+(?:[.,]\d+)?[:,]? (.+)$/.exec(words)?.[1];
    return behindNumber !== undefined && isRemark(behindNumber) ? parse(grammar.remark, words) : undefined;
  }

  function readCommand(words: string, from: readonly Command[]): Asked | undefined {
    const found = nameAt(words, from);
    return found && parse(found.command, found.rest);
  }
}

/** The command whose name, or longest alias, a line begins with. */
function nameAt(line: string, commands: readonly Command[]) {
  const spelled = fold(line);
  const candidates = commands.flatMap((command) =>
    [command.name, ...command.aliases].map((name) => ({ command, name: fold(name) })),
  );
  const [found] = candidates
    .filter(({ name }) => spelled === name || spelled.startsWith(`${name} `))
    .sort((one, other) => other.name.length - one.name.length);
  if (!found) return undefined;
  const words = found.name.split(" ").length;
  return { command: found.command, rest: line.split(" ").slice(words).join(" ") };
}
