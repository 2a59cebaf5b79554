import { nameCoordinator } from "#cli/programs/coordinator";
import { run } from "#cli/run";

await run(nameCoordinator);
