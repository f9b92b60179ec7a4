/** The schema as it is generated: what is in it, what is not, and that everything in it says what it is. */
import { readdirSync, readFileSync } from "node:fs";
import {
  buildASTSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  parse,
  printSchema,
  visit,
} from "graphql";
import { beforeAll, expect, test } from "vitest";
import { buildSchema } from "../../../src/graphql/schema/build-schema.ts";
import { schemaAgain, schemaSdl } from "../../../src/graphql/schema/built-schema.ts";
import { NOUNS } from "../../../src/graphql/schema/descriptions/describe.ts";
import { DEFAULT_ENTRIES, MAXIMUM_ENTRIES } from "../../../src/graphql/schema/list-bounds.ts";
import { projectFile } from "../../../src/project-files.ts";
import { testSchema } from "./ask.ts";

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await testSchema();
});

test("the schema is what was last agreed on", async () => {
  const sdl = schemaSdl(withoutDescriptions(schema));
  await expect(`# biome-ignore-all format: as graphql-js prints it\n${sdl}`).toMatchFileSnapshot("schema.graphql");
});

test("descriptions are what was last agreed on: each text once, with the first place that has it and how many have", async () => {
  const places = new Map<string, string[]>();
  eachDescription(schema, (path, text) => places.set(text ?? "", [...(places.get(text ?? "") ?? []), path]));
  const said = [...places].map(([text, [first, ...others]]) => {
    const many = others.length === 0 ? "" : ` and ${others.length} more`;
    return `${first}${many}\n  ${text.replaceAll("\n", "\n  ")}\n`;
  });
  await expect(`${said.join("\n")}`).toMatchFileSnapshot("descriptions.txt");
});

test("made again of its text it is the same: nothing in it is more than a text holds", async () => {
  const { schema: again, model } = await schemaAgain(printSchema(schema));
  expect(printSchema(again)).toBe(printSchema(schema));
  expect(model).toEqual((await buildSchema()).model);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type)) expect([type.name, isSpecifiedScalarType(type)]).toEqual([type.name, true]);
    if (isEnumType(type) && !isIntrospectionType(type))
      for (const { name, value } of type.getValues()) expect([type.name, value]).toEqual([type.name, name]);
  }
});

function withoutDescriptions(schema: GraphQLSchema): GraphQLSchema {
  return buildASTSchema(
    visit(parse(printSchema(schema)), {
      enter: (node) => ("description" in node && node.description ? { ...node, description: undefined } : undefined),
    }),
  );
}

test("each kind of node, and all kinds together, are a list and a connection of Query; besides there are questions", () => {
  const kinds =
    `graphNodes organizations editions policyDomains policyItems plans initiatives targets measurements departments
    goals notes findings passages documentLines
    planOverlaps initiativeOverlaps domainCoverages
    editionComparisons correspondences crossingChanges overlapChanges`.split(/\s+/);
  const questions = [
    "policyItemsOf",
    "policyItemsOfConnection",
    "search",
    "paths",
    "related",
    "counterparts",
    "uncoveredElsewhere",
  ];
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
  expect(fields.sort()).toEqual([...kinds.flatMap((kind) => [kind, `${kind}Connection`]), ...questions].sort());
  expect(Object.keys(NOUNS)).toHaveLength(kinds.length);
});

test("nothing can be written, subscribed to or matched by regular expression", () => {
  expect(schema.getMutationType()).toBeUndefined();
  expect(schema.getSubscriptionType()).toBeUndefined();
  const writers = Object.keys(schema.getTypeMap()).filter((name) =>
    /Create|Update|Delete|Disconnect|Connect(?!ion)|Mutation|Subscription/.test(name),
  );
  expect(writers).toEqual([]);
  const operators = Object.values(schema.getTypeMap()).flatMap((type) =>
    isInputObjectType(type) ? Object.keys(type.getFields()) : [],
  );
  expect(operators.filter((name) => /matches|caseInsensitive|_/.test(name))).toEqual([]);
  expect(schemaSdl(schema)).not.toContain("@deprecated");
});

test("everything has a description, made of what it describes", () => {
  const missing: string[] = [];
  eachDescription(schema, (path, description) => {
    if (!description?.trim() || /undefined|\bnull\b.*undefined/.test(description)) missing.push(path);
  });
  expect(missing).toEqual([]);
});

/** Types, fields, arguments and values, in the order of their names. */
function eachDescription(
  schema: GraphQLSchema,
  check: (path: string, description: string | null | undefined) => void,
): void {
  const sorted = lexicographicSortSchema(schema);
  for (const type of Object.values(sorted.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    check(type.name, type.description);
    if (isScalarType(type)) continue;
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type) || isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field.description);
        if (!("args" in field)) continue;
        for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name})`, argument.description);
      }
    }
  }
}

test("descriptions that the library puts in place of ours are ours again", () => {
  expect(schema.getType("Covers")?.description).toMatch(/^A mark \(○\)/);
});

test("every kind of node is read up to one more than the maximum, so that a cut list is seen", () => {
  const folder = projectFile("src/graphql/schema/type-definitions");
  const files = readdirSync(folder).filter((name) => name.endsWith(".graphql"));
  const texts = files.map((name) => readFileSync(`${folder}/${name}`, "utf8"));
  const nodes = texts.flatMap((text) => text.match(/^(type|interface) \w+ .*@(node|limit).*$/gm) ?? []);
  expect(nodes).toHaveLength(Object.keys(NOUNS).length);
  const limit = `@limit(default: ${MAXIMUM_ENTRIES + 1}, max: ${MAXIMUM_ENTRIES + 1})`;
  for (const line of nodes) expect(line).toContain(limit);
});

test("lists and connections of Query have a default; further down connections have the maximum and lists are whole", () => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const atRoot = type === schema.getQueryType();
    for (const { name, args } of Object.values(type.getFields())) {
      for (const argument of args.filter((argument) => argument.name === "limit" || argument.name === "first")) {
        const whole = !atRoot && argument.name === "limit";
        const usual = ["paths", "related", "counterparts"].includes(name) ? 10 : DEFAULT_ENTRIES;
        const expected = whole ? ["Int", undefined] : ["Int!", atRoot ? usual : MAXIMUM_ENTRIES];
        expect([`${argument.type}`, argument.defaultValue], `${type.name}.${name}`).toEqual(expected);
        if (name !== "graphNodesConnection") expect(argument.description).toContain(String(MAXIMUM_ENTRIES));
      }
    }
  }
});
