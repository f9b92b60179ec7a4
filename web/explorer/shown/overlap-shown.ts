/** The overlap that is chosen in, the question out that gives it with what is shared, for whoever goes on asking in GraphiQL; of none all overlaps of the edition. */
import { fullId } from "../address/short-id.ts";
import type { Edition } from "../data/edition.ts";
import OVERLAPS from "../queries/overlaps.graphql?raw";
import type { Question } from "./items-shown.ts";
import OVERLAP from "./overlap.graphql?raw";

export function overlapShown(edition: Pick<Edition, "id">, overlap: string | null): Question {
  if (overlap === null) return { query: OVERLAPS, variables: { edition: edition.id } };
  return { query: OVERLAP, variables: { edition: edition.id, overlap: fullId(edition, overlap) } };
}
