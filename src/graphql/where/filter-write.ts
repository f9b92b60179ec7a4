/** A formula in, a filter out in the few forms that the library translates as they are meant. */
import { isDeepStrictEqual } from "node:util";
import { and, type Condition, type Formula, within } from "./filter-formula.ts";
import type { Filter } from "./filter-kinds.ts";

/** What a filter is about: a node (or a relationship's properties), or an entry of a connection. */
export type Level = "node" | "entry";

/** The parts of an entry. */
const SIDES = ["node", "edge"];

/** Holds for no node: every id is one of none. */
const NO_NODE: Filter = { id: { in: [] } };

export function writeFilter(formula: Formula, level: Level): Filter {
  if (level === "entry") return writeEntry(formula);
  switch (formula.kind) {
    case "constant":
      return formula.holds ? {} : NO_NODE;
    case "condition":
      return nest(formula.path, formula.value);
    case "not":
      return { NOT: writeFilter(formula.member, "node") };
    case "or":
      return { OR: formula.members.map((member) => writeFilter(member, "node")) };
    case "and":
      return writeAll(formula.members);
  }
}

/**
 * With as much as possible said within `node` and within `edge`: over an entry's own AND, OR and NOT the library computes no aggregate
 * rightly, and in its OR it joins the fields of a member by OR, too.
 */
function writeEntry(formula: Formula): Filter {
  const members = formula.kind === "and" ? formula.members : [formula];
  const sides = members.map((member) => SIDES.find((side) => within(member, side)));
  const written = SIDES.flatMap((side) => {
    const ofSide = members.filter((_, i) => sides[i] === side).flatMap((member) => within(member, side) ?? []);
    return ofSide.length === 0 ? [] : [[side, writeFilter(and(ofSide), "node")] as const];
  });
  const mixed = members.filter((_, i) => sides[i] === undefined).map(writeMixed);
  const [first, ...others] = mixed;
  const separate = Object.fromEntries(written);
  if (!first) return separate;
  return others.length === 0 ? { ...separate, ...first } : { ...separate, AND: mixed };
}

function writeMixed(formula: Formula): Filter {
  if (formula.kind === "constant") return formula.holds ? {} : { node: NO_NODE };
  if (formula.kind === "not") return { NOT: writeEntry(formula.member) };
  if (formula.kind !== "or") return writeEntry(formula);
  const members = formula.members.map(writeEntry);
  return { OR: members.map((member) => (Object.keys(member).length > 1 ? { AND: [member] } : member)) };
}

/** Whether an entry's filter is one on the node and one on the relationship, both of which must hold. */
export function isSeparate(filter: Filter): boolean {
  return Object.keys(filter).every((name) => SIDES.includes(name));
}

/** As one filter, as far as no two members need the same field; what is left over is listed under AND. */
function writeAll(members: readonly Formula[]): Filter {
  const left: Filter[] = [];
  let conditions: readonly Condition[] = [];
  let filter: Filter = {};
  for (const member of members) {
    const written = writeFilter(member, "node");
    if (member.kind === "condition") {
      const isFree = conditions.every(({ path }) => isApart(path, member.path));
      if (isFree) conditions = [...conditions, member];
      filter = isFree ? merge(filter, written) : filter;
      if (!isFree) left.push(written);
    } else if (Object.keys(written).some((name) => name in filter)) {
      left.push(written);
    } else {
      filter = { ...filter, ...written };
    }
  }
  return left.length === 0 ? filter : { ...filter, AND: left };
}

function isApart(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.min(a.length, b.length);
  return !isDeepStrictEqual(a.slice(0, length), b.slice(0, length));
}

/** Of filters whose conditions are apart: where both have a field, it leads further down in both. */
function merge(a: Filter, b: Filter): Filter {
  const merged: Record<string, unknown> = { ...a };
  for (const [name, value] of Object.entries(b)) {
    merged[name] = name in a ? merge(a[name] as Filter, value as Filter) : value;
  }
  return merged;
}

function nest(path: readonly string[], value: unknown): Filter {
  return path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Filter;
}
