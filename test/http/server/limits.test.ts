/** Each bound with a request that just passes and one that just does not, and documents made to be costly to check. */
import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, type Limits } from "../../../src/graphql/operation/limits.ts";
import { type Reply, startTinyServer, type TinyServer } from "./tiny-server.ts";

let server: TinyServer;
beforeAll(async () => {
  server = await startTinyServer();
});
afterAll(() => server.stop());

const times = (n: number, text: (i: number) => string) => Array.from({ length: n }, (_, i) => text(i)).join(" ");
const post = (query: string, variables?: object) => server.post({ query, variables });

const nestedFields = (levels: number) => `${"{ self ".repeat(levels - 1)}{ hello ${"} ".repeat(levels)}`;
const nestedLiteral = (levels: number) => `${"{ not: ".repeat(levels - 1)}{ name: "x" ${"} ".repeat(levels)}`;
const nestedValue = (levels: number): object => (levels === 1 ? { name: "x" } : { not: nestedValue(levels - 1) });
const ones = (n: number) => new Array<number>(n).fill(1);

function padded(start: string, length: number, end: string): string {
  return start + "x".repeat(length - start.length - end.length) + end;
}

/** Each asks for exactly `n` of what its bound counts. */
const REQUESTS: readonly [name: string, limit: keyof Limits, ask: (n: number) => Promise<Reply>][] = [
  [
    "tokens",
    "tokens",
    (n) => post(`{ ${`count(in: [${ones(900)}]) `.repeat(2)} ${"hello ".repeat(n - 2 * 907 - 2)} }`),
  ],
  ["depth", "depth", (n) => post(nestedFields(n))],
  [
    "depth through fragments",
    "depth",
    (n) => post(`{ self { ...F } } fragment F on Query { ... on Query ${nestedFields(n - 1)} }`),
  ],
  ["fields", "fields", (n) => post(`{ ${"hello ".repeat(n - 501)} self { ${"hello ".repeat(500)} } }`)],
  [
    "fields through fragments",
    "fields",
    (n) =>
      post(`{ ${"...F ".repeat(n / 10)} ${"hello ".repeat(n % 10)} } fragment F on Query { ${"hello ".repeat(10)} }`),
  ],
  ["aliases", "aliases", (n) => post(`{ ${times(n, (i) => `a${i}: hello`)} }`)],
  ["aliases of __typename", "aliases", (n) => post(`{ ${times(n, (i) => `a${i}: __typename`)} }`)],
  [
    "aliases through fragments",
    "aliases",
    (n) =>
      post(
        `{ ${times(n % 10, (i) => `b${i}: hello`)} ${"self { ...F } ".repeat(n / 10)} }
         fragment F on Query { ${times(10, (i) => `a${i}: hello`)} }`,
      ),
  ],
  ["directives", "directives", (n) => post(`{ ${"hello @include(if: true) ".repeat(n)} }`)],
  [
    "directives on spreads of one fragment",
    "directives",
    (n) => post(`{ ${"...F @include(if: true) ".repeat(n)} } fragment F on Query { hello }`),
  ],
  ["depth of literals", "inputDepth", (n) => post(`{ count(where: ${nestedLiteral(n)}) }`)],
  [
    "depth of a variable's default",
    "inputDepth",
    (n) => post(`query ($where: Where = ${nestedLiteral(n)}) { count(where: $where) }`),
  ],
  [
    "depth of variables",
    "inputDepth",
    (n) => post("query ($where: Where) { count(where: $where) }", { where: nestedValue(n) }),
  ],
  ["length of a literal list", "listLength", (n) => post(`{ count(in: [${ones(n)}]) }`)],
  ["length of a variable's list", "listLength", (n) => post("query ($in: [Int!]) { count(in: $in) }", { in: ones(n) })],
  ["request size", "bodyBytes", (n) => server.post(padded('{"query":"{hello}","extensions":{"x":"', n, '"}}'))],
  [
    "query string",
    "queryStringCharacters",
    (n) => server.send(`/graphql?${padded(`query=${encodeURIComponent("{hello}")}&x=`, n, "")}`),
  ],
];

describe.each(REQUESTS)("bound on %s", (_name, limit, ask) => {
  const maximum = DEFAULT_LIMITS[limit];

  test("lets the largest request through", async () => {
    const { status, json } = await ask(maximum);
    expect(json).not.toHaveProperty("errors");
    expect(status).toBe(200);
  });

  test("refuses one more with a 400 that names it", async () => {
    const { status, json } = await ask(maximum + 1);
    expect(status).toBe(400);
    expect(json).not.toHaveProperty("data");
    expect(json.errors).toHaveLength(1);
    expect(json.errors[0].extensions).toEqual({ code: "LIMIT_EXCEEDED", limit, maximum });
    expect(json.errors[0].message).toContain(`at most ${maximum.toLocaleString("en-US")} `);
  });
});

