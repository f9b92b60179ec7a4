/** Reads a Word document, a web page, Markdown or what was found in a PDF file as the chapters and the matrix that a text would have. */
import { passageId } from "../../model/ids.ts";
import type { PolicyGraph } from "../../model/policy-graph.ts";
import type { Position, TextPosition } from "../../model/position.ts";
import type { EditionFacts } from "../edition-facts.ts";
import type { DocumentRead } from "../edition-of.ts";
import { freezeDeep } from "../freeze-deep.ts";
import { type Ingested, ingestLines } from "../ingest-lines.ts";
import { classifyLine } from "../plans/classify-line.ts";
import type { Source } from "../source/source.ts";
import { linesOfSource } from "./lines-of-source.ts";

/** undefined of a source without chapters: no heading of initiatives or targets, no list of items. */
export function ingestChapters(source: Source, document: DocumentRead, facts: EditionFacts): Ingested | undefined {
  // Cells of a table may look like anything: paragraphs tell.
  const announces = (text: string) => PARTS.has(classifyLine({ number: 1, text }).kind);
  if (!source.blocks.some((block) => block.kind === "prose" && announces(block.text))) return undefined;
  const { lines, placeOf } = linesOfSource(source);
  const { graph, problems } = ingestLines(lines, document, facts);
  const replaced = <T extends Position>(fact: T): T => ({ ...fact, ...placeOf(fact as T & TextPosition) });
  return {
    graph: graph && freezeDeep(inPlace(graph, replaced)),
    problems: problems.map((problem) => ({ ...problem, positions: problem.positions.map(replaced) })),
  };
}

/** What chapters have, and no other document. */
const PARTS: ReadonlySet<string> = new Set(["initiatives", "targets", "items"]);

function inPlace(graph: PolicyGraph, replaced: <T extends Position>(fact: T) => T): PolicyGraph {
  const passages = graph.passages.map((passage) => {
    const moved = replaced(passage);
    return { ...moved, id: passageId(graph.edition.id, moved.place) };
  });
  const idOf = new Map(graph.passages.map(({ id }, index) => [id, passages[index]?.id ?? id]));
  return {
    ...graph,
    passages,
    statedIn: graph.statedIn.map((one) => ({ ...one, passageId: idOf.get(one.passageId) ?? one.passageId })),
    covers: graph.covers.map(replaced),
    advances: graph.advances.map(replaced),
    responsibleFor: graph.responsibleFor.map(replaced),
    contributesTo: graph.contributesTo.map(replaced),
    contributesToItems: graph.contributesToItems.map(replaced),
  };
}
