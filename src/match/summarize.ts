/** A comparison of two editions in, what it comes to in a few sentences out. */

import { CHANGES, type Correspondence, isDifferent, MATCHED_KINDS } from "../model/correspondence.ts";
import { itemInWords } from "../model/item-code.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import type { EditionComparison, LinkChange } from "./compare-editions.ts";
import { nodesByKind } from "./nodes-by-kind.ts";
import type { ChangeWords } from "./words-of-changes.ts";

/** A sentence for each kind of which something is different, one for the marks, and one that says how much of it is proposed. */
export function summarize(comparison: EditionComparison, words: ChangeWords): readonly string[] {
  const { correspondences, marks, mentions, next, uncovered, newlyCovered } = comparison;
  if (!correspondences.some(isDifferent) && marks.length + mentions.length === 0) return [words.nothing];
  const nodes = nodesByKind(next);
  const kinds = MATCHED_KINDS.flatMap((kind) => {
    const ofKind = correspondences.filter((one) => one.kind === kind);
    if (!ofKind.some(isDifferent)) return [];
    const parts = CHANGES.flatMap((change) => {
      const ofChange = ofKind.filter((one) => one.change === change);
      if (ofChange.length === 0) return [];
      if (change === "unchanged") return words.asBefore(...contents(ofChange));
      const isSplit = change === "split";
      const sum = (side: "oldIds" | "newIds") => ofChange.reduce((count, one) => count + one[side].length, 0);
      const isGroup = isSplit || change === "merged";
      return [words.part(change, isGroup ? sum("newIds") : ofChange.length, isGroup ? sum("oldIds") : 0)];
    });
    return [`${words.counted(words.sections[kind], nodes[kind].length, parts)}${words.end}`];
  });
  const count = (links: readonly LinkChange[], change: LinkChange["change"]) =>
    links.filter((one) => one.change === change).length;
  const proposals = correspondences.filter((one) => one.basis === "proposed" && isDifferent(one)).length;
  return [
    ...kinds,
    ...(marks.length === 0
      ? []
      : [`${words.marks(count(marks, "gained"), count(marks, "lost"), count(marks, "changed"))}${words.end}`]),
    ...(mentions.length === 0
      ? []
      : [`${words.mentions(count(mentions, "gained"), count(mentions, "lost"))}${words.end}`]),
    ...(uncovered.length === 0 ? [] : [words.uncovered(named(uncovered, next))]),
    ...(newlyCovered.length === 0 ? [] : [words.newlyCovered(named(newlyCovered, next))]),
    ...(proposals === 0 ? [] : [words.ofThese(proposals)]),
  ];
}

/** How many are as they were in all, and how many in name and place alone. */
function contents(unchanged: readonly Correspondence[]): readonly [number, number] {
  const inAll = unchanged.filter(({ changed }) => changed.length === 0).length;
  return [inAll, unchanged.length - inAll];
}

function named(ids: readonly string[], { items }: PolicyGraph): readonly string[] {
  const meant = new Set(ids);
  return items.filter(({ id }) => meant.has(id)).map(itemInWords);
}
