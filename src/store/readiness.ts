/** Asks whether the database is ready, within a bounded time and once for all who ask at the same moment. */

import type { Log } from "../log.ts";
import { databaseFailure } from "./database-failure.ts";

/** Milliseconds; with the wait before a slow query asks, an answer comes within five seconds. */
export const PROBE_MILLISECONDS = 2_000;

/** Undefined when ready, otherwise one sentence for clients. Never rejects. */
export type Readiness = () => Promise<string | undefined>;

/**
 * Only a change is logged: a load balancer asks every few seconds.
 *
 * @param heardAt when the database was last heard of by anybody, by `performance.now()`: one that answers others is busy, and not away
 */
export function readinessOf(
  ready: () => Promise<void>,
  log: Log,
  heardAt: () => number = () => Number.NEGATIVE_INFINITY,
): Readiness {
  let running: Promise<string | undefined> | undefined;
  let last: string | undefined;

  async function probe(): Promise<string | undefined> {
    let [reason, error]: [string | undefined, unknown] = [undefined, undefined];
    const start = performance.now();
    try {
      await within(PROBE_MILLISECONDS, ready());
    } catch (thrown) {
      const isBusy = thrown instanceof ProbeTimeout && heardAt() > start;
      if (!isBusy) [reason, error] = [reasonOf(thrown), thrown];
    }
    if (reason !== last) {
      if (reason) log({ level: "warn", message: `Not ready: ${reason}`, error });
      else log({ level: "info", message: "Ready again" });
    }
    last = reason;
    return reason;
  }

  return () => {
    running ??= probe().finally(() => {
      running = undefined;
    });
    return running;
  };
}

class ProbeTimeout extends Error {}

function reasonOf(error: unknown): string {
  if (error instanceof ProbeTimeout || databaseFailure(error)) return "The database does not answer.";
  // http-errors' convention: whoever sets `expose` has written the message for clients.
  if (error instanceof Error && "expose" in error && error.expose === true) return error.message;
  return "The database is not ready; the server's log says why.";
}

/** Milliseconds after which a timer is late: this process had no time, and may have an answer that it has not looked at. */
const LATE = 250;
/** Waits that do not count, for being late, at most: whoever asks has a deadline of his own. */
const LATE_WAITS = 1;

async function within(milliseconds: number, promise: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    const wait = (left: number) => {
      const start = performance.now();
      timer = setTimeout(() => {
        const isLate = performance.now() - start > milliseconds + LATE;
        if (isLate && left > 0) wait(left - 1);
        else reject(new ProbeTimeout(`no answer within ${milliseconds} ms`));
      }, milliseconds);
    };
    wait(LATE_WAITS);
  });
  try {
    await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
