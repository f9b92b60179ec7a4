/** Finds the one edition that a predicate demands: ids of its nodes begin with its own, so that the database seeks them instead of looking at every node of the kind. */
import type { InputLeaf } from "../operation/input.ts";
import type { Predicate } from "../where/predicate.ts";
import type { ParameterValue } from "./statement.ts";

/** Relationships to the edition, and to what belongs to one edition, of which a node has one. */
const WAYS: ReadonlySet<string> = new Set(["edition", "domain", "plan"]);

/** What the ids begin with; nothing is left out by it, since the predicate holds besides. Undefined where editions are not what is asked for. */
export function editionPrefix(predicate: Predicate): ParameterValue | undefined {
  const id = editionId(predicate);
  if (!id) return undefined;
  const known = PREFIXES.get(id.read);
  if (known) return known;
  const prefix: ParameterValue = { read: (variables) => `${String(id.read(variables))}/` };
  PREFIXES.set(id.read, prefix);
  return prefix;
}

/** One parameter, wherever the predicate stands in the statement. */
const PREFIXES = new WeakMap<InputLeaf["read"], ParameterValue>();

/** Only what must hold is looked at, not what stands in OR or NOT. */
function editionId(predicate: Predicate): InputLeaf | undefined {
  if (predicate.kind === "and") {
    for (const member of predicate.members) {
      const found = editionId(member);
      if (found) return found;
    }
  }
  if (predicate.kind !== "related" || predicate.quantifier !== "some") return undefined;
  const { relationship, of } = predicate;
  if (relationship.isToMany || !WAYS.has(relationship.name)) return undefined;
  return (relationship.target === "Edition" ? idOf(of) : undefined) ?? editionId(of);
}

function idOf(predicate: Predicate): InputLeaf | undefined {
  if (predicate.kind === "and") return predicate.members.map(idOf).find((id) => id !== undefined);
  if (predicate.kind !== "comparison" || predicate.side !== "node" || predicate.operator !== "eq") return undefined;
  return predicate.property.name === "id" ? predicate.operand : undefined;
}
