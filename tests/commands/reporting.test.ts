import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Questions, Reply } from "#bot/reply";
import type { Action } from "#domain/edition";
import { toText } from "#platforms/terminal/render";
import { type House, house, people } from "../helpers/house.ts";

const { bw, sj, har, gemeente } = people;

let home: House;
beforeEach(async () => {
  home = await house();
});
afterEach(async () => {
  expect(home.surprises).toEqual([]);
  await home.close();
});

const shown = (reply: Reply): string => {
  if (reply.place === "form") throw new Error(`a form: ${reply.form.title}`);
  return toText(reply.card);
};
const form = (reply: Reply): Questions => {
  if (reply.place !== "form") throw new Error(`no form: ${reply.card.title}`);
  return reply;
};
const tell = async (line: string, as: string, answers?: Record<string, string>) =>
  home.say(line, as, answers);

describe("one press", () => {
  it("reports, and everybody reads it", async () => {
    expect(shown(await tell("voortgang 27.1 op schema @2023:0", bw))).toContain(
      "● Op schema (stand per 31 maart 2023)",
    );
    expect(await home.read("27", har)).toContain("● Op schema (1 van 5 delen gemeld)");
    expect(await home.read("27 geschiedenis", har)).toContain(
      "27.1, Beter Wonen: van ? Nog niet gemeld naar ● Op schema",
    );
  });

  it("counts once, however often it is delivered", async () => {
    for (let time = 0; time < 3; time += 1) shown(await tell("voortgang 27.1 op schema @2023:0", bw));
    expect((await home.read("27 geschiedenis")).match(/27\.1, Beter Wonen/g)).toHaveLength(1);
  });

  it("is offered for the own parts alone, with a button for each status", async () => {
    const reply = await tell("voortgang 27", bw);
    expect(shown(reply)).toMatch(/27\.1[\s\S]*27\.2/);
    expect(shown(reply)).not.toContain("27.3");
    const { card } = await home.ask("voortgang 27.1", bw);
    expect(card.buttons.filter(({ says }) => says.startsWith("voortgang 27.1 ")).length).toBe(9);
    expect(card.buttons.find(({ label }) => label.includes("Loopt achter"))?.opens).toBe("form");
  });
});

describe("typing", () => {
  it.each([
    "27.1 op schema",
    "27,1 op-schema",
    "27.1 groen",
    "27.1 loopt, niets bijzonders",
  ])("voortgang %s is on schedule", async (words) =>
    expect(shown(await tell(`voortgang ${words}`, bw))).toContain("● Op schema"));

  it("is never guessed: uncertain words are kept and the status is asked", async () => {
    const { form: asked } = form(await tell("voortgang 27.1 loopt vertraging op", bw));
    expect(asked.fields.find(({ name }) => name === "status")?.required).toBe(true);
    expect(asked.fields.find(({ name }) => name === "toelichting")?.value).toBe("loopt vertraging op");
  });

  it("asks of orange and red how it comes, what it means and what is done", async () => {
    const { form: asked } = form(await tell("voortgang 27.1 oranje levering laat", bw));
    expect(asked.fields.filter(({ required }) => required).map(({ label }) => label)).toEqual([
      "Hoe komt het?",
      "Wat betekent dit voor de afspraak?",
      "Wat doet u eraan?",
    ]);
    const answers = { oorzaak: "levering laat", gevolg: "", bijsturing: "andere leverancier" };
    const again = form(await tell(asked.says, bw, answers));
    expect(again.problems).toEqual({ gevolg: expect.stringContaining("Wat betekent dit") });
    expect(again.form.fields.find(({ name }) => name === "oorzaak")?.value).toBe("levering laat");
    expect(shown(await tell(again.form.says, bw, { ...answers, gevolg: "100 woningen later" }))).toContain(
      "▲ Vraagt aandacht",
    );
  });

  it("may be complete in one line", async () => {
    const line =
      "voortgang 27.1 rood oorzaak: failliet; gevolg: later; bijsturing: nieuwe aanbesteding; aantal: 120";
    expect(shown(await tell(line, bw))).toContain("■ Loopt achter, 120 woningen");
    const history = await home.read("27 geschiedenis");
    for (const words of [
      "Oorzaak: failliet",
      "Gevolg: later",
      "Bijsturing: nieuwe aanbesteding",
      "120 woningen",
    ]) {
      expect(history).toContain(words);
    }
  });

  it("adds up what is typed with a plus, and asks about a lower total", async () => {
    await tell("voortgang 27.1 groen 120 woningen", bw);
    expect(shown(await tell("voortgang 27.1 groen +40 woningen", bw))).toContain("160 woningen");
    const lower = form(await tell("voortgang 27.1 groen totaal 100 woningen", bw));
    expect(lower.form.fields.find(({ name }) => name === "bevestigd")).toBeDefined();
    expect(shown(await tell(lower.form.says, bw, { aantal: "100 woningen", bevestigd: "ja" }))).toContain(
      "100 woningen",
    );
  });
});

