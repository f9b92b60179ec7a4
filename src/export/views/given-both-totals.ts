/** What an edge between two plans or two initiatives says of chance with both totals of the table held fixed (`GivenBothTotals`): names and types. */
import type { GivenBothTotals } from "../../model/derived-facts.ts";
import type { AttributeDeclaration } from "../export-graph.ts";

export const GIVEN_BOTH_TOTALS = [
  { name: "expectedItemCountGivenBothTotals", type: "real" },
  { name: "leastItemCountGivenBothTotals", type: "integer" },
  { name: "mostItemCountGivenBothTotals", type: "integer" },
  { name: "excessItemCountGivenBothTotals", type: "real" },
  { name: "pValueGivenBothTotals", type: "real" },
  { name: "pValueErrorGivenBothTotals", type: "real" },
  { name: "qValueGivenBothTotals", type: "real" },
] as const satisfies readonly (AttributeDeclaration & { readonly name: keyof GivenBothTotals })[];
