/** What the oracle is asked: valid questions, and among some thousands of them everything that the schema offers and every way to select it. */
import fc from "fast-check";
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { beforeAll, expect, test } from "vitest";
import { testSchema } from "../graphql/schema/ask.ts";
import { arbitraryQuestions } from "./arbitrary-question.ts";
import { documentSize, isWithinBounds } from "./document-size.ts";
import { arbitraryBy } from "./draw.ts";
import type { Question } from "./reference-answer.ts";

const IDS = ["112119", "112119/e1", "112119/e1/plan/1", "112119/e1/plan/1/initiative/1", "112119/e1/item/1-1"];
const COUNT = 10_000;

let schema: GraphQLSchema;
let questions: readonly Question[];
let documents: readonly DocumentNode[];

beforeAll(async () => {
  schema = await testSchema();
  const arbitrary = arbitraryBy((draw) => arbitraryQuestions(schema, IDS, { alike: 1 }, draw));
  questions = fc.sample(arbitrary, { seed: 1, numRuns: COUNT }).flat();
  documents = questions.map(({ query }) => parse(query));
}, 120_000);

test("questions are valid and within the API's bounds, and few that are drawn are not", () => {
  for (const document of documents.slice(0, 500)) {
    expect(validate(schema, document)).toEqual([]);
    expect(isWithinBounds(document), JSON.stringify(documentSize(document))).toBe(true);
  }
  expect(questions.length).toBeGreaterThan(COUNT * 0.99);
});

test("every field of Query, every relationship, everything that is computed and every operator is asked for", () => {
  const asked = new Set<string>();
  for (const document of documents) {
    const types = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(types, {
        Field: () => void asked.add(`${types.getParentType()?.name}.${types.getFieldDef()?.name}`),
        ObjectField: ({ name }) => void asked.add(`${getNamedType(types.getParentInputType())?.name}.${name.value}`),
        Argument: ({ name }) => void asked.add(`${types.getFieldDef()?.name}(${name.value})`),
      }),
    );
  }
  expect(offered().filter((name) => !asked.has(name))).toEqual([]);
});

/** Fields of `Query` and of nodes that lead to nodes; what is computed at the root; operators on values; what cross-cutting fields are given. */
function offered(): readonly string[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  const types = Object.values(schema.getTypeMap());
  const relationships = types.filter(isObjectType).flatMap((type) =>
    type.getInterfaces().length === 0
      ? []
      : Object.values(type.getFields())
          .filter((field) => !isLeafType(getNamedType(field.type)))
          .map(({ name }) => `${type.name}.${name}`),
  );
  const parts = types
    .filter(isObjectType)
    .filter(({ name }) =>
      /^(Count|PageInfo|(Int|Float|String)AggregateSelection|\w+Aggregate|Path|PathStep)$/.test(name),
    )
    .concat(
      ["SearchHit", "RelatedNode", "Counterpart", "UncoveredItem"].flatMap((name) =>
        types.filter(isObjectType).filter((type) => type.name === name),
      ),
    )
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  const operators = types
    .filter(isInputObjectType)
    .filter(({ name }) => /^(ID|String|Int|Float|PassageRole|FindingSeverity|EditionStage).*Filters$/.test(name))
    .concat(types.filter(isInputObjectType).filter(({ name }) => name === "SetCondition"))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  const args = roots
    .filter(({ name }) =>
      /^(policyItemsOf|policyItemsOfConnection|search|paths|related|counterparts|uncoveredElsewhere)$/.test(name),
    )
    .flatMap(({ name, args }) => args.map((argument) => `${name}(${argument.name})`));
  return [...roots.map(({ name }) => `Query.${name}`), ...relationships, ...parts, ...operators, ...args];
}

/** Ways to select, each with how many of a thousand questions must have it at the least. */
const WAYS: readonly (readonly [way: string, atLeast: number, has: (document: DocumentNode) => boolean])[] = [
  ["a level of a connection, an aggregate, an edge or a page with nothing but __typename", 30, hasLevel(isTypename)],
  ["such a level with nothing but what is left out", 20, hasLevel(isLeftOut)],
  ["an alias that is the name of another field", 100, (document) => keysOf(document).some((key) => FIELDS.test(key))],
  ["an alias that every object in JavaScript has", 20, (document) => keysOf(document).some((key) => key in {})],
  [
    "a directive with a variable",
    100,
    (document) => textOf(document).includes(`"kind":"Variable"`) && hasDirective(document),
  ],
  ["a named fragment", 100, (document) => document.definitions.some(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)],
  [
    "an inline fragment without a type",
    20,
    hasNode((node) => node.kind === Kind.INLINE_FRAGMENT && !node.typeCondition),
  ],
  [
    "several operations",
    50,
    (document) => document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length > 1,
  ],
  ["the same key twice on one level", 100, (document) => textOf(document).length > 0 && hasRepeated(document)],
];

for (const [way, atLeast, has] of WAYS) {
  test(`asked is ${way}`, () => {
    expect((1_000 * documents.filter(has).length) / documents.length).toBeGreaterThan(atLeast);
  });
}

const FIELDS =
  /^(position|number|planCount|label|id|line|column|name|code|node|edges|totalCount|cursor|count|pageInfo)$/;

const textOf = (document: DocumentNode) =>
  JSON.stringify(document.definitions, (name, value) => (name === "loc" ? undefined : value));
const hasDirective = (document: DocumentNode) => /@(include|skip)\(if: \$/.test(document.loc?.source.body ?? "");

function keysOf(document: DocumentNode): readonly string[] {
  const keys: string[] = [];
  visit(document, { Field: ({ alias }) => void (alias && keys.push(alias.value)) });
  return keys;
}

function hasNode(is: (node: SelectionNode) => boolean) {
  return (document: DocumentNode): boolean => {
    let has = false;
    visit(document, {
      enter: (node) => {
        if ("directives" in node && is(node as SelectionNode)) has = true;
      },
    });
    return has;
  };
}

function hasLevel(is: (selection: SelectionNode) => boolean) {
  return hasNode((node) => {
    if (
      node.kind !== Kind.FIELD ||
      !/Connection$|^(aggregate|count|node|edges?|pageInfo|properties)$/.test(node.name.value)
    )
      return false;
    return node.selectionSet?.selections.every(is) === true;
  });
}

function isTypename(node: SelectionNode): boolean {
  return node.kind === Kind.FIELD && node.name.value === "__typename";
}

function isLeftOut({ directives }: SelectionNode): boolean {
  return (directives ?? []).some(({ name, arguments: [argument] = [] }) => {
    const value = argument?.value.kind === Kind.BOOLEAN ? argument.value.value : undefined;
    return value === (name.value === "skip");
  });
}

function hasRepeated(document: DocumentNode): boolean {
  return hasNode((node) => {
    if (node.kind !== Kind.FIELD) return false;
    const keys = (node.selectionSet?.selections ?? []).flatMap((one) =>
      one.kind === Kind.FIELD ? [(one.alias ?? one.name).value] : [],
    );
    return new Set(keys).size < keys.length;
  })(document);
}
