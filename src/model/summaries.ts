/** A checked graph in, out which of its prose is a summary of the publication's words, as the edition says of whole kinds of prose. */
import type { CheckedGraph, PolicyGraph, SummarizedProse } from "./policy-graph.ts";
import type { Position } from "./position.ts";

export interface Summaries {
  /** Whether the node has a description, and it is a summary. */
  readonly isDescription: (nodeId: string) => boolean;
  /** Whether what stands there is prose, and a summary. */
  readonly isQuoted: (at: Position) => boolean;
}

/** What stands outside the plans and the matrix, headings and captions included, is quoted by this finding alone. */
const OUTSIDE = "text-outside-plans";

export function summariesOf({ graph, findings }: CheckedGraph): Summaries {
  const { summarized } = graph.edition;
  if (summarized.length === 0) return { isDescription: () => false, isQuoted: () => false };
  const described = summarizedDescriptions(graph);
  const descriptions = new Set(
    graph.statedIn.flatMap(({ nodeId, passageId, role }) =>
      role === "description" && described.has(nodeId) ? [passageId] : [],
    ),
  );
  const outside = summarized.includes("preface") ? findings.filter(({ code }) => code === OUTSIDE) : [];
  const isAt = lookUp([
    ...graph.passages.filter(({ id }) => descriptions.has(id)),
    ...outside.flatMap(({ positions }) => positions).filter(({ text }) => isProse(text)),
  ]);
  return { isDescription: (nodeId) => described.has(nodeId), isQuoted: isAt };
}

interface Described {
  readonly id: string;
  readonly description: string;
}

/** Ids of the nodes whose description is a summary. */
export function summarizedDescriptions(graph: PolicyGraph): ReadonlySet<string> {
  const nodes: Readonly<Record<SummarizedProse, readonly Described[]>> = {
    preface: [],
    domainDescription: graph.domains,
    itemDescription: graph.items,
    planDescription: graph.plans,
    initiativeDescription: graph.initiatives,
  };
  const all = graph.edition.summarized.flatMap((prose) => nodes[prose]);
  return new Set(all.flatMap(({ id, description }) => (description === "" ? [] : [id])));
}

/** A line that ends or goes on as sentences do; a heading or a caption does not. */
const isProse = (text: string) => /[。．！？]|[、，]\s*$/u.test(text);

/** By place; in a text a part of a passage counts too, since findings quote parts of lines. */
function lookUp(passages: readonly Position[]): (at: Position) => boolean {
  const places = new Set(passages.map(({ place }) => place));
  /** By line, from which column to which. */
  const spans = new Map<number, (readonly [number, number])[]>();
  for (const { line, column, text } of passages) {
    if (line === null || column === null) continue;
    for (const [below, one] of text.split("\n").entries()) {
      const from = below === 0 ? column : 1;
      spans.set(line + below, [...(spans.get(line + below) ?? []), [from, from + [...one].length]]);
    }
  }
  return ({ place, line, column }) =>
    places.has(place) ||
    (line !== null && column !== null && (spans.get(line) ?? []).some(([from, to]) => column >= from && column < to));
}
