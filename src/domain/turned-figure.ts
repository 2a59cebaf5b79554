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

/** Behind such a word the figure was reached, whatever follows: "opgeleverd zoals verwacht", "klaar, de overige volgen". */
const done =
  "(?!\\p{L}+straat)(?:klaar|gereed|af|gedaan|\\p{L}*ge\\p{L}+(?:d|t|en)|(?:ver|be|her|ont|over)\\p{L}+(?:d|t|en))(?!\\p{L})";
const meanwhile = "(?:\\s+(?:nu|al|inmiddels|momenteel|reeds|weer|permanent|volledig|allemaal))*\\s+";

/** What is planned or under way: "24 woningen in uitvoering". "Worden nu bewoond" says how it stands. */
const ahead = new RegExp(
  `^(?:\\s+(?!${done})[^\\s\\d,;:.!?]+){0,4}?\\s+(?:${[
    `wor(?:den|dt)(?!${meanwhile}(?:bewoond|verhuurd|gebruikt|benut|verwarmd|beheerd)(?!\\p{L}))`,
    "krijg(?:en|t)(?! (?:nu|al|inmiddels)(?!\\p{L}))",
    "(?:komen|komt)(?! overeen)",
    "volgen|starten|zullen|zal|moet(?:en)?|binnenkort|(?:volgend|komend) (?:jaar|kwartaal|voorjaar|najaar)",
    "(?<!(?:als|dan|conform|volgens) )(?:gepland|ingepland|verwacht(?:en)?|voorzien|begroot)",
    "(?:in|te) (?:de )?(?:uitvoering|voorbereiding|aanbouw|aanvraag|onderzoek|ontwikkeling|ontwerp|planning|procedure|steigers|verkoop|koop)(?! (?:aangeboden|gezet))",
    "op de planning|op stapel|onderhanden|onderweg",
  ].join("|")})(?!\\p{L})`,
  "iu",
);

const ofYear = new RegExp(`${between}(?:in|over|uit|van) (?<year>20\\d\\d)(?!\\d)`, "iu");

/**
 * Whether the words behind a figure make it something else than what was reached: "te gaan", "gepland", "minder dan", or
 * "in 2022" where that is not the `year` of the programme.
 */
export function isTurned(behind: string, year: number | undefined): boolean {
  const other = ofYear.exec(behind)?.groups?.year;
  return (
    turning.test(behind) ||
    ahead.test(behind) ||
    (other !== undefined && year !== undefined && Number(other) !== year)
  );
}
