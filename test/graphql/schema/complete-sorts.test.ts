/** Orders as askers give them, and what is executed: the id decides last, and nothing else changes. */
import { parse, print, validate } from "graphql";
import { expect, test } from "vitest";
import { buildSchema } from "../../../src/graphql/schema/build-schema.ts";
import { completeSorts } from "../../../src/graphql/schema/complete-sorts.ts";

const schema = await buildSchema();
/** As graphql-js prints it, so that white space makes no difference. */
const printed = (query: string) => print(parse(query));

function completed(query: string, variables = {}) {
  const result = completeSorts({ schema, document: parse(query), variables });
  expect(validate(schema, result.document)).toEqual([]);
  return { query: print(result.document), variables: result.variables };
}

test.each([
  ["{ plans(sort: [{name: ASC}]) { id } }", "{ plans(sort: [{ name: ASC }, { id: ASC }]) { id } }"],
  ["{ plans(sort: {name: DESC}) { id } }", "{ plans(sort: [{ name: DESC }, { id: ASC }]) { id } }"],
  ["{ plans(sort: []) { id } }", "{ plans(sort: [{ id: ASC }]) { id } }"],
  [
    "{ plans { itemsConnection(sort: [{node: {name: ASC}}]) { totalCount } } }",
    "{ plans { itemsConnection(sort: [{ node: { name: ASC } }, { node: { id: ASC } }]) { totalCount } } }",
  ],
  [
    "{ plans { itemsConnection(sort: [{edge: {line: DESC}}]) { totalCount } } }",
    "{ plans { itemsConnection(sort: [{ edge: { line: DESC } }, { node: { id: ASC } }]) { totalCount } } }",
  ],
])("%s is asked as %s", (query, expected) => {
  expect(completed(query).query).toBe(printed(expected));
});

test.each([
  "{ plans(sort: [{ name: ASC }, { id: DESC }]) { id } }",
  "{ plans { itemsConnection(sort: [{ node: { id: DESC } }]) { totalCount } } }",
  "{ plans { items { code } } }",
  '{ plans(where: { name: { eq: "sort" } }) { id } }',
])("%s stays as it is", (query) => {
  expect(completed(query).query).toBe(printed(query));
});

test("an order in a variable, given or by default, is completed like any other", () => {
  const query = "query ($by: [PlanSort!]! = [{ name: ASC }]) { plans(sort: $by) { id } }";
  expect(completed(query).query).toBe(
    printed("query ($by: [PlanSort!]! = [{ name: ASC }, { id: ASC }]) { plans(sort: $by) { id } }"),
  );
  expect(completed(query, { by: [{ number: "DESC" }] }).variables).toEqual({ by: [{ number: "DESC" }, { id: "ASC" }] });
  expect(completed(query, { by: { number: "DESC" } }).variables).toEqual({ by: [{ number: "DESC" }, { id: "ASC" }] });
  expect(completed(query, { by: [{ id: "DESC" }] }).variables).toEqual({ by: [{ id: "DESC" }] });
});

test("other variables are left alone", () => {
  const query = "query ($where: PlanWhere) { plans(where: $where) { id } }";
  expect(completed(query, { where: { id: { eq: "x" } } }).variables).toEqual({ where: { id: { eq: "x" } } });
});
