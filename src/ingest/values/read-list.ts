/**
 * Several names in one cell in (こども課・生涯学習課, 健康課/福祉課, line breaks), the names one by one out.
 *
 * A comma and 、 always separate. ・ ／ 及び and line breaks do so only where a department's name ends before them and another ends behind them:
 * 子ども・子育て支援課 is one department. Where a facility's name stands before ・ (体育館・プール管理課) both readings are possible, and the text is kept whole.
 */
import { bareName, departmentEnding, isBareEnding } from "./department-names.ts";
import { isStatedAbsence } from "./plain-text.ts";

type DepartmentDoubt = "department-doubtful/levels" | "department-doubtful/dot";

export interface ListedDepartment {
  /** As it stands there, with its hints; a line break within a name is left out. */
  readonly text: string;
  /** Without the hints: `健康課` of `健康課（主管）`. */
  readonly name: string;
  /** From the top: `企画部　港湾課` is 企画部, 港湾課. Of one name, that name. */
  readonly path: readonly string[];
  /** Signs and words in brackets beside the name, as text: `主管`, `◎`. */
  readonly hints: readonly string[];
  /** What is to be said where it may be two departments and was not taken for them; null elsewhere. */
  readonly doubt: DepartmentDoubt | null;
}

const COMMA = /[、，,;；]/u;
const OPENING = "（(【［[〔「『";
const CLOSING = "）)】］]〕」』";
/** In UTF-16 units, of one part of a list: what is longer is prose, and is looked at no closer. */
const LONGEST = 500;

/** Departments (担当課, 所管課) in the order in which they stand; none of an empty cell or one that says so (`-`). Never throws. */
export function readDepartments(cell: string): readonly ListedDepartment[] {
  return departmentTexts(cell).map((raw) => {
    if (raw.length > LONGEST) return { text: raw, name: raw, path: [raw], hints: [], doubt: null };
    const [text, doubt] = [tidy(raw), doubtOf(raw)];
    const path = doubt === null ? pathOf(text) : [bareName(text)];
    const name = path.at(-1) || text;
    return { text, name, path: path.at(-1) ? path : [text], hints: hintsOf(text), doubt };
  });
}

/** The parts of a list of departments as they stand there: joined, no sign is lost but separators and white space. */
export function departmentTexts(cell: string): readonly string[] {
  if (isStatedAbsence(cell)) return [];
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(cell)) return namesInEnglish(cell);
  const parts = splitOutsideBrackets(cell, COMMA).flatMap(splitAtEndings);
  return parts.map((text) => text.trim()).filter((text) => text !== "");
}

