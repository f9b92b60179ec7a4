/** What newcomers write, mostly as other APIs have it, and that the refusal says what to write instead, which is right itself. */
import { describe, expect, test } from "vitest";
import { engineWithoutStore, refusalErrors, refusals } from "../schema/ask.ts";

type Case = readonly [wrong: string, right: string];

/** In a `where` of policy items. */
const CONDITIONS: readonly Case[] = [
  [`name: "x"`, `name: {eq: "x"}`],
  [`name: ["x", "y"]`, `name: {in: ["x", "y"]}`],
  [`name: 1`, `name: {eq: "1"}`],
  [`planCount: 3`, `planCount: {eq: 3}`],
  [`planCount: "3"`, `planCount: {eq: 3}`],
  [`nameVariants: "x"`, `nameVariants: {eq: ["x"]}`],
  // Prisma.
  [`name: {equals: "x"}`, `name: {eq: "x"}`],
  [`name: {not: "x"}`, `NOT: {name: {eq: "x"}}`],
  [`name: {not: {equals: "x"}}`, `NOT: {name: {eq: "x"}}`],
  [`name: {not: {contains: "x"}}`, `NOT: {name: {contains: "x"}}`],
  [`name: {notIn: ["x"]}`, `NOT: {name: {in: ["x"]}}`],
  [`plans: {every: {number: {eq: 1}}}`, `plans: {all: {number: {eq: 1}}}`],
  // Hasura.
  [`name: {_eq: "x"}`, `name: {eq: "x"}`],
  [`name: {_neq: "x"}`, `NOT: {name: {eq: "x"}}`],
  [`name: {_nin: ["x"]}`, `NOT: {name: {in: ["x"]}}`],
  [`name: {_ilike: "%x%"}`, `name: {contains: "x"}`],
  [`name: {_is_null: true}`, `name: {eq: null}`],
  [`statedMarkCount: {_is_null: false}`, `NOT: {statedMarkCount: {eq: null}}`],
  [`planCount: {_gte: 2}`, `planCount: {gte: 2}`],
  [`_and: [{name: {eq: "x"}}]`, `AND: [{name: {eq: "x"}}]`],
  [`_not: {name: {eq: "x"}}`, `NOT: {name: {eq: "x"}}`],
  // Older @neo4j/graphql.
  [`name_EQ: "x"`, `name: {eq: "x"}`],
  [`name_CONTAINS: "x"`, `name: {contains: "x"}`],
  [`name_NOT: "x"`, `NOT: {name: {eq: "x"}}`],
  [`name_NOT_IN: ["x"]`, `NOT: {name: {in: ["x"]}}`],
  [`planCount_GT: 1`, `planCount: {gt: 1}`],
  [`plans_SOME: {number: {eq: 1}}`, `plans: {some: {number: {eq: 1}}}`],
  [`plans_NONE: {number: {eq: 1}}`, `plans: {none: {number: {eq: 1}}}`],
  [`plansAggregate: {count_GT: 1}`, `plansConnection: {aggregate: {count: {nodes: {gte: 1}}}}`],
  // PostGraphile, Django, Strapi and what comes to mind.
  [`name: {equalTo: "x"}`, `name: {eq: "x"}`],
  [`name: {notEqualTo: "x"}`, `NOT: {name: {eq: "x"}}`],
  [`name: {includesInsensitive: "x"}`, `name: {contains: "x"}`],
  [`name: {isNull: false}`, `NOT: {name: {eq: null}}`],
  [`planCount: {greaterThanOrEqualTo: 1}`, `planCount: {gte: 1}`],
  [`name__icontains: "x"`, `name: {contains: "x"}`],
  [`nameEqualTo: "x"`, `name: {eq: "x"}`],
  [`name: {is: "x"}`, `name: {eq: "x"}`],
  [`name: {like: "x%"}`, `name: {contains: "x"}`],
  [`name: {regex: "x"}`, `name: {contains: "x"}`],
  [`name: {contains_: "x"}`, `name: {contains: "x"}`],
  [`name: {starts_with: "x"}`, `name: {startsWith: "x"}`],
  [`nameVariants: {contains: "x"}`, `nameVariants: {includes: "x"}`],
  [`or: [{name: {eq: "x"}}]`, `OR: [{name: {eq: "x"}}]`],
  [`plan_count: {eq: 1}`, `planCount: {eq: 1}`],
  [`plan_count: 1`, `planCount: {eq: 1}`],
  // Nodes that are related.
  [`plans: {number: {eq: 1}}`, `plans: {some: {number: {eq: 1}}}`],
  [`plans: {number: 1}`, `plans: {some: {number: {eq: 1}}}`],
  [`plans: 1`, `plans: {some: {number: {eq: 1}}}`],
  [`plans: "塙保己一"`, `plans: {some: {label: {contains: "塙保己一"}}}`],
  [`plan: {number: {eq: 1}}`, `plans: {some: {number: {eq: 1}}}`],
  [`domain: "健康"`, `domain: {label: {contains: "健康"}}`],
  [`domain: {some: {number: {eq: 1}}}`, `domain: {number: {eq: 1}}`],
  [`plansConnection: {number: {eq: 1}}`, `plansConnection: {some: {node: {number: {eq: 1}}}}`],
  [`plansConnection: {node: {number: {eq: 1}}}`, `plansConnection: {some: {node: {number: {eq: 1}}}}`],
  [`plansConnection: {line: {eq: 1}}`, `plansConnection: {some: {edge: {line: {eq: 1}}}}`],
];

