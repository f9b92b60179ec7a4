/** The field `search`: a phrase's words in the texts of the document, the those with the most of them first. */

import { NODE_KINDS } from "../../model/node-kinds.ts";
import { namePage } from "../compile/compile-page.ts";
import { extentOfRows } from "../compile/extent.ts";
import { rowsReader } from "../compile/reply.ts";
import { callsText, draftRow, rowText } from "../compile/row-draft.ts";
import { bind, draftStatement } from "../compile/statement.ts";
import { requireEdition } from "./find-nodes.ts";
import { argumentOf, type CompileQuestion, callOf, check, compileColumns, refuse } from "./question.ts";
import { searchQuery } from "./search-query.ts";

const LONGEST_PHRASE = 500;

const SEARCHED: ReadonlySet<string> = new Set(NODE_KINDS.filter(({ searched }) => searched).map(({ name }) => name));

export const compileSearch: CompileQuestion = (field, selection, compilation) => {
  const draft = draftStatement(compilation);
  const [phrase, kinds, edition] = ["phrase", "kinds", "edition"].map((name) => argumentOf(field, name));
  draft.named("kinds", { read: (variables) => kinds?.(variables) }, field);
  draft.named("edition", { read: (variables) => edition?.(variables) }, field);
  namePage(field, draft);
  draft.reserve("query", "words");
  for (const column of ["node", "score", "words", "passage"]) draft.variable(column);
  const columns = {
    score: { value: "score" },
    words: { value: "words" },
    kind: { kindOf: "node" },
    node: { node: "node" },
    passage: { node: "passage", isNullable: true },
  };
  const row = draftRow();
  const read = rowsReader(compileColumns(selection, columns, row, draft));
  const statement = draft.finish(
    `${callOf("search")}${callsText(row)}\nRETURN ${rowText(row)} AS row\nORDER BY node:Finding, size(words) DESC, score DESC, node.id`,
  );
  check(field, compilation, (variables) => {
    const { length } = String(phrase?.(variables));
    if (length > LONGEST_PHRASE) refuse(`phrase: at most ${LONGEST_PHRASE} characters; this has ${length}.`);
    const among = (kinds?.(variables) ?? []) as readonly string[];
    const without = among.find((kind) => !SEARCHED.has(kind));
    if (without === undefined) return;
    refuse(`kinds: ${without} has no text of its own. Searched are ${[...SEARCHED].join(", ")}.`);
  });
  return {
    field,
    extent: extentOfRows(field, row),
    answer: async (ask, variables) => {
      const { words, lucene } = searchQuery(String(phrase?.(variables)));
      const within = edition?.(variables) as string | null;
      const values = { ...bind(statement, variables), query: lucene, words };
      const [rows] = await Promise.all([
        words.length === 0 ? [] : ask(statement.cypher, values),
        within === null ? undefined : requireEdition(ask, within),
      ]);
      return (reply) => read(rows, reply);
    },
  };
};
