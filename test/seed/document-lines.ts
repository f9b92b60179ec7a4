/** The text of a plan in Honjo's layout in, its lines by kind and the names on them out: a reader apart from `src/ingest`, so that one can be held against the other. */

export type LineKind = "blank" | "heading" | "plan" | "initiative" | "items" | "targets" | "matrix" | "prose";

export interface DocumentLine {
  readonly number: number;
  readonly kind: LineKind;
  readonly text: string;
}

export interface Names {
  readonly plans: readonly string[];
  readonly initiatives: readonly string[];
  /** `2-1 確かな…`, one for each mention in a 【施策大項目】 list. */
  readonly mentions: readonly string[];
  readonly targets: readonly string[];
  /** Column heads of the matrix. */
  readonly matrixPlans: readonly string[];
  /** `2-1 確かな…`, one for each row of the matrix. */
  readonly matrixItems: readonly string[];
}

const HEADINGS = [/について$/, /^政策連携プラン$/, /^\(\d\)/, /^推進のための取組$/, /^数値目標案$/, /体系\(案\)$/];

export function readLines(document: string): readonly DocumentLine[] {
  let inTargets = false;
  return document.split("\n").map((text, index) => {
    const kind = lineKind(text, inTargets);
    if (text === "数値目標案") inTargets = true;
    else if (kind !== "blank" && kind !== "targets") inTargets = false;
    return { number: index + 1, kind, text };
  });
}

function lineKind(text: string, inTargets: boolean): LineKind {
  if (text.includes("\t")) return "matrix";
  if (text.trim() === "") return "blank";
  if (/^[①-⑳]/.test(text)) return "plan";
  if (text.startsWith("○")) return "initiative";
  if (/^(【施策大項目】|\d-\d )/.test(text)) return "items";
  if (HEADINGS.some((heading) => heading.test(text))) return "heading";
  return inTargets ? "targets" : "prose";
}

export function textOf(lines: readonly DocumentLine[], ...kinds: readonly LineKind[]): readonly string[] {
  return lines.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
}

export function readNames(lines: readonly DocumentLine[]): Names {
  const matrix = textOf(lines, "matrix").map((text) => text.split("\t"));
  return {
    plans: textOf(lines, "plan").map((text) => text.slice(1)),
    initiatives: textOf(lines, "initiative").map((text) => text.slice(1)),
    mentions: textOf(lines, "items").flatMap((text) => text.match(/\d-\d \S+/g) ?? []),
    targets: textOf(lines, "targets").flatMap((text) => text.split("、").filter((name) => name !== "")),
    matrixPlans: (matrix[1] ?? []).filter((cell) => cell !== ""),
    matrixItems: matrix.slice(2).map(([, code, name]) => `${code} ${name}`),
  };
}

/** Prose cut at every name of a plan, initiative, item or target: what is left is somebody's own wording. */
export function proseWithoutNames(lines: readonly DocumentLine[], names: Names): readonly string[] {
  const items = [...names.mentions, ...names.matrixItems].map((item) => item.slice("1-1 ".length));
  const longestFirst = [...names.plans, ...names.matrixPlans, ...names.initiatives, ...items, ...names.targets].sort(
    (a, b) => b.length - a.length,
  );
  return longestFirst.reduce<readonly string[]>(
    (pieces, name) => pieces.flatMap((piece) => piece.split(name)),
    textOf(lines, "prose"),
  );
}

/** The longest run of characters that stands in both lists. */
export function longestSharedRun(ours: readonly string[], theirs: readonly string[]): string {
  let longest = "";
  for (const text of ours) {
    for (let start = 0; start < text.length; start++) {
      while (start + longest.length < text.length) {
        const run = text.slice(start, start + longest.length + 1);
        if (!theirs.some((other) => other.includes(run))) break;
        longest = run;
      }
    }
  }
  return longest;
}
