/** The fields `counterparts` and `uncoveredElsewhere`: what other organizations have that is like an item or a plan, worked out here and shown by the database. */
import { boundWith, type Counterpart, counterpartsOf, uncoveredElsewhere } from "../../match/counterparts.ts";
import { compileEntries, wholeListReader } from "../compile/compile-node.ts";
import { namePage } from "../compile/compile-page.ts";
import { extentOfRows, ONE, SOME } from "../compile/extent.ts";
import { listReader, type RowReader, rowsReader } from "../compile/reply.ts";
import { callsText, draftRow, type RowDraft, rowText } from "../compile/row-draft.ts";
import { bind, type Draft, draftStatement } from "../compile/statement.ts";
import type { SelectedField, Selection } from "../operation/selection.ts";
import { nodeModel } from "../schema/graph-model.ts";
import { findEdition, findNodes } from "./find-nodes.ts";
import { argumentOf, type Column, type CompileQuestion, callOf, compileColumns, refuse } from "./question.ts";

export const compileCounterparts: CompileQuestion = (field, selection, compilation) => {
  const draft = draftStatement(compilation);
  namePage(field, draft);
  draft.reserve("counterparts");
  const names = namesOf(draft);
  const row = draftRow();
  const read = rowsReader(compileCounterpart(selection, names, row, draft));
  const statement = draft.finish(
    `${callOf("counterparts")}${callsText(row)}\nRETURN ${rowText(row)} AS row\nORDER BY entry.place`,
  );
  const [of, bound, edition] = ["of", "boundWith", "edition"].map((name) => argumentOf(field, name));
  return {
    field,
    extent: extentOfRows(field, row),
    answer: async (ask, variables, { indexed, signal }) => {
      const [name, other] = [String(of?.(variables)), bound?.(variables) ?? null];
      const named = { of: name, boundWith: other === null ? name : String(other) };
      const found = await findNodes(ask, named, edition?.(variables) as string | null);
      const { kind, id } = found.of;
      if (kind !== "PolicyItem" && kind !== "Plan")
        refuse(`of: ${name} is of kind ${kind}. Counterparts have policy items and plans.`);
      if (other !== null && found.boundWith.kind !== "PolicyItem")
        refuse(`boundWith: ${other} is of kind ${found.boundWith.kind}. Plans bind policy items.`);
      // Asked for after the node was found: what was loaded with it is known.
      const index = await indexed();
      // What has gone since has none.
      const likeOf = async (node: string) => (await counterpartsOf(index, node, signal)) ?? [];
      const all = await likeOf(id);
      const chosen = other !== null ? boundWith(all, await likeOf(found.boundWith.id)) : all;
      const values = bind(statement, variables);
      const rows = await ask(statement.cypher, { ...values, counterparts: entriesOf(pageOf(chosen, values)) });
      return (reply) => read(rows, reply);
    },
  };
};

/** Counterparts shown beside an item. */
const SHOWN = 10;

export const compileUncoveredElsewhere: CompileQuestion = (field, selection, compilation) => {
  const draft = draftStatement(compilation);
  namePage(field, draft);
  draft.reserve("items");
  for (const column of ["uncovered", "item"]) draft.variable(column);
  const columns = {
    node: { node: "item" },
    organizationCount: { value: "uncovered.organizationCount" },
    counterparts: { compile: (inner: SelectedField, row: RowDraft) => compileInner(inner, row, draft) },
  };
  const row = draftRow();
  const read = rowsReader(compileColumns(selection, columns, row, draft));
  const statement = draft.finish(
    `${callOf("uncovered-elsewhere")}${callsText(row)}\nRETURN ${rowText(row)} AS row\nORDER BY uncovered.place`,
  );
  const edition = argumentOf(field, "edition");
  return {
    field,
    extent: extentOfRows(field, row),
    answer: async (ask, variables, { indexed, signal }) => {
      const within = await findEdition(ask, edition(variables) as string | null);
      const values = bind(statement, variables);
      const { offset, limit } = numbersIn(values);
      const items: object[] = [];
      let place = 0;
      for await (const { id, counterparts } of uncoveredElsewhere(await indexed(), within, signal)) {
        place += 1;
        if (place > offset) items.push(entryOfItem(place, id, counterparts));
        if (items.length === limit) break;
      }
      const rows = await ask(statement.cypher, { ...values, items });
      return (reply) => read(rows, reply);
    },
  };
};

