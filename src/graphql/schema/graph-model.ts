/** What the type definitions say of the graph: kinds of nodes, their properties, and the relationships between them. The compiler knows nothing else. */
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from "graphql";

export interface GraphModel {
  /** Kinds of nodes by the name of their type, which is their label, too. */
  readonly nodes: ReadonlyMap<string, NodeModel>;
  /** Interfaces by name; every node of a kind that implements one bears its name as a label. */
  readonly interfaces: ReadonlyMap<string, InterfaceModel>;
}

export interface NodeModel {
  readonly name: string;
  readonly properties: ReadonlyMap<string, PropertyModel>;
  readonly relationships: ReadonlyMap<string, RelationshipModel>;
}

export interface InterfaceModel {
  readonly name: string;
  readonly properties: ReadonlyMap<string, PropertyModel>;
  /** Names of the kinds that implement it. */
  readonly kinds: readonly string[];
}

export interface PropertyModel {
  readonly name: string;
  /** Name of a scalar or of an enumeration. */
  readonly type: string;
  readonly isList: boolean;
  readonly isNullable: boolean;
}

export interface RelationshipModel {
  readonly name: string;
  /** In the database, e.g. `COVERS`. */
  readonly type: string;
  readonly direction: "IN" | "OUT";
  /** Name of the kind of node that it leads to. */
  readonly target: string;
  readonly isToMany: boolean;
  /** Of the relationship itself; empty where it has none. */
  readonly properties: ReadonlyMap<string, PropertyModel>;
}

type TypeDefinition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const SERVED_DIRECTIVES: ReadonlySet<string> = new Set(["node", "relationship", "relationshipProperties", "limit"]);

/** @throws where there is no such kind of node: whoever asks has the name from the same definitions */
export function nodeModel({ nodes }: GraphModel, name: string): NodeModel {
  const node = nodes.get(name);
  if (!node) throw new Error(`there is no kind ${name}`);
  return node;
}

/** @throws where the definitions ask for something that the compiler would not answer: a directive that it does not know, a target that is no kind of node. */
export function graphModelOf({ definitions }: DocumentNode): GraphModel {
  const types = definitions.filter(isType);
  for (const type of types) refuseUnknownDirectives(type);
  const edges = new Map(
    types.filter((type) => has(type, "relationshipProperties")).map((type) => [type.name.value, propertiesOf(type)]),
  );
  const kinds = types.filter((type) => has(type, "node"));
  const names = new Set(kinds.map(({ name }) => name.value));
  const nodes = new Map(
    kinds.map((type) => {
      const relationships = new Map(
        fieldsOf(type)
          .filter((field) => has(field, "relationship"))
          .map((field) => [field.name.value, relationshipOf(field, `${type.name.value}.${field.name.value}`)]),
      );
      return [type.name.value, { name: type.name.value, properties: propertiesOf(type), relationships }];
    }),
  );
  const interfaces = new Map(
    types
      .filter(({ kind }) => kind === Kind.INTERFACE_TYPE_DEFINITION)
      .map((type) => {
        const implementing = kinds.filter(({ interfaces = [] }) =>
          interfaces.some(({ name }) => name.value === type.name.value),
        );
        const own = { name: type.name.value, properties: propertiesOf(type) };
        return [type.name.value, { ...own, kinds: implementing.map(({ name }) => name.value).sort() }];
      }),
  );
  return { nodes, interfaces };

  function relationshipOf(field: FieldDefinitionNode, path: string): RelationshipModel {
    const directive = field.directives?.find(({ name }) => name.value === "relationship");
    const { type, direction, properties } = argumentsOf(directive);
    const { name: target, isList } = shapeOf(field.type);
    if (!names.has(target)) throw new Error(`${path} leads to ${target}, which is no type with @node.`);
    if (typeof type !== "string" || (direction !== "IN" && direction !== "OUT")) {
      throw new Error(`${path}: @relationship needs a type, and a direction that is IN or OUT.`);
    }
    const ofEdge = properties === undefined ? new Map() : edges.get(String(properties));
    if (!ofEdge) throw new Error(`${path}: there is no type ${properties} with @relationshipProperties.`);
    return { name: field.name.value, type, direction, target, isToMany: isList, properties: ofEdge };
  }
}

function isType(definition: DefinitionNode): definition is TypeDefinition {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

function refuseUnknownDirectives(type: TypeDefinition): void {
  for (const { directives = [] } of [type, ...fieldsOf(type)]) {
    const unknown = directives.find(({ name }) => !SERVED_DIRECTIVES.has(name.value));
    if (unknown) throw new Error(`${type.name.value}: the engine does not answer what has @${unknown.name.value}.`);
  }
  const node = type.directives?.find(({ name }) => name.value === "node");
  if (node?.arguments?.length)
    throw new Error(`${type.name.value}: the label of a kind is its name; @node takes none.`);
}

const fieldsOf = (type: TypeDefinition): readonly FieldDefinitionNode[] => type.fields ?? [];

function has({ directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] }, name: string): boolean {
  return directives.some((directive) => directive.name.value === name);
}

function argumentsOf(directive: ConstDirectiveNode | undefined): Readonly<Record<string, unknown>> {
  const given = directive?.arguments ?? [];
  return Object.fromEntries(given.map(({ name, value }) => [name.value, "value" in value ? value.value : undefined]));
}

function propertiesOf(type: TypeDefinition): ReadonlyMap<string, PropertyModel> {
  return new Map(
    fieldsOf(type)
      .filter((field) => !has(field, "relationship"))
      .map((field) => {
        const { name, ...shape } = shapeOf(field.type);
        return [field.name.value, { name: field.name.value, type: name, ...shape }];
      }),
  );
}

function shapeOf(type: TypeNode): { readonly name: string; readonly isList: boolean; readonly isNullable: boolean } {
  if (type.kind === Kind.NON_NULL_TYPE) return { ...shapeOf(type.type), isNullable: false };
  if (type.kind === Kind.LIST_TYPE) return { ...shapeOf(type.type), isList: true, isNullable: true };
  return { name: type.name.value, isList: false, isNullable: true };
}
