/** The schema and the ids of a graph in, arbitrary questions out: lists and connections of every kind, nested, with arguments of their own. */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from "graphql";
import { blank, type Draft, someOf, type Written, writeInput, writeVariable, written } from "./arbitrary-input.ts";
import { type Draw, onceIn, pick, times, weighted } from "./draw.ts";
import type { Question } from "./reference-answer.ts";

type Field = GraphQLField<unknown, unknown>;

/** Levels of related nodes, in selections and in filters. */
const DEPTH = 3;

/** Root fields that the library generates; others are questions of our own, with tests of their own. */
export function generatedFields(schema: GraphQLSchema): readonly Field[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const takes = (field: Field, names: readonly string[]) =>
    field.args.length === names.length && field.args.every(({ name }) => names.includes(name));
  return fields.filter(
    (field) => takes(field, ["where", "sort", "limit", "offset"]) || takes(field, ["where", "sort", "first", "after"]),
  );
}

/**
 * Questions that differ in nothing but the values in them, at least one. The database plans them once, and it is planning that takes its
 * time: so more questions can be asked.
 */
export function arbitraryQuestions(
  schema: GraphQLSchema,
  ids: readonly string[],
  count: number,
  draw: Draw,
): readonly Question[] {
  const left = weighted(draw, [
    [4, 1],
    [4, 2],
    [3, 4],
    [1, 8],
  ]);
  const draft: Draft = { draw, ids, blanks: [], related: { left }, definitions: [], variables: {} };
  const fragments: string[] = [];
  const field = writeField({ draft, schema, fragments }, pick(draw, generatedFields(schema)), DEPTH);
  const definitions = draft.definitions.length > 0 ? `(${draft.definitions.join(", ")})` : "";
  const query = [`query${definitions} { ${field} }`, ...fragments].join("\n");
  return times(count, () => fillIn(query, draft));
}

function fillIn(query: string, { draw, blanks, variables }: Draft): Question {
  const values = blanks.map((fill) => fill(draw));
  const json = JSON.stringify(variables).replace(/"§(\d+)§"/g, (_, n) => JSON.stringify(values[n]?.value));
  return { query: query.replace(/§(\d+)§/g, (_, n) => values[n]?.text ?? ""), variables: JSON.parse(json) };
}

interface Writer {
  readonly draft: Draft;
  readonly schema: GraphQLSchema;
  readonly fragments: string[];
}

function writeField(writer: Writer, field: Field, depth: number): string {
  const { draw } = writer.draft;
  const args = field.args.flatMap((argument) => writeArgument(writer, argument, depth));
  const type = getNamedType(field.type);
  const selection = field.name.endsWith("Connection")
    ? writeConnection(writer, asObject(type), depth)
    : writeNode(writer, type, depth);
  const alias = onceIn(draw, 8) ? "other: " : "";
  return `${alias}${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""} ${selection}`;
}

function writeArgument({ draft }: Writer, { name, type }: GraphQLArgument, depth: number): readonly string[] {
  const { draw } = draft;
  const isThere = { where: draw(5) > 0, sort: onceIn(draw, 4), first: onceIn(draw, 4), limit: onceIn(draw, 4) }[name];
  if (!(isThere ?? onceIn(draw, 6))) return [];
  if (name === "where") return [`where: ${writeInput(draft, type, { related: Math.max(1, depth), logic: 3 })}`];
  const value = { sort: arbitrarySort, after: arbitraryCursor, offset: arbitraryOffset }[name] ?? arbitrarySize;
  const given = value(draft, type);
  return [`${name}: ${onceIn(draw, 4) ? writeVariable(draft, type, given) : given.text}`];
}

const arbitrarySize = (draft: Draft) => blank(draft, (draw) => written(1 + draw(4)));
const arbitraryOffset = (draft: Draft) => blank(draft, (draw) => written(draw(3)));
const arbitraryCursor = (draft: Draft) =>
  blank(draft, (draw) => written(Buffer.from(`arrayconnection:${draw(3)}`).toString("base64")));

