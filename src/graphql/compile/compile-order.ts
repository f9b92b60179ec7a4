/** Reads a `sort`: by what an answer's entries are ordered. Every order ends with the id, so that it is one whatever is equal in what was asked for. */
import type { Input } from "../operation/input.ts";
import type { SelectedField } from "../operation/selection.ts";
import type { InterfaceModel, NodeModel, PropertyModel } from "../schema/graph-model.ts";
import type { Side } from "../where/predicate.ts";
import type { Subject } from "./compile-predicate.ts";
import { type Draft, refusalOf } from "./statement.ts";

export interface SortKey {
  readonly side: Side;
  readonly property: PropertyModel;
  readonly isDescending: boolean;
}

type Properties = ReadonlyMap<string, PropertyModel>;

/** `edge` where entries of a connection are sorted, by `{node: …}` and `{edge: …}`. */
export function sortKeysOf(
  field: SelectedField,
  node: NodeModel | InterfaceModel,
  edge: Properties | undefined,
  { compilation }: Draft,
): readonly SortKey[] {
  const sort = field.inputs.get("sort");
  const entries = sort?.kind === "list" ? sort.members : [];
  const keys = entries.flatMap((entry, i): readonly SortKey[] => {
    const leaves = leavesOf(entry, edge ? undefined : "node");
    const reason = leaves.some(({ direction }) => direction === null)
      ? "null is no direction. Write ASC or DESC, or leave the field out."
      : leaves.length > 1
        ? "one property in each entry. Write [{…: ASC}, {…: ASC}], so that it is clear which comes first."
        : undefined;
    if (reason) {
      compilation.refusals.push(refusalOf(field, `sort[${i}]: ${reason}`));
      return [];
    }
    return leaves.map(({ side, name, direction }) => {
      const property = (side === "node" ? node.properties : edge)?.get(name);
      if (!property) throw new Error(`${node.name} cannot be sorted by ${name}`);
      return { side, property, isDescending: direction === "DESC" };
    });
  });
  const id = node.properties.get("id");
  const isDecided = keys.some(({ side, property }) => side === "node" && property === id);
  return isDecided || !id ? keys : [...keys, { side: "node", property: id, isDescending: false }];
}

interface Leaf {
  readonly side: Side;
  readonly name: string;
  readonly direction: unknown;
}

/** `side` undefined where an entry says whose property it is. */
function leavesOf(entry: Input, side: Side | undefined): readonly Leaf[] {
  if (entry.kind !== "object") return [];
  return [...entry.fields].flatMap(([name, value]): readonly Leaf[] => {
    if (!side && value.kind === "object") return leavesOf(value, name === "edge" ? "edge" : "node");
    return [{ side: side ?? "node", name, direction: value.kind === "leaf" ? value.value : null }];
  });
}

/**
 * What has no value comes last, whichever the direction: whoever asks for the largest is not shown what has none first.
 * `isFirstStated`: of the first key nothing is null, which an index can then give the order of.
 */
export function orderBy(keys: readonly SortKey[], { node, edge }: Subject, isFirstStated = false): string {
  const texts = keys.map(({ side, property, isDescending }, i) => {
    const value = `${side === "node" ? node : edge}.${property.name}`;
    if (!isDescending) return value;
    const isEverStated = !property.isNullable || (isFirstStated && i === 0);
    return isEverStated ? `${value} DESC` : `${value} IS NULL, ${value} DESC`;
  });
  return `ORDER BY ${texts.join(", ")}`;
}
