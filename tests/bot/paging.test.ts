import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageOf } from "#bot/paging";
import { type Block, bullets, card, heading, quiet, rows, text } from "#cards/card";

const size = { rows: 4, characters: 200 };
const list = card("Alles", [
  heading("Eén"),
  rows(Array.from({ length: 9 }, (_, at) => ({ text: `rij ${at + 1}` }))),
  quiet("bron"),
]);

describe("a long card", () => {
  it("is whole where everything fits in one message", () => {
    expect(pageOf(list, 1, undefined, "afspraken")).toBe(list);
  });

  it("is cut between rows, and turns with buttons", () => {
    const first = pageOf(list, 1, size, "afspraken focus");
    expect(first.title).toBe("Alles (1 van 3)");
    expect(first.buttons).toEqual([{ label: "Volgende", says: "afspraken focus pagina 2" }]);
    expect(pageOf(list, 2, size, "afspraken focus").buttons.map(({ label }) => label)).toEqual([
      "Volgende",
      "Vorige",
    ]);
  });

  it("shows its last page where a later one is asked for", () => {
    expect(pageOf(list, 99, size, "afspraken").title).toBe("Alles (3 van 3)");
  });

  it("loses nothing, whatever it holds", () => {
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.string({ maxLength: 300 }).map(text),
      fc.string({ maxLength: 30 }).map(heading),
      fc.array(fc.string({ maxLength: 120 }), { maxLength: 12 }).map(bullets),
      fc
        .array(fc.string({ maxLength: 120 }), { maxLength: 12 })
        .map((lines) => rows(lines.map((line) => ({ text: line })))),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const whole = card("t", blocks);
        const pages: Block[] = [];
        for (let page = 1; ; page += 1) {
          const { title, blocks: some } = pageOf(whole, page, size, "x");
          pages.push(...some);
          const last = /\((\d+) van (\d+)\)$/.exec(title);
          if (!last || last[1] === last[2]) break;
        }
        expect(wordsOf(pages)).toEqual(wordsOf(blocks));
      }),
    );
  });
});

const wordsOf = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(wordsOfBlock);

function wordsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "text":
    case "heading":
      return [block.text];
    case "bullets":
      return block.bullets;
    case "rows":
      return block.rows.map((row) => row.text);
    case "facts":
      return block.facts.map(({ label }) => label);
    case "chart":
      return [block.chart.title];
  }
}
