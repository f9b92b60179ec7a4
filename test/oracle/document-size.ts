/** A document in, how much its largest operation asks for out, counted as the API's bounds count: fragments wherever they are spread. */
import { type DocumentNode, Kind, type SelectionSetNode, type Token, TokenKind } from "graphql";

export interface DocumentSize {
  readonly tokens: number;
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

/** What the API takes at the most; that these bounds hold is the concern of other tests. */
export const BOUNDS: DocumentSize = { tokens: 2_000, depth: 30, fields: 1_000, aliases: 30, directives: 20 };

export function isWithinBounds(document: DocumentNode): boolean {
  const size = documentSize(document);
  return (Object.keys(BOUNDS) as (keyof DocumentSize)[]).every((measure) => size[measure] <= BOUNDS[measure]);
}

type Selected = Omit<DocumentSize, "tokens">;

/** Of a document without cycles, as it was parsed. */
export function documentSize(document: DocumentNode): DocumentSize {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const sum = (a: Selected, b: Selected): Selected => ({
    depth: Math.max(a.depth, b.depth),
    fields: a.fields + b.fields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
  });
  const sizeOf = (selections: SelectionSetNode | undefined): Selected =>
    (selections?.selections ?? [])
      .map((selection): Selected => {
        const isField = selection.kind === Kind.FIELD;
        const inner = sizeOf(
          selection.kind === Kind.FRAGMENT_SPREAD
            ? fragments.get(selection.name.value)?.selectionSet
            : selection.selectionSet,
        );
        return {
          depth: inner.depth + Number(isField),
          fields: inner.fields + Number(isField),
          aliases: inner.aliases + Number(isField && selection.alias !== undefined),
          directives: inner.directives + (selection.directives?.length ?? 0),
        };
      })
      .reduce(sum, { depth: 0, fields: 0, aliases: 0, directives: 0 });
  const sizes = document.definitions.flatMap((one) => ("selectionSet" in one ? [sizeOf(one.selectionSet)] : []));
  const largest = (measure: keyof Selected) => Math.max(...sizes.map((size) => size[measure]));
  return {
    tokens: tokensOf(document.loc?.startToken),
    depth: largest("depth"),
    fields: largest("fields"),
    aliases: largest("aliases"),
    directives: largest("directives"),
  };
}

function tokensOf(first: Token | null | undefined): number {
  let count = 0;
  for (let token = first; token; token = token.next) {
    if (token.kind !== TokenKind.COMMENT && token.kind !== TokenKind.SOF && token.kind !== TokenKind.EOF) count += 1;
  }
  return count;
}
