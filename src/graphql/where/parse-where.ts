/** Reads a `where` once: what it says, taken at its word, and why it is refused. What has no conditions holds for everything, a list of no alternatives for nothing. */
import type { Input, InputLeaf } from "../operation/input.ts";
import {
  type GraphModel,
  type InterfaceModel,
  type NodeModel,
  nodeModel,
  type PropertyModel,
  type RelationshipModel,
} from "../schema/graph-model.ts";
import { ALWAYS, and, NEVER, not, type Operator, or, type Predicate, type Quantifier, type Side } from "./predicate.ts";

export interface ParsedWhere {
  readonly predicate: Predicate;
  /** One for each part that has no one meaning, with its path and what to write instead; where there are any, the predicate is of no use. */
  readonly refusals: readonly string[];
}

/** What a filter is about: a node, or an entry of a connection, which is a node and the relationship that leads there. */
export interface WhereSubject {
  readonly node: NodeModel | InterfaceModel;
  /** Undefined for a filter of nodes alone. */
  readonly entryOf?: RelationshipModel | undefined;
}

export function parseWhere(where: Input | undefined, subject: WhereSubject, model: GraphModel): ParsedWhere {
  const refusals: string[] = [];
  if (!where || isNull(where)) return { predicate: ALWAYS, refusals };
  const predicate = subject.entryOf
    ? entry(where, subject.entryOf, "where")
    : nodeConditions(where, subject.node, "where");
  return { predicate, refusals };

  function refuse(path: string, reason: string): Predicate {
    refusals.push(`${path}: ${reason}`);
    return ALWAYS;
  }

  /** AND, OR and NOT are the same at every level; `readField` reads the level's other fields. */
  function logic(
    input: Input,
    path: string,
    readField: (name: string, value: Input, path: string) => Predicate,
  ): Predicate {
    if (input.kind !== "object") return refuse(path, LEAVE_OUT);
    return and(
      [...input.fields].map(([name, value]) => {
        const here = `${path}.${name}`;
        if (name !== "AND" && name !== "OR" && name !== "NOT") return readField(name, value, here);
        if (isNull(value)) return refuse(here, LEAVE_OUT);
        if (name === "NOT") return not(logic(value, here, readField));
        const members = value.kind === "list" ? value.members : [value];
        const read = members.map((member, i) => logic(member, `${here}[${i}]`, readField));
        return name === "AND" ? and(read) : or(read);
      }),
    );
  }

  function nodeConditions(input: Input, node: NodeModel | InterfaceModel, path: string): Predicate {
    const relationships = "relationships" in node ? node.relationships : new Map<string, RelationshipModel>();
    return logic(input, path, (name, value, here) => {
      const property = node.properties.get(name);
      if (property) return propertyConditions(value, property, "node", here);
      if (name === "typename") {
        if (isNull(value)) return refuse(here, LEAVE_OUT);
        return { kind: "kinds", kinds: asLeaf(value) };
      }
      const isEntry = !relationships.has(name);
      const relationship = relationships.get(isEntry ? name.replace(/Connection$/, "") : name);
      if (!relationship) throw new Error(`${node.name} has no ${name} to filter by`);
      const read = (inner: Input, at: string) =>
        isEntry ? entry(inner, relationship, at) : nodeConditions(inner, nodeModel(model, relationship.target), at);
      if (relationship.isToMany) return relatedConditions(value, relationship, here, read);
      // Null asks for what has none.
      if (isNull(value)) return { kind: "related", relationship, quantifier: "none", of: ALWAYS };
      return related(relationship, "some", read(value, here));
    });
  }

  function entry(input: Input, relationship: RelationshipModel, path: string): Predicate {
    return logic(input, path, (name, value, here) => {
      if (isNull(value)) return refuse(here, LEAVE_OUT);
      if (name === "node") return nodeConditions(value, nodeModel(model, relationship.target), here);
      return edgeConditions(value, relationship.properties, here);
    });
  }

  function edgeConditions(input: Input, properties: ReadonlyMap<string, PropertyModel>, path: string): Predicate {
    return logic(input, path, (name, value, here) =>
      propertyConditions(value, propertyOf(properties, name), "edge", here),
    );
  }

  function propertyConditions(input: Input, property: PropertyModel, side: Side, path: string): Predicate {
    if (input.kind !== "object") {
      return refuse(path, `null is no condition. For what is not stated, write ${property.name}: {eq: null}.`);
    }
    return and(
      [...input.fields].map(([operator, operand]): Predicate => {
        if (!isNull(operand)) {
          const given = asLeaf(operand);
          const isOrdered = property.name === PLAN_NUMBERS && operator === "eq";
          const checked = isOrdered ? { ...given, refusal: (value: unknown) => refusedOrder(value, path) } : given;
          return { kind: "comparison", side, property, operator: operator as Operator, operand: checked };
        }
        if (operator === "eq") return { kind: "comparison", side, property, operator: "unstated", operand: undefined };
        return refuse(
          `${path}.${operator}`,
          "null is no value to compare with. Only eq takes it, for what is not stated.",
        );
      }),
    );
  }

  function relatedConditions(
    input: Input,
    relationship: RelationshipModel,
    path: string,
    read: (input: Input, path: string) => Predicate,
  ): Predicate {
    if (input.kind !== "object") {
      const name = path.slice(path.lastIndexOf(".") + 1);
      return refuse(path, `null is no condition. For what is related to none, write ${name}: {none: {}}.`);
    }
    return and(
      [...input.fields].map(([name, value]) => {
        const here = `${path}.${name}`;
        if (isNull(value)) return refuse(here, LEAVE_OUT);
        if (name === "aggregate") return aggregateConditions(value, relationship, here);
        return related(relationship, name as Quantifier, read(value, here));
      }),
    );
  }

  function aggregateConditions(input: Input, relationship: RelationshipModel, path: string): Predicate {
    return logic(input, path, (name, value, here) => {
      if (isNull(value)) return refuse(here, LEAVE_OUT);
      if (name === "count") {
        return and(
          [...fieldsOf(value)].map(([side, operators]) =>
            numberConditions(operators, `${here}.${side}`, (operator, operand) => ({
              ...{ kind: "aggregate", relationship, property: undefined, how: "count", operator, operand },
              side: side === "nodes" ? "node" : "edge",
            })),
          ),
        );
      }
      const side: Side = name === "node" ? "node" : "edge";
      const properties = side === "node" ? nodeModel(model, relationship.target).properties : relationship.properties;
      return logic(value, here, (propertyName, hows, at) => {
        if (isNull(hows)) return refuse(at, LEAVE_OUT);
        const property = propertyOf(properties, propertyName);
        return and(
          [...fieldsOf(hows)].map(([how, operators]) =>
            numberConditions(operators, `${at}.${how}`, (operator, operand) => ({
              ...{ kind: "aggregate", relationship, side, property, how, operator, operand },
            })),
          ),
        );
      });
    });
  }

  function numberConditions(
    input: Input,
    path: string,
    condition: (operator: Operator, operand: InputLeaf) => Predicate,
  ): Predicate {
    if (isNull(input)) return refuse(path, LEAVE_OUT);
    return and(
      [...fieldsOf(input)].map(([operator, operand]) =>
        isNull(operand) ? refuse(path, NO_NUMBER) : condition(operator as Operator, asLeaf(operand)),
      ),
    );
  }
}

