import type { IntakeRefusal } from "#domain/reading";

/** Every reason not to read a document, in words for the person who brought it. */
export const refusals = {
  empty: (): IntakeRefusal => ({
    refused: "empty",
    sentence: "Het bestand is leeg. Kies het bestand met het actieprogramma en probeer het opnieuw.",
  }),
  tooLarge: (megabytes: number): IntakeRefusal => ({
    refused: "too-large",
    sentence: `Het bestand is groter dan ${megabytes} MB. Haal de plaatjes eruit of kies een kleiner bestand.`,
  }),
  unknownFormat: (): IntakeRefusal => ({
    refused: "unknown-format",
    sentence:
      "Dit soort bestand kan niet gelezen worden. Bewaar het als Word (.docx), Markdown (.md) of HTML en probeer het opnieuw.",
  }),
  notUtf8: (line: number): IntakeRefusal => ({
    refused: "not-utf-8",
    line,
    sentence: `Regel ${line} bevat tekens die niet als UTF-8 zijn bewaard. Bewaar het bestand als UTF-8 en probeer het opnieuw.`,
  }),
  broken: (): IntakeRefusal => ({
    refused: "broken",
    sentence:
      "Dit Word-bestand is beschadigd of niet volledig. Open het in Word, bewaar het opnieuw en probeer het nog eens.",
  }),
  tooComplex: (): IntakeRefusal => ({
    refused: "too-complex",
    sentence:
      "Het bestand is te groot of te ingewikkeld opgebouwd om te lezen. Bewaar alleen de tekst en de tabellen met afspraken in een nieuw bestand.",
  }),
  cutOff: (line: number | undefined, agreement: number | undefined): IntakeRefusal => ({
    refused: "cut-off",
    ...(line === undefined ? {} : { line }),
    ...(agreement === undefined ? {} : { agreement }),
    sentence: `Het document breekt af${where(line, agreement)}. Haal het hele bestand opnieuw op en probeer het nog eens.`,
  }),
  noAgreements: (): IntakeRefusal => ({
    refused: "no-agreements",
    sentence:
      "Er staat geen tabel met genummerde afspraken in het document. Kies het document met de afspraken, de acties en de regie.",
  }),
  missingColumn: (missing: "actions" | "leads", line: number | undefined): IntakeRefusal => ({
    refused: "missing-column",
    ...(line === undefined ? {} : { line }),
    sentence: `De tabel${where(line, undefined)} heeft geen kolom ${
      missing === "actions" ? "met de acties van het jaar" : "met de regie (wie het doet)"
    }. Voeg die kolom toe, met een kop erboven.`,
  }),
  numberTwice: (agreement: number, line: number | undefined): IntakeRefusal => ({
    refused: "number-twice",
    agreement,
    ...(line === undefined ? {} : { line }),
    sentence: `Nummer ${agreement} staat twee keer in het document, met verschillende tekst${
      line === undefined ? "" : ` (de tweede keer op regel ${line})`
    }. Geef elke afspraak een eigen nummer.`,
  }),
} as const;

function where(line: number | undefined, agreement: number | undefined): string {
  const parts = [
    ...(line === undefined ? [] : [`op regel ${line}`]),
    ...(agreement === undefined ? [] : [`bij afspraak ${agreement}`]),
  ];
  return parts.length > 0 ? ` ${parts.join(", ")}` : "";
}
