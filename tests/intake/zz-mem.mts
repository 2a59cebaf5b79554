import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const name = process.argv[2]!;
const p = spawn("npx", ["tsx", "tests/intake/zz-hostile.mts", name], { stdio: ["ignore", "pipe", "ignore"] });
let peak = 0;
let out = "";
p.stdout.on("data", (d) => (out += d));
const i = setInterval(() => {
  for (const pid of readdirSync("/proc"))
    if (/^\d+$/.test(pid))
      try {
        const c = readFileSync(`/proc/${pid}/cmdline","utf8`.replace('","utf8', ""), "utf8");
        if (c.includes("reader-process.ts") && c.includes("max-old-space")) {
          const m = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
          peak = Math.max(peak, Number(m?.[1] ?? 0));
        }
      } catch {}
}, 50);
p.on("close", () => {
  clearInterval(i);
  console.log(out.trim(), "peak child RSS", Math.round(peak / 1024), "MB");
});
