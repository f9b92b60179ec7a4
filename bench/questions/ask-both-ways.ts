/** Questions in, how long the API and hand-written Cypher take for each out; the answers are compared first. */
import { BeyondBoundsError, type ServedApi } from "../api.ts";
import type { Database } from "../database.ts";
import { type Race, race } from "../race.ts";
import { requireSame } from "../same-answer.ts";
import type { Say } from "../say.ts";
import { type BothWays, bothWays } from "./both-ways.ts";
import type { Question } from "./question.ts";
import type { Subject } from "./subject.ts";

export interface AskedBothWays {
  readonly name: string;
  /** Entries of the answer; what nobody finds proves little. */
  readonly entries: number;
  /** The API first; otherwise why it has no answer. */
  readonly result: Race | string;
}

/** Throws where the two answers to a question differ. */
export async function askBothWays(
  questions: readonly Question[],
  subject: Subject,
  { database, api, say, signal }: { database: Database; api: ServedApi; say: Say; signal: AbortSignal },
): Promise<readonly AskedBothWays[]> {
  const asked: AskedBothWays[] = [];
  for (const question of questions) {
    const { name } = question;
    say(`Asking: ${name}`);
    const ways = bothWays(question, subject, database, api);
    if (!ways) {
      asked.push({ name, entries: 0, result: "not in this schema" });
      continue;
    }
    const answer = await ways.byHand();
    const result = await compared(name, ways, answer, signal).catch((error: unknown) => {
      if (error instanceof BeyondBoundsError) return error.message;
      throw error;
    });
    asked.push({ name, entries: answer.length, result });
  }
  return asked;
}

async function compared(name: string, { overHttp, byHand }: BothWays, answer: unknown, signal: AbortSignal) {
  requireSame(name, await overHttp(), answer);
  return race(overHttp, byHand, signal);
}
