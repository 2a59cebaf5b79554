import type { Activity } from "botbuilder";
import { describe, expect, it } from "vitest";
import { lineOf } from "#platforms/teams/line";

const bot = { id: "28:bot", name: "Afspraken" };
const jan = { id: "29:jan", name: "Jan" };
const mention = (mentioned: typeof bot, text = `<at>${mentioned.name}</at>`) => ({
  type: "mention",
  mentioned,
  text,
});
const said = (text: unknown, entities: unknown = [mention(bot)]) =>
  lineOf({ text, entities, recipient: bot } as unknown as Activity);

describe("a line", () => {
  it.each([
    ["<at>Afspraken</at> 27", "27"],
    ["<at>Afspraken</at>&nbsp;27", "27"],
    ["<at>Afspraken</at>\u00a0/afspraak  27\n", "/afspraak 27"],
    ["\u200b<at>Afspraken</at>27", "27"],
    ["27 <at>Afspraken</at>", "27"],
    ["<at>Afspraken</at> <at>Afspraken</at> 27", "27"],
    ['<at id="0">Afspraken</at> 27', "27"],
    ["<AT>Afspraken</AT> 27", "27"],
    ["/afspraak 27", "/afspraak 27"],
    ["Afspraken zoek x", "Afspraken zoek x"],
    ["zoek R&amp;D &lt;160 kWh/m²", "zoek R&D <160 kWh/m²"],
    ["zoek &amp;lt; &#39;s &#x20ac;", "zoek &lt; 's €"],
    ["zoek &unknown; &#1114112;", "zoek &unknown; &#1114112;"],
    ["zoek\n\nx\t y", "zoek x y"],
  ])("%j is heard as %j", (text, line) => {
    expect(said(text)).toBe(line);
  });

  it("keeps the name of somebody else who is mentioned", () => {
    const entities = [mention(bot), mention(jan)];
    expect(said("<at>Afspraken</at> zoek <at>Jan</at>", entities)).toBe("zoek Jan");
  });

  it("knows a bot with an ampersand and other signs in its name", () => {
    const odd = { id: "28:bot", name: "Bot&Co (test).*" };
    expect(said("<at>Bot&amp;Co (test).*</at> 27", [mention(odd, "<at>Bot&amp;Co (test).*</at>")])).toBe(
      "27",
    );
  });

  it("keeps a mention that is typed by hand, since Teams escapes those", () => {
    expect(said("zoek &lt;at&gt;Afspraken&lt;/at&gt;")).toBe("zoek <at>Afspraken</at>");
  });

  it.each([[undefined], [null], [27], [""], ["  "], ["<at>Afspraken</at>"]])("is help for %j", (text) => {
    expect(said(text)).toBe("help");
  });

  it.each([[undefined], [null], [{}], [[null, 1, { type: "mention" }]]])("reads entities %j", (entities) => {
    expect(said("27", entities)).toBe("27");
  });
});
