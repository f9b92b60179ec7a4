/**
 * However a question is written, it has the same answer: arbitrary questions on arbitrary graphs and the cookbook's on the seed, each asked once more in
 * other words. Needs no reference. ORACLE_REWRITINGS says how many, ORACLE_SEED which.
 */
import fc from "fast-check";
import type { ExecutionResult, GraphQLSchema } from "graphql";
import { beforeAll, expect, test } from "vitest";
import type { CompleteGraph } from "../../src/model/policy-graph.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import type { Store } from "../../src/store/store.ts";
import { COOKBOOK } from "../cookbook/cookbook.ts";
import { EDITION } from "../cookbook/ids.ts";
import { checkedGraphOf } from "../support/checked-graph.ts";
import { seedText } from "../support/ingest-text.ts";
import { emptyDatabase, emptyStore } from "../support/neo4j.ts";
import { arbitraryEditions } from "./arbitrary-editions.ts";
import { arbitraryQuestions } from "./arbitrary-question.ts";
import { type Ask, catching, openAsk, refusalOf } from "./ask-api.ts";
import { buildWorld } from "./build-world.ts";
import { rewritingCases } from "./cases.ts";
import { arbitraryBy, type Draw, pick, times } from "./draw.ts";
import type { Question } from "./reference-answer.ts";
import { type Rewriting, rewriteQuestion } from "./rewrite-question.ts";
import { isSameAnswer } from "./same-answer.ts";

const { count: CASES, seed: SEED } = rewritingCases();
/** Rewritings to each graph; every fifth graph is the seed's, with the cookbook's questions. */
const TO_A_GRAPH = 100;
/** Rewritings of one question. */
const OF_A_QUESTION = 2;
const AT_ONCE = 6;
/** The least share of rewritings that must be answered: they are longer, and may come to ask for more than is answered. Of few it says nothing. */
const ANSWERED = 0.95;
const MANY = 500;

interface Case {
  readonly question: Question;
  readonly rewritings: readonly Rewriting[];
}

let store: Store;
let api: { readonly ask: Ask; readonly schema: GraphQLSchema };

beforeAll(async () => {
  store = await emptyStore();
  const { ask, api: opened } = await openAsk(store);
  api = { ask: catching(ask), schema: opened.schema };
});

test(`${CASES} rewritings have their questions' answers`, { timeout: 120_000 + CASES * 400 }, async () => {
  const outcomes = { same: 0, refused: 0 };
  const start = performance.now();
  for (let seed = SEED, left = CASES; left > 0; seed += 1, left -= TO_A_GRAPH) {
    const round = await playRound(seed, Math.min(TO_A_GRAPH, left));
    outcomes.same += round.same;
    outcomes.refused += round.refused;
  }
  const { same, refused } = outcomes;
  const perSecond = Math.round((10_000 * (same + refused)) / (performance.now() - start)) / 10;
  process.stdout.write(
    `Rewritings, ORACLE_SEED=${SEED}: ${same} with the same answer, ${refused} refused, ${perSecond} a second.\n`,
  );
  if (CASES < MANY) return;
  expect(same / (same + refused)).toBeGreaterThan(ANSWERED);
});

/** One graph and what is asked of it; all of it follows from the seed. */
async function playRound(seed: number, count: number) {
  const isCookbook = seed % 5 === 0;
  const [editions = []] = isCookbook
    ? [[seedEdition()]]
    : fc.sample(arbitraryBy(arbitraryEditions), { seed, numRuns: 1 });
  await emptyDatabase(store.driver);
  for (const edition of editions) await loadEdition(store, edition);
  const ids = [...buildWorld(editions.slice(0, isCookbook ? 0 : editions.length)).nodes.keys()];
  const cases = arbitraryBy((draw) => (isCookbook ? cookbookCase(draw) : arbitraryCase(ids, draw)));
  const left = [...fc.sample(cases, { seed, numRuns: Math.ceil(count / OF_A_QUESTION) })];
  const outcomes = { same: 0, refused: 0 };
  let failed: Difference | undefined;
  const askInTurn = async () => {
    for (let next = left.pop(); next && !failed; next = left.pop()) {
      const found = await compare(next);
      failed ??= found.difference;
      outcomes.same += found.same;
      outcomes.refused += found.refused;
    }
  };
  await Promise.all(times(AT_ONCE, askInTurn));
  if (failed) await report(seed, cases, editions, failed);
  return outcomes;
}

