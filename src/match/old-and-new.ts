/** A comparison of two editions in, the table of old and new (新旧対照表) out, in words, with what is different marked and where each side states it. */

import { type Basis, type Change, type Correspondence, isDifferent, MATCHED_KINDS } from "../model/correspondence.ts";
import { itemInWords } from "../model/item-code.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import type { Language } from "../template/words.ts";
import { changedWords, type Piece, plainText } from "./changed-words.ts";
import type { EditionComparison } from "./compare-editions.ts";
import { nodesByKind } from "./nodes-by-kind.ts";
import { type Shown, type Side, sideOf } from "./shown-nodes.ts";
import { summarize } from "./summarize.ts";
import { type ChangeWords, changeWordsIn, type Section } from "./words-of-changes.ts";

/** One node, or one mark or overlap, as one edition has it. */
export interface Entry {
  /** null of what is no node. */
  readonly id: string | null;
  readonly pieces: readonly Piece[];
  /** Its description, where that is not what it was. */
  readonly text: readonly Piece[];
  /** Values of a target. */
  readonly values: readonly Piece[];
  /** Where the document states it; null where nothing does. */
  readonly place: string | null;
}

export interface OldAndNewRow {
  readonly section: Section;
  readonly change: Change | "gained" | "lost" | "changed" | "moreShared" | "fewerShared";
  readonly basis: Basis;
  readonly score: number | null;
  readonly next: readonly Entry[];
  readonly old: readonly Entry[];
  readonly remarks: readonly string[];
}

export interface OldAndNew {
  readonly language: Language;
  readonly heading: string;
  /** Organization, title and stage of either edition. */
  readonly next: string;
  readonly old: string;
  /** In sentences. */
  readonly summary: readonly string[];
  readonly rows: readonly OldAndNewRow[];
}

/** @param all whether what is as it was has a row as well */
export function oldAndNew(comparison: EditionComparison, language: Language, all = false): OldAndNew {
  const words = changeWordsIn(language);
  const [old, next] = [sideOf(comparison.old), sideOf(comparison.next)];
  const rows = inTableOrder(comparison)
    .filter((one) => all || isDifferent(one))
    .map((one) => nodeRow(one, old, next, words));
  return {
    ...{ language, heading: words.heading },
    ...{ next: titleOf(comparison.next), old: titleOf(comparison.old) },
    summary: [
      ...summarize(comparison, words),
      ...summarizedSides(comparison).map(([side, of]) => words.summarizedSide(words[side], of)),
    ],
    rows: [...rows, ...linkRows(comparison, old, next, words), ...overlapRows(comparison, old, next, words)],
  };
}

/** Whose prose is not the publication's own words. */
function summarizedSides({ old, next }: EditionComparison): readonly (readonly ["next" | "old", string])[] {
  const sides = [["next", next] as const, ["old", old] as const];
  return sides.flatMap(([side, { edition, organization }]) =>
    edition.summarized.length === 0 ? [] : [[side, organization.name] as const],
  );
}

function titleOf({ organization, edition }: PolicyGraph): string {
  const { title, documentName } = edition;
  const named = [organization.name, title].filter((text) => text !== "").join(" ");
  return title === documentName ? named : `${named} (${documentName})`;
}

/** What was abolished stands behind what stood before it. */
function inTableOrder({ old, correspondences }: EditionComparison): readonly Correspondence[] {
  const oldRanks = new Map(
    Object.values(nodesByKind(old))
      .flat()
      .map(({ id }, index) => [id, index]),
  );
  return MATCHED_KINDS.flatMap((kind) => {
    const ofKind = correspondences.filter((one) => one.kind === kind);
    const rowOf = new Map(
      ofKind.flatMap((one, row) => (one.newIds.length > 0 ? one.oldIds.map((id) => [id, row]) : [])),
    );
    const kept = [...rowOf.keys()].sort((a, b) => (oldRanks.get(a) ?? 0) - (oldRanks.get(b) ?? 0));
    const rankOf = (one: Correspondence, row: number): readonly [number, number] => {
      if (one.newIds.length > 0) return [row, -1];
      const rank = oldRanks.get(one.oldIds[0] ?? "") ?? 0;
      const before = kept.findLast((id) => (oldRanks.get(id) ?? 0) < rank);
      return [before === undefined ? -1 : (rowOf.get(before) ?? 0), rank];
    };
    return ofKind
      .map((one, row) => ({ one, rank: rankOf(one, row) }))
      .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1])
      .map(({ one }) => one);
  });
}

function nodeRow(one: Correspondence, old: Side, next: Side, words: ChangeWords): OldAndNewRow {
  const { kind, change, basis, score, oldIds, newIds } = one;
  const [olds, news] = [oldIds.map((id) => ({ id, ...old.of(id) })), newIds.map((id) => ({ id, ...next.of(id) }))];
  const [was] = olds;
  const [is] = news;
  const isOneToOne = olds.length === 1 && news.length === 1;
  const pair = isOneToOne && was && is ? compared(was, is, words) : null;
  const whole = (shown: Shown & { readonly id: string }) => alone(shown, change === "added" || change === "abolished");
  return {
    ...{ section: kind, change, basis, score },
    next: pair ? [pair.next] : news.map(whole),
    old: pair ? [pair.old] : olds.map(whole),
    remarks: [
      ...remarksOf(one, words),
      ...(pair && was?.isSummary !== is?.isSummary && pair.next.text.length > 0 ? [words.besideSummary] : []),
    ],
  };
}

