/** What is asked about the schema has the answer that graphql-js gives, which knows no bound and no break. */
import { execute, type GraphQLSchema, getIntrospectionQuery, parse, validate } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { openBudget } from "../../../src/graphql/operation/answer-budget.ts";
import { type AcceptedOperation, fragmentsOf } from "../../../src/graphql/operation/answer-operation.ts";
import { introspection } from "../../../src/graphql/operation/introspect.ts";
import { selectionOf } from "../../../src/graphql/operation/selection.ts";
import { buildSchema } from "../../../src/graphql/schema/build-schema.ts";

let schema: GraphQLSchema;
beforeAll(async () => {
  ({ schema } = await buildSchema());
});

function accept(query: string, variables: Readonly<Record<string, unknown>> = {}): AcceptedOperation {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const [operation] = document.definitions;
  if (operation?.kind !== "OperationDefinition") throw new Error("the operation comes first");
  return {
    schema,
    document,
    operation,
    fragments: fragmentsOf(document),
    given: variables,
    variables,
    deadline: Number.POSITIVE_INFINITY,
  };
}

function ask(accepted: AcceptedOperation, answerValues = 1_000_000, introspect = introspection()) {
  const query = schema.getQueryType();
  if (!query) throw new Error("the schema has no Query");
  return introspect(selectionOf(accepted).of(query), accepted, openBudget({ answerValues }));
}

const WHOLE = getIntrospectionQuery({
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});

describe.each([
  ["everything that clients ask", WHOLE, {}],
  [
    "a type that there is, and one that there is not",
    '{ a: __type(name: "Plan") { name kind } b: __type(name: "X") { name } }',
    {},
  ],
  [
    "names by variables, other names, fragments, repeated fields, directives, __typename anywhere",
    `query ($name: String!, $all: Boolean, $no: Boolean!) {
       one: __type(name: $name) { __typename ...T fields(includeDeprecated: $all) { n: name type { ofType { __typename name } } } }
       __schema { __typename directives { name locations isRepeatable args { defaultValue } } ... @include(if: $no) { types { name } } }
     }
     fragment T on __Type { fields(includeDeprecated: $all) { n: name args { name defaultValue } } enumValues { name } possibleTypes { name } interfaces { name } }`,
    { name: "GraphNode", all: true, no: false },
  ],
])("%s", (_what, query, variables) => {
  test("is answered as by graphql-js", async () => {
    const accepted = accept(query, variables);
    const wanted = execute({ schema, document: accepted.document, variableValues: variables });
    const { data, errors } = await ask(accepted);
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toBe(JSON.stringify((await wanted).data));
  });
});

test("a large answer lets others run meanwhile", async () => {
  let others = 0;
  let isOver = false;
  const count = () => {
    others += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await ask(accept(WHOLE));
  isOver = true;
  expect(others).toBeGreaterThan(1);
});

test("what is larger than an answer may be is ended, and what is kept counts again", async () => {
  const accepted = accept("{ __schema { types { name } } }");
  const introspect = introspection();
  const { data } = await ask(accepted, 10_000, introspect);
  const types = (data.__schema as { types: unknown[] }).types.length;
  for (const which of [introspect, introspection()]) {
    await expect(ask(accepted, types, which)).rejects.toThrow("at most");
    await expect(ask(accepted, 2 * types + 2, which)).resolves.toEqual({ data, errors: [] });
  }
});
