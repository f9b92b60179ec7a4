/** The reference itself, on a graph small enough to see the answers in it. */
import { type GraphQLSchema, printSchema } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { testSchema } from "../graphql/schema/ask.ts";
import { type Question, referenceAnswer, searchesIn } from "./reference-answer.ts";
import { isSameAnswer } from "./same-answer.ts";
import { EDITION, id, smallWorld } from "./small-world.ts";
import type { World } from "./world.ts";

let schema: GraphQLSchema;
let sdl: string;
let world: World;
beforeAll(async () => {
  schema = await testSchema();
  sdl = printSchema(schema);
  world = smallWorld();
}, 60_000);

const answer = (query: string, question: Partial<Question> = {}) =>
  JSON.parse(JSON.stringify(referenceAnswer(sdl, world, { query, variables: {}, ...question })));

describe("selections", () => {
  test("keys are those that the question gives, in its order, whatever they are the names of", () => {
    const { data } = answer(
      "{ plans(limit: 1) { __proto__: name number: id items(limit: 2) { position: name c: code } } }",
    );
    expect(JSON.stringify(data)).toBe(
      '{"plans":[{"__proto__":"P1","number":"112119/e/plan/1","items":[{"position":"交通","c":"1-1"},{"position":"健康ﾌﾟﾗﾝ","c":"1-2"}]}]}',
    );
  });

  test("levels with nothing, or nothing but __typename", () => {
    const { data } = answer(
      "{ plans(limit: 2) { itemsConnection { totalCount edges { node { code @skip(if: true) } } aggregate { edge { __typename } } } } }",
    );
    const aggregate = { edge: { __typename: "PlanPolicyItemItemsEdgeAggregateSelection" } };
    const itemsConnection = { totalCount: 2, edges: [{ node: {} }, { node: {} }], aggregate };
    expect(data).toEqual({ plans: [{ itemsConnection }, { itemsConnection }] });
  });

  test("the operation that is named", () => {
    const query = "query A { plans { id } } query B { policyDomains { name } }";
    expect(answer(query, { operationName: "B" })).toEqual({ data: { policyDomains: [{ name: "福祉" }] } });
  });
});

describe("policyItemsOf", () => {
  const SETS: readonly (readonly [args: string, codes: string])[] = [
    ['plans: [{all: ["1", "2"]}]', "1-2"],
    ["plans: [{any: [1, 2]}]", "1-1 1-2 1-3"],
    ['plans: [{none: ["plan/1"]}]', "1-3"],
    [`plans: [{exactly: ["${id("plan/1")}"]}]`, "1-1"],
    ["plans: [{exactly: []}]", ""],
    ["plans: [{any: []}]", ""],
    ["plans: [{all: []}]", "1-1 1-2 1-3"],
    ["plans: [{atLeast: {count: 2, of: [1, 2, 3]}}]", "1-2"],
    ["plans: [{any: [2]}, {none: [1]}]", "1-3"],
    ['initiatives: [{exactly: ["1.1", "2.1"]}]', "1-2"],
    ['initiatives: [{any: ["plan/2/initiative/1"]}], where: {code: {eq: "1-3"}}', "1-3"],
    [`edition: "${EDITION}", plans: [{any: [1]}], sort: [{position: DESC}], limit: 1`, "1-2"],
  ];
  for (const [args, codes] of SETS) {
    test(`${args}: ${codes}`, () => {
      const { data } = answer(`{ policyItemsOf(${args}) { code } }`);
      expect(data.policyItemsOf.map(({ code }: { code: string }) => code).join(" ")).toBe(codes);
    });
  }

  test("in pages, with counts of all that meet the conditions", () => {
    const { data } = answer(
      "{ policyItemsOfConnection(plans: [{any: [1]}], first: 1) { totalCount edges { node { code } } } }",
    );
    expect(data).toEqual({ policyItemsOfConnection: { totalCount: 2, edges: [{ node: { code: "1-1" } }] } });
  });
});

describe("paths", () => {
  test("every shortest one, with the direction of each step", () => {
    const { data } = answer(
      '{ paths(from: "plan/1", to: "plan/2") { length pathCount steps { kind relationship forward node { id } } } }',
    );
    const steps = [
      { kind: "Plan", relationship: null, forward: null, node: { id: id("plan/1") } },
      { kind: "PolicyItem", relationship: "COVERS", forward: true, node: { id: id("item/1-2") } },
      { kind: "Plan", relationship: "COVERS", forward: false, node: { id: id("plan/2") } },
    ];
    expect(data).toEqual({ paths: [{ length: 2, pathCount: 1, steps }] });
  });

  test("in the order of the ids on the way; not through an edition, a target or a passage", () => {
    const ways = (from: string, to: string, more = "") =>
      answer(`{ paths(from: "${from}", to: "${to}"${more}) { pathCount steps { node { label } } } }`).data.paths.map(
        ({ pathCount, steps }: { pathCount: number; steps: { node: { label: string } }[] }) =>
          `${pathCount}: ${steps.map(({ node }) => node.label).join(" > ")}`,
      );
    expect(ways("plan/1/target/1", "item/1-3")).toEqual([
      "4: T > ①P1 > 1-1 交通 > 福祉 > 1-3 街灯",
      "4: T > ①P1 > 1-2 健康ﾌﾟﾗﾝ > 福祉 > 1-3 街灯",
      "4: T > ①P1 > 1-2 健康ﾌﾟﾗﾝ > ②P2 > 1-3 街灯",
      "4: T > ①P1 > 1-2 健康ﾌﾟﾗﾝ > I > 1-3 街灯",
    ]);
    expect(ways("plan/1/target/1", "item/1-3", ", maximumLength: 3")).toEqual([]);
    expect(ways("plan/3", "plan/1")).toEqual([]);
    expect(ways("plan/3", "plan/3")).toEqual(["1: ③P3"]);
  });
});

