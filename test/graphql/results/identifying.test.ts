/** Hidden fields: everywhere where a node is, under names of their own, and the document stays valid. */
import { type DocumentNode, getOperationAST, parse, print, validate } from "graphql";
import { expect, test } from "vitest";
import { fragmentsOf } from "../../../src/graphql/operation/answer-operation.ts";
import { type Selection, type SelectionOptions, selectionOf } from "../../../src/graphql/operation/selection.ts";
import { identifying } from "../../../src/graphql/results/identifying.ts";
import { COOKBOOK } from "../../cookbook/cookbook.ts";
import { asked, SCHEMA } from "./asked.ts";
import { identifiedDocument } from "./identified-document.ts";

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

test.each(COOKBOOK)("$name stays valid, and its hidden fields are all that is new", ({ text }) => {
  const printed = identified(text);
  const without = printed.replace(/\n *exported\w+: \w+/g, "");
  expect(without).toBe(print(parse(text)));
});

test.each(COOKBOOK)("$name: the engine selects besides what the document would have to ask for", ({ text }) => {
  const document = parse(text);
  const rewritten = identifiedDocument({ schema: SCHEMA, document });
  const keysOf = (selection: Selection): unknown =>
    selection.ofAny().map((field) => [field.key, field.selection ? keysOf(field.selection) : null]);
  const select = (from: DocumentNode, options?: SelectionOptions) => {
    const operation = getOperationAST(from);
    if (!operation) throw new Error("no operation");
    const variables = {};
    return keysOf(selectionOf({ schema: SCHEMA, operation, fragments: fragmentsOf(from), variables }, options));
  };
  expect(select(document, identifying({ schema: SCHEMA, document }))).toEqual(select(rewritten));
});
