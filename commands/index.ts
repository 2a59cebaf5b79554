import { afsluiten } from "#commands/afsluiten";
import { afspraak, afspraakMetWoorden } from "#commands/afspraak";
import { afspraken } from "#commands/afspraken";
import { agenda } from "#commands/agenda";
import { begrip } from "#commands/begrip";
import { besluit } from "#commands/besluit";
import { bespreken } from "#commands/bespreken";
import { bestand } from "#commands/bestand";
import { bezorging } from "#commands/bezorging";
import { cijfers } from "#commands/cijfers";
import { contact } from "#commands/contact";
import { coordinator } from "#commands/coordinator";
import { correctie } from "#commands/correctie";
import { dank } from "#commands/dank";
import { datum } from "#commands/datum";
import { deelnemer } from "#commands/deelnemer";
import { deelnemers } from "#commands/deelnemers";
import { exporteren } from "#commands/export";
import { formulier } from "#commands/formulier";
import { groet } from "#commands/groet";
import { help } from "#commands/help";
import { herinneren } from "#commands/herinneren";
import { heropenen } from "#commands/heropenen";
import { hoofdstuk } from "#commands/hoofdstuk";
import { instellen } from "#commands/instellen";
import { invulblad } from "#commands/invulblad";
import { kwartaalAan, kwartaalPauze, kwartaalUit, kwartaalVerder } from "#commands/kanaal";
import { kwartaal } from "#commands/kwartaal";
import {
  kwartaalAkkoord,
  kwartaalGewoon,
  kwartaalToelichting,
  kwartaalUitstellen,
} from "#commands/kwartaal-plan";
import { kwartaalVersturen } from "#commands/kwartaal-versturen";
import { laterHerinneren } from "#commands/later";
import { logboek } from "#commands/logboek";
import { meedoen } from "#commands/meedoen";
import { meegenomen } from "#commands/meegenomen";
import { mijn } from "#commands/mijn";
import { namens } from "#commands/namens";
import { ongedaan } from "#commands/ongedaan";
import { ook } from "#commands/ook";
import { opmerking } from "#commands/opmerking";
import { organisatie } from "#commands/organisatie";
import { overleg } from "#commands/overleg";
import { overzicht } from "#commands/overzicht";
import { partij } from "#commands/partij";
import { partijen } from "#commands/partijen";
import { ronde } from "#commands/ronde";
import { start } from "#commands/start";
import { streefcijfer } from "#commands/streefcijfer";
import { tekstbesluit } from "#commands/tekstbesluit";
import { termijnen } from "#commands/termijnen";
import { twijfel } from "#commands/twijfel";
import { twijfels } from "#commands/twijfels";
import { uitnodigen } from "#commands/uitnodigen";
import { uitnodigingen } from "#commands/uitnodigingen";
import { voorbeeldgegevens } from "#commands/voorbeeldgegevens";
import { voortgang } from "#commands/voortgang";
import { weghalen } from "#commands/weghalen";
import { welke } from "#commands/welke";
import { welkom } from "#commands/welkom";
import { wieNog } from "#commands/wie-nog";
import { zoek } from "#commands/zoek";

/** Everything people can ask. A new command is a new file here and a new name below. */
export const commands = [
  afspraak,
  afspraken,
  voortgang,
  mijn,
  ronde,
  partij,
  zoek,
  termijnen,
  overzicht,
  help,
  kwartaal,
  kwartaalAan,
  kwartaalUit,
  kwartaalPauze,
  kwartaalVerder,
  kwartaalVersturen,
  kwartaalAkkoord,
  kwartaalToelichting,
  kwartaalUitstellen,
  kwartaalGewoon,
  bezorging,
  laterHerinneren,
  herinneren,
  partijen,
  namens,
  ongedaan,
  correctie,
  ook,
  opmerking,
  bespreken,
  besluit,
  agenda,
  overleg,
  hoofdstuk,
  cijfers,
  wieNog,
  begrip,
  deelnemers,
  deelnemer,
  weghalen,
  contact,
  instellen,
  coordinator,
  uitnodigen,
  uitnodigingen,
  organisatie,
  logboek,
  meedoen,
  exporteren,
  formulier,
  invulblad,
  groet,
  welkom,
  start,
  twijfels,
  twijfel,
  tekstbesluit,
  streefcijfer,
  datum,
  afsluiten,
  heropenen,
  bestand,
  meegenomen,
  voorbeeldgegevens,
  welke,
  dank,
];

/** The commands that the grammar itself leans on. */
export const grammar = {
  numbers: afspraak,
  nearNumbers: afspraakMetWoorden,
  list: afspraken,
  party: partij,
  search: zoek,
  help,
  quarter: kwartaal,
  remark: opmerking,
};
