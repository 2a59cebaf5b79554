import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bullets, button, card, facts, heading, quiet, rows, strong, text } from "#cards/card";
import { modalOf } from "#platforms/slack/modal";
import { toMessage } from "#platforms/slack/render";
import { report } from "../platforms/slack/questions.ts";
import { browserPath, openBrowser, picture } from "./slack-card.ts";

const agreement = card(
  "Afspraak 27: Woningen renoveren en verduurzamen",
  [
    strong("● Op schema (2 van 5 delen gemeld)"),
    text(
      "Beter Wonen en Sint Joseph maken samen 612 woningen zuiniger. Na afloop verbruikt een woning <160 kWh/m².",
    ),
    heading("Acties in 2023"),
    rows([
      {
        text: "27.1 Woningen renoveren en verduurzamen",
        detail: "Beter Wonen en Sint Joseph · ▲ Vraagt aandacht sinds 31 maart 2023",
        opens: { label: "Actie 27.1", says: "27.1 2023" },
      },
      {
        text: "27.2 Bewoners informeren",
        detail: "Alle partijen · doorlopend",
        opens: { label: "Actie 27.2", says: "27.2 2023" },
      },
    ]),
    bullets([
      "Eerst de woningen met de slechtste labels, want daar is de winst voor huurders het grootst.",
      "Zonnepanelen waar het dak het toelaat.",
    ]),
    facts({
      "Afgesproken aantal": "ten minste 357 woningen",
      Datum: "uiterlijk 31 december 2023, of eerder als de gemeente de vergunning geeft",
    }),
    quiet("Actieprogramma 2023. Dat jaar is voorbij; u meldt de eindstand."),
  ],
  [
    button("Hele tekst", "27 tekst", "primary"),
    button("Geschiedenis", "27 geschiedenis"),
    button("Alle afspraken", "afspraken"),
    button("Tonen in dit kanaal", "toon 27"),
    button("Stoppen", "stop", "danger"),
  ],
);

const list = card(
  "Alle afspraken (1 van 4)",
  [
    rows(
      Array.from({ length: 10 }, (_, at) => ({
        text: `${at + 1}. Betaalbaarheid en beschikbaarheid van sociale huurwoningen`,
        detail: "? Nog niet gemeld (0 van 5 delen) · Gemeente Almelo, Beter Wonen, Sint Joseph",
        opens: { label: `Afspraak ${at + 1}`, says: `${at + 1} 2023` },
      })),
    ),
  ],
  [button("Volgende", "afspraken pagina 2", "primary"), button("Hulp", "help")],
);

const hard = card("Prestatieafsprakenuitvoering: <b>niet vet</b>", [
  text(
    "Warmtenetaansluitingssubsidies staan hier als één woord, en https://www.almelo.example/wonen als adres.",
  ),
  facts({ "Voorwaarden voor de aansluiting op het warmtenet": "Woningverbeteringsmaatregelen: zie bijlage" }),
  strong("<!channel> @channel *niet vet* _recht_ :tada:"),
]);

const missing =
  "no browser: set CHROMIUM or install /usr/bin/chromium; the pictures of Slack cards were NOT checked";

describe("a card on a phone", () => {
  const folder = mkdtempSync(join(tmpdir(), "slack-cards-"));
  let browser: Browser | undefined;

  beforeAll(async () => {
    if (browserPath) browser = await openBrowser(browserPath);
    else if (process.env.CI === "true") throw new Error(missing);
    else process.stderr.write(`\n${missing}\n\n`);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it.for([
    ["agreement", agreement],
    ["list", list],
    ["hard", hard],
  ] as const)("(%s) shows all its words and nothing sticks out", async ([name, one], { skip }) => {
    if (!browser) return skip(missing);
    const { overflowing, words } = await picture(toMessage(one), join(folder, `${name}.png`), browser);
    expect(overflowing).toEqual([]);
    for (const { label } of one.buttons) expect(words).toContain(label);
    expect(words).toContain(one.title);
    if (one === hard) expect(words).toContain("<!channel> @channel *niet vet* _recht_ :tada:");
  });

  // The drawing knows the fields of a modal, not the window around it.
  it("asks all its questions and nothing sticks out", async ({ skip }) => {
    if (!browser) return skip(missing);
    const view = modalOf({ place: "form", form: report }, { team: "T", channel: "C", own: true });
    const { overflowing, words } = await picture(view, join(folder, "form.png"), browser);
    expect(overflowing).toEqual([]);
    for (const { label } of report.fields) expect(words).toContain(label);
    for (const shown of ["● Op schema", "▲ Vraagt aandacht", "Eén of twee zinnen."])
      expect(words).toContain(shown);
  });
});
