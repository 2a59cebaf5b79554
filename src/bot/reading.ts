import { subjectsOf } from "#bot/asking";
import type { Command } from "#bot/command";
import { behindAgreement } from "#bot/line";
import { probableReport } from "#bot/report-line";
import { splitYear } from "#bot/words";
import type { Usage } from "#cards/help";
import { usageLine } from "#cards/help";
import { fold } from "#domain/fold";
import { nameOf, vocabulary } from "#domain/naming";
import type { Partnership } from "#domain/partnership";
import { isRemark, turnedRemark } from "#domain/remark";

/** What a line asks. `lead` says why a line that begins as a command is searched for after all. */
export type Asked = { readonly command: Command; readonly words: unknown; readonly lead?: string };

/** The commands that the grammar itself leans on. */
export type Grammar = {
  readonly numbers: Command;
  /** For a number among words that mean nothing: "27 regie". */
  readonly nearNumbers: Command;
  readonly list: Command;
  readonly party: Command;
  readonly search: Command;
  readonly help: Command;
  /** For a quarter alone: "2023-Q1". */
  readonly quarter: Command;
  /** For "15 niet mee eens, wij zijn te laat gevraagd". */
  readonly remark: Command;
};

/** What a line that is searched for was probably meant as: a command, with words it could not read. */
export type Meant = { readonly name: string; readonly words: string };

/** What the search is given: the words, and what they were meant as. */
export type Sought = { readonly words: string; readonly meant?: Meant };

/**
 * Order of reading: numbers; a command whose words parse; filters that use up every word, a party alone being asked
 * about itself; a number among words that mean nothing; search.
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
  if (!/[\p{L}\p{N}]/u.test(line) || (behind?.rest === "" && !behind.many))
    return { command: grammar.help, words: undefined };
  const rest = behind?.rest ?? line;
  const [whole, bare] = subjectsOf(rest);
  const isName = (words: string) => nameOf(splitYear(words).words, vocabulary(known)) !== undefined;
  const subject = isName(whole) ? whole : bare;
  const isParty = behind?.many !== true && isName(subject);
  const named = nameAt(rest, commands);
  const asked =
    parse(grammar.numbers, rest) ??
    (named && parse(named.command, named.rest)) ??
    readRemarkLine(rest) ??
    (isParty ? parse(grammar.party, subject) : parse(grammar.list, rest)) ??
    (isQuarter.test(rest) ? parse(grammar.quarter, rest) : undefined) ??
    parse(grammar.nearNumbers, probableReport(rest, known) ?? rest) ??
    (named && parse(grammar.nearNumbers, `${named.rest} ${named.typed}`));
  if (asked) return asked;
  if (named?.command === grammar.search) return { command: grammar.help, words: undefined };
  const lead = leadOf(named?.command, behind?.many === true);
  const meant = named
    ? { name: named.command.name, words: named.rest }
    : { name: behind?.many ? grammar.list.name : grammar.party.name, words: subject };
  const sought: Sought = { words: rest, meant };
  return { command: grammar.search, words: sought, ...(lead && { lead }) };

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

  function readRemarkLine(line: string): Asked | undefined {
    const words = turnedRemark(line) ?? line;
    const behindNumber = /^#?\d+(?:[.,]\d+)?[:,]? (.+)$/.exec(words)?.[1];
    return behindNumber !== undefined && isRemark(behindNumber) ? parse(grammar.remark, words) : undefined;
  }
}

/** "2023-Q1", "K1 2023", "Q2", "1e kwartaal", "eerste kwartaal 2023": nobody writes more about a quarter than that. */
const isQuarter =
  /^(?:het )?(?:20\d\d[- ]?[qk][1-4]|[qk][1-4](?:[- ]?20\d\d)?|(?:[1-4]e|eerste|tweede|derde|vierde) kwartaal(?: (?:van )?20\d\d)?)$/i;

/**
 * The command whose name, or longest alias, a line begins with; "alle datums" begins with "datums". Between the name and
 * what follows a mark may stand: "Voortgang: 27.1 groen".
 */
function nameAt(typed: string, commands: readonly Command[]) {
  const line = typed
    .replace(/^alle /i, "")
    .replace(/^(\p{L}{3,})(?:[:,;.]+ ?| [:,;.-]+ )(?=\S)/u, "$1 ")
    .replace(/^(\p{L}{3,})(?=\d)/u, "$1 ");
  const spelled = fold(line);
  const candidates = commands.flatMap((command) =>
    [command.name, ...command.aliases].map((name) => ({ command, name: fold(name) })),
  );
  const [found] = candidates
    .filter(({ name }) => spelled === name || spelled.startsWith(`${name} `))
    .sort((one, other) => other.name.length - one.name.length);
  if (!found) return undefined;
  const words = found.name.split(" ").length;
  const all = line.split(" ");
  return {
    command: found.command,
    typed: all.slice(0, words).join(" "),
    rest: all.slice(words).join(" "),
  };
}
