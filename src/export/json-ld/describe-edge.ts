/** An edge in, its two ends out, with what the edge says of them as plain statements. */
import type { ExportEdge, ExportGraph } from "../export-graph.ts";
import type { Term } from "./context.ts";
import { iri } from "./iri.ts";
import type { Line } from "./literals.ts";

interface Statements {
  /** Of the source about the target. */
  readonly forward?: readonly Term[];
  /** Of the target about the source. */
  readonly back?: readonly Term[];
}

/** COVERS, ADVANCES, HAS_TARGET, HAS_FINDING and ABOUT mean what no other vocabulary has a word for. */
const STATEMENTS: Readonly<Record<string, Statements>> = {
  ADOPTED: { back: ["wasAttributedTo"] },
  HAS_DOMAIN: { forward: ["hasTopConcept"], back: ["topConceptOf", "inScheme"] },
  HAS_ITEM: { forward: ["narrower"], back: ["broader"] },
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
  const { forward = [], back = [] } = (directed && Object.hasOwn(STATEMENTS, kind) && STATEMENTS[kind]) || {};
  const scheme = kind === "HAS_ITEM" ? schemes.get(source) : undefined;
  return {
    source: { "@id": sourceIri, ...related(targetIri), ...statements(forward, targetIri) },
    target: {
      "@id": targetIri,
      ...(directed ? {} : related(sourceIri)),
      ...statements(back, sourceIri),
      ...(scheme === undefined ? {} : statements(["inScheme"], iri("node", scheme))),
    },
  };
}

function statements(terms: readonly Term[], about: string): Line {
  return Object.fromEntries(terms.map((term) => [term, about]));
}
