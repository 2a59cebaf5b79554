import { describe, expect, it } from "vitest";
import { bullets, button, card, facts, heading, quiet, rows, strong, text } from "#cards/card";
import { toAdaptiveCard } from "#platforms/teams/render";
import { openBrowser, picture } from "./teams-browser.ts";
import { drawOnPhone } from "./teams-drawing.ts";

const agreement = card(
  "Afspraak 27. Verduurzaming bestaande woningvoorraad",
  [
    quiet("Focusafspraak · hoofdstuk 3: Duurzaam wonen · 2023"),
    strong("● Op schema (2 van 5 delen gemeld)"),
    rows(
      [1, 2, 3].map((number) => ({
        text: `27.${number} Woningen renoveren en verduurzamen`,
        detail: "Beter Wonen en Sint Joseph · 612 woningen · 31 december 2023 · Nog niet gemeld",
        opens: { label: `Actie 27.${number}`, says: `27.${number} 2023` },
      })),
    ),
    heading("Wat er staat"),
    text(
      "Een zin die lang genoeg is om op een telefoon over meer dan één regel te lopen, zonder iets te verliezen.",
    ),
    bullets(["Eerst dit, en dat is een regel die ook breekt op een smal scherm", "Dan dat"]),
    facts({ Regie: "Woningcorporaties", Datum: "31 december 2023" }),
    quiet("Bron: actieprogramma 2023. Voorbeeldgegevens."),
  ],
  [
    button("Hele tekst", "27 tekst", "primary"),
    button("Datums (3)", "27 datums"),
    button("Geschiedenis", "27 geschiedenis"),
  ],
);

describe("a card on a phone of 390 pixels", () => {
  it("fits, and shows every word", async (context) => {
    const page = await drawOnPhone(await openBrowser(context), toAdaptiveCard(agreement));
    await picture(page, "teams-card-phone");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    const shown = await page.locator("body").innerText();
    for (const words of [
      "Afspraak 27. Verduurzaming",
      "● Op schema (2 van 5",
      "27.3 Woningen",
      "• Dan dat",
      "Regie",
    ]) {
      expect(shown).toContain(words);
    }
    expect(shown).not.toContain("\\");
  });

  it("has headings, named buttons, and rows that open with the keyboard", async (context) => {
    const page = await drawOnPhone(await openBrowser(context), toAdaptiveCard(agreement));
    expect(await page.getByRole("heading").allInnerTexts()).toEqual([
      "Afspraak 27. Verduurzaming bestaande woningvoorraad",
      "Wat er staat",
    ]);
    // A row speaks all its words, since a screen reader hears a button's name and not what stands inside.
    const row = page.getByRole("button", { name: /^Actie 27\.1\. 27\.1 Woningen.*Nog niet gemeld$/ });
    await row.press("Enter");
    await page.getByRole("button", { name: "Actie 27.2", exact: true }).press("Enter");
    await page.getByRole("button", { name: "Hele tekst" }).click();
    expect(await page.evaluate("window.said")).toEqual([
      { says: "27.1 2023" },
      { says: "27.2 2023" },
      { says: "27 tekst" },
    ]);
  });

  it("shows a list of ten with all its buttons", async (context) => {
    const entries = Array.from({ length: 10 }, (_, index) => ({
      text: `${index + 1}. Sturen op vernieuwing van de sociale huurvoorraad`,
      detail: "? Nog niet gemeld (0 van 4 delen gemeld) · 3 acties",
      opens: { label: `Afspraak ${index + 1}`, says: `${index + 1}` },
    }));
    const list = card(
      "Alle afspraken (1 van 4)",
      [rows(entries)],
      [button("Volgende", "afspraken pagina 2", "primary")],
    );
    const page = await drawOnPhone(await openBrowser(context), toAdaptiveCard(list));
    await picture(page, "teams-list-phone");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    expect(await page.getByRole("button", { name: /^Afspraak \d+$/ }).count()).toBe(10);
  });
});
