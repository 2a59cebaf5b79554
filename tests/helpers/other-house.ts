// Another program of the same house: looks once at what there is to send at a moment, and sends it.
import { deliverOnce } from "#cli/delivery";
import { houseOn } from "#cli/house";
import { openStore } from "#store/open";
import { bothPlatforms } from "./both-platforms.ts";

const [url = "", apiUrl = "", moment = ""] = process.argv.slice(2);
const clock = () => new Date(moment);
const house = houseOn(await openStore(url), {
  clock,
  takesPart: async () => true,
  reference: () => "1",
  surprise: (error) => console.error(error),
});
const still = { same: 0, others: 0 };
const pace = { slack: still, teams: still };
await deliverOnce({ house, platforms: bothPlatforms({ apiUrl, clock }), clock, log: () => undefined, pace });
await house.close();
