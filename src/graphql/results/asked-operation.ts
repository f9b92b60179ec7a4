/** A question as it was put, which says what its answer means: columns, nodes, edges and attributes come from here, not from the data. */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  print,
} from "graphql";
import { type AcceptedOperation, fragmentsOf } from "../operation/answer-operation.ts";
import { type SelectedField, type Selection, selectionOf } from "../operation/selection.ts";

export interface AskedOperation {
  readonly schema: GraphQLSchema;
  /** As its author wrote it. */
  readonly document: DocumentNode;
  /** What it selects, without hidden fields. */
  readonly selection: Selection;
  /** The operation's name, or `answer`. */
  readonly title: string;
}

/** The title of an operation without a name. */
export const UNNAMED = "answer";

export function askedOperation(accepted: Omit<AcceptedOperation, "deadline" | "given">): AskedOperation {
  const { schema, document, operation } = accepted;
  return { schema, document, selection: selectionOf(accepted), title: operation.name?.value ?? UNNAMED };
}

/** The only operation of a document, whatever its variables will be. */
export function askedDocument(schema: GraphQLSchema, document: DocumentNode): AskedOperation {
  const operation = getOperationAST(document);
  if (!operation) throw new Error("the document has no operation, or several");
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], {});
  const fragments = fragmentsOf(document);
  return askedOperation({ schema, document, operation, fragments, variables: coerced });
}

/** What is selected of objects of any kind below a field. */
export function belowOf({ selection }: SelectedField): readonly SelectedField[] {
  return selection?.ofAny() ?? [];
}

/** Field and arguments in one order, e.g. `items(limit: 5)`: equal for two fields of one object, their values are equal. */
export function askedText({ nodes: [node] }: SelectedField): string {
  const { name, arguments: given = [] }: FieldNode = node;
  const written = given.map((argument) => print(argument)).sort();
  return written.length === 0 ? name.value : `${name.value}(${written.join(", ")})`;
}
