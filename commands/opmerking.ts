import { z } from "zod";
import { fromBook } from "#bot/book";
import { type Book, defineCommand, type Request } from "#bot/command";
import { type Marked, marked } from "#bot/marked";
import { privacyProblem } from "#bot/privacy";
import { ask, confide, type Reply } from "#bot/reply";
import { refusalCard } from "#cards/refusal";
import { remarkedCard, remarkForm, remarkName } from "#cards/remark";
import { projectConfirmation } from "#cards/report-form";
import { unknownAgreementCard } from "#cards/trouble";
import { findAgreement } from "#domain/progress";
import { readRemark, type TypedRemark } from "#domain/remark";
import { isEmpty } from "#domain/report-fields";
import { mayRemark } from "#domain/rights";

type Words = { readonly about: Marked; readonly remark: TypedRemark };

export const opmerking = defineCommand<Words>({
  name: "opmerking",
  aliases: ["opmerken", "remark"],
  summary: "Iets zeggen bij een afspraak: gelezen, niet mee eens, graag bespreken.",
  example: "27 graag bespreken",
  words: () =>
    z.string().transform((line, context): Words => {
      const about = marked.safeParse(line);
      if (about.success) return { about: about.data, remark: readRemark(about.data.words) };
      context.addIssue({ code: "custom", message: "no number in front" });
      return z.NEVER;
    }),

  run: ({ about, remark }, request) =>
    fromBook(request, about.year, (book) => place(about, remark, book, request)),
});

async function place(
  { agreement: number, action }: Marked,
  typed: TypedRemark,
  book: Book,
  request: Request,
): Promise<Reply> {
  const { edition } = book;
  const agreement = findAgreement(edition, number);
  if (!agreement) return confide(unknownAgreementCard(number, edition.agreements.length, edition.year));
  const actor = await request.actor();
  const allowed = mayRemark(actor);
  if (allowed !== true) return confide(refusalCard(allowed, number));

  const { kind } = typed;
  const words = request.heard.answers?.[remarkName] ?? typed.words;
  const about = action === undefined ? null : `${number}.${action}`;
  if (kind !== "read" && isEmpty(words)) {
    const form = remarkForm(agreement, about, kind);
    return ask(form, request.heard.answers ? { [remarkName]: "Vul hier uw woorden in." } : undefined);
  }
  const personal = privacyProblem(words, edition, request.heard.answers?.[projectConfirmation.name] === "ja");
  if (personal !== undefined) {
    const form = remarkForm(agreement, about, kind, words);
    return ask(form, { [remarkName]: personal });
  }
  const by = { name: actor.name, party: actor.party };
  const text = isEmpty(words) ? null : words.slice(0, 2_000);
  const remark = { agreement: number, action: about, kind, text, by };
  await request.register.reporting.remark(edition.year, remark, request.now);
  return confide(remarkedCard(agreement, kind, text, edition.year));
}
