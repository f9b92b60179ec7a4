/** Watches a reading of the database: where the database falls silent, whenever that is, the reading ends with an error in seconds and not in minutes. */
import type { Readiness } from "./readiness.ts";

/** Milliseconds after which a reading without a result asks whether the database is there at all, again and again; an answer takes at most two seconds more. */
const SUSPICIOUS_AFTER = 2_000;

/** The database does not answer. Its code is the one that the driver gives for a server that is away. */
export class DatabaseSilentError extends Error {
  readonly code = "ServiceUnavailable";

  constructor() {
    super("The database does not answer at the moment.");
    this.name = "DatabaseSilentError";
  }
}

/** @throws {DatabaseSilentError} where the database turns out to be away before there is a result */
export async function watched<T>(reading: Promise<T>, readiness: Readiness): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const silent = new Promise<never>((_, reject) => {
    const ask = () => {
      timer = setTimeout(async () => {
        const reason = await readiness();
        // The result may have come while it was asked.
        if (isOver) return;
        if (reason === undefined) ask();
        else reject(new DatabaseSilentError());
      }, SUSPICIOUS_AFTER);
    };
    ask();
  });
  try {
    return await Promise.race([reading, silent]);
  } finally {
    isOver = true;
    clearTimeout(timer);
  }
}
