/** A generated schema in; the same schema out, with a description on everything that the type definitions could not describe. */
import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  Kind,
} from "graphql";
import { COMMON_DESCRIPTIONS } from "./common-descriptions.ts";
import { describe, membersOf, NOUNS, type Noun } from "./describe.ts";
import { describeArguments } from "./describe-arguments.ts";
import { describeInput } from "./describe-inputs.ts";
import { type Composite, type Destination, destinationOf, fieldOf, isConnection, objectOf } from "./destination.ts";

type Field = GraphQLField<unknown, unknown>;

/** `definitions` are what the schema was generated from. */
export function describeGenerated(schema: GraphQLSchema, definitions: DocumentNode): void {
  restoreDescriptions(schema, definitions);
  const common = describeCommon(schema);
  const root = schema.getQueryType();
  describe(
    root,
    "Where every question starts: each kind of node as a list and as a connection. There are no mutations.",
  );
  for (const field of Object.values(root?.getFields() ?? {})) {
    const destination = destinationOf(field);
    const noun = NOUNS[destination?.node.name ?? ""];
    if (!destination || !noun) continue;
    describe(field, isConnection(field) ? `Pages of ${noun.many}, with counts.` : `A list of ${noun.many}.`);
    describeField(field, destination, noun, "Query");
    for (const relationship of Object.values(destination.node.getFields())) {
      describeRelationship(destination.node, relationship);
    }
  }
  describeCount(root?.getFields().graphNodesConnection);
  describeInputs(schema, new Set(common));
}

/** The library gives an interface a connection without entries: there is only a count. */
function describeCount(field: Field | undefined): void {
  describe(field, "How many nodes of the graph there are, of every kind.");
  for (const argument of field?.args ?? []) {
    describe(
      argument,
      argument.name === "where"
        ? "Which nodes: those that meet these conditions."
        : "Of no effect: there are no pages.",
    );
  }
}

/** The library puts a text of its own in place of what the definitions say of a relationship's properties. */
function restoreDescriptions(schema: GraphQLSchema, definitions: DocumentNode): void {
  for (const definition of definitions.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const type = schema.getType(definition.name.value);
    if (type && definition.description) type.description = definition.description.value;
  }
}

/** What the library generates once, whoever uses it: scalar filters, `PageInfo`, counts. */
function describeCommon(schema: GraphQLSchema): GraphQLNamedType[] {
  const common: GraphQLNamedType[] = [];
  for (const [name, texts] of Object.entries(COMMON_DESCRIPTIONS)) {
    const type = schema.getType(name);
    if (!isObjectType(type) && !isInputObjectType(type) && !isEnumType(type)) continue;
    type.description = texts[""] ?? null;
    for (const member of membersOf(type)) member.description = texts[member.name] ?? null;
    common.push(type);
  }
  const kinds = schema.getType("GraphNodeImplementation");
  if (isEnumType(kinds)) for (const kind of kinds.getValues()) kind.description = `${sentence(NOUNS[kind.name]?.one)}.`;
  return common;
}

const sentence = (text = "") => text.charAt(0).toUpperCase() + text.slice(1);

function describeRelationship(owner: Composite, field: Field): void {
  const plain = fieldOf(owner, field.name.replace(/Connection$/, ""));
  const destination = destinationOf(field);
  const noun = NOUNS[destination?.node.name ?? ""];
  if (!plain || !destination || !noun) return;
  const properties = destination.edge ? " and the properties of each relationship" : "";
  describe(field, `\`${plain.name}\` in pages, with counts${properties}. ${plain.description}`);
  describeField(field, destination, noun, owner.name);
}

function describeField(field: Field, destination: Destination, noun: Noun, owner: string): void {
  describeArguments(field, noun, owner === "Query");
  if (isConnection(field)) describeConnection(field, destination, noun, `${owner}.${field.name}`);
}

/** After the fields of nodes, because conditions and orders borrow their descriptions. */
function describeInputs(schema: GraphQLSchema, described: Set<GraphQLNamedType>): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const destination = destinationOf(field);
      if (!destination || !NOUNS[destination.node.name]) continue;
      for (const argument of field.args) describeInput(getNamedType(argument.type), destination, described);
    }
  }
}

function describeConnection(field: Field, { node, edge }: Destination, noun: Noun, path: string): void {
  const connection = objectOf(field);
  const aggregate = objectOf(fieldOf(connection, "aggregate"));
  describe(connection, `A page of \`${path}\`.`, {
    edges: "The entries of the page, in the order of `sort`.",
    totalCount: "Number of all entries that match `where`, whatever the page.",
    pageInfo: "Where the page stands among all entries that match.",
    aggregate: "What is computed over all entries that match `where`, whatever the page.",
  });
  describe(objectOf(fieldOf(connection, "edges")), `An entry of a page of \`${path}\`.`, {
    cursor:
      "Where the entry stands: give it as `after` for what follows. It holds for the same `where` and `sort` only.",
    node: `The ${noun.one} itself.`,
    properties: `What the relationship to this ${noun.one} states.`,
  });
  describe(aggregate, `What is computed over all entries of \`${path}\` that match.`, {
    count: "How many there are.",
    node: `Computed from the properties of the ${noun.many}.`,
    edge: "Computed from the properties of the relationships.",
  });
  describeComputed(objectOf(fieldOf(aggregate, "node")), node, `the ${noun.many} of \`${path}\``);
  describeComputed(objectOf(fieldOf(aggregate, "edge")), edge, `the relationships of \`${path}\``);
}

function describeComputed(type: Composite | undefined, of: Composite | undefined, over: string): void {
  const properties = Object.values(of?.getFields() ?? {});
  const texts = properties.map(({ name, description }) => [name, `Over \`${name}\`: ${description}`]);
  describe(type, `What is computed from the properties of ${over} that match.`, Object.fromEntries(texts));
}
