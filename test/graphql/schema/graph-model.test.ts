/** What the type definitions say of the graph, and what they are refused for: the engine would not answer it. */
import { parse } from "graphql";
import { expect, test } from "vitest";
import { graphModelOf } from "../../../src/graphql/schema/graph-model.ts";

const modelOf = (text: string) => graphModelOf(parse(text));

const VALID = `
  interface Thing @limit(default: 10, max: 10) { id: ID! }
  type Shop implements Thing @node {
    id: ID!
    size: Float
    tags: [String!]!
    sells: [Good!]! @relationship(type: "SELLS", direction: OUT, properties: "Sale")
    best: Good @relationship(type: "IS_BEST", direction: IN)
  }
  type Good implements Thing @node { id: ID! }
  type Sale @relationshipProperties { since: Int! }
`;

test("kinds, properties and relationships are what the definitions say", () => {
  const { nodes, interfaces } = modelOf(VALID);
  expect([...nodes.keys()]).toEqual(["Shop", "Good"]);
  const shop = nodes.get("Shop");
  expect([...(shop?.properties.values() ?? [])]).toEqual([
    { name: "id", type: "ID", isList: false, isNullable: false },
    { name: "size", type: "Float", isList: false, isNullable: true },
    { name: "tags", type: "String", isList: true, isNullable: false },
  ]);
  expect([...(shop?.relationships.values() ?? [])]).toEqual([
    {
      ...{ name: "sells", type: "SELLS", direction: "OUT", target: "Good", isToMany: true },
      properties: new Map([["since", { name: "since", type: "Int", isList: false, isNullable: false }]]),
    },
    { name: "best", type: "IS_BEST", direction: "IN", target: "Good", isToMany: false, properties: new Map() },
  ]);
  expect(interfaces.get("Thing")?.kinds).toEqual(["Good", "Shop"]);
});

test.each<[string, string, string, string]>([
  [
    "a computed field",
    "size: Float",
    `size: Float @cypher(statement: "RETURN 1")`,
    "Shop: the engine does not answer what has @cypher.",
  ],
  [
    "a full-text index",
    "Shop implements Thing @node",
    "Shop implements Thing @node @fulltext",
    "Shop: the engine does not answer what has @fulltext.",
  ],
  [
    "a name of its own in the database",
    "size: Float",
    `size: Float @alias(property: "s")`,
    "Shop: the engine does not answer what has @alias.",
  ],
  [
    "a property of a relationship with a directive",
    "since: Int!",
    "since: Int! @unique",
    "Sale: the engine does not answer what has @unique.",
  ],
  [
    "an interface with a directive",
    "interface Thing @limit",
    "interface Thing @plural @limit",
    "Thing: the engine does not answer what has @plural.",
  ],
  [
    "labels of its own",
    "type Good implements Thing @node",
    `type Good implements Thing @node(labels: ["G"])`,
    "Good: the label of a kind is its name; @node takes none.",
  ],
  [
    "a relationship to an interface",
    "best: Good",
    "best: Thing",
    "Shop.best leads to Thing, which is no type with @node.",
  ],
  [
    "a relationship to what is no node",
    "sells: [Good!]!",
    "sells: [Sale!]!",
    "Shop.sells leads to Sale, which is no type with @node.",
  ],
  [
    "a relationship to what there is not",
    "best: Good",
    "best: Goods",
    "Shop.best leads to Goods, which is no type with @node.",
  ],
  [
    "properties that there are not",
    `properties: "Sale"`,
    `properties: "Sales"`,
    "Shop.sells: there is no type Sales with @relationshipProperties.",
  ],
  [
    "properties that are a node's",
    `properties: "Sale"`,
    `properties: "Good"`,
    "Shop.sells: there is no type Good with @relationshipProperties.",
  ],
  [
    "a relationship without a type",
    `type: "IS_BEST", `,
    "",
    "Shop.best: @relationship needs a type, and a direction that is IN or OUT.",
  ],
  [
    "a relationship in both directions",
    "direction: IN)",
    "direction: UNDIRECTED)",
    "Shop.best: @relationship needs a type, and a direction that is IN or OUT.",
  ],
])("%s is refused", (_what, from, to, message) => {
  expect(VALID).toContain(from);
  expect(() => modelOf(VALID.replace(from, to))).toThrow(message);
});
