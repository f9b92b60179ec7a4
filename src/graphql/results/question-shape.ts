/** An operation in, what its parts are for a graph out; throws `UnsupportedExport` where it has no graph, whatever may be found. */
import type { AskedOperation } from "./asked-operation.ts";
import type { AttributePlace } from "./attribute-names.ts";
import { noNodes } from "./cannot-hold-answer.ts";
import type { Members } from "./graph-shape.ts";
import { membersOf } from "./members-shape.ts";
import type { Place, Question } from "./question-values.ts";

export interface QuestionShape {
  readonly root: Members;
  /** In the order of the question. */
  readonly nodePlaces: readonly AttributePlace[];
  readonly edgePlaces: readonly AttributePlace[];
}

export function questionShape(operation: AskedOperation): QuestionShape {
  const question: Question = { schema: operation.schema, nodePlaces: [], edgePlaces: [] };
  const place: Place = { object: "nothing", holder: "graph", kinds: [], path: [], prefix: [], asked: [] };
  const root = membersOf(question, operation.selection.ofAny(), place);
  if (root.links.length === 0) throw noNodes();
  return { ...question, root };
}