/** Names of any kind (計画, 事業), separated by commas, semicolons and line breaks outside brackets; ・ and / are part of names. */
export function readNames(cell: string): readonly string[] {
  if (isStatedAbsence(cell)) return [];
  const marks = /[、，;；\n\r]|,(?!\d{3}(?!\d))/u;
  return splitOutsideBrackets(cell, marks)
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

const OFFICE_WORD =
  /\b(?:department|office|division|bureau|agency|ministry|team|unit|section|branch|directorate|cent(?:er|re)|commission|council|board|authority|service|services)\b/iu;

/** A comma may be part of a name (Land, Infrastructure and Transport): it separates only where each part has the word for an office. */
function namesInEnglish(cell: string): readonly string[] {
  return cell
    .split(/[;；\n\r]+| \/ /u)
    .flatMap((text) => {
      const parts = text.split(/[,，]/u);
      return parts.every((part) => OFFICE_WORD.test(part)) ? parts : [text];
    })
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

/** Brackets without a partner are signs as others. */
function splitOutsideBrackets(text: string, separator: RegExp): readonly string[] {
  const depths = bracketDepths(text);
  const found: string[] = [];
  let from = 0;
  for (const [start, end] of separatedAt(text, separator)) {
    if (depths[start] !== 0) continue;
    found.push(text.slice(from, start));
    from = end;
  }
  return [...found, text.slice(from)];
}

function separatedAt(text: string, separator: RegExp): readonly (readonly [number, number])[] {
  return [...text.matchAll(new RegExp(separator.source, "gu"))].map(({ index, 0: sign }) => [
    index,
    index + sign.length,
  ]);
}

/** How many brackets are open at each UTF-16 unit, those alone that are closed again. */
function bracketDepths(text: string): readonly number[] {
  const depths = new Array<number>(text.length).fill(0);
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (OPENING.includes(sign)) open.push(at);
    const start = CLOSING.includes(sign) ? open.pop() : undefined;
    if (start !== undefined && open.length === 0) depths.fill(1, start, at + 1);
  }
  return depths;
}

const SOFT = /\s*(?:[・･/／\n\r]+|及び|並びに|および|ならびに)\s*|\s+/u;

/** At ・ ／ 及び, line breaks and spaces, where a name ends before and another behind. */
function splitAtEndings(text: string): readonly string[] {
  if (text.length > LONGEST) return [text];
  const depths = bracketDepths(text);
  const cuts = separatedAt(text, SOFT).filter(([start]) => (depths[start] ?? 0) === 0);
  const found: string[] = [];
  let from = 0;
  cuts.forEach(([start, end], index) => {
    const left = text.slice(from, start);
    const next = cuts.slice(index + 1).find(([at]) => departmentEnding(text.slice(end, at)) !== undefined)?.[0];
    const right = text.slice(end, next ?? text.length);
    if (!separates(left, text.slice(start, end), right)) return;
    found.push(left);
    from = end;
  });
  return [...found, text.slice(from)];
}

function separates(left: string, sign: string, right: string): boolean {
  const [before, behind] = [departmentEnding(lastOf(left)), departmentEnding(right)];
  if (!before || !behind || isBareEnding(right)) return false;
  const isSpace = sign.trim() === "";
  // A bureau and its department are one path, in one line or two; two of one level are two names.
  if (isSpace) return before.level >= behind.level && lastOf(left) !== bareName(right);
  return !before.isFacility || behind.isFacility;
}

/** The last step of a path. */
function lastOf(text: string): string {
  return bareName(text).split(/\s+/u).at(-1) ?? "";
}

/** `企画部　港湾課`: the steps, each of which ends as a department does; a space within a name is none. */
function pathOf(text: string): readonly string[] {
  const bare = bareName(text);
  const steps = bare.split(/\s+/u);
  return steps.length > 1 && steps.every((step) => departmentEnding(step) !== undefined) ? steps : [bare];
}

const HINT = /[(（【［[〔]([^()（）【】［］[\]〔〕]*)[)）】］\]〕]|[◎○●△☆★※]/gu;

function hintsOf(text: string): readonly string[] {
  return [...text.matchAll(HINT)].map(([sign, inside]) => (inside ?? sign).trim()).filter((hint) => hint !== "");
}

/** A line break between two levels, and ・ between a facility and a department. */
function doubtOf(text: string): DepartmentDoubt | null {
  for (const [start, end] of separatedAt(text, SOFT)) {
    const [before, behind] = [departmentEnding(lastOf(text.slice(0, start))), departmentEnding(text.slice(end))];
    if (!before || !behind || isBareEnding(text.slice(end))) continue;
    const sign = text.slice(start, end);
    if (/[\n\r]/u.test(sign)) return "department-doubtful/levels";
    if (sign.trim() !== "") return "department-doubtful/dot";
  }
  return null;
}

/** A name that goes over the end of a line is one: 生涯学⏎習課; behind an ending the break becomes a space. */
function tidy(text: string): string {
  return text.replace(/\s*[\n\r]+\s*/gu, (gap, at: number) => {
    const isWhole = departmentEnding(lastOf(text.slice(0, at))) !== undefined;
    return isWhole && !isBareEnding(text.slice(at + gap.length)) ? "　" : "";
  });
}
