import { afspraak, afspraakMetWoorden } from "#commands/afspraak";
import { afspraken } from "#commands/afspraken";
import { begrip } from "#commands/begrip";
import { cijfers } from "#commands/cijfers";
import { contact } from "#commands/contact";
import { dank } from "#commands/dank";
import { deelnemer } from "#commands/deelnemer";
import { deelnemers } from "#commands/deelnemers";
import { groet } from "#commands/groet";
import { help } from "#commands/help";
import { hoofdstuk } from "#commands/hoofdstuk";
import { meedoen } from "#commands/meedoen";
import { mijn } from "#commands/mijn";
import { namens } from "#commands/namens";
import { ongedaan } from "#commands/ongedaan";
import { opmerking } from "#commands/opmerking";
import { overzicht } from "#commands/overzicht";
import { partij } from "#commands/partij";
import { partijen } from "#commands/partijen";
import { ronde } from "#commands/ronde";
import { termijnen } from "#commands/termijnen";
import { twijfels } from "#commands/twijfels";
import { uitnodigen } from "#commands/uitnodigen";
import { voortgang } from "#commands/voortgang";
import { welke } from "#commands/welke";
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
  partijen,
  namens,
  ongedaan,
  opmerking,
  hoofdstuk,
  cijfers,
  wieNog,
  begrip,
  deelnemers,
  deelnemer,
  contact,
  uitnodigen,
  meedoen,
  groet,
  twijfels,
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
  remark: opmerking,
};
