import { type Button, button, type Card, card, text } from "#cards/card";
import { excerpt } from "#cards/found";
import { type PaperFormat, paperFormats } from "#domain/papers";

/** What each file is for, as people call it. */
const kinds: Readonly<Record<PaperFormat, { readonly label: string; readonly holds: string }>> = {
  xlsx: {
    label: "Excel (xlsx)",
    holds: "Een Excel-bestand met de stand van elk deel, alle meldingen en de partijen.",
  },
  docx: {
    label: "Word (docx)",
    holds: "Een verslag in Word: per hoofdstuk en per afspraak hoe het staat.",
  },
  csv: {
    label: "Tabel (csv)",
    holds: "Een tabel met de stand van elk deel, voor een ander programma.",
  },
  json: {
    label: "Alle gegevens (json)",
    holds: "Alle gegevens in een open vorm, om te bewaren of in een ander programma te gebruiken.",
  },
  ics: {
    label: "Agenda (ics)",
    holds: "De datums van de acties, de overleggen en het jaar, om in uw agenda te zetten.",
  },
};

/** What a file is about: all parties and all years, unless it says otherwise. */
export type PaperScope = { readonly party?: string | undefined; readonly year?: number | undefined };

const formatButtons = (of: PaperScope, but?: PaperFormat): readonly Button[] =>
  paperFormats
    .filter((format) => format !== but)
    .map((format) => button(kinds[format].label, lineOf(format, of)));

const lineOf = (format: PaperFormat | undefined, { party, year }: PaperScope): string =>
  ["export", format, party, year].filter((word) => word !== undefined).join(" ");

const scope = ({ party, year }: PaperScope): string =>
  [
    party === undefined ? "Van alle partijen." : `Alleen de delen van ${party}.`,
    ...(year === undefined ? [] : [`Van het actieprogramma ${year}.`]),
  ].join(" ");

/** Which file somebody wants. `other`: a kind that is not made here, as typed. */
export const paperFormatsCard = (of: PaperScope, other?: string): Card =>
  card(
    "Welk bestand wilt u?",
    [
      text(other === undefined ? scope(of) : `Een bestand in “${other}” is er niet. Dit is er wel:`),
      ...paperFormats.map((format) => text(`${kinds[format].label}: ${kinds[format].holds}`)),
    ],
    formatButtons(of),
  );

/** Goes with a file of this name. */
export const paperCard = (format: PaperFormat, name: string, of: PaperScope = {}): Card =>
  card(`Bestand: ${name}`, [text(`${kinds[format].holds} ${scope(of)}`)], formatButtons(of, format));

/** Words that name no party, or several: `choices`. */
export const paperOfWhomCard = (
  {
    name,
    format,
    year,
  }: Pick<PaperScope, "year"> & {
    readonly name: string;
    readonly format: PaperFormat | undefined;
  },
  choices: readonly string[],
  isGroup: boolean,
): Card => {
  const line = (party?: string) => lineOf(format, { party, year });
  const what = isGroup ? "is een groep van partijen" : "is geen partij van deze samenwerking";
  return card(
    "Van welke partij?",
    [text(`“${excerpt(name)}” ${what}. Kies één partij, of alle partijen.`)],
    [...choices.slice(0, 6).map((party) => button(party, line(party))), button("Alle partijen", line())],
  );
};
