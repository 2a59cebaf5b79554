import { deliverDigest } from "#cli/programs/digest";
import { run } from "#cli/run";

await run(deliverDigest);