describe("rights", () => {
  it.each([
    ["voortgang 27.1 groen", har, "Melden kunnen hier alleen Beter Wonen en Sint Joseph zelf."],
    ["voortgang 27.3 groen", bw, "Melden kan hier alleen Gemeente Almelo zelf."],
    ["voortgang 27.1 groen", gemeente, "Melden kunnen hier alleen Beter Wonen en Sint Joseph zelf."],
    ["voortgang 29.1 groen", har, "nog niet vast wie de regie heeft"],
  ])("refuse %o by %s", async (line, as, sentence) => {
    expect(shown(await tell(line, as))).toContain(sentence);
    expect(await home.read("27 geschiedenis")).toContain("nog niets gemeld");
  });

  it("keep two corporations apart in one action", async () => {
    await tell("voortgang 27.1 groen", bw);
    await tell("voortgang 27.1 rood oorzaak: a; gevolg: b; bijsturing: c", sj);
    const shownAction = await home.read("27.1");
    expect(shownAction).toContain("Het deel van Beter Wonen · ● Op schema");
    expect(shownAction).toContain("Het deel van Sint Joseph · ■ Loopt achter");
  });

  it("let HAR report on what it leads through a group", async () => {
    expect(shown(await tell("voortgang 26 groen", har))).toContain("26.1");
    expect(shown(await tell("voortgang 28 groen", har))).toContain("28.2");
  });
});

describe("in another party's name", () => {
  it("a coordinator reports with the source, and both names are kept", async () => {
    const { form: asked } = form(await tell("namens HAR 26.1 groen", gemeente));
    expect(asked.fields.filter(({ required }) => required).map(({ name }) => name)).toEqual(["bron"]);
    shown(await tell(asked.says, gemeente, { bron: "mail van 16 april" }));
    expect(await home.read("26 geschiedenis")).toMatch(/26\.1, HAR: [\s\S]*namens HAR \(mail van 16 april\)/);
  });

  it.each([
    ["namens HAR 26.1 groen bron: mail", bw, "Alleen de coördinator meldt namens HAR."],
    ["namens Gemeente Almelo 27.3 groen bron: mail", gemeente, "Gemeente Almelo meldt zelf."],
  ])("%s by %s is refused", async (line, as, sentence) => {
    expect(shown(await tell(line, as))).toContain(sentence);
  });
});

describe("two people at once", () => {
  it("let the second see what changed and ask again", async () => {
    await tell("voortgang 27.1 op schema @2023:0", bw);
    const late = await tell("voortgang 27.1 afgerond @2023:0", "bert@beterwonen.example");
    expect(shown(late)).toContain("Intussen is er gemeld");
    const again = late.place === "form" ? undefined : late.card.buttons[0]?.says;
    expect(shown(await tell(again ?? "", "bert@beterwonen.example"))).toContain("✔ Afgerond");
    expect((await home.read("27 geschiedenis")).match(/27\.1, Beter Wonen/g)).toHaveLength(2);
  });
});

