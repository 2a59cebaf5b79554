import type { Status } from "#domain/status";

/** Everything somebody can report. */
export type ReportedStatus = Exclude<Status, "not-reported">;

/**
 * What can be told in a report. `cause` is also the reason of a part that ends without its result, `decision` what the
 * party asks the administrative meeting to decide, `onBehalfOf` where a coordinator read what is entered for a party.
 */
export type Field =
  | "status"
  | "text"
  | "cause"
  | "consequence"
  | "steering"
  | "decision"
  | "figure"
  | "toYear"
  | "asOf"
  | "link"
  | "onBehalfOf";

/** Words as a person typed them, per field; nothing in them has been judged yet. */
export type Answers = Readonly<Partial<Record<Exclude<Field, "status">, string>>>;

/** A question that belongs to a status. `counted`: only where a number was agreed must it be answered. */
export type Ask = {
  readonly field: "cause" | "consequence" | "steering" | "figure" | "toYear";
  readonly question: string;
  readonly required: "always" | "counted";
};

export type StatusRule = {
  /** Nothing more is asked this year. */
  readonly final: boolean;
  /** party: by whoever may report for it. nobody: how a part starts, never set. */
  readonly setBy: "party" | "nobody";
  readonly asks: readonly Ask[];
  /** What a button says; empty where there is none. */
  readonly button: string;
};

const ask = (field: Ask["field"], question: string, required: Ask["required"] = "always"): Ask => ({
  field,
  question,
  required,
});

const setback: readonly Ask[] = [
  ask("cause", "Hoe komt het?"),
  ask("consequence", "Wat betekent dit voor de afspraak?"),
  ask("steering", "Wat doet u eraan?"),
];
const reason = ask("cause", "Wat is de reden?");

const running = (button: string, asks: readonly Ask[] = []): StatusRule => ({
  final: false,
  setBy: "party",
  asks,
  button,
});
const ending = (button: string, asks: readonly Ask[] = []): StatusRule => ({
  final: true,
  setBy: "party",
  asks,
  button,
});

/**
 * What each status is and asks: whoever reports orange or red says how it comes, what it means and what is done about
 * it; whoever ends without the result says why. In the order of the buttons.
 */
export const statusRules: Readonly<Record<Status, StatusRule>> = {
  "not-reported": { final: false, setBy: "nobody", asks: [], button: "" },
  "not-started": running("Nog niet gestart"),
  "on-track": running("Op schema"),
  attention: running("Vraagt aandacht", setback),
  behind: running("Loopt achter", setback),
  done: ending("Afgerond"),
  missed: ending("Niet gehaald", [reason, ask("figure", "Welk aantal is bereikt?", "counted")]),
  deferred: ending("Doorgeschoven", [ask("toYear", "Naar welk jaar schuift dit door?"), reason]),
  dropped: ending("Gaat niet door", [reason]),
};

/** What can be reported in a year that runs, in the order of the buttons. */
export const reportable: readonly ReportedStatus[] = (Object.keys(statusRules) as Status[]).filter(
  (status): status is ReportedStatus => statusRules[status].setBy === "party",
);

/** From 1 January after its year; a coordinator's closing is another matter. */
export const isPast = (year: number, today: string): boolean => year < Number(today.slice(0, 4));

/** What can be reported in the programme of a year, in the order of the buttons: of a past year only how it ended. */
export const settableIn = (year: number, today: string): readonly ReportedStatus[] =>
  isPast(year, today) ? reportable.filter((status) => statusRules[status].final) : reportable;

/** Final for its year: nothing more is asked. */
export const isFinal = (status: Status): boolean => statusRules[status].final;
