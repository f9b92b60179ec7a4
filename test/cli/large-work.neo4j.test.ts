/** Large answers and files, made in threads of their own: the same replies, the same refusals, and nobody else notices. */
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { editionOf } from "../../bench/feeds/large-edition.ts";
import { type LargeWork, type LargeWorkOptions, openLargeWork } from "../../src/cli/large-work/large-work.ts";
import { FORMATS } from "../../src/export/formats.ts";
import { VIEWS } from "../../src/export/views/views.ts";
import { formatsOf } from "../../src/export/write-view.ts";
import { ANSWER_FORMATS } from "../../src/graphql/results/write-answer.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import type { Store } from "../../src/store/store.ts";
import { unloadEdition } from "../../src/store/unload-edition.ts";
import { COOKBOOK } from "../cookbook/cookbook.ts";
import { testSchema } from "../graphql/schema/ask.ts";
import { type ServedGraph, serveGraph } from "../http/serve-graph.ts";
import { arbitraryQuestions } from "../oracle/arbitrary-question.ts";
import { arbitraryBy } from "../oracle/draw.ts";
import { SEED_EDITION, seedGraph } from "../support/checked-graph.ts";
import { emptyStore } from "../support/neo4j.ts";

let store: Store;
let here: ServedGraph;
beforeAll(async () => {
  store = await emptyStore();
  await loadEdition(store, seedGraph());
  here = await serveGraph(store);
}, 120_000);
afterAll(() => here.stop());

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** A server whose answers of more values than `largeFrom` are made elsewhere. */
async function serveElsewhere(
  largeFrom: number,
  options: LargeWorkOptions = {},
): Promise<ServedGraph & { readonly made: () => number }> {
  const large = openLargeWork({ connection: inject("neo4j"), database: undefined }, await testSchema(), options);
  let made = 0;
  const counted =
    <A extends readonly unknown[], R>(work: (...asked: A) => R) =>
    (...asked: A): R => {
      made += 1;
      return work(...asked);
    };
  const [answerLarge, writeLarge] = [counted(large.answer), counted(large.writeFeed)];
  const writeLargeAnswer = counted(large.writeAnswer);
  const { limits = {} } = options;
  const server = await serveGraph(store, { answerLarge, writeLarge, writeLargeAnswer, largeFrom, limits });
  opened.push(server.stop, large.close);
  return { ...server, made: () => made };
}

