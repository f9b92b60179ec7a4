/** An operation, its answer and a format in, the text of a file out. */

import type { GraphFormat, Piece, TableFormat } from "../../export/format.ts";
import { FORMATS } from "../../export/formats.ts";
import { UnsupportedExport } from "../../export/unsupported-export.ts";
import type { Language } from "../../template/words.ts";
import { answerGraph } from "./answer-graph.ts";
import { answerTable } from "./answer-table.ts";
import type { AskedOperation } from "./asked-operation.ts";
import { questionShape } from "./question-shape.ts";

/** What an answer can be written in: not what holds a whole edition only. */
export type AnswerFormat = GraphFormat | TableFormat;
export const ANSWER_FORMATS: readonly AnswerFormat[] = FORMATS.filter(
  (format): format is AnswerFormat => format.holds !== "plan",
);

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

/**
 * `data` is the answer without errors; for a format that holds graphs it is identified.
 * @throws {UnsupportedExport} where the format cannot hold it
 */
export function writeAnswer(
  operation: AskedOperation,
  data: unknown,
  format: AnswerFormat,
  language?: Language,
): Iterable<Piece> {
  const answered = { ...operation, data: data as Readonly<Record<string, unknown>> };
  return format.holds === "graph"
    ? format.write(answerGraph(answered), language)
    : format.write(answerTable(answered), language);
}
