/** Loaded into the server and the worker: they end when the command that started them is gone. */
// Processes that they start themselves inherit this file; those end with them.
if (process.channel && String(process.ppid) === process.env.SUPERVISOR) {
  process.channel.unref();
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 3_000).unref();
  });
}
