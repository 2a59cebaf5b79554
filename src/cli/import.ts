import { importDocument } from "#cli/programs/import";
import { run } from "#cli/run";

await run(importDocument);
