import { remarkWords } from "#cards/remark-words";
import type { Contents, Volume } from "#domain/papers";
import type { Update } from "#domain/register";
import { showStatus } from "#domain/status-words";
import { type Column, dayOrNull, type Table, tableOf } from "#papers/table";

/** One line of the history: an update, or a remark, which has no status. */
type Entry = {
  readonly at: Date;
  readonly year: number;
  /** "27.1", or "27" for a remark on the whole agreement. */
  readonly number: string;
  /** Null where the programme no longer holds the action. */
  readonly name: string | null;
  readonly kind: string;
  readonly party: string | null;
  readonly text: string | null;
  readonly by: string;
  readonly byParty: string | null;
  readonly update: Update | null;
};

const updateKinds: Record<Update["kind"], string> = {
  report: "Melding",
  correction: "Verbetering",
  undo: "Teruggenomen",
};

const doors: Record<NonNullable<Update["door"]>, string> = {
  slack: "Slack",
  teams: "Teams",
  terminal: "opdrachtregel",
};

const historyColumns: readonly Column<Entry>[] = [
  { header: "Gemeld op", width: 17, value: ({ at }) => ({ moment: at }) },
  { header: "Jaar", width: 6, value: ({ year }) => year },
  { header: "Actie of afspraak", width: 9, value: ({ number }) => number },
  { header: "Naam van de actie", width: 44, value: ({ name }) => name },
  { header: "Partij", width: 16, value: ({ party }) => party },
  { header: "Soort", width: 18, value: ({ kind }) => kind },
  { header: "Nummer van de melding", width: 11, value: ({ update }) => update?.version ?? null },
  { header: "Verbetert melding", width: 11, value: ({ update }) => update?.corrects ?? null },
  { header: "Van", width: 20, value: ({ update }) => update && showStatus(update.from) },
  { header: "Naar", width: 20, value: ({ update }) => update && showStatus(update.to) },
  { header: "Stand per", width: 12, value: ({ update }) => dayOrNull(update?.asOf) },
  { header: "Gerealiseerd", width: 12, value: ({ update }) => update?.figure?.total ?? null },
  { header: "Eenheid", width: 18, value: ({ update }) => update?.figure?.unit ?? null },
  { header: "Toelichting", width: 40, value: ({ text }) => text },
  { header: "Oorzaak", width: 30, value: ({ update }) => update?.cause ?? null },
  { header: "Gevolg", width: 30, value: ({ update }) => update?.consequence ?? null },
  { header: "Bijsturing", width: 30, value: ({ update }) => update?.steering ?? null },
  { header: "Gevraagd besluit", width: 30, value: ({ update }) => update?.decision ?? null },
  { header: "Schuift door naar", width: 12, value: ({ update }) => update?.toYear ?? null },
  { header: "Link", width: 24, value: ({ update }) => update?.link ?? null },
  { header: "Gemeld door", width: 20, value: ({ by }) => by },
  {
    header: "Van partij",
    width: 16,
    value: ({ byParty }) => byParty,
  },
  { header: "Namens, volgens", width: 22, value: ({ update }) => update?.onBehalfOf ?? null },
  { header: "Gemeld via", width: 14, value: ({ update }) => (update?.door ? doors[update.door] : null) },
];

const entriesOf = ({ edition, updates, remarks }: Volume): readonly Entry[] => {
  const actions = edition.agreements.flatMap((agreement) => agreement.actions);
  const about = (number: string) => ({
    year: edition.year,
    number,
    name: actions.find((action) => action.number === number)?.name ?? null,
  });
  return [
    ...updates.map((update) => ({
      ...about(update.action),
      ...update,
      kind: updateKinds[update.kind],
      update,
    })),
    ...remarks.map(({ agreement, action, kind, by, ...remark }) => ({
      ...about(action ?? `${agreement}`),
      ...remark,
      kind: remarkWords[kind],
      party: by.party,
      by: by.name,
      byParty: by.party,
      update: null,
    })),
  ];
};

/** Every update and remark, oldest first. */
export const historyTable = ({ volumes }: Contents): Table =>
  tableOf(
    "Geschiedenis",
    historyColumns,
    volumes.flatMap(entriesOf).sort((one, other) => one.at.getTime() - other.at.getTime()),
  );
