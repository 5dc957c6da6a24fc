/** Preloaded into a measured process: says its peak memory (resident, MB) on stderr when it ends. */
process.on("exit", () => {
  process.stderr.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`);
});
