/** An edition in, in words, what StratML Part 1 has no elements for out. */
import type { CompleteGraph, Initiative, Plan, PolicyGraph, PolicyItem } from "../../model/policy-graph.ts";

/** Stands in the file itself, so that nobody takes the file for the whole. */
export function whatIsMissing({ graph, findings }: CompleteGraph): string {
  const { edition, domains, items, passages, covers } = graph;
  const covered = new Set(covers.map(({ itemId }) => itemId));
  const uncovered = items.filter(({ id }) => !covered.has(id)).length;
  const [from, to] = [edition.periodFrom, edition.periodTo];
  return [
    `Written by policy-graph from ${edition.documentName} (SHA-256 ${edition.documentHash}). Stage of the plan: ${edition.stage}.`,
    from === null && to === null
      ? "The period of the plan is not known."
      : "Of the period only calendar years are known: its dates are the first day of the first and the last day of the last.",
    "StratML Part 1 has no place for much of what the plan says.",
    "As words, in OtherInformation: which policy items (施策大項目) a goal covers, by the marks (○) of the matrix, and which an objective advances; the numeric targets (数値目標) of a goal by name, since performance indicators are Part 2's; other names that the document gives a goal.",
    `Left out: the ${domains.length} policy domains (政策大綱の分野) as such; ${uncovered} of the ${items.length} policy items, which no goal covers; other names of items; stated totals (計); the ${passages.length} passages of the document that state all this, with line and column; ${findings.length} findings about it; all derived numbers (counts, overlaps, coverage).`,
    "Vision, mission, values, stakeholders, date of publication, source and submitter are not stated.",
  ].join("\n");
}

/** undefined where there is nothing to say. */
export function planInWords(graph: PolicyGraph, { id, nameVariants }: Plan): string | undefined {
  const covered = new Set(graph.covers.filter(({ planId }) => planId === id).map(({ itemId }) => itemId));
  return lines([
    ["Policy items covered (施策大項目, ○)", graph.items.filter((item) => covered.has(item.id)).map(codeAndName)],
    ["Numeric targets (数値目標)", graph.targets.filter(({ planId }) => planId === id).map(({ name }) => name)],
    ["Other names", nameVariants],
  ]);
}

/** In the order of the list in the document. */
export function initiativeInWords(graph: PolicyGraph, { id }: Initiative): string | undefined {
  const itemOf = new Map(graph.items.map((item) => [item.id, item]));
  const advanced = graph.advances.flatMap(({ initiativeId, itemId }) =>
    initiativeId === id ? (itemOf.get(itemId) ?? []) : [],
  );
  return lines([["Policy items advanced (施策大項目)", advanced.map(codeAndName)]]);
}

const codeAndName = ({ code, name }: PolicyItem) => `${code} ${name}`;

function lines(parts: readonly (readonly [string, readonly string[]])[]): string | undefined {
  const said = parts.filter(([, names]) => names.length > 0).map(([what, names]) => `${what}: ${names.join("; ")}`);
  return said.length === 0 ? undefined : said.join("\n");
}
