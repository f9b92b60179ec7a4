/** A reading of the database in, its result out; where the database turns out to be away, an error that says so, in seconds and not in minutes. */

import { databaseUnavailable } from "../../graphql/operation/reply-errors.ts";
import type { Readiness } from "../../store/readiness.ts";

/** Milliseconds after which a reading without a result asks whether the database is there at all, again and again. */
const SUSPICIOUS_AFTER = 2_000;

export async function untilSilent<T>(reading: Promise<T>, readiness: Readiness): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const silent = new Promise<never>((_, reject) => {
    const ask = () => {
      timer = setTimeout(async () => {
        const reason = await readiness();
        // The result may have come while it was asked.
        if (isOver) return;
        if (reason === undefined) ask();
        else reject(Object.assign(databaseUnavailable(), { code: "ServiceUnavailable" }));
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
