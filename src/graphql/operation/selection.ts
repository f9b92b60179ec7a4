/**
 * What an operation selects, with everything resolved that is only a way of writing it: aliases, fragments, directives, repeated fields, variables.
 * The compiler and the writers of answers read this, and nothing of the document.
 */
import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from "graphql";
import { type Inputs, inputsOf, type Variables } from "./input.ts";

/** A field of the answer. */
export interface SelectedField {
  /** Under which it is answered. */
  readonly key: string;
  readonly name: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly inputs: Inputs;
  /** What is selected below it; undefined for a leaf. */
  readonly selection: Selection | undefined;
  /** As they stand in the document: one for each time the field is repeated. */
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
}

/** What is selected of an object. */
export interface Selection {
  /** The type of the field: an object's, or an interface of the kinds of objects that it may be. */
  readonly type: GraphQLCompositeType;
  /** In the order in which GraphQL answers them. Of an interface's kinds, each has its own. */
  readonly of: (kind: GraphQLObjectType) => readonly SelectedField[];
  /** Each field that is selected of an object of any kind, under one key once. */
  readonly ofAny: () => readonly SelectedField[];
}

export interface SelectedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced. */
  readonly variables: Variables;
}

export interface SelectionOptions {
  /** Fields that are selected besides of every object of these types; under keys of their own. */
  readonly besides?: (type: GraphQLCompositeType) => readonly FieldNode[];
}

/** A selection set with the type that it stands on. */
interface Part {
  readonly type: GraphQLCompositeType;
  readonly set: SelectionSetNode;
}

/** The document must be valid. */
export function selectionOf(selected: SelectedOperation, options: SelectionOptions = {}): Selection {
  const { schema, operation, fragments, variables } = selected;
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`the schema has no ${operation.operation}`);
  return selectionOfParts(root, [{ type: root, set: operation.selectionSet }]);

  function selectionOfParts(type: GraphQLCompositeType, parts: readonly Part[]): Selection {
    const known = new Map<GraphQLObjectType | undefined, readonly SelectedField[]>();
    const fields = (kind: GraphQLObjectType | undefined) => {
      const found = known.get(kind) ?? collect(parts, kind);
      known.set(kind, found);
      return found;
    };
    return { type, of: fields, ofAny: () => fields(undefined) };
  }

  /** `kind` undefined: whatever the object may be. */
  function collect(parts: readonly Part[], kind: GraphQLObjectType | undefined): readonly SelectedField[] {
    const found = new Map<string, { parent: GraphQLCompositeType; nodes: [FieldNode, ...FieldNode[]] }>();
    const spread = new Set<string>();
    const add = (type: GraphQLCompositeType, { selections }: Pick<SelectionSetNode, "selections">) => {
      for (const selection of selections) {
        if (!isIncluded(selection, variables)) continue;
        if (selection.kind === Kind.FIELD) {
          const key = (selection.alias ?? selection.name).value;
          const same = found.get(key);
          if (same) same.nodes.push(selection);
          else found.set(key, { parent: kind ?? type, nodes: [selection] });
        } else if (selection.kind === Kind.INLINE_FRAGMENT) addFragment(selection, type);
        else {
          const fragment = fragments.get(selection.name.value);
          if (!fragment || spread.has(selection.name.value)) continue;
          spread.add(selection.name.value);
          addFragment(fragment, type);
        }
      }
    };
    const addFragment = (fragment: FragmentDefinitionNode | InlineFragmentNode, around: GraphQLCompositeType) => {
      const { typeCondition, selectionSet } = fragment;
      const type = typeCondition ? schema.getType(typeCondition.name.value) : around;
      if (isCompositeType(type) && (!kind || isKindOf(kind, type, schema))) add(type, selectionSet);
    };
    for (const { type, set } of parts) add(type, set);
    for (const type of new Set(parts.map(({ type }) => type))) {
      const besides = options.besides?.(type) ?? [];
      if (besides.length > 0) add(type, { selections: besides });
    }
    return [...found].map(([key, { parent, nodes }]) => fieldOf(key, parent, nodes));
  }

  function fieldOf(key: string, parent: GraphQLCompositeType, nodes: [FieldNode, ...FieldNode[]]): SelectedField {
    const name = nodes[0].name.value;
    const definition = definitionOf(parent, name);
    const below = getNamedType(definition.type);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const parts = isCompositeType(below) ? sets.map((set) => ({ type: below, set })) : [];
    const selection = isCompositeType(below) ? selectionOfParts(below, parts) : undefined;
    let inputs: Inputs | undefined;
    return {
      ...{ key, name, definition, selection, nodes },
      // Who only wants to know what is selected needs no values.
      get inputs() {
        inputs ??= inputsOf(definition, nodes[0], variables);
        return inputs;
      },
    };
  }
}

const META_FIELDS: readonly GraphQLField<unknown, unknown>[] = [
  TypeNameMetaFieldDef,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
];

function definitionOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> {
  const own = isUnionType(parent) ? undefined : parent.getFields()[name];
  const definition = own ?? META_FIELDS.find((meta) => meta.name === name);
  if (!definition) throw new Error(`the document is not valid: there is no ${parent.name}.${name}`);
  return definition;
}

export function isTypename({ name }: SelectedField): boolean {
  return name === TypeNameMetaFieldDef.name;
}

/** Whether the question is about the schema, not about the graph. */
export function isIntrospection({ name }: SelectedField): boolean {
  return name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name;
}

function isKindOf(kind: GraphQLObjectType, type: GraphQLCompositeType, schema: GraphQLSchema): boolean {
  return kind === type || (isAbstractType(type) && schema.isSubType(type, kind));
}

/** By its own `@skip` and `@include`. */
function isIncluded({ directives }: { readonly directives?: readonly DirectiveNode[] }, variables: Variables): boolean {
  if (!directives || directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, { directives }, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, { directives }, variables)?.if !== false;
}
