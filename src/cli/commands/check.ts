/** `policy-graph check`: documents in, everything found in them out; needs no database. */
import { type MarkTotals, markTotals } from "../../check/mark-totals.ts";
import type { PolicyGraph } from "../../model/policy-graph.ts";
import { hasErrors } from "../../model/problem.ts";
import { type CheckedDocument, checkDocument } from "../check-document.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { spokenLanguage } from "../language-of.ts";
import { problemLines, summaryOf } from "../print-problems.ts";
import { readDocument, unknownEdition } from "../read-document.ts";
import { printLine } from "../terminal.ts";
import { type CheckWords, checkWordsIn } from "../words/check-words.ts";

/** 0 where no document has an error, 1 where one has, 2 where one is unusable. */
export async function check(paths: readonly string[], options: { readonly json?: boolean }): Promise<ExitCode> {
  const documents = await Promise.all(paths.map(readDocument));
  const checked: CheckedDocument[] = [];
  for (const document of documents) checked.push(await checkDocument(document, unknownEdition));
  if (options.json) printLine(JSON.stringify(checked.map(asJson), null, 2));
  else for (const one of checked) printChecked(one);
  if (checked.some(({ graph }) => graph === null)) return EXIT.usage;
  return checked.some(({ problems }) => hasErrors(problems)) ? EXIT.negative : EXIT.done;
}

function printChecked({ document, graph, problems }: CheckedDocument): void {
  for (const line of problemLines(document.path, problems)) printLine(line);
  if (problems.length > 0) printLine();
  if (graph) for (const line of countLines(graph, markTotals(graph))) printLine(line);
  printLine(`${document.path}: ${summaryOf(problems)}`);
}

function countLines(graph: PolicyGraph, totals: MarkTotals): readonly string[] {
  const words = checkWordsIn(spokenLanguage());
  const list = (nodes: readonly { id: string; number: number; name: string }[], counts: ReadonlyMap<string, number>) =>
    nodes.map(({ id, number, name }) => `${number} ${name} ${counts.get(id)}`).join(words.separator);
  const { plans, initiatives, items, domains, targets, covers, advances } = graph;
  const marks = [words.byPlan(list(plans, totals.byPlan)), words.byDomain(list(domains, totals.byDomain))];
  return [
    words.counts({
      ...{ plans: plans.length, initiatives: initiatives.length, items: items.length, domains: domains.length },
      ...{ targets: targets.length, marks: covers.length, mentions: advances.length },
    }),
    ...furtherCounts(graph, words),
    ...(covers.length > 0 || plans.length > 0 ? marks : []),
  ];
}

/** What not every plan has. */
function furtherCounts(
  { measurements, departments, contributesTo, contributesToItems, notes }: PolicyGraph,
  { further, separator }: CheckWords,
): readonly string[] {
  const counts = [
    [measurements, further.measurements],
    [departments, further.departments],
    [contributesTo, further.goals],
    [contributesToItems, further.items],
    [notes, further.notes],
  ] as const;
  const said = counts.filter(([list]) => list.length > 0).map(([list, say]) => say(list.length));
  return said.length === 0 ? [] : [said.join(separator)];
}

function asJson({ document, graph, problems }: CheckedDocument) {
  const totals = graph && markTotals(graph);
  return {
    document: document.path,
    usable: graph !== null,
    counts: graph && {
      plans: graph.plans.length,
      initiatives: graph.initiatives.length,
      policyItems: graph.items.length,
      policyDomains: graph.domains.length,
      targets: graph.targets.length,
      marks: graph.covers.length,
      mentions: graph.advances.length,
      measurements: graph.measurements.length,
      departments: graph.departments.length,
      goals: graph.goals.length,
      notes: graph.notes.length,
    },
    marks: graph &&
      totals && {
        byPlan: graph.plans.map(({ id, number, name }) => ({ number, name, marks: totals.byPlan.get(id) })),
        byPolicyDomain: graph.domains.map(({ id, number, name }) => ({ number, name, marks: totals.byDomain.get(id) })),
        byPolicyItem: graph.items.map(({ id, code, name }) => ({ code, name, marks: totals.byItem.get(id) })),
      },
    problems: problems.map(({ code, severity, values, message, messageJa, positions }) => ({
      ...{ code, severity, values, message, messageJa, positions },
    })),
  };
}
