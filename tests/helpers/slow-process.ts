/** Entry of a process that says when it ran. */
const from = Date.now();
await new Promise((resolve) => setTimeout(resolve, 300));
process.stdout.write(JSON.stringify({ from, to: Date.now() }));
