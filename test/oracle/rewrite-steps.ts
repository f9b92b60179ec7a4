/** Steps that write a question otherwise without changing what it means: each takes a draft and gives another, or nothing where there is no place for it. */
import {
  type ASTNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  Kind,
  type NameNode,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { type Draw, onceIn, pick, some } from "./draw.ts";
import { directive, inlineVariable, isConstant, liftedAs, type Variables } from "./rewrite-variables.ts";

export interface Draft {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Variables;
  /** Response keys of the rewritten question, and what they were in the one that was given. */
  readonly renamed: ReadonlyMap<string, string>;
  /** How many names were made up. */
  readonly added: number;
}

type Step = (draft: Draft, draw: Draw) => Draft | undefined;

const nameNode = (value: string): NameNode => ({ kind: Kind.NAME, value });
/** How keys begin that stand for what is added. */
export const ADDED = "added";

const TYPE = "__typename";
const TYPENAME: FieldNode = { kind: Kind.FIELD, name: nameNode(TYPE) };
const key = ({ alias, name }: FieldNode) => (alias ?? name).value;

/** Everything of a kind in the document, with the type that it stands in. */
function placesOf<N extends ASTNode>(
  { schema, document }: Draft,
  is: (node: ASTNode) => node is N,
): readonly {
  readonly node: N;
  readonly type: GraphQLNamedType | undefined;
  readonly input: GraphQLInputType | undefined;
}[] {
  const places: { node: N; type: GraphQLNamedType | undefined; input: GraphQLInputType | undefined }[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      enter: (node) => {
        if (node.kind === Kind.VARIABLE_DEFINITION) return false;
        if (is(node)) {
          // On entering a list, the type that is expected is its members'.
          const input = node.kind === Kind.LIST ? types.getParentInputType() : types.getInputType();
          places.push({ node, type: types.getParentType() ?? undefined, input: input ?? undefined });
        }
        return undefined;
      },
    }),
  );
  return places;
}

function replace(draft: Draft, old: ASTNode, by: ASTNode, more: readonly FragmentDefinitionNode[] = []): Draft {
  const document = visit(draft.document, { enter: (node) => (node === old ? by : undefined) });
  return { ...draft, document: { ...document, definitions: [...document.definitions, ...more] } };
}

const isSelectionSet = (node: ASTNode): node is SelectionSetNode => node.kind === Kind.SELECTION_SET;
const isSelection = (node: ASTNode): node is SelectionNode =>
  node.kind === Kind.FIELD || node.kind === Kind.INLINE_FRAGMENT || node.kind === Kind.FRAGMENT_SPREAD;
const isField = (node: ASTNode): node is FieldNode => node.kind === Kind.FIELD;

/** A name that is nowhere else. */
const fresh = ({ added }: Draft, what: string) => `${what}${added + 1}`;
const counted = (draft: Draft): Draft => ({ ...draft, added: draft.added + 1 });

/** Some of what is selected goes into a fragment: inline or named, with or without a condition on the type. */
const wrap: Step = (draft, draw) => {
  const places = placesOf(draft, isSelectionSet);
  if (places.length === 0) return undefined;
  const { node, type } = pick(draw, places);
  if (!type) return undefined;
  const { selections } = node;
  const start = draw(selections.length);
  const end = start + 1 + draw(selections.length - start);
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: selections.slice(start, end) };
  const typeCondition = { kind: Kind.NAMED_TYPE, name: nameNode(type.name) } as const;
  const name = nameNode(fresh(draft, "W"));
  const isNamed = onceIn(draw, 2);
  const fragment: SelectionNode = isNamed
    ? { kind: Kind.FRAGMENT_SPREAD, name }
    : { kind: Kind.INLINE_FRAGMENT, selectionSet, ...(onceIn(draw, 2) ? { typeCondition } : {}) };
  const by = { ...node, selections: [...selections.slice(0, start), fragment, ...selections.slice(end)] };
  const definition = { kind: Kind.FRAGMENT_DEFINITION, name, typeCondition, selectionSet } as const;
  return counted(replace(draft, node, by, isNamed ? [definition] : []));
};

/** A field is selected twice, with one part of its selection and with the other; what is in both, or a leaf, is merely there twice. */
const split: Step = (draft, draw) => {
  const sets = placesOf(draft, isSelectionSet).filter(({ node }) => node.selections.some(isField));
  if (sets.length === 0) return undefined;
  const { node } = pick(draw, sets);
  const field = pick(draw, node.selections.filter(isField));
  const parts = partsOf(field, draw);
  const rest = node.selections.flatMap((one) => (one === field ? [parts[0]] : [one]));
  const at = draw(rest.length + 1);
  return replace(draft, node, { ...node, selections: [...rest.slice(0, at), parts[1], ...rest.slice(at)] });
};

