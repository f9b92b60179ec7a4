/** A parsed GraphQL document in, how much its largest definition asks for out; linear in the document's length. */
import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from "graphql";
import type { Limits } from "./limits.ts";

/** Counts of fields, aliases and directives may be Infinity: fragments that spread one another twice double each time. */
export type DocumentMeasures = Pick<
  Limits,
  "depth" | "fields" | "aliases" | "directives" | "inputDepth" | "listLength"
>;

type Selected = Pick<DocumentMeasures, "depth" | "fields" | "aliases" | "directives">;

const NOTHING: Selected = { depth: 0, fields: 0, aliases: 0, directives: 0 };

/** Fragments count wherever they are spread, but are walked only once: a document of fragment bombs costs no more than its text. */
export function measureDocument(document: DocumentNode): DocumentMeasures {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, Selected>();

  function ofFragment(name: string): Selected {
    const fragment = fragments.get(name);
    const measured = known.get(name);
    if (measured || !fragment) return measured ?? NOTHING;
    // Stands in while the fragment is being measured: a cycle ends here, and NoFragmentCycles refuses it afterwards.
    known.set(name, NOTHING);
    const selected = ofSelections(fragment.selectionSet, count(fragment.directives));
    known.set(name, selected);
    return selected;
  }

  function ofSelections(selectionSet: SelectionSetNode | undefined, ownDirectives: number): Selected {
    let [depth, fields, aliases, directives] = [0, 0, 0, ownDirectives];
    for (const selection of selectionSet?.selections ?? []) {
      const isField = selection.kind === Kind.FIELD;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : ofSelections(selection.selectionSet, 0);
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
      fields += inner.fields + (isField ? 1 : 0);
      aliases += inner.aliases + (isField && selection.alias ? 1 : 0);
      directives += inner.directives + count(selection.directives);
    }
    return { depth, fields, aliases, directives };
  }

  let largest = NOTHING;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) largest = larger(largest, ofFragment(definition.name.value));
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const onVariables = (definition.variableDefinitions ?? []).reduce(
        (sum, { directives }) => sum + count(directives),
        0,
      );
      largest = larger(largest, ofSelections(definition.selectionSet, count(definition.directives) + onVariables));
    }
  }
  return { ...largest, ...measureLiterals(document) };
}

/** Lists and objects written out in the document, defaults of variables included. */
function measureLiterals(document: DocumentNode): Pick<DocumentMeasures, "inputDepth" | "listLength"> {
  let [level, inputDepth, listLength] = [0, 0, 0];
  const enter = () => {
    level += 1;
    inputDepth = Math.max(inputDepth, level);
  };
  const leave = () => {
    level -= 1;
  };
  visit(document, {
    ObjectValue: { enter, leave },
    ListValue: {
      enter(node) {
        enter();
        listLength = Math.max(listLength, node.values.length);
      },
      leave,
    },
  });
  return { inputDepth, listLength };
}

function larger(a: Selected, b: Selected): Selected {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: Math.max(a.fields, b.fields),
    aliases: Math.max(a.aliases, b.aliases),
    directives: Math.max(a.directives, b.directives),
  };
}

function count(directives: readonly unknown[] | undefined): number {
  return directives?.length ?? 0;
}
