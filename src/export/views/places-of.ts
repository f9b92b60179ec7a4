/** Where something stands, as attributes of an exported graph: line and column of a text, the name of the place where a document has no lines. */
import type { PolicyGraph } from "../../model/policy-graph.ts";
import type { Position } from "../../model/position.ts";

export const PLACES = { place: "string", line: "integer", column: "integer" } as const;
type PlaceName = keyof typeof PLACES;
export const PLACE_NAMES = Object.keys(PLACES) as readonly PlaceName[];

/** A text's lines say it all; Gephi and Excel take `4:12` for a time. What has no place has none of the attributes. */
export function placeOf(at: Position | undefined) {
  const { place = null, line = null, column = null } = at ?? {};
  return { place: line === null ? place : null, line, column };
}

/** The attributes that places of the graph have; of a text without a fact, those that it would have. */
export function kindsOfPlace({ passages }: PolicyGraph): ReadonlySet<PlaceName> {
  const isWithout = passages.some(({ line }) => line === null);
  const hasLines = !isWithout || passages.some(({ line }) => line !== null);
  return new Set([...(isWithout ? (["place"] as const) : []), ...(hasLines ? (["line", "column"] as const) : [])]);
}
