/** Opens the embedded database: a running Neo4j, shared with every other process that asks for the same one. */
import { setTimeout as sleep } from "node:timers/promises";
import { latestClaim } from "./claims.ts";
import { EmbeddedError } from "./embedded-error.ts";
import { embeddedPaths } from "./embedded-paths.ts";
import { sendMessage } from "./json-lines.ts";
import { isAlive } from "./processes.ts";
import { startSupervisor } from "./start-supervisor.ts";
import { callSupervisor, type SupervisorCall } from "./supervisor-call.ts";

export { EmbeddedError } from "./embedded-error.ts";
export { type EmbeddedStatus, embeddedStatus } from "./embedded-status.ts";

export interface EmbeddedServer {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Gives up this process's lease; resolves when the server has stopped if this was the last lease. */
  release(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Made where it is missing. */
  readonly dataFolder: string;
  /** Called with a short present-tense phrase for each step that may take more than a second. */
  readonly onProgress?: (step: string) => void;
  /** The folder below the data folder for this database's files; what Maven fetched is shared by all. */
  readonly databaseName?: string;
  /** Aborting it gives up the lease, or the wait for one; the promise rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** Supervisors that end without a word, in a row, after which this gives up. */
const ATTEMPTS = 5;

/**
 * Starts the database or joins the one that runs. The lease ends with `release` or with this process, however it ends;
 * it does not keep this process alive.
 *
 * @throws EmbeddedError whose message tells the user what to do.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const paths = embeddedPaths(options.dataFolder, options.databaseName);
  for (let attempt = 0; attempt < ATTEMPTS; ) {
    options.signal?.throwIfAborted();
    const claim = await latestClaim(paths.database);
    const call = claim && (await callSupervisor(claim, "lease"));
    if (!call) {
      await startSupervisor(paths, claim?.number ?? 0);
      attempt++;
      continue;
    }
    const server = await outcome(call, claim.pid, options);
    if (server !== "stopping" && server !== "gone") return server;
    if (server === "gone") attempt++;
  }
  throw new EmbeddedError(
    `The embedded database in ${paths.database} ended ${ATTEMPTS} times before it was ready; see ${paths.supervisorLog}.`,
  );
}

/** The server; or, once the supervisor has ended, whether it had said so. */
function outcome(
  call: SupervisorCall,
  pid: number,
  options: EmbeddedOptions,
): Promise<EmbeddedServer | "stopping" | "gone"> {
  const { onProgress, signal } = options;
  return new Promise((resolve, reject) => {
    let stopping = false;
    const abort = () => {
      call.socket.destroy();
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", abort, { once: true });
    if (signal?.aborted) abort();
    void call.closed.then(() => {
      signal?.removeEventListener("abort", abort);
      resolve(stopping ? "stopping" : "gone");
    });
    call.listen((message) => {
      const { type, step, uri, username, password } = message;
      if (type === "step") onProgress?.(String(step));
      if (type === "ready") {
        call.socket.unref();
        resolve(serverOf(call, pid, String(uri), String(username), String(password)));
      }
      if (type === "stopping") {
        stopping = true;
        onProgress?.("waiting for the previous Neo4j to stop");
      }
      if (type === "failed") {
        reject(new EmbeddedError(String(message.message)));
        call.socket.destroy();
      }
    });
  });
}

function serverOf(call: SupervisorCall, pid: number, uri: string, username: string, password: string): EmbeddedServer {
  let released: Promise<void> | null = null;
  return Object.freeze({ uri, username, password, release });

  function release(): Promise<void> {
    released ??= giveUp();
    return released;
  }

  async function giveUp(): Promise<void> {
    const others = new Promise<"others">((resolve) => {
      call.listen(({ type }) => type === "released" && resolve("others"));
    });
    call.socket.ref();
    sendMessage(call.socket, { type: "release" });
    if ((await Promise.race([others, call.closed])) === "others") return;
    // The kernel closes a connection a moment before its process is gone.
    for (let waits = 0; waits < 100 && isAlive(pid); waits++) await sleep(10);
  }
}
