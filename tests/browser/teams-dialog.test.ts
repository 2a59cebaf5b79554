import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { toFormCard } from "#platforms/teams/form-card";
import { reportForm } from "../platforms/teams/reporting.ts";
import { openBrowser, picture } from "./teams-browser.ts";
import { drawOnPhone } from "./teams-drawing.ts";

const widthOf = (page: Page) => page.evaluate("document.documentElement.scrollWidth");

describe("the dialog of a form on a phone of 390 pixels", () => {
  it("fits, and sends back what is filled in with the line", async (context) => {
    const page = await drawOnPhone(
      await openBrowser(context),
      toFormCard({ form: reportForm, sheet: "f:1" }),
    );
    await picture(page, "teams-dialog-phone");
    expect(await widthOf(page)).toBeLessThanOrEqual(390);
    await page.getByLabel("Vraagt aandacht").check();
    await page.getByLabel("Hoe gaat het?").fill("De steiger komt later.");
    await page.getByLabel("Waar staat dit?").selectOption({ label: "Verslag" });
    await page.getByRole("button", { name: "Melden" }).click();
    expect(await page.evaluate("window.said")).toEqual([
      {
        says: "melden 27.1",
        sheet: "f:1",
        fields: ["status", "says", "total", "as-of", "source"],
        "answer-status": "aandacht",
        "answer-says": "De steiger komt later.",
        "answer-total": "120",
        "answer-as-of": "2023-03-31",
        "answer-source": "verslag",
      },
    ]);
  });

  it("is not sent while an answer is missing, and says which in Dutch", async (context) => {
    const page = await drawOnPhone(await openBrowser(context), toFormCard({ form: reportForm }));
    await page.getByRole("button", { name: "Melden" }).click();
    expect(await page.evaluate("window.said")).toEqual([]);
    const shown = await page.locator("body").innerText();
    expect(shown).toContain("Kies een antwoord.");
    expect(shown).toContain("Vul hier iets in.");
    await picture(page, "teams-dialog-missing");
  });

  it("shows what is wrong in words with the question, and keeps what was typed", async (context) => {
    const shown = toFormCard({
      form: reportForm,
      problems: { says: "Hier staat een telefoonnummer. Haal dat weg.", total: "Dit is geen getal." },
      kept: { status: "aandacht", says: "Bel **06-12345678**\nna vijven", total: "veel" },
    });
    const page = await drawOnPhone(await openBrowser(context), shown);
    await picture(page, "teams-dialog-problems");
    expect(await widthOf(page)).toBeLessThanOrEqual(390);
    expect(await page.getByLabel("Hoe gaat het?").inputValue()).toBe("Bel **06-12345678**\nna vijven");
    expect(await page.getByLabel("Hoeveel woningen?").inputValue()).toBe("veel");
    expect(await page.getByLabel("Vraagt aandacht").isChecked()).toBe(true);
    const words = await page.locator("body").innerText();
    expect(words).toContain("Kijk bij “Hoe gaat het?”, “Hoeveel woningen?”.");
    expect(words.indexOf("Let op: Hier staat")).toBeLessThan(words.indexOf("Hoe gaat het? *"));
    expect(words).not.toContain("\\");
  });
});
