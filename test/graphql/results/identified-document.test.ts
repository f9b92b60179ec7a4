/** Hidden fields: everywhere where a node is, under names of their own, and the document stays valid. */
import { buildSchema, parse, print, validate } from "graphql";
import { expect, test } from "vitest";
import { identifiedDocument } from "../../../src/graphql/results/identified-document.ts";
import { COOKBOOK } from "../../cookbook/cookbook.ts";
import { asked, SCHEMA } from "./asked.ts";

const HIDDEN = "exportedId: id exportedLabel: label exportedKind: __typename";

function identified(query: string, schema = SCHEMA) {
  const document = identifiedDocument(asked(query, {}, schema));
  expect(validate(schema, document)).toEqual([]);
  return print(document);
}

const expected = (query: string) => print(parse(query.replaceAll("#", HIDDEN)));

test("every selection of a node has them, others have none", () => {
  expect(identified("{ plansConnection { totalCount edges { cursor node { name items { code } } } } }")).toBe(
    expected("{ plansConnection { totalCount edges { cursor node { name items { code # } # } } } }"),
  );
});

test("the interface itself, fragments on it and inside it", () => {
  expect(
    identified(
      'query A { search(phrase: "x") { node { ...F ... on Plan { items { code } } } } } fragment F on GraphNode { label }',
    ),
  ).toBe(
    expected(
      'query A { search(phrase: "x") { node { ...F ... on Plan { items { code # } } # } } } fragment F on GraphNode { label }',
    ),
  );
});

test("a field in two places of one selection has them twice, which is the same", () => {
  const query =
    "query A($x: Boolean!) { plans { items { code } } plans @include(if: $x) { items @skip(if: $x) { name } } }";
  expect(identified(query)).toBe(
    expected(
      "query A($x: Boolean!) { plans { items { code # } # } plans @include(if: $x) { items @skip(if: $x) { name # } # } }",
    ),
  );
});

test("names that the document uses are not taken", () => {
  const query = "{ plans { exportedId: name idOfGeneratedNode: id } policyItems { exported1Kind: code } }";
  expect(identified(query)).toContain("exported2Id: id");
  expect(identified(query)).not.toContain("exportedLabel");
});

test("a union is asked through the interface, also where only some of it are nodes", () => {
  const schema = buildSchema(`
    interface GraphNode { id: ID! label: String! }
    type A implements GraphNode { id: ID! label: String! a: Int }
    type B { b: Int }
    union AB = A | B
    type Query { ab: AB b: B }
  `);
  expect(identified("{ ab { ... on A { a } ... on B { b } } b { b } }", schema)).toBe(
    expected("{ ab { ... on A { a } ... on B { b } ... on GraphNode { # } } b { b } }"),
  );
});

test.each(COOKBOOK)("$name stays valid, and its hidden fields are all that is new", ({ text }) => {
  const printed = identified(text);
  const without = printed.replace(/\n *exported\w+: \w+/g, "");
  expect(without).toBe(print(parse(text)));
});
