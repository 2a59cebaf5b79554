// Another program on the same database: opens it, founds partnerships and prints each name once it is kept.
import { openStore } from "#store/open";
import { partnership } from "./almelo.ts";

const [url = "", name = "", count = "1"] = process.argv.slice(2);
const store = await openStore(url);
for (let index = 0; index < Number(count); index++) {
  await store.found(partnership(`${name}-${index}`), new Date("2023-01-01"));
  process.stdout.write(`${name}-${index}\n`);
}
await store.close();
