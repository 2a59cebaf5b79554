import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { toText } from "#platforms/terminal/render";
import { type House, house, people } from "../helpers/house.ts";
import { programme } from "../helpers/programme.ts";
import { drop, file, reading, readsHere, takeIn } from "./dropped.ts";

let home: House;
beforeEach(async () => {
  home = await house({ now: "2023-11-20T09:00:00Z", intake: readsHere });
});
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

const ask = async (line: string) => reading(await home.ask(line, people.gemeente));
const years = async () => (await home.entrance())?.programmes.map(({ year }) => year);

describe("a document that a coordinator drops", { timeout: 60_000 }, () => {
  it("is shown first, and is the programme of its year beside 2023 after a yes", async () => {
    const shown = await drop(home, [file("nieuw.md", programme(2024))]);
    expect(shown.text).toContain("Actieprogramma 2024 overnemen?");
    expect(shown.text).toContain("2 afspraken: 2 focus, 0 regulier");
    expect(shown.text).toContain("Van 2024 staat er nog niets in het register: alles is nieuw.");
    expect(await years()).toEqual([2023]);

    const adopted = await ask(shown.press("Neem over"));
    expect(adopted.text).toContain("Het register volgt nu Actieprogramma 2024 gemeente Almelo.");
    expect(await years()).toEqual([2024, 2023]);
    expect(await home.read("27 2024")).toContain("640 woningen");
    expect(await home.read("27")).toContain("612 woningen");
    expect(await home.read("27 2024")).not.toContain("Voorbeeldgegevens");
    expect(await home.read("logboek", people.gemeente)).toContain(
      "Actieprogramma 2024 overgenomen uit Actieprogramma 2024 gemeente Almelo",
    );
  });

  it("is adopted once when the button is pressed twice", async () => {
    const shown = await drop(home, [file("nieuw.md", programme(2024))]);
    await ask(shown.press("Neem over"));
    const again = await ask(shown.press("Neem over"));
    expect(again.text).toContain("Actieprogramma 2024 is overgenomen");
    expect((await home.read("logboek", people.gemeente)).match(/overgenomen uit/g)).toHaveLength(1);
  });

  it("is shown again where somebody else was first", async () => {
    const one = await drop(home, [file("een.md", programme(2024))]);
    const other = await drop(home, [file("twee.md", programme(2024).replace("640", "650"))]);
    await ask(one.press("Neem over"));
    const again = await ask(other.press("Neem over"));
    expect(again.text).toContain("Intussen is het register veranderd.");
    expect(again.text).toContain("27. Verduurzaming bestaande woningvoorraad: anders; 27.1 anders (tekst");
    expect(await home.read("27 2024")).toContain("640");
    await ask(again.press("Neem over"));
    expect(await home.read("27 2024")).toContain("650");
  });

  it("goes away with [Niet doen]", async () => {
    const shown = await drop(home, [file("nieuw.md", programme(2024))]);
    expect((await ask(shown.press("Niet doen"))).text).toContain("Het register is niet veranderd.");
    expect((await ask(shown.press("Neem over"))).text).toContain("Dit voorstel is er niet meer");
    expect(await years()).toEqual([2023]);
  });

  it("can be of another year than it says, which the card warns of", async () => {
    const shown = await drop(home, [file("nieuw.md", programme(2024))]);
    const asked = await home.say(shown.press("Ander jaar"), people.gemeente);
    expect(asked).toMatchObject({ place: "form", form: { fields: [{ name: "jaar", value: "2024" }] } });
    const wrong = await home.say(shown.press("Ander jaar"), people.gemeente, { jaar: "volgend" });
    expect(wrong).toMatchObject({ problems: { jaar: expect.stringContaining("vier cijfers") } });
    const other = await home.say(shown.press("Ander jaar"), people.gemeente, { jaar: "2025" });
    if (other.place === "form") throw new Error("a form");
    const card = reading(other);
    expect(card.text).toContain("Actieprogramma 2025 overnemen?");
    expect(card.text).toContain("Let op: het document noemt zelf 2024, niet 2025.");
    await ask(card.press("Neem over"));
    expect(await years()).toEqual([2025, 2023]);
  });

  it("that names no year is asked about, unless its own name does", async () => {
    const named = await drop(home, [file("Programma 2024.md", programme(undefined))]);
    expect(named.text).toContain("Actieprogramma 2024 overnemen?");
    const shown = await drop(home, [file("programma.md", programme(undefined))]);
    expect(shown.text).toContain("In “programma.md” staat geen jaar.");
    const chosen = await ask(shown.press("2025"));
    expect(chosen.text).toContain("Actieprogramma 2025 overnemen?");
    await ask(chosen.press("Neem over"));
    expect(await years()).toEqual([2025, 2023]);
  });

  it("is shown by the name it has, with a warning of what it names", async () => {
    const text = programme(undefined).replace(
      "Actieprogramma gemeente Almelo",
      "# Notulen 2025\n\nVan de gemeente Meerhuizen, voor Almelo\n",
    );
    const shown = await drop(home, [file("x.md", text)]);
    expect(shown.text).toContain("Gevonden in Notulen 2025:");
    expect(shown.text).toContain("Let op: het document noemt de gemeente Meerhuizen.");
    const other = await ask(`${shown.press("Ander jaar")} 2024`);
    expect(other.text).toContain("Let op: het document noemt zelf 2025, niet 2024.");
  });

  it("of a year outside the term is asked about twice", async () => {
    const shown = await drop(home, [file("2027.md", programme(2027))]);
    expect(shown.text).toContain("Let op: 2027 valt buiten de looptijd van 2022 tot en met 2026.");
    const sure = await ask(shown.press("Neem over"));
    expect(sure.text).toContain("Begint er een nieuwe looptijd?");
    expect(await years()).toEqual([2023]);
    await ask(sure.press("Ja, neem 2027 over"));
    expect(await years()).toEqual([2027, 2023]);
  });

  it("may skip years", async () => {
    await takeIn(home, programme(2026));
    expect(await years()).toEqual([2026, 2023]);
  });

  it("for a year that a coordinator closed is refused, without a button that cannot work", async () => {
    await takeIn(home, programme(2024));
    const early = await drop(home, [file("x.md", programme(2024).replace("640", "650"))]);
    await home.ask("afsluiten 2024 zeker", people.gemeente);
    const shown = await drop(home, [file("x.md", programme(2024).replace("640", "650"))]);
    expect(shown.text).toContain("Het actieprogramma 2024 is gesloten. Er wordt niets overgenomen.");
    expect(shown.card.buttons.map(({ label }) => label)).not.toContain("Neem over");
    expect((await ask(early.press("Neem over"))).text).toContain("Dat kan niet");
    expect(await home.read("27 2024")).toContain("640");
    await ask(shown.press("Heropen 2024"));
    const again = await drop(home, [file("x.md", programme(2024).replace("640", "650"))]);
    await ask(again.press("Neem over"));
    expect(await home.read("27 2024")).toContain("650");
  });

  it("can be seen whole before a yes: actions, who leads, figures, dates and doubts", async () => {
    const agreements = [
      {
        number: 1,
        title: "Bouwen",
        actions: [
          ["Beter Wonen bouwt 60 woningen voor 1 juli.", "Beter Wonen"] as const,
          ["Wij slopen 120 à 150 woningen.", "Woningcorporaties (behalve SJ)"] as const,
        ],
      },
    ];
    const shown = await drop(home, [file("nieuw.md", programme(2024, { agreements }))]);
    const whole = await ask(shown.press("Bekijk alles"));
    expect(whole.text).toContain("1. Bouwen");
    expect(whole.text).toContain("Partijen spreken dit af.");
    expect(whole.text).toContain(
      "1.1 Beter Wonen bouwt 60 woningen voor 1 juli. Regie: Beter Wonen. Afgesproken aantal: Beter Wonen 60 woningen. Datum: voor 1 juli (30 juni 2024).",
    );
    expect(whole.text).toContain(
      "1.2 Wij slopen 120 à 150 woningen. Regie: Beter Wonen (er staat: Woningcorporaties (behalve SJ)).",
    );
    expect(whole.text).toContain("Twijfel: Welk aantal is afgesproken met “120 à 150 woningen”?");
    expect(whole.text).toContain("Twijfel: Er staat (behalve SJ) achter de regie. Wie heeft de regie?");
    await ask((await ask(whole.press("Terug naar het overnemen"))).press("Neem over"));
    expect(await years()).toEqual([2024, 2023]);
  });

  it("is seen in pages where a message is small", async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({
      number: at + 1,
      title: `Onderwerp ${at + 1}`,
      actions: [[`Beter Wonen bouwt ${at + 1}0 woningen.`, "Beter Wonen"] as const],
    }));
    const shown = await drop(home, [file("x.md", programme(2024, { agreements: many }))]);
    const page = async (line: string) => {
      const reply = await home.hear({
        who: { platform: "terminal", team: "terminal", user: people.gemeente },
        where: { platform: "terminal", team: "terminal", channel: "terminal", shared: false },
        door: { form: "{}", whispers: true, page: { rows: 10, characters: 2_000 } },
        line,
      });
      if (reply.place === "form") throw new Error("a form");
      return reading(reply);
    };
    let at = await page(shown.press("Bekijk alles"));
    let all = at.text;
    while (at.card.buttons.some(({ label }) => label === "Volgende")) {
      at = await page(at.press("Volgende"));
      all += at.text;
    }
    for (const { title } of many) expect(all).toContain(title);
  });

  it("is alone when more are sent", async () => {
    const shown = await drop(home, [file("a.md", programme(2024)), file("b.md", programme(2025))]);
    expect(shown.text).toContain("U stuurde meer bestanden. Alleen “a.md” is gelezen.");
    expect(shown.text).toContain("Actieprogramma 2024 overnemen?");
  });

  it("fits one message on every platform, however much it changes", async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      number: at + 1,
      title: `Afspraak over het onderwerp ${at + 1} ${"met een lange titel ".repeat(6)}`,
      actions: [["Beter Wonen doet iets nieuws.", "Beter Wonen"] as const],
    }));
    const { card } = await drop(home, [file("x.md", programme(2023, { agreements: many }))]);
    const lines = card.blocks.flatMap((block) => (block.kind === "bullets" ? block.bullets : []));
    expect(lines).toContain("En nog 52.");
    expect(toText(card).length).toBeLessThan(2_600);
  });
});

