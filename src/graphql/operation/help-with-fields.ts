/** What to write in place of a field or an argument that a type does not have; known by the types' shapes, whatever they are named. */
import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isNullableType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { alike, conditionOf, isSort, listed, small, sortText, type Written } from "./help-with-inputs.ts";

type FieldsType = GraphQLObjectType | GraphQLInterfaceType;
type Field = GraphQLField<unknown, unknown>;

const fieldsOf = (type: FieldsType) => Object.values(type.getFields());
const hasFields = (type: unknown): type is FieldsType => isObjectType(type) || isInterfaceType(type);

/** Pages of nodes, with what is counted over all of them. */
function nodeOfConnection(type: unknown): FieldsType | undefined {
  const edges = isObjectType(type) ? type.getFields().edges : undefined;
  const edge = edges && getNamedType(edges.type);
  const node = isObjectType(edge) ? edge.getFields().node : undefined;
  const named = node && getNamedType(node.type);
  return hasFields(named) ? named : undefined;
}

/** A kind of node, or the interface of them all. */
const isKind = (type: FieldsType) => isInterfaceType(type) || type.getInterfaces().length > 0;

/** To nodes: a list of them, or the one that there is. */
const leadsToNodes = ({ type }: Field) => {
  const named = getNamedType(type);
  return hasFields(named) && isKind(named);
};

export interface UnknownField {
  readonly parent: GraphQLCompositeType;
  readonly node: FieldNode;
  /** The field in which it stands; undefined at the root. */
  readonly around: string | undefined;
  readonly isRoot: boolean;
  /** Values of its arguments by name. */
  readonly given: ReadonlyMap<string, Written>;
  /** Whether graphql-js names something near already. */
  readonly isSuggested: boolean;
}

export function helpWithField({ parent, node, around, isRoot, given, isSuggested }: UnknownField): string | undefined {
  if (!hasFields(parent)) return undefined;
  const name = node.name.value;
  const tail = node.selectionSet ? " { … }" : "";
  const ofConnection = nodeOfConnection(parent);
  if (ofConnection) {
    const list = around?.endsWith("Connection") ? `, or ask the list ${around.replace(/Connection$/, "")}` : "";
    const inner = ofConnection.getFields()[name];
    if (inner) return `Write edges { node { ${name}${tail} } }${list}.`;
    if (/^(nodes?|items|data|results)$/.test(name)) return `Write edges { node${tail} }${list}.`;
    if (/^(total|count|size)/i.test(name)) return "Write totalCount.";
  }
  const way = isKind(parent) || isRoot ? undefined : wayTo(parent, name, node.selectionSet === undefined);
  if (way) return `Write ${[...way, name].join(" { ")}${tail}${" }".repeat(way.length)}.`;
  const near = nearFields(parent, name);
  const [only] = near;
  if (near.length === 1 && only) {
    const isCounted = nodeOfConnection(getNamedType(only.type)) !== undefined && !alike(only.name, name);
    return `Write ${called(only, given)}${isCounted ? " { totalCount aggregate { … } }" : tail}.`;
  }
  if (near.length > 1) return `Write one of ${listed(near.map((field) => field.name))}.`;
  return isSuggested ? undefined : `${isRoot ? "Query" : parent.name} has ${listed(shownNames(parent))}.`;
}

/** Objects within what is no node: an entry of a page, a hit, what is computed. Those that are always there come first. */
function wayTo(type: FieldsType, name: string, isLeaf: boolean, depth = 3): readonly string[] | undefined {
  const inner = fieldsOf(type)
    .filter((field) => field.args.length === 0)
    .sort((a, b) => Number(isNullableType(a.type)) - Number(isNullableType(b.type)));
  for (const field of inner) {
    const named = getNamedType(field.type);
    const found = hasFields(named) ? named.getFields()[name] : undefined;
    if (found && isLeafType(getNamedType(found.type)) === isLeaf) return [field.name];
  }
  if (depth === 1) return undefined;
  for (const field of inner) {
    const named = getNamedType(field.type);
    const further = hasFields(named) && !isKind(named) ? wayTo(named, name, isLeaf, depth - 1) : undefined;
    if (further) return [field.name, ...further];
  }
  return undefined;
}

/** What other APIs put around the name of a kind: `allPlans`, `getPlan`, `plans_by_pk`, `planById`, `plansAggregate`. */
const AFFIXES = /^(all|get|list|find|fetch|query)|(bypk|byid|bycode|bynumber|byname|aggregate|collection|list)$/g;