function partsOf(field: FieldNode, draw: Draw): readonly [FieldNode, FieldNode] {
  const { selectionSet } = field;
  if (!selectionSet) return [field, field];
  const { selections } = selectionSet;
  const middle = draw(selections.length + 1);
  const overlap = draw(2);
  const part = (members: readonly SelectionNode[]): FieldNode => ({
    ...field,
    selectionSet: { kind: Kind.SELECTION_SET, selections: members.length > 0 ? members : selections },
  });
  return [part(selections.slice(0, middle + overlap)), part(selections.slice(middle))];
}

/** `@include(if: true)` or `@skip(if: false)`, as a literal or through a variable. */
const include: Step = (draft, draw) => {
  const places = placesOf(draft, isSelection);
  if (places.length === 0) return undefined;
  const { node } = pick(draw, places);
  const names = (["include", "skip"] as const).filter(
    (one) => !node.directives?.some(({ name }) => name.value === one),
  );
  const name = names.length > 0 ? pick(draw, names) : undefined;
  return name && onDirective(draft, node, name, name === "include", draw);
};

function onDirective(draft: Draft, node: SelectionNode, name: "include" | "skip", is: boolean, draw: Draw): Draft {
  const literal: ConstValueNode = { kind: Kind.BOOLEAN, value: is };
  const put = (to: Draft, value: ValueNode) =>
    replace(to, node, { ...node, directives: [...(node.directives ?? []), directive(name, value)] });
  if (onceIn(draw, 2)) return put(draft, literal);
  return put(...withVariable(draft, literal, BOOLEAN(draft), draw));
}

const BOOLEAN = ({ schema }: Draft) => schema.getDirective("include")?.args[0]?.type as GraphQLInputType;

/** The draft with one more variable, and that variable. */
function withVariable(draft: Draft, literal: ConstValueNode, type: GraphQLInputType, draw: Draw): [Draft, ValueNode] {
  const name = fresh(draft, "w");
  const mayBeNull = !isNonNullType(type);
  const variable = liftedAs(literal, type, pick(draw, mayBeNull ? ["value", "default", "both"] : ["value", "default"]));
  const variables = new Map([...draft.variables, [name, variable]]);
  return [counted({ ...draft, variables }), { kind: Kind.VARIABLE, name: nameNode(name) }];
}

/** `__typename` under a key of its own, which the way back drops. */
const addTypename: Step = (draft, draw) => {
  const places = placesOf(draft, isSelectionSet);
  if (places.length === 0) return undefined;
  const { node } = pick(draw, places);
  const field = { ...TYPENAME, alias: nameNode(fresh(draft, ADDED)) };
  const at = draw(node.selections.length + 1);
  const selections = [...node.selections.slice(0, at), field, ...node.selections.slice(at)];
  return counted(replace(draft, node, { ...node, selections }));
};

/** A part of the selection once more, in a place of its own and left out: it is as if it were not there. */
const addLeftOut: Step = (draft, draw) => {
  const sets = placesOf(draft, isSelectionSet);
  if (sets.length === 0) return undefined;
  const { node } = pick(draw, sets);
  const copy = { ...pick(draw, node.selections), directives: [] };
  const name = pick(draw, ["include", "skip"] as const);
  const after = { ...node, selections: [...node.selections, copy] };
  return onDirective(replace(draft, node, after), copy, name, name === "skip", draw);
};