let seedsEdition: CompleteGraph | undefined;

function seedEdition(): CompleteGraph {
  seedsEdition ??= checkedGraphOf(seedText(), EDITION);
  return seedsEdition;
}

/** Which of several longest or shortest texts is given is nowhere said, and may differ from one question to the next. */
const UNCERTAIN = /^(longest|shortest)$/;

function arbitraryCase(ids: readonly string[], draw: Draw): Case | undefined {
  const [question] = arbitraryQuestions(api.schema, ids, { alike: 1, without: UNCERTAIN }, draw);
  return question && { question, rewritings: rewritingsOf(question, draw) };
}

/** Of its variables only one is no id and stated in the question itself: where a page begins. */
function cookbookCase(draw: Draw): Case {
  const { text } = pick(draw, COOKBOOK);
  const variables: Question["variables"] = text.includes("$after") && draw(2) === 1 ? { after: CURSOR } : {};
  const question = { query: text, variables };
  return { question, rewritings: rewritingsOf(question, draw) };
}

const CURSOR = Buffer.from("arrayconnection:9").toString("base64");

function rewritingsOf(question: Question, draw: Draw): readonly Rewriting[] {
  return times(OF_A_QUESTION, () => rewriteQuestion(api.schema, question, draw)).flatMap((one) => one ?? []);
}

interface Difference {
  readonly question: Question;
  readonly rewriting?: Rewriting;
  readonly before: ExecutionResult;
  readonly after?: ExecutionResult;
}

async function compare({ question, rewritings }: Case) {
  const outcomes = { same: 0, refused: 0 };
  const before = await api.ask(question);
  const isRefused = refusalOf(before) !== undefined;
  if (before.errors && !isRefused) return { ...outcomes, difference: { question, before } satisfies Difference };
  for (const rewriting of rewritings) {
    const after = await api.ask(rewriting.question);
    const isAlsoRefused = refusalOf(after) !== undefined;
    const isSame = !after.errors && isSameAnswer(rewriting.back(after.data), before.data, "in any order");
    if (isRefused ? !isAlsoRefused : !isAlsoRefused && !isSame) {
      return { ...outcomes, difference: { question, rewriting, before, after } satisfies Difference };
    }
    outcomes[isAlsoRefused ? "refused" : "same"] += 1;
  }
  return { ...outcomes, difference: undefined };
}

/** The least that can be made of what differs. */
async function report(
  seed: number,
  cases: fc.Arbitrary<Case | undefined>,
  editions: readonly CompleteGraph[],
  found: Difference,
): Promise<never> {
  const differenceIn = async (one: Case | undefined): Promise<Difference | undefined> =>
    one && (await compare(one)).difference;
  const options = { seed, numRuns: TO_A_GRAPH, interruptAfterTimeLimit: 60_000 };
  const shrunk = await fc.check(
    fc.asyncProperty(cases, async (one) => (await differenceIn(one)) === undefined),
    options,
  );
  const least = (await differenceIn(shrunk.counterexample?.[0])) ?? found;
  const shown = (value: unknown) => JSON.stringify(value, null, 1);
  const asked = ({ query, ...rest }: Question) => `${query}\n${shown(rest)}`;
  const told = ({ question, rewriting, before, after }: Difference) => [
    `The question: ${asked(question)}`,
    ...(rewriting ? [`Rewritten by ${rewriting.steps.join(", ")}: ${asked(rewriting.question)}`] : []),
    `Answer to the question: ${shown(before)}`,
    ...(after ? [`Answer to what it was rewritten to: ${shown(after)}`] : []),
  ];
  throw new Error(
    [
      `A question has another answer when it is written otherwise, or none. To see it again: ORACLE_SEED=${seed} ORACLE_REWRITINGS=${TO_A_GRAPH}`,
      "As found:",
      ...told(found),
      "At least:",
      ...told(least),
      `Graph: ${JSON.stringify(editions.map(({ graph, findings }) => ({ graph, findings })))}`,
    ].join("\n\n"),
  );
}
