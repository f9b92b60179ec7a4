/** How large a document may be: the one place where it is said, in the order in which it is looked at. Every bound is the largest value that still passes. */
import type { Wording } from "../model/messages/wording.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import { textPosition } from "../model/position.ts";
import { type Problem, problemOf } from "../model/problem.ts";
import { type ParsedMatrix, type ParsedPlan, problemAt } from "./parse-result.ts";
import type { SourceLine } from "./text/source-text.ts";

/** Honjo's plan has 14 kB, 201 lines and 300 characters in the longest; one of 20,000 items has 800 kB. The longest line seen in others has 2,000. */
export const DOCUMENT_BOUNDS = {
  bytes: 5_000_000,
  lines: 100_000,
  /** Of one line, in UTF-16 units. */
  lineCharacters: 10_000,
  plans: 200,
  initiatives: 10_000,
  targets: 20_000,
  /** ○ of the matrix and entries of the initiatives' lists. */
  marks: 200_000,
  /** Of the table domains × plans, each of which becomes a node. */
  cells: 20_000,
  /** Items that two plans share, over all pairs of plans, each of which becomes a relationship. */
  sharedByPairs: 500_000,
} as const;

export function tooManyBytes(bytes: Uint8Array): Problem | undefined {
  return bytes.length > DOCUMENT_BOUNDS.bytes ? tooLarge("bytes", { en: "bytes", ja: "バイト数" }, null) : undefined;
}

export function tooManyLines(lines: readonly SourceLine[]): Problem | undefined {
  if (lines.length > DOCUMENT_BOUNDS.lines) return tooLarge("lines", { en: "lines", ja: "行数" }, lines.length);
  const long = lines.find(({ text }) => text.length > DOCUMENT_BOUNDS.lineCharacters);
  if (!long) return undefined;
  const said = { characters: long.text.length, most: DOCUMENT_BOUNDS.lineCharacters };
  return problemAt("line-too-long", "error", textPosition(long.number, 1, long.text.slice(0, 40)), said);
}

/** What a short document can make much of: everything that grows with two of its sizes at once. */
export function tooMuchInIt(matrix: ParsedMatrix | null, plans: readonly ParsedPlan[]): Problem | undefined {
  const rows = matrix?.rows ?? [];
  const initiatives = plans.flatMap((plan) => plan.initiatives);
  return tooMuchOf({
    plans: Math.max(matrix?.columns.length ?? 0, plans.length),
    initiatives: initiatives.length,
    targets: sum(plans.map((plan) => plan.targets.length)),
    mentions: sum(initiatives.map(({ mentions }) => mentions.length)),
    marksOfItems: rows.map((row) => row.marks.length),
    domains: new Set(rows.map(({ domain }) => domain.name)).size,
  });
}

/** The same of a graph that tables gave. */
export function tooMuchInGraph(graph: PolicyGraph): Problem | undefined {
  const marks = new Map<string, number>();
  for (const { itemId } of graph.covers) marks.set(itemId, (marks.get(itemId) ?? 0) + 1);
  return tooMuchOf({
    plans: graph.plans.length,
    initiatives: graph.initiatives.length,
    targets: graph.targets.length,
    mentions: graph.advances.length,
    marksOfItems: [...marks.values()],
    domains: graph.domains.length,
  });
}

interface Amounts {
  readonly plans: number;
  readonly initiatives: number;
  readonly targets: number;
  readonly mentions: number;
  /** ○ of each item. */
  readonly marksOfItems: readonly number[];
  readonly domains: number;
}

function tooMuchOf({ plans, initiatives, targets, mentions, marksOfItems, domains }: Amounts): Problem | undefined {
  const pairs = marksOfItems.map((count) => (count * (count - 1)) / 2);
  const sizes: readonly (readonly [Bound, number, Wording])[] = [
    ["plans", plans, COUNTED.plans],
    ["initiatives", initiatives, { en: "initiatives", ja: "取組の数" }],
    ["targets", targets, { en: "targets", ja: "数値目標の数" }],
    [
      "marks",
      sum(marksOfItems) + mentions,
      { en: "marks (○) and entries of 【施策大項目】", ja: "○と【施策大項目】の項目の合計" },
    ],
    ["cells", domains * plans, COUNTED.cells],
    ["sharedByPairs", sum(pairs), COUNTED.sharedByPairs],
  ];
  const excess = sizes.find(([bound, size]) => size > DOCUMENT_BOUNDS[bound]);
  if (!excess) return undefined;
  const [bound, size, what] = excess;
  return tooLarge(bound, what, size);
}

/** What may be too many in documents of every kind. */
export const COUNTED = {
  plans: { en: "plans", ja: "プランの数" },
  cells: { en: "cells of domains × plans", ja: "分野とプランの組の数" },
  sharedByPairs: {
    en: "items shared by two plans, over all pairs of plans",
    ja: "二つのプランに共通する施策の、全ての組での合計",
  },
} as const satisfies Readonly<Record<string, Wording>>;

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

type Bound = keyof typeof DOCUMENT_BOUNDS;

/** `size`: how much there is, where it is known. */
function tooLarge(bound: Bound, what: Wording, size: number | null): Problem {
  return problemOf("document-too-large", "error", { most: DOCUMENT_BOUNDS[bound], what, size });
}
