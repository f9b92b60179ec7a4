/** The field `paths`: two nodes in, every shortest path between them out. */
import type { GraphQLFieldResolver } from "graphql";
import { findNodes } from "./find-nodes.ts";
import { joinedNode, withSiblings } from "./joined-nodes.ts";
import { refuse } from "./refuse.ts";
import { type QuestionContext, type Row, runQuery } from "./run-query.ts";

/** The quantifier in cypher/queries/paths.cypher. */
const LONGEST_PATH = 12;

interface Step {
  readonly id: string;
  readonly kind: string;
  readonly relationship: string | null;
  readonly forward: boolean | null;
}

export const paths: GraphQLFieldResolver<unknown, QuestionContext> = async (_root, args, context) => {
  const { edition = null, maximumLength, limit } = args;
  if (maximumLength < 1 || maximumLength > LONGEST_PATH) {
    refuse(`maximumLength: ${maximumLength} is not from 1 to ${LONGEST_PATH}.`);
  }
  const { from, to } = await findNodes(context, { from: args.from, to: args.to }, edition);
  const found =
    from.id === to.id
      ? [{ pathCount: 1, nodes: [from], relationships: [] }]
      : await runQuery(context, "paths", { from: from.id, to: to.id, maximumLength, limit });
  const steps = found.map(stepsOf);
  // One list for all paths, so that their nodes are asked for together.
  const joined = withSiblings(steps.flat());
  return found.map(({ pathCount }, index) => {
    const start = steps.slice(0, index).flat().length;
    const own = joined.slice(start, start + (steps[index]?.length ?? 0));
    return { length: own.length - 1, pathCount, steps: own };
  });
};

export const pathStep = { node: joinedNode<Step>(({ id, kind }) => ({ id, kind })) };

function stepsOf({ nodes, relationships }: Row): readonly Step[] {
  const [on, along] = [nodes as readonly Step[], relationships as readonly { type: string; from: string }[]];
  return on.map(({ id, kind }, index) => {
    const step = along[index - 1];
    return { id, kind, relationship: step?.type ?? null, forward: step ? step.from === on[index - 1]?.id : null };
  });
}
