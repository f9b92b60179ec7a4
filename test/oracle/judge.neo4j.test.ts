/**
 * Arbitrary questions on arbitrary graphs: the API answers as the judge does, who takes every word of the question as it stands. JUDGE_CASES says how
 * many (5,000 in CI), JUDGE_SEED which.
 */
import fc from "fast-check";
import type { ExecutionResult } from "graphql";
import { beforeAll, expect, test } from "vitest";
import type { CompleteGraph } from "../../src/model/policy-graph.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import type { Store } from "../../src/store/store.ts";
import { emptyDatabase, emptyStore } from "../support/neo4j.ts";
import { arbitraryEditions } from "./arbitrary-editions.ts";
import { arbitraryQuestions } from "./arbitrary-question.ts";
import { type Ask, openAsk, refusalOf } from "./ask-api.ts";
import { buildWorld } from "./build-world.ts";
import { casesOf, SEED } from "./cases.ts";
import { arbitraryBy, times } from "./draw.ts";
import { type Question, referenceAnswer } from "./reference-answer.ts";
import { isSameAnswer } from "./same-answer.ts";
import type { World } from "./world.ts";

const CASES = casesOf(5_000);
/** Questions that are alike but for their values, and such groups to each graph. */
const ALIKE = 4;
const GROUPS = 15;
const QUESTIONS = ALIKE * GROUPS;
/** Questions that are asked at once: the database plans one while another is being read. */
const AT_ONCE = 6;
/** The least share of questions that must be answered and not refused, and of answers that must have something in them. */
const ANSWERED = 0.95;
const FOUND = 0.3;

let store: Store;
let judge: Judge;

interface Judge {
  readonly ask: Ask;
  readonly sdl: string;
  readonly questions: (world: World) => fc.Arbitrary<readonly Question[]>;
}

beforeAll(async () => {
  store = await emptyStore();
  const { ask, api } = await openAsk(store);
  const questions = (world: World) =>
    arbitraryBy((draw) => arbitraryQuestions(api.schema, [...world.nodes.keys()], ALIKE, draw));
  judge = { ask, sdl: api.sdl, questions };
});

test(`${CASES} questions of seed ${SEED} have the judge's answers`, { timeout: 60_000 + CASES * 200 }, async () => {
  const outcomes = { answered: 0, found: 0, refused: 0 };
  for (let done = 0; done < CASES; done += QUESTIONS) {
    const seed = SEED + done / QUESTIONS;
    const round = await playRound(seed, Math.min(QUESTIONS, CASES - done));
    outcomes.answered += round.answered;
    outcomes.found += round.found;
    outcomes.refused += round.refused;
  }
  const { answered, found, refused } = outcomes;
  process.stdout.write(
    `The judge, seed ${SEED}: ${answered} answered, ${found} of them with something found, ${refused} refused.\n`,
  );
  expect(answered / (answered + refused)).toBeGreaterThan(ANSWERED);
  expect(found / answered).toBeGreaterThan(FOUND);
});

/** One graph and the questions to it; all of it follows from the seed. */
async function playRound(seed: number, count: number) {
  const [editions] = fc.sample(arbitraryBy(arbitraryEditions), { seed, numRuns: 1 });
  if (!editions) throw new Error("no graph was drawn");
  await emptyDatabase(store.driver);
  for (const edition of editions) await loadEdition(store, edition);
  const world = buildWorld(editions);
  const groups = fc.sample(judge.questions(world), { seed, numRuns: Math.ceil(count / ALIKE) });
  const outcomes = { answered: 0, found: 0, refused: 0 };
  let failed: Question | undefined;
  // Those that are alike one after another: only the first of them has to be planned.
  const askInTurn = async () => {
    for (let group = groups.pop(); group && !failed; group = groups.pop()) {
      for (const question of group) {
        const { outcome, found } = await judgeQuestion(world, question);
        if (outcome === "differs") failed = question;
        else outcomes[outcome] += 1;
        if (found) outcomes.found += 1;
      }
    }
  };
  await Promise.all(times(AT_ONCE, askInTurn));
  if (failed) await report(seed, editions, world, failed);
  return outcomes;
}

interface Verdict {
  readonly outcome: "answered" | "refused" | "differs";
  /** Whether the answer tells of any node. */
  readonly found?: boolean;
  readonly actual: ExecutionResult;
  readonly expected?: ExecutionResult;
}

async function judgeQuestion(world: World, question: Question): Promise<Verdict> {
  const actual = await judge.ask(question);
  if (refusalOf(actual) !== undefined) return { outcome: "refused", actual };
  const expected = JSON.parse(JSON.stringify(referenceAnswer(judge.sdl, world, question)));
  if (!isSameAnswer(actual, expected)) return { outcome: "differs", actual, expected };
  const found = /"id"|"(totalCount|nodes)":[1-9]/.test(JSON.stringify(expected));
  return { outcome: "answered", found, actual, expected };
}

/** The question as it was found, and the least that can be made of it. */
async function report(seed: number, editions: readonly CompleteGraph[], world: World, found: Question): Promise<never> {
  const firstThatDiffers = async (group: readonly Question[]) => {
    for (const question of group) {
      if ((await judgeQuestion(world, question)).outcome === "differs") return question;
    }
    return undefined;
  };
  const shrunk = await fc.check(
    fc.asyncProperty(judge.questions(world), async (group) => (await firstThatDiffers(group)) === undefined),
    { seed, numRuns: GROUPS, interruptAfterTimeLimit: 30_000 },
  );
  const question = (await firstThatDiffers(shrunk.counterexample?.[0] ?? [])) ?? found;
  const { actual, expected } = await judgeQuestion(world, question);
  const shown = (value: unknown) => JSON.stringify(value, null, 1);
  throw new Error(
    [
      `The API and the judge differ. To see it again: JUDGE_SEED=${seed} JUDGE_CASES=${QUESTIONS}`,
      `As found: ${found.query}\n${shown(found.variables)}`,
      `At least: ${question.query}\n${shown(question.variables)}`,
      `API: ${shown(actual)}`,
      `Judge: ${shown(expected)}`,
      `Graph: ${JSON.stringify(editions.map(({ graph, findings }) => ({ graph, findings })))}`,
    ].join("\n\n"),
  );
}