/** Values of a literal, as a variable would bring them. */
const asVariable = (literal: string) => JSON.parse(literal.replace(/(\w+):/g, '"$1":')) as unknown;

describe.each(CONDITIONS)("where: {%s}", (wrong, right) => {
  const asked = (conditions: string) => `{ policyItems(where: {${conditions}}) { id } }`;
  const VARIABLE = "query ($w: PolicyItemWhere) { policyItems(where: $w) { id } }";

  test(`→ ${right}`, async () => {
    const says = [expect.stringMatching(/[.?] [^.?]*[Ww]rite /)];
    const written = await refusals(asked(wrong));
    expect(written).toEqual(says);
    expect(written[0]).toContain(`${right}.`);
    expect(await refusals(asked(right))).toEqual([]);
  });

  test("the same in a variable", async () => {
    const written = await refusals(VARIABLE, { w: asVariable(`{${wrong}}`) });
    expect(written).toEqual([expect.stringContaining(`${right}.`)]);
    expect(written[0]).toMatch(/^Variable "\$w" got invalid value /);
    expect(await refusals(VARIABLE, { w: asVariable(`{${right}}`) })).toEqual([]);
  });
});

/** Of policy items. */
const ARGUMENTS: readonly Case[] = [
  ["orderBy: {name: asc}", "sort: [{name: ASC}]"],
  ["order_by: [{plan_count: desc}]", "sort: [{planCount: DESC}]"],
  ["orderBy: PLAN_COUNT_DESC", "sort: [{planCount: DESC}]"],
  [`sortBy: "name"`, "sort: [{name: ASC}]"],
  ["sort: name", "sort: [{name: ASC}]"],
  [`sort: "-planCount"`, "sort: [{planCount: DESC}]"],
  ["sort: [name_DESC]", "sort: [{name: DESC}]"],
  ["sort: [{node: {name: ASC}}]", "sort: [{name: ASC}]"],
  ["first: 3", "limit: 3"],
  ["take: 3", "limit: 3"],
  [`limit: "3"`, "limit: 3"],
  ["skip: 3", "offset: 3"],
  [`filter: {name: {eq: "x"}}`, `where: {name: {eq: "x"}}`],
  [`code: "4-4"`, `where: {code: {eq: "4-4"}}`],
  ["plan_count: 3", "where: {planCount: {eq: 3}}"],
];