describe("bound on the query's time", () => {
  let hasty: TinyServer;
  beforeAll(async () => {
    hasty = await startTinyServer({ limits: { queryMilliseconds: 1_500 } });
  });
  afterAll(() => hasty.stop());

  test("lets a query through that is quick enough", async () => {
    const { json } = await hasty.post({ query: "{ waits(milliseconds: 1) }" });
    expect(json).toEqual({ data: { waits: "waited" } });
  });

  test.each(["never", "self { hello never }"])("answers %s, which never ends", async (field) => {
    const { status, json } = await hasty.post({ query: `{ ${field} }` });
    expect(status).toBe(200);
    expect(json.data).toBeNull();
    expect(json.errors).toEqual([
      {
        message: "Limit exceeded: the query took longer than 1.5 seconds. Ask for less at a time.",
        extensions: { code: "QUERY_TIMEOUT", limit: "queryMilliseconds", maximum: 1_500 },
      },
    ]);
  });

  test("tells resolvers the deadline", async () => {
    const before = Date.now();
    const { json } = await hasty.post({ query: "{ deadline }" });
    expect(json.data.deadline).toBeGreaterThanOrEqual(before + 1_500);
    expect(json.data.deadline).toBeLessThanOrEqual(Date.now() + 1_500);
  });
});

test("GraphiQL's introspection query is within all bounds", async () => {
  const options = {
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
  };
  const { status, json } = await post(getIntrospectionQuery({ ...options, oneOf: true }));
  expect(status).toBe(200);
  expect(json.data.__schema.queryType.name).toBe("Query");
});

test("eight connections in one another are within all bounds", async () => {
  // Depth 28, as `edges` and `node` each count; the tiny schema has `self` in their place.
  expect((await post(nestedFields(28))).status).toBe(200);
});

test("a document that repeats one field more often than graphql-js is willing to compare hears why", async () => {
  const { status, json } = await post(`{ ${"hello ".repeat(1_000)} }`);
  expect(status).toBe(400);
  expect(json.errors[0].message).toBe("Limit exceeded: the same field stands in one place too often to be checked.");
  expect(json.errors[0].extensions.code).toBe("LIMIT_EXCEEDED");
});

test("a document over a bound is not looked at any further", async () => {
  const { json } = await post(`{ ${"nope ".repeat(1_001)} }`);
  expect(json.errors).toHaveLength(1);
  expect(json.errors[0].extensions.limit).toBe("fields");
});

test("a document over several bounds hears of each", async () => {
  const { json } = await post(`{ ${times(31, (i) => `a${i}: hello @include(if: true)`)} }`);
  const limits = json.errors.map((error: { extensions: { limit: string } }) => error.extensions.limit);
  expect(limits).toEqual(["aliases", "directives"]);
});

describe("documents and variables made to be costly are answered", () => {
  const fragments = (n: number, body: (i: number) => string) =>
    `{ ...F0 } ${times(n, (i) => `fragment F${i} on Query { ${body(i)} }`)} fragment F${n} on Query { hello }`;
  const COSTLY: readonly [string, () => Promise<Reply>][] = [
    ["fragments that double each time", () => post(fragments(180, (i) => `...F${i + 1} ...F${i + 1}`))],
    [
      "fragments that double under aliases",
      () => post(fragments(100, (i) => `a: self { ...F${i + 1} } b: self { ...F${i + 1} }`)),
    ],
    [
      "fragments that spread one another",
      () => post(`{ ...A } fragment A on Query { ...B ...B } fragment B on Query { ...A ...A }`),
    ],
    ["a fragment that spreads itself", () => post(`{ ...A } fragment A on Query { self { ...A ...A } }`)],
    ["as many equal fields as the bounds allow", () => post(`{ ${`self { ${"hello ".repeat(48)} } `.repeat(20)} }`)],
    [
      "equal fields in one another",
      () => post(`{ ${"self { self { self { hello hello } self { hello } } } ".repeat(110)} }`),
    ],
    ["inline fragments in one another", () => post(`${"{ ... ".repeat(600)} { hello ${"} ".repeat(601)}`)],
    ["lists of lists in the document", () => post(`{ count(in: ${"[".repeat(950)}${"]".repeat(950)}) }`)],
    ["a type that is a list of lists", () => post(`query ($x: ${"[".repeat(900)}Int${"]".repeat(900)}) { hello }`)],
    [
      "variables in one another",
      () => server.post(`{"query":"{ hello }","variables":{"x":${"[".repeat(49_000)}${"]".repeat(49_000)}}}`),
    ],
    ["many wrong values", () => post("query ($in: [Int!]) { count(in: $in) }", { in: new Array(1_000).fill("x") })],
    ["many unknown fields", () => post(`{ ${times(990, (i) => `helo${i}`)} }`)],
    ["forty operations", () => post(times(40, (i) => `query Q${i} { ${times(20, (j) => `a${j}: hello`)} }`))],
  ];

  // Without its bound, any of them runs for minutes or for ever: the runner's own limit ends it.
  test.each(COSTLY)("%s", async (_name, ask) => {
    const { status, text } = await ask();
    expect([200, 400]).toContain(status);
    expect(text.length).toBeLessThan(100_000);
    expect(text).not.toContain("INTERNAL_SERVER_ERROR");
  });
});
