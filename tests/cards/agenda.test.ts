import { describe, expect, it } from "vitest";
import { pageOf } from "#bot/paging";
import { agendaCard, wholeAgendaCard } from "#cards/agenda";
import { type AgendaUpdate, type AgendaView, agendaOf } from "#domain/agenda";
import type { Remark } from "#domain/reporting";
import { measureOf } from "#domain/standing";
import type { Status } from "#domain/status";
import { page as slackPage } from "#platforms/slack/limits";
import { toMessage } from "#platforms/slack/render";
import { page as teamsPage } from "#platforms/teams/limits";
import { toAdaptiveCard } from "#platforms/teams/render";
import { toText } from "#platforms/terminal/render";
import { actions, edition, partnership } from "../data/bundled.ts";
import { complaints } from "../helpers/adaptive.ts";
import { faultsOf } from "../platforms/slack/faults.ts";

const long = "Dit is een lange zin over wat er gebeurde en waarom dat zo ging. ".repeat(12).trim();
const cycle = ["behind", "attention", "missed", "deferred", "dropped", "on-track"] as const;

/** Every part reported, with as many statuses as there are and words of this length. */
function everything(words: string): readonly AgendaUpdate[] {
  const asked = actions.flatMap(({ number, parties, noReport }) =>
    parties.filter((party) => !noReport.includes(party)).map((party) => ({ action: number, party })),
  );
  return asked.map(({ action, party }, i) => {
    const to: Status = cycle[i % cycle.length] ?? "behind";
    const told = { id: `${action} ${party}`, action, party, to, asOf: "2023-03-31", version: 1 };
    const said = { text: words, cause: words, consequence: words, steering: words, decision: words };
    const at = new Date("2023-04-12T09:00:00Z");
    return { ...told, ...said, at, kind: "report", corrects: null, figure: null, toYear: 2024 };
  });
}

const remark = (kind: Remark["kind"], agreement: number, text: string | null): Remark => ({
  ...{ id: `${kind}${agreement}`, agreement, action: null, kind, text },
  ...{ by: { name: "Hans", party: "HAR" }, at: new Date("2023-04-13T12:00:00Z") },
});

function view(
  updates: readonly AgendaUpdate[],
  remarks: readonly Remark[] = [],
  today = "2023-04-20",
): AgendaView {
  const parties = partnership.parties.map(({ name }) => name);
  const meeting = { day: "2023-05-11", name: "Voorjaarsoverleg", by: "Piet" };
  const before = { day: "2023-01-09", name: "Bestuurlijk overleg", by: "Piet" };
  const span = { day: meeting.day, meeting, since: before.day, before };
  const measure = measureOf({ year: 2023, closed: false }, today, () => false);
  const agenda = agendaOf({ edition, span, updates, remarks, parties, measure });
  return { agenda, edition, measure, today };
}

describe("the agenda of a meeting at which everything has to be talked about", () => {
  const remarks = Array.from({ length: 36 }, (_, at) => remark("discuss", at + 1, long));
  const full = view(everything(long), [...remarks, remark("decided", 25, long)]);
  const card = agendaCard(full);
  const shown = toText({ ...card, buttons: [] });

  it("still fits one screen of a phone, what is asked and what is red first", () => {
    expect(shown.split("\n").length).toBeLessThanOrEqual(20);
    expect(shown.length).toBeLessThanOrEqual(1000);
    const [first, second] = shown.split("\n").filter((line) => line.endsWith(":"));
    expect([first, second]).toEqual(["Gevraagd besluit (131 vragen):", "Loopt achter (23 delen):"]);
    expect(faultsOf(toMessage(card))).toEqual([]);
    expect(complaints(toAdaptiveCard(card))).toEqual([]);
  });

  it("holds everything behind Meer, in pages that each platform takes", () => {
    const whole = wholeAgendaCard(full);
    const text = toText(whole);
    expect(text.match(/Oorzaak: Dit/g)).toHaveLength(46);
    expect(text.match(/Graag bespreken: Dit/g)).toHaveLength(36);
    for (const [size, check] of [
      [slackPage, (one: typeof whole) => faultsOf(toMessage(one))],
      [teamsPage, (one: typeof whole) => complaints(toAdaptiveCard(one))],
    ] as const) {
      const first = pageOf(whole, 1, size, "agenda meer");
      const pages = Number(/van (\d+)\)$/.exec(first.title)?.[1]);
      expect(pages).toBeGreaterThan(5);
      for (let at = 1; at <= pages; at += 1)
        expect(check(pageOf(whole, at, size, "agenda meer"))).toEqual([]);
    }
  });
});

describe("an agenda", () => {
  it("of nothing says so in a sentence, with the time it is about", () => {
    const { blocks } = agendaCard(view([], [], "2026-11-23"));
    const shown = toText({ title: "", blocks, buttons: [] });
    expect(shown).toContain("Er staat niets op de agenda.");
    expect(shown).toContain("Over de tijd sinds Bestuurlijk overleg op 9 januari 2023.");
    expect(shown).toContain("Voorbeeldgegevens. Actieprogramma 2023. Dat jaar is voorbij");
    expect(shown).not.toMatch(/Nog niet gemeld|te laat/);
  });

  it("leaves empty groups out", () => {
    const { blocks } = agendaCard(view([], [remark("disagree", 27, "wij zijn te laat gevraagd")]));
    const shown = toText({ title: "", blocks, buttons: [] });
    expect(shown).toContain(
      "27. Verduurzaming bestaande woningvoorraad, Hans (HAR) · 13 april 2023 · Niet mee eens: wij zijn te laat gevraagd",
    );
    expect(shown).not.toMatch(/Loopt achter|Niet gehaald|Besluiten|Nieuw sinds/);
  });

  it("shows a remark without words, and one on an agreement that the text does not hold", () => {
    const shown = toText(
      wholeAgendaCard(view([], [remark("discuss", 27, null), remark("discuss", 99, "x")])),
    );
    expect(shown).toContain("Hans (HAR) · Graag bespreken · 13 april 2023");
    expect(shown).toContain("Afspraak 99, Hans (HAR)");
  });

  it("names parties, and no persons but those who remarked", () => {
    const shown = toText(wholeAgendaCard(view(everything("kort"))));
    expect(shown).toContain("Beter Wonen");
    expect(shown).not.toMatch(/Hans|Piet/);
  });
});
