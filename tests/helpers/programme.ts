/** One agreement of a programme: its actions each with who leads. */
export type Printed = {
  readonly number: number;
  readonly title: string;
  readonly actions: readonly (readonly [text: string, lead: string])[];
};

const usual: readonly Printed[] = [
  {
    number: 27,
    title: "Verduurzaming bestaande woningvoorraad",
    actions: [
      ["De corporaties renoveren en verduurzamen samen 640 woningen.", "Woningcorporaties"],
      ["De gemeente volgt subsidies en geeft kansen door.", "Gemeente Almelo"],
    ],
  },
  {
    number: 28,
    title: "Bewonerscommunicatie",
    actions: [["De huurdersorganisaties maken een krant.", "Huurdersorganisaties"]],
  },
];

type Differing = {
  readonly agreements?: readonly Printed[];
  readonly municipality?: string;
  readonly term?: string;
};

/** The document of a year's programme, as somebody might write it; without a year it names none. */
export function programme(
  year: number | undefined,
  { agreements = usual, municipality = "Almelo", term }: Differing = {},
): string {
  const shown = year === undefined ? "" : ` ${year}`;
  const cell = (words: readonly string[]) => words.map((text) => `<p>${text}</p>`).join(" ");
  const rows = agreements.map(
    ({ number, title, actions }) =>
      `| <p>${number}) ${title}</p> <p>Partijen spreken dit af.</p> | ${cell(actions.map(([text]) => text))} | ${cell(actions.map(([, lead]) => lead))} |`,
  );
  return [
    ...(term ? [`Prestatieafspraken ${term}`, ""] : []),
    `Actieprogramma${shown} gemeente ${municipality}`,
    "",
    "Hoofdstuk 1 WONEN",
    "",
    "Focusafspraken",
    "",
    `| Afspraak | Acties${shown} | Regie |`,
    "|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

/** The same in bytes. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
