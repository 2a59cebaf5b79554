import { expect, it } from "vitest";
import { typedLine } from "#platforms/slack/line";

it.each([
  ["27 tekst", "27 tekst"],
  ["<@U0BOT> 27", "27"],
  ["<@U0BOT|afspraken>   27  tekst ", "27 tekst"],
  ["zoek <@U0BOT> 27", "zoek 27"],
  ["zoek <@U0ANDER|vera>", "zoek <@U0ANDER|vera>"],
  ["lid <mailto:vera@sintjoseph.example|vera@sintjoseph.example>", "lid vera@sintjoseph.example"],
  ["lid <mailto:vera@sintjoseph.example>", "lid vera@sintjoseph.example"],
  ["zoek <http://almelo.nl|almelo.nl>", "zoek almelo.nl"],
  ["zoek <https://almelo.nl/a?b=1&amp;c=2>", "zoek https://almelo.nl/a?b=1&c=2"],
  ["zoek <#C0WONEN|wonen> <!here> <!subteam^S1|@wonen>", "zoek #wonen @here @wonen"],
  ["zoek &lt;160 kWh &amp; meer", "zoek <160 kWh & meer"],
  ["zoek &amp;lt;", "zoek &lt;"],
  ["een\u00a0\u00a0twee\ndrie", "een twee\ndrie"],
])("%j is the line %j", (sent, line) => expect(typedLine(sent, "U0BOT")).toBe(line));

it("without the bot's id only the mention in front goes", () =>
  expect(typedLine("<@U0BOT> zoek <@U0ANDER|vera>")).toBe("zoek <@U0ANDER|vera>"));
