/**
 * A type of the schema in, an arbitrary selection of its fields out: under keys that are names of other things, the same more than once and in several
 * places, through fragments of every sort, included or not, down to levels with nothing on them.
 */
import {
  GraphQLBoolean,
  type GraphQLInterfaceType,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  TypeNameMetaFieldDef,
} from "graphql";
import { type Field, writeArguments } from "./arbitrary-arguments.ts";
import { blank, type Draft, type Written, writeVariable } from "./arbitrary-input.ts";
import { onceIn, pick, times, weighted } from "./draw.ts";

export interface Writer {
  readonly draft: Draft;
  readonly schema: GraphQLSchema;
  /** Those that are written to their end. */
  readonly fragments: Fragment[];
  /** How many were begun. */
  begun: number;
  /** How much of a selection is not merely fields under their own names; 0 is nothing of it. */
  readonly oddity: number;
  /** Names of fields that are not selected. */
  readonly without: RegExp;
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;

interface Fragment {
  readonly name: string;
  readonly type: Composite;
  readonly text: string;
  readonly scope: Scope;
  readonly cost: Draft["left"];
}

/** What stands under a response key: two fields under one key must be one and the same where both can be of one node. */
interface Entry {
  readonly parent: Composite;
  readonly field: Field;
  readonly args: string;
  readonly inner: Scope;
}

/** All that is selected of one object so far, in whatever fragments, by response key. */
type Scope = Map<string, Entry[]>;

/** What stands around a selection. */
interface Level {
  readonly type: Composite;
  readonly scope: Scope;
  /** Levels of related nodes that may follow. */
  readonly depth: number;
  /** Fragments in one another. */
  readonly nested: number;
  /** Whether everything on the level is left out by directives. */
  readonly isExcluded: boolean;
}

export const newScope = (): Scope => new Map();

/** With its braces. */
export function writeSelection(writer: Writer, type: Composite, scope: Scope, depth: number): string {
  const { draft, oddity } = writer;
  const shape = weighted(draft.draw, [
    [24, "some"],
    [oddity, "__typename"],
    [draft.left.directives > 3 ? oddity : 0, "excluded"],
  ]);
  const level = { type, scope, depth, nested: 0, isExcluded: shape === "excluded" };
  if (shape === "__typename") return `{ ${writeField(writer, level, TypeNameMetaFieldDef)} }`;
  const entries = writeEntries(writer, level);
  const { id } = type.getFields();
  const isIdentified = id !== undefined && shape === "some" && draft.draw(5) < 3;
  return `{ ${isIdentified ? `${writeField(writer, level, id, "id")} ` : ""}${entries} }`;
}

function writeEntries(writer: Writer, level: Level): string {
  const { draw } = writer.draft;
  const isRoot = level.type === writer.schema.getQueryType();
  const count = isRoot
    ? weighted(draw, [
        [7, 1],
        [2, 2],
        [1, 3],
      ])
    : weighted(draw, [
        [5, 1],
        [5, 2],
        [3, 3],
        [1, 5],
      ]);
  return times(count, (n) => writeEntry(writer, level, isRoot && n === 1 && level.nested === 0)).join(" ");
}

function writeEntry(writer: Writer, level: Level, mustLead: boolean): string {
  const { draft, oddity } = writer;
  const { draw, left } = draft;
  const { leaves, others } = fieldsOf(writer, level);
  const again = [...level.scope].flatMap(([key, entries]) =>
    entries.filter(({ parent }) => parent === level.type).map(({ field }) => ({ key, field })),
  );
  const isOpen = left.fields > 0;
  const may = (is: boolean, weight: number) => (is && !mustLead ? weight : 0);
  const how = weighted(draw, [
    [may(leaves.length > 0, 12), "leaf"],
    [mustLead || (others.length > 0 && isOpen) ? 11 : 0, "other"],
    [may(true, 1 + oddity), "__typename"],
    [may(isOpen && level.nested < 3, 2 * oddity), "fragment"],
    [may(again.length > 0 && isOpen, 2 * oddity), "again"],
  ] as const);
  if (how === "fragment") return writeFragment(writer, level);
  if (how === "__typename") return writeField(writer, level, TypeNameMetaFieldDef);
  if (how === "again") {
    const { key, field } = pick(draw, again);
    return writeField(writer, level, field, key);
  }
  return writeField(writer, level, pick(draw, how === "leaf" ? leaves : others));
}

/** Of `Query` every fourth is a cross-cutting field: they are few. */
function fieldsOf({ draft, schema, without }: Writer, { type, depth }: Level) {
  const fields = Object.values(type.getFields()).filter(({ name }) => !without.test(name));
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
  const others = fields.filter((field) => !leaves.includes(field) && (depth > 0 || !leadsOn(schema, type)));
  if (type !== schema.getQueryType()) return { leaves, others };
  const crossCutting = others.filter(({ name }) => CROSS_CUTTING.test(name));
  return { leaves, others: onceIn(draft.draw, 4) ? crossCutting : others.filter((one) => !crossCutting.includes(one)) };
}

const CROSS_CUTTING = /^(policyItemsOf|policyItemsOfConnection|search|paths|related|counterparts|uncoveredElsewhere)$/;

/** Whether what is no leaf of the type leads to other nodes. */
function leadsOn(schema: GraphQLSchema, type: Composite): boolean {
  return isInterfaceType(type) || type === schema.getQueryType() || type.getInterfaces().length > 0;
}

function writeField(writer: Writer, level: Level, field: Field, wanted?: string): string {
  const { draft, schema } = writer;
  const { type, scope, depth } = level;
  const keys = [wanted ?? keyFor(writer, type, field), field.name, `k${scope.size}`];
  const key = keys.find((one) => (one === field.name || draft.left.aliases > 0) && mayStand(scope, one, type, field));
  if (key === undefined) return "__typename";
  const standing = scope.get(key) ?? [];
  const same = standing.find((entry) => overlap(entry.parent, type));
  const [first] = standing;
  const args = same?.args ?? writeArguments(draft, field, depth);
  const inner = (same ?? first)?.inner ?? newScope();
  scope.set(key, [...standing, { parent: type, field, args, inner }]);
  draft.left.fields -= 1;
  if (key !== field.name) draft.left.aliases -= 1;
  const directives = writeDirectives(writer, level);
  const named = getNamedType(field.type);
  const name = `${key === field.name ? "" : `${key}: `}${field.name}${args}${directives}`;
  if (!isObjectType(named) && !isInterfaceType(named)) return name;
  return `${name} ${writeSelection(writer, named, inner, depth - Number(leadsOn(schema, type)))}`;
}

/** Names that something inside an answering program may have, and what every JavaScript object has. */
const NAMES =
  "n m this this0 this1 node edges edge totalCount cursor count row var0 item properties aggregate pageInfo constructor toString valueOf __proto__ hasOwnProperty __resolveType position number planCount label id line column name kind score a b".split(
    " ",
  );

function keyFor({ draft, oddity }: Writer, type: Composite, field: Field): string {
  const { draw } = draft;
  if (!onceIn(draw, 4) || oddity === 0) return field.name;
  return pick(draw, onceIn(draw, 2) ? Object.keys(type.getFields()) : NAMES);
}

/** By the specification's rule of fields that merge; where only one of two can be of a node, their answers must have the same form. */
function mayStand(scope: Scope, key: string, type: Composite, field: Field): boolean {
  return (scope.get(key) ?? []).every((entry) => {
    if (overlap(entry.parent, type)) return entry.field.name === field.name;
    return formOf(entry.field) === formOf(field);
  });
}

const overlap = (a: Composite, b: Composite) => a === b || isInterfaceType(a) || isInterfaceType(b);

function formOf({ type }: Field): string {
  const named = getNamedType(type);
  return isLeafType(named) ? String(type) : String(type).replace(named.name, "{}");
}

function writeFragment(writer: Writer, level: Level): string {
  const { draft, fragments } = writer;
  const { draw, left } = draft;
  const known = fragments.filter((fragment) => mayBeSpread(writer, level, fragment));
  const how = weighted(draw, [
    [3, "inline"],
    [2, "named"],
    [known.length > 0 ? 2 : 0, "known"],
  ] as const);
  const directives = writeDirectives(writer, level);
  if (how === "known") {
    const { name, scope, cost } = pick(draw, known);
    for (const [key, entries] of scope) level.scope.set(key, entries);
    left.fields -= cost.fields;
    left.aliases -= cost.aliases;
    left.directives -= cost.directives;
    return `...${name}${directives}`;
  }
  const type = pick(draw, conditionsOn(writer, level.type));
  const before = { ...left };
  const text = `{ ${writeEntries(writer, { ...level, type, nested: level.nested + 1 })} }`;
  if (how === "inline") {
    const on = type === level.type && onceIn(draw, 2) ? "" : ` on ${type.name}`;
    return `...${on}${directives} ${text}`;
  }
  writer.begun += 1;
  const name = `F${writer.begun}`;
  const cost = {
    fields: before.fields - left.fields,
    aliases: before.aliases - left.aliases,
    directives: before.directives - left.directives,
  };
  fragments.push({ name, type, text, scope: level.scope, cost });
  return `...${name}${directives}`;
}

/** On the type itself, on the interface, and where that is the type, on kinds of nodes. */
function conditionsOn({ schema }: Writer, type: Composite): readonly Composite[] {
  if (isInterfaceType(type)) return [type, ...schema.getPossibleTypes(type), ...schema.getPossibleTypes(type)];
  return [type, type, ...type.getInterfaces()];
}

/** Where it was written, or where nothing stands yet that it may conflict with. */
function mayBeSpread(writer: Writer, level: Level, { type, scope, cost }: Fragment): boolean {
  const { aliases, directives } = writer.draft.left;
  const isFree = level.scope === scope || level.scope.size === 0;
  const mayApply = conditionsOn(writer, level.type).includes(type);
  return isFree && mayApply && cost.aliases <= aliases && cost.directives < directives;
}

function writeDirectives(writer: Writer, { isExcluded }: Level): string {
  const { draft, oddity } = writer;
  const { draw, left } = draft;
  if (left.directives < 1) return "";
  if (isExcluded) return writeDirective(draft, true);
  const count =
    oddity === 0
      ? 0
      : weighted(draw, [
          [22, 0],
          [2, 1],
          [left.directives > 1 ? 1 : 0, 2],
        ]);
  const names = count === 2 ? ["include", "skip"] : [pick(draw, ["include", "skip"])];
  return names
    .slice(0, count)
    .map((name) => writeDirective(draft, onceIn(draw, 4), name))
    .join("");
}

function writeDirective(draft: Draft, excludes: boolean, given?: string): string {
  const { draw, left } = draft;
  left.directives -= 1;
  const name = given ?? pick(draw, ["skip", "include"]);
  const value = excludes === (name === "skip");
  const how = weighted(draw, [
    [3, "literal"],
    [2, "variable"],
    [1, "any variable"],
  ] as const);
  // Of questions that are alike but for their values, some then select other things.
  const is = how === "any variable" ? blank(draft, (draw) => truth(onceIn(draw, 3) ? !value : value)) : truth(value);
  const condition = how === "literal" ? is.text : writeVariable(draft, BOOLEAN, is);
  return ` @${name}(if: ${condition})`;
}

const BOOLEAN = new GraphQLNonNull(GraphQLBoolean);
const truth = (value: boolean): Written => ({ text: String(value), value });
