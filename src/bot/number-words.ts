import { fold } from "#domain/fold";

const units = "een twee drie vier vijf zes zeven acht negen".split(" ");
const others =
  "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig";

/** 2 to 60 in words. "Een" is left out: it is also the article. */
const written: ReadonlyMap<string, number> = new Map([
  ...units.slice(1).map((word, at): [string, number] => [word, at + 2]),
  ...others.split(" ").map((word, at): [string, number] => [word, at <= 10 ? at + 10 : (at - 8) * 10]),
  ...["twintig", "dertig", "veertig", "vijftig"].flatMap((ten, tens) =>
    units.map((unit, at): [string, number] => [`${unit}en${ten}`, (tens + 2) * 10 + at + 1]),
  ),
]);

/** 27 for "zevenentwintig", 23 for "drieëntwintig"; undefined for any other word. */
export const numberWord = (word: string): number | undefined => written.get(fold(word));