function nearFields(type: FieldsType, name: string): readonly Field[] {
  const fields = fieldsOf(type);
  const same = fields.filter((field) => alike(field.name, name));
  if (same.length > 0) return same;
  const bare = small(name).replace(AFFIXES, "");
  if (bare === "") return [];
  const isCount = /aggregate|count$/i.test(name);
  const ways: readonly ((field: Field) => boolean)[] = [
    (field) => alike(field.name, bare),
    (field) => alike(getNamedType(field.type).name, bare),
    (field) => endsAlike(field.name, bare),
  ];
  const nodes = fields.filter(leadsToNodes);
  const found = ways.map((way) => nodes.filter(way)).find((some) => some.length > 0) ?? [];
  const connections = found.flatMap((field) => type.getFields()[`${field.name}Connection`] ?? []);
  return isCount ? connections : found;
}

/** `items` are policyItems, `node` is one of graphNodes. */
function endsAlike(name: string, end: string): boolean {
  const words = name.split(/(?=[A-Z])/);
  return words.some((_, i) => i > 0 && alike(words.slice(i).join(""), end));
}

/** Of a list and its connection, the list. */
function shownNames(type: FieldsType): readonly string[] {
  const fields = type.getFields();
  return Object.keys(fields).filter((name) => !fields[name.replace(/Connection$/, "")] || !name.endsWith("Connection"));
}

/** A list with what was given as arguments as its conditions: `plans(where: {id: {eq: "x"}})`. */
function called(field: Field, given: ReadonlyMap<string, Written>): string {
  const conditions = [...given].flatMap(([name, written]) => conditionIn(field, name, written) ?? []);
  return conditions.length === 0 ? field.name : `${field.name}(where: {${conditions.join(", ")}})`;
}

function conditionIn({ args }: Field, name: string, written: Written): string | undefined {
  const where = args.find((argument) => argument.name === "where");
  const type = where && getNamedType(where.type);
  if (!isInputObjectType(type)) return undefined;
  const property = Object.keys(type.getFields()).find((one) => alike(one, name));
  if (!property) return undefined;
  return conditionOf(type, property, written);
}

/** Arguments by the words that other APIs have for them, small and without underscores; the first counts that a field has. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  where: "where filter filters filterby condition conditions criteria having",
  sort: "sort sorting sortby orderby order ordering",
  limit: "limit first take top size pagesize perpage count max last",
  first: "limit take top size pagesize perpage count max last",
  offset: "skip start startat offset from after page",
  after: "skip start offset cursor before page from",
};

/** @param name of the argument that `field` does not have */
export function helpWithArgument(
  field: Field,
  name: string,
  written: Written,
  given: ReadonlyMap<string, Written>,
): string | undefined {
  const names = field.args.map((argument) => argument.name);
  if (names.length === 0) return `${field.name} takes no arguments.`;
  if (small(name) === "options") {
    const parts = names.filter((one) => /^(limit|first|offset|after|sort)$/.test(one));
    if (parts.length > 0) return `Its parts are arguments of their own: ${listed(parts)}.`;
  }
  const same = names.find((one) => alike(one, name));
  const meant = same ?? names.find((one) => ARGUMENTS[one]?.split(" ").includes(small(name)));
  const argument = field.args.find((one) => one.name === meant);
  if (argument) {
    const type = getNamedType(argument.type);
    if (isSort(type)) return `Write ${sortText(type, argument.name, written)}.`;
    if (argument.name === "after" && written.kind === "number") {
      const list = field.name.endsWith("Connection")
        ? `, or ask the list ${field.name.replace(/Connection$/, "")} with offset`
        : "";
      return `Write after: with the cursor of the entry before${list}.`;
    }
    const isNumber = written.kind === "number" && small(name) !== "page";
    if (argument.name === "offset" && !isNumber) return "Write offset: with the number of entries to pass over.";
    return `Write ${argument.name}: ${written.text}.`;
  }
  const condition = conditionIn(field, name, written);
  if (condition) return `Write where: {${condition}}.`;
  const missing = field.args.filter((one) => isRequiredArgument(one) && !given.has(one.name));
  if (missing.length === 1) return `Write ${missing[0]?.name}: ${written.text}.`;
  return `${field.name} takes ${listed(names)}.`;
}

/** For a field that needs fields below it. */
export function helpWithSelection(name: string, type: unknown): string | undefined {
  if (!hasFields(type)) return undefined;
  const ofConnection = nodeOfConnection(type);
  if (ofConnection) return `Write ${name} { edges { node { ${firstLeaves(ofConnection)} } } }.`;
  const inner = isKind(type)
    ? undefined
    : fieldsOf(type).find((field) => !isNullableType(field.type) && leadsToNodes(field));
  const node = inner && getNamedType(inner.type);
  if (hasFields(node)) return `Write ${name} { ${inner?.name} { ${firstLeaves(node)} } }.`;
  const leaves = firstLeaves(type);
  if (leaves) return `Write ${name} { ${leaves} }.`;
  return `${name} has ${listed(shownNames(type))}.`;
}

function firstLeaves(type: FieldsType): string {
  return fieldsOf(type)
    .filter((field) => isLeafType(getNamedType(field.type)))
    .slice(0, 2)
    .map(({ name }) => name)
    .join(" ");
}
