/** The field `search`: a phrase in, the nodes of the document in which its words stand out, the best match first. */
import type { GraphQLFieldResolver } from "graphql";
import { findEdition } from "./find-node.ts";
import { joinedNode, withSiblings } from "./joined-nodes.ts";
import { refuse } from "./refuse.ts";
import { type QuestionContext, runQuery } from "./run-query.ts";
import { searchQuery } from "./search-query.ts";

const LONGEST_PHRASE = 500;

interface Hit {
  readonly id: string;
  readonly passage: string | null;
}

export const search: GraphQLFieldResolver<unknown, QuestionContext> = async (_root, args, context) => {
  const { phrase, kinds = null, edition = null, limit, offset } = args;
  if (phrase.length > LONGEST_PHRASE)
    refuse(`phrase: at most ${LONGEST_PHRASE} characters; this has ${phrase.length}.`);
  const { words, lucene } = searchQuery(phrase);
  if (edition !== null) await findEdition(context, edition);
  if (words.length === 0) return [];
  const parameters = { query: lucene, words, kinds, edition, limit, offset: offset ?? 0 };
  return withSiblings(await runQuery(context, "search", parameters));
};

export const searchHit = {
  node: joinedNode<Hit>("graphNodes", ({ id }) => id),
  passage: joinedNode<Hit>("passages", ({ passage }) => passage),
};