const LEAVE_OUT = "null is no condition. Leave the field out.";
const NO_NUMBER = "what is computed is compared with numbers, not with null.";

/** Nothing is true of a node that is not there. */
function related(relationship: RelationshipModel, quantifier: Quantifier, of: Predicate): Predicate {
  if (of.kind === "constant" && !of.holds) return quantifier === "none" ? ALWAYS : NEVER;
  return { kind: "related", relationship, quantifier: of === ALWAYS && quantifier === "all" ? "some" : quantifier, of };
}

function fieldsOf(input: Input): ReadonlyMap<string, Input> {
  if (input.kind !== "object") throw new Error("a filter is no input object");
  return input.fields;
}

function asLeaf(input: Input): InputLeaf {
  if (input.kind !== "leaf") throw new Error("a value to compare with is an input object");
  return input;
}

const isNull = (input: Input) => input.kind === "leaf" && input.value === null;

function propertyOf(properties: ReadonlyMap<string, PropertyModel>, name: string): PropertyModel {
  const property = properties.get(name);
  if (!property) throw new Error(`there is no property ${name} to filter by`);
  return property;
}

/** Of the nodes that stand for several plans. */
const PLAN_NUMBERS = "planNumbers";

/** The pair of plans 3 and 4 is [3, 4]; [4, 3] would find nothing without a word. */
function refusedOrder(given: unknown, path: string): string | undefined {
  if (!Array.isArray(given)) return undefined;
  const ascending = [...given].sort((a, b) => a - b);
  if (ascending.every((number, i) => number === given[i])) return undefined;
  return `${path}: plans stand in ascending order. Write eq: [${ascending.join(", ")}].`;
}
