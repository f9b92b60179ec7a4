/** The preview of a draft as JSON, for programs and the page: findings with their places, the matrix, overlaps, coverage, and the table of old and new as its feed has it. */
import type { DraftChanges, DraftPreview, Preview } from "../../match/preview-draft.ts";
import type { Plan, PolicyItem } from "../../model/policy-graph.ts";
import type { Problem } from "../../model/problem.ts";
import { oldAndNewAsJson } from "../old-and-new/write-json.ts";

/** What nobody reads to its end is not written to its end: a table may have 200,000 rows that are wrong. */
const MOST_FINDINGS = 1_000;
const MOST_PLACES = 100;

/** In one line. */
export function writePreviewJson({ findings, isLoadable, draft }: Preview): string {
  const written = {
    isLoadable,
    findings: findings.slice(0, MOST_FINDINGS).map(finding),
    findingCount: findings.length,
    draft: draft && draftAsJson(draft),
  };
  return `${JSON.stringify(written)}\n`;
}

const finding = ({ code, severity, message, messageJa, comparedNames, positions }: Problem) => ({
  ...{ code, severity, message, messageJa, comparedNames },
  places: positions.slice(0, MOST_PLACES).map(({ place, line, text }) => ({ place, line, text })),
  placeCount: positions.length,
});

function draftAsJson({ title, counts, matrix, overlaps, uncovered, changes }: DraftPreview) {
  return {
    ...{ title, counts, matrix },
    overlaps: overlaps.map(({ plans, itemCount, oldItemCount }) => ({
      plans: plans.map(planAsJson),
      ...{ itemCount, oldItemCount },
    })),
    uncovered: uncovered.map(itemAsJson),
    changes: changes && changesAsJson(changes),
  };
}

const changesAsJson = ({ against, uncovered, newlyCovered, orphanedTargets, oldAndNew }: DraftChanges) => ({
  against,
  ...{ uncovered: uncovered.map(itemAsJson), newlyCovered: newlyCovered.map(itemAsJson), orphanedTargets },
  oldAndNew: oldAndNewAsJson(oldAndNew),
});

const planAsJson = ({ id, number, name }: Plan) => ({ id, number, name });
const itemAsJson = ({ id, code, name }: PolicyItem) => ({ id, code, name });
