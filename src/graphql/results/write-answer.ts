/** An operation, its answer and a format in, the text of a file out. */
import { type DocumentNode, getOperationAST } from "graphql";
import type { GraphFormat, TableFormat } from "../../export/format.ts";
import { FORMATS } from "../../export/formats.ts";
import { UnsupportedExport } from "../../export/unsupported-export.ts";
import { answerGraph } from "./answer-graph.ts";
import { answerTable } from "./answer-table.ts";
import type { AskedOperation } from "./asked-operation.ts";
import { identifiedDocument } from "./identified-document.ts";
import { questionShape } from "./question-shape.ts";

/** What an answer can be written in: not what holds a whole edition only. */
export type AnswerFormat = GraphFormat | TableFormat;
export const ANSWER_FORMATS: readonly AnswerFormat[] = FORMATS.filter(
  (format): format is AnswerFormat => format.holds !== "plan",
);

/** An operation on its way to a file. */
export interface Asked {
  readonly operation: AskedOperation;
  /** What must be executed for the answer to be written: for a graph, with ids. */
  readonly executed: DocumentNode;
  /** The operation's name, or `answer`. */
  readonly title: string;
}

export function askedFor(operation: AskedOperation, holds: "graph" | "table"): Asked {
  const named = getOperationAST(operation.document, operation.operationName ?? undefined)?.name?.value;
  const executed = holds === "graph" ? identifiedDocument(operation) : operation.document;
  return { operation, executed, title: named ?? "answer" };
}

/** Whether an answer to the operation, whatever it is, can be a graph. */
export function hasGraph(operation: AskedOperation): boolean {
  try {
    questionShape(operation);
    return true;
  } catch (error) {
    if (error instanceof UnsupportedExport) return false;
    throw error;
  }
}

/** `data` is the answer to what was executed, without errors. Throws `UnsupportedExport` where the format cannot hold it. */
export function writeAnswer({ operation, title }: Asked, data: unknown, format: AnswerFormat): Iterable<string> {
  const answered = { ...operation, data: data as Readonly<Record<string, unknown>> };
  return format.holds === "graph"
    ? format.write(answerGraph({ ...answered, title }))
    : format.write(answerTable(answered));
}