/** Keys become others, everywhere: new ones, or those of other fields, which then give up theirs. */
const alias: Step = (draft, draw) => {
  const keys = [...new Set(placesOf(draft, isField).map(({ node }) => key(node)))];
  const chosen = some(draw, keys, 6);
  if (chosen.length === 0) return undefined;
  const names = [
    "id",
    "position",
    "number",
    "node",
    "edges",
    "this",
    "n",
    "row",
    "var0",
    "count",
    "constructor",
    "__proto__",
  ];
  const renamed = new Map<string, string>();
  const name = (from: string, to: string) => {
    const isTaken = [...renamed.values()].includes(to) || (keys.includes(to) && renamed.has(to));
    // A field may be called __typename, but nobody should.
    const isReserved = to === TYPE || (from === TYPE && keys.includes(to));
    if (isReserved || from === to || renamed.has(from) || isTaken || to.startsWith(ADDED) || from.startsWith(ADDED))
      return;
    renamed.set(from, to);
    if (keys.includes(to)) renamed.set(to, from);
  };
  for (const one of chosen) name(one, pick(draw, onceIn(draw, 2) ? keys : [...names, `k${draw(100)}`]));
  if (renamed.size === 0 || new Set(keys.map((one) => renamed.get(one) ?? one)).size < keys.length) return undefined;
  const document = visit(draft.document, {
    Field: (field) => {
      const to = renamed.get(key(field));
      return to === undefined ? undefined : withKey(field, to);
    },
  });
  // Who was called otherwise already keeps its first name.
  const before = new Map([...renamed].map(([from, to]) => [to, draft.renamed.get(from) ?? from]));
  const kept = [...draft.renamed].filter(([now]) => !renamed.has(now));
  return { ...draft, document, renamed: new Map([...kept, ...before]) };
};

function withKey({ alias: _, ...field }: FieldNode, to: string): FieldNode {
  return field.name.value === to ? field : { ...field, alias: nameNode(to) };
}

const reorder: Step = (draft, draw) => {
  const places = placesOf(draft, isSelectionSet).filter(({ node }) => node.selections.length > 1);
  if (places.length === 0) return undefined;
  const { node } = pick(draw, places);
  const left = [...node.selections];
  const selections = node.selections.flatMap(() => left.splice(draw(left.length), 1));
  return replace(draft, node, { ...node, selections });
};

/** A variable is replaced by what it stands for. */
const inline: Step = (draft, draw) => {
  if (draft.variables.size === 0) return undefined;
  const [name, variable] = pick(draw, [...draft.variables]);
  const type = typeFromAST(draft.schema, variable.type as Parameters<typeof typeFromAST>[1]);
  if (!isInputType(type)) return undefined;
  const document = inlineVariable(draft.document, name, type, variable);
  const variables = new Map([...draft.variables].filter(([one]) => one !== name));
  return document && { ...draft, document, variables };
};

/** A literal, or a part of one, becomes a variable. */
const lift: Step = (draft, draw) => {
  const isLiteral = (node: ASTNode): node is ConstValueNode => VALUES.has(node.kind) && isConstant(node as ValueNode);
  const places = placesOf(draft, isLiteral).filter(({ input }) => input !== undefined);
  if (places.length === 0) return undefined;
  const { node, input } = pick(draw, places);
  const [withOne, variable] = withVariable(draft, node, input as GraphQLInputType, draw);
  return replace(withOne, node, variable);
};

const VALUES: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

/** The operation and every fragment get other names. */
const rename: Step = (draft) => {
  const of = (name: string) => `${name}_${draft.added}`;
  const operations = draft.document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const isOnly = operations.length === 1;
  const document = visit(draft.document, {
    OperationDefinition: (node) => ({ ...node, name: nameNode(of(node.name?.value ?? "Q")) }),
    FragmentDefinition: (node) => ({ ...node, name: nameNode(of(node.name.value)) }),
    FragmentSpread: (node) => ({ ...node, name: nameNode(of(node.name.value)) }),
  });
  const { operationName } = draft;
  return counted({
    ...draft,
    document,
    operationName: isOnly && !operationName ? undefined : of(operationName ?? "Q"),
  });
};

/** Another operation, which is not the one that is meant. */
const addOperation: Step = (draft) => {
  const { document, operationName } = draft;
  const name = fresh(draft, "Other");
  const meant = document.definitions.find(
    (one) =>
      one.kind === Kind.OPERATION_DEFINITION && (operationName === undefined || one.name?.value === operationName),
  );
  if (meant?.kind !== Kind.OPERATION_DEFINITION) return undefined;
  const called = meant.name?.value ?? fresh(draft, "Meant");
  const definitions = document.definitions.map((one) => (one === meant ? { ...meant, name: nameNode(called) } : one));
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [TYPENAME] };
  const other = { kind: meant.kind, operation: meant.operation, name: nameNode(name), selectionSet };
  return counted({ ...draft, document: { ...document, definitions: [other, ...definitions] }, operationName: called });
};

/** By name, for reports. */
export const STEPS: Readonly<Record<string, Step>> = {
  wrap,
  split,
  include,
  addTypename,
  addLeftOut,
  alias,
  reorder,
  inline,
  lift,
  rename,
  addOperation,
};