describe("a new text", () => {
  /** 27.1 and 27.2 change places. */
  async function readIn(): Promise<void> {
    const entrance = await home.entrance();
    const programme = entrance?.programmes.find(({ year }) => year === 2023);
    if (!entrance || !programme) throw new Error("The scene has no programme of 2023.");
    const register = home.store.of(entrance.id);
    const text = await register.edition(programme.edition);
    const swapped = ([one, other, ...rest]: readonly Action[]) =>
      one && other ? [{ ...other, number: one.number }, { ...one, number: other.number }, ...rest] : [];
    const agreements = text.agreements.map((agreement) =>
      agreement.number === 27 ? { ...agreement, actions: swapped(agreement.actions) } : agreement,
    );
    await register.adopt({ ...text, agreements }, programme.edition, new Date("2023-04-11T09:00:00Z"));
  }
  const changed = "De tekst van 27.1 is intussen veranderd";

  it("asks anew what was pressed under the one before", async () => {
    await readIn();
    for (const line of ["voortgang 27.1 op schema @2023:0", "ronde 27.1 op schema @2023:0"]) {
      const { card } = await home.ask(line, bw);
      expect(card.title, line).toBe(changed);
      expect(card.buttons[0], line).toMatchObject({ label: "Actie 27.1", says: "27.1 2023" });
    }
    expect(await home.read("27 geschiedenis")).not.toContain("Op schema");
    expect(await home.read("voortgang 27.3 op schema @2023:0", gemeente)).toContain("Gemeld: 27.3");
    const { card } = await home.ask("voortgang 27.1 op schema @2023:0", bw);
    const again = card.buttons.find(({ label }) => label === "Toch Op schema opslaan");
    expect(await home.read(again?.says ?? "", bw)).toContain("Gemeld: 27.1 Sneller verduurzamen");
  });

  it("asks anew what was filled in under the one before, with what was typed", async () => {
    await readIn();
    const answers = { oorzaak: "levering laat", gevolg: "later", bijsturing: "andere leverancier" };
    const asked = form(await tell("voortgang 27.1 vraagt aandacht @2023:0", bw, answers));
    expect(asked.problems?.toelichting).toContain(changed);
    expect(asked.form.lead).toContain("Sneller verduurzamen");
    const typed = asked.form.fields.flatMap(({ value }) => value ?? []);
    expect(typed).toEqual(["levering laat", "later", "andere leverancier"]);
    expect(shown(await tell(asked.form.says, bw, answers))).toContain("Gemeld: 27.1 Sneller verduurzamen");
  });

  it("leaves what was reported to be said again, and to be taken back", async () => {
    await tell("voortgang 27.1 op schema 120 woningen @2023:0", bw);
    await readIn();
    expect(await home.read("ongedaan 27.1 @2023:1", bw)).toContain("Teruggenomen: 27.1");
  });
});

describe("undo", () => {
  it("restores the part as an update of its own", async () => {
    await tell("voortgang 27.1 groen 40 woningen", bw);
    await tell("voortgang 27.1 afgerond 357 woningen", bw);
    expect(shown(await tell("ongedaan 27.1 @2023:2", bw))).toContain("● Op schema, 40 woningen");
    expect((await home.read("27 geschiedenis")).match(/27\.1, Beter Wonen/g)).toHaveLength(3);
  });

  it.each([
    ["ongedaan 27.1 @2023:0", bw, "Na deze melding kwam er nog een"],
    ["ongedaan 27.1", "bert@beterwonen.example", "van iemand anders"],
    ["ongedaan 27.2", bw, "geen melding van u"],
  ])("%s by %s is refused", async (line, as, sentence) => {
    await tell("voortgang 27.1 groen", bw);
    expect(shown(await tell(line, as))).toContain(sentence);
  });
});

describe("remarks", () => {
  it("stand beside the status without touching it", async () => {
    expect(shown(await tell("15 niet mee eens, wij zijn te laat gevraagd", har))).toContain("Niet mee eens");
    const history = await home.read("15 geschiedenis");
    expect(history).toContain("Niet mee eens: HAR · wij zijn te laat gevraagd");
    expect(await home.read("15")).toContain("? Nog niet gemeld");
  });

  it.each([
    ["27 oneens, te laat", "Niet mee eens: afspraak 27"],
    ["oneens met 27.1: te laat", "Niet mee eens: actie 27.1"],
    ["niet mee eens met afspraak 27, te laat", "Niet mee eens: afspraak 27"],
    ["gelezen 27", "Gelezen: afspraak 27"],
    ["gezien 27.1", "Gelezen: actie 27.1"],
  ])("are understood with their number behind too: %s", async (line, title) => {
    const said = shown(await tell(line, har));
    expect(said).toContain(title);
    expect(said.includes("te laat")).toBe(line.includes("te laat"));
  });

  it("are about one number at a time", async () =>
    expect(shown(await tell("gelezen 27 en 28", har))).not.toContain("Gelezen: afspraak"));

  it("ask for words where words are needed", async () => {
    const { form: asked } = form(await tell("opmerking 27 graag bespreken", har));
    expect(shown(await tell(asked.says, har, { opmerking: "de planning" }))).toContain("Graag bespreken");
  });
});

