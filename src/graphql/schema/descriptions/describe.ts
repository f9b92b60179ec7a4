/** A type, field or argument without a description in; with one out. What is described already is left alone. */
import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  isEnumType,
} from "graphql";
import { GRAPH_NODE, NODE_KINDS, type NodeKind } from "../../../model/node-kinds.ts";

/** What a kind of node, or of all kinds together, is called. */
export type Noun = Pick<NodeKind, "one" | "many">;

/** By type name; a kind that the table does not have yet is called by its type. */
export const NOUNS: Readonly<Record<string, Noun>> = Object.fromEntries(
  [GRAPH_NODE, ...NODE_KINDS].map((kind) => [kind.name, kind]),
);

export interface Describable {
  readonly name: string;
  description?: string | null | undefined;
}

type Composite = GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType | GraphQLEnumType;

/** Fields of a type, or values of an enumeration. */
export function membersOf(type: Composite): readonly Describable[] {
  return isEnumType(type) ? type.getValues() : Object.values(type.getFields());
}

/** `members` says what the type's fields are, by name; those that it does not name are left alone. */
export function describe(
  target: Composite | Describable | null | undefined,
  text: string,
  members: Readonly<Record<string, string>> = {},
): void {
  if (!target) return;
  target.description ||= text;
  if (!("getFields" in target)) return;
  for (const member of membersOf(target)) member.description ||= members[member.name] ?? null;
}