const piece = (text: string, isChanged: boolean): readonly Piece[] => (text === "" ? [] : [{ text, isChanged }]);

function alone(shown: Shown & { readonly id: string }, isChanged: boolean): Entry {
  const { id, values, place } = shown;
  return { id, pieces: piece(itemInWords(shown), isChanged), text: [], values: piece(values, false), place };
}

/** Longer texts are shown, and what is different in them is not marked. */
const LONGEST_MARKED = 20_000;

function compared(was: Shown & { readonly id: string }, is: Shown & { readonly id: string }, words: ChangeWords) {
  const names = changedWords(was.name, is.name);
  const isTextChanged = was.description !== is.description;
  const isLong = was.description.length + is.description.length > LONGEST_MARKED;
  const texts =
    !isTextChanged || isLong
      ? { old: piece(was.description, true), next: piece(is.description, true) }
      : changedWords(was.description, is.description);
  const areValuesChanged = was.values !== is.values;
  const entry = (shown: Shown & { readonly id: string }, name: readonly Piece[], text: readonly Piece[]): Entry => ({
    id: shown.id,
    pieces: [...(shown.code === null ? [] : [{ text: `${shown.code} `, isChanged: was.code !== is.code }]), ...name],
    text: isTextChanged ? [...piece(shown.isSummary ? words.summary : "", false), ...text] : [],
    values: piece(shown.values, areValuesChanged),
    place: shown.place,
  });
  return { old: entry(was, names.old, texts.old), next: entry(is, names.next, texts.next) };
}

function remarksOf({ change, basis, score, changed }: Correspondence, words: ChangeWords): readonly string[] {
  const own = { moved: "place", renamed: "name", renumbered: "code" }[change as string];
  const others = changed.filter((aspect) => aspect !== own).map((aspect) => words.aspects[aspect]);
  const isAsBefore = change === "unchanged" && others.length > 0;
  return [
    ...(isAsBefore ? [] : [words.changes[change]]),
    ...(others.length === 0 ? [] : [isAsBefore ? words.changed(others) : words.alsoChanged(others)]),
    ...(basis === "proposed" ? [words.proposed(score?.toFixed(2) ?? null)] : []),
    ...(basis === "confirmed" ? [words.confirmed] : []),
    ...(basis === "stated" ? [words.stated] : []),
  ];
}

function linkRows(
  { marks, mentions }: EditionComparison,
  old: Side,
  next: Side,
  words: ChangeWords,
): readonly OldAndNewRow[] {
  return [...mentions, ...marks].map(({ link, change, isProposed, oldId, newId, oldItemIds, newItemIds }) => {
    const entry = (side: Side, ownerId: string, itemIds: readonly string[]): Entry => {
      const items = itemIds.map((id) => itemInWords(side.of(id)));
      const [stated] = itemIds.flatMap((id) => side.linkAt(ownerId, id) ?? []);
      const { code, name } = side.of(ownerId);
      return {
        id: null,
        pieces: [
          { text: `${(link === "mark" ? code : null) ?? name} × ${items.join("、")} `, isChanged: false },
          { text: stated ? (stated.sign ?? words.mentioned) : NOTHING, isChanged: true },
        ],
        ...{ text: [], values: [], place: stated?.place ?? null },
      };
    };
    return {
      ...{ section: link, change, basis: isProposed ? "proposed" : "exact", score: null },
      next: [entry(next, newId, newItemIds)],
      old: [entry(old, oldId, oldItemIds)],
      remarks: [words.links[link][change], ...(isProposed ? [words.restsOnProposal] : [])],
    };
  });
}

/** In the place of a sign. */
const NOTHING = "—";

function overlapRows(
  { overlaps }: EditionComparison,
  old: Side,
  next: Side,
  words: ChangeWords,
): readonly OldAndNewRow[] {
  return overlaps.map(({ isProposed, oldPlanIds, newPlanIds, oldItemCount, newItemCount }) => {
    const by = newItemCount - oldItemCount;
    const entry = (side: Side, planIds: readonly string[], count: number): Entry => ({
      id: null,
      pieces: [
        { text: `${planIds.map((id) => side.of(id).code).join(" × ")} `, isChanged: false },
        { text: words.itemCount(count), isChanged: true },
      ],
      ...{ text: [], values: [], place: null },
    });
    return {
      ...{ section: "overlap", change: by > 0 ? "moreShared" : "fewerShared" },
      ...{ basis: isProposed ? "proposed" : "exact", score: null },
      next: [entry(next, newPlanIds, newItemCount)],
      old: [entry(old, oldPlanIds, oldItemCount)],
      remarks: [by > 0 ? words.moreShared(by) : words.fewerShared(-by), ...(isProposed ? [words.restsOnProposal] : [])],
    } satisfies OldAndNewRow;
  });
}

/** Of one entry in plain text, without its place. */
export const entryText = ({ pieces, values }: Entry): string =>
  [plainText(pieces), plainText(values)].filter((text) => text !== "").join("　");
