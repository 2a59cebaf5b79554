import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Door } from "#bot/heard";
import type { Card } from "#cards/card";
import { page as slackPage } from "#platforms/slack/limits";
import { toMessage } from "#platforms/slack/render";
import { page as teamsPage } from "#platforms/teams/limits";
import { toAdaptiveCard } from "#platforms/teams/render";
import { complaints } from "../helpers/adaptive.ts";
import { type House, house } from "../helpers/house.ts";
import { faultsOf } from "../platforms/slack/faults.ts";

const lines = [
  ...Array.from({ length: 36 }, (_, at) => `${at + 1}`),
  ...Array.from({ length: 36 }, (_, at) => `${at + 1} tekst`),
  ...["1.2", "5.2", "27.1", "34.1", "27 datums", "27 geschiedenis", "27 28 30", "37", "27.9"],
  ...[
    "afspraken",
    "afspraken focus rood",
    "partij Beter Wonen",
    "partij HAR",
    "woningcorporaties",
    "partijen",
  ],
  ...[
    "zoek woningen",
    "zoek Thorbeckelaan",
    "qqqqqq",
    "hoofdstuk 1",
    "hoofdstuk 2",
    "hoofdstuk 3",
    "hoofdstuk 4",
  ],
  ...["termijnen", "cijfers", "overzicht", "begrip", "wat is DAEB", "help", "hallo", "partij Beter Wone"],
  ...["<!channel> <@U1> **x** {{DATE()}} [x](javascript:alert(1)) & 160 kWh/m²"],
];

/** Every card behind these lines as a door with pages shows it: page after page. */
async function pagesOf(home: House): Promise<readonly (readonly [line: string, card: Card])[]> {
  const pages: [string, Card][] = [];
  const queue = [...lines];
  for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
    const { card } = await home.ask(line);
    pages.push([line, card]);
    queue.push(...card.buttons.filter(({ label }) => label === "Volgende").map(({ says }) => says));
  }
  return pages;
}

const door = (page: Door["page"]): Door => ({ form: "/afspraak {}", whispers: true, ...(page && { page }) });

describe("every card of the register", () => {
  let home: House;
  let pages: Awaited<ReturnType<typeof pagesOf>>;

  describe("in Slack", () => {
    beforeAll(async () => {
      home = await house({ door: door(slackPage) });
      pages = await pagesOf(home);
    }, 60_000);
    afterAll(() => home.close());

    it("keeps to Slack's limits", () => {
      const faults = pages.flatMap(([line, card]) =>
        faultsOf(toMessage(card)).map((fault) => `${line}: ${fault}`),
      );
      expect(pages.length).toBeGreaterThan(150);
      expect(faults).toEqual([]);
    });

    it("says in plain text what it is", () => {
      for (const [, card] of pages) expect(toMessage(card).text).not.toBe("");
    });
  });

  describe("in Teams", () => {
    beforeAll(async () => {
      home = await house({ door: door(teamsPage) });
      pages = await pagesOf(home);
    }, 60_000);
    afterAll(() => home.close());

    it("is accepted by Microsoft's reader and weighs less than 25 kB", () => {
      const faults = pages.flatMap(([line, card]) => {
        const rendered = toAdaptiveCard(card);
        const heavy = Buffer.byteLength(JSON.stringify(rendered)) > 25_000 ? ["over 25 kB"] : [];
        return [...complaints(rendered), ...heavy].map((fault) => `${line}: ${fault}`);
      });
      expect(faults).toEqual([]);
    });
  });
});
