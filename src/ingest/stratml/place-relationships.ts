/** What indicators contribute to beside the objective that they stand below: found by its identifier, kept as a note, and told as a crossing. */
import { itemInWords } from "../../model/item-code.ts";
import type { Position } from "../../model/position.ts";
import { quote } from "../parse-result.ts";
import type { Made } from "../tables/plan-in-making.ts";
import type { PlacedIndicator, StatedRelationship } from "./place-indicator.ts";
import { addNote, type StratMlReading } from "./strat-ml-reading.ts";

/** An indicator names another node of the document. The graph has no relationship for it yet. */
export interface PlacedCrossing {
  readonly target: Made;
  readonly to: Made;
  /** As the document has it, e.g. `Contributes_To`; null where it does not say. */
  readonly relationshipType: string | null;
  readonly at: Position;
}

/** Once all identifiers are known. */
export function placeRelationships(
  indicators: readonly PlacedIndicator[],
  reading: StratMlReading,
): readonly PlacedCrossing[] {
  return indicators.flatMap(({ target, relationships }) =>
    relationships.flatMap((one) => placeRelationship(one, target, reading)),
  );
}

function placeRelationship(
  { type, referents, words, identifier }: StatedRelationship,
  target: Made,
  { making, findings }: StratMlReading,
): readonly PlacedCrossing[] {
  const isOlder = referents.length === 0 && identifier !== null && making.byIdentifier(identifier.text) !== undefined;
  const named = isOlder ? [identifier] : referents;
  const crossings = named.flatMap((at): readonly PlacedCrossing[] => {
    const to = making.byIdentifier(at.text);
    if (to) return [{ target, to, relationshipType: type?.text ?? null, at }];
    const message = `${quote(at.text)} and others identify nothing in the document: the relationships to them are kept as notes alone.`;
    findings.gather("referent-unknown", "warning", message, at);
    return [];
  });
  const at = named[0] ?? words[0] ?? identifier ?? type;
  if (!at) return [];
  const lines = [
    named.map(({ text }) => inWords(making.byIdentifier(text)) ?? text).join(", "),
    words.map(({ text }) => text).join(": "),
    isOlder ? "" : (identifier?.text ?? ""),
  ];
  addNote(making, target, type?.text ?? "Relationship", at, lines.filter((line) => line !== "").join("\n"));
  if (crossings.length > 0) findings.gather("crossing-kept-as-note", "information", CROSSING, at);
  return crossings;
}

const CROSSING =
  "An indicator contributes to more than it stands below: the graph has no relationship from a target to an item, so that a note of the target says it.";

const inWords = (node: Made | undefined) => node && itemInWords(node);
