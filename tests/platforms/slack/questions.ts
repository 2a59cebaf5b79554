import { type Card, card, facts, rows, text } from "#cards/card";
import type { Answers, Field, Form, Problems } from "#cards/form";
import type { Heard, Reply } from "#platforms/platform";

/** A report on one part: every kind of field. */
export const report: Form = {
  title: "Melden over 27.1",
  lead: "U meldt over het deel van Beter Wonen.",
  fields: [
    {
      name: "status",
      label: "Hoe staat het ervoor?",
      required: true,
      kind: "choice",
      options: [
        { value: "on-track", label: "● Op schema" },
        { value: "attention", label: "▲ Vraagt aandacht" },
      ],
      value: "on-track",
    },
    {
      name: "text",
      label: "Toelichting",
      hint: "Eén of twee zinnen.",
      required: true,
      kind: "text",
      lines: "many",
      longest: 500,
    },
    {
      name: "total",
      label: "Aantal tot nu toe",
      required: false,
      kind: "text",
      lines: "one",
      longest: 12,
      value: "120",
    },
    { name: "asOf", label: "Stand per", required: true, kind: "date", value: "2023-03-31" },
  ],
  says: "status 27.1 2023 gezien 4",
  submit: "Melding versturen",
};

export const next: Form = {
  ...report,
  title: "Melden over 28.1 en wat daarbij hoort",
  says: "status 28.1 2023 gezien 2",
};

export const thanks: Card = card(
  "Gemeld",
  [
    text("● Op schema. Dank u wel."),
    facts({ Aantal: "120 woningen" }),
    rows([{ text: "28.1 Woningen bouwen", opens: { label: "Actie 28.1", says: "28.1 2023" } }]),
  ],
  [{ label: "Ongedaan maken", says: "ongedaan 27.1" }],
);

const refusal = card("Dit deel is niet van u", [text("Alleen Beter Wonen meldt over dit deel.")]);

const closed = card("Het jaar 2023 is gesloten", [text("Er is niets opgeslagen.")]);

const ending = (field: Field): Field =>
  field.kind === "choice" ? { ...field, options: [{ value: "done", label: "✔ Afgerond" }] } : field;

const lookAgain = (problems: Problems, form = report): Reply => ({ place: "form", form, problems });

/** Asks about a part, refuses another's, and answers what was filled in by its words. */
export async function partsAndAnswers({ line, answers }: Heard): Promise<Reply> {
  const ms = /traag (\d+)/.exec(`${line} ${answers?.text ?? ""}`)?.[1];
  if (ms) await new Promise((resolve) => setTimeout(resolve, Number(ms)));
  if (line.includes("weiger")) return { place: "asker", card: refusal };
  if (line.includes("lang"))
    return { place: "form", form: { ...report, says: `status ${"x".repeat(3_000)}` } };
  return answers ? answered(answers) : { place: "form", form: report };
}

function answered({ text: words = "", total = "" }: Answers): Reply {
  if (words.length > 500) return lookAgain({ text: "Houd het bij 500 tekens." });
  if (words.includes("volgende")) return { place: "form", form: next };
  if (words.includes("verplaatst"))
    return lookAgain({ text: "Lees de melding van Vera." }, { ...report, says: "status 27.1 2023 gezien 5" });
  if (words.includes("nieuwjaar"))
    return lookAgain({ status: "Het jaar is voorbij." }, { ...report, fields: report.fields.map(ending) });
  if (words.includes("raadsel")) return lookAgain({ geheim: "Dit klopt niet.", status: "Kies iets anders." });
  if (words.includes("geweigerd")) return { place: "asker", card: closed, declined: true };
  if (words.includes("kapot")) throw new Error("kapot");
  if (total !== "" && !/^\d+$/.test(total)) return lookAgain({ total: "Vul alleen cijfers in." });
  return { place: words.includes("iedereen") ? "channel" : "asker", card: thanks };
}
