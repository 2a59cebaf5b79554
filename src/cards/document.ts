import { bullets, button, type Card, card, strong, text } from "#cards/card";
import { effectLines } from "#cards/effect";
import { excerpt } from "#cards/found";
import { sourceWords } from "#cards/proposal-lines";
import type { Effect } from "#domain/amendment-effect";
import type { Edition } from "#domain/edition";
import type { IntakeRefusal } from "#domain/reading";

const ways = [button("Alle afspraken", "afspraken"), button("Hulp", "help")] as const;

/** How a document is brought. here: it can be dropped where this is read. */
const bringWords = {
  here: "Sleep het document in dit gesprek, of kies het met de knop voor bijlagen.",
  elsewhere: "Open het eigen gesprek met Afspraken in Slack of Teams en sleep het document daarin.",
  terminal: "Typ: bestand, en daarachter waar het document staat. Bijvoorbeeld: bestand programma-2024.docx",
} as const;

export const bringCard = (from: keyof typeof bringWords): Card =>
  card(
    "Een actieprogramma inlezen",
    [
      text(bringWords[from]),
      bullets([
        "Het document is in Word, of een tekst met een tabel: afspraak, acties en regie.",
        "U ziet eerst wat er is gevonden. Pas na uw akkoord verandert er iets.",
        "Een coördinator kan dit doen.",
      ]),
    ],
    [button("Bestand maken", "export"), ...ways],
  );

const again = button("Hoe lees ik een document in?", "bestand");

const unreadWords = {
  "too-large": "Het bestand is groter dan 10 MB. Haal de plaatjes eruit of kies een kleiner bestand.",
  "not-given": "Het bestand kwam niet aan. Stuur het nog eens.",
} as const;

/** The file could not be fetched. */
export const unfetchedCard = (name: string, why: keyof typeof unreadWords): Card =>
  card("Het document is niet gelezen", [strong(excerpt(name)), text(unreadWords[why])], [again, ...ways]);

/** The document cannot be read. */
export const unreadableCard = (name: string, { refused, sentence }: IntakeRefusal): Card =>
  card(
    "Het document is niet gelezen",
    [
      strong(excerpt(name)),
      text(
        refused === "unknown-format"
          ? "Dit soort bestand kan Afspraken niet lezen. Is het een pdf of een plaatje? Open het document, sla het op als Word en stuur dat."
          : sentence,
      ),
      text("Er is niets veranderd."),
    ],
    [again, ...ways],
  );

/** What was pressed is older than seven days, or was thrown away. */
export const noProposalCard = (): Card =>
  card(
    "Dit voorstel is er niet meer",
    [text("Het is weggegooid, of ouder dan zeven dagen. Stuur het document nog eens.")],
    [again, ...ways],
  );

export const discardedCard = (): Card =>
  card(
    "Niet overgenomen",
    [text("Het register is niet veranderd. Het voorstel is weggegooid.")],
    [again, ...ways],
  );

/** Going back to an earlier text, before it is done; `effects` are what that changes. */
export const askReturnCard = (now: Edition, before: Edition, effects: readonly Effect[]): Card =>
  card(
    `Terug naar de vorige tekst van ${now.year}?`,
    [
      text(`Nu geldt: ${sourceWords(now)}. Dan geldt weer: ${described(before)}.`),
      bullets(effectLines(effects, "before").slice(0, 10)),
      text("Meldingen blijven bewaard."),
    ],
    [
      button("Ja, terug naar de vorige tekst", `bestand ${now.year} terug zeker`, "danger"),
      button("Niet doen", `overzicht ${now.year}`),
    ],
  );

const described = (edition: Edition): string =>
  `${edition.source.kind === "summary" ? "de samenvatting van " : ""}${sourceWords(edition)}`;

export const returnedCard = (edition: Edition): Card =>
  card(
    `De vorige tekst van ${edition.year} geldt weer`,
    [strong(`Het register volgt nu ${described(edition)}.`)],
    [button(`Overzicht ${edition.year}`, `overzicht ${edition.year}`), button("Hulp", "help")],
  );

/** There is no earlier text to go back to, and the programme is in use, or stands as an example. */
export const inUseCard = (year: number, hasEarlier: boolean): Card =>
  card(
    `Actieprogramma ${year}`,
    [
      text(
        `${hasEarlier ? "" : `Van ${year} is er geen eerdere tekst. `}Weghalen kan niet: er is al gemeld, besloten of iets opgemerkt, of het hoort bij de samenwerking. U kunt wel ${hasEarlier ? "terug naar de tekst die ervoor gold, of " : ""}een nieuw document inlezen.`,
      ),
    ],
    [
      ...(hasEarlier ? [button("Terug naar de vorige tekst", `bestand ${year} terug`)] : []),
      again,
      button(`Overzicht ${year}`, `overzicht ${year}`),
    ],
  );

/** Before a programme that nobody used is taken away. */
export const askWithdrawCard = (edition: Edition): Card =>
  card(
    `Actieprogramma ${edition.year} weghalen?`,
    [
      text(
        `Nu geldt: ${sourceWords(edition)}. Er is nog niets gemeld, besloten of opgemerkt. Daarna staat er van ${edition.year} niets meer in het register.`,
      ),
    ],
    [
      button("Ja, haal het weg", `bestand ${edition.year} weg zeker`, "danger"),
      button("Niet doen", `overzicht ${edition.year}`),
    ],
  );

export const withdrawnCard = (year: number): Card =>
  card(
    `Actieprogramma ${year} is weggehaald`,
    [text(`Van ${year} staat er niets meer in het register. U kunt het goede document inlezen.`)],
    [again, button("Hulp", "help")],
  );

/** Somebody changed the text between looking and pressing. */
export const movedCard = (year: number): Card =>
  card(
    "Intussen is de tekst veranderd",
    [text(`Iemand anders veranderde op hetzelfde moment de tekst van ${year}. Er is niets gedaan.`)],
    [button(`Overzicht ${year}`, `overzicht ${year}`), again],
  );
