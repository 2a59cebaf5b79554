import type { FirstTime } from "#platforms/platform";
import { type Answer, dialogMessage } from "#platforms/teams/answers";
import { limits } from "#platforms/teams/limits";
import { sentences } from "#platforms/teams/sentences";

/** Gives the answer made for this key before; without one makes it. */
export type Once = (key: string, make: () => Promise<Answer>) => Promise<Answer>;

/**
 * Teams sends an invoke again when the answer takes long, and people press twice. What was filled in is heard once: the
 * second time this process gives the same answer, and another one says that the answers are in.
 */
export function createOnce(firstTime: FirstTime): Once {
  const given = new Map<string, Promise<Answer>>();

  const makeFirst = async (key: string, make: () => Promise<Answer>): Promise<Answer> =>
    (await firstTime(key)) ? make() : dialogMessage(sentences.repeated);

  return (key, make) => {
    const before = given.get(key);
    if (before) return before;
    const answer = makeFirst(key, make);
    given.set(key, answer);
    const [oldest] = given.keys();
    if (given.size > limits.answersKept && oldest !== undefined) given.delete(oldest);
    return answer;
  };
}
