/** Two editions and which of their nodes are one in, what happened to a node and what of it is not as it was out. */

import { ASPECTS, type Aspect, type Change, type Correspondence } from "../model/correspondence.ts";
import { groupBy } from "../model/group-by.ts";
import { comparableName } from "../model/names.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import { type MatchedNode, nodesByKind } from "./nodes-by-kind.ts";

type Described = Pick<Correspondence, "change" | "changed">;

/** What is compared of a node as texts; its place is compared by what its owner became. */
type Aspects = Readonly<Record<Exclude<Aspect, "place">, string>> & { readonly owner: string | null };

export function changesBetween(
  old: PolicyGraph,
  next: PolicyGraph,
  becomes: ReadonlyMap<string, ReadonlySet<string>>,
): (oldIds: readonly string[], newIds: readonly string[]) => Described {
  const [before, after] = [aspectsIn(old), aspectsIn(next)];
  // Of a domain that was merged or split, what is in what it became is where it was.
  const isSamePlace = (was: string | null, is: string | null) =>
    was === null || is === null ? was === is : (becomes.get(was)?.has(is) ?? false);
  return (oldIds, newIds) => {
    const change = byNumber(oldIds.length, newIds.length);
    if (change !== undefined) return { change, changed: [] };
    const [one, other] = [before.get(oldIds[0] ?? ""), after.get(newIds[0] ?? "")];
    const changed = ASPECTS.filter((aspect) =>
      aspect === "place" ? !isSamePlace(one?.owner ?? null, other?.owner ?? null) : one?.[aspect] !== other?.[aspect],
    );
    const is = (aspect: Aspect) => changed.includes(aspect);
    return {
      change: is("place") ? "moved" : is("name") ? "renamed" : is("code") ? "renumbered" : "unchanged",
      changed,
    };
  };
}

function byNumber(olds: number, news: number): Change | undefined {
  if (olds === 0) return "added";
  if (news === 0) return "abolished";
  if (olds > 1) return "merged";
  return news > 1 ? "split" : undefined;
}

function aspectsIn(graph: PolicyGraph): ReadonlyMap<string, Aspects> {
  const names = new Map(graph.departments.map(({ id, name }) => [id, comparableName(name)]));
  const responsible = groupBy(graph.responsibleFor, ({ nodeId }) => nodeId);
  const values = groupBy(graph.measurements, ({ targetId }) => targetId);
  const aspects = (node: MatchedNode): Aspects => ({
    name: comparableName(node.name),
    code: node.code ?? "",
    owner: node.ownerId,
    text: comparableName(node.description ?? ""),
    status: node.status ?? "",
    period: `${node.periodFrom ?? ""}/${node.periodTo ?? ""}`,
    values: [
      ...[node.unit ?? "", node.direction ?? ""],
      ...(values.get(node.id) ?? []).map(({ measurementKind, year, value, bound, text }) =>
        [measurementKind, year, value ?? comparableName(text), bound].join(" "),
      ),
    ].join("\n"),
    departments: (responsible.get(node.id) ?? [])
      .map(({ departmentId }) => names.get(departmentId) ?? "")
      .sort()
      .join("\n"),
  });
  const all = Object.values(nodesByKind(graph)).flat();
  return new Map(all.map((node) => [node.id, aspects(node)]));
}
