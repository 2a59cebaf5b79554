import { readDocument } from "#intake/document";
import { meerdam, bytes } from "./tests/intake/reading.ts";
for (const [n,t] of [["li", "- x\n".repeat(40000)],["quote","> ".repeat(40000)],["star","**a ".repeat(60000)]] as const){const s=Date.now();const o=await readDocument(bytes(t),"p.md",2027,meerdam);console.log(n,"refused" in o && o.refused,Date.now()-s)}