test.each(ARGUMENTS)("policyItems(%s) → %s", async (wrong, right) => {
  expect(await refusals(`{ policyItems(${wrong}) { id } }`)).toEqual([expect.stringContaining(`rite ${right}.`)]);
  expect(await refusals(`{ policyItems(${right}) { id } }`)).toEqual([]);
});

/** Whole questions, and what is to be said of them. */
const QUESTIONS: readonly Case[] = [
  ["{ policyItems(options: {limit: 3}) { id } }", "Its parts are arguments of their own: limit, offset and sort."],
  ["{ policyItems(distinct_on: name) { id } }", "policyItems takes edition, where, limit, offset and sort."],
  ["{ policyItems(page: 2) { id } }", "Write offset: with the number of entries to pass over."],
  ["{ policyItemsConnection(limit: 3) { totalCount } }", "Write first: 3."],
  ["{ policyItemsConnection(offset: 3) { totalCount } }", "or ask the list policyItems with offset."],
  ["{ plans { itemsConnection(sort: [{code: ASC}]) { totalCount } } }", "Write sort: [{node: {code: ASC}}]."],
  ["{ plans { itemsConnection(sort: [{line: ASC}]) { totalCount } } }", "Write sort: [{edge: {line: ASC}}]."],
  ["{ plans { edition(limit: 1) { id } } }", "edition takes no arguments."],
  [
    "{ policyItems(where: {plansConnection: {some: {number: {eq: 1}}}}) { id } }",
    "Write some: {node: {number: {eq: 1}}}.",
  ],
  ["{ policyItems(where: {name: {mode: insensitive}}) { id } }", "name is compared by eq, in, contains"],
  ["{ policyItems(where: {colour: {eq: 1}}) { id } }", "where has id, label, code, position, name,"],
  [`{ policyItems(where: {plans: ["①"]}) { id } }`, "Write plans: {some: {…}}."],
  // Values of enumerations.
  ["{ policyItems(sort: [{name: asc}]) { id } }", "Write ASC; there are ASC and DESC."],
  ["{ findings(where: {severity: {eq: HEAD}}) { id } }", "Write one of ERROR, WARNING and INFORMATION."],
  [`{ findings(where: {severity: "warning"}) { id } }`, "Write severity: {eq: WARNING}."],
  [
    `{ search(phrase: "x", kinds: [Plans]) { score } }`,
    "Write Plan; there are Correspondence, CrossingChange, Department, DocumentLine, DomainCoverage, ",
  ],
  [
    `{ search(phrase: "x", kinds: [Ward]) { score } }`,
    "Write one of Correspondence, CrossingChange, Department, DocumentLine, DomainCoverage, ",
  ],
  // What stands where.
  [`{ search(phrase: "x") { label } }`, "Write node { label }."],
  [`{ search(phrase: "x") { node } }`, "Write node { id label }."],
  [`{ related(to: "x") { label } }`, "Write node { label }."],
  [`{ counterparts(of: "x") { label } }`, "Write node { label }."],
  [`{ paths(from: "a", to: "b") { label } }`, "Write steps { node { label } }."],
  ["{ policyItemsConnection { code } }", "Write edges { node { code } }, or ask the list policyItems."],
  ["{ policyItemsConnection { nodes { code } } }", "Write edges { node { … } }, or ask the list policyItems."],
  ["{ policyItemsConnection { edges { code } } }", "Write node { code }."],
  ["{ policyItemsConnection { edges } }", "Write edges { node { id label } }."],
  ["{ policyItemsConnection { count } }", "Write totalCount."],
  ["{ policyItemsConnection }", "Write policyItemsConnection { edges { node { id label } } }."],
  ["{ plans { itemsConnection { edges { line } } } }", "Write properties { line }."],
  ["{ plansConnection { aggregate { itemCount { max } } } }", "Write node { itemCount { … } }."],
  ["{ plansConnection { aggregate { count } } }", "Write count { nodes }."],
  ["{ plans { items } }", "Write items { id label }."],
  // Names.
  [`{ plan(id: "x") { name } }`, `Write plans(where: {id: {eq: "x"}}) { … }.`],
  [`{ policyItem(code: "4-4") { name } }`, `Write policyItems(where: {code: {eq: "4-4"}}) { … }.`],
  [`{ plans_by_pk(id: "x") { name } }`, `Write plans(where: {id: {eq: "x"}}) { … }.`],
  [`{ node(id: "x") { id } }`, `Write graphNodes(where: {id: {eq: "x"}}) { … }.`],
  ["{ policy_items { name } }", "Write policyItems { … }."],
  ["{ allPlans { name } }", "Write plans { … }."],
  ["{ policy_items_aggregate { count } }", "Write policyItemsConnection { totalCount aggregate { … } }."],
  ["{ overlaps { id } }", "Write one of initiativeOverlaps and planOverlaps."],
  [
    "{ precincts { id } }",
    "Query has graphNodes, correspondences, crossingChanges, departments, documentLines, domainCoverages, ",
  ],
  ["{ plans { nmae } }", `Did you mean "name"?`],
  ["{ plans { item_count } }", "Write itemCount."],
  ["{ plans { policyItems { code } } }", "Write items { … }."],
  ["{ plans { colour } }", "Plan has id, label, number, name, "],
  ["{ graphNodes { name } }", "inline fragment"],
  // Variables' types.
  ["query ($n: String) { plans(where: {name: $n}) { id } }", "Write name: {eq: $n}."],
  ["query ($w: PlanFilter) { plans(where: $w) { id } }", "Write PlanWhere."],
  ["query ($w: plans_bool_exp!) { plans(where: $w) { id } }", "Write PlanWhere."],
  // What a Japanese keyboard writes.
  ["{ plans（limit: 1) { id } }", "Write ( in place of （."],
  ["{　plans { id } }", "It is a space of another kind: write an ordinary one."],
  ["{ plans(where: {name: {eq: “x”}}) { id } }", `Write " in place of “.`],
  ["{ plans { 名称 } }", "Names are in Latin letters"],
];

