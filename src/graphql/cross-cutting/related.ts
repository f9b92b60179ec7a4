/** The field `related`: a plan, initiative, target or policy item in, the nearest others in other plans out. */
import type { GraphQLFieldResolver } from "graphql";
import { findNodes } from "./find-nodes.ts";
import { joinedNode, joinedNodes, withSiblings } from "./joined-nodes.ts";
import { refuse } from "./refuse.ts";
import { type QuestionContext, runQuery } from "./run-query.ts";

const STATEMENTS: Readonly<Record<string, string>> = {
  Plan: "related-plans",
  Initiative: "related-initiatives",
  Target: "related-targets",
  PolicyItem: "related-policy-items",
};

interface Related {
  readonly id: string;
  readonly kind: string;
  readonly items: readonly string[];
}

export const related: GraphQLFieldResolver<unknown, QuestionContext> = async (_root, args, context) => {
  const { to } = await findNodes(context, { to: args.to }, args.edition ?? null);
  const { id, kind } = to;
  const statement = STATEMENTS[kind];
  if (statement === undefined) {
    return refuse(`to: ${args.to} is of kind ${kind}. Related are plans, initiatives, targets and policy items.`);
  }
  const rows = await runQuery(context, statement, { id, limit: args.limit, offset: args.offset ?? 0 });
  return withSiblings(rows.map((row) => ({ ...row, kind })));
};

export const relatedNode = {
  node: joinedNode<Related>(({ id, kind }) => ({ id, kind })),
  items: joinedNodes<Related>("PolicyItem", ({ items }) => items),
};
