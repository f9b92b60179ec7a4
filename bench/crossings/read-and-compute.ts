/** Crossings in, how long reading and computing each takes out; the answers are compared first. */
import type { Database } from "../database.ts";
import { type Race, race } from "../race.ts";
import { runCypher } from "../run-cypher.ts";
import { requireSame, sortedRows } from "../same-answer.ts";
import type { Say } from "../say.ts";
import type { Crossing } from "./crossing.ts";

export interface ReadAndComputed {
  readonly name: string;
  readonly rows: number;
  /** Reading first. */
  readonly race: Race;
}

/** Throws where what is read is not what is computed. */
export async function readAndCompute(
  crossings: readonly Crossing[],
  { database, say, signal }: { database: Database; say: Say; signal: AbortSignal },
): Promise<readonly ReadAndComputed[]> {
  const done: ReadAndComputed[] = [];
  for (const { name, stored, computed, ordered } of crossings) {
    say(`Reading and computing: ${name}`);
    const read = () => runCypher(database, stored);
    const compute = () => runCypher(database, computed);
    const [one, other] = [await read(), await compute()];
    requireSame(name, ordered ? one : sortedRows(one), ordered ? other : sortedRows(other));
    done.push({ name, rows: one.length, race: await race(read, compute, signal) });
  }
  return done;
}
