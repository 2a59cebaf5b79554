import { Worker } from "node:worker_threads";

/** Processor time that reading one document may take, in milliseconds; a programme of 40 pages takes one second. */
const most = 2000;

/** Plain JavaScript, because a thread of its own would load the TypeScript loader again. */
const watch = `
const { workerData } = require("node:worker_threads");
const start = process.cpuUsage();
setInterval(() => {
  const { user, system } = process.cpuUsage(start);
  if ((user + system) / 1000 > workerData) process.kill(process.pid, "SIGKILL");
}, 50);
`;

/**
 * Ends this process once it took too much processor time from now on. A thread of its own looks, since a parser
 * that is busy lets nothing else run; a thread can end its process only by a signal.
 */
export function endWhenSlow(): void {
  new Worker(watch, { eval: true, workerData: most, execArgv: [] }).unref();
}
