/** The matrix's cells in, which of their signs are marks out: ○ always, and another sign where it is the only one. */
import type { Problem } from "../../model/problem.ts";
import { problemAt } from "../parse-result.ts";
import { isMark } from "../text/tokens.ts";
import type { Cell } from "./matrix-cells.ts";

export interface MarkSigns {
  readonly isMark: (cell: string) => boolean;
  /** A sign that stands for no mark, as an empty cell does. */
  readonly isNone: (cell: string) => boolean;
  readonly problems: readonly Problem[];
}

/** Dashes of any kind. */
const DASH = /^[-‐‑‒–—―−－﹣⁃─━ーｰ]$/u;
const CROSS = /^[×✕✖✗✘╳]$/u;
/** What offices put into a cell in place of ○. Not ◎ and △, which say more than that there is a mark. */
const OTHER = /^[⚪⭕✓✔☑✅レﾚ■◆★☆＊*XxＸｘOoＯｏ有]\uFE0F?$/u;
const [ONE, ZERO] = [/^[1１]$/u, /^[0０]$/u];

/** @param cells those under the heads of plans */
export function markSigns(cells: readonly Cell[]): MarkSigns {
  const first = new Map<string, Cell>();
  for (const cell of cells) if (cell.text !== "" && !first.has(cell.text)) first.set(cell.text, cell);
  const signs = [...first.keys()].filter((sign) => !DASH.test(sign));
  const others = signs.filter((sign) => !CROSS.test(sign) && !ZERO.test(sign));
  const [only] = others;
  if (only !== undefined && others.length === 1 && (OTHER.test(only) || ONE.test(only))) {
    const at = first.get(only)?.at;
    const taken = `${only} is the only sign in the matrix, and is taken for the mark ○.`;
    return {
      isMark: (text) => text === only,
      isNone: (text) => DASH.test(text) || CROSS.test(text) || (ONE.test(only) && ZERO.test(text)),
      problems: at ? [problemAt("mark-sign-taken", "information", at, taken)] : [],
    };
  }
  const marks = signs.filter(isMark);
  const filled = marks.some((sign) => sign !== "●") ? first.get("●")?.at : undefined;
  const isNone = (text: string) => DASH.test(text) || (marks.length > 0 && CROSS.test(text));
  const said =
    "The matrix has both ○ and ●. Each is taken for a mark, and what they tell apart is lost: a mark has no strength yet.";
  return { isMark, isNone, problems: filled ? [problemAt("marks-differ", "warning", filled, said)] : [] };
}