describe("a file that is no programme", { timeout: 60_000 }, () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const elsewhere = {
    municipality: "Meerhuizen",
    agreements: [{ number: 1, title: "Bouwen", actions: [["Beter Wonen bouwt.", "Beter Wonen"] as const] }],
  };
  it.each([
    ["foto.png", png, "sla het op als Word en stuur dat"],
    ["plan.pdf", "%PDF-1.7 iets", "sla het op als Word en stuur dat"],
    ["leeg.docx", "", "Het bestand is leeg"],
    ["groot.docx", { unread: "too-large" as const }, "groter dan 10 MB"],
    ["weg.docx", { unread: "not-given" as const }, "Het bestand kwam niet aan"],
    ["brief.md", "Beste collega, hierbij niets.", "geen tabel met genummerde afspraken"],
    ["elders.md", programme(2024, elsewhere), "is van de gemeente Meerhuizen"],
  ])("%s is refused in one sentence", async (name, content, sentence) => {
    const shown = await drop(home, [file(name, content)]);
    expect(shown.text).toContain("Het document is niet gelezen");
    expect(shown.text).toContain(sentence);
    expect(shown.card.buttons.length).toBeGreaterThan(0);
    expect(await years()).toEqual([2023]);
  });
});

describe("somebody who is no coordinator", () => {
  it.each([people.bw, "iemand@elders.example"])("%s has no file read", async (as) => {
    let read = false;
    const nosy = {
      name: "x.md",
      read: async () => {
        read = true;
        return new Uint8Array();
      },
    };
    const { text } = await drop(home, [nosy], as);
    expect(text).toMatch(/Dit kan alleen de coördinator|Uw organisatie doet nog niet mee/);
    expect(read).toBe(false);
  });

  it("adopts no proposal of another", async () => {
    const shown = await drop(home, [file("nieuw.md", programme(2024))]);
    expect(await home.read(shown.press("Neem over"), people.bw)).toContain("Dit kan alleen de coördinator");
    expect(await years()).toEqual([2023]);
  }, 60_000);

  it("reads how a document is brought", async () => {
    expect(await home.read("inlezen", people.bw)).toContain("Een actieprogramma inlezen");
  });
});

