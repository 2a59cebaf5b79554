import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { type AgendaUpdate, type AgendaView, agendaOf } from "#domain/agenda";
import { measureOf } from "#domain/standing";
import { papers } from "#papers/paper";
import { edition, partnership } from "../data/bundled.ts";

const hostile = '=HYPERLINK("https://kwaad.example")\u0001 & <b>vet</b>';

const update = (action: string, to: AgendaUpdate["to"], more: Partial<AgendaUpdate> = {}): AgendaUpdate => ({
  ...{ id: action, action, party: "Beter Wonen", to, asOf: "2023-03-31", version: 1, kind: "report" },
  ...{ at: new Date("2023-04-12T09:00:00Z"), corrects: null, figure: null, ...more },
});

function view(updates: readonly AgendaUpdate[]): AgendaView {
  const meeting = { day: "2023-05-11", name: "Voorjaarsoverleg", by: "Piet" };
  const span = { day: meeting.day, meeting, since: "2023-01-02", before: null };
  const measure = measureOf({ year: 2023, closed: false }, "2023-04-20", () => false);
  const by = { name: "Hans", party: "HAR" };
  const remark = { id: "1", agreement: 25, action: null, kind: "discuss", text: "de planning", by } as const;
  const remarks = updates.length > 0 ? [{ ...remark, at: new Date("2023-04-13T09:00:00Z") }] : [];
  const parties = updates.length > 0 ? ["HAR"] : [];
  return {
    agenda: agendaOf({ edition, span, updates, remarks, parties, measure }),
    edition,
    measure,
    today: "2023-04-20",
  };
}

const full = view([
  update("27.1", "behind", {
    ...{ cause: hostile, consequence: "later", steering: "nieuwe leverancier", decision: "mag het later?" },
    figure: { total: 40, unit: "woningen" },
  }),
  update("28.1", "on-track"),
]);

const html = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value.replace(/<a id="[^"]*"><\/a>/g, "");
const part = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[`word/${name}.xml`] ?? new Uint8Array());

describe("the agenda in Word", () => {
  it("has a heading per group and per subject, with all words and room for the decision", async () => {
    const { name, type, bytes } = await papers.agendaOf(full, partnership);
    expect([name, type.includes("wordprocessingml")]).toEqual([
      "agenda-overleg-almelo-11-mei-2023.docx",
      true,
    ]);
    const text = await html(bytes);
    expect([...text.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, words]) => words)).toEqual([
      "1. Gevraagd besluit",
      "2. Loopt achter",
      "3. Te bespreken",
      "4. Nieuw sinds 2 januari 2023",
      "5. Nog niet gemeld",
    ]);
    expect(text).toContain("<h2>27.1 Woningen renoveren en verduurzamen</h2>");
    expect(text).toContain("Beter Wonen");
    expect(text).toContain("■ Loopt achter, 40 van 357 woningen");
    for (const words of ["later", "nieuwe leverancier", "mag het later?", "de planning"])
      expect(text).toContain(`<p>${words}</p>`);
    expect(text).toContain("Hans (HAR)");
    expect(text.match(/<p>Besluit<\/p><\/td><td><\/td>/g)).toHaveLength(3);
    expect(text).toContain("voorbeeldgegevens");
  });

  it("shows words as they are, and none of them does anything", async () => {
    const { bytes } = await papers.agendaOf(full, partnership);
    expect(await html(bytes)).toContain(
      '=HYPERLINK("https://kwaad.example")\ufffd &amp; &lt;b&gt;vet&lt;/b&gt;',
    );
  });

  it("says which day and which time it is about, on numbered pages with headers that come back", async () => {
    const { bytes } = await papers.agendaOf(full, partnership);
    const text = await html(bytes);
    expect(text).toContain("11 mei 2023, over het actieprogramma 2023 van de prestatieafspraken Almelo.");
    expect(text).toContain("toen begon dit register. Stand van 20 april 2023.");
    expect(part(bytes, "footer1")).toMatch(/Agenda Voorjaarsoverleg op 11 mei 2023.*NUMPAGES/s);
    const document = part(bytes, "document");
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(document.match(/<w:tbl>/g)?.length ?? 0);
  });

  it("of nothing says so", async () => {
    const { bytes } = await papers.agendaOf(view([]), partnership);
    const text = await html(bytes);
    expect(text).toContain("Er staat niets op de agenda.");
    expect(text).not.toContain("<table>");
  });
});
