/** Links and an order in, the same links in that order out: null after everything else whatever the direction, ids between equals. */
import type { Link, Value, Values } from "./world.ts";

type Direction = "ASC" | "DESC";

/** Entries as they come with `sort`; of a connection further down they say whose property it is. */
export type Sort = readonly Readonly<Record<string, Direction | Readonly<Record<string, Direction>>>>[];

export function inOrder(links: readonly Link[], sort: Sort): readonly Link[] {
  const keys = sort.flatMap((entry) =>
    Object.entries(entry).flatMap(([name, direction]) => {
      if (typeof direction === "string") return [{ of: "node", name, direction }];
      return Object.entries(direction).map(([property, way]) => ({ of: name, name: property, direction: way }));
    }),
  );
  return [...links].sort((a, b) => {
    for (const { of, name, direction } of keys) {
      const [x, y] = [a, b].map(({ node, edge }): Values => (of === "edge" ? edge : node.properties));
      const [one, other] = [x?.[name] ?? null, y?.[name] ?? null];
      const difference = compareValues(one, other);
      const isAsItIs = direction === "ASC" || one === null || other === null;
      if (difference !== 0) return isAsItIs ? difference : -difference;
    }
    return compareValues(a.node.id, b.node.id);
  });
}

function compareValues(a: Value, b: Value): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return a - b;
  return compareByCodePoint(String(a), String(b));
}

function compareByCodePoint(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => [...text].map((character) => character.codePointAt(0) ?? 0));
  for (let i = 0; ; i += 1) {
    const [one, other] = [x?.[i] ?? -1, y?.[i] ?? -1];
    if (one !== other) return one - other;
    if (one === -1) return 0;
  }
}
