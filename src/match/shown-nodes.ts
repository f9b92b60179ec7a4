/** An edition in, its nodes as a table of old and new shows them out: number, name, text, values, and where the document states them. */
import { groupBy } from "../model/group-by.ts";
import { circled } from "../model/node-kinds.ts";
import type { Measurement, PassageRole, PolicyGraph } from "../model/policy-graph.ts";
import type { MatchedKind } from "./correspondence.ts";

/** What is shown of the nodes of one edition. */
export interface Side {
  readonly of: (id: string) => Shown;
  /** A mark or a mention: the sign of the one, where either stands; null where there is none. */
  readonly linkAt: (ownerId: string, itemId: string) => { readonly sign: string | null; readonly place: string } | null;
}

export interface Shown {
  /** Code or number, as it stands before the name; empty where there is none. */
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly values: string;
  readonly place: string | null;
}

const ROLES: Readonly<Record<MatchedKind, PassageRole>> = {
  ...{ PolicyDomain: "matrixRow", PolicyItem: "matrixRow", Plan: "heading" },
  ...{ Initiative: "heading", Target: "target", Department: "responsible" },
};

export function sideOf(graph: PolicyGraph): Side {
  const {
    domains,
    items,
    plans,
    initiatives,
    targets,
    departments,
    measurements,
    passages,
    statedIn,
    covers,
    advances,
  } = graph;
  const places = new Map(passages.map(({ id, place }) => [id, place]));
  const stated = groupBy(statedIn, ({ nodeId }) => nodeId);
  const values = groupBy(measurements, ({ targetId }) => targetId);
  const placeOf = (id: string, role: PassageRole) => {
    const all = stated.get(id) ?? [];
    const first = all.find((one) => one.role === role) ?? all[0];
    return (first && places.get(first.passageId)) ?? null;
  };
  const shown = new Map<string, Shown>();
  const show = (kind: MatchedKind, nodes: readonly Named[], codeOf: (node: Named) => string) => {
    for (const node of nodes)
      shown.set(node.id, {
        ...{ code: codeOf(node), name: node.name, description: node.description ?? "" },
        values: inWords(values.get(node.id) ?? [], node.unit ?? ""),
        place: placeOf(node.id, ROLES[kind]),
      });
  };
  show("PolicyDomain", domains, ({ number }) => `${number ?? ""}`);
  show("PolicyItem", items, ({ code }) => code ?? "");
  show("Plan", plans, ({ number }) => circled(number));
  show("Initiative", initiatives, () => "");
  show("Target", targets, () => "");
  show("Department", departments, () => "");
  const links = new Map<string, NonNullable<ReturnType<Side["linkAt"]>>>([
    ...covers.map(({ planId, itemId, text, place }) => [`${planId} ${itemId}`, { sign: text, place }] as const),
    ...advances.map(({ initiativeId, itemId, place }) => [`${initiativeId} ${itemId}`, { sign: null, place }] as const),
  ]);
  const nothing: Shown = { code: "", name: "", description: "", values: "", place: null };
  return {
    of: (id) => shown.get(id) ?? nothing,
    linkAt: (ownerId, itemId) => links.get(`${ownerId} ${itemId}`) ?? null,
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly unit?: string | null;
  readonly code?: string | null;
  readonly number?: number;
}

/** `120 (2024) → 200 (2030) 件`, as the document has the values. */
function inWords(measurements: readonly Measurement[], unit: string): string {
  const all = measurements.map(({ text, year }) => (year === null ? text : `${text} (${year})`));
  return all.length === 0 ? "" : `${all.join(" → ")}${unit === "" ? "" : ` ${unit}`}`;
}
