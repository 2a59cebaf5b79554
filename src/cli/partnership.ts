import { foundPartnership } from "#cli/programs/partnership";
import { run } from "#cli/run";

await run(foundPartnership);
