/** What a `where` says once it is read: constants folded away, nulls by their meaning, costs counted. */
import { getOperationAST, parse } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { fragmentsOf } from "../../../src/graphql/operation/answer-operation.ts";
import { selectionOf } from "../../../src/graphql/operation/selection.ts";
import { buildSchema } from "../../../src/graphql/schema/build-schema.ts";
import type { BuiltSchema } from "../../../src/graphql/schema/built-schema.ts";
import { type ParsedWhere, parseWhere } from "../../../src/graphql/where/parse-where.ts";
import { costOf, type Predicate } from "../../../src/graphql/where/predicate.ts";

let built: BuiltSchema;
beforeAll(async () => {
  built = await buildSchema();
});

function read(where: string): ParsedWhere {
  const { schema, model } = built;
  const document = parse(`{ policyItems(where: ${where}) { id } }`);
  const operation = getOperationAST(document);
  const node = model.nodes.get("PolicyItem");
  const query = schema.getQueryType();
  if (!operation || !node || !query) throw new Error("there is no such question");
  const [field] = selectionOf({ schema, operation, fragments: fragmentsOf(document), variables: {} }).of(query);
  return parseWhere(field?.inputs.get("where"), { node }, model);
}

/** In few words: `some plans (number = 1)`. */
function said(predicate: Predicate): string {
  switch (predicate.kind) {
    case "constant":
      return predicate.holds ? "always" : "never";
    case "not":
      return `not (${said(predicate.member)})`;
    case "and":
    case "or":
      return predicate.members.map((member) => `(${said(member)})`).join(` ${predicate.kind} `);
    case "comparison":
      return `${predicate.side === "edge" ? "edge." : ""}${predicate.property.name} ${predicate.operator}${predicate.operand ? ` ${JSON.stringify(predicate.operand.value)}` : ""}`;
    case "kinds":
      return `kinds ${JSON.stringify(predicate.kinds.value)}`;
    case "related":
      return `${predicate.quantifier} ${predicate.relationship.name} (${said(predicate.of)})`;
    case "aggregate":
      return `${predicate.how} of ${predicate.relationship.name} ${predicate.side}${predicate.property ? `.${predicate.property.name}` : ""} ${predicate.operator} ${JSON.stringify(predicate.operand.value)}`;
  }
}

const READ: readonly (readonly [where: string, means: string])[] = [
  ["{}", "always"],
  ["{plans: {none: {}}}", "none plans (always)"],
  ["{plans: {some: {}}}", "some plans (always)"],
  ["{plans: {all: {}}}", "some plans (always)"],
  ["{plans: {single: {}}}", "single plans (always)"],
  ["{NOT: {plans: {some: {}}}}", "not (some plans (always))"],
  ["{plans: {none: {name: {}}}}", "none plans (always)"],
  ["{plans: {none: {OR: []}}}", "always"],
  ["{plans: {some: {NOT: {}}}}", "never"],
  ["{plans: {all: {OR: []}}}", "never"],
  ["{plansConnection: {some: {edge: {}}}}", "some plans (always)"],
  [
    "{plansConnection: {some: {edge: {line: {gt: 3}}, node: {number: {eq: 1}}}}}",
    "some plans ((number eq 1) and (edge.line gt 3))",
  ],
  ["{domain: {}}", "some domain (always)"],
  ["{domain: null}", "none domain (always)"],
  ["{domainConnection: null}", "none domain (always)"],
  ["{domain: {OR: []}}", "never"],
  ["{NOT: {}}", "never"],
  ["{OR: []}", "never"],
  ["{AND: []}", "always"],
  ['{OR: [{}, {name: {eq: "a"}}]}', "always"],
  ['{OR: [{OR: []}, {name: {eq: "a"}}]}', 'name eq "a"'],
  ['{NOT: {NOT: {name: {eq: "a"}}}}', 'name eq "a"'],
  [
    '{name: {eq: "a", contains: "b"}, planCount: {in: []}}',
    '(name eq "a") and (name contains "b") and (planCount in [])',
  ],
  ["{statedMarkCount: {eq: null}}", "statedMarkCount unstated"],
  ["{plansConnection: {aggregate: {count: {nodes: {gt: 1}}}}}", "count of plans node gt 1"],
  ["{plansConnection: {aggregate: {node: {number: {max: {in: [1, 2]}}}}}}", "max of plans node.number in [1,2]"],
  [
    "{plansConnection: {aggregate: {edge: {text: {averageLength: {lt: 2.5}}}}}}",
    "averageLength of plans edge.text lt 2.5",
  ],
];

test.each(READ)("%s means: %s", (where, means) => {
  const { predicate, refusals } = read(where);
  expect(refusals).toEqual([]);
  expect(said(predicate)).toBe(means);
});

describe("what it costs", () => {
  test.each([
    ['{name: {eq: "a"}}', 0],
    ["{plans: {some: {number: {eq: 1}}}}", 1],
    ["{plans: {all: {items: {single: {plans: {none: {}}}}}}}", 3],
    ['{domain: {edition: {organization: {code: {eq: "1"}}}}}', 3],
    ["{plansConnection: {aggregate: {node: {number: {max: {gt: 1, lt: 3}}}}}}", 2],
  ])("%s: %i", (where, cost) => {
    expect(costOf(read(where).predicate)).toBe(cost);
  });
});