test.each(QUESTIONS)("%s", async (question, says) => {
  const said = await refusals(question);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(says);
});

test.each<[object, string]>([
  [{ w: { AND: [{ plans: { some: { number: 1 } } }] } }, "Write number: {eq: 1}."],
  [{ w: { 名称: { eq: "x" } } }, "w has id, label, code, position, name,"],
  [{ w: [{ name: "x" }] }, "Write w: {…}."],
  [{ s: [{ name: "asc" }] }, "Write ASC; there are ASC and DESC."],
  [{ s: { name: "up" } }, "Write one of ASC and DESC."],
  [{ s: ["name"] }, "Write s: [{name: ASC}]."],
  [{ s: ["-plan_count"] }, "Write s: [{planCount: DESC}]."],
  [{ n: "3" }, "Write n: 3."],
  [{ n: null }, `must not be null.`],
])("variables %j", async (variables, says) => {
  const question =
    "query ($w: PolicyItemWhere, $s: [PolicyItemSort!]! = [], $n: Int! = 1) { policyItems(where: $w, sort: $s, limit: $n) { id } }";
  const said = await refusals(question, { ...variables });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(says);
});

test("each of several mistakes in a variable has its own help", async () => {
  const question = "query ($w: PolicyItemWhere, $n: Int!) { policyItems(where: $w, limit: $n) { id } }";
  const said = await refusals(question, {
    w: { OR: [{ name: "x" }, { nmae: { eq: "x" } }, { plan_count: 1 }] },
    n: "x",
  });
  expect(said.map((message) => message.replace(/^.*; /, ""))).toEqual([
    `Expected type "StringScalarFilters" to be an object. Write name: {eq: "x"}.`,
    `Field "nmae" is not defined by type "PolicyItemWhere". Did you mean "name"?`,
    `Field "plan_count" is not defined by type "PolicyItemWhere". Did you mean "planCount" or "partCount"? Write planCount: {eq: 1}.`,
    `Int cannot represent non-integer value: "x"`,
  ]);
});

