/** `policy-graph preview`: a draft in, what would be known of it if it were loaded out, and what it changes; nothing is written anywhere. */

import { sharedByPairs } from "../../derive/overlaps.ts";
import { writeOldAndNewText } from "../../export/old-and-new/write-text.ts";
import { compareEditions, type EditionComparison } from "../../match/compare-editions.ts";
import { oldAndNew } from "../../match/old-and-new.ts";
import { countedItems } from "../../model/counted-items.ts";
import { itemInWords } from "../../model/item-code.ts";
import { circled } from "../../model/node-kinds.ts";
import type { Plan, PolicyGraph } from "../../model/policy-graph.ts";
import { hasErrors } from "../../model/problem.ts";
import type { Configuration } from "../configuration.ts";
import { draftOf, editionsToCompare } from "../editions-to-compare.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { languageOf } from "../language-of.ts";
import { type PreviewWords, previewWordsIn } from "../preview-words.ts";
import { problemLines, summaryOf } from "../print-problems.ts";
import { readStatedCorrespondences } from "../stated-correspondences.ts";
import { printLine } from "../terminal.ts";

export interface PreviewOptions {
  readonly lang: string;
  readonly against?: string;
  readonly with?: string;
}

/** 0 where the draft may be loaded, 1 where it has errors, 2 where it is unusable. */
export async function preview(path: string, options: PreviewOptions, configuration: Configuration): Promise<ExitCode> {
  const language = languageOf(options.lang);
  const words = previewWordsIn(language);
  const { graph, problems } = await draftOf(path);
  printLine(words.findings);
  for (const line of problemLines(path, problems)) printLine(`  ${line}`);
  printLine(problems.length === 0 ? `  ${words.none}` : `  ${summaryOf(problems)}`);
  if (!graph) return EXIT.usage;
  for (const line of aboutGraph(graph, words)) printLine(line);
  if (options.against !== undefined) {
    const old = (await editionsToCompare([options.against], configuration))?.graphs[0];
    if (!old) return EXIT.negative;
    const stated = await readStatedCorrespondences(options.with ?? null, path, old, graph);
    const comparison = compareEditions(old, graph, stated ?? []);
    printLine();
    for (const line of orphanedTargets(comparison, words)) printLine(line);
    printLine([...writeOldAndNewText(oldAndNew(comparison, language))].join("").trimEnd());
  }
  return hasErrors(problems) ? EXIT.negative : EXIT.done;
}

/** Pairs of plans that are shown. */
const MOST_PAIRS = 10;

function aboutGraph(graph: PolicyGraph, words: PreviewWords): readonly string[] {
  const items = countedItems(graph);
  const covered = new Set(graph.covers.map(({ itemId }) => itemId));
  const uncovered = items.filter(({ id }) => !covered.has(id));
  const pairs = sharedByPairs(graph)
    .filter((pair) => pair.items.length > 0)
    .sort((a, b) => b.items.length - a.items.length)
    .slice(0, MOST_PAIRS);
  const signs = (plans: readonly Plan[]) => plans.map(({ number }) => circled(number)).join(" × ");
  return [
    "",
    words.counts(graph.plans.length, items.length, items.length - uncovered.length),
    words.overlaps,
    ...(pairs.length === 0 ? [`  ${words.noOverlap}`] : []),
    ...pairs.map(({ plans, items: shared }) => `  ${words.overlap(signs(plans), shared.length)}`),
    words.uncovered(uncovered.length),
    ...uncovered.map((item) => `  ${itemInWords(item)}`),
  ];
}

/** Targets of plans that had items and have none. */
function orphanedTargets({ old, next, correspondences }: EditionComparison, words: PreviewWords): readonly string[] {
  const [before, after] = [old, next].map(({ covers }) => new Set(covers.map(({ planId }) => planId)));
  const emptied = new Set(
    correspondences
      .filter(({ kind, oldIds }) => kind === "Plan" && oldIds.some((id) => before?.has(id)))
      .flatMap(({ newIds }) => newIds.filter((id) => !after?.has(id))),
  );
  const targets = next.targets.filter(({ ownerId }) => emptied.has(ownerId));
  return targets.length === 0 ? [] : [words.orphaned, ...targets.map(({ name }) => `  ${name}`), ""];
}