const ANYTHING = '(where: { id: { contains: "" } })';
const aliased = (count: number, field: string) =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(" ")} }`;
const DEEP = `policyItems${ANYTHING} { label plans { label items { label plans { label items { label } } } } }`;
const NESTED = `{ policyItems${ANYTHING} { code plans${ANYTHING} { number items${ANYTHING} { code } } } }`;

describe("the same replies", () => {
  test("to the cookbook's questions and to arbitrary ones, with what is wrong with some", {
    timeout: 240_000,
  }, async () => {
    const elsewhere = await serveElsewhere(-1);
    const ids = seedGraph().graph.items.map(({ id }) => id);
    const schema = await testSchema();
    const arbitrary = arbitraryBy((draw) => arbitraryQuestions(schema, ids, { alike: 1 }, draw));
    const questions = [
      ...COOKBOOK.map(({ text }) => ({ query: text, variables: {} })),
      ...fc.sample(arbitrary, { numRuns: 12 }).flat(),
      // Refused while it is answered, and of a value's place in the text.
      { query: '{\n  plans { number }\n  paths(from: "plan/1", to: "nobody/9") { length }\n}', variables: {} },
      { query: "query Q($from: ID!) {\n  paths(from: $from, to: $from) { length }\n}", variables: { from: "none" } },
      { query: "{ __typename }", variables: {} },
      { query: '{ __type(name: "Plan") { name } plans { __proto__: name } }', variables: {} },
    ];
    for (const { query, variables } of questions) {
      const [one, other] = [await here.send(query, variables), await elsewhere.send(query, variables)];
      expect([query, other]).toEqual([query, one]);
    }
    expect(elsewhere.made()).toBeGreaterThan(questions.length / 2);
  });

  test("of answers' files: tables and graphs, and what no file can be", async () => {
    const elsewhere = await serveElsewhere(-1);
    const asked = (query: string, format: string) => `/graphql?${new URLSearchParams({ query, format })}`;
    const paths = [
      ...ANSWER_FORMATS.map(({ name }) => asked("query Items { plans { name items { code name } } }", name)),
      "/feeds/queries/items-in-no-plan.csv",
      // No graph, and no answer.
      asked("{ plansConnection { totalCount } }", "gexf"),
      asked('{ paths(from: "nobody/1", to: "nobody/2") { length } }', "csv"),
    ];
    for (const path of paths) expect([path, await elsewhere.get(path)]).toEqual([path, await here.get(path)]);
    // Each question, and all files but that of the last, which has none.
    expect(elsewhere.made()).toBe(2 * paths.length - 1);
  });

  test("of feeds, and what is refused of them", { timeout: 60_000 }, async () => {
    const elsewhere = await serveElsewhere(-1);
    const paths = FORMATS.map((format) => {
      const view = VIEWS.find((one) => formatsOf(one).includes(format));
      return `/feeds/${view?.name}.${format.name}`;
    });
    for (const path of [
      ...paths,
      "/feeds/matrix.csv?plans=9",
      "/feeds/overlap.dot?minWeight=99",
      "/feeds/graph.gexf?kinds=Plan",
    ])
      expect([path, await elsewhere.get(path)]).toEqual([path, await here.get(path)]);
    expect(elsewhere.made()).toBeGreaterThan(paths.length);
  });

  test("of what is found to be large while it comes", async () => {
    const elsewhere = await serveElsewhere(200);
    // With these values it is foreseen to be large the next time; with others nobody knows.
    const named =
      "query ($name: String!) { policyItems(where: { name: { contains: $name } }) { code plans { items { code } } } }";
    for (const [query, variables, made] of [
      [NESTED, {}, 1],
      ["{ plans { number } }", {}, 1],
      [named, { name: "" }, 2],
      [named, { name: "nothing has such a name" }, 2],
      [named, { name: "nor one like this" }, 2],
      [named, { name: "" }, 3],
    ] as const) {
      expect(await elsewhere.send(query, variables)).toEqual(await here.send(query, variables));
      expect([query, variables, elsewhere.made()]).toEqual([query, variables, made]);
    }
  });
});

test("of those that may be large, if nobody knows, two at a time are begun here", async () => {
  const elsewhere = await serveElsewhere(200);
  // As many values as are few: of an item in no plan nothing is below it.
  const one = `policyItems(where: { planCount: { eq: 0 } }, limit: 1) { code plans${ANYTHING} { number items${ANYTHING} { code } } }`;
  const questions = Array.from({ length: 8 }, (_, i) => `query Q${i} ${aliased(20, one)}`);
  const askAll = () => Promise.all(questions.map((query) => elsewhere.send(query)));
  const replies = await askAll();
  for (const [i, query] of questions.entries()) expect(replies[i]).toEqual(await here.send(query));
  expect(replies.map(({ status }) => status)).toEqual(questions.map(() => 200));
  const made = elsewhere.made();
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThanOrEqual(questions.length - 2);
  // Now it is known of all of them.
  expect(await askAll()).toEqual(replies);
  expect(elsewhere.made()).toBe(made);
});

test("questions of a small edition are answered at once, however large another one is", async () => {
  const huge = editionOf({ domains: 10, items: 2_000, plans: 4, plansOfItem: 2 });
  await loadEdition(store, huge);
  const elsewhere = await serveElsewhere(10_000);
  try {
    const inside = "{ number items { code plans { number items { code } } } }";
    for (const query of [
      `{ editions(where: { id: { eq: "${SEED_EDITION}" } }) { plans ${inside} } }`,
      `{ plans(where: { edition: { id: { eq: "${SEED_EDITION}" } } }) ${inside} }`,
      `{ plans(limit: 1, sort: [{ id: ASC }]) ${inside} }`,
      `{ search(phrase: "交通", edition: "${SEED_EDITION}", limit: 1) { node { ... on PolicyItem { plans ${inside} } } } }`,
    ]) {
      const { status, body } = await elsewhere.ask(query);
      expect([query, status, body.errors]).toEqual([query, 200, undefined]);
    }
    expect(elsewhere.made()).toBe(0);
    // What is asked of all is foreseen as before.
    const { body } = await elsewhere.ask(`{ plans ${inside} }`);
    expect(body.errors[0].extensions).toMatchObject({ limit: "answerValues" });
  } finally {
    await unloadEdition(store, huge.graph.edition.id);
  }
});

test("that the database was heard of is passed on: it is busy, and not away", async () => {
  const large = openLargeWork({ connection: inject("neo4j"), database: undefined }, await testSchema());
  opened.push(large.close);
  let heard = 0;
  const answerLarge: LargeWork["answer"] = (operation, signal, onHeard) =>
    large.answer(operation, signal, () => {
      heard += 1;
      onHeard();
    });
  const server = await serveGraph(store, { answerLarge, largeFrom: -1 });
  opened.push(server.stop);
  await server.ask("{ plans { number } initiatives { id } }");
  expect(heard).toBeGreaterThanOrEqual(2);
});

test("what becomes too large is refused with the bound", async () => {
  const elsewhere = await serveElsewhere(-1, { limits: { answerValues: 100 } });
  const { status, body } = await elsewhere.ask(NESTED);
  expect([status, body.data, body.errors]).toMatchObject([
    200,
    null,
    [{ message: expect.stringContaining("at most 100 values"), extensions: { limit: "answerValues" } }],
  ]);
  expect(elsewhere.made()).toBe(1);
});

test("so many wait, the next is told to come again", async () => {
  const elsewhere = await serveElsewhere(-1, { atOnce: 1, waiting: 2 });
  await elsewhere.ask("{ plans { number } }");
  const replies = await Promise.all(Array.from({ length: 4 }, () => elsewhere.ask(aliased(4, DEEP))));
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 503]);
  const [busy] = replies.filter(({ status }) => status === 503);
  expect(busy?.body.errors[0].extensions.code).toBe("SERVER_BUSY");
});

test("who hangs up, waiting or not, leaves the thread to the next", async () => {
  const elsewhere = await serveElsewhere(-1, { atOnce: 1, waiting: 5 });
  await elsewhere.ask("{ plans { number } }");
  // None has its answer so soon.
  const question = {
    ...{ method: "POST", headers: { "content-type": "application/json" } },
    body: JSON.stringify({ query: aliased(10, DEEP) }),
  };
  const gone = Array.from({ length: 4 }, async () => {
    const signal = AbortSignal.timeout(30);
    await expect(fetch(`${elsewhere.url}/graphql`, { ...question, signal })).rejects.toThrow();
  });
  await Promise.all(gone);
  const replies = await Promise.all(Array.from({ length: 5 }, () => elsewhere.ask("{ plans { number } }")));
  expect(replies.map(({ body }) => body.data?.plans.length)).toEqual([5, 5, 5, 5, 5]);
});

test("what takes more memory than a thread has is refused, and the next has its answer", async () => {
  const many = aliased(30, DEEP);
  const elsewhere = await serveElsewhere(-1, {
    memory: 60,
    limits: { answerValues: 100_000_000, queryMilliseconds: 60_000 },
  });
  const { status, body } = await elsewhere.ask(many);
  expect([status, body]).toMatchObject([200, { data: null, errors: [{ extensions: { code: "QUERY_TOO_LARGE" } }] }]);
  expect(body.errors[0].message).toMatch(/needs more memory than the server gives to one answer/);
  expect((await elsewhere.ask("{ plans { number } }")).body.data.plans).toHaveLength(5);
});

test("no time: the reply says so, and the thread goes on with the next", async () => {
  const elsewhere = await serveElsewhere(-1, { limits: { queryMilliseconds: 300 } });
  const slow = aliased(10, DEEP);
  const { body } = await elsewhere.ask(slow);
  expect(body.errors[0].extensions.limit ?? body.errors[0].extensions.code).toMatch(/queryMilliseconds|answerValues/);
  await expect
    .poll(async () => (await elsewhere.ask("{ plans { number } }")).body.data?.plans?.length, { timeout: 10_000 })
    .toBe(5);
});
