/**
 * What a `where` says, as plain values. A predicate is true, false or, where it compares what is not stated, unknown; only what is true of a node
 * lets it in. The compiler writes it as Cypher, whose logic is the same.
 */
import type { InputLeaf } from "../operation/input.ts";
import type { PropertyModel, RelationshipModel } from "../schema/graph-model.ts";

export type Predicate =
  | Constant
  | Combination
  | Negation
  | Comparison
  | KindCondition
  | RelatedCondition
  | AggregateCondition;

export interface Constant {
  readonly kind: "constant";
  readonly holds: boolean;
}

export interface Combination {
  readonly kind: "and" | "or";
  readonly members: readonly Predicate[];
}

export interface Negation {
  readonly kind: "not";
  readonly member: Predicate;
}

/** Of an entry: the node, or the relationship that leads to it. */
export type Side = "node" | "edge";

export type Operator = "eq" | "in" | "contains" | "startsWith" | "endsWith" | "includes" | "lt" | "lte" | "gt" | "gte";

/** Unknown where the property is not stated. */
export interface Comparison {
  readonly kind: "comparison";
  readonly side: Side;
  readonly property: PropertyModel;
  /** `unstated`: the property is null; never unknown itself. */
  readonly operator: Operator | "unstated";
  readonly operand: InputLeaf | undefined;
}

/** The node is of one of these kinds. */
export interface KindCondition {
  readonly kind: "kinds";
  readonly kinds: InputLeaf;
}

export type Quantifier = "all" | "none" | "single" | "some";

/** How many of the related nodes the predicate is true of; `all` asks for one at least. Never unknown. */
export interface RelatedCondition {
  readonly kind: "related";
  readonly relationship: RelationshipModel;
  readonly quantifier: Quantifier;
  readonly of: Predicate;
}

/** Numbers computed over all related nodes (each once) or relationships; unknown where there is nothing to compute them from. */
export interface AggregateCondition {
  readonly kind: "aggregate";
  readonly relationship: RelationshipModel;
  readonly side: Side;
  /** Undefined for how many there are. */
  readonly property: PropertyModel | undefined;
  /** As in GraphQL: `average`, `max`, `min`, `sum`, `averageLength`, `longestLength`, `shortestLength`; `count`. */
  readonly how: string;
  readonly operator: Operator;
  readonly operand: InputLeaf;
}

export const ALWAYS: Predicate = { kind: "constant", holds: true };
export const NEVER: Predicate = { kind: "constant", holds: false };

/** Whether it lets everything in, as it is written. */
export function isAlways(predicate: Predicate): boolean {
  return predicate.kind === "constant" && predicate.holds;
}

export const and = (members: readonly Predicate[]): Predicate => combine("and", members, true);
export const or = (members: readonly Predicate[]): Predicate => combine("or", members, false);

export function not(member: Predicate): Predicate {
  if (member.kind === "constant") return member.holds ? NEVER : ALWAYS;
  return member.kind === "not" ? member.member : { kind: "not", member };
}

/** Constants are folded away: `neutral` changes nothing among others, the other one decides for all of them. */
function combine(kind: "and" | "or", members: readonly Predicate[], neutral: boolean): Predicate {
  const flat = members.flatMap((member) => (member.kind === kind ? member.members : [member]));
  const deciding = flat.find((member) => member.kind === "constant" && member.holds !== neutral);
  if (deciding) return deciding;
  const [first, ...others] = flat.filter((member) => member.kind !== "constant");
  if (!first) return neutral ? ALWAYS : NEVER;
  return others.length === 0 ? first : { kind, members: [first, ...others] };
}

/** Conditions on related nodes in it: each is a subquery that the database has to plan. */
export function costOf(predicate: Predicate): number {
  switch (predicate.kind) {
    case "and":
    case "or":
      return predicate.members.reduce((sum, member) => sum + costOf(member), 0);
    case "not":
      return costOf(predicate.member);
    case "related":
      return 1 + costOf(predicate.of);
    case "aggregate":
      return 1;
    default:
      return 0;
  }
}
