/** What is refused and what is not: each bound from both sides, as literal, as variable, by default and in a fragment. */
import { describe, expect, test } from "vitest";
import { engineWithoutStore, refusalErrors, refusals } from "../schema/ask.ts";

describe("sizes of pages", () => {
  const ASKERS: readonly (readonly [string, (size: string) => string])[] = [
    ["a list of Query", (size) => `policyItems(limit: ${size}) { id }`],
    ["a connection of Query", (size) => `policyItemsConnection(first: ${size}) { totalCount }`],
    ["a nested list", (size) => `plans { items(limit: ${size}) { id } }`],
    ["a nested connection", (size) => `plans { itemsConnection(first: ${size}) { totalCount } }`],
    ["a list three levels down", (size) => `plans { items { plans { items(limit: ${size}) { id } } } }`],
    ["a list behind a connection", (size) => `plansConnection { edges { node { items(limit: ${size}) { id } } } }`],
    [
      "a list under an alias in an inline fragment",
      (size) => `plans { ... on Plan { x: items(limit: ${size}) { id } } }`,
    ],
  ];

  for (const [what, asker] of ASKERS) {
    for (const size of [1, 2, 999, 1_000]) {
      test(`${what} may have ${size} entries`, async () => {
        expect(await refusals(`{ ${asker(`${size}`)} }`)).toEqual([]);
        expect(await refusals(`query($n: Int!) { ${asker("$n")} }`, { n: size })).toEqual([]);
        expect(await refusals(`query($n: Int = ${size}) { ${asker("$n")} }`)).toEqual([]);
      });
    }
    for (const size of [0, -1, 1_001, 2_147_483_647, -2_147_483_648]) {
      test(`${what} may not have ${size} entries`, async () => {
        const named = [expect.stringContaining(`${size} is not from 1 to 1000`)];
        expect(await refusals(`{ ${asker(`${size}`)} }`)).toEqual(named);
        expect(await refusals(`query($n: Int!) { ${asker("$n")} }`, { n: size })).toEqual(named);
        expect(await refusals(`query($n: Int = ${size}) { ${asker("$n")} }`)).toEqual(named);
      });
    }
  }

  test("a variable that is not given leaves the default", async () => {
    expect(
      await refusals("query($n: Int) { policyItems(limit: $n) { id } plans { items(limit: $n) { id } } }"),
    ).toEqual([]);
  });

  test("null is no size of a page, but a nested list may be asked for whole", async () => {
    expect(await refusals("query($n: Int) { policyItems(limit: $n) { id } }", { n: null })).toEqual([
      expect.stringContaining("must not be null"),
    ]);
    expect(await refusals("query($n: Int) { plans { items(limit: $n) { id } } }", { n: null })).toEqual([]);
  });

  test("what a fragment asks for is looked at once, with the operation's variables", async () => {
    const question =
      "query($n: Int!) { plans { ...P ...P } } fragment P on Plan { ...Q } fragment Q on Plan { items(limit: $n) { id } }";
    expect(await refusals(question, { n: 1_000 })).toEqual([]);
    expect(await refusals(question, { n: 1_001 })).toHaveLength(1);
  });
});

describe("offsets and cursors", () => {
  test("an offset is 0 or more", async () => {
    for (const offset of [0, 1, 2_147_483_647]) {
      expect(await refusals(`{ plans(offset: ${offset}) { items(offset: ${offset}) { id } } }`)).toEqual([]);
    }
    expect(await refusals("{ plans(offset: null) { id } }")).toEqual([]);
    expect(await refusals("{ plans(offset: -1) { items(offset: -1) { id } } }")).toHaveLength(2);
    expect(await refusals("query($o: Int) { plans(offset: $o) { id } }", { o: -1 })).toHaveLength(1);
  });

  const following = (cursor: string | null) =>
    refusals(
      "query($c: String) { plansConnection(after: $c) { totalCount } plans { itemsConnection(after: $c) { totalCount } } }",
      {
        c: cursor,
      },
    );
  const base64 = (text: string) => Buffer.from(text).toString("base64");

  test("a cursor is one that was given", async () => {
    expect(await following(base64("arrayconnection:0"))).toEqual([]);
    expect(await following(base64("arrayconnection:2147483646"))).toEqual([]);
    expect(await following(null)).toEqual([]);
  });

  test.each([
    "",
    "nonsense",
    "arrayconnection:1",
    base64("arrayconnection:-1"),
    base64("arrayconnection:01"),
    base64("arrayconnection:1x"),
    base64("arrayconnection:"),
    base64("arrayconnection:2147483647"),
    base64("arrayconnection:99999999999999999999"),
    `${base64("arrayconnection:0")}!`,
    base64("x:0"),
  ])("%j is no cursor", async (cursor) => {
    expect(await following(cursor)).toHaveLength(2);
  });
});

