import { fold } from "#domain/fold";
import { type ReportedStatus, statusRules } from "#domain/status-rules";
import { readTypedStatus } from "#domain/typed-status";

/** The versions of parts as a press saw them, by action. */
export type Seen = ReadonlyMap<string, number>;

/** A step of a round, as typed or pressed. */
export type RoundStep = { readonly year?: number } & (
  | { readonly step: "next"; readonly after?: string }
  | {
      readonly step: "say";
      readonly action: string;
      readonly said: ReportedStatus | "again";
      readonly version?: number;
    }
  | { readonly step: "list"; readonly after?: string }
  | { readonly step: "all"; readonly seen: Seen }
);

/** Undefined for words that are no step of a round. */
export const readRoundStep = (line: string): RoundStep | undefined =>
  readNext(line) ?? readAll(line) ?? readSaid(line);

const inYear = (year: string | undefined) => (year === undefined ? {} : { year: Number(year) });

/** Nothing, "2023", "na 27.1", "na 27.1 2023"; behind "op schema" which of those can be confirmed together. */
function readNext(line: string): RoundStep | undefined {
  const shape =
    /^(?<list>op schema(?= |$))? ?(?:na (?<after>\d{1,3}[.,]\d{1,2})(?= |$))? ?(?<year>20\d\d)?$/i;
  const found = shape.exec(line)?.groups;
  const after = found?.after?.replace(",", ".");
  return (
    found && {
      step: found.list === undefined ? "next" : "list",
      ...(after !== undefined && { after }),
      ...inYear(found.year),
    }
  );
}

/** "op schema zeker @2023:27.1:3,27.2:1": of these, as they were seen. */
function readAll(line: string): RoundStep | undefined {
  const found = /^op schema zeker @(?<year>20\d\d):(?<seen>[\d.:,]+)$/i.exec(line)?.groups;
  const seen = [...(found?.seen ?? "").matchAll(/(\d{1,3}\.\d{1,2}):(\d{1,9})(?!\d)/g)];
  const versions = new Map(seen.map(([, action = "", version]) => [action, Number(version)]));
  return found && { step: "all", seen: versions, ...inYear(found.year) };
}

/** "27.1 nog steeds zo", "27.1 op schema @2023:0": only what asks nothing more. */
function readSaid(line: string): RoundStep | undefined {
  const shape = /^(?<action>\d{1,3}[.,]\d{1,2}) (?<words>.+?)(?: ?@(?<year>20\d\d):(?<version>\d{1,9}))?$/i;
  const { action, words = "", year, version } = shape.exec(line)?.groups ?? {};
  const said = fold(words) === "nog steeds zo" ? "again" : bareStatus(words);
  if (action === undefined || said === undefined) return undefined;
  return {
    step: "say",
    action: action.replace(",", "."),
    said,
    ...inYear(year),
    ...(version !== undefined && { version: Number(version) }),
  };
}

function bareStatus(words: string): ReportedStatus | undefined {
  const { status, rest } = readTypedStatus(words);
  return status && rest === "" && statusRules[status].asks.length === 0 ? status : undefined;
}
