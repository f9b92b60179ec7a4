/** Reads one document that is text: its bytes in, what its lines say out. */
import { compareProblems, type Problem } from "../model/problem.ts";
import { tooManyBytes } from "./bounds.ts";
import { textOfLines } from "./document-text.ts";
import type { EditionFacts } from "./edition-facts.ts";
import { freezeDeep } from "./freeze-deep.ts";
import { hashOf } from "./hash-of.ts";
import { type Ingested, ingestLines } from "./ingest-lines.ts";
import { problemAt } from "./parse-result.ts";
import { decodeDocument } from "./text/decode-document.ts";
import { isBlank, positionOfLine, type SourceLine, splitLines } from "./text/source-text.ts";

/** Never throws on what a document holds: everything wrong with it is in `problems`. */
export function ingestDocument(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  facts: EditionFacts,
): Ingested {
  const excess = tooManyBytes(bytes);
  if (excess) return { graph: null, problems: [excess] };
  const decoded = decodeDocument(bytes);
  if (!("text" in decoded)) return { graph: null, problems: [decoded] };
  const lines = splitLines(decoded.text);
  const { graph, problems } = ingestLines(lines, { name, hash: hashOf(bytes) }, facts);
  if (graph === null) return { graph, problems };
  const read = { graph, problems, text: freezeDeep(textOfLines(graph.edition.id, decoded.text)) };
  if (!decoded.cutOff) return read;
  return { ...read, problems: [...read.problems, cutOff(lines)].sort(compareProblems) };
}

function cutOff(lines: readonly SourceLine[]): Problem {
  const last = lines.findLast((line) => !isBlank(line));
  return problemAt("document-cut-off", "error", last ? [positionOfLine(last)] : [], {});
}