describe("related", () => {
  const nearest = (to: string) =>
    answer(`{ related(to: "${to}") { kind itemCount jaccard node { id } items(sort: [{position: DESC}]) { code } } }`)
      .data.related;

  test("plans, initiatives and targets by what they share", () => {
    const items = [{ code: "1-2" }];
    expect(nearest("plan/1")).toEqual([
      { kind: "Plan", itemCount: 1, jaccard: 1 / 3, node: { id: id("plan/2") }, items },
    ]);
    expect(nearest("plan/1/initiative/1")).toEqual([
      { kind: "Initiative", itemCount: 1, jaccard: 1 / 2, node: { id: id("plan/2/initiative/1") }, items },
    ]);
    expect(nearest("plan/2/target/1")).toEqual([
      { kind: "Target", itemCount: 1, jaccard: 1 / 3, node: { id: id("plan/1/target/1") }, items },
    ]);
    expect(nearest("plan/3")).toEqual([]);
  });

  test("policy items in none of the item's plans", () => {
    expect(nearest("item/1-1")).toEqual([
      { kind: "PolicyItem", itemCount: 1, jaccard: 1 / 3, node: { id: id("item/1-3") }, items: [{ code: "1-2" }] },
    ]);
    expect(nearest("item/1-2")).toEqual([]);
  });
});

describe("search", () => {
  const found = (args: string, scores: Readonly<Record<string, number>> = {}) => {
    const question = { query: `{ search(${args}) { node { id } passage { line } } }`, variables: {} };
    const { data } = JSON.parse(
      JSON.stringify(referenceAnswer(sdl, world, question, (_, node) => scores[node.replace(`${EDITION}/`, "")] ?? 1)),
    );
    return data.search.map(({ node, passage }: { node: { id: string }; passage: { line: number } | null }) =>
      [node.id.replace(`${EDITION}/`, ""), ...(passage ? [passage.line] : [])].join(" "),
    );
  };

  test("nodes by their own texts and by their passages, by score and then by id", () => {
    expect(found('phrase: "交通"')).toEqual(["item/1-1 2", "plan/1"]);
    expect(found('phrase: "交通"', { "plan/1": 2 })).toEqual(["plan/1", "item/1-1 2"]);
    expect(found('phrase: "交通", offset: 1, limit: 1')).toEqual(["plan/1"]);
    expect(found('phrase: "交通", kinds: [Plan]')).toEqual(["plan/1"]);
  });

  test("what has both words comes first, whatever the score; the passage with the most words", () => {
    expect(found('phrase: "健康　交通"', { "item/1-2": 9 })).toEqual(["item/1-1 3", "plan/1", "item/1-2"]);
    expect(found(String.raw`phrase: "\"健康　交通\""`)).toEqual([]);
    expect(found(String.raw`phrase: "\"交通と健康\" “街灯"`)).toEqual(["plan/1"]);
    expect(found('phrase: " "')).toEqual([]);
  });

  test("width and case do not count, other names do", () => {
    expect(found('phrase: "プラン"')).toEqual(["item/1-2"]);
    expect(found('phrase: "led"')).toEqual(["item/1-3"]);
  });

  test("what is searched for is told, so that scores can be had", () => {
    const query =
      'query($p: String!) { a: search(phrase: $p) { score } b: search(phrase: $p) { kind } search(phrase: "x") { kind } }';
    expect(searchesIn(sdl, world, { query, variables: { p: "交通" } })).toEqual([{ phrase: "交通", edition: null }]);
  });
});

test.each([
  '{ paths(from: "plan/9", to: "plan/1") { length } }',
  '{ related(to: "passage/2:1") { kind } }',
  '{ related(to: "plan/1", edition: "112119/x") { kind } }',
  "{ policyItemsOf(plans: [{none: [9]}]) { id } }",
  '{ policyItemsOf(initiatives: [{none: ["1.2"]}]) { id } }',
  "{ policyItemsOf(plans: [{atLeast: {count: 3, of: [1, 2]}}]) { id } }",
  '{ search(phrase: "交通", kinds: [Passage]) { kind } }',
])("refused is %s", (query) => {
  const { data, errors } = answer(query);
  expect(data).toBeNull();
  expect(errors.map(({ extensions }: { extensions: unknown }) => extensions)).toEqual([{ code: "BAD_USER_INPUT" }]);
});

test("answers differ by value, by key, by the order of keys and by what every object has", () => {
  const json = (text: string) => JSON.parse(text);
  const isSame = (a: string, b: string, keys?: "in any order") => isSameAnswer(json(a), json(b), keys);
  expect(isSame('{"a":1,"b":[{"c":null}]}', '{"a":1,"b":[{"c":null}]}')).toBe(true);
  expect(isSame('{"b":2,"a":1}', '{"a":1,"b":2}')).toBe(false);
  expect(isSame('{"b":2,"a":1}', '{"a":1,"b":2}', "in any order")).toBe(true);
  expect(isSame('{"a":1}', '{"toString":1}', "in any order")).toBe(false);
  expect(isSame('{"__proto__":1}', '{"__proto__":2}')).toBe(false);
  expect(isSame("{}", '{"__proto__":2}')).toBe(false);
  expect(isSame("[]", "{}")).toBe(false);
  expect(isSame("0.30000000000000004", "0.3")).toBe(true);
  expect(isSame("1", "2")).toBe(false);
});
