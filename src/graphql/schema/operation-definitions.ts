/** A document and the name of one of its operations in, the operation and the fragments it reaches out. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";

/** Each once: the same fragment has the same variables wherever it is spread. No name where the document has one operation only. */
export function definitionsOf(
  document: DocumentNode,
  operationName: string | null | undefined,
): readonly (OperationDefinitionNode | FragmentDefinitionNode)[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const operation = getOperationAST(document, operationName);
  const found = new Set<OperationDefinitionNode | FragmentDefinitionNode>();
  if (operation) found.add(operation);
  for (const definition of found) {
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment) found.add(fragment);
      },
    });
  }
  return [...found];
}