describe("orders", () => {
  const sort = (order: string) => refusals(`{ plans(sort: ${order}) { id } }`);
  const nested = (order: string) => refusals(`{ plans { itemsConnection(sort: ${order}) { totalCount } } }`);

  test("one property in each entry", async () => {
    expect(await sort("[{name: ASC}, {number: DESC}]")).toEqual([]);
    expect(await sort("{name: ASC}")).toEqual([]);
    expect(await sort("[]")).toEqual([]);
    expect(await sort("[{}]")).toEqual([]);
    expect(await sort("[{id: ASC}, {name: ASC, number: DESC}]")).toEqual([expect.stringContaining("sort[1]")]);
    expect(await nested("[{node: {name: ASC}}, {edge: {line: ASC}}]")).toEqual([]);
    expect(await nested("[{node: {name: ASC}, edge: {line: ASC}}]")).toHaveLength(1);
    expect(await nested("[{node: {name: ASC, code: ASC}}]")).toHaveLength(1);
  });

  test("null is no direction", async () => {
    expect(await sort("[{name: null}]")).toHaveLength(1);
    expect(await nested("[{node: null}]")).toHaveLength(1);
    expect(await nested("[{edge: {line: null}}]")).toHaveLength(1);
  });
});

/** Where they stand among filters of policy items, with what the message is to say. */
const REFUSED: readonly (readonly [string, string])[] = [
  ["{plans: {some: null}}", "where.plans.some: null is no condition. Leave the field out."],
  ["{plans: null}", "write plans: {none: {}}"],
  ["{plansConnection: {none: {edge: null}}}", "null"],
  ["{plansConnection: {none: {node: null}}}", "null"],
  ["{plansConnection: null}", "write plansConnection: {none: {}}"],
  ["{plansConnection: {aggregate: null}}", "null"],
  ["{plansConnection: {aggregate: {count: {nodes: null}}}}", "null"],
  ["{plansConnection: {aggregate: {count: {nodes: {gt: null}}}}}", "not with null"],
  ["{plansConnection: {aggregate: {node: {number: {max: {eq: null}}}}}}", "not with null"],
  ["{AND: null}", "where.AND"],
  ["{OR: null}", "where.OR"],
  ["{NOT: null}", "where.NOT"],
  ["{name: null}", "name: {eq: null}"],
  ["{name: {contains: null}}", "Only eq"],
  ["{name: {in: null}}", "Only eq"],
  ["{statedMarkCount: {gt: null}}", "Only eq"],
  ["{domain: {items: {some: {OR: [{plans: {none: null}}]}}}}", "where.domain.items.some.OR[0].plans.none"],
];

const ACCEPTED: readonly string[] = [
  "{}",
  "null",
  "{AND: []}",
  "{OR: []}",
  "{NOT: {}}",
  "{OR: [{}]}",
  "{name: {}}",
  "{plans: {}}",
  "{plans: {none: {}}}",
  "{NOT: {plans: {some: {}}}}",
  "{plansConnection: {none: {}}}",
  "{plansConnection: {some: {node: {}}}}",
  "{plansConnection: {aggregate: {}}}",
  "{plansConnection: {aggregate: {count: {nodes: {in: [0, 3]}}}}}",
  "{plansConnection: {aggregate: {node: {number: {max: {in: [1, 2]}}}}}}",
  "{plansConnection: {all: {edge: {line: {gt: 2}}, node: {itemsConnection: {aggregate: {count: {nodes: {gt: 0}}}}}}}}",
  "{name: {eq: null}}",
  "{name: {in: []}}",
  "{nameVariants: {eq: []}}",
  "{domain: null}",
  "{domain: {}}",
  "{domainConnection: null}",
  "{domain: {edition: null}}",
  "{plansConnection: {some: {OR: [{node: {number: {eq: 1}}, edge: {line: {eq: 1}}}]}}}",
];

/** The values of a literal, as a variable would bring them. */
const asVariable = (literal: string) => JSON.parse(literal.replace(/(\w+):/g, '"$1":')) as unknown;

