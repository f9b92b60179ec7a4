/** What the oracle takes for a difference, and how many questions it asks: with the reference in the place of the API, and faults put into its answers. */
import type { ExecutionResult } from "graphql";
import { printSchema } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { testSchema } from "../graphql/schema/ask.ts";
import { oracleCases, rewritingCases } from "./cases.ts";
import { type Question, referenceAnswer } from "./reference-answer.ts";
import { smallWorld } from "./small-world.ts";
import { verdictsOn } from "./verdict.ts";
import type { World } from "./world.ts";

let sdl: string;
let world: World;
beforeAll(async () => {
  sdl = printSchema(await testSchema());
  world = smallWorld();
}, 60_000);

/** Scores as an index may give them: an order of its own. */
const score = (id: string) => (id.includes("plan") ? 3 : 1);

const rightAnswer = (question: Question) =>
  referenceAnswer(sdl, world, question, (_search, id) => score(id)) as ExecutionResult<Record<string, never>>;

async function outcomeWith(query: string, fault: (text: string, question: Question) => string): Promise<string> {
  const ask = async (question: Question) => JSON.parse(fault(JSON.stringify(rightAnswer(question)), question));
  return (await verdictsOn(ask, sdl, world)({ query, variables: {} })).outcome;
}

const none = (text: string) => text;
const onlyOf = (part: string, fault: (text: string) => string) => (text: string, question: Question) =>
  question.query.includes(part) ? fault(text) : text;

test("the right answer is none", async () => {
  for (const query of [
    "{ plans { number itemsConnection { totalCount edges { __typename } } } }",
    '{ search(phrase: "交通", limit: 2) { score node { label } } }',
    '{ search(phrase: "交通") { passage { line } } paths(from: "plan/1", to: "plan/2") { length } }',
  ]) {
    expect(await outcomeWith(query, none), query).toBe("answered");
  }
});

const PLANS = "{ plans(limit: 2) { a: number b: name items(limit: 1) { code } } }";
const SEARCH = '{ search(phrase: "交通", limit: 3) { kind node { id } } }';
const ERROR = (extensions: object) => JSON.stringify({ errors: [{ message: "x", extensions }], data: null });

test.each<[what: string, query: string, fault: (text: string, question: Question) => string]>([
  ["another value", PLANS, (text) => text.replace('"a":1', '"a":2')],
  ["another order of keys", PLANS, (text) => text.replace(/("a":1),("b":"[^"]*")/, "$2,$1")],
  ["another order of nodes", PLANS, (text) => text.replace(/\[(\{.*\}),(\{.*\})\]/, "[$2,$1]")],
  ["a row too many", PLANS, (text) => text.replace(/\[(\{.*\})\]/, "[$1,{}]")],
  ["a key too few", PLANS, (text) => text.replace('"a":1,', "")],
  ["null", PLANS, (text) => text.replace('"a":1', '"a":null')],
  ["an internal error", PLANS, () => ERROR({ code: "INTERNAL_SERVER_ERROR" })],
  ["an error without a code", PLANS, () => ERROR({})],
  [
    "an answer to what is to be refused",
    '{ paths(from: "plan/9", to: "plan/1") { length } }',
    () => '{"data":{"paths":[]}}',
  ],
  ["a hit that is none", SEARCH, (text) => text.replaceAll("item/1-1", "item/1-9")],
  ["a hit too few", SEARCH, (text) => text.replace(/,?\{[^{]*\{"id":"[^"]*item\/1-1"\}\}/, "")],
  ["another order of hits", SEARCH, onlyOf("kind", (text) => text.replace(/\[(\{.*?\}\}),(\{.*\})\]/, "[$2,$1]"))],
  [
    "hits that are not in the order of their scores",
    SEARCH,
    onlyOf("1000", (text) => text.replace('"score":', '"score":0.5,"old":')),
  ],
])("%s is one", async (_what, query, fault) => {
  const right = JSON.stringify(rightAnswer({ query, variables: {} }));
  expect(await outcomeWith(query, fault), right).toBe("differs");
});

test("a refusal of what could be answered is told apart: some are for good reasons", async () => {
  expect(await outcomeWith(PLANS, () => ERROR({ code: "BAD_USER_INPUT" }))).toBe("refused");
});

test("how many questions, and which, is said by the environment", () => {
  expect(oracleCases({ ORACLE_SEED: "7" })).toEqual({ count: 120, seed: 7 });
  expect(oracleCases({ CI: "true", ORACLE_SEED: "7" }).count).toBe(5_000);
  expect(oracleCases({ CI: "true", ORACLE_CASES: "100000" }).count).toBe(100_000);
  expect(rewritingCases({}).count).toBe(40);
  expect(rewritingCases({ CI: "true", ORACLE_CASES: "1" }).count).toBe(1_000);
  expect(rewritingCases({ ORACLE_REWRITINGS: "20000" }).count).toBe(20_000);
  expect(new Set(Array.from({ length: 20 }, () => oracleCases({}).seed)).size).toBeGreaterThan(10);
  expect(() => oracleCases({ ORACLE_CASES: "many" })).toThrow("ORACLE_CASES");
});
