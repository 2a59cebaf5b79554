import type { Answers, Form } from "#cards/form";
import { fields, list, string } from "#platforms/teams/fields";
import { limits } from "#platforms/teams/limits";

/** What a dialog sends back: the line, and where it held a form what was filled in. */
export type Returned = {
  readonly says: string;
  readonly answers?: Answers;
  /** Tells one opened dialog from another, so that the same one counts once. */
  readonly sheet?: string;
};

/** Away from the names that Teams and the line itself use. */
const prefix = "answer-";

export const inputId = (name: string): string => `${prefix}${name}`;

/** All that must survive until the form comes back; Teams adds what was filled in. `sheet` is the id of this dialog. */
export const sheetData = ({ says, fields: asked }: Form, sheet: string) => ({
  says,
  sheet,
  fields: asked.map(({ name }) => name),
});

/** Undefined where it was not made here. Anybody can forge it: it is worth no more than typing the line. */
export function readReturned(value: unknown): Returned | undefined {
  const data = fields(value);
  const says = string(data.says).replace(/\s+/g, " ").trim();
  if (says === "" || says.length > limits.saysCharacters) return undefined;
  if (data.fields === undefined) return { says };
  const answers = answersIn(data);
  const sheet = string(data.sheet).slice(0, limits.titleCharacters);
  return answers && { says, answers, ...(sheet && { sheet }) };
}

/** An answer that Teams leaves out is empty. */
function answersIn(data: Readonly<Record<string, unknown>>): Answers | undefined {
  const names = list(data.fields).filter((name): name is string => typeof name === "string");
  if (names.length > limits.questions) return undefined;
  const answers = names.map((name) => [name, string(data[inputId(name)])] as const);
  const characters = answers.reduce((sum, [name, answer]) => sum + name.length + answer.length, 0);
  return characters > limits.answersCharacters ? undefined : Object.fromEntries(answers);
}
