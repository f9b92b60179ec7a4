/** A filter of a root field in, the same out with what it implies for ids where it asks for one edition: so the database seeks instead of scanning. */
import { type Filter, isFilter } from "./filter-kinds.ts";

/** Ways to the edition that are one node each. */
const WAYS: ReadonlySet<string> = new Set(["edition", "domain", "plan"]);

/**
 * Ids of an edition's nodes begin with the edition's. The planner does not know that, and would look at every node of the kind to see whether its
 * edition is the one; the prefix of an indexed id leads to the edition's own nodes at once. Nothing is left out: both conditions stand.
 */
export function scopeFilter(filter: Filter): Filter {
  const edition = editionOf(filter);
  return edition === undefined ? filter : { AND: [{ id: { startsWith: `${edition}/` } }, filter] };
}

/** The one edition that a filter demands; only what must hold is looked at, not what stands in OR or NOT. */
function editionOf(filter: Filter): string | undefined {
  for (const [name, value] of Object.entries(filter)) {
    const members = name === "AND" && Array.isArray(value) ? value : WAYS.has(name) ? [value] : [];
    for (const member of members.filter(isFilter)) {
      const found = (name === "edition" ? idOf(member) : undefined) ?? editionOf(member);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function idOf({ id }: Filter): string | undefined {
  return isFilter(id) && typeof id.eq === "string" ? id.eq : undefined;
}
