import { exportRegister } from "#cli/programs/export";
import { run } from "#cli/run";

await run(exportRegister);
