import { chat } from "#cli/programs/chat";
import { run } from "#cli/run";

await run(chat);
