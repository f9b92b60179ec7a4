/** Watches whether a Neo4j that runs still answers: the process may be there and the database not. */
import { setTimeout as sleep } from "node:timers/promises";
import { supervisorsDriver } from "./answers-query.ts";

export interface Watch {
  /** Milliseconds between an answer and the next question. */
  readonly pause: number;
  /** Milliseconds that a question may take. */
  readonly patience: number;
  /** Questions in a row without an answer after which Neo4j counts as silent. */
  readonly questions: number;
}

/** A machine that is overloaded answers one of three within a minute; a database that has stopped never does. */
export const WATCH: Watch = { pause: 5_000, patience: 20_000, questions: 3 };

/** It reads a node, if there is one: what answers nothing but numbers has lost its store. */
const QUESTION = "MATCH (n) RETURN n LIMIT 1";

/** Resolves to what it said last, or did not, when it has been silent; rejects with the signal's reason when that aborts first. */
export async function untilSilent(
  boltPort: number,
  password: string,
  signal: AbortSignal,
  watch = WATCH,
): Promise<string> {
  const driver = await supervisorsDriver(boltPort, password, { connectionAcquisitionTimeout: watch.patience });
  try {
    for (let failures = 0; ; ) {
      await sleep(watch.pause, undefined, { signal });
      const failure = await Promise.race([
        driver.executeQuery(QUESTION).then(
          () => undefined,
          (error: Error) => error.message,
        ),
        sleep(watch.patience, `it has not answered for ${watch.patience / 1_000} s`, { signal }),
      ]);
      failures = failure === undefined ? 0 : failures + 1;
      if (failure !== undefined && failures >= watch.questions) return failure;
    }
  } finally {
    // What hangs would hang this, too.
    void driver.close().catch(() => {});
  }
}
