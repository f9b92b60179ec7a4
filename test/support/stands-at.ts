/** Kept lines in, what stands in them at a place out: worked out from the place alone, apart from the program. */
import type { DocumentLine } from "../../src/model/document-text.ts";
import type { Position } from "../../src/model/position.ts";

/**
 * `exact` where the text begins at the very character that its place names; `within` where the paragraph or cell of that place holds it elsewhere, as
 * the second entry of a cell; null where neither.
 */
export type Stands = "exact" | "within" | null;

export function standingIn(lines: readonly DocumentLine[]): (position: Position) => Stands {
  // A row's code and name are two cells of which one passage is.
  const cells = new Map(
    lines.flatMap((one) => one.cellPlaces.map((place, index) => [place, one.cells.slice(index).join("\t")] as const)),
  );
  const outside = lines.filter(({ row }) => row === null);
  const parts = new Map(outside.map((one) => [one.place, one]));
  const from = (first: DocumentLine, text: string) =>
    lines
      .slice(first.position - 1, first.position - 1 + text.split("\n").length)
      .map((one) => one.text)
      .join("\n");
  return ({ place, text }) => {
    const [, own = "", behind = "0"] = /^(.*?)(?:\+(\d+))?$/u.exec(place) ?? [];
    const cell = cells.get(own);
    if (cell !== undefined) return matched(cell, Number(behind), text);
    const part = parts.get(own);
    if (part && (behind !== "0" || part.text.startsWith(text))) return matched(from(part, text), Number(behind), text);
    const [, line, column] = /^(\d+):(\d+)$/u.exec(own) ?? [];
    const whole = parts.get(`${line}:1`) ?? part;
    return whole ? matched(from(whole, text), whole === part ? 0 : Number(column) - 1, text) : null;
  };
}

function matched(whole: string, behind: number, text: string): Stands {
  if ([...whole].slice(behind).join("").startsWith(text)) return "exact";
  return whole.includes(text) ? "within" : null;
}
