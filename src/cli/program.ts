/** The compiled program's entry: the process's arguments, streams and environment in, its exit code out. */
import { main } from "./main.ts";

// `policy-graph … | head` closes the pipe early: that is the reader's right, and no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

process.exitCode = await main(process.argv);
