/** Says what an edge means for its two ends, in the terms of the context. */
import type { ExportEdge, ExportGraph } from "../export-graph.ts";
import type { Term } from "./context.ts";
import { iri } from "./iri.ts";
import type { Line } from "./literals.ts";

interface EdgeTerms {
  /** Of the source about the target. */
  readonly forward?: readonly Term[];
  /** Of the target about the source. */
  readonly back?: readonly Term[];
}

/** COVERS, ADVANCES, HAS_TARGET, HAS_MEASUREMENT, HAS_DEPARTMENT, RESPONSIBLE_FOR, CONTRIBUTES_TO, HAS_NOTE, HAS_FINDING and ABOUT mean what no other vocabulary has a word for. */
const EDGE_TERMS: Readonly<Record<string, EdgeTerms>> = {
  HAS_EDITION: { back: ["wasAttributedTo"] },
  HAS_DOMAIN: { forward: ["hasTopConcept"], back: ["topConceptOf", "inScheme"] },
  HAS_ITEM: { forward: ["narrower"], back: ["broader"] },
  HAS_PART: { forward: ["narrower"], back: ["broader"] },
  HAS_PLAN: { forward: ["hasPart"], back: ["isPartOf"] },
  HAS_INITIATIVE: { forward: ["hasPart"], back: ["isPartOf"] },
  STATED_IN: { forward: ["wasDerivedFrom"] },
};

/** Ids of editions by id of a domain of theirs: SKOS wants items in the scheme too, and no edge leads there. */
export type Schemes = ReadonlyMap<string, string>;

export function schemesOf({ directed, edges }: ExportGraph): Schemes {
  const schemes = new Map<string, string>();
  if (directed) for (const { kind, source, target } of edges) if (kind === "HAS_DOMAIN") schemes.set(target, source);
  return schemes;
}

/** Without direction an edge says the same of both ends, and nothing that has a direction. */
export function describeEnds(
  { kind, source, target }: ExportEdge,
  directed: boolean,
  schemes: Schemes,
): { readonly source: Line; readonly target: Line } {
  const [sourceIri, targetIri] = [iri("node", source), iri("node", target)];
  const related = (to: string) => ({ [iri("relationship", kind)]: { "@id": to } });
  const { forward = [], back = [] } = (directed && Object.hasOwn(EDGE_TERMS, kind) && EDGE_TERMS[kind]) || {};
  const scheme = kind === "HAS_ITEM" ? schemes.get(source) : undefined;
  return {
    source: { "@id": sourceIri, ...related(targetIri), ...said(forward, targetIri) },
    target: {
      "@id": targetIri,
      ...(directed ? {} : related(sourceIri)),
      ...said(back, sourceIri),
      ...(scheme === undefined ? {} : said(["inScheme"], iri("node", scheme))),
    },
  };
}

function said(terms: readonly Term[], about: string): Line {
  return Object.fromEntries(terms.map((term) => [term, about]));
}
