const stop = "[\\s\\u00a0]*(?:$|[,;:.!](?!\\d))";

/** At most three words without a figure of their own: "120 woningen klaar, nog 40 te gaan" says nothing of the 120. */
const between = "^(?:\\s+[^\\s\\d,;:.!?]+){0,3}?\\s+";

/** What is still to come, was put off, or falls short: "40 woningen te gaan" were not reached. */
const turning = new RegExp(
  `${between}(?:${[
    "te (?:gaan|doen)",
    "nog te \\p{L}+",
    "rest(?:eren|eert|erende?|ant)",
    "vertraagd|uitgesteld|doorgeschoven|geschrapt|afgevallen|vervallen|achterstand",
    `(?:minder|tekort|te weinig|achter)(?=${stop}| dan )`,
    `niet(?: \\p{L}+)?(?=${stop})`,
  ].join("|")})(?!\\p{L})`,
  "iu",
);

const ofYear = new RegExp(`${between}(?:in|over|uit|van) (?<year>20\\d\\d)(?!\\d)`, "iu");

/**
 * Whether the words behind a figure make it something else than what was reached: "te gaan", "minder dan gepland", or
 * "in 2022" where that is not the `year` of the programme.
 */
export function isTurned(behind: string, year: number | undefined): boolean {
  const other = ofYear.exec(behind)?.groups?.year;
  return turning.test(behind) || (other !== undefined && year !== undefined && Number(other) !== year);
}
