/** An input type of the schema in, a value of it out as it stands in a question: literals and variables, with what is empty or null among them. */
import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { TEXTS } from "./arbitrary-editions.ts";
import { type Draw, onceIn, pick, some, times, weighted } from "./draw.ts";

/** What is written into a question so far. */
export interface Draft {
  readonly draw: Draw;
  /** Of the graph that is asked about. */
  readonly ids: readonly string[];
  /** Where a value belongs, for now its place in this list stands. */
  readonly blanks: Blank[];
  /** How many more conditions on related nodes there may be: the database takes long to plan many of them. */
  readonly related: { left: number };
  /** By name. */
  readonly variables: Map<string, Variable>;
  /** What else there may be, so that the API's bounds are kept. */
  readonly left: { fields: number; aliases: number; directives: number };
}

interface Variable {
  /** Type and default, as they stand in the question. */
  readonly definition: string;
  /** Undefined where none is given. */
  readonly value: unknown;
  /** Whether it may be left out of what is given. */
  readonly isOptional: boolean;
}

/** How much further a filter may go. */
export interface Room {
  /** Levels of related nodes. */
  readonly related: number;
  /** Levels of AND, OR and NOT, together. */
  readonly logic: number;
}

export function writeInput(draft: Draft, type: GraphQLInputType, room: Room): string {
  if (!onceIn(draft.draw, 7)) return literal(draft, type, room, true).text;
  return writeVariable(draft, type, literal(draft, type, room, false));
}

export interface Written {
  /** As it stands in the question. */
  readonly text: string;
  /** The same as a variable. */
  readonly value: unknown;
}

/** Draws the value that is to be filled in. */
export type Blank = (draw: Draw) => Written;

export function blank({ blanks }: Draft, fill: Blank): Written {
  const mark = `§${blanks.length}§`;
  blanks.push(fill);
  return { text: mark, value: mark };
}

/** A default, a value, or nothing at all where that is allowed: then the argument is not there. */
export function writeVariable({ draw, variables }: Draft, type: GraphQLInputType, given: Written): string {
  const name = `v${variables.size}`;
  const how = weighted(draw, [
    [6, "value"],
    [2, "default"],
    [isNonNullType(type) ? 0 : 1, "nothing"],
  ] as const);
  const withDefault = how === "default" || (how === "value" && onceIn(draw, 6));
  variables.set(name, {
    definition: `${type}${withDefault ? ` = ${given.text}` : ""}`,
    value: how === "value" ? given.value : undefined,
    isOptional: withDefault || !isNonNullType(type),
  });
  return `$${name}`;
}

function literal(draft: Draft, type: GraphQLInputType, room: Room, mayVary: boolean): Written {
  const { draw, ids } = draft;
  if (isNonNullType(type)) return literal(draft, type.ofType, room, mayVary);
  if (isListType(type)) {
    const count = weighted(draw, [
      [8, 1],
      [5, 2],
      [1, 0],
    ]);
    return listed(times(count, () => part(draft, type.ofType, room, mayVary)));
  }
  if (isEnumType(type)) {
    return blank(draft, (draw) => {
      const { name } = pick(draw, type.getValues());
      return { text: name, value: name };
    });
  }
  if (!isInputObjectType(type)) return blank(draft, (draw) => scalar(draw, type.name, ids));
  const fields = fieldsOf(draft, Object.values(type.getFields()), room).map((field) => {
    const deeper = {
      related: room.related - Number(isRelated(field)),
      logic: room.logic - Number(isLogic(field)),
    };
    const isNull = !isNonNullType(field.type) && onceIn(draw, field.name === "eq" ? 6 : 600);
    return [field.name, isNull ? written(null) : part(draft, field.type, deeper, mayVary)] as const;
  });
  return {
    text: `{${fields.map(([name, { text }]) => `${name}: ${text}`).join(", ")}}`,
    value: Object.fromEntries(fields.map(([name, { value }]) => [name, value])),
  };
}

/** Numbers, texts and null are written in GraphQL as in JSON. */
export function written(value: string | number | boolean | null): Written {
  return { text: JSON.stringify(value), value };
}

function part(draft: Draft, type: GraphQLInputType, room: Room, mayVary: boolean): Written {
  if (!mayVary) return literal(draft, type, room, false);
  return { text: writeInput(draft, type, room), value: undefined };
}

function listed(members: readonly Written[]): Written {
  return { text: `[${members.map(({ text }) => text).join(", ")}]`, value: members.map(({ value }) => value) };
}

function scalar(draw: Draw, type: string, ids: readonly string[]): Written {
  const value = () => {
    if (type === "Int") return draw(5);
    if (type === "Boolean") return onceIn(draw, 2);
    if (type === "Float") return pick(draw, [0, 1, 0.5, 2, 1 / 3, 0.25, 1.5]);
    if (type === "ID") return onceIn(draw, 2) ? pick(draw, ["", "plan", "112119", "/1"]) : pick(draw, ids);
    return pick(draw, onceIn(draw, 2) ? TEXTS : TEXTS.slice(0, 4));
  };
  return written(value());
}

/** Leads to other nodes, where the same fields come again. */
function isRelated({ name, type }: GraphQLInputField): boolean {
  const isPart = /^(AND|OR|NOT|node|edge)$/.test(name);
  return !isPart && /(Relationship|Connection)Filters$|Where$/.test(getNamedType(type).name);
}

const isLogic = ({ name }: GraphQLInputField) => /^(AND|OR|NOT)$/.test(name);

/** None, one or two; those that lead to other nodes and those that join conditions are few among many, and it is there that one errs. */
function fieldsOf(
  { draw, related: budget }: Draft,
  fields: readonly GraphQLInputField[],
  room: Room,
): readonly GraphQLInputField[] {
  const leads = (field: GraphQLInputField) =>
    /(Relationship|Connection)Filters$|Where$|AggregateInput$/.test(getNamedType(field.type).name);
  const properties = fields.filter((field) => !isLogic(field) && !leads(field));
  const logic = fields.filter(isLogic);
  // What can be computed is more than what the other quantifiers have to offer, and so comes twice.
  const related = fields.flatMap((field) =>
    isLogic(field) || !leads(field) ? [] : field.name === "aggregate" ? [field, field] : [field],
  );
  const may = (group: readonly GraphQLInputField[], weight: number) => (group.length > 0 ? weight : 0);
  const count = weighted(draw, [
    [12, 1],
    [4, 2],
    [1, 0],
  ]);
  const chosen = times(count, () => {
    const group = weighted(draw, [
      [may(properties, 4), properties],
      [(room.related > 0 && budget.left > 0) || properties.length === 0 ? may(related, 4) : 0, related],
      [room.logic > 0 ? may(logic, 2) : 0, logic],
    ]);
    const field = pick(draw, group);
    if (isRelated(field)) budget.left -= 1;
    return field;
  });
  return [...new Set(chosen)];
}

/** Some of what is there, in its order; at least one. */
export function someOf<T>(draw: Draw, list: readonly T[], most: number): readonly T[] {
  const chosen = some(draw, list, most);
  return chosen.length > 0 ? chosen : list.slice(0, 1);
}
