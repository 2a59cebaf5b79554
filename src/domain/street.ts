import { fold } from "#domain/fold";
import { plainText } from "#domain/plain-text";

const endings =
  "straat|str|laan|weg|plein|hof|singel|kade|pad|dijk|gracht|dreef|steeg|park|plantsoen|boulevard";

/** Ordinary words that end like a street. */
const ordinary =
  /^(?:(?:onder|snel|om|uit)weg|\p{L}*slaan|(?:be|ver)straat|(?:fiets|voet|knel)pad|(?:wagen|machine|zonne|wind)park|(?:op|over)steeg|bedreef|gerechtshof)$/u;

const letter = "[\\p{L}\\p{N}]";
const named = `(?<!${letter})[\\p{L}'’-]{0,40}\\p{L}{2}(?:${endings})(?!\\p{L})\\.?`;
/** "Laan van Almelo": the kind of street comes first, and with a capital. */
const leading = `(?<!${letter})(?:Laan|Weg|Plein|Hof|Straat|Kade|Pad) (?:van|der|den|op|ten|ter)(?: \\p{L}[\\p{L}'’-]{0,40}){1,4}`;

/** With a house number behind it a postal code is an address; "In 2023 BW 44" is none. */
const postalCode = `(?<!${letter})(?!19|20)[1-9]\\d{3} ?[A-Z]{2}(?!${letter})`;

/** "Grotestraat Noord", "Sluiskade N.Z.": the side of a street that has two. */
const side = "(?: (?:noord|zuid|oost|west|[nzow]\\.?z\\.?)(?!\\p{L}))?";

/** "nr. 12", "huisnr 12", "(huisnummer 12)", or the number alone: "12", ", 12". */
const before = "(?:[ ,:(-]{0,3}(?:(?:huis-?)?(?:nrs?|nummers?)|hnr|no)[.:]{0,2} ?|,? ?)";

/** One house, or some: "12", "12a", "3-5", "12 t/m 40". */
const house = `(?<house>\\d{1,4}(?: ?[a-z])?(?![\\p{L}/])(?: ?(?:-|t\\/m|tot en met|en) ?\\d{1,4}[a-z]?(?!${letter}))?)`;

const counted =
  "\\p{L}*(?:woning|huis|appartement|eenheid|standplaats)|\\p{L}*(?:woningen|huizen|appartementen|eenheden|standplaatsen|bomen|adressen|blokken|complexen|panden|huishoudens|gezinnen|huurders|bewoners|projecten|locaties)|stuks|van de|keer|dagen|weken|maanden|jaar|kwartaal|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";
/** A number that counts, dates, or names an action is no house: "Appelstraat 12 woningen", "27.1", "15%", "9 mei". */
const noHouse = `(?![\\d.,:/]*\\d|%| (?:procent|euro)| (?:\\p{L}+e )?(?:${counted})(?!\\p{L}))`;

const addresses = [
  new RegExp(`(?<street>${named})${side}${before}${house}${noHouse}`, "giu"),
  new RegExp(`(?<street>${leading})${before}${house}${noHouse}`, "gu"),
  new RegExp(`${postalCode}${before}${house}${noHouse}`, "gu"),
];
const names = new RegExp(named, "giu");

const isYear = (house: string): boolean => /^(?:19|20)\d\d$/.test(house.trim());

/** In the form in which two spellings of a street are equal: "Appelstr." is "appelstraat". */
export const foldStreet = (street: string): string =>
  fold(street).replace(/\.$/, "").replace(/str$/, "straat");

/** The streets a text names, folded: what the register itself prints is a project and no tenant's address. */
export const streetsIn = (text: string): readonly string[] =>
  [...plainText(text).matchAll(names)]
    .map(([street]) => foldStreet(street))
    .filter((street) => !ordinary.test(street));

type Address = { readonly at: number; readonly end: number };

/**
 * Where a plain text holds a street with a house number. `known` are folded streets, or streets with a range
 * ("thorbeckelaan 3-5"), that the register prints itself; these are left out.
 */
export const addressesIn = (text: string, known: ReadonlySet<string>): readonly Address[] =>
  addresses.flatMap((address) =>
    [...text.matchAll(address)].flatMap(({ 0: words, index, groups }) => {
      const street = foldStreet(groups?.street ?? "");
      const number = groups?.house ?? "";
      const isKnown = known.has(street) || known.has(`${street} ${fold(number).replaceAll(" ", "")}`);
      if (isKnown || ordinary.test(street) || isYear(number)) return [];
      return [{ at: index, end: index + words.trimEnd().length }];
    }),
  );
