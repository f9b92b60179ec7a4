/** The field `search`: a phrase in, the nodes of the document in which its words stand out, the best match first. */
import type { GraphQLFieldResolver } from "graphql";
import { requireEdition } from "./find-nodes.ts";
import { joinedNode, withSiblings } from "./joined-nodes.ts";
import { refuse } from "./refuse.ts";
import { type QuestionContext, runQuery } from "./run-query.ts";
import { searchQuery } from "./search-query.ts";

const LONGEST_PHRASE = 500;

/** A passage is found through what it states; derived nodes have no text. */
const SEARCHED: ReadonlySet<string> = new Set([
  "Municipality",
  "Edition",
  "PolicyDomain",
  "PolicyItem",
  "Plan",
  "Initiative",
  "Target",
  "Finding",
]);

interface Hit {
  readonly id: string;
  readonly kind: string;
  readonly passage: string | null;
}

export const search: GraphQLFieldResolver<unknown, QuestionContext> = async (_root, args, context) => {
  const { phrase, kinds = null, edition = null, limit, offset } = args;
  if (phrase.length > LONGEST_PHRASE)
    refuse(`phrase: at most ${LONGEST_PHRASE} characters; this has ${phrase.length}.`);
  const { words, lucene } = searchQuery(phrase);
  if (edition !== null) await requireEdition(context, edition);
  const without = (kinds ?? []).find((kind: string) => !SEARCHED.has(kind));
  if (without !== undefined)
    refuse(`kinds: ${without} has no text of its own. Searched are ${[...SEARCHED].join(", ")}.`);
  if (words.length === 0) return [];
  const parameters = { query: lucene, words, kinds, edition, limit, offset: offset ?? 0 };
  return withSiblings(await runQuery(context, "search", parameters));
};

export const searchHit = {
  node: joinedNode<Hit>(({ id, kind }) => ({ id, kind })),
  passage: joinedNode<Hit>(({ passage }) => (passage === null ? null : { id: passage, kind: "Passage" })),
};
