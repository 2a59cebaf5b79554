/**
 * Words that people type around what they seek ("wat doet Beter Wonen aan zonnepanelen?") and that stand
 * everywhere: they count only where nothing else was typed. Folded.
 */
export const common: ReadonlySet<string> = new Set(
  `de het een t n en of maar want dus dan als dat die dit deze er hier daar wie wat waar wanneer waarom hoe hoeveel
  welk welke waarover waarvan waarin in op aan van voor met zonder bij te ten ter tot om door over uit naar onder
  tussen tegen na per via rond rondom sinds vanaf binnen buiten is zijn was waren ben bent geweest wordt worden werd
  werden geworden kan kunnen kon zal zullen zou zouden moet moeten mag mogen wil willen heb hebt heeft hebben had
  hadden doe doet doen gedaan ga gaat gaan gaf komt komen staat staan zit zitten ligt laat laten maakt maken zegt
  zeggen ik u uw je jij jouw we wij ze zij zich me mij hun hen haar hem hij ons onze men iets iemand alle alles al
  geen niet niets wel ook nog nu toen weer zo zoals heel veel meer meest andere ander zelf eigen
  mijn krijg krijgt krijgen
  afspraak afspraken actie acties euro eur procent oa`
    .trim()
    .split(/\s+/),
);
