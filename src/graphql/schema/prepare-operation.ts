/** An accepted operation in, what is executed in its place out: its orders complete, its filters as the library reads them rightly. */

import { type FilteredOperation, mendFilters } from "../where/mend-filters.ts";
import { completeSorts } from "./complete-sorts.ts";

export function prepareOperation(operation: FilteredOperation): Pick<FilteredOperation, "document" | "variables"> {
  const { document, variables } = mendFilters({ ...operation, ...completeSorts(operation) });
  return { document, variables };
}
