import type { PageSize } from "#platforms/platform";

/**
 * What Teams allows, and where that stands. "Own" is a choice of ours within what Teams allows.
 * Docs: learn.microsoft.com/microsoftteams/platform.
 */
export const limits = {
  /** Own: Bot Framework refuses activities over 256 kB itself, so nothing larger is genuine. */
  bodyBytes: 256 * 1024,
  /** Own, UTF-8: messages fail above 28 kB in the oldest figure given (webhooks) and 80-100 kB in the newest (bots/how-to/format-your-bot-messages). */
  cardBytes: 25_000,
  /** Adaptive Cards in Teams show six actions and put the rest behind a menu (task-modules-and-cards/cards/design-effective-cards). */
  buttonsPerSet: 6,
  /** Own: a paragraph that still reads on a phone; longer ones are split. */
  textCharacters: 1_500,
  /** Own, UTF-8: a form is not posted but answered, and holds 10,000 characters of any script that came back whole. */
  formBytes: 80_000,
  /** Own: half of a card; the rest is for the same figures in words and for what stands around it. */
  chartBytes: 12_000,
  /** Own: titles are one thought; the notification repeats them. */
  titleCharacters: 200,
  /** Own: a button sends a short line, or repeats the one somebody typed: as much as of any line is read. */
  saysCharacters: 12_000,
  /** Own: more choices than this are folded into a list that opens. */
  choicesShown: 5,
  /** Own: what stands beside an input is one thought; where a form is too large its choices are cut shorter, in these steps. */
  labelCharacters: [200, 80, 40],
  /** Own: no form asks more; what comes back with more questions or more text was not filled in here. */
  questions: 30,
  answersCharacters: 50_000,
  /** Own: with more questions or blocks than this a dialog opens at its tallest. */
  partsInMedium: 3,
  /** Own: the answers kept for a form that is sent in twice. */
  answersKept: 200,
  /** Own: one message to Teams, which usually takes well under a second. */
  postMilliseconds: 15_000,
  /** Own: the bytes of a file on their way to OneDrive or from there. */
  fileMilliseconds: 20_000,
  /** Own: the largest file that is read. */
  fileBytes: 10 * 1024 * 1024,
  /** Own: an answer must be there within seconds, with or without it. */
  profileMilliseconds: 2_000,
  /** Own: who leaves an organisation is a stranger after this. */
  profileKeptMilliseconds: 10 * 60_000,
  /** Own: what the list under the compose box shows without scrolling twice; Teams asks for 25 at a time (messaging-extensions/how-to/search-commands). */
  searchResults: 10,
  /** Manifest schema 1.22, bots.commandLists.commands: maxItems. */
  commandsPerList: 10,
} as const;

/** A list of ten agreements fills two and a half phone screens; 2,600 characters with buttons stay under 12 kB. */
export const page: PageSize = { rows: 10, characters: 2_600 };

/**
 * Hosts that messages are answered to. Exact names, since anybody can rent a name under trafficmanager.net.
 * Source: the public cloud of @microsoft/teams.apps, `allowedServiceUrls`.
 */
export const serviceHosts: readonly string[] = [
  "smba.trafficmanager.net",
  "smba.onyx.prod.teams.trafficmanager.net",
  "smba.infra.gcc.teams.microsoft.com",
];
