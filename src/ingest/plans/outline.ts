/** Tells what each line of one document announces: by its own signs, and where these do not do, by the plans that the matrix names. */
import { COMPARISONS, comparableName, likeness } from "../../model/names.ts";
import type { Problem } from "../../model/problem.ts";
import { type Named, type ParsedMatrix, type ParseResult, problemAt } from "../parse-result.ts";
import type { Codes } from "../text/item-codes.ts";
import { numberedName } from "../text/numbered-name.ts";
import { isBlank, positionOfLine, type SourceLine } from "../text/source-text.ts";
import { classifyLine, type LineKind } from "./classify-line.ts";

export type Classify = (line: SourceLine) => LineKind;

/** What lines announce, by their number, where it is another thing than by their signs alone. */
type Announced = Map<number, LineKind>;

export function outlineOf(
  lines: readonly SourceLine[],
  matrix: ParsedMatrix | null,
  codes: Codes,
): ParseResult<Classify> {
  const outside = matrix ? lines.filter(({ number }) => number < matrix.firstLine || number > matrix.lastLine) : lines;
  const announced: Announced = new Map();
  const problems: Problem[] = [];
  const circled = outside.filter((line) => classifyLine(line).kind === "plan");
  const heads = matrix?.columns ?? [];
  if (circled.length === 0) addHeadingsByName(outside, heads, announced);
  else if (heads.length > 0 && circled.length > heads.length) problems.push(...takeProse(circled, heads, announced));
  const classify: Classify = (line) => announced.get(line.number) ?? classifyLine(line);
  problems.push(...addInitiatives(outside, classify, codes, announced));
  return { value: classify, problems };
}

/**
 * Headings without ①: lines that are nothing but a name that heads a column, each name as often as every other. Where they come more than once, the
 * last are meant: a table of contents stands before what it lists.
 */
function addHeadingsByName(outside: readonly SourceLine[], heads: readonly Named[], announced: Announced): void {
  const found = new Map(heads.map(({ name }) => [comparableName(numberedName(name).name), [] as SourceLine[]]));
  found.delete("");
  for (const line of outside) {
    if (classifyLine(line).kind !== "items") found.get(comparableName(numberedName(line.text).name))?.push(line);
  }
  const times = new Set([...found.values()].map((lines) => lines.length));
  if (found.size < heads.length || times.size !== 1 || times.has(0)) return;
  const headings = [...found.values()].flatMap((lines) => lines.slice(-1)).sort((a, b) => a.number - b.number);
  for (const [index, { number, text }] of headings.entries()) {
    const { start, end } = numberedName(text);
    announced.set(number, { kind: "plan", number: index + 1, nameFrom: start, nameTo: end });
  }
}

/** Alike enough to be the same plan under two names, and too little to be one at all. */
const [SAME, OTHER] = [0.5, 0.3];

/** Lines that begin with ① in prose: those that no head is like, where each head has a heading of its own. */
function takeProse(circled: readonly SourceLine[], heads: readonly Named[], announced: Announced): readonly Problem[] {
  // Of so many neither is a heading's: they are too many plans.
  if (circled.length * heads.length > COMPARISONS) return [];
  const headNames = heads.map((head) => numberedName(head.name).name);
  const alike = circled.map((line) => {
    const { name } = numberedName(line.text);
    return headNames.map((head) => likeness(head, name));
  });
  const headings = headNames.map((_, column) => mostAlike(alike.map((row) => row[column] ?? 0)));
  if (headings.includes(undefined) || new Set(headings).size < heads.length) return [];
  const prose = circled.filter((_, index) => !headings.includes(index));
  const isClear = alike.every((row, index) => headings.includes(index) || row.every((value) => value < OTHER));
  if (!isClear) return [];
  for (const { number } of prose) announced.set(number, { kind: "text" });
  const [first] = prose;
  if (!first) return [];
  return [problemAt("circled-number-in-text", "information", prose.map(positionOfLine), { count: prose.length })];
}

/** Index of the one that is alike enough, and more alike than every other; undefined where none is. */
function mostAlike(values: readonly number[]): number | undefined {
  const best = Math.max(...values);
  const index = values.indexOf(best);
  return best >= SAME && values.lastIndexOf(best) === index ? index : undefined;
}

/** What begins an initiative's name where ○ does not. */
const BULLETS: readonly RegExp[] = [
  /^\s*[■□]\s*/u,
  /^\s*[◆◇]\s*/u,
  /^\s*[▼▽▶►]\s*/u,
  /^\s*[・･•]\s*/u,
  /^\s*[（(][0-9０-９]{1,2}[)）]\s*/u,
  /^\s*[0-9０-９]{1,2}[.．)）]\s*/u,
];

/** Where no line begins with ○, and the first line below every 推進のための取組 begins with the same other sign, that sign begins initiatives. */
function addInitiatives(
  outside: readonly SourceLine[],
  classify: Classify,
  codes: Codes,
  announced: Announced,
): readonly Problem[] {
  const filled = outside.filter((line) => !isBlank(line)).map((line) => ({ line, is: classify(line) }));
  if (filled.some(({ is }) => is.kind === "initiative")) return [];
  const firsts = filled.flatMap(({ is }, index) => (is.kind === "initiatives" ? [filled[index + 1]] : []));
  const bullet = BULLETS.find((sign) =>
    firsts.every((first) => first?.is.kind === "text" && sign.test(first.line.text)),
  );
  if (!bullet || firsts.length === 0) return [];
  const taken: SourceLine[] = [];
  let isInside = false;
  let isList = false;
  for (const { line, is } of filled) {
    if (is.kind === "initiatives") isInside = true;
    else if (is.kind === "plan" || is.kind === "targets") isInside = false;
    isList =
      is.kind === "items" ||
      (isList && is.kind === "text" && codes.leading(line.text.replace(bullet, "")) !== undefined);
    const length = bullet.exec(line.text)?.[0].length;
    if (!isInside || isList || is.kind !== "text" || length === undefined) continue;
    announced.set(line.number, { kind: "initiative", nameFrom: length });
    taken.push(line);
  }
  const [first] = taken;
  const sign = first ? (bullet.exec(first.text)?.[0].trim() ?? "") : "";
  const said = { sign, count: taken.length };
  return first ? [problemAt("initiative-sign-taken", "information", positionOfLine(first), said)] : [];
}
