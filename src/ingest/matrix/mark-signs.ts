/** The matrix's cells and its legend in, which of their signs are marks and how strong out: ○ always, ◎ ○ △ by strength, another sign where it is the only one. */
import type { MarkStrength } from "../../model/policy-graph.ts";
import type { Position } from "../../model/position.ts";
import type { Problem } from "../../model/problem.ts";
import { STRENGTH_WORDS } from "../../template/words.ts";
import { problemAt } from "../parse-result.ts";
import { markWithNote } from "../text/tokens.ts";
import { type Legend, type Meaning, plainSign } from "./legend.ts";

export interface MarkSigns {
  readonly isMark: (cell: string) => boolean;
  /** A sign that stands for no mark, as an empty cell does. */
  readonly isNone: (cell: string) => boolean;
  /** null where the matrix does not tell marks apart. */
  readonly strengthOf: (mark: string) => MarkStrength | null;
  readonly problems: readonly Problem[];
}

/** Dashes of any kind. */
const DASH = /^[-‐‑‒–—―−－﹣⁃─━ーｰ]$/u;
const CROSS = /^[×✕✖✗✘╳]$/u;
/** What offices put into a cell in place of ○. */
const OTHER = /^[⚪⭕✓✔☑✅レﾚ■◆★☆＊*XxＸｘOoＯｏ有・･•]\uFE0F?$/u;
const [ONE, ZERO] = [/^[1１]$/u, /^[0０]$/u];

/** What the signs mean where no legend says it: the stronger, the more ink. */
const USUAL: ReadonlyMap<string, MarkStrength> = new Map([
  ["◎", "primary"],
  ["●", "primary"],
  ["○", "related"],
  ["△", "indirect"],
  ["主", "primary"],
  ["関", "related"],
  ["副", "related"],
  ["従", "indirect"],
]);

/** A cell's text and where it stands. */
export interface SignCell {
  readonly text: string;
  readonly at: Position;
}

/** @param cells those under the heads of plans */
export function markSigns(cells: readonly SignCell[], legend: Pick<Legend, "meanings">): MarkSigns {
  const noted = cells.filter(({ text }) => markWithNote(text) !== undefined);
  const bare = cells.map((cell) => ({ ...cell, text: markWithNote(cell.text) ?? cell.text }));
  const signs = bareSigns(bare, legend);
  const [first] = noted;
  const places = noted.map(({ at }) => at);
  const said = { text: first?.text ?? "", count: noted.length };
  return {
    isMark: (text) => signs.isMark(markWithNote(text) ?? text),
    isNone: signs.isNone,
    strengthOf: (text) => signs.strengthOf(markWithNote(text) ?? text),
    problems: [...signs.problems, ...(first ? [problemAt("mark-with-note", "information", places, said)] : [])],
  };
}

function bareSigns(cells: readonly SignCell[], { meanings }: Pick<Legend, "meanings">): MarkSigns {
  const first = new Map<string, SignCell>();
  for (const cell of cells) {
    const sign = plainSign(cell.text);
    if (sign !== "" && !first.has(sign)) first.set(sign, cell);
  }
  const none = (text: string) => meanings.get(plainSign(text))?.strength === "none";
  const signs = [...first.keys()].filter((sign) => !none(sign) && !DASH.test(sign));
  const only = onlySign(signs.filter((sign) => !CROSS.test(sign) && !ZERO.test(sign)));
  if (only !== undefined && !meanings.has(only)) {
    const at = first.get(only)?.at;
    return {
      isMark: (text) => plainSign(text) === only,
      isNone: (text) => none(text) || DASH.test(text) || CROSS.test(text) || (ONE.test(only) && ZERO.test(text)),
      strengthOf: () => null,
      problems:
        at && only !== "○" && only !== "●" ? [problemAt("mark-sign-taken", "information", at, { sign: only })] : [],
    };
  }
  const isOne = (text: string) => !none(text) && (USUAL.has(plainSign(text)) || meanings.has(plainSign(text)));
  const marks = signs.filter(isOne);
  const strengths = strengthsOf(marks, meanings);
  return {
    isMark: isOne,
    isNone: (text) => none(text) || DASH.test(text) || (marks.length > 0 && CROSS.test(text)),
    strengthOf: (text) => strengths.get(plainSign(text)) ?? null,
    problems: assumed(marks, meanings, first),
  };
}

/** The one sign that there is, where it may stand for ○. */
function onlySign(signs: readonly string[]): string | undefined {
  const [only] = signs;
  if (only === undefined || signs.length > 1) return undefined;
  return OTHER.test(only) || ONE.test(only) || USUAL.has(only) ? only : undefined;
}

/** Where the legend is silent, what is usual; of a single sign that it does not explain, nothing. */
function strengthsOf(
  marks: readonly string[],
  meanings: ReadonlyMap<string, Meaning>,
): ReadonlyMap<string, MarkStrength> {
  const found = new Map<string, MarkStrength>();
  for (const sign of marks) {
    const stated = meanings.get(sign)?.strength ?? undefined;
    const strength = stated === "none" ? undefined : (stated ?? USUAL.get(sign));
    if (strength !== undefined) found.set(sign, strength);
  }
  return found;
}

/** One finding for all signs whose strength no words say. */
function assumed(
  marks: readonly string[],
  meanings: ReadonlyMap<string, Meaning>,
  first: ReadonlyMap<string, SignCell>,
): readonly Problem[] {
  const silent = marks.filter((sign) => (meanings.get(sign)?.strength ?? null) === null);
  const places = silent.flatMap((sign) => first.get(sign)?.at ?? meanings.get(sign)?.at ?? []);
  if (places.length === 0) return [];
  const signs = silent.map((sign) => {
    const strength = USUAL.get(sign);
    return {
      sign,
      words: meanings.get(sign)?.words ?? null,
      strength: strength === undefined ? null : STRENGTH_WORDS[strength],
    };
  });
  const said = { signs, isSeveral: marks.length > 1 };
  return [problemAt("strength-assumed", silent.includes("●") ? "warning" : "information", places, said)];
}
