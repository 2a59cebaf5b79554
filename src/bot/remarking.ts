import { z } from "zod";
import type { Book, Request } from "#bot/command";
import { type Marked, markedWhere } from "#bot/marked";
import { privacyProblem } from "#bot/privacy";
import { refuse } from "#bot/refuse";
import { ask, confide, type Reply } from "#bot/reply";
import { takeYes } from "#bot/said";
import type { Card } from "#cards/card";
import { type RemarkPlace, remarkedCard, remarkForm, remarkName } from "#cards/remark";
import { projectConfirmation } from "#cards/report-form";
import { unknownActionCard, unknownAgreementCard } from "#cards/trouble";
import type { Edition } from "#domain/edition";
import { isRemark, readRemark, type TypedRemark } from "#domain/remark";
import { isEmpty, judgeWords } from "#domain/report-fields";
import type { RemarkKind } from "#domain/reporting";
import { mayCoordinate, mayRemark } from "#domain/rights";

/** What somebody says of an agreement or an action, without touching a status. */
export type Remarking = { readonly about: Marked; readonly remark: TypedRemark };

/** How a printed form has its answer. */
const answerLabel = /^(?:opmerking|besluit) ?: ?/iu;

/** Words that begin with a number are often about a year: only before what is clearly a remark it is the programme's. */
const markedRemark = markedWhere((rest) => rest === "" || isRemark(rest) || answerLabel.test(rest));

/** "27 niet mee eens, wij zijn te laat gevraagd"; every remark is of `kind` where one is given. */
export const remarking = (kind?: RemarkKind) =>
  markedRemark.pipe(
    z.custom<Marked>().transform((about): Remarking => {
      const read = readRemark(about.words);
      return { about, remark: kind && read.kind !== kind ? { kind, words: about.words } : read };
    }),
  );

/** Keeps a remark: asks for its words, stops personal data, and shows a decision before it is kept. */
export async function placeRemark(
  { about, remark: { kind, words: typed } }: Remarking,
  { edition }: Book,
  request: Request,
): Promise<Reply> {
  const place = placeOf(about, edition);
  if ("unknown" in place) return confide(place.unknown);
  const { agreement, action, year } = place;
  const actor = await request.actor();
  const allowed = kind === "decided" ? mayCoordinate(actor) : mayRemark(actor);
  if (allowed !== true) return refuse(allowed, request, agreement.number);

  const said = wordsOf(kind, typed, request);
  const question = questionOn(said, kind, place, edition);
  if (question) return question;
  const text = isEmpty(said.words) ? null : said.words;
  const by = { name: actor.name, party: actor.party };
  const remark = { agreement: agreement.number, action, kind, text, by };
  await request.register.reporting.remark(year, remark, request.now);
  return confide(remarkedCard(place, kind, text));
}

function placeOf(
  { agreement: number, action: position }: Marked,
  { agreements, year }: Edition,
): RemarkPlace | { readonly unknown: Card } {
  const agreement = agreements.find((one) => one.number === number);
  if (!agreement) return { unknown: unknownAgreementCard(number, agreements.length, year) };
  if (position === undefined) return { agreement, action: null, year };
  const actions = agreement.actions.map((one) => one.number);
  const action = `${number}.${position}`;
  return actions.includes(action)
    ? { agreement, action, year }
    : { unknown: unknownActionCard(action, number, actions, year) };
}

/** The words of a remark, and whether they come from a form, where they were looked at. */
type Words = {
  readonly words: string;
  readonly filled: boolean;
  readonly isProject: boolean;
};

/** The words of the form, or those of the line. */
function wordsOf(kind: RemarkKind, typed: string, { heard: { answers } }: Request): Words {
  const { words, project } = takeYes(typed);
  const filledIn = answers?.[remarkName(kind)];
  return {
    words: (filledIn ?? words.replace(answerLabel, "")).replace(/;$/, "").trim(),
    filled: filledIn !== undefined || answerLabel.test(words),
    isProject: project || answers?.[projectConfirmation.name] === "ja",
  };
}

/** What has to be asked before it is kept; undefined where nothing has. */
function questionOn(
  { words, filled, isProject }: Words,
  kind: RemarkKind,
  place: RemarkPlace,
  edition: Edition,
): Reply | undefined {
  const name = remarkName(kind);
  if (kind !== "read" && isEmpty(words))
    return ask(remarkForm(place, kind), filled ? { [name]: "Vul hier uw woorden in." } : undefined);
  const tooLong = judgeWords(words).problem;
  if (tooLong !== null) return ask(remarkForm(place, kind, words), { [name]: tooLong });
  const personal = privacyProblem(words, edition, isProject);
  if (personal !== undefined) {
    const mayBeProject = privacyProblem(words, edition, true) === undefined;
    return ask(remarkForm(place, kind, words, mayBeProject), { [name]: personal });
  }
  return kind === "decided" && !filled ? ask(remarkForm(place, kind, words)) : undefined;
}
