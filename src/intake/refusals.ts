import type { IntakeRefusal } from "#domain/reading";
import type { MainRole } from "#intake/columns";

/** A line from 1, or a place ("tabel 3, rij 2") where the format has no lines. */
export type Spot = { readonly line?: number | undefined; readonly place?: string | undefined };

const columnWords: Record<MainRole, string> = {
  promise: "de afspraken (het nummer en de titel)",
  actions: "de acties van het jaar",
  leads: "de regie (wie het doet)",
};

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
  locked: (): IntakeRefusal => ({
    refused: "locked",
    sentence:
      "Er zit een wachtwoord op dit bestand. Open het in Word, haal het wachtwoord eraf (Bestand, Info, Document beveiligen), bewaar het en probeer het opnieuw.",
  }),
  oldFormat: (): IntakeRefusal => ({
    refused: "old-format",
    sentence:
      "Dit is een bestand van een oude Word (.doc), ook als de naam op .docx eindigt. Open het in Word, kies Opslaan als, Word-document (.docx), en probeer het opnieuw.",
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
  tooSlow: (): IntakeRefusal => ({
    refused: "too-slow",
    sentence:
      "Het lezen duurde te lang. Probeer het opnieuw, of bewaar alleen de tekst en de tabellen met afspraken in een nieuw bestand.",
  }),
  cutOff: (spot: Spot, agreement: number | undefined): IntakeRefusal => ({
    refused: "cut-off",
    ...given(spot),
    ...(agreement === undefined ? {} : { agreement }),
    sentence: `Het document breekt af${where(spot, agreement)}. Haal het hele bestand opnieuw op en probeer het nog eens.`,
  }),
  noAgreements: (): IntakeRefusal => ({
    refused: "no-agreements",
    sentence:
      "Er staat geen tabel met genummerde afspraken in het document. Kies het document met de afspraken, de acties en de regie.",
  }),
  missingColumn: (missing: MainRole, spot: Spot): IntakeRefusal => ({
    refused: "missing-column",
    ...given(spot),
    sentence: `De tabel${where(spot, undefined)} heeft geen kolom met ${columnWords[missing]}. Voeg die kolom toe, met een kop erboven.`,
  }),
  noNumbers: (): IntakeRefusal => ({
    refused: "no-numbers",
    sentence:
      "De nummers van de afspraken zijn niet te lezen; misschien telt Word ze zelf. Typ de nummers als gewone tekst voor de titels, bijvoorbeeld “1) ”, en probeer het opnieuw.",
  }),
  otherNumbers: (printed: string, spot: Spot): IntakeRefusal => ({
    refused: "no-numbers",
    ...given(spot),
    sentence: `De nummers van de afspraken zijn niet te lezen: ${printedSpot(spot) ?? "in een tabel"} staat “${printed}”. Zet voor elke titel een heel getal met een haakje, zoals “1)” en “2)”, en probeer het opnieuw.`,
  }),
  otherMunicipality: (named: string, own: string): IntakeRefusal => ({
    refused: "other-municipality",
    sentence: `Dit document is van de gemeente ${named} en noemt ${own} nergens. Kies het document van ${own}, of de samenwerking van ${named}.`,
  }),
  otherYear: (printed: number, year: number): IntakeRefusal => ({
    refused: "other-year",
    sentence: `Dit document is van ${printed}, maar u leest het in voor ${year}. Kies het document van ${year}, of geef ${printed} op als jaar.`,
  }),
  numberTwice: (agreement: number, spot: Spot): IntakeRefusal => ({
    refused: "number-twice",
    agreement,
    ...given(spot),
    sentence: `Nummer ${agreement} staat twee keer in het document, met verschillende tekst${
      printedSpot(spot) === undefined ? "" : ` (de tweede keer ${printedSpot(spot)})`
    }. Geef elke afspraak een eigen nummer.`,
  }),
} as const;

const given = ({ line, place }: Spot) => ({
  ...(line === undefined ? {} : { line }),
  ...(place === undefined ? {} : { place }),
});

const printedSpot = ({ line, place }: Spot): string | undefined =>
  line === undefined ? place && `in ${place}` : `op regel ${line}`;

function where(spot: Spot, agreement: number | undefined): string {
  const printed = printedSpot(spot);
  const parts = [
    ...(printed === undefined ? [] : [printed]),
    ...(agreement === undefined ? [] : [`bij afspraak ${agreement}`]),
  ];
  return parts.length > 0 ? ` ${parts.join(", ")}` : "";
}
