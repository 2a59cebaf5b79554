import { describe, expect, it } from "vitest";
import { pageOf } from "#bot/paging";
import { helpCard } from "#cards/help";
import { topics } from "#cards/help-topics";
import { commands } from "#commands/index";
import { page as onSlack } from "#platforms/slack/limits";
import { page as onTeams } from "#platforms/teams/limits";

/** What needs no line in help: help itself and what is said in passing. */
const inPassing = ["help", "welkom", "hallo", "bedankt"];

describe("help", () => {
  it("has a place for every command that is offered, and one only", () => {
    const placed = topics.flatMap((topic) => topic.commands);
    const offered = commands.filter(({ unlisted }) => !unlisted).map(({ name }) => name);
    expect(offered.filter((name) => !placed.includes(name) && !inPassing.includes(name))).toEqual([]);
    expect(placed).toEqual([...new Set(placed)]);
  });

  it("tells at most six things at a time", () => {
    expect(topics.filter((topic) => topic.commands.length > 6)).toEqual([]);
  });

  it("begins with all its subjects on one page of a phone", () => {
    const whole = helpCard("prestatieafspraken Almelo", "@Afspraken {}", [
      "27",
      "Beter Wonen",
      "zonnepanelen",
    ]);
    for (const size of [onSlack, onTeams]) expect(pageOf(whole, 1, size, "help")).toBe(whole);
  });
});