test("codes and places are those of graphql-js", async () => {
  const [validation] = await refusalErrors(`{\n  policyItems(where: {name: "x"}) { id }\n}`);
  expect(validation?.toJSON()).toEqual({
    message: `Expected value of type "StringScalarFilters", found "x". Write name: {eq: "x"}.`,
    locations: [{ line: 2, column: 29 }],
    extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
  });
  const [syntax] = await refusalErrors("{ plans（limit: 1) { id } }");
  expect([syntax?.extensions.code, syntax?.locations]).toEqual(["GRAPHQL_PARSE_FAILED", [{ line: 1, column: 8 }]]);
  const [coercion] = await refusalErrors("query ($w: PlanWhere) { plans(where: $w) { id } }", { w: { name: "x" } });
  expect([coercion?.extensions.code, coercion?.locations]).toEqual(["BAD_USER_INPUT", [{ line: 1, column: 8 }]]);
});

test("of a variable that is full of mistakes the first are told", async () => {
  const question = "query ($w: PolicyItemWhere) { policyItems(where: $w) { id } }";
  const said = await refusals(question, { w: { OR: Array.from({ length: 1_000 }, () => ({ name: "x" })) } });
  expect(said).toHaveLength(11);
  for (const message of said.slice(0, 10)) expect(message).toContain('Write name: {eq: "x"}.');
});

test("a long value is not repeated", async () => {
  const [said = ""] = await refusals("query ($w: PlanWhere) { plans(where: $w) { id } }", {
    w: { equalTo: "x".repeat(500) },
  });
  expect(said).toContain("w has ");
  expect((await refusals(`{ plans(where: {name: "${"x".repeat(500)}"}) { id } }`))[0]).toMatch(
    /Write name: \{eq: "…"\}\.$/,
  );
});

/** Words that fit nowhere, at every place that takes something: none is more than a refusal. */
test("whatever is written wherever is refused in words", async () => {
  const { schema } = await engineWithoutStore();
  const fields = schema.getQueryType()?.getFields() ?? {};
  const asked = ["graphNodes", "policyItemsOf", "plansConnection", "search", "paths"];
  const questions = asked.flatMap((name) => {
    const { args } = fields[name] ?? { args: [] };
    const values = [
      "x",
      `"x"`,
      "1",
      "1.5",
      "true",
      "[]",
      `[[1]]`,
      "{x: 1}",
      `{not: {x: {not: 1}}}`,
      `{_: "%"}`,
      "[{node: {x: 1}}]",
      "{constructor: 1}",
    ];
    const inArguments = args.flatMap((argument) =>
      values.map((value) => `{ ${name}(${argument.name}: ${value}) { x } }`),
    );
    const inWhere = args.some((argument) => argument.name === "where")
      ? ["AND", "some", "node", "aggregate", "label", "planCount", "_", "__", "NOT_", "label_NOT_", "nodes"].flatMap(
          (field) => values.map((value) => `{ ${name}(where: {${field}: ${value}}) { x_ } }`),
        )
      : [];
    return [
      ...inArguments,
      ...inWhere,
      `{ ${name} }`,
      `{ ${name} { edges { x } aggregate { x } node { x } steps { x } } }`,
      `{ x${name}(id: 1) }`,
    ];
  });
  for (const question of questions) {
    const said = await refusals(question);
    expect(said.length, question).toBeGreaterThan(0);
    for (const message of said) expect(message, question).not.toMatch(/undefined|\[object|null/);
  }
});