describe("filters", () => {
  const PLACES: readonly (readonly [string, (filter: string) => string])[] = [
    ["in a list", (filter) => `policyItems(where: ${filter}) { id }`],
    ["in a connection", (filter) => `policyItemsConnection(where: ${filter}) { totalCount }`],
    ["in a nested list", (filter) => `plans { items(where: ${filter}) { id } }`],
  ];

  for (const [place, asker] of PLACES) {
    test.each(REFUSED)(`${place} %s is refused`, async (filter, says) => {
      const expected = [expect.stringContaining(says)];
      expect(await refusals(`{ ${asker(filter)} }`)).toEqual(expected);
      expect(await refusals(`query($w: PolicyItemWhere) { ${asker("$w")} }`, { w: asVariable(filter) })).toEqual(
        expected,
      );
      expect(await refusals(`query($w: PolicyItemWhere = ${filter}) { ${asker("$w")} }`)).toEqual(expected);
    });
    test.each(ACCEPTED)(`${place} %s is not refused`, async (filter) => {
      expect(await refusals(`{ ${asker(filter)} }`)).toEqual([]);
      expect(await refusals(`query($w: PolicyItemWhere) { ${asker("$w")} }`, { w: asVariable(filter) })).toEqual([]);
    });
  }

  test("a nested connection's filter is looked at as well", async () => {
    const filtered = (where: string) => refusals(`{ plans { itemsConnection(where: ${where}) { totalCount } } }`);
    expect(await filtered("{OR: [{node: null}]}")).toEqual([
      expect.stringContaining("itemsConnection: where.OR[0].node"),
    ]);
    expect(await filtered("{NOT: {}}")).toEqual([]);
    expect(await filtered("{}")).toEqual([]);
  });

  test("a variable inside a filter is looked at as well", async () => {
    const question =
      "query($n: String) { policyItems(where: {AND: [{plans: {none: {name: {contains: $n}}}}]}) { id } }";
    expect(await refusals(question, { n: null })).toEqual([
      expect.stringContaining("where.AND[0].plans.none.name.contains"),
    ]);
    expect(await refusals(question, { n: "a" })).toEqual([]);
    expect(await refusals(question)).toEqual([]);
  });

  test("kinds of nodes are not compared with null", async () => {
    expect(await refusals("{ graphNodes(where: {typename: null}) { id } }")).toEqual([
      expect.stringContaining("where.typename"),
    ]);
    expect(await refusals("{ graphNodes(where: {typename: []}) { id } }")).toEqual([]);
  });
});

test("plans are named in the order in which they stand", async () => {
  const ask = (numbers: string) => refusals(`{ planOverlaps(where: {NOT: {planNumbers: {eq: ${numbers}}}}) { id } }`);
  expect(await ask("[4, 1, 3]")).toEqual([
    "planOverlaps: where.NOT.planNumbers: plans stand in ascending order. Write eq: [1, 3, 4].",
  ]);
  expect(await ask("[1, 3, 4]")).toEqual([]);
  expect(await ask("[]")).toEqual([]);
});

describe("conditions on related nodes", () => {
  const QUESTION =
    "query($a: PolicyItemWhere, $b: PolicyItemWhere) { policyItems(where: $a) { id } plans { items(where: $b) { id } } }";
  const times = (count: number, filter: object) => ({ AND: Array.from({ length: count }, () => filter) });
  const some = { plans: { some: { name: { eq: "a" } } } };
  const counted = { plansConnection: { aggregate: { count: { nodes: { eq: 1 } } } } };
  const among = (count: number) => ({
    plansConnection: { aggregate: { node: { number: { max: { in: Array.from({ length: count }, (_, n) => n) } } } } },
  });
  const compared = (count: number) => ({
    plansConnection: {
      aggregate: { AND: Array.from({ length: count }, () => ({ node: { number: { max: { gt: 1, lt: 3 } } } })) },
    },
  });
  const nested = (depth: number, quantifier: string): object =>
    depth === 0
      ? { name: { eq: "a" } }
      : { [depth % 2 ? "plans" : "items"]: { [quantifier]: nested(depth - 1, quantifier) } };

  test.each([
    ["some", times(30, some), {}, times(31, some)],
    ["counts", times(30, counted), {}, times(31, counted)],
    ["to-one", times(30, { domain: { number: { eq: 1 } } }), {}, times(31, { domain: { number: { eq: 1 } } })],
    ["all in one another", nested(7, "all"), {}, times(5, nested(7, "all"))],
    ["single in one another", nested(7, "single"), {}, times(5, nested(7, "single"))],
    ["some in one another", nested(7, "some"), {}, times(5, nested(7, "some"))],
    ["filters of several fields", times(15, some), times(15, some), times(16, some)],
    ["numbers that something computed is among", among(1_000), {}, times(31, among(2))],
    ["comparisons of one thing computed", compared(10), compared(5), compared(16)],
  ])("%s: as many as the bound and no more", async (_, a, b, over) => {
    expect(await refusals(QUESTION, { a, b })).toEqual([]);
    expect(await refusals(QUESTION, { a: over, b })).toEqual([expect.stringContaining("More than 30 conditions")]);
  });
});

test("a refusal is the asker's to mend, and says where it is", async () => {
  const [error] = await refusalErrors("{ policyItems(limit: 0) { id } }");
  expect(error?.extensions.code).toBe("BAD_USER_INPUT");
  expect(error?.locations).toEqual([{ line: 1, column: 3 }]);
});

test("of several operations only the one that is asked for is looked at", async () => {
  const engine = await engineWithoutStore();
  const query = "query A { plans(limit: 0) { id } } query B { plans(limit: 1) { id } }";
  const errorOf = async (operationName: string) =>
    (await engine.execute({ query, operationName, deadline: 0 })).errors?.[0];
  expect((await errorOf("A"))?.message).toContain("limit: 0 is not from 1 to 1000");
  expect((await errorOf("B"))?.extensions.code).toBe("QUERY_TIMEOUT");
});