describe("the text that held before", { timeout: 60_000 }, () => {
  it("returns after a question, and decisions about a text are no text of their own", async () => {
    await takeIn(home, programme(2024));
    const adopted = await takeIn(home, programme(2024).replace("640", "650"));
    expect(adopted.text).toContain("27. Verduurzaming bestaande woningvoorraad: anders");
    await home.ask(
      "streefcijfer 27.1 2024 Beter Wonen 360 woningen reden: zo is het besloten",
      people.gemeente,
    );
    const asked = await ask(adopted.press("Terug naar de vorige tekst"));
    expect(asked.text).toContain("Terug naar de vorige tekst van 2024?");
    expect(await home.read("27 2024")).toContain("650");
    const back = await ask(asked.press("Ja, terug naar de vorige tekst"));
    expect(back.text).toContain("De vorige tekst van 2024 geldt weer");
    expect(await home.read("27 2024")).toContain("640");
    expect(await home.read("27 2024")).not.toContain("360");
    expect(await home.read("logboek", people.gemeente)).toContain("2024 terug naar de vorige tekst");
  });

  it("is not there for a year with one text, which can be taken away while nobody used it", async () => {
    const adopted = await takeIn(home, programme(2024));
    expect(await home.read("bestand 2024 terug zeker", people.bw)).toContain("Dit kan alleen de coördinator");
    const asked = await ask(adopted.press("Weer weghalen"));
    expect(asked.text).toContain("Actieprogramma 2024 weghalen?");
    expect((await ask("bestand 2024 terug")).text).toBe(asked.text);
    expect(await years()).toEqual([2024, 2023]);
    expect((await ask(asked.press("Ja, haal het weg"))).text).toContain("is weggehaald");
    expect(await years()).toEqual([2023]);
    expect(await home.read("logboek", people.gemeente)).toContain("Actieprogramma 2024 weggehaald");
    await takeIn(home, programme(2024).replace("640", "650"));
    expect(await home.read("27 2024")).toContain("650 woningen");
  });

  it.each([
    ["a report", "voortgang 27.1 groen", people.bw],
    ["a remark", "27 niet mee eens, dit klopt niet", people.bw],
    ["a decision", "streefcijfer 27.1 Beter Wonen 360 woningen reden: besloten", people.gemeente],
  ])("stays after %s", async (_, line, as) => {
    const later = await house({ now: "2024-04-20T09:00:00Z", intake: readsHere });
    const say = async (words: string) => reading(await later.ask(words, people.gemeente));
    await takeIn(later, programme(2024));
    const asked = await say("bestand 2024 weg");
    expect(asked.text).toContain("Actieprogramma 2024 weghalen?");
    await later.say(line, as);
    expect((await say(asked.press("Ja, haal het weg"))).text).toContain("Weghalen kan niet");
    expect((await say("bestand 2024 terug")).text).toContain("Weghalen kan niet");
    expect(await later.read("27 2024")).toContain("640 woningen");
    await later.close();
  });

  it("stays where it came with the partnership", async () => {
    expect((await ask("bestand 2023 weg zeker")).text).toContain("Weghalen kan niet");
    expect(await years()).toEqual([2023]);
  });
});
