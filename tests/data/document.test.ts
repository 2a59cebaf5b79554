import { describe, expect, it } from "vitest";
import { plain } from "#domain/edition";
import { agreements, chapters, footnotes, ourWords, passages } from "./bundled.ts";
import {
  figuresIn,
  missingFrom,
  namesIn,
  printedAgreements,
  printedChapters,
  printedFootnotes,
  programme,
  runsIn,
} from "./printed.ts";

if (programme === undefined)
  process.stderr.write("The document is not beside the checkout: the register is not compared with it.\n");

describe.runIf(programme !== undefined)("beside the document", () => {
  const markdown = programme ?? "";
  const withoutReferences = (text: string) => text.replace(/zie voetnoot \d/g, "");
  const pairs = [
    ...printedAgreements(markdown).map(({ number, text }) => ({
      place: `agreement ${number}`,
      printed: text,
      ours: withoutReferences(
        agreements
          .filter((one) => one.number === number)
          .map(ourWords)
          .join(),
      ),
    })),
    ...printedChapters(markdown).map((printed, i) => ({
      place: `chapter ${i + 1}`,
      printed,
      ours: chapters
        .slice(i, i + 1)
        .map(({ ambition, goals }) => plain([...ambition.summary, ...goals.summary]))
        .join(),
    })),
    ...printedFootnotes(markdown).map((printed, i) => ({
      place: `footnote ${i + 1}`,
      printed,
      ours: footnotes[i + 1]?.summary ?? "",
    })),
  ];
  const pairOf = (place: string) => pairs.find((pair) => pair.place === place) ?? { printed: "", ours: "" };
  const lost = (from: "printed" | "ours", to: "printed" | "ours", wanted: typeof figuresIn) =>
    pairs.flatMap((pair) => missingFrom(pair[to], wanted(pair[from])).map((one) => `${pair.place}: ${one}`));

  it("has 36 agreements, 4 chapters and 4 footnotes to compare, none of them empty", () => {
    expect(pairs.map(({ place }) => place)).toEqual([
      ...agreements.map(({ number }) => `agreement ${number}`),
      ...[1, 2, 3, 4].map((number) => `chapter ${number}`),
      ...[1, 2, 3, 4].map((number) => `footnote ${number}`),
    ]);
    expect(pairs.filter(({ printed, ours }) => printed.length < 60 || ours.length < 60)).toEqual([]);
  });

  it("has every figure that is printed, and adds none", () => {
    expect(lost("printed", "ours", figuresIn)).toEqual([]);
    expect(lost("ours", "printed", figuresIn)).toEqual([]);
    expect(pairs.flatMap(({ printed }) => figuresIn(printed)).length).toBeGreaterThan(90);
  });

  it("has every name that is printed", () => {
    expect(lost("printed", "ours", namesIn)).toEqual([]);
    expect(pairs.flatMap(({ printed }) => namesIn(printed)).length).toBeGreaterThan(170);
  });

  it.each([
    ["agreement 27", "612", "611", figuresIn],
    ["agreement 2", "752,33", "752", figuresIn],
    ["agreement 1", "Frans Halsstraat", "Frans Halslaan", namesIn],
    ["agreement 5", "Sluitersveld", "Sluitersbeek", namesIn],
    ["chapter 1", "14%", "15%", figuresIn],
  ])("of %s, would miss %s if it said %s", (place, right, wrong, wanted) => {
    const { printed, ours } = pairOf(place);
    const [missing] = missingFrom(ours.replaceAll(right, wrong), wanted(printed));
    expect(right).toContain(missing);
  });

  it("repeats no 12 words in a row", () => {
    const known = new Set(runsIn(markdown, 12));
    const repeated = (text: string) => runsIn(text, 12).filter((run) => known.has(run));
    expect(passages.flatMap(([place, text]) => repeated(text).map((run) => `${place}: ${run}`))).toEqual([]);
    expect(repeated(pairOf("agreement 27").printed).length).toBeGreaterThan(200);
  });
});
