/** How large a document may be: the one place where it is said, in the order in which it is looked at. Every bound is the largest value that still passes. */
import type { PolicyGraph } from "../model/policy-graph.ts";
import { textPosition } from "../model/position.ts";
import type { Problem } from "../model/problem.ts";
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
  return bytes.length > DOCUMENT_BOUNDS.bytes ? tooLarge(`${format(DOCUMENT_BOUNDS.bytes)} bytes`) : undefined;
}

export function tooManyLines(lines: readonly SourceLine[]): Problem | undefined {
  if (lines.length > DOCUMENT_BOUNDS.lines)
    return tooLarge(`${format(DOCUMENT_BOUNDS.lines)} lines; it has ${format(lines.length)}`);
  const long = lines.find(({ text }) => text.length > DOCUMENT_BOUNDS.lineCharacters);
  if (!long) return undefined;
  const message = `The line has ${format(long.text.length)} characters. Expected at most ${format(DOCUMENT_BOUNDS.lineCharacters)}: the text of a plan, line by line.`;
  return problemAt("line-too-long", "error", textPosition(long.number, 1, long.text.slice(0, 40)), message);
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
  const sizes: readonly (readonly [keyof typeof DOCUMENT_BOUNDS, number, string])[] = [
    ["plans", plans, "plans"],
    ["initiatives", initiatives, "initiatives"],
    ["targets", targets, "targets"],
    ["marks", sum(marksOfItems) + mentions, "marks (○) and entries of 【施策大項目】"],
    ["cells", domains * plans, "cells of domains × plans"],
    ["sharedByPairs", sum(pairs), "items shared by two plans, over all pairs of plans"],
  ];
  const excess = sizes.find(([bound, size]) => size > DOCUMENT_BOUNDS[bound]);
  if (!excess) return undefined;
  const [bound, size, what] = excess;
  return tooLarge(`${format(DOCUMENT_BOUNDS[bound])} ${what}; it has ${format(size)}`);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function tooLarge(bound: string): Problem {
  const message = `The document is too large. Expected at most ${bound}: the text of one plan. Split what holds several.`;
  return { code: "document-too-large", severity: "error", message, positions: [], about: [] };
}

const format = (value: number) => value.toLocaleString("en-US");
