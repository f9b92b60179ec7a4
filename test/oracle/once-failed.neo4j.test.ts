/** Questions that the API once answered wrongly, each with a graph on which it did: found by the oracle, or before there was one. */

import { beforeAll, expect, test } from "vitest";
import type { CompleteGraph } from "../../src/model/policy-graph.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { checkedGraphOf, completeGraph } from "../support/checked-graph.ts";
import { emptyStore } from "../support/neo4j.ts";
import { DOMAIN, ITEM } from "../support/nothing-more.ts";
import { sampleWith } from "../support/sample-document.ts";
import { type Ask, openAsk } from "./ask-api.ts";
import { buildWorld } from "./build-world.ts";
import { type Question, referenceAnswer } from "./reference-answer.ts";
import { isSameAnswer } from "./same-answer.ts";

/** Item 1-2 in both plans, item 2-2 in none; plan 1 states a total, plan 2 does not; domain 3 has items that state totals of 2 on average. */
const graph = makeGraph();

function makeGraph(): CompleteGraph {
  const { graph } = checkedGraphOf(
    sampleWith(
      ["\t1-2\t街灯の整備\t\t○", "\t1-2\t街灯の整備\t○\t○"],
      ["文化\t2-1\t図書館の充実\t○\t", "文化\t2-1\t図書館の充実\t○\t\n\t2-2\t劇場の充実\t\t"],
    ),
  );
  const domain = {
    id: `${graph.edition.id}/domain/3`,
    number: 3,
    name: "平均",
    ...DOMAIN,
    ...DOMAIN,
    statedMarkCount: null,
  };
  const items = [1, 4, 1, 5, 1, 1, 1].map((statedMarkCount, i) => ({
    id: `${graph.edition.id}/item/3-${i + 1}`,
    domainId: domain.id,
    code: `3-${i + 1}`,
    position: 5 + i,
    name: "項目",
    nameVariants: [],
    ...ITEM,
    statedMarkCount,
  }));
  const complete = completeGraph({
    ...graph,
    domains: [...graph.domains, domain],
    items: [...graph.items, ...items],
    plans: graph.plans.map((plan, i) => ({ ...plan, statedMarkCount: i === 0 ? 3 : null })),
  });
  // Totals that are not the marks' are errors, with which nothing is loaded.
  return { ...complete, findings: [] };
}

const meanIs = (how: string) =>
  `{ policyDomains(where: {itemsConnection: {aggregate: {node: {statedMarkCount: {average: {${how}: 2}}}}}}) { id } }`;

const items = (where: string) => `{ policyItems(where: ${where}) { code } }`;

/** With what the library made of it. */
const QUESTIONS: readonly (readonly [why: string, query: string, variables?: Question["variables"]])[] = [
  ["dropped", items("{plans: {none: {}}}")],
  ["dropped", items("{plans: {some: {}}}")],
  ["dropped", items("{plans: {single: {}}}")],
  ["dropped", items("{NOT: {plans: {some: {}}}}")],
  ["dropped", items("{plansConnection: {none: {}}}")],
  ["dropped", items("{plansConnection: {some: {edge: {}}}}")],
  ["dropped", items("{NOT: {domain: {}}}")],
  ["dropped", items("{NOT: {}}")],
  ["dropped", items("{OR: []}")],
  ["dropped from what is joined by OR", items('{OR: [{}, {name: {eq: "x"}}]}')],
  [
    "dropped through a variable",
    "query($p: PlanWhere) { policyItems(where: {plans: {none: $p}}) { code } }",
    { p: {} },
  ],
  ["dropped further down", items("{domain: {items: {some: {plans: {none: {}}}}}}")],
  ["dropped in a connection", "{ plans { itemsConnection(where: {NOT: {}}) { totalCount } } }"],
  ["taken for no condition", "{ graphNodes(where: {typename: []}) { id } }"],
  [
    "joined by OR within a member",
    items('{plansConnection: {some: {OR: [{node: {number: {eq: 1}}, edge: {text: {eq: "x"}}}]}}}'),
  ],
  ["an error", items("{plansConnection: {aggregate: {node: {number: {max: {in: [1, 2]}}}}}}")],
  ["an error", items("{domainConnection: null}")],
  [
    "without the condition beside the count",
    items(
      '{plansConnection: {all: {edge: {text: {eq: "x"}}, node: {itemsConnection: {aggregate: {count: {nodes: {gt: 0}}}}}}}}',
    ),
  ],
  [
    "without the second count",
    items("{plansConnection: {all: {node: {itemsConnection: {aggregate: {count: {nodes: {gt: 0, lt: 2}}}}}}}}"),
  ],
  ["true of a plan that states no total", items("{plans: {all: {statedMarkCount: {eq: 3}}}}")],
  ["true of a plan that states no total", items("{plans: {all: {NOT: {statedMarkCount: {eq: 4}}}}}")],
  [
    "by its first condition alone, in an aggregate",
    `{ plans { itemsConnection(where: {NOT: {node: {code: {startsWith: "1"}, name: {eq: "x"}}}}) { aggregate { count { nodes } } } } }`,
  ],
  [
    "without what is beside node, in an aggregate",
    `{ plans { itemsConnection(where: {node: {code: {startsWith: "1"}}, NOT: {node: {code: {eq: "1-1"}}}}) { aggregate { count { nodes } } } } }`,
  ],
  [
    "without what is beside edge, in an aggregate",
    `{ plans { itemsConnection(where: {edge: {line: {gt: 0}}, NOT: {edge: {column: {gt: 0}}}}) { aggregate { count { nodes } } } } }`,
  ],
  // The mean of these is 2, and by the database's way of computing it 2.0000000000000004 or 1.9999999999999998.
  ["by the rounding of a mean", meanIs("eq")],
  ["by the rounding of a mean", meanIs("gte")],
  ["by the rounding of a mean", meanIs("lte")],
  ["by the rounding of a mean", meanIs("gt")],
  ["by the rounding of a mean", meanIs("lt")],
  // Two types of one name, of which the library knew one.
  ["an error", "{ plans { planOverlapsConnection { totalCount aggregate { count { nodes } } } } }"],
  ["an error", "{ initiatives { initiativeOverlapsConnection { totalCount aggregate { count { nodes } } } } }"],
];

let ask: Ask;
let sdl: string;
beforeAll(async () => {
  const store = await emptyStore();
  await loadEdition(store, graph);
  const opened = await openAsk(store);
  ask = opened.ask;
  sdl = opened.api.sdl;
});

for (const [why, query, variables = {}] of QUESTIONS) {
  test(`${why}: ${query}`, async () => {
    const expected = referenceAnswer(sdl, buildWorld([graph]), { query, variables });
    expect(expected.errors).toBeUndefined();
    const actual = await ask({ query, variables });
    expect(isSameAnswer(actual, JSON.parse(JSON.stringify(expected))), JSON.stringify({ actual, expected })).toBe(true);
  });
}
