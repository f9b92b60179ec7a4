/** Two names in, each in pieces out that say which signs the other does not have: 確かな学力, 豊かな学力. */
import { diffArrays } from "diff";

export interface Piece {
  /** Where it begins in the name. */
  readonly start: number;
  readonly text: string;
  readonly isOwn: boolean;
}

export function differingSigns(first: string, second: string): readonly [readonly Piece[], readonly Piece[]] {
  const parts = diffArrays([...first], [...second]);
  const piecesOf = (isOther: "added" | "removed", isOwn: "added" | "removed") => {
    let start = 0;
    return parts
      .filter((part) => !part[isOther])
      .map((part): Piece => {
        const text = part.value.join("");
        start += text.length;
        return { start: start - text.length, text, isOwn: part[isOwn] };
      });
  };
  return [piecesOf("added", "removed"), piecesOf("removed", "added")];
}
