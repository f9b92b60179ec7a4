/** A question in, out whether the API answers it as the reference does; an error of the program's own is no answer. */
import type { ExecutionResult } from "graphql";
import { type Ask, refusalOf } from "./ask-api.ts";
import { type Question, referenceAnswer, searchesIn } from "./reference-answer.ts";
import type { ScoreOf, Search } from "./reference-cross-cutting.ts";
import { isSameAnswer } from "./same-answer.ts";
import type { World } from "./world.ts";

export interface Verdict {
  readonly outcome: "answered" | "refused" | "differs";
  /** Whether the answer has a text or a number in it that is not merely a type's name. */
  readonly found: boolean;
  /** What was asked: where a search scores nodes wrongly, another question than the one that was given. */
  readonly question: Question;
  readonly actual: ExecutionResult;
  readonly expected: ExecutionResult;
}

export type VerdictOn = (question: Question) => Promise<Verdict>;

/** On questions to one graph. */
export function verdictsOn(ask: Ask, sdl: string, world: World): VerdictOn {
  const scores = new Map<string, Promise<Scored>>();

  async function compare(question: Question, scoreOf: ScoreOf): Promise<Verdict> {
    const actual = await ask(question);
    const expected = inJson(referenceAnswer(sdl, world, question, scoreOf));
    const found = /:("[^"]|[1-9])/.test(JSON.stringify(expected.data ?? null).replace(/:"[A-Z][A-Za-z]+"/g, ""));
    return { outcome: outcomeOf(actual, expected), found, question, actual, expected };
  }

  return async (question) => {
    const known = new Map<string, Scored>();
    for (const search of searchesIn(sdl, world, question)) {
      const key = JSON.stringify(search);
      const asked = scores.get(key) ?? scored(ask, search);
      scores.set(key, asked);
      const given = await asked;
      known.set(key, given);
      const verdict = await compare(given.question, (_, id) => given.scores.get(id) ?? 0);
      if (verdict.outcome === "differs") return verdict;
    }
    const scoreOf: ScoreOf = ({ phrase, edition }, id) =>
      known.get(JSON.stringify({ phrase, edition: edition ?? null }))?.scores.get(id) ?? 0;
    return compare(question, scoreOf);
  };
}

function outcomeOf(actual: ExecutionResult, expected: ExecutionResult): Verdict["outcome"] {
  if (refusalOf(expected) !== undefined) return refusalOf(actual) === undefined ? "differs" : "answered";
  if (refusalOf(actual) !== undefined) return "refused";
  return isSameAnswer(actual, expected) ? "answered" : "differs";
}

const inJson = (answer: ExecutionResult): ExecutionResult => JSON.parse(JSON.stringify(answer));

interface Scored {
  readonly question: Question;
  /** By the nodes' ids; above 0. */
  readonly scores: ReadonlyMap<string, number>;
}

/** Scores are Lucene's, and no reference can compute them: the API is asked for them, and whether they fit its own order is looked at elsewhere. */
async function scored(ask: Ask, { phrase, edition }: Pick<Search, "phrase" | "edition">): Promise<Scored> {
  const question = {
    query:
      "query($phrase: String!, $edition: ID) { search(phrase: $phrase, edition: $edition, limit: 1000) { score node { id } } }",
    variables: { phrase, edition },
  };
  const { data } = await ask(question);
  const hits = (data?.search ?? []) as readonly { readonly score: number; readonly node: { readonly id: string } }[];
  return { question, scores: new Map(hits.map(({ score, node }) => [node.id, score])) };
}