/** One property in each entry, as the API asks for; up to three. */
function arbitrarySort({ draw }: Draft, type: GraphQLInputType): Written {
  const entries = Array.from({ length: draw(4) }, () => {
    const field = pick(draw, inputFields(type));
    const further = inputFields(field.type);
    const direction = pick(draw, ["ASC", "DESC"]);
    if (further.length === 0) return { text: `{${field.name}: ${direction}}`, value: { [field.name]: direction } };
    const { name } = pick(draw, further);
    return { text: `{${field.name}: {${name}: ${direction}}}`, value: { [field.name]: { [name]: direction } } };
  });
  return { text: `[${entries.map(({ text }) => text).join(", ")}]`, value: entries.map(({ value }) => value) };
}

function inputFields(type: GraphQLInputType): readonly GraphQLInputField[] {
  const named = getNamedType(type);
  return isInputObjectType(named) ? Object.values(named.getFields()) : [];
}

/** Properties, and now and then what the node is related to. */
function writeNode(writer: Writer, type: GraphQLNamedType, depth: number): string {
  if (isInterfaceType(type)) return writeInterface(writer, depth);
  const { draft, fragments } = writer;
  const { draw } = draft;
  const fields = Object.values(asObject(type).getFields());
  const properties = someOf(
    draw,
    fields.filter((field) => isLeafType(getNamedType(field.type))),
    3,
  );
  const related = fields.filter((field) => !isLeafType(getNamedType(field.type)));
  const isFurther =
    depth > 1 &&
    weighted(draw, [
      [3, false],
      [depth, true],
    ]);
  const further = isFurther ? [writeField(writer, pick(draw, related), depth - 1)] : [];
  const selection = `{ id ${[...properties.map(({ name }) => name), ...further].join(" ")} }`;
  if (!onceIn(draw, 8)) return selection;
  const name = `F${fragments.length}`;
  fragments.push(`fragment ${name} on ${type.name} ${selection}`);
  return `{ ...${name} }`;
}

function writeInterface(writer: Writer, depth: number): string {
  const { draw } = writer.draft;
  const kinds = Object.values(writer.schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && type.getInterfaces().length > 0,
  );
  const on = onceIn(draw, 2) ? pick(draw, kinds) : undefined;
  return `{ __typename id ${on ? `... on ${on.name} ${writeNode(writer, on, Math.min(depth, 2))}` : ""} }`;
}

function writeConnection(writer: Writer, type: GraphQLObjectType, depth: number): string {
  const { draw } = writer.draft;
  const parts = someOf(draw, Object.values(type.getFields()), 3).map(({ name, type: partType }) => {
    const part = getNamedType(partType);
    if (name === "edges") return `edges ${writeEdges(writer, asObject(part), depth)}`;
    if (name === "aggregate") return `aggregate ${writeAggregate(writer, asObject(part))}`;
    if (name === "pageInfo") return "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
    return name;
  });
  return `{ ${parts.join(" ")} }`;
}

function writeEdges(writer: Writer, type: GraphQLObjectType, depth: number): string {
  const { cursor, node, properties } = type.getFields();
  const edge = properties ? Object.keys(asObject(getNamedType(properties.type)).getFields()) : [];
  return `{ ${[
    cursor && onceIn(writer.draft.draw, 3) ? "cursor" : "",
    node ? `node ${writeNode(writer, getNamedType(node.type), depth)}` : "",
    edge.length > 0 ? `properties { ${edge.join(" ")} }` : "",
  ].join(" ")} }`;
}

function writeAggregate({ draft }: Writer, type: GraphQLObjectType): string {
  const { draw } = draft;
  const parts = someOf(draw, Object.values(type.getFields()), 3).map((field) => {
    const properties = Object.values(asObject(getNamedType(field.type)).getFields());
    if (field.name === "count") return `count { ${properties.map(({ name }) => name).join(" ")} }`;
    const computed = someOf(draw, properties, 2).map(({ name, type }) => {
      const how = Object.keys(asObject(getNamedType(type)).getFields());
      return `${name} { ${how.join(" ")} }`;
    });
    return `${field.name} { ${computed.join(" ")} }`;
  });
  return `{ ${parts.join(" ")} }`;
}

function asObject(type: unknown): GraphQLObjectType {
  if (type instanceof GraphQLObjectType) return type;
  throw new Error(`no object type: ${type}`);
}
