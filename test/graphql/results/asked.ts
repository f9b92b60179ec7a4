/** A query in, the operation on the API's schema as the server hands it to `src/graphql/results` out; and nodes as hand-made answers have them. */
import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLSchema, getOperationAST, getVariableValues, parse, validate } from "graphql";
import { fragmentsOf } from "../../../src/graphql/operation/answer-operation.ts";
import { answerGraph } from "../../../src/graphql/results/answer-graph.ts";
import { answerTable } from "../../../src/graphql/results/answer-table.ts";
import { type AskedOperation, askedOperation } from "../../../src/graphql/results/asked-operation.ts";
import { projectFile } from "../../../src/project-files.ts";
import { COOKBOOK } from "../../cookbook/cookbook.ts";

export const SCHEMA: GraphQLSchema = buildSchema(
  readFileSync(projectFile("test/graphql/schema/schema.graphql"), "utf8"),
);

type Variables = Readonly<Record<string, unknown>>;
type Data = Readonly<Record<string, unknown>>;

export function asked(query: string, variables: Variables = {}, schema = SCHEMA): AskedOperation {
  const document = parse(query);
  const [error] = validate(schema, document);
  if (error) throw error;
  const operation = getOperationAST(document);
  if (!operation) throw new Error("no operation, or several");
  const { coerced = variables } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return askedOperation({ schema, document, operation, fragments: fragmentsOf(document), variables: coerced });
}

/** The question of the cookbook whose file's name begins so. */
export function cookbook(number: string): string {
  const found = COOKBOOK.find(({ name }) => name.startsWith(`${number}-`));
  if (!found) throw new Error(`the cookbook has no ${number}`);
  return found.text;
}

/** Columns, then rows. */
export function tableOf(query: string, data: Data, variables: Variables = {}) {
  const { columns, rows } = answerTable({ ...asked(query, variables), data });
  return [columns, ...rows];
}

/** Nodes and edges in few words: `Kind id {attributes}`, `source -kind-> target {attributes}`. */
export function graphOf(query: string, data: Data, variables: Variables = {}) {
  const graph = answerGraph({ ...asked(query, variables), data });
  return {
    nodes: [...graph.nodes].map(({ id, kind, attributes }) => [`${kind} ${id}`, attributes]),
    edges: [...graph.edges].map(({ source, kind, target, attributes }) => [
      `${source} -${kind}-> ${target}`,
      attributes,
    ]),
    attributes: graph.attributes,
  };
}

/** As the identified document's answer has it. */
export function node(kind: string, id: string, fields: Data = {}) {
  return { ...fields, exportedId: id, exportedLabel: `label of ${id}`, exportedKind: kind };
}
