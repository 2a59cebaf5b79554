import { ask, confide, whisper } from "#bot/reply";
import { button, card, text } from "#cards/card";
import type { Answers, Form, Problems } from "#cards/form";
import type { Hear } from "#platforms/platform";

/** A report with every kind of question. */
export const reportForm: Form = {
  title: "Melding op 27.1 Woningen renoveren",
  lead: "U meldt voor Beter Wonen.",
  says: "melden 27.1",
  submit: "Melden",
  fields: [
    {
      kind: "choice",
      name: "status",
      label: "Hoe staat het?",
      required: true,
      options: [
        { value: "op-schema", label: "● Op schema" },
        { value: "aandacht", label: "▲ Vraagt aandacht" },
        { value: "doorgeschoven", label: "➜ Doorgeschoven" },
      ],
    },
    {
      kind: "text",
      lines: "many",
      longest: 600,
      name: "says",
      label: "Hoe gaat het?",
      hint: "Noem geen namen van bewoners.",
      required: true,
    },
    {
      kind: "text",
      lines: "one",
      longest: 20,
      name: "total",
      label: "Hoeveel woningen?",
      required: false,
      value: "120",
    },
    { kind: "date", name: "as-of", label: "Stand per", required: true, value: "2023-03-31" },
    {
      kind: "choice",
      name: "source",
      label: "Waar staat dit?",
      required: false,
      options: ["Mail", "Verslag", "Brief", "Gesprek", "Website", "Anders"].map((label) => ({
        value: label.toLowerCase(),
        label,
      })),
    },
  ],
};

const yearForm: Form = {
  title: "Naar welk jaar?",
  says: "doorschuiven 27.1",
  submit: "Doorschuiven",
  fields: [{ kind: "text", lines: "one", longest: 4, name: "year", label: "Jaar", required: true }],
};

function problemsOf({ says = "", status = "" }: Answers): Problems {
  if (status === "") return { status: "Kies hoe het staat." };
  if (says.length > 600) return { says: "Dit is te lang: hoogstens 600 tekens." };
  return says.includes("06-") ? { says: "Hier staat een telefoonnummer. Haal dat weg." } : {};
}

/** A bot that takes reports on 27.1 and refuses everything else. */
export const reporting: Hear = async ({ line, answers, where }) => {
  if (line !== "melden 27.1") {
    return line.startsWith("melden") || line.startsWith("doorschuiven")
      ? confide(card("Dat mag alleen Sint Joseph", [text("Vraag het aan Vera.")], [button("Hulp", "help")]))
      : line.startsWith("toon")
        ? { place: "channel", card: card(line, []) }
        : whisper(card(`U vroeg: ${line}`, [], where.shared ? [button("Tonen", `toon ${line}`)] : []));
  }
  if (!answers) return ask(reportForm);
  const problems = problemsOf(answers);
  if (Object.keys(problems).length > 0) return ask(reportForm, problems);
  if (answers.status === "doorgeschoven") return ask(yearForm);
  return whisper(
    card(
      "Gemeld: ● Op schema",
      [text(`Stand per ${answers["as-of"]}: ${answers.says}`)],
      [
        button("Ongedaan maken", "ongedaan 27.1"),
        { label: "Volgende deel", says: "melden 27.1", opens: "form" },
      ],
    ),
  );
};
