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
  /** Resolves, to what to tell the user, when the database is gone and cannot be had again; never after `release`. */
  readonly lost: Promise<EmbeddedError>;
  /** Gives up this process's lease; resolves when the server has stopped if this was the last lease. */
  release(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Made where it is missing. */
  readonly dataFolder: string;
  /** Called with a short present-tense phrase for each step that may take more than a second. */
  readonly onProgress?: (step: string) => void;
  /** Called with what happens to the database later on: that it ended, is started again, answers again. */
  readonly onNews?: (news: string) => void;
  /** The folder below the data folder for this database's files; what Maven fetched is shared by all. */
  readonly databaseName?: string;
  /** Aborting it gives up the lease, or the wait for one; the promise rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** The news that a database that was away is there. */
export const ANSWERS_AGAIN = "it answers again";

/** Supervisors that end without a word, in a row, after which this gives up. */
const ATTEMPTS = 5;

/** A connection to the supervisor, which runs the database for as long as the connection is there. */
interface Lease {
  readonly call: SupervisorCall;
  readonly pid: number;
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Starts the database or joins the one that runs. The lease ends with `release` or with this process, however it ends; it does not keep this process
 * alive. Where its supervisor ends before, another is started and a new lease taken.
 *
 * @throws EmbeddedError whose message tells the user what to do.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  let lease = await takeLease(options);
  const { uri, username, password } = lease;
  let released: Promise<void> | null = null;
  const keeping = keep();
  const lost = new Promise<EmbeddedError>((resolve) => {
    void keeping.then((error) => error && resolve(error));
  });
  return Object.freeze({ uri, username, password, lost, release });

  function release(): Promise<void> {
    // A lease that is being taken at this moment is given up as well.
    released ??= giveUp(lease).then(() => keeping.then(() => {}));
    return released;
  }

  /** Undefined when the lease was given up, otherwise why there can be none any more. */
  async function keep(): Promise<EmbeddedError | undefined> {
    const { signal: _, onProgress, ...rest } = options;
    for (;;) {
      await lease.call.closed;
      if (released) return undefined;
      options.onNews?.("its supervisor had ended; another one is being started");
      try {
        const next = await takeLease(rest);
        if (released) {
          await giveUp(next);
          return undefined;
        }
        if (next.uri !== uri)
          throw new EmbeddedError(`The embedded database came back at another address, ${next.uri}.`);
        lease = next;
        options.onNews?.(ANSWERS_AGAIN);
      } catch (error) {
        return error instanceof EmbeddedError ? error : new EmbeddedError(String(error), { cause: error });
      }
    }
  }
}

async function takeLease(options: EmbeddedOptions): Promise<Lease> {
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
    const lease = await outcome(call, claim.pid, options);
    if (lease !== "stopping" && lease !== "gone") return lease;
    if (lease === "gone") attempt++;
  }
  throw new EmbeddedError(
    `The embedded database in ${paths.database} ended ${ATTEMPTS} times before it was ready; see ${paths.supervisorLog}.`,
  );
}

/** The lease; or, once the supervisor has ended, whether it had said so. */
function outcome(call: SupervisorCall, pid: number, options: EmbeddedOptions): Promise<Lease | "stopping" | "gone"> {
  const { onProgress, onNews, signal } = options;
  return new Promise((resolve, reject) => {
    let stopping = false;
    let wasReady = false;
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
      if (type === "step") (wasReady ? onNews : onProgress)?.(String(step));
      if (type === "ready") {
        if (wasReady) onNews?.(ANSWERS_AGAIN);
        wasReady = true;
        call.socket.unref();
        resolve({ call, pid, uri: String(uri), username: String(username), password: String(password) });
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

async function giveUp({ call, pid }: Lease): Promise<void> {
  const others = new Promise<"others">((resolve) => {
    call.listen(({ type }) => type === "released" && resolve("others"));
  });
  call.socket.ref();
  sendMessage(call.socket, { type: "release" });
  if ((await Promise.race([others, call.closed])) === "others") return;
  // The kernel closes a connection a moment before its process is gone.
  for (let waits = 0; waits < 100 && isAlive(pid); waits++) await sleep(10);
}
