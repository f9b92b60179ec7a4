/** The schema and the ids of a graph in, arbitrary questions out: everything that can be selected, with arguments everywhere. */
import { type GraphQLSchema, parse, validate } from "graphql";
import type { Draft } from "./arbitrary-input.ts";
import { newScope, type Writer, writeSelection } from "./arbitrary-selection.ts";
import { isWithinBounds } from "./document-size.ts";
import { type Draw, onceIn, times, weighted } from "./draw.ts";
import type { Question } from "./reference-answer.ts";

/** Levels of related nodes, in selections and in filters. */
const DEPTH = 3;

export interface Wanted {
  /** Questions that differ in nothing but the values in them. */
  readonly alike: number;
  /** Of how much selections are made up that is not merely fields under their own names: 0 is nothing of it, 2 is much. */
  readonly oddity?: number;
  /** Names of fields that are not to be selected. */
  readonly without?: RegExp;
}

/**
 * Questions that differ in nothing but the values in them. The database plans them once, and it is planning that takes its time: so more
 * questions can be asked. None where what was drawn is no valid question, which is rare.
 */
export function arbitraryQuestions(
  schema: GraphQLSchema,
  ids: readonly string[],
  { alike, oddity = 1, without = /^$/ }: Wanted,
  draw: Draw,
): readonly Question[] {
  const root = schema.getQueryType();
  if (!root) throw new Error("nothing can be asked");
  const draft = newDraft(ids, draw);
  const writer: Writer = { draft, schema, fragments: [], begun: 0, oddity, without };
  const count = oddity > 0 && onceIn(draw, 10) ? 2 : 1;
  const selections = times(count, () => writeSelection(writer, root, newScope(), DEPTH));
  const fragments = writer.fragments.map(({ name, type, text }) => ({
    name,
    text: `fragment ${name} on ${type.name} ${text}`,
  }));
  const names = selections.map((_, n) => (count > 1 || onceIn(draw, 4) ? `Q${n}` : undefined));
  const operations = selections.map((selection, n) => {
    const used = namesIn(selection, fragments);
    const variables = [...draft.variables].filter(([name]) => used.has(name));
    const definitions = variables.map(([name, { definition }]) => `$${name}: ${definition}`).join(", ");
    const name = names[n] ?? "";
    return `${definitions || name || n > 0 ? `query ${name}${definitions ? `(${definitions}) ` : " "}` : ""}${selection}`;
  });
  const operationName = count > 1 || onceIn(draw, 2) ? names[draw(count)] : undefined;
  const query = [...operations, ...fragments.map(({ text }) => text)].join("\n");
  const questions = times(alike, () => fillIn(query, operationName, draft));
  const document = parse(questions[0]?.query ?? "");
  return isWithinBounds(document) && validate(schema, document).length === 0 ? questions : [];
}

function newDraft(ids: readonly string[], draw: Draw): Draft {
  const fields = weighted(draw, [
    [4, 5],
    [5, 12],
    [4, 25],
    [1, 60],
  ]);
  const related = weighted(draw, [
    [4, 1],
    [4, 2],
    [3, 4],
    [1, 8],
  ]);
  const left = { fields, aliases: 28, directives: 18 };
  return { draw, ids, blanks: [], related: { left: related }, variables: new Map(), left };
}

/** Of variables, in a selection and in the fragments that it spreads. */
function namesIn(selection: string, fragments: readonly { name: string; text: string }[]): ReadonlySet<string> {
  const spread = new Set<string>();
  const texts = [selection];
  for (const text of texts) {
    for (const [, name = ""] of text.matchAll(/\.\.\.(F\d+)/g)) {
      const fragment = fragments.find((one) => one.name === name);
      if (fragment && !spread.has(name)) texts.push(fragment.text);
      spread.add(name);
    }
  }
  return new Set(texts.flatMap((text) => [...text.matchAll(/\$(v\d+)/g)].map(([, name = ""]) => name)));
}

function fillIn(query: string, operationName: string | undefined, { draw, blanks, variables }: Draft): Question {
  const values = blanks.map((fill) => fill(draw));
  const given = [...variables].filter(
    ([, { value, isOptional }]) => value !== undefined && !(isOptional && onceIn(draw, 12)),
  );
  const json = JSON.stringify(Object.fromEntries(given.map(([name, { value }]) => [name, value])));
  return {
    query: query.replace(/§(\d+)§/g, (_, n) => values[n]?.text ?? ""),
    variables: JSON.parse(json.replace(/"§(\d+)§"/g, (_, n) => JSON.stringify(values[n]?.value))),
    ...(operationName === undefined ? {} : { operationName }),
  };
}
