/** An operation in, the fields it selects of one object after another out: fragments expanded, fields of one response key as one. */
import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { askedText, fieldOf } from "./asked-field.ts";
import type { AskedOperation } from "./asked-operation.ts";

/** A selection set with the type it stands on. */
export interface Part {
  readonly type: GraphQLCompositeType;
  readonly set: SelectionSetNode;
}

export interface SelectedField {
  /** Under which it is answered. */
  readonly key: string;
  readonly name: string;
  /** Field and arguments: equal for two fields of one object, their values are equal. */
  readonly asked: string;
  readonly type: GraphQLOutputType;
  /** What is selected below it; empty for a leaf. */
  readonly parts: readonly Part[];
}

export interface Selections {
  readonly schema: GraphQLSchema;
  readonly root: readonly Part[];
  /** What is selected of an object of this kind, or of objects of any kind: under one key these have values of one shape. */
  readonly fields: (parts: readonly Part[], kind?: GraphQLObjectType) => readonly SelectedField[];
}

export function selectionsOf({ schema, document, operationName, variables = {} }: AskedOperation): Selections {
  const operation = getOperationAST(document, operationName);
  const type = operation && schema.getRootType(operation.operation);
  if (!operation || !type) throw new Error("an answer to no operation of the document");
  const { coerced = variables } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );

  function fields(parts: readonly Part[], kind?: GraphQLObjectType): readonly SelectedField[] {
    const found = new Map<string, SelectedField>();
    const spread = new Set<FragmentDefinitionNode>();
    const add = ({ type, set }: Part) => {
      for (const selection of set.selections) {
        if (!isIncluded(selection, coerced)) continue;
        if (selection.kind === Kind.FIELD) addField(found, selection, type);
        else if (selection.kind === Kind.INLINE_FRAGMENT) addOn(selection, type);
        else {
          const fragment = fragments.get(selection.name.value);
          if (!fragment || spread.has(fragment)) continue;
          spread.add(fragment);
          addOn(fragment, type);
        }
      }
    };
    const addOn = ({ typeCondition, selectionSet: set }: Conditional, around: GraphQLCompositeType) => {
      const type = typeCondition ? schema.getType(typeCondition.name.value) : around;
      if (isCompositeType(type) && (!kind || isOf(kind, type, schema))) add({ type, set });
    };
    for (const part of parts) add(part);
    return [...found.values()];
  }

  return { schema, root: [{ type, set: operation.selectionSet }], fields };
}

type Conditional = Pick<FragmentDefinitionNode, "selectionSet"> &
  Partial<Pick<FragmentDefinitionNode, "typeCondition">>;

function isOf(kind: GraphQLObjectType, type: GraphQLCompositeType, schema: GraphQLSchema): boolean {
  return kind === type || (isAbstractType(type) && schema.isSubType(type, kind));
}

function addField(found: Map<string, SelectedField>, node: FieldNode, parent: GraphQLCompositeType): void {
  const key = node.alias?.value ?? node.name.value;
  const { type } = fieldOf(parent, node.name.value);
  const below = getNamedType(type);
  const parts = node.selectionSet && isCompositeType(below) ? [{ type: below, set: node.selectionSet }] : [];
  const same = found.get(key);
  if (same) found.set(key, { ...same, parts: [...same.parts, ...parts] });
  else found.set(key, { key, name: node.name.value, asked: askedText(node), type, parts });
}

/** By its own `@skip` and `@include`. */
export function isIncluded(
  selection: { readonly directives?: readonly DirectiveNode[] },
  variables: Readonly<Record<string, unknown>>,
): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
}
