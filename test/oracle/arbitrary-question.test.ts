/** What the judge is asked: valid questions, and among some thousands of them everything that the schema offers. */
import fc from "fast-check";
import {
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { beforeAll, expect, test } from "vitest";
import { testSchema } from "../graphql/schema/ask.ts";
import { arbitraryQuestions, generatedFields } from "./arbitrary-question.ts";
import { arbitraryBy } from "./draw.ts";

const IDS = ["112119", "112119/e1/plan/1", "112119/e1/item/1-1"];

let schema: GraphQLSchema;
let documents: ReturnType<typeof parse>[];

beforeAll(async () => {
  schema = await testSchema();
  const groups = fc.sample(
    arbitraryBy((draw) => arbitraryQuestions(schema, IDS, 1, draw)),
    { seed: 1, numRuns: 3_000 },
  );
  documents = groups.flat().map(({ query }) => parse(query));
}, 60_000);

test("questions are valid", () => {
  const errors = documents.slice(0, 500).flatMap((document) => validate(schema, document));
  expect(errors.map(({ message }) => message)).toEqual([]);
});

test("every generated field of Query, every relationship and every operator is asked for", () => {
  const asked = new Set<string>();
  for (const document of documents) {
    const types = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(types, {
        Field: () => void asked.add(`${types.getParentType()?.name}.${types.getFieldDef()?.name}`),
        ObjectField: ({ name }) => void asked.add(`${getNamedType(types.getParentInputType())?.name}.${name.value}`),
      }),
    );
  }
  expect(offered().filter((name) => !asked.has(name))).toEqual([]);
});

/** Fields of `Query` and of nodes that lead to nodes; operators on values; quantifiers, counts and logic somewhere. */
function offered(): readonly string[] {
  const roots = generatedFields(schema).map(({ name }) => `Query.${name}`);
  const types = Object.values(schema.getTypeMap());
  const relationships = types.filter(isObjectType).flatMap((type) =>
    type.getInterfaces().length === 0
      ? []
      : Object.values(type.getFields())
          .filter((field) => isObjectType(getNamedType(field.type)))
          .map(({ name }) => `${type.name}.${name}`),
  );
  const operators = types
    .filter(isInputObjectType)
    .filter(({ name }) => /^(ID|String|Int|Float|PassageRole|FindingSeverity|EditionStage).*Filters$/.test(name))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  return [...roots, ...relationships, ...operators];
}