describe("asking to discuss", () => {
  it("is anybody's, by its own word too, and counts once however often it is delivered", async () => {
    for (let time = 0; time < 2; time += 1)
      expect(shown(await tell("bespreken 25 de planning van de zomer", har))).toContain("Graag bespreken");
    const history = await home.read("25 geschiedenis");
    expect(history.match(/de planning van de zomer/g)).toHaveLength(1);
    const { form: asked } = form(await tell("bespreken 25.1", har));
    expect(shown(await tell(asked.says, har, { opmerking: "wie doet wat" }))).toContain("actie 25.1");
  });

  it.each([
    ["opmerking 25 2023 gelezen", "Gelezen"],
    ["opmerking 25 opmerking: wij lezen mee", "Opmerking"],
    ["opmerking 25 2023 was een goed jaar", "2023 was een goed jaar"],
    ["opmerking 27.9 gelezen", "Actie 27.9 bestaat niet"],
    ["opmerking 25 2031 gelezen", "Er is geen actieprogramma van 2031"],
  ])("%s is answered with %s", async (line, words) => expect(shown(await tell(line, har))).toContain(words));
});

describe("a decision", () => {
  it("is shown before it is kept, and stands in the history with who recorded it", async () => {
    const { form: asked } = form(await tell("besluit 25 wij stellen de oplevering uit", gemeente));
    expect(asked.submit).toBe("Vastleggen");
    expect(asked.fields[0]?.value).toBe("wij stellen de oplevering uit");
    expect(await home.read("25 geschiedenis")).not.toContain("oplevering uit");
    const kept = shown(
      await tell(asked.says, gemeente, { besluit: "Wij stellen de oplevering een kwartaal uit." }),
    );
    expect(kept).toContain("Besluit: afspraak 25");
    const history = await home.read("25 geschiedenis");
    expect(history).toContain("Besluit");
    expect(history).toContain("Wij stellen de oplevering een kwartaal uit.");
    expect(await home.read("25")).toContain("? Nog niet gemeld");
  });

  it("is asked for its words, and taken from a printed form as a line", async () => {
    expect(form(await tell("besluit 25.1", gemeente)).form.fields[0]?.label).toBe("Wat is besloten?");
    expect(shown(await tell("besluit 25 2023 besluit: Wij gaan door.", gemeente))).toContain(
      "Wij gaan door.",
    );
  });

  it.each([bw, har, ""])("is not for %o", async (as) => {
    const refused = shown(await tell("besluit 25 besluit: alles mag", as));
    expect(refused).toContain("Dit kan alleen de coördinator.");
    expect(await home.read("25 geschiedenis")).not.toContain("alles mag");
  });

  it("holds no personal data", async () => {
    const stopped = form(await tell("besluit 25 besluit: bel 06-12345678", gemeente));
    expect(stopped.problems?.besluit).toContain("telefoonnummer");
  });
});

