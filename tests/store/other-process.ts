// Another program on the same database: founds partnerships, or reports on one part, and prints each name once it is kept.
import { openStore } from "#store/open";
import { partnership, said } from "./almelo.ts";

const [url = "", name = "", count = "1", work = "found"] = process.argv.slice(2);
const store = await openStore(url);
const at = new Date("2023-01-01");

/** Reports on the part as it is, again for as long as somebody else comes first. */
async function report(text: string): Promise<void> {
  const id = (await store.enter("together"))?.id;
  if (!id) throw new Error("There is no partnership to report in.");
  for (let seen = 0; ; ) {
    const outcome = await store.of(id).reporting.report(said({ text, seen }), at);
    if (!("moved" in outcome)) return;
    seen = outcome.moved.version;
  }
}

for (let index = 0; index < Number(count); index++) {
  const own = `${name}-${index}`;
  await (work === "report" ? report(own) : store.found(partnership(own), at));
  process.stdout.write(`${own}\n`);
}
await store.close();
