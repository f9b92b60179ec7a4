/** Tables that are linked by identifiers (PillarID, FocusAreaID, ActionID): what each of them identifies, and what that is in a plan. */
import { comparableName } from "../../model/names.ts";
import type { Subject } from "../tables/mapping-roles.ts";
import { columnRoles, type ColumnRole as HeadRole } from "../values/column-roles.ts";
import { type ColumnEvidence, proposalFor, type TableEvidence } from "./table-evidence.ts";

export interface IdentifierColumn {
  readonly column: ColumnEvidence;
  /** `FocusArea` of FocusAreaID. */
  readonly thing: string;
}

export interface LinkedThings {
  readonly identifiersOf: (table: TableEvidence) => readonly IdentifierColumn[];
  /** The one that tells the rows of a table apart. */
  readonly ownOf: (table: TableEvidence) => IdentifierColumn | undefined;
  /** Undefined of a word that no column is known by, where no table tells either. */
  readonly subjectOf: (thing: string) => Subject | undefined;
  /** Whether a table other than this one is about such things. */
  readonly isOwnElsewhere: (thing: string, table: TableEvidence) => boolean;
}

const NAMES = ["domain", "level", "itemName", "planName", "initiativeName", "targetName"] as const satisfies HeadRole[];
const isLevel = (role: string | undefined) => role === "level" || role === "itemName";

export function linkedThings(tables: readonly TableEvidence[]): LinkedThings {
  const identifiers = new Map(tables.map((table) => [table, identifierColumns(table)]));
  const own = new Map(tables.map((table) => [table, ownIdentifier(identifiers.get(table) ?? [])]));
  const owners = (thing: string) => tables.filter((table) => isSame(own.get(table)?.thing, thing));
  const levelsAbove = (thing: string) =>
    owners(thing)
      .flatMap((table) => identifiers.get(table) ?? [])
      .filter((other) => !isSame(other.thing, thing) && isLevel(namingOf(other.thing)));
  const levels = [...own.values()].flatMap((one) => (one && isLevel(namingOf(one.thing)) ? [one.thing] : []));
  const isAboveLevel = (thing: string) =>
    levels.some((other) => levelsAbove(other).some((above) => isSame(above.thing, thing)));
  return {
    identifiersOf: (table) => identifiers.get(table) ?? [],
    ownOf: (table) => own.get(table),
    isOwnElsewhere: (thing, table) => owners(thing).some((other) => other !== table),
    subjectOf: (thing) => {
      const role = namingOf(thing);
      if (role === "planName") return "plan";
      if (role === "initiativeName") return "initiative";
      if (role === "targetName") return "target";
      if (role === "domain") return "domain";
      // Without an identifier nothing links it: its own table tells what it is.
      const isLinked = [...identifiers.values()].flat().some((one) => isSame(one.thing, thing));
      if (!isLevel(role) || !isLinked) return undefined;
      const [isBelow, isAbove] = [levelsAbove(thing).length > 0, isAboveLevel(thing)];
      if (isBelow) return isAbove ? "level" : "item";
      return isAbove || role === "level" ? "domain" : "item";
    },
  };
}

const isSame = (one: string | undefined, other: string) =>
  one !== undefined && comparableName(one).toLowerCase() === comparableName(other).toLowerCase();

function namingOf(thing: string): (typeof NAMES)[number] | undefined {
  const roles = columnRoles(thing).filter(({ sureness }) => sureness === "exact" || sureness === "ambiguous");
  return roles.map(({ role }) => NAMES.find((name) => name === role)).find((role) => role !== undefined);
}

function identifierColumns({ columns }: TableEvidence): readonly IdentifierColumn[] {
  return columns.flatMap((column) => {
    const thing = proposalFor(column, "identifier", "parentIdentifier")?.of;
    return thing ? [{ column, thing }] : [];
  });
}

/** Where several tell rows apart, as in short tables, the one of the smallest part of a plan; where none does, as where a target has many rows, that too. */
function ownIdentifier(all: readonly IdentifierColumn[]): IdentifierColumn | undefined {
  const telling = all.filter(
    ({ column }) => column.filled > 0 && column.filled === column.different && column.formulas < 0.5,
  );
  const rank = ({ thing }: IdentifierColumn) => {
    const naming = namingOf(thing);
    return naming === undefined ? -1 : NAMES.indexOf(naming);
  };
  const candidates = telling.length > 0 ? telling : all;
  return candidates.reduce<IdentifierColumn | undefined>(
    (best, one) => (best && rank(best) > rank(one) ? best : one),
    undefined,
  );
}
