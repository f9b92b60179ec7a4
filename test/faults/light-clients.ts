/** Clients that ask small questions all the time and know the right answers: while faults happen, each reply is right, or says that the database is away. */
import { setTimeout as sleep } from "node:timers/promises";

const EDITION = "112119/later-basic-plan-draft";
/** Of the seed's edition: others come and go. */
const OF_EDITION = [
  "plans { number name items { code } }",
  "domains { items(where: { planCount: { gte: 3 } }) { code name plans { number } } }",
  "planOverlaps(where: { planCount: { eq: 2 } }) { planNumbers itemCount items { code } }",
  "plansConnection { totalCount edges { node { initiatives { name items { code } } } } }",
];
const QUESTIONS = [
  ...OF_EDITION.map((fields) => `{ editions(where: { id: { eq: "${EDITION}" } }) { ${fields} } }`),
  `{ paths(from: "${EDITION}/plan/1", to: "${EDITION}/plan/4") { length pathCount steps { relationship node { label } } } }`,
  `{ policyItemsOf(plans: { all: [1, 3] }, edition: "${EDITION}") { code } }`,
];
/** What a reply may say instead of an answer. */
const REFUSALS = new Set(["DATABASE_UNAVAILABLE", "QUERY_TIMEOUT", "SERVER_BUSY"]);

export interface LightClients {
  readonly answered: () => number;
  readonly stop: () => Promise<LightFigures>;
}

export interface LightFigures {
  readonly answered: number;
  /** Replies that say why there is no answer. */
  readonly refused: number;
  /** What was neither, in a few words each. */
  readonly wrong: readonly string[];
  /** Milliseconds of the answered ones, ascending. */
  readonly latencies: readonly number[];
  /** Milliseconds of the longest time without an answer. */
  readonly longestGap: number;
}

export type RightAnswers = ReadonlyMap<string, string>;

/** As they are while nothing has happened. */
export async function rightAnswers(url: string): Promise<RightAnswers> {
  const answers = new Map<string, string>();
  for (const query of QUESTIONS) {
    const { text } = await ask(url, query);
    if (text.includes('"errors"')) throw new Error(text);
    answers.set(query, text);
  }
  return answers;
}

/** @param pause milliseconds that each client waits between a reply and its next question */
export function lightClients(url: string, right: RightAnswers, count = 4, pause = 25): LightClients {
  let isOver = false;
  let [answered, refused] = [0, 0];
  const wrong: string[] = [];
  const latencies: number[] = [];
  let [lastAnswer, longestGap] = [performance.now(), 0];
  const noteGap = (now: number) => {
    longestGap = Math.max(longestGap, now - lastAnswer);
    lastAnswer = now;
  };
  const questions = [...right];
  const client = async (first: number) => {
    // Not all at the same moment.
    await sleep((pause * first) / count);
    for (let next = first; !isOver; next += 1) {
      const [query = "", wanted] = questions[next % questions.length] ?? [];
      const start = performance.now();
      try {
        const { text } = await ask(url, query);
        const now = performance.now();
        if (text === wanted) {
          answered += 1;
          latencies.push(now - start);
          noteGap(now);
        } else if (isRefusal(text)) refused += 1;
        else wrong.push(text.slice(0, 300));
      } catch (error) {
        wrong.push(String((error as { cause?: unknown }).cause ?? error));
      }
      await sleep(pause);
    }
  };
  const clients = Array.from({ length: count }, (_, i) => client(i));
  return {
    answered: () => answered,
    stop: async () => {
      isOver = true;
      await Promise.all(clients);
      noteGap(performance.now());
      return { answered, refused, wrong, latencies: latencies.sort((a, b) => a - b), longestGap };
    },
  };
}

function isRefusal(text: string): boolean {
  try {
    const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
    return errors.length > 0 && errors.every(({ extensions }) => REFUSALS.has(extensions?.code ?? ""));
  } catch {
    return false;
  }
}

export async function ask(url: string, query: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, text: await response.text() };
}

/** @param sorted ascending */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
