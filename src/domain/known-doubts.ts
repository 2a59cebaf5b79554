import type { Amendment } from "#domain/amendment";
import type { Doubt, Edition } from "#domain/edition";

/** Fowler, Noll and Vo's hash of 32 bits: short enough to be typed, and the same in every edition. */
function hash(text: string): string {
  let code = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) code = Math.imul(code ^ byte, 0x01000193) >>> 0;
  return code.toString(36);
}

/** What makes two doubts of two readings the same: the question, about the same agreement, over the same printed words. */
const identity = ({ agreement, question, printed }: Doubt): string =>
  hash([agreement ?? "", question, printed].join("\n"));

/** Doubts with a key that stays when the same words are read again: a letter, then letters and figures. */
export function keyed(doubts: readonly Doubt[]): readonly { readonly key: string; readonly doubt: Doubt }[] {
  const seen = new Map<string, number>();
  return doubts.map((doubt) => {
    const own = identity(doubt);
    const times = (seen.get(own) ?? 0) + 1;
    seen.set(own, times);
    return { key: `t${own}${times > 1 ? `-${times}` : ""}`, doubt };
  });
}

/** A doubt of a text, decided or not. */
export type KnownDoubt = {
  readonly key: string;
  /** Place among all doubts of the text, from 1: it stays where it is when others are decided. */
  readonly rank: number;
  readonly doubt: Doubt;
  readonly decision?: Amendment;
};

/** Every doubt of a text in its order, with what was decided about it. */
export function knownDoubts({ doubts, amended }: Edition): readonly KnownDoubt[] {
  const decisions = new Map(
    (amended?.amendments ?? []).flatMap((one) =>
      one.decides && !one.ended ? [[one.decides.doubt, one]] : [],
    ),
  );
  return keyed(amended?.asRead.doubts ?? doubts).map(({ key, doubt }, i) => {
    const decision = decisions.get(key);
    return { key, rank: i + 1, doubt, ...(decision && { decision }) };
  });
}