function entryOfItem(place: number, id: string, counterparts: readonly Counterpart[]) {
  const organizationCount = new Set(counterparts.map(({ organizationId }) => organizationId)).size;
  return { place, id, organizationCount, counterparts: entriesOf(counterparts.slice(0, SHOWN)) };
}

function pageOf<T>(list: readonly T[], values: Readonly<Record<string, unknown>>): readonly T[] {
  const { offset, limit } = numbersIn(values);
  return list.slice(offset, offset + limit);
}

/** The page is cut here, before anything is asked of the database. */
const numbersIn = ({ offset, limit }: Readonly<Record<string, unknown>>) => ({
  offset: Number(offset),
  limit: Number(limit),
});

/** As the statements take them. */
const entriesOf = (counterparts: readonly Counterpart[]) =>
  counterparts.map(({ id, editionId: edition, score, words, goals, structure, sharedGoalIds, planIds }, place) => ({
    ...{ place, id, edition, score, words, goals, structure, sharedGoals: sharedGoalIds, plans: planIds },
  }));

/** Columns of cypher/queries/counterparts.cypher. */
interface Names {
  readonly entry: string;
  readonly node: string;
  readonly edition: string;
  readonly organization: string;
}

function namesOf(draft: Draft): Names {
  const [entry = "", node = "", edition = "", organization = ""] = ["entry", "node", "edition", "organization"].map(
    (name) => draft.variable(name),
  );
  return { entry, node, edition, organization };
}

function compileCounterpart(
  selection: Selection,
  { entry, node, edition, organization }: Names,
  row: RowDraft,
  draft: Draft,
): RowReader {
  const id = draft.variable("id");
  const plan = draft.variable("plan");
  const item = draft.variable("item");
  const goal = draft.variable("goal");
  const entriesAt = (kind: string, variable: string, match: string): Column => ({
    compile: (field, around) => compileList(field, { kind, variable, match, names: [entry, node] }, around, draft),
  });
  const value = (name: string): Column => ({ value: `${entry}.${name}` });
  const columns: Readonly<Record<string, Column>> = {
    kind: { kindOf: node },
    node: { node },
    organization: { node: organization },
    edition: { node: edition },
    score: value("score"),
    words: value("words"),
    goals: value("goals"),
    structure: value("structure"),
    sharedGoals: entriesAt("Goal", goal, `UNWIND ${entry}.sharedGoals AS ${id}\nMATCH (${goal}:Goal {id: ${id}})`),
    plans: entriesAt("Plan", plan, `UNWIND ${entry}.plans AS ${id}\nMATCH (${plan}:Plan {id: ${id}})`),
    boundWith: entriesAt(
      "PolicyItem",
      item,
      `UNWIND ${entry}.plans AS ${id}
MATCH (:Plan {id: ${id}})-[:COVERS]->(${item}:PolicyItem)
WITH DISTINCT ${node}, ${item}
WHERE ${item} <> ${node}
WITH ${item}`,
    ),
  };
  return compileColumns(selection, columns, row, draft);
}

interface Found {
  readonly kind: string;
  readonly variable: string;
  readonly match: string;
  /** What `match` takes from around. */
  readonly names: readonly string[];
}

function compileList(field: SelectedField, { kind, variable, match, names }: Found, row: RowDraft, draft: Draft) {
  const list = compileEntries(field, nodeModel(draft.compilation.model, kind), { match, variable }, draft);
  return wholeListReader(
    field,
    `Counterpart.${field.name}`,
    "limit and offset",
    row.call(names, list.column, list.cypher, { field, row: list.row, count: ONE }),
    list.read,
  );
}

/** Counterparts in an item's row. */
function compileInner(field: SelectedField, row: RowDraft, draft: Draft): RowReader {
  if (!field.selection) throw new Error("nothing is selected of counterparts");
  const names = namesOf(draft);
  const { entry, node, edition, organization } = names;
  const column = draft.variable("counterparts");
  const own = draftRow();
  const read = listReader(compileCounterpart(field.selection, names, own, draft));
  const text = `UNWIND uncovered.counterparts AS ${entry}
MATCH (${node}:GraphNode {id: ${entry}.id})
MATCH (${edition}:Edition {id: ${entry}.edition})<-[:HAS_EDITION]-(${organization}:Organization)
WITH ${entry}, ${node}, ${edition}, ${organization}
ORDER BY ${entry}.place${callsText(own)}
RETURN collect(${rowText(own)}) AS ${column}`;
  const slot = row.call(["uncovered"], column, text, { field, row: own, count: SOME });
  return (values, reply) => read(values[slot] as readonly unknown[], reply);
}
