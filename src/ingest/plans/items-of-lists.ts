/** The items that the lists of initiatives name, for a document without a matrix, and the plans that name them: what a matrix would say of them. */
import { codeParts, domainNameOf } from "../../model/item-code.ts";
import type { Problem } from "../../model/problem.ts";
import {
  type ParsedMark,
  type ParsedMatrix,
  type ParsedMention,
  type ParsedPlan,
  type ParsedRow,
  type ParseResult,
  problemAt,
} from "../parse-result.ts";

/**
 * null, with no problem, where no list names anything. In the order in which they are first named; the domains are what codes begin with, and a plan
 * covers what one of its initiatives names. Marks stand in the column of their plan's index.
 */
export function itemsOfLists(plans: readonly ParsedPlan[]): ParseResult<ParsedMatrix | null> {
  const mentions = plans.flatMap(({ initiatives }) => initiatives.flatMap((initiative) => initiative.mentions));
  const firsts = new Map<string, ParsedMention>();
  for (const mention of mentions) {
    const known = firsts.get(mention.code);
    // The first that says a name is the first that says what it is.
    if (!known || (known.name === null && mention.name !== null)) firsts.set(mention.code, mention);
  }
  const marks = marksOf(plans);
  const [first] = mentions;
  if (!first) return { value: null, problems: [] };
  const rows = [...firsts.values()].map(({ code, name, at }): ParsedRow => {
    return {
      ...{ statedAs: "mention", code, domainNumber: codeParts(code)[0]?.number ?? null, name: name ?? code, at },
      ...{ domain: { name: domainNameOf(code), at: null }, others: [], marks: marks.get(code) ?? [], total: null },
    };
  });
  const nameless = [...firsts.values()].filter(({ name }) => name === null);
  const problems: readonly Problem[] = [
    problemAt("matrix-missing/lists", "warning", first.at, { count: rows.length }),
    ...nameless.map(({ code, at }) => problemAt("item-without-name", "warning", at, { code })),
  ];
  const value = {
    ...{ columns: [], rows, columnTotals: new Map(), domainTotals: new Map() },
    ...{ firstLine: first.at.line, lastLine: first.at.line },
  };
  return { value, problems };
}

/** By code: the first mention in each plan, in the column of the plan's index. */
function marksOf(plans: readonly ParsedPlan[]): ReadonlyMap<string, readonly ParsedMark[]> {
  const marks = new Map<string, ParsedMark[]>();
  for (const [column, { initiatives }] of plans.entries()) {
    for (const { code, at } of initiatives.flatMap((initiative) => initiative.mentions)) {
      const known = marks.get(code) ?? [];
      if (known.at(-1)?.column !== column) known.push({ column, at, strength: null });
      marks.set(code, known);
    }
  }
  return marks;
}
