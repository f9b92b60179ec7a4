/** Which headings of a document name domains and items: the levels whose headings are numbered, from the highest on. */
import type { Prose, Source } from "../source/source.ts";
import { codedName } from "./coded-name.ts";

export interface OutlineLevels {
  /** Levels of headings, from the highest: the first names domains, those below it items and their parts. */
  readonly levels: readonly number[];
}

const isHeading = (block: Source["blocks"][number]): block is Prose =>
  block.kind === "prose" && block.headingLevel !== null;

/** `基本目標Ⅰ …`, `(1) …`, `1. …`. */
export const isNumbered = ({ text }: Prose) => {
  const { code, name } = codedName(text);
  return code !== null && name !== "";
};

/** Undefined where no two levels of headings are numbered throughout: such a document has no outline that tells domains from items. */
export function outlineLevels({ blocks }: Source): OutlineLevels | undefined {
  const headings = blocks.filter(isHeading);
  const levels = [...new Set(headings.map(({ headingLevel }) => headingLevel ?? 0))].sort((a, b) => a - b);
  const numbered = levels.filter((level) => {
    const own = headings.filter(({ headingLevel }) => headingLevel === level);
    return own.length > 0 && own.every(isNumbered);
  });
  return numbered.length >= 2 ? { levels: numbered } : undefined;
}
