import { readFileSync } from "node:fs";
import { readHere } from "#intake/read-here";
import { readPartnershipFile } from "#intake/bundle";
import { formatOf } from "#intake/format";
const [f,p,y]=process.argv.slice(2);
const b=new Uint8Array(readFileSync(f));
const partnership=readPartnershipFile(JSON.parse(readFileSync(p,"utf8"))) as any;
const r=await readHere(b,{format:formatOf(b,f) as any,year:Number(y),partnership,known:{agreements:[],chapters:[]}}) as any;
if(r.refused) console.log(r); else {for(const a of r.agreements){console.log(a.number,a.title,a.kind,a.line);for(const x of a.actions)console.log("   ",x.leads,x.parties,x.passage.map((q:any)=>(q.kind[0]+":"+q.text.slice(0,70))))} console.log(r.doubts.map((d:any)=>[d.agreement,d.line,d.place,d.question,d.printed.slice(0,60)].join(" # ")).join("\n"))}
