/** The field `paths`: every shortest path between two nodes. */
import { withIntegers } from "../../store/with-integers.ts";
import { namePage } from "../compile/compile-page.ts";
import { extentOfRows, ONE } from "../compile/extent.ts";
import { listReader, type RowReader, rowsReader } from "../compile/reply.ts";
import { callsText, draftRow, type RowDraft, rowText } from "../compile/row-draft.ts";
import { bind, type Draft, draftStatement } from "../compile/statement.ts";
import type { SelectedField } from "../operation/selection.ts";
import { findNodes } from "./find-nodes.ts";
import { argumentOf, type CompileQuestion, callOf, check, compileColumns, refuse } from "./question.ts";

/** The quantifier in cypher/queries/paths.cypher. */
const LONGEST_PATH = 12;

export const compilePaths: CompileQuestion = (field, selection, compilation) => {
  const draft = draftStatement(compilation);
  const maximumLength = argumentOf(field, "maximumLength");
  draft.named("maximumLength", { read: (variables) => withIntegers(maximumLength(variables)) }, field);
  namePage(field, draft);
  draft.reserve("from", "to");
  for (const column of ["place", "pathCount", "nodes", "relationships"]) draft.variable(column);
  const row = draftRow();
  const columns = {
    length: { value: "size(relationships)" },
    pathCount: { value: "pathCount" },
    steps: { compile: (steps: SelectedField, row: RowDraft) => compileSteps(steps, row, draft) },
  };
  const read = rowsReader(compileColumns(selection, columns, row, draft));
  const statement = draft.finish(`${callOf("paths")}${callsText(row)}\nRETURN ${rowText(row)} AS row\nORDER BY place`);
  const [from, to, edition] = ["from", "to", "edition"].map((name) => argumentOf(field, name));
  check(field, compilation, (variables) => {
    const given = Number(maximumLength(variables));
    if (given < 1 || given > LONGEST_PATH) refuse(`maximumLength: ${given} is not from 1 to ${LONGEST_PATH}.`);
  });
  return {
    field,
    extent: extentOfRows(field, row),
    answer: async (ask, variables) => {
      const ends = { from: String(from?.(variables)), to: String(to?.(variables)) };
      const found = await findNodes(ask, ends, edition?.(variables) as string | null);
      const values = { ...bind(statement, variables), from: found.from.id, to: found.to.id };
      const rows = await ask(statement.cypher, values);
      return (reply) => read(rows, reply);
    },
  };
};

/** The nodes on a path, each with the relationship by which the path came to it. */
function compileSteps(around: SelectedField, row: RowDraft, draft: Draft): RowReader {
  const { selection } = around;
  if (!selection) throw new Error("nothing is selected of a path's steps");
  const [node, before, step, steps] = ["node", "before", "step", "steps"].map((name) => draft.variable(name));
  const along = `relationships[${step} - 1]`;
  const columns = {
    kind: { kindOf: String(node) },
    relationship: { value: `CASE WHEN ${step} > 0 THEN type(${along}) END` },
    forward: { value: `CASE WHEN ${step} > 0 THEN startNode(${along}) = ${before} END` },
    node: { node: String(node) },
  };
  const own = draftRow();
  const read = listReader(compileColumns(selection, columns, own, draft));
  const text = `UNWIND range(0, size(nodes) - 1) AS ${step}
WITH ${step}, nodes[${step}] AS ${node}, nodes[${step} - 1] AS ${before}
ORDER BY ${step}${callsText(own)}
RETURN collect(${rowText(own)}) AS ${steps}`;
  const slot = row.call(["nodes", "relationships"], String(steps), text, { field: around, row: own, count: ONE });
  return (values, reply) => read(values[slot] as readonly unknown[], reply);
}
