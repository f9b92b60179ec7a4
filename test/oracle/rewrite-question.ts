/** A question in, the same question written otherwise out, by random steps that preserve its meaning, and the way back for its answer. */
import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  validate,
  visit,
} from "graphql";
import { isWithinBounds } from "./document-size.ts";
import { type Draw, onceIn, pick, times } from "./draw.ts";
import type { Question } from "./reference-answer.ts";
import { ADDED, type Draft, STEPS } from "./rewrite-steps.ts";
import { definedVariables, withDefinitions } from "./rewrite-variables.ts";

export interface Rewriting {
  readonly question: Question;
  /** The answer's data as the question that was rewritten would have it, but for the order of keys. */
  readonly back: (data: unknown) => unknown;
  /** Names of the steps that were taken. */
  readonly steps: readonly string[];
}

/** At most so many steps: of some nothing comes, where a question has nothing for them. */
const MOST_STEPS = 8;

/** Undefined where nothing could be done, or where what came out is no valid question: both are rare. */
export function rewriteQuestion(schema: GraphQLSchema, question: Question, draw: Draw): Rewriting | undefined {
  let draft: Draft = {
    schema,
    document: parse(question.query),
    operationName: question.operationName,
    variables: definedVariables(parse(question.query), question.variables),
    renamed: new Map(),
    added: 0,
  };
  const steps: string[] = [];
  for (const _ of times(1 + draw(MOST_STEPS), () => 0)) {
    const [name, step] = pick(draw, Object.entries(STEPS));
    const next = step(draft, draw);
    if (!next || !isWithinBounds(parse(print(next.document)))) continue;
    draft = next;
    steps.push(name);
  }
  const document = withDefinitions(draft.document, draft.variables);
  const query = written(document, draw);
  if (steps.length === 0 || validate(schema, parse(query)).length > 0 || !isWithinBounds(parse(query)))
    return undefined;
  const variables = Object.fromEntries(
    [...draft.variables].flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
  );
  const { operationName, renamed } = draft;
  return {
    question: { query, variables, ...(operationName === undefined ? {} : { operationName }) },
    back: (data) => back(data, renamed),
    steps,
  };
}

/** In one of the ways in which the same tokens may be set. */
function written(document: DocumentNode, draw: Draw): string {
  const text = print(visit(document, { [Kind.STRING]: (node) => ({ ...node, block: false }) }));
  if (onceIn(draw, 3)) return stripIgnoredCharacters(text);
  if (onceIn(draw, 3)) return `\uFEFF# { nothing }\r\n${text.replaceAll("\n", ",\t# }\n\r\n ")}\n#`;
  return text;
}

/** What `ADDED` begins with was added and is dropped; the rest gets its keys back. */
function back(data: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(data)) return data.map((member) => back(member, renamed));
  if (typeof data !== "object" || data === null) return data;
  const entries = Object.entries(data).filter(([key]) => !key.startsWith(ADDED));
  return Object.fromEntries(entries.map(([key, value]) => [renamed.get(key) ?? key, back(value, renamed)]));
}
