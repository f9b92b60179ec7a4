/**
 * Arbitrary questions on arbitrary graphs: the API answers as the reference does, which takes every word of the question as it stands. ORACLE_CASES
 * says how many, ORACLE_SEED which.
 */
import fc from "fast-check";
import type { GraphQLSchema } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { compareEditions } from "../../src/match/compare-editions.ts";
import { comparisonFacts } from "../../src/match/comparison-facts.ts";
import type { CompleteGraph } from "../../src/model/policy-graph.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { readEditionAsLoaded } from "../../src/store/read-edition.ts";
import type { Store } from "../../src/store/store.ts";
import { writeComparison } from "../../src/store/write-comparison.ts";
import { emptyDatabase, emptyStore } from "../support/neo4j.ts";
import { addComparison } from "./add-comparison.ts";
import { arbitraryEditions } from "./arbitrary-editions.ts";
import { arbitraryQuestions } from "./arbitrary-question.ts";
import { type Ask, catching, openAsk } from "./ask-api.ts";
import { buildWorld } from "./build-world.ts";
import { oracleCases } from "./cases.ts";
import { arbitraryBy, times } from "./draw.ts";
import type { Question } from "./reference-answer.ts";
import { type Verdict, type VerdictOn, verdictsOn } from "./verdict.ts";
import type { World } from "./world.ts";

const { count: CASES, seed: SEED } = oracleCases();
/** Questions that are alike but for their values, and such groups to each graph. */
const ALIKE = 8;
const GROUPS = 30;
const QUESTIONS = ALIKE * GROUPS;
/** Questions that are asked at once: the database plans one while another is being read. */
const AT_ONCE = 6;
/** The least share of questions that must be answered and not refused, and of answers that must have something in them; of few it says nothing. */
const ANSWERED = 0.95;
const FOUND = 0.3;
const MANY = 3_000;

let store: Store;
let api: { readonly ask: Ask; readonly sdl: string; readonly schema: GraphQLSchema };

beforeAll(async () => {
  store = await emptyStore();
  const { ask, api: opened } = await openAsk(store);
  api = { ask: catching(ask), sdl: opened.sdl, schema: opened.schema };
});

const questionsTo = (world: World) =>
  arbitraryBy((draw) => arbitraryQuestions(api.schema, [...world.nodes.keys()], { alike: ALIKE }, draw));

test(`${CASES} questions have the reference's answers`, { timeout: 120_000 + CASES * 200 }, async () => {
  const outcomes = { answered: 0, found: 0, refused: 0 };
  const start = performance.now();
  for (let seed = SEED, left = CASES; left > 0; seed += 1, left -= QUESTIONS) {
    const round = await playRound(seed, Math.min(QUESTIONS, left));
    outcomes.answered += round.answered;
    outcomes.found += round.found;
    outcomes.refused += round.refused;
  }
  const { answered, found, refused } = outcomes;
  const perSecond = Math.round((10_000 * (answered + refused)) / (performance.now() - start)) / 10;
  process.stdout.write(
    `The oracle, ORACLE_SEED=${SEED}: ${answered} answered, ${found} of them with something found, ${refused} refused, ${perSecond} a second.\n`,
  );
  if (CASES < MANY) return;
  expect(answered / (answered + refused)).toBeGreaterThan(ANSWERED);
  expect(found / answered).toBeGreaterThan(FOUND);
});

/** Of two editions the first is the older one; whose they are does not matter to the API. */
async function compareTwo(world: World, [old, next]: readonly CompleteGraph[], seed: number): Promise<void> {
  if (!old || !next) return;
  const comparison = compareEditions(old.graph, next.graph);
  const reason = seed % 2 === 0 ? "succession" : "request";
  const [oldLoad, newLoad] = [
    await readEditionAsLoaded(store, old.graph.edition.id),
    await readEditionAsLoaded(store, next.graph.edition.id),
  ];
  const loads = { oldDigest: oldLoad?.digest ?? "", newDigest: newLoad?.digest ?? "", statedDigest: "" };
  expect(await writeComparison(store, comparisonFacts(comparison, reason), loads)).toBe(true);
  addComparison(world, comparison, reason);
}

/** One graph and the questions to it; all of it follows from the seed. */
async function playRound(seed: number, count: number) {
  const [editions] = fc.sample(arbitraryBy(arbitraryEditions), { seed, numRuns: 1 });
  if (!editions) throw new Error("no graph was drawn");
  await emptyDatabase(store.driver);
  for (const edition of editions) await loadEdition(store, edition, new Date(0));
  const world = buildWorld(editions);
  await compareTwo(world, editions, seed);
  const verdictOn = verdictsOn(api.ask, api.sdl, world);
  const groups = fc.sample(questionsTo(world), { seed, numRuns: Math.ceil(count / ALIKE) });
  const outcomes = { answered: 0, found: 0, refused: 0 };
  let failed: Verdict | undefined;
  // Those that are alike one after another: only the first of them has to be planned.
  const askInTurn = async () => {
    for (let group = groups.pop(); group && !failed; group = groups.pop()) {
      for (const question of group) {
        const verdict = await verdictOn(question);
        if (verdict.outcome === "differs") failed = verdict;
        else outcomes[verdict.outcome] += 1;
        if (verdict.found) outcomes.found += 1;
      }
    }
  };
  await Promise.all(times(AT_ONCE, askInTurn));
  if (failed) await report(seed, editions, world, verdictOn, failed);
  return outcomes;
}

/** The question as it was found, and the least that can be made of it. */
async function report(
  seed: number,
  editions: readonly CompleteGraph[],
  world: World,
  verdictOn: VerdictOn,
  found: Verdict,
): Promise<never> {
  const firstThatDiffers = async (group: readonly Question[]) => {
    for (const question of group) {
      const verdict = await verdictOn(question);
      if (verdict.outcome === "differs") return verdict;
    }
    return undefined;
  };
  const shrunk = await fc.check(
    fc.asyncProperty(questionsTo(world), async (group) => (await firstThatDiffers(group)) === undefined),
    { seed, numRuns: GROUPS, interruptAfterTimeLimit: 30_000 },
  );
  const least = (await firstThatDiffers(shrunk.counterexample?.[0] ?? [])) ?? found;
  const shown = (value: unknown) => JSON.stringify(value, null, 1);
  const asked = ({ question: { query, ...rest } }: Verdict) => `${query}\n${shown(rest)}`;
  throw new Error(
    [
      `The API and the reference differ. To see it again: ORACLE_SEED=${seed} ORACLE_CASES=${QUESTIONS}`,
      `As found: ${asked(found)}`,
      `At least: ${asked(least)}`,
      `API: ${shown(least.actual)}`,
      `Reference: ${shown(least.expected)}`,
      `Graph: ${JSON.stringify(editions.map(({ graph, findings }) => ({ graph, findings })))}`,
    ].join("\n\n"),
  );
}
