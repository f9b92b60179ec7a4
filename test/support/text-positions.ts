/** A document's text in, what stands at a line and column of it out: counts code points on its own, apart from `src/ingest`. */
import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import type { Position } from "../../src/model/position.ts";
import type { Problem } from "../../src/model/problem.ts";

/** As many code points of the document from that place on as `like` has, line ends counted as one; undefined where they do not exist. */
export function textAt(
  text: string,
  { line, column }: Pick<Position, "line" | "column">,
  like: string,
): string | undefined {
  const lines = linesOf(text);
  if (line === null || column === null || line < 1 || line > lines.length || column < 1) return undefined;
  const rest = Array.from(lines.slice(line - 1, line + like.split("\n").length).join("\n")).slice(column - 1);
  const length = Array.from(like).length;
  return rest.length < length ? undefined : rest.slice(0, length).join("");
}

export function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u);
}

export function standsThere(text: string, position: Position): boolean {
  return textAt(text, position, position.text) === position.text;
}

/** Every place of a graph that does not hold what the graph says it holds. */
export function wrongPlacesOf(text: string, graph: PolicyGraph): readonly Position[] {
  return [...graph.passages, ...graph.covers, ...graph.advances].filter(
    (place) => place.text === "" || !standsThere(text, place),
  );
}

export function wrongPlacesOfProblems(text: string, problems: readonly Problem[]): readonly Position[] {
  return problems.flatMap(({ positions }) => positions).filter((place) => !standsThere(text, place));
}
