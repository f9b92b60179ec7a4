/** The field `related`: of a plan, initiative, target or policy item the nearest others in other plans. */
import { compileEntries, wholeListReader } from "../compile/compile-node.ts";
import { namePage } from "../compile/compile-page.ts";
import { type ExtentOf, extentOfRows, ONE } from "../compile/extent.ts";
import { type RowReader, rowsReader } from "../compile/reply.ts";
import { callsText, draftRow, type RowDraft, rowText } from "../compile/row-draft.ts";
import { bind, type Compilation, type Draft, draftStatement, type Statement } from "../compile/statement.ts";
import type { SelectedField, Selection } from "../operation/selection.ts";
import { nodeModel } from "../schema/graph-model.ts";
import { findNodes } from "./find-nodes.ts";
import { argumentOf, type CompileQuestion, callOf, compileColumns, refuse } from "./question.ts";

const STATEMENTS: Readonly<Record<string, string>> = {
  Plan: "related-plans",
  Initiative: "related-initiatives",
  Target: "related-targets",
  PolicyItem: "related-policy-items",
};

export const compileRelated: CompileQuestion = (field, selection, compilation) => {
  // Which statement it is, only the node tells.
  const compiled = new Map(
    Object.entries(STATEMENTS).map(([kind, name]) => [kind, compileFor(name, field, selection, compilation)]),
  );
  const [first] = compiled.values();
  if (!first) throw new Error("there is no statement");
  compilation.cost += first.cost;
  compilation.refusals.push(...first.refusals);
  compilation.checks.push(...first.checks);
  const [to, edition] = ["to", "edition"].map((name) => argumentOf(field, name));
  return {
    field,
    extent: first.extent,
    answer: async (ask, variables) => {
      const name = String(to?.(variables));
      const found = await findNodes(ask, { to: name }, edition?.(variables) as string | null);
      const { statement, read } =
        compiled.get(found.to.kind) ??
        refuse(`to: ${name} is of kind ${found.to.kind}. Related are plans, initiatives, targets and policy items.`);
      const rows = await ask(statement.cypher, { ...bind(statement, variables), id: found.to.id });
      return (reply) => read(rows, reply);
    },
  };
};

interface ForKind extends Pick<Compilation, "cost" | "refusals" | "checks"> {
  readonly statement: Statement;
  readonly read: ReturnType<typeof rowsReader>;
  readonly extent: ExtentOf;
}

function compileFor(name: string, field: SelectedField, selection: Selection, around: Compilation): ForKind {
  const compilation: Compilation = { ...around, refusals: [], checks: [], cost: 0 };
  const draft = draftStatement(compilation);
  namePage(field, draft);
  draft.reserve("id");
  for (const column of ["other", "itemCount", "jaccard", "items"]) draft.variable(column);
  const columns = {
    kind: { kindOf: "other" },
    node: { node: "other" },
    itemCount: { value: "itemCount" },
    jaccard: { value: "jaccard" },
    items: { compile: (items: SelectedField, row: RowDraft) => compileItems(items, row, draft) },
  };
  const row = draftRow();
  const read = rowsReader(compileColumns(selection, columns, row, draft));
  const statement = draft.finish(
    `${callOf(name)}${callsText(row)}\nRETURN ${rowText(row)} AS row\nORDER BY itemCount DESC, jaccard DESC, other.id`,
  );
  return { ...compilation, statement, read, extent: extentOfRows(field, row) };
}

/** Of the items that the statement found, those that are asked for. */
function compileItems(field: SelectedField, row: RowDraft, draft: Draft): RowReader {
  const node = nodeModel(draft.compilation.model, "PolicyItem");
  const item = draft.variable("item");
  const match = `UNWIND items AS ${item}\nWITH ${item}`;
  const list = compileEntries(field, node, { match, variable: item }, draft);
  return wholeListReader(
    field,
    "RelatedNode.items",
    "limit and offset",
    row.call(["items"], list.column, list.cypher, { field, row: list.row, count: ONE }),
    list.read,
  );
}
