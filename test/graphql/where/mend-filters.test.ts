/** How a filter is written that the library would drop or misread, and that all others are left as they are. */
import { type ArgumentNode, type DocumentNode, getOperationAST, Kind, parse, print, visit } from "graphql";
import { describe, expect, test } from "vitest";
import { mendFilters } from "../../../src/graphql/where/mend-filters.ts";
import { testSchema } from "../schema/ask.ts";

async function mended(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<DocumentNode> {
  return mendFilters({ schema: await testSchema(), document: parse(query), variables }).document;
}

/** What stands after every `where`, in its order. */
function wheresOf(document: DocumentNode): readonly string[] {
  const found: string[] = [];
  visit(document, {
    Argument: (node: ArgumentNode) => {
      if (node.name.value === "where") found.push(oneLine(print(node.value)));
    },
  });
  return found;
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").replace(/\{ /g, "{").replace(/ \}/g, "}");

const NOTHING = "{id: {in: []}}";
const SOME_PLAN = "{plans: {some: {AND: []}}}";
const NO_PLAN = "{plans: {none: {AND: []}}}";

/** Filters of policy items: as asked, as written. */
const MENDED: readonly (readonly [asked: string, written: string])[] = [
  ["{plans: {none: {}}}", NO_PLAN],
  ["{plans: {some: {}}}", SOME_PLAN],
  ["{plans: {all: {}}}", SOME_PLAN],
  ["{plans: {single: {}}}", '{plans: {single: {id: {startsWith: ""}}}}'],
  ["{NOT: {plans: {some: {}}}}", `{NOT: ${SOME_PLAN}}`],
  ["{plans: {none: {name: {}}}}", NO_PLAN],
  ["{plans: {none: {OR: []}}}", "{}"],
  ["{plans: {some: {NOT: {}}}}", NOTHING],
  ["{plansConnection: {none: {}}}", NO_PLAN],
  ["{plansConnection: {some: {node: {}}}}", SOME_PLAN],
  ["{plansConnection: {some: {edge: {}}}}", SOME_PLAN],
  ["{plansConnection: {none: {node: {}, edge: {line: {}}}}}", NO_PLAN],
  ["{plans: {}}", "{}"],
  ["{domain: {}}", "{NOT: {domain: null}}"],
  ["{domainConnection: {}}", "{NOT: {domain: null}}"],
  ["{domainConnection: {node: {}}}", "{NOT: {domain: null}}"],
  ["{domainConnection: null}", "{domain: null}"],
  ["{domain: {OR: []}}", NOTHING],
  ["{NOT: {}}", NOTHING],
  ["{OR: []}", NOTHING],
  ["{AND: []}", "{}"],
  ['{OR: [{}, {name: {eq: "a"}}]}', "{}"],
  ['{OR: [{OR: []}, {name: {eq: "a"}}]}', '{name: {eq: "a"}}'],
  ['{AND: [{}, {name: {eq: "a"}}, {NOT: {OR: []}}]}', '{name: {eq: "a"}}'],
  ['{name: {eq: "a"}, code: {in: []}}', NOTHING],
  ["{domain: {items: {some: {plans: {none: {}}}}}}", "{domain: {items: {some: {plans: {none: {AND: []}}}}}}"],
  [
    "{plansConnection: {some: {OR: [{node: {number: {eq: 1}}, edge: {line: {eq: 1}}}, {node: {number: {eq: 2}}}]}}}",
    "{plansConnection: {some: {OR: [{AND: [{node: {number: {eq: 1}}, edge: {line: {eq: 1}}}]}, {node: {number: {eq: 2}}}]}}}",
  ],
  [
    "{plansConnection: {aggregate: {node: {number: {max: {in: [1, 2]}}}}}}",
    "{OR: [{plansConnection: {aggregate: {node: {number: {max: {eq: 1}}}}}}, {plansConnection: {aggregate: {node: {number: {max: {eq: 2}}}}}}]}",
  ],
  ["{plansConnection: {aggregate: {node: {number: {max: {in: []}}}}}}", NOTHING],
  ["{plansConnection: {aggregate: {OR: []}}}", NOTHING],
  // What is stated of every plan is false of none; what need not be stated is stated of every one as well.
  ["{plans: {all: {number: {eq: 1}}}}", "{plans: {none: {NOT: {number: {eq: 1}}}, some: {number: {eq: 1}}}}"],
  [
    "{plans: {all: {statedMarkCount: {eq: 1}}}}",
    "{plans: {none: {OR: [{NOT: {statedMarkCount: {eq: 1}}}, {statedMarkCount: {eq: null}}]}, some: {statedMarkCount: {eq: 1}}}}",
  ],
  [
    "{plans: {all: {NOT: {statedMarkCount: {eq: 1}}}}}",
    "{plans: {none: {OR: [{statedMarkCount: {eq: 1}}, {statedMarkCount: {eq: null}}]}, some: {NOT: {statedMarkCount: {eq: 1}}}}}",
  ],
  [
    '{plans: {all: {items: {some: {code: {eq: "1"}}}}}}',
    '{plans: {none: {NOT: {items: {some: {code: {eq: "1"}}}}}, some: {items: {some: {code: {eq: "1"}}}}}}',
  ],
];

const LEFT: readonly string[] = [
  "{}",
  '{name: {eq: "a", contains: "b"}, planCount: {gt: 1}}',
  '{OR: [{name: {eq: "a"}, code: {eq: "1-1"}}, {code: {eq: "1-2"}}]}',
  "{plans: {some: {number: {eq: 1}}, none: {number: {eq: 2}}}}",
  "{plansConnection: {some: {node: {number: {eq: 1}}, edge: {line: {eq: 1}}}, aggregate: {count: {nodes: {gt: 1}}, node: {number: {max: {lt: 4}}}}}}",
  "{NOT: {domain: null}}",
  '{domain: {edition: {municipality: {code: {eq: "112119"}}}}}',
  "{statedMarkCount: {eq: null}}",
];

describe("a filter", () => {
  test.each(MENDED)("%s is written %s", async (asked, written) => {
    const asVariable = JSON.parse(asked.replace(/(\w+):/g, '"$1":'));
    const question = "query($w: PolicyItemWhere) { policyItems(where: $w) { id } }";
    expect(wheresOf(await mended(`{ policyItems(where: ${asked}) { id } }`))).toEqual([written]);
    expect(wheresOf(await mended(question, { w: asVariable }))).toEqual([written]);
    expect(wheresOf(await mended(`query($w: PolicyItemWhere = ${asked}) { policyItems(where: $w) { id } }`))).toEqual([
      written,
    ]);
  });

  test.each(LEFT)("%s is left as it is", async (filter) => {
    expect(wheresOf(await mended(`{ policyItems(where: ${filter}) { id } }`))).toEqual([filter]);
  });
});

describe("wherever it stands", () => {
  test("in a connection's own filter, nothing is an entry without a node", async () => {
    expect(wheresOf(await mended("{ plans { itemsConnection(where: {NOT: {}}) { totalCount } } }"))).toEqual([
      "{node: {id: {in: []}}}",
    ]);
  });

  test("in a connection's own filter, logic stands within node and within edge as far as it can", async () => {
    const written = async (where: string) =>
      wheresOf(await mended(`{ plans { itemsConnection(where: ${where}) { totalCount } } }`));
    expect(await written('{NOT: {node: {code: {eq: "1"}, name: {eq: "a"}}}, OR: [{edge: {line: {eq: 1}}}]}')).toEqual([
      '{node: {NOT: {code: {eq: "1"}, name: {eq: "a"}}}, edge: {line: {eq: 1}}}',
    ]);
    expect(
      await written('{OR: [{node: {code: {eq: "1"}}}, {edge: {line: {eq: 1}}}], node: {name: {eq: "a"}}}'),
    ).toEqual(['{OR: [{node: {code: {eq: "1"}}}, {edge: {line: {eq: 1}}}], node: {name: {eq: "a"}}}']);
  });

  test("means and sums of real numbers are compared within what rounding may change", async () => {
    const written = async (computed: string) =>
      wheresOf(
        await mended(`{ plans(where: {itemsConnection: {aggregate: {node: {position: {${computed}}}}}}) { id } }`),
      );
    const [mended2] = await written("average: {eq: 2}");
    expect(mended2).toContain("average: {gte: 1.999999999998, lte: 2.000000000002}");
    expect((await written("average: {gt: 2}"))[0]).toContain("average: {gt: 2.000000000002}");
    expect((await written("average: {lt: 2, lte: 3}"))[0]).toContain(
      "average: {lt: 1.999999999998, lte: 3.000000000003}",
    );
    expect((await written("sum: {eq: 2}"))[0]).toContain("sum: {eq: 2}");
    expect((await written("max: {gte: 2}"))[0]).toContain("max: {gte: 2}");
  });

  test("with a variable inside, given or not", async () => {
    const question = "query($p: PlanWhere) { policyItems(where: {plans: {none: $p}}) { id } }";
    expect(wheresOf(await mended(question, { p: {} }))).toEqual([NO_PLAN]);
    expect(wheresOf(await mended(question))).toEqual(["{}"]);
    expect(wheresOf(await mended(question, { p: { number: { eq: 1 } } }))).toEqual(["{plans: {none: $p}}"]);
  });

  test("in fragments that the operation reaches, and in no others", async () => {
    const document = parse(`query A { policyDomains { ...F } } query B { policyDomains { ...G } }
      fragment F on PolicyDomain { items(where: {plans: {none: {}}}) { id } }
      fragment G on PolicyDomain { items(where: {plans: {none: {}}}) { id } }`);
    const operation = { schema: await testSchema(), document, operationName: "A", variables: {} };
    expect(wheresOf(mendFilters(operation).document)).toEqual([NO_PLAN, "{plans: {none: {}}}"]);
  });

  test("of several kinds of nodes, none of no kinds", async () => {
    expect(wheresOf(await mended("{ graphNodes(where: {typename: []}) { id } }"))).toEqual([NOTHING]);
    expect(wheresOf(await mended("{ graphNodes(where: {NOT: {typename: [Plan]}}) { id } }"))).toEqual([
      "{NOT: {typename: [Plan]}}",
    ]);
  });

  test("nothing else of a document changes", async () => {
    const query = "query A($n: Int! = 2) { plans(limit: $n, where: {items: {none: {}}}) { x: number } }";
    const document = await mended(query);
    expect(getOperationAST(document)?.kind).toBe(Kind.OPERATION_DEFINITION);
    expect(oneLine(print(document))).toBe(oneLine(print(parse(query))).replace("none: {}", "none: {AND: []}"));
  });
});
