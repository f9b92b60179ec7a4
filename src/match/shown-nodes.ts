/** An edition in, its nodes as a table of old and new shows them out: number, name, text, values, and where the document states them. */

import { MATCHED_KINDS, type MatchedKind } from "../model/correspondence.ts";
import { groupBy } from "../model/group-by.ts";
import { circled } from "../model/node-kinds.ts";
import type { Measurement, PassageRole, PolicyGraph } from "../model/policy-graph.ts";
import { summarizedDescriptions } from "../model/summaries.ts";
import { nodesByKind } from "./nodes-by-kind.ts";

/** What is shown of the nodes of one edition. */
export interface Side {
  readonly of: (id: string) => Shown;
  /** A mark or a mention: the sign of the one, where either stands; null where there is none. */
  readonly linkAt: (ownerId: string, itemId: string) => { readonly sign: string | null; readonly place: string } | null;
}

export interface Shown {
  /** Code or number, as it stands before the name; null where there is none. */
  readonly code: string | null;
  readonly name: string;
  readonly description: string;
  /** Whether its description is not the publication's own words. */
  readonly isSummary: boolean;
  readonly values: string;
  readonly place: string | null;
}

const ROLES: Readonly<Record<MatchedKind, PassageRole>> = {
  ...{ PolicyDomain: "matrixRow", PolicyItem: "matrixRow", Plan: "heading" },
  ...{ Initiative: "heading", Target: "target", Department: "responsible" },
};

export function sideOf(graph: PolicyGraph): Side {
  const { measurements, passages, statedIn, covers, advances } = graph;
  const places = new Map(passages.map(({ id, place }) => [id, place]));
  const stated = groupBy(statedIn, ({ nodeId }) => nodeId);
  const values = groupBy(measurements, ({ targetId }) => targetId);
  const placeOf = (id: string, role: PassageRole) => {
    const all = stated.get(id) ?? [];
    const first = all.find((one) => one.role === role) ?? all[0];
    return (first && places.get(first.passageId)) ?? null;
  };
  const nodes = nodesByKind(graph);
  const summarized = summarizedDescriptions(graph);
  const shown = new Map(
    MATCHED_KINDS.flatMap((kind) =>
      nodes[kind].map(({ id, code, name, description = "", unit }): readonly [string, Shown] => [
        id,
        {
          ...{ code: kind === "Plan" ? circled(Number(code)) : code, name, description, isSummary: summarized.has(id) },
          values: inWords(values.get(id) ?? [], unit ?? ""),
          place: placeOf(id, ROLES[kind]),
        },
      ]),
    ),
  );
  const links = new Map<string, NonNullable<ReturnType<Side["linkAt"]>>>([
    ...covers.map(({ planId, itemId, text, place }) => [`${planId} ${itemId}`, { sign: text, place }] as const),
    ...advances.map(({ initiativeId, itemId, place }) => [`${initiativeId} ${itemId}`, { sign: null, place }] as const),
  ]);
  const nothing: Shown = { code: null, name: "", description: "", isSummary: false, values: "", place: null };
  return {
    of: (id) => shown.get(id) ?? nothing,
    linkAt: (ownerId, itemId) => links.get(`${ownerId} ${itemId}`) ?? null,
  };
}

/** `120 (2024) → 200 (2030) 件`, as the document has the values. */
function inWords(measurements: readonly Measurement[], unit: string): string {
  const all = measurements.map(({ text, year }) => (year === null ? text : `${text} (${year})`));
  return all.length === 0 ? "" : `${all.join(" → ")}${unit === "" ? "" : ` ${unit}`}`;
}
