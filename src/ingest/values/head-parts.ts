/** The head of a column, as it was typed in, its words apart from what stands beside them out: the year, the unit and the notes in brackets. */
import { compactText } from "./plain-text.ts";
import { readPeriod, readYear, type StatedYear } from "./read-year.ts";
import { asUnit, asUnitOfHead } from "./units.ts";

export interface HeadParts {
  /** In half width and lower case, without spaces, line breaks, underscores, brackets and the year: `予算額` of `予算額(千円)`. */
  readonly words: string;
  /** Before, behind or in brackets; null where there is none, or two that do not agree. */
  readonly year: StatedYear | null;
  /** `千円`; null where none is stated. */
  readonly unit: string | null;
  /** What else stands in brackets, in half width and lower case. */
  readonly notes: readonly string[];
}

const BRACKETS = /[([<{【〔［〈《「『]([^()[\]<>{}【】〔〕［］〈〉《》「」『』]*)[)\]>}】〕］〉》」』]/gu;
const UNIT = /^単位[:=]?(.+)$/u;
/** In UTF-16 units: what is longer is no head of a column of facts. */
const LONGEST = 200;

/** Heads of more than 200 characters come out as they are, without parts. */
export function headParts(head: string): HeadParts {
  const compact = compactText(head.slice(0, LONGEST)).replaceAll("_", "");
  const inside = [...compact.matchAll(BRACKETS)].map(([, content = ""]) => content).filter((content) => content !== "");
  const outside = compact.replace(BRACKETS, "");
  // 【目標値】 alone is a head in brackets, and no note.
  const [words, notes] = outside === "" ? [inside[0] ?? "", inside.slice(1)] : [outside, inside];
  const peeled = withoutYear(words);
  const years = [peeled.year, ...notes.map(readYear)].flatMap((year) => (year ? [year] : []));
  const [year] = years;
  const agrees = years.every(({ from }) => from === year?.from);
  const rest = notes.filter((note) => !readYear(note));
  const unit = rest.map(unitOf).find((found) => found !== undefined);
  return {
    words: peeled.words.toLowerCase(),
    // A value over a period is of none of its years.
    year:
      year && agrees && !rest.some(readPeriod) ? { ...year, isFiscal: years.some(({ isFiscal }) => isFiscal) } : null,
    unit: unit ?? null,
    notes: rest.filter((note) => unitOf(note) === undefined).map((note) => note.toLowerCase()),
  };
}

function unitOf(note: string): string | undefined {
  const stated = UNIT.exec(note)?.[1];
  return stated === undefined ? asUnitOfHead(note) : asUnit(stated);
}

/** The longest year at one end, and what is left. */
function withoutYear(words: string): { readonly words: string; readonly year: StatedYear | undefined } {
  for (let length = Math.min(words.length, 24); length > 0; length--) {
    const before = readYear(words.slice(0, length));
    const left = words.slice(length);
    if (before && !/^\d/u.test(left))
      return { words: left.replace(/^(?:の|時点の?|現在の?|[:・])/u, ""), year: before };
    const [behind, rest] = [words.slice(-length), words.slice(0, -length)];
    const year = readYear(behind);
    if (year && !/\d$/u.test(rest)) return { words: rest.replace(/[の:・]$/u, ""), year };
  }
  return { words, year: undefined };
}
