/** The program behind the embedded database, started detached by the first client; its arguments are data folder, database name and the number of the dead claim. */
import { setTimeout as sleep } from "node:timers/promises";
import { claimAfter } from "./claims.ts";
import { EmbeddedError } from "./embedded-error.ts";
import { embeddedPaths } from "./embedded-paths.ts";
import { serveLeases } from "./lease-server.ts";
import { supervise } from "./supervise.ts";

/** Whoever started this has that long to take a lease, in milliseconds. */
const FIRST_LEASE = 10_000;

const [dataFolder = "", databaseName = "", deadClaim = "0"] = process.argv.slice(2);
const paths = embeddedPaths(dataFolder, databaseName);
const end = new AbortController();
const leases = await serveLeases(() => end.abort());

const claim = await claimAfter(paths.database, Number(deadClaim), leases.port);
// Somebody else was faster: the client that started this one finds that supervisor.
if (claim === null) process.exit(0);
leases.admit(claim);
process.stdout.on("error", () => {});
process.stdout.write("claimed\n");

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const)
  process.on(signal, () => {
    leases.close();
    end.abort();
  });
setTimeout(() => leases.closeIfUnused() && end.abort(), FIRST_LEASE);

try {
  await supervise(paths, end.signal, (state) => leases.say({ ...state }));
} catch (error) {
  if (!end.signal.aborted) {
    leases.say({ type: "failed", message: messageOf(error) });
    // The clients take the news and hang up; one that does not will find the connection closed.
    await sleep(1_000, undefined, { signal: end.signal }).catch(() => {});
  }
}
process.exit(0);

function messageOf(error: unknown): string {
  if (!(error instanceof EmbeddedError)) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  return error instanceof Error ? error.message : String(error);
}