describe("the privacy guard", () => {
  it.each([
    ["voortgang 27.1 groen mevrouw Jansen 111222333", "burgerservicenummer"],
    ["voortgang 27.1 groen 111.222.333", "burgerservicenummer"],
    ["voortgang 27.1 groen bel 06-12345678", "telefoonnummer"],
    ["27 graag bespreken mail jan@huurder.example", "e-mailadres"],
    ["voortgang 27.1 groen Bornsestraat 12", "adres van een bewoner"],
  ])("stops %o", async (line, kind) => {
    const stopped = form(await tell(line, bw));
    expect(Object.values(stopped.problems ?? {}).join()).toContain(kind);
    expect(stopped.form.fields.some(({ value }) => value && line.includes(value))).toBe(true);
    // Whether it is a project is asked of an address alone.
    expect(stopped.form.fields.some(({ name }) => name === "project")).toBe(kind === "adres van een bewoner");
    expect(await home.read("27 geschiedenis")).toContain("nog niets gemeld");
  });

  it.each([
    ["voortgang 27.1 op schema @2023:0", bw, "toelichting"],
    ["voortgang 27.1 op schema @2023:0", bw, "besluit"],
    ["voortgang 27.1 op schema @2023:0", bw, "link"],
    ["voortgang 27.1 vraagt aandacht @2023:0", bw, "oorzaak"],
    ["voortgang 27.1 vraagt aandacht @2023:0", bw, "gevolg"],
    ["voortgang 27.1 vraagt aandacht @2023:0", bw, "bijsturing"],
    ["opmerking 27", har, "opmerking"],
    ["bespreken 27", har, "opmerking"],
    ["besluit 27", gemeente, "besluit"],
    ["streefcijfer 27.1 Beter Wonen 360 woningen", gemeente, "reden"],
    ["kwartaal toelichting", gemeente, "note"],
  ])("guards every field alike: %s of %s, %s", async (line, as, field) => {
    for (const words of [
      "123\n456\n782",
      "bel 06\u201312345678",
      "jan [at] x [dot] nl",
      "Nieuwstraat,\n12",
    ]) {
      const { problems } = form(await tell(line, as, { [field]: words }));
      expect([words, problems?.[field]]).toEqual([words, expect.stringMatching(/(?:Haal|Gegevens)/)]);
    }
    expect(await home.read("27 geschiedenis")).toContain("nog niets gemeld");
  });

  it("lets a project pass that is named as one, and a street of the register", async () => {
    const { form: asked } = form(await tell("voortgang 27.1 groen Bornsestraat 12 klaar", bw));
    const answers = { toelichting: "Bornsestraat 12 klaar", project: "ja" };
    expect(shown(await tell(asked.says, bw, answers))).toContain("● Op schema");
    expect(shown(await tell("voortgang 27.2 groen Thorbeckelaan 3 klaar", bw))).toContain("● Op schema");
  });
});

describe("bad input", () => {
  it.each([
    [{ aantal: "veel" }, "aantal"],
    [{ aantal: "-5" }, "aantal"],
    [{ "stand per": "1823-01-01" }, "stand per"],
    [{ "stand per": "2024-01-01" }, "stand per"],
    [{ link: "javascript:alert(1)" }, "link"],
    [{ toelichting: "a".repeat(10_000) }, "toelichting"],
  ])("%j gets a sentence beside its field, and nothing is stored", async (answers, field) => {
    const asked = form(await tell("voortgang 27.1 groen @2023:0", bw, answers));
    expect(Object.keys(asked.problems ?? {})).toEqual([field]);
    expect(await home.read("27 geschiedenis")).toContain("nog niets gemeld");
  });
});

it("takes only how it ended of a year that is over", async () => {
  const later = await house({ now: "2026-11-23T09:00:00Z" });
  const { card } = await later.ask("voortgang 27.1", bw);
  const labels = card.buttons.map(({ label }) => label).join();
  expect(labels).toContain("Afgerond");
  expect(labels).not.toContain("Op schema");
  expect(shown(await later.say("voortgang 27.1 afgerond 357 woningen", bw))).toContain("✔ Afgerond");
  await later.close();
});

describe("a form of a year that ended meanwhile", () => {
  const answers = {
    oorzaak: "te weinig schilders",
    gevolg: "zes weken later",
    bijsturing: "tweede ploeg",
    aantal: "120 woningen",
    toelichting: "een lang verhaal",
  };
  const ended = "Het jaar 2023 is voorbij; u meldt de eindstand.";
  beforeEach(async () => {
    await home.close();
    home = await house({ now: "2024-01-02T09:00:00Z" });
  });

  it.each([
    ["in its line", "voortgang 27.1 vraagt aandacht @2023:0", answers],
    ["in its first question", "voortgang 27.1 @2023:0", { ...answers, status: "attention" }],
  ])("that had its status %s says so, and keeps every answer", async (_, line, sent) => {
    const { form: asked, problems } = form(await tell(line, bw, sent));
    expect(problems).toEqual({ status: expect.stringContaining(ended) });
    const kept = asked.fields.flatMap(({ name, value }) => (value ? [[name, value]] : []));
    expect(Object.fromEntries(kept)).toEqual(answers);
    const told = shown(await tell(asked.says, bw, { ...answers, status: "missed" }));
    expect(told).toContain("✖ Niet gehaald, 120 woningen (stand per 31 december 2023)");
  });

  it("is declined where the year was closed, so that a form can stay", async () => {
    await home.say("afsluiten 2023 zeker", gemeente);
    const reply = await tell("voortgang 27.1 vraagt aandacht @2023:0", bw, answers);
    expect(reply).toMatchObject({ declined: true });
    expect(shown(reply)).toContain("2023 is gesloten");
  });
});
