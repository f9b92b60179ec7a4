/** The table of node kinds has every kind, whole: it is held against the type definitions, the generated schema, the migrations and what a load stores. */

import { readdirSync, readFileSync } from "node:fs";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { type DocumentNode, type GraphQLSchema, isInputObjectType, Kind, parse, type TypeNode } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { ATTRIBUTES, FACT_KINDS, nodeAttributesOf } from "../../src/export/views/node-attributes.ts";
import { GRAPH_NODE, NODE_KINDS, type NodeKind, nodeKind } from "../../src/model/node-kinds.ts";
import { projectFile } from "../../src/project-files.ts";
import { graphToRows } from "../../src/store/graph-to-rows.ts";
import { LOAD_MANIFEST } from "../../src/store/rows.ts";
import { checkedGraphOf } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";

const read = (folder: string, ending: string) =>
  readdirSync(projectFile(folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(projectFile(`${folder}/${name}`), "utf8"));

const TYPE_DEFINITIONS = read("src/graphql/schema/type-definitions", ".graphql").join("\n");
const MIGRATIONS = read("cypher/migrations", ".cypher").join("\n");
const KINDS: readonly NodeKind[] = NODE_KINDS;

/** Names of the types that are nodes, each with the types of its own properties as they are written. */
function nodeTypes({ definitions }: DocumentNode): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const types = definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
  const nodes = types.filter(({ interfaces }) => interfaces?.some(({ name }) => name.value === GRAPH_NODE.name));
  return new Map(
    nodes.map(({ name, fields = [] }) => {
      const own = fields.filter(({ directives }) => directives?.length === 0);
      return [name.value, new Map(own.map((field) => [field.name.value, named(field.type)]))];
    }),
  );
}

const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type));

const TYPES = nodeTypes(parse(TYPE_DEFINITIONS));
const STORED = [...new Set(graphToRows(checkedGraphOf(seedBytes())).nodes.map(({ label }) => label))];

/** What is a kind somewhere, and not in the table; and what the table has of it without a word in it. */
function lacking(table: readonly NodeKind[]): readonly string[] {
  const kinds = new Map(table.map((kind) => [kind.name, kind]));
  const wanted = new Set([...TYPES.keys(), ...STORED.filter((label) => label !== LOAD_MANIFEST)]);
  return [...wanted].flatMap((name) => {
    const kind = kinds.get(name);
    if (!kind) return [name];
    const { plural, one, many, order } = kind;
    return [plural, one, many, ...order].every((word) => word !== "") && order.length > 0 ? [] : [`${name} whole`];
  });
}

test("every type that is a node and every label that is stored has an entry, and every entry such a type", () => {
  expect(TYPES.size).toBeGreaterThan(10);
  expect(lacking(NODE_KINDS)).toEqual([]);
  expect(KINDS.map(({ name }) => name).sort()).toEqual([...TYPES.keys()].sort());
});

test.each(KINDS)("without $name the table is seen to lack it", ({ name }) => {
  expect(lacking(KINDS.filter((kind) => kind.name !== name))).toEqual([name]);
});

test("a kind that is not in the table is refused by name", () => {
  expect(nodeKind("Plan").plural).toBe("plans");
  for (const name of ["Municipality", "GraphNode", "constructor", ""])
    expect(() => nodeKind(name)).toThrow(/no kind of node/);
});

test("the table cannot be changed", () => {
  expect(Object.isFrozen(NODE_KINDS)).toBe(true);
  expect(KINDS.filter((kind) => !Object.isFrozen(kind))).toEqual([]);
});

describe.each(KINDS)("$name", ({ name, order, texts, searched, reals, derived }) => {
  const fields = TYPES.get(name) ?? new Map<string, string>();
  const typed = (type: string) => [...fields].filter(([, of]) => of === type).map(([field]) => field);

  test("is real in exactly what the type definitions call Float", () => {
    expect([...reals].sort()).toEqual(typed("Float").sort());
  });

  test("is ordered by its own properties, the last of which is unique", () => {
    expect(order.filter((property) => !fields.has(property))).toEqual([]);
    const unique = MIGRATIONS.match(new RegExp(`FOR \\(n:${name}\\) REQUIRE n\\.(\\w+) IS UNIQUE`, "g")) ?? [];
    expect(unique.some((constraint) => constraint.includes(`n.${order.at(-1)} `))).toBe(true);
    expect(unique.some((constraint) => constraint.includes("n.id "))).toBe(true);
  });

  test("is searched by texts of its own, and not where it follows from others", () => {
    expect(texts.filter((text) => !typed("String").includes(text))).toEqual([]);
    expect(searched && texts.length === 0).toBe(false);
    if (derived) expect(texts).toEqual([]);
  });

  test("is exported with its own types", () => {
    const kind = FACT_KINDS.find((fact) => fact === name);
    // The text is no fact of it.
    expect(kind === undefined).toBe(derived || name === "DocumentLine");
    if (kind === undefined) return;
    const real = nodeAttributesOf(checkedGraphOf(seedBytes()).graph, [kind]).filter(({ type }) => type === "real");
    expect(real.map((attribute) => attribute.name).sort()).toEqual([...reals].sort());
    expect(ATTRIBUTES[kind].length).toBeGreaterThan(0);
  });
});

test("the full-text index and the query that reads it have the texts of the table", () => {
  // A migration that makes it anew drops the one before.
  const made = MIGRATIONS.match(/CREATE FULLTEXT INDEX graph_text [^;]*/g) ?? [];
  expect(MIGRATIONS.match(/DROP INDEX graph_text /g)).toHaveLength(made.length - 1);
  const index = made.at(-1) ?? "";
  const labels = /FOR \(n:([\w|]+)\)/.exec(index)?.[1]?.split("|") ?? [];
  expect(labels.sort()).toEqual(
    KINDS.filter(({ texts }) => texts.length > 0)
      .map(({ name }) => name)
      .sort(),
  );
  const texts = [...new Set(KINDS.flatMap((kind) => kind.texts))].sort();
  const indexed = [...index.matchAll(/n\.(\w+)/g)].map(([, property]) => property);
  expect(indexed.sort()).toEqual(texts);
  const [query = ""] = read("cypher/queries", "search.cypher");
  const asked = new Set([...query.matchAll(/found\.(\w+)/g)].map(([, property = ""]) => property));
  expect([...asked].filter((property) => property !== "id").sort()).toEqual(texts);
});

describe("the generated schema", () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await new Neo4jGraphQL({ typeDefs: TYPE_DEFINITIONS.replace(/@limit\([^)]*\)/g, "") }).getSchema();
  });

  test("lists each kind, and all of them, under the table's plural, sortable by the table's order", () => {
    const roots = schema.getQueryType()?.getFields() ?? {};
    const all = [GRAPH_NODE, ...KINDS];
    const plurals = all.flatMap(({ plural }) => [plural, `${plural}Connection`]);
    expect(Object.keys(roots).sort()).toEqual(plurals.sort());
    for (const { name, plural, order } of all) {
      expect(`${roots[plural]?.type}`).toBe(`[${name}!]!`);
      const sort = schema.getType(`${name}Sort`);
      expect(isInputObjectType(sort) && order.every((property) => property in sort.getFields()), name).toBe(true);
    }
  });
});
