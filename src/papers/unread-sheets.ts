import { type SheetColumn, sheetHeaders, sheetName, type UnreadSheet } from "#domain/filled-sheet";

const anew = "Vraag een nieuw bestand met: export excel.";

/** Why a spreadsheet cannot be read back, each with what to do about it. */
export const unreadSheets = {
  noSpreadsheet: {
    unread:
      "Dit is geen Excel-bestand (.xlsx). Sla het in Excel of LibreOffice op als Excel-werkmap (.xlsx) en stuur het opnieuw.",
  },
  locked: {
    unread:
      "Dit bestand is beveiligd met een wachtwoord, of opgeslagen voor een oude Excel (.xls). Sla het zonder wachtwoord op als Excel-werkmap (.xlsx) en stuur het opnieuw.",
  },
  broken: { unread: "Dit bestand is beschadigd of niet helemaal aangekomen. Stuur het opnieuw." },
  tooMuch: {
    unread: `In dit bestand staat te veel om te lezen. Laat alleen de rijen staan die u hebt ingevuld, of begin opnieuw. ${anew}`,
  },
  noSheet: { unread: `In dit bestand staat geen blad “${sheetName}” om in te vullen. ${anew}` },
  missing: (columns: readonly SheetColumn[]): UnreadSheet => {
    const names = columns.map((column) => `“${sheetHeaders[column]}”`).join(", ");
    const these = columns.length === 1 ? `de kolom ${names}` : `deze kolommen: ${names}`;
    return {
      unread: `Op het blad “${sheetName}” mist ${these}. Zet boven elke kolom weer haar eigen naam. Lukt dat niet? ${anew}`,
    };
  },
  twice: (column: SheetColumn): UnreadSheet => ({
    unread: `Op het blad “${sheetName}” staat de kolom “${sheetHeaders[column]}” er twee keer. Laat er één staan.`,
  }),
} as const;
