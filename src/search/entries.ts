import type { Agreement, Chapter, Edition, Wording } from "#domain/edition";
import type { Hit } from "#domain/search";

/** One paragraph that can be found. */
export type Entry = {
  readonly text: string;
  /** What it is about without saying so itself: title of the agreement, name of the action, parties. */
  readonly about: string;
  readonly hit: Hit;
  /** Entries of one subject say the same in other words: printed text, then summary, then name. */
  readonly subject: string;
  readonly copy: 0 | 1 | 2;
};

type Place = Omit<Hit, "paragraph">;

/** Everything of an edition that people look for, in its order. A footnote that no agreement names has no place to show. */
export const entriesOf = ({ chapters, agreements, footnotes }: Edition): readonly Entry[] => [
  ...agreements.flatMap(agreementEntries),
  ...chapters.flatMap(chapterEntries),
  ...Object.entries(footnotes).flatMap(([mark, { summary, official }]) => {
    const owner = agreements.find((agreement) => agreement.footnotes.includes(mark));
    if (!owner) return [];
    const place = { where: "footnote", chapter: owner.chapter, agreement: owner.number } as const;
    const passage = (text: string) => [{ kind: "text", text }] as const;
    const wording = { summary: passage(summary), ...(official && { official: passage(official) }) };
    return wordingEntries(place, wording, owner.title, mark);
  }),
];

function agreementEntries({ number, title, chapter, wording, actions }: Agreement): readonly Entry[] {
  const at = { chapter, agreement: number };
  const everybody = actions.flatMap(({ leads, parties }) => [...leads, ...parties]).join(" ");
  return [
    entry({ ...at, where: "title" }, title, everybody, 0),
    ...wordingEntries({ ...at, where: "promise" }, wording, `${title} ${everybody}`),
    ...actions.flatMap(({ number: action, name, wording, leads, parties }) => {
      const place = { ...at, action, where: "action" } as const;
      const who = [...leads, ...parties].join(" ");
      return [
        ...wordingEntries(place, wording, `${title} ${name} ${who}`),
        entry(place, name, `${title} ${who}`, 2),
      ];
    }),
  ];
}

const chapterEntries = ({ number, title, ambition, goals }: Chapter): readonly Entry[] => [
  ...wordingEntries({ where: "ambition", chapter: number }, ambition, title),
  ...wordingEntries({ where: "goal", chapter: number }, goals, title),
];

const wordingEntries = (place: Place, { official = [], summary }: Wording, about: string, mark = "") =>
  ([official, summary] as const).flatMap((passage, copy) =>
    passage.map(({ kind, text }) =>
      entry(kind === "note" ? { ...place, where: "note" } : place, text, about, copy === 0 ? 0 : 1, mark),
    ),
  );

function entry(place: Place, text: string, about: string, copy: Entry["copy"], mark = ""): Entry {
  const { where, chapter, agreement, action } = place;
  const subject = [where, chapter, agreement, action, mark].join("/");
  return { text, about, hit: { ...place, paragraph: where === "title" ? "" : text }, subject, copy };
}
