/** `policy-graph preview`: a draft in, what would be known of it if it were loaded out, and what it changes; nothing is written anywhere. */

import { writeOldAndNewText } from "../../export/old-and-new/write-text.ts";
import { type DraftChanges, type DraftPreview, previewOf } from "../../match/preview-draft.ts";
import { itemInWords } from "../../model/item-code.ts";
import { circled } from "../../model/node-kinds.ts";
import type { Plan } from "../../model/policy-graph.ts";
import { hasErrors } from "../../model/problem.ts";
import type { Configuration } from "../configuration.ts";
import { draftOf, editionsToCompare } from "../editions-to-compare.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { spokenLanguage } from "../language-of.ts";
import { type PreviewWords, previewWordsIn } from "../preview-words.ts";
import { problemLines, summaryOf } from "../print-problems.ts";
import { readStatedCorrespondences } from "../stated-correspondences.ts";
import { printLine } from "../terminal.ts";

export interface PreviewOptions {
  readonly against?: string;
  readonly with?: string;
}

/** 0 where the draft may be loaded, 1 where it has errors, 2 where it is unusable. */
export async function preview(path: string, options: PreviewOptions, configuration: Configuration): Promise<ExitCode> {
  const language = spokenLanguage();
  const words = previewWordsIn(language);
  const { graph, problems } = await draftOf(path);
  printLine(words.findings);
  for (const line of problemLines(path, problems)) printLine(`  ${line}`);
  printLine(problems.length === 0 ? `  ${words.none}` : `  ${summaryOf(problems)}`);
  if (!graph) return EXIT.usage;
  const { draft: alone } = previewOf({ graph, problems }, null, language);
  for (const line of alone ? aboutDraft(alone, words) : []) printLine(line);
  if (options.against !== undefined) {
    const old = (await editionsToCompare([options.against], configuration))?.graphs[0];
    if (!old) return EXIT.negative;
    const stated = await readStatedCorrespondences(options.with ?? null, path, old, graph);
    const changes = previewOf({ graph, problems }, old, language, stated ?? []).draft?.changes;
    printLine();
    if (changes) for (const line of aboutChanges(changes, words)) printLine(line);
  }
  return hasErrors(problems) ? EXIT.negative : EXIT.done;
}

/** Pairs of plans that are shown. */
const MOST_PAIRS = 10;

function aboutDraft({ counts, overlaps, uncovered }: DraftPreview, words: PreviewWords): readonly string[] {
  const signs = (plans: readonly Plan[]) => plans.map(({ number }) => circled(number)).join(" × ");
  return [
    "",
    words.counts(counts.plans, counts.items, counts.coveredItems),
    words.overlaps,
    ...(overlaps.length === 0 ? [`  ${words.noOverlap}`] : []),
    ...overlaps.slice(0, MOST_PAIRS).map(({ plans, itemCount }) => `  ${words.overlap(signs(plans), itemCount)}`),
    words.uncovered(uncovered.length),
    ...uncovered.map((item) => `  ${itemInWords(item)}`),
  ];
}

function aboutChanges({ orphanedTargets, oldAndNew }: DraftChanges, words: PreviewWords): readonly string[] {
  const targets = orphanedTargets.map(({ name }) => `  ${name}`);
  return [
    ...(targets.length === 0 ? [] : [words.orphaned, ...targets, ""]),
    [...writeOldAndNewText(oldAndNew)].join("").trimEnd(),
  ];
}
